package io.alertresponse.journal

import java.sql.SQLTimeoutException
import java.time.Duration

/** For how long a call may still wait. */
internal class Deadline private constructor(private val remaining: () -> Long) {
    /** Nanoseconds; zero or less when the time is up. */
    val left: Long get() = remaining()

    /** Milliseconds, one at least. */
    fun millis(): Int = (leftOrThrow() / NANOS_PER_MILLI).coerceIn(1, Int.MAX_VALUE.toLong()).toInt()

    /** Seconds, one at least: JDBC knows nothing smaller. */
    fun seconds(): Int = (leftOrThrow() / NANOS_PER_SECOND).coerceIn(1, Int.MAX_VALUE.toLong()).toInt()

    private fun leftOrThrow(): Long = left.also { if (it <= 0) throw SQLTimeoutException("the time is up") }

    companion object {
        /** One deadline for everything that a call does. */
        fun after(timeout: Duration): Deadline {
            val begin = System.nanoTime()
            val whole = timeout.toNanos()
            return Deadline { whole - (System.nanoTime() - begin) }
        }

        /** An end of its own for each thing that is waited for: to read a long journal is not to wait. */
        fun forEach(timeout: Duration): Deadline {
            val whole = timeout.toNanos()
            return Deadline { whole }
        }

        private const val NANOS_PER_SECOND = 1_000_000_000L
        private const val NANOS_PER_MILLI = 1_000_000L
    }
}
