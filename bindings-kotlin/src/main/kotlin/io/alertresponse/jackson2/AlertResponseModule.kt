package io.alertresponse.jackson2

import com.fasterxml.jackson.core.JsonFactory
import com.fasterxml.jackson.core.JsonGenerator
import com.fasterxml.jackson.core.JsonParser
import com.fasterxml.jackson.databind.BeanDescription
import com.fasterxml.jackson.databind.DeserializationConfig
import com.fasterxml.jackson.databind.DeserializationContext
import com.fasterxml.jackson.databind.JavaType
import com.fasterxml.jackson.databind.JsonDeserializer
import com.fasterxml.jackson.databind.JsonSerializer
import com.fasterxml.jackson.databind.KeyDeserializer
import com.fasterxml.jackson.databind.SerializerProvider
import com.fasterxml.jackson.databind.deser.Deserializers
import com.fasterxml.jackson.databind.deser.KeyDeserializers
import com.fasterxml.jackson.databind.exc.InvalidFormatException
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer
import com.fasterxml.jackson.databind.jsontype.TypeSerializer
import com.fasterxml.jackson.databind.module.SimpleModule
import io.alertresponse.InvalidInputException
import io.alertresponse.WireValue
import io.alertresponse.Word
import io.alertresponse.internal.Wire
import io.alertresponse.internal.quoted
import java.io.StringWriter

/**
 * Jackson 2 reads and writes the package's values and words as the package itself does, also inside classes of the
 * caller's own: `JsonMapper.builder().addModule(AlertResponseModule())`. For Spring Boot 3 it is a bean.
 *
 * A value that cannot be read is an `InvalidFormatException`; its cause is the [InvalidInputException].
 */
public class AlertResponseModule : SimpleModule("alert-response") {
    init {
        addSerializer(WireValue::class.java, ValueWriter)
        addSerializer(Word::class.java, WordWriter)
        addKeySerializer(Word::class.java, WordKeyWriter)
    }

    /** Adds the readers, which are found by class. */
    override fun setupModule(context: SetupContext) {
        super.setupModule(context)
        context.addDeserializers(Readers)
        context.addKeyDeserializers(KeyReaders)
    }
}

private val JSON = JsonFactory()

private object ValueWriter : JsonSerializer<WireValue>() {
    override fun serialize(value: WireValue, to: JsonGenerator, context: SerializerProvider) {
        // Token by token: not every generator takes text as it is, and some lay it out.
        JSON.createParser(value.toJson()).use { written ->
            written.nextToken()
            to.copyCurrentStructure(written)
        }
    }

    override fun serializeWithType(
        value: WireValue,
        to: JsonGenerator,
        context: SerializerProvider,
        type: TypeSerializer,
    ): Unit = serialize(value, to, context)
}

private object WordWriter : JsonSerializer<Word>() {
    override fun serialize(value: Word, to: JsonGenerator, context: SerializerProvider) {
        to.writeString(value.word)
    }

    override fun serializeWithType(value: Word, to: JsonGenerator, context: SerializerProvider, type: TypeSerializer): Unit =
        serialize(value, to, context)
}

private object WordKeyWriter : JsonSerializer<Word>() {
    override fun serialize(value: Word, to: JsonGenerator, context: SerializerProvider) {
        to.writeFieldName(value.word)
    }
}

private object Readers : Deserializers.Base() {
    override fun hasDeserializerFor(config: DeserializationConfig, type: Class<*>): Boolean = Wire.readerOf(type) != null

    override fun findBeanDeserializer(
        type: JavaType,
        config: DeserializationConfig,
        description: BeanDescription,
    ): JsonDeserializer<*>? = readerOf(type.rawClass)

    override fun findEnumDeserializer(
        type: Class<*>,
        config: DeserializationConfig,
        description: BeanDescription,
    ): JsonDeserializer<*>? = readerOf(type)

    private fun readerOf(type: Class<*>) = Wire.readerOf(type)?.let { Reader(type, it) }
}

private object KeyReaders : KeyDeserializers {
    override fun findKeyDeserializer(
        type: JavaType,
        config: DeserializationConfig,
        description: BeanDescription,
    ): KeyDeserializer? {
        if (!type.isTypeOrSubTypeOf(Word::class.java)) return null
        return Wire.readerOf(type.rawClass)?.let { KeyReader(type.rawClass, it) }
    }
}

private class Reader(private val type: Class<*>, private val read: (String) -> Any) : JsonDeserializer<Any>() {
    override fun deserialize(from: JsonParser, context: DeserializationContext): Any {
        // Every token, so that core sees a key that is there twice.
        val json = StringWriter()
        JSON.createGenerator(json).use { it.copyCurrentStructure(from) }
        try {
            return read(json.toString())
        } catch (invalid: InvalidInputException) {
            throw unreadable(from, invalid, json.toString(), type)
        }
    }

    override fun deserializeWithType(from: JsonParser, context: DeserializationContext, type: TypeDeserializer): Any =
        deserialize(from, context)
}

private class KeyReader(private val type: Class<*>, private val read: (String) -> Any) : KeyDeserializer() {
    override fun deserializeKey(key: String, context: DeserializationContext): Any = try {
        read(quoted(key))
    } catch (invalid: InvalidInputException) {
        throw unreadable(context.parser, invalid, key, type)
    }
}

private fun unreadable(from: JsonParser?, invalid: InvalidInputException, given: String, type: Class<*>): Exception {
    return InvalidFormatException(from, invalid.message, given, type).apply { initCause(invalid) }
}
