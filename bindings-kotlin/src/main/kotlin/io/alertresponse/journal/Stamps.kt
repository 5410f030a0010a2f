package io.alertresponse.journal

import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.time.temporal.ChronoUnit

/**
 * Reads a clock for a command whose turn has come, and never goes back behind the latest entry.
 *
 * Clocks are set back a little all the time, and those of two machines differ. A stamp before an entry that is recorded
 * would be `out_of_order` for some commands, and for others put the new entry before the old one. So within the tolerance a
 * stamp stays at the latest entry. A clock that is further behind is wrong, or was when that entry was recorded.
 */
internal class Stamps(private val clock: InstantSource, private val tolerance: Duration) {
    fun stamp(latest: Instant?): Instant {
        val now = clock.instant().truncatedTo(ChronoUnit.MICROS)
        if (latest == null || now >= latest) return now
        if (now.plus(tolerance) < latest) throw JournalClockException(now, latest)
        return latest
    }
}
