package io.alertresponse.journal

import io.alertresponse.Decision
import io.alertresponse.Entry
import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalException
import io.alertresponse.Register
import io.alertresponse.internal.Wire
import java.sql.SQLException

/** Keeps a register and the tables together: the order in which things are decided, written and remembered. */
internal class Keeper(private val register: Register, connections: Connections, tables: Tables) {
    private val reader = JournalReader(connections, tables)
    private val writer = JournalWriter(connections, tables)

    /** Where the register stands. */
    @Volatile
    var head = Head.EMPTY
        private set

    /** Where the tables stand if what was being committed counts; only the tables know. */
    private var doubt: Head? = null

    /** Decides and records; once more as often as others were first, while there is time. */
    fun record(retries: Int, time: Deadline, decide: () -> Decision): Decision {
        repeat(retries) {
            try {
                return attempt(time, decide)
            } catch (conflict: JournalConflictException) {
                // The register has caught up: once more.
                if (time.left <= 0) throw conflict
            }
        }
        return attempt(time, decide)
    }

    private fun attempt(time: Deadline, decide: () -> Decision): Decision {
        try {
            settle(time)
        } catch (earlier: JournalInDoubtException) {
            throw JournalException("the command is not recorded; it is not known yet whether an earlier one counts", earlier)
        }
        val decision = try {
            decide()
        } catch (refusal: RefusalException) {
            checkLatest(time)
            throw refusal
        }
        val lines = decision.lines.lineSequence().filter { it.isNotEmpty() }.toList()
        if (lines.isEmpty()) {
            checkLatest(time)
            return decision
        }
        val from = head
        val to = lines.fold(from) { last, line -> last.after(line) }
        val added = try {
            writer.add(from, lines, to, time) { doubt = to }
        } catch (failure: Exception) {
            if (settleAfter(failure, time)) return decision
            throw notRecorded(failure, time)
        }
        if (!added) throw conflict(time)
        register.remember(decision)
        head = to
        doubt = null
        return decision
    }

    private fun settleAfter(failure: Exception, time: Deadline): Boolean = try {
        heedless { settle(time) }
    } catch (unsettled: JournalException) {
        unsettled.addSuppressed(failure)
        throw unsettled
    }

    private fun notRecorded(failure: Exception, time: Deadline): Exception {
        if (failure !is SQLException) return failure
        if (failure.isContention()) return conflict(time, failure)
        // An entry that was there already is damage, and this says so.
        if (failure.isRefusedRow()) reader.head(time)
        return trouble("the command is not recorded", failure)
    }

    /** A refusal, too, is only right on the newest register. */
    private fun checkLatest(time: Deadline) {
        if (reader.head(time) != head) throw conflict(time)
    }

    private fun conflict(time: Deadline, cause: Exception? = null): JournalConflictException {
        val before = head.seq
        try {
            catchUp(time)
        } catch (failure: JournalException) {
            // What is known of the command is true also when the time is up before the register has caught up.
            val isLate = time.left <= 0 && failure.javaClass == JournalException::class.java
            if (!isLate && failure !is JournalConflictException) throw failure
            return JournalConflictException(head.seq - before, cause ?: failure)
        }
        return JournalConflictException(head.seq - before, cause)
    }

    /** Finds out what became of a command that was being committed; whether it counts. */
    fun settle(time: Deadline): Boolean {
        val attempted = doubt ?: return false
        val counts = try {
            writer.awaitOthers(time)
            catchUp(time)
            attempted.seq <= head.seq && reader.digestAt(attempted.seq, time) == attempted.digest
        } catch (known: JournalStaleException) {
            throw known
        } catch (known: JournalDamagedException) {
            throw known
        } catch (failure: Exception) {
            throw JournalInDoubtException(failure)
        }
        doubt = null
        return counts
    }

    /** Takes in what the tables have and the register has not. */
    fun catchUp(time: Deadline) {
        val until = reader.head(time)
        if (until == head) return
        if (until.seq < head.seq || reader.digestAt(head.seq, time) != head.digest) {
            throw JournalStaleException("the tables no longer hold entry `${head.seq}`, which the register knows")
        }
        for (page in reader.pages(head, until, time)) take(page)
    }

    private fun take(page: Page) {
        try {
            register.applyLines(page.lines.joinToString("\n"))
        } catch (_: InvalidInputException) {
            // One by one, the entry that it stops at has a number; what core says about it would quote it.
            takeOneByOne(page.linesAfter(register.lastSeq))
        } finally {
            head = page.headAt(register.lastSeq)
        }
    }

    private fun takeOneByOne(lines: List<String>) {
        for (line in lines) {
            try {
                register.applyLines(line)
            } catch (_: InvalidInputException) {
                throw JournalException(
                    "entry `${register.lastSeq + 1}` is as written but cannot be replayed; update alert-response",
                )
            }
        }
    }

    /** The entries after [since] up to a head that the tables once had. */
    fun stream(since: Long, until: Head, time: Deadline): Sequence<Entry> = sequence {
        if (since >= until.seq) return@sequence
        val before = reader.digestAt(since, time) ?: throw JournalDamagedException("entry `$since` is missing", since)
        var seq = since
        for (page in reader.pages(Head(since, before), until, time)) {
            for (line in page.lines) yield(entryOf(++seq, line))
        }
    }

    private fun entryOf(seq: Long, line: String): Entry = try {
        Wire.value(Entry.serializer(), line)
    } catch (_: IllegalArgumentException) {
        // What is said about it would quote it.
        throw JournalDamagedException("entry `$seq` is not an entry", seq)
    }

    private companion object {
        /** What has been begun is brought to an end; the thread is interrupted afterwards. */
        inline fun <T> heedless(work: () -> T): T {
            val interrupted = Thread.interrupted()
            try {
                return work()
            } finally {
                if (interrupted) Thread.currentThread().interrupt()
            }
        }
    }
}
