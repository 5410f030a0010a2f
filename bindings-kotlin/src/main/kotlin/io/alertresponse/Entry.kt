@file:UseSerializers(InstantSerializer::class)

package io.alertresponse

import io.alertresponse.internal.InstantSerializer
import io.alertresponse.internal.ReadByCore
import io.alertresponse.internal.Wire
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.Transient
import kotlinx.serialization.UseSerializers
import java.time.Instant

/**
 * What happened: the register's only input for state, and the only thing to store.
 *
 * @property seq Counts from 1 without gaps.
 * @property at The command's instant.
 * @property by Who gave the command.
 * @property event The fact.
 */
@Serializable(with = Entry.Serializer::class)
@KeepGeneratedSerializer
public data class Entry(
    public val seq: Long,
    public val at: Instant,
    public val by: Actor,
    public val event: Event,
) : WireValue {
    internal object Serializer : ReadByCore<Entry>("Entry", Entry::class, { generatedSerializer() })

    /** The text that core wrote, if the entry was read from JSON: it goes back to core as it is. */
    @Transient
    private var line: String? = null

    override fun toJson(): String = line ?: Wire.text(generatedSerializer(), this)

    public companion object {
        /**
         * The entry of its wire form.
         *
         * @throws InvalidInputException if it cannot be read.
         */
        @JvmStatic
        public fun fromJson(json: String): Entry {
            val line = Wire.canonical("Entry", json)
            return Wire.value(generatedSerializer(), line).also { it.line = line }
        }
    }
}
