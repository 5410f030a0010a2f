package io.alertresponse.internal

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.buildClassSerialDescriptor
import kotlinx.serialization.encoding.CompositeDecoder
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.encoding.decodeStructure
import kotlinx.serialization.encoding.encodeStructure
import kotlin.reflect.KClass

/** One member of a sealed family: its word, its class and how that is written. */
internal class Variant<T : Any>(val word: String, val type: KClass<T>, val serializer: KSerializer<T>)

/** A sealed family as an object with one key, the word of the member (externally tagged). */
internal abstract class Tagged<T : Any>(private val name: String, private vararg val variants: Variant<out T>) :
    KSerializer<T> {
    private val places: Map<Class<*>, Int> = variants.withIndex().associate { (place, it) -> it.type.java to place }

    /** The words of all members. */
    val words: List<String> get() = variants.map { it.word }

    final override val descriptor: SerialDescriptor = buildClassSerialDescriptor("io.alertresponse.$name") {
        for (variant in variants) element(variant.word, variant.serializer.descriptor, isOptional = true)
    }

    fun wordOf(value: T): String = variants[place(value)].word

    private fun place(value: T): Int = places.getValue(value.javaClass)

    override fun serialize(encoder: Encoder, value: T) {
        val place = place(value)
        @Suppress("UNCHECKED_CAST")
        val variant = variants[place] as Variant<T>
        encoder.encodeStructure(descriptor) { encodeSerializableElement(descriptor, place, variant.serializer, value) }
    }

    override fun deserialize(decoder: Decoder): T = decoder.decodeStructure(descriptor) {
        var value: T? = null
        while (true) {
            val place = decodeElementIndex(descriptor)
            if (place == CompositeDecoder.DECODE_DONE) break
            if (value != null) throw SerializationException("$name has more than one key")
            // With every argument: where the default of the last one is kept depends on the version.
            value = decodeSerializableElement(descriptor, place, variants[place].serializer, null)
        }
        value ?: throw SerializationException("$name has no key")
    }
}
