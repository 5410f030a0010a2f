package io.alertresponse.internal

import io.alertresponse.Position
import io.alertresponse.RemediationStatus
import io.alertresponse.State
import io.alertresponse.Timeliness
import java.nio.ByteBuffer
import java.time.Instant
import java.util.Collections

/** Positions in rows of bytes, as `rust/rows.rs` writes them. */
internal class PositionRows(bytes: ByteArray) {
    private val bytes = ByteBuffer.wrap(bytes)
    private var status: RemediationStatus? = null

    fun all(): List<Position> {
        if (!bytes.hasRemaining()) return emptyList()
        val alert = short()
        val rows = ArrayList<Position>()
        while (bytes.hasRemaining()) rows += row(alert)
        return Collections.unmodifiableList(rows)
    }

    private fun row(alert: String): Position {
        val state = STATES[bytes.get().toInt()]
        val timeliness = TIMELINESSES[bytes.get().toInt()]
        val flags = bytes.short.toInt()
        // In the order in which they stand.
        return Position(
            alert = alert,
            organisation = short(),
            state = state,
            timeliness = timeliness,
            dueAt = instant(flags and DUE_AT),
            clockStartedAt = instant(flags and CLOCK_STARTED_AT),
            firstResponseAt = instant(flags and FIRST_RESPONSE_AT),
            nextUpdateDueAt = instant(flags and NEXT_UPDATE_DUE_AT),
            lastRecordedAt = instant(flags and LAST_RECORDED_AT),
            revision = if (flags and REVISION != 0) bytes.int else null,
            status = status(flags),
            updateOverdue = flags and UPDATE_OVERDUE != 0,
            closed = flags and CLOSED != 0,
        )
    }

    private fun status(flags: Int): RemediationStatus? {
        if (flags and STATUS != 0) status = Wire.value(RemediationStatus.serializer(), text(bytes.int))
        return if (flags and (STATUS or SAME_STATUS) != 0) status else null
    }

    private fun instant(isThere: Int): Instant? = if (isThere == 0) null else instantOf(bytes.long)

    private fun short(): String = text(bytes.get().toInt())

    private fun text(length: Int): String {
        val text = String(bytes.array(), bytes.position(), length, Charsets.UTF_8)
        bytes.position(bytes.position() + length)
        return text
    }

    private companion object {
        val STATES = State.entries.toTypedArray()
        val TIMELINESSES = Timeliness.entries.toTypedArray()
        const val DUE_AT = 1
        const val CLOCK_STARTED_AT = 1 shl 1
        const val FIRST_RESPONSE_AT = 1 shl 2
        const val NEXT_UPDATE_DUE_AT = 1 shl 3
        const val LAST_RECORDED_AT = 1 shl 4
        const val REVISION = 1 shl 5
        const val STATUS = 1 shl 6
        const val SAME_STATUS = 1 shl 7
        const val UPDATE_OVERDUE = 1 shl 8
        const val CLOSED = 1 shl 9
    }
}
