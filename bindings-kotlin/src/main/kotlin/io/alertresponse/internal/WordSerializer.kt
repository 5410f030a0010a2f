package io.alertresponse.internal

import io.alertresponse.Word
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlin.enums.EnumEntries

/** Writes a member of an enum as its word. A word as core writes it is known here; any other core reads, or refuses. */
internal abstract class WordSerializer<E>(private val name: String, members: EnumEntries<E>) :
    KSerializer<E> where E : Enum<E>, E : Word {
    private val byWord: Map<String, E> = members.associateBy { it.word }

    final override val descriptor: SerialDescriptor =
        PrimitiveSerialDescriptor("io.alertresponse.$name", PrimitiveKind.STRING)

    final override fun serialize(encoder: Encoder, value: E): Unit = encoder.encodeString(value.word)

    final override fun deserialize(decoder: Decoder): E {
        if (decoder is JsonDecoder) return readable { read(textOf(decoder)) }
        val word = decoder.decodeString()
        return byWord[word] ?: readable { read(quoted(word)) }
    }

    /** The member that JSON names, which others wrote. */
    fun read(json: String): E =
        byWord[json.removeSurrounding("\"")] ?: byWord.getValue(Wire.canonical(name, json).removeSurrounding("\""))
}
