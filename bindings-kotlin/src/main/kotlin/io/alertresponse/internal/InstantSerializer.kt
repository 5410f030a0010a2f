package io.alertresponse.internal

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import java.time.DateTimeException
import java.time.Instant

/** An instant as core writes it (rule T1). */
internal object InstantSerializer : KSerializer<Instant> {
    override val descriptor: SerialDescriptor =
        PrimitiveSerialDescriptor("io.alertresponse.Instant", PrimitiveKind.STRING)

    override fun serialize(encoder: Encoder, value: Instant): Unit = encoder.encodeString(instantText(value))

    override fun deserialize(decoder: Decoder): Instant {
        val text = decoder.decodeString()
        return try {
            instantOf(text)
        } catch (unreadable: DateTimeException) {
            throw SerializationException("`${text.take(60)}` is no instant", unreadable)
        }
    }
}
