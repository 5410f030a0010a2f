package io.alertresponse

import io.alertresponse.internal.ReadByCore
import io.alertresponse.internal.Wire
import io.alertresponse.internal.WireReader
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.buildClassSerialDescriptor
import kotlinx.serialization.descriptors.element
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.encoding.decodeStructure
import kotlinx.serialization.encoding.encodeStructure

/** By what right a user answers for an organisation (rules R8 and D8). */
@Serializable(with = AuthoritySerializer::class)
public sealed interface Authority : WireValue {
    override fun toJson(): String = Wire.text(PlainAuthority, this)
}

/** By a role of one's own there. */
@Serializable(with = OwnRole.Serializer::class)
public data object OwnRole : Authority {
    internal object Serializer : ReadByCore<OwnRole>("Authority", OwnRole::class, { PlainAuthority })
}

/**
 * By access that was asked for and approved.
 *
 * @property request The access request, such as `AR-1`.
 */
@Serializable(with = Access.Serializer::class)
public data class Access(public val request: String) : Authority {
    internal object Serializer : ReadByCore<Access>("Authority", Access::class, { PlainAuthority })
}

internal object AuthoritySerializer : ReadByCore<Authority>("Authority", Authority::class, { PlainAuthority })

internal object PlainAuthority : KSerializer<Authority> {
    override val descriptor: SerialDescriptor =
        buildClassSerialDescriptor("io.alertresponse.Authority") { element<String>("access") }

    override fun serialize(encoder: Encoder, value: Authority) {
        when (value) {
            OwnRole -> encoder.encodeString("own_role")
            is Access ->
                encoder.encodeStructure(descriptor) { encodeStringElement(descriptor, 0, value.request) }
        }
    }

    override fun deserialize(decoder: Decoder): Authority {
        val reader = decoder as? WireReader ?: throw SerializationException("an authority is read from JSON only")
        if (reader.nextIsString()) {
            if (reader.decodeString() == "own_role") return OwnRole
            throw SerializationException("an authority is `own_role` or has `access` and nothing else")
        }
        return reader.decodeStructure(descriptor) {
            val request = decodeStringElement(descriptor, decodeElementIndex(descriptor))
            Access(request)
        }
    }
}
