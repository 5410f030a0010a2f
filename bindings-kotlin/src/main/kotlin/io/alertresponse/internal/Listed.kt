package io.alertresponse.internal

import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import java.util.Collections

/** Lists that nobody can change, also not from Java. */
internal class Listed<T>(element: KSerializer<T>) : KSerializer<List<T>> {
    private val list = ListSerializer(element)

    override val descriptor: SerialDescriptor get() = list.descriptor

    override fun serialize(encoder: Encoder, value: List<T>): Unit = list.serialize(encoder, value)

    override fun deserialize(decoder: Decoder): List<T> = Collections.unmodifiableList(list.deserialize(decoder))
}
