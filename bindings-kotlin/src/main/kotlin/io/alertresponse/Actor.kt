package io.alertresponse

import io.alertresponse.internal.ReadByCore
import io.alertresponse.internal.Wire
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.buildClassSerialDescriptor
import kotlinx.serialization.descriptors.element
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.encoding.decodeStructure
import kotlinx.serialization.encoding.encodeStructure

/**
 * Who gives a command: the national service itself (rule N1), or a user.
 *
 * The host program vouches for it; the library knows no sign-in.
 */
@Serializable(with = ActorSerializer::class)
public sealed interface Actor : WireValue {
    override fun toJson(): String = Wire.text(PlainActor, this)

    public companion object {
        /**
         * The actor of its wire form.
         *
         * @throws InvalidInputException if it cannot be read.
         */
        @JvmStatic
        public fun fromJson(json: String): Actor = ActorSerializer.read(json)
    }
}

internal object ActorSerializer : ReadByCore<Actor>("Actor", Actor::class, { PlainActor })

internal object PlainActor : KSerializer<Actor> {
    override val descriptor: SerialDescriptor = buildClassSerialDescriptor("io.alertresponse.Actor") {
        element<String>("operator", isOptional = true)
        element<String>("user", isOptional = true)
    }

    override fun serialize(encoder: Encoder, value: Actor): Unit = encoder.encodeStructure(descriptor) {
        when (value) {
            is Operator -> encodeStringElement(descriptor, 0, value.name)
            is User -> encodeStringElement(descriptor, 1, value.id)
        }
    }

    override fun deserialize(decoder: Decoder): Actor = decoder.decodeStructure(descriptor) {
        val place = decodeElementIndex(descriptor)
        val name = decodeSerializableElement(descriptor, maxOf(place, 0), String.serializer())
        decodeElementIndex(descriptor)
        if (place == 0) Operator(name) else User(name)
    }
}

/**
 * The national service (CSOC, service desk).
 *
 * @property name Any name that is not blank.
 */
@Serializable(with = Operator.Serializer::class)
public data class Operator(public val name: String) : Actor {
    internal object Serializer : ReadByCore<Operator>("Actor", Operator::class, { PlainActor })
}

/**
 * A user.
 *
 * @property id 1 to 64 of `A–Z a–z 0–9 . _ @ -`, case-sensitive.
 */
@Serializable(with = User.Serializer::class)
public data class User(public val id: String) : Actor {
    internal object Serializer : ReadByCore<User>("Actor", User::class, { PlainActor })
}
