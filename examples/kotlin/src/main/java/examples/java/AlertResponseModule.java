package examples.java;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.alertresponse.AlertResponse;
import io.alertresponse.WireValue;
import io.alertresponse.Word;
import java.io.IOException;
import java.util.Arrays;

/** Jackson 2 reads and writes the package's values: {@code new JsonMapper().registerModule(new AlertResponseModule())}. */
public final class AlertResponseModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public AlertResponseModule() {
        super("alert-response");
        addSerializer(WireValue.class, new WireWriter());
        addSerializer(Word.class, new WordWriter());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Readers());
    }

    private static final class WireWriter extends JsonSerializer<WireValue> {
        @Override
        public void serialize(WireValue value, JsonGenerator to, SerializerProvider context) throws IOException {
            to.writeRawValue(value.toJson());
        }
    }

    private static final class WordWriter extends JsonSerializer<Word> {
        @Override
        public void serialize(Word value, JsonGenerator to, SerializerProvider context) throws IOException {
            to.writeString(value.getWord());
        }
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            if (!type.isTypeOrSubTypeOf(WireValue.class)) {
                return null;
            }
            return new WireReader<>(type.getRawClass().asSubclass(WireValue.class));
        }

        @Override
        public JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return Word.class.isAssignableFrom(type) ? new WordReader(type.asSubclass(Word.class)) : null;
        }
    }

    private static final class WireReader<T extends WireValue> extends JsonDeserializer<T> {
        private final Class<T> type;

        WireReader(Class<T> type) {
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser from, DeserializationContext context) throws IOException {
            return AlertResponse.fromJson(type, context.readTree(from).toString());
        }
    }

    private static final class WordReader extends JsonDeserializer<Object> {
        private final Class<? extends Word> type;

        WordReader(Class<? extends Word> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser from, DeserializationContext context) throws IOException {
            var text = from.getText();
            var found = Arrays.stream(type.getEnumConstants()).filter(word -> word.getWord().equals(text)).findFirst();
            return found.isPresent() ? found.get() : context.handleWeirdStringValue(type, text, "no such word");
        }
    }
}
