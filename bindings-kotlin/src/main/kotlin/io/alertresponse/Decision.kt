package io.alertresponse

import io.alertresponse.internal.Wire
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.builtins.serializer
import java.util.Collections

/**
 * What a command came to: entries to store, and what best effort left out.
 *
 * It knows which register made it, and only that register can apply it. No register can apply one of a preview.
 */
public class Decision internal constructor(
    /** The number of the register that made it; [OF_NO_REGISTER] for one of a preview. */
    internal val register: Long,
    answer: String,
) : Iterable<Entry> {
    /** The entries in the wire form, each ended by a newline. */
    internal val lines: String = answer.substring(answer.indexOf('\n') + 1)

    /** The entries, numbered on from the register's last one. */
    public val entries: List<Entry> by lazy(LazyThreadSafetyMode.PUBLICATION) {
        Collections.unmodifiableList(entriesOf(lines))
    }

    /** With [Mode.BEST_EFFORT]: the organisations for which nothing was recorded, and why. Otherwise empty. */
    public val refused: Map<String, RefusalCode> = if (answer.startsWith("{}\n")) {
        emptyMap()
    } else {
        Collections.unmodifiableMap(Wire.value(REFUSED, answer.substring(0, answer.indexOf('\n'))))
    }

    /** The entries as JSON lines, each ended by a newline, as a journal keeps them. */
    public fun toJson(): String = lines

    override fun iterator(): Iterator<Entry> = entries.iterator()

    override fun equals(other: Any?): Boolean = other is Decision && lines == other.lines && refused == other.refused

    override fun hashCode(): Int = lines.hashCode()

    override fun toString(): String =
        if (refused.isEmpty()) "Decision(entries=$entries)" else "Decision(entries=$entries, refused=$refused)"

    private companion object {
        val REFUSED = MapSerializer(String.serializer(), RefusalCode.serializer())
    }
}

/** In place of the number of a register: a decision that no register can apply. */
internal const val OF_NO_REGISTER = 0L

/** The entries of lines that core wrote. */
internal fun entriesOf(lines: String): List<Entry> {
    val entries = ArrayList<Entry>()
    var start = 0
    while (start < lines.length) {
        val end = lines.indexOf('\n', start)
        entries += Wire.value(Entry.serializer(), lines.substring(start, end))
        start = end + 1
    }
    return entries
}
