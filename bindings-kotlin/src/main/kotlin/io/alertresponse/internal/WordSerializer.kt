package io.alertresponse.internal

import io.alertresponse.Word
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlin.enums.EnumEntries

/** Writes a member of an enum as its word, and reads it. */
internal abstract class WordSerializer<E>(private val name: String, members: EnumEntries<E>) :
    KSerializer<E> where E : Enum<E>, E : Word {
    private val byWord: Map<String, E> = members.associateBy { it.word }

    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("io.alertresponse.$name", PrimitiveKind.STRING)

    override fun serialize(encoder: Encoder, value: E): Unit = encoder.encodeString(value.word)

    override fun deserialize(decoder: Decoder): E {
        val word = decoder.decodeString()
        return byWord[word] ?: throw SerializationException("`${word.take(60)}` is no word of $name")
    }
}
