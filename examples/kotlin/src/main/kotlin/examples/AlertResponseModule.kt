/** Jackson 3 reads and writes the package's values: `jsonMapper { addModule(AlertResponseModule()) }`. */
package examples

import io.alertresponse.WireValue
import io.alertresponse.Word
import io.alertresponse.fromJson
import tools.jackson.core.JsonGenerator
import tools.jackson.core.JsonParser
import tools.jackson.databind.BeanDescription
import tools.jackson.databind.DeserializationConfig
import tools.jackson.databind.DeserializationContext
import tools.jackson.databind.JavaType
import tools.jackson.databind.SerializationContext
import tools.jackson.databind.ValueDeserializer
import tools.jackson.databind.ValueSerializer
import tools.jackson.databind.deser.Deserializers
import tools.jackson.databind.module.SimpleModule

class AlertResponseModule : SimpleModule("alert-response") {
    init {
        addSerializer(WireValue::class.java, WireWriter)
        addSerializer(Word::class.java, WordWriter)
    }

    override fun setupModule(context: SetupContext) {
        super.setupModule(context)
        context.addDeserializers(Readers)
    }
}

private object WireWriter : ValueSerializer<WireValue>() {
    override fun serialize(value: WireValue, to: JsonGenerator, context: SerializationContext) {
        to.writeRawValue(value.toJson())
    }
}

private object WordWriter : ValueSerializer<Word>() {
    override fun serialize(value: Word, to: JsonGenerator, context: SerializationContext) {
        to.writeString(value.word)
    }
}

private object Readers : Deserializers.Base() {
    override fun hasDeserializerFor(config: DeserializationConfig, type: Class<*>): Boolean =
        WireValue::class.java.isAssignableFrom(type) || Word::class.java.isAssignableFrom(type)

    override fun findBeanDeserializer(
        type: JavaType,
        config: DeserializationConfig,
        description: BeanDescription.Supplier,
    ): ValueDeserializer<*>? =
        if (type.isTypeOrSubTypeOf(WireValue::class.java)) {
            WireReader(type.rawClass.asSubclass(WireValue::class.java))
        } else {
            null
        }

    override fun findEnumDeserializer(
        type: JavaType,
        config: DeserializationConfig,
        description: BeanDescription.Supplier,
    ): ValueDeserializer<*>? = if (type.isTypeOrSubTypeOf(Word::class.java)) WordReader(type.rawClass) else null
}

private class WireReader<T : WireValue>(private val type: Class<T>) : ValueDeserializer<T>() {
    override fun deserialize(from: JsonParser, context: DeserializationContext): T =
        fromJson(type, context.readTree(from).toString())
}

private class WordReader(private val type: Class<*>) : ValueDeserializer<Any>() {
    override fun deserialize(from: JsonParser, context: DeserializationContext): Any =
        type.enumConstants.find { (it as Word).word == from.string }
            ?: context.handleWeirdStringValue(type, from.string, "no such word")
}
