package io.alertresponse.jackson

import io.alertresponse.InvalidInputException
import io.alertresponse.WireValue
import io.alertresponse.Word
import io.alertresponse.internal.Wire
import io.alertresponse.internal.quoted
import tools.jackson.core.JsonGenerator
import tools.jackson.core.JsonParser
import tools.jackson.core.ObjectReadContext
import tools.jackson.core.ObjectWriteContext
import tools.jackson.core.json.JsonFactory
import tools.jackson.databind.BeanDescription
import tools.jackson.databind.DeserializationConfig
import tools.jackson.databind.DeserializationContext
import tools.jackson.databind.JavaType
import tools.jackson.databind.KeyDeserializer
import tools.jackson.databind.SerializationContext
import tools.jackson.databind.ValueDeserializer
import tools.jackson.databind.ValueSerializer
import tools.jackson.databind.deser.Deserializers
import tools.jackson.databind.deser.KeyDeserializers
import tools.jackson.databind.exc.InvalidFormatException
import tools.jackson.databind.jsontype.TypeDeserializer
import tools.jackson.databind.jsontype.TypeSerializer
import tools.jackson.databind.module.SimpleModule
import java.io.StringWriter

/**
 * Jackson 3 reads and writes the package's values and words as the package itself does, also inside classes of the
 * caller's own: `JsonMapper.builder().addModule(AlertResponseModule())`. Spring Boot 4 finds it by itself.
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

private object ValueWriter : ValueSerializer<WireValue>() {
    override fun serialize(value: WireValue, to: JsonGenerator, context: SerializationContext) {
        // Token by token: not every generator takes text as it is, and some lay it out.
        JSON.createParser(ObjectReadContext.empty(), value.toJson()).use { written ->
            written.nextToken()
            to.copyCurrentStructure(written)
        }
    }

    override fun serializeWithType(
        value: WireValue,
        to: JsonGenerator,
        context: SerializationContext,
        type: TypeSerializer,
    ): Unit = serialize(value, to, context)
}

private object WordWriter : ValueSerializer<Word>() {
    override fun serialize(value: Word, to: JsonGenerator, context: SerializationContext) {
        to.writeString(value.word)
    }

    override fun serializeWithType(value: Word, to: JsonGenerator, context: SerializationContext, type: TypeSerializer): Unit =
        serialize(value, to, context)
}

private object WordKeyWriter : ValueSerializer<Word>() {
    override fun serialize(value: Word, to: JsonGenerator, context: SerializationContext) {
        to.writeName(value.word)
    }
}

private object Readers : Deserializers.Base() {
    override fun hasDeserializerFor(config: DeserializationConfig, type: Class<*>): Boolean = Wire.readerOf(type) != null

    override fun findBeanDeserializer(
        type: JavaType,
        config: DeserializationConfig,
        description: BeanDescription.Supplier,
    ): ValueDeserializer<*>? = readerOf(type.rawClass)

    override fun findEnumDeserializer(
        type: JavaType,
        config: DeserializationConfig,
        description: BeanDescription.Supplier,
    ): ValueDeserializer<*>? = readerOf(type.rawClass)

    private fun readerOf(type: Class<*>) = Wire.readerOf(type)?.let { Reader(type, it) }
}

private object KeyReaders : KeyDeserializers {
    override fun findKeyDeserializer(
        type: JavaType,
        config: DeserializationConfig,
        description: BeanDescription.Supplier,
    ): KeyDeserializer? {
        if (!type.isTypeOrSubTypeOf(Word::class.java)) return null
        return Wire.readerOf(type.rawClass)?.let { KeyReader(type.rawClass, it) }
    }
}

private class Reader(private val type: Class<*>, private val read: (String) -> Any) : ValueDeserializer<Any>() {
    override fun deserialize(from: JsonParser, context: DeserializationContext): Any {
        // Every token, so that core sees a key that is there twice.
        val json = StringWriter()
        JSON.createGenerator(ObjectWriteContext.empty(), json).use { it.copyCurrentStructure(from) }
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
