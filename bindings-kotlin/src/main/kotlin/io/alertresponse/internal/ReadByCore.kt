package io.alertresponse.internal

import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import io.alertresponse.UnreadableValueException
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonEncoder
import kotlin.reflect.KClass

/**
 * How a value is read and written wherever it is met, also inside a message of the caller's own: core alone reads what
 * others wrote, and the value is written as its `toJson` writes it, whatever the settings of the caller's `Json`.
 *
 * @param kind by what name core knows it: its class, or the family that it is a member of.
 * @param plain its fields as they are, which is how the package reads what core wrote.
 */
internal abstract class ReadByCore<T : Any>(
    private val kind: String,
    private val type: KClass<T>,
    plain: () -> KSerializer<out Any>,
) : KSerializer<T> {
    /** Found late: a family and its members name each other. */
    @Suppress("UNCHECKED_CAST")
    private val plain: KSerializer<Any> by lazy(LazyThreadSafetyMode.PUBLICATION) { plain() as KSerializer<Any> }

    final override val descriptor: SerialDescriptor get() = plain.descriptor

    /** The value of JSON that others wrote. */
    fun read(json: String): T = checked(Wire.value(plain, Wire.canonical(kind, json)))

    final override fun serialize(encoder: Encoder, value: T) {
        if (encoder is JsonEncoder && encoder.json !== Wire.json) {
            encoder.encodeJsonElement(Wire.element(plain, value))
        } else {
            plain.serialize(encoder, value)
        }
    }

    final override fun deserialize(decoder: Decoder): T = when {
        decoder is WireReader -> checked(plain.deserialize(decoder))
        decoder is JsonDecoder -> readable { read(textOf(decoder)) }
        else -> readable { read(Wire.text(plain, plain.deserialize(decoder))) }
    }

    private fun checked(read: Any): T {
        if (!type.java.isInstance(read)) {
            val (expected, found) = type.java.simpleName to read.javaClass.simpleName
            throw InvalidInputException(RefusalCode.INVALID_VALUE, "the JSON is a `$found`; expected a `$expected`")
        }
        return type.java.cast(read)
    }
}

/** What cannot be read is what kotlinx.serialization expects; where it is, the caller's own reader knows. */
internal inline fun <T> readable(read: () -> T): T = try {
    read()
} catch (unreadable: InvalidInputException) {
    throw UnreadableValueException(unreadable)
}
