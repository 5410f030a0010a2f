package io.alertresponse.journal

import io.alertresponse.Actor
import io.alertresponse.Command
import io.alertresponse.Decision
import io.alertresponse.Entry
import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import io.alertresponse.RefusalException
import io.alertresponse.Register
import io.alertresponse.internal.Wire
import java.sql.SQLException
import java.time.Duration
import java.time.Instant
import java.util.concurrent.locks.ReentrantLock
import javax.sql.DataSource
import kotlin.concurrent.withLock

/**
 * A register and the tables that its entries are kept in, for services: PostgreSQL or SQLite, over plain JDBC.
 *
 * Opening makes the tables if there are none, reads the entries a page at a time, checks and replays them. Then
 * [register] answers questions, and [execute] is the one way to change it.
 *
 * Any number of journals may write to the same tables, in one process or in many: see [JournalConflictException].
 * Threads may share a journal: commands are taken one after the other. It holds no connection between calls.
 *
 * @param dataSource the connections. Not one that joins transactions of others: the journal commits its own.
 * @param tables what the names of the tables begin with, `alert_response` if you say nothing; with a schema and a dot
 *   before it if need be.
 * @param timeout for how long a command waits while somebody else writes; whole seconds.
 * @throws JournalDamagedException if the tables are not as they were written.
 * @throws JournalException if they cannot be opened, are not a journal's or of a newer version.
 * @throws InvalidInputException if an argument makes no sense.
 */
public class JdbcJournal @JvmOverloads public constructor(
    dataSource: DataSource,
    tables: String = "alert_response",
    timeout: Duration = Duration.ofSeconds(10),
) : AutoCloseable {
    private val tables = Tables(tables)
    private val seconds = secondsOf(timeout)
    private val reader = JournalReader(dataSource, this.tables)
    private val writer = JournalWriter(dataSource, this.tables, seconds)
    private val turn = ReentrantLock()

    /** Where the register stands. */
    @Volatile
    private var head = Head.EMPTY

    /** Where the tables stand if what was being committed counts; only the tables know. */
    private var doubt: Head? = null

    @Volatile
    private var closed = false

    /**
     * The register that the entries make: ask it anything, or [Register.decide] for a dry run. Always the same one.
     *
     * Only [execute] and [refresh] change it; its own `execute` and `apply` throw an `IllegalStateException`.
     */
    public val register: Register = Register().apply { isKept = true }

    init {
        try {
            Schema(dataSource, this.tables, seconds).open()
            catchUp()
        } catch (failure: Throwable) {
            register.release()
            throw failure
        }
    }

    /** The digest over all entries of the register, in hexadecimal; noted elsewhere, it proves that none changed. */
    public val digest: String get() = head.digest

    /**
     * Decides a command and records its entries: in the database first, then in the register.
     *
     * When it returns, the entries are committed. All entries of a command are written, or none.
     *
     * @param by who gives the command.
     * @param at when: the host's clock when the command arrived.
     * @param retries how many times to decide again on what others wrote, before it is a conflict.
     * @throws RefusalException if the rules do not allow it; judged on all that is in the tables.
     * @throws InvalidInputException if a value cannot be read.
     * @throws JournalConflictException if somebody else was first; give the command again.
     * @throws JournalInDoubtException if the database was lost while committing.
     * @throws JournalStaleException if the tables lost entries that the register has.
     * @throws JournalException if the command could not be recorded; it may be given again.
     */
    @JvmOverloads
    public fun execute(command: Command, by: Actor, at: Instant, retries: Int = 0): Decision =
        execute(retries) { register.decide(command, by, at) }

    /** [execute] for those who speak the wire format: the command and its actor are JSON. */
    @JvmOverloads
    public fun executeJson(command: String, by: String, at: Instant, retries: Int = 0): Decision =
        execute(retries) { register.decideJson(command, by, at) }

    /**
     * Takes in what others wrote since.
     *
     * @return how many entries arrived.
     */
    public fun refresh(): Long = onTurn {
        val before = head.seq
        settle()
        catchUp()
        head.seq - before
    }

    /**
     * The entries after [since], in order, up to the last one that the register has at this moment.
     *
     * Each iterator reads them from the tables, a page at a time when they are asked for, and checks them as at the opening.
     *
     * @throws InvalidInputException if [since] is negative.
     */
    @JvmOverloads
    public fun entries(since: Long = 0): Iterable<Entry> {
        if (since < 0) throw invalid("argument `since`: `$since` is not the number of an entry; 0 is before the first")
        checkOpen()
        val until = head
        return Iterable { stream(since, until).iterator() }
    }

    /** Ends the writing and frees the register's memory. Every later call throws an `IllegalStateException`. */
    override fun close(): Unit = turn.withLock {
        closed = true
        register.release()
    }

    override fun toString(): String = "JdbcJournal(${tables.prefix}, ${if (closed) "closed" else "lastSeq=${head.seq}"})"

    private fun execute(retries: Int, decide: () -> Decision): Decision {
        if (retries < 0) throw invalid("argument `retries`: `$retries` is not a number of retries; 0 tries once")
        return onTurn {
            repeat(retries) {
                try {
                    return@onTurn attempt(decide)
                } catch (_: JournalConflictException) {
                    // The register has caught up: once more.
                }
            }
            attempt(decide)
        }
    }

    private fun attempt(decide: () -> Decision): Decision {
        try {
            settle()
        } catch (earlier: JournalInDoubtException) {
            throw JournalException("the command is not recorded; it is not known yet whether an earlier one counts", earlier)
        }
        val decision = try {
            decide()
        } catch (refusal: RefusalException) {
            checkLatest()
            throw refusal
        }
        val lines = decision.lines.lineSequence().filter { it.isNotEmpty() }.toList()
        if (lines.isEmpty()) {
            checkLatest()
            return decision
        }
        val from = head
        val to = lines.fold(from) { last, line -> last.after(line) }
        val added = try {
            writer.add(from, lines, to) { doubt = to }
        } catch (failure: Exception) {
            if (settleAfter(failure)) return decision
            throw notRecorded(failure)
        }
        if (!added) throw conflict()
        register.remember(decision)
        head = to
        doubt = null
        return decision
    }

    private fun settleAfter(failure: Exception): Boolean = try {
        settle()
    } catch (unsettled: JournalException) {
        unsettled.addSuppressed(failure)
        throw unsettled
    }

    private fun notRecorded(failure: Exception): Exception {
        if (failure !is SQLException) return failure
        if (failure.isContention()) return conflict(failure)
        // An entry that was there already is damage, and this says so.
        if (failure.isRefusedRow()) reader.head()
        return trouble("the command is not recorded", failure)
    }

    /** A refusal, too, is only right on the newest register. */
    private fun checkLatest() {
        if (reader.head() != head) throw conflict()
    }

    private fun conflict(cause: Exception? = null): JournalConflictException {
        val before = head.seq
        try {
            catchUp()
        } catch (busy: JournalConflictException) {
            return JournalConflictException(head.seq - before, cause ?: busy)
        }
        return JournalConflictException(head.seq - before, cause)
    }

    /** Finds out what became of a command that was being committed; whether it counts. */
    private fun settle(): Boolean {
        val attempted = doubt ?: return false
        val counts = try {
            writer.awaitOthers()
            catchUp()
            attempted.seq <= head.seq && reader.digestAt(attempted.seq) == attempted.digest
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
    private fun catchUp() {
        val until = reader.head()
        if (until == head) return
        if (until.seq < head.seq || reader.digestAt(head.seq) != head.digest) throw JournalStaleException(head.seq)
        for (page in reader.pages(head, until)) take(page)
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

    private fun stream(since: Long, until: Head): Sequence<Entry> = sequence {
        if (since >= until.seq) return@sequence
        val before = reader.digestAt(since) ?: throw JournalDamagedException("entry `$since` is missing", since)
        var seq = since
        for (page in reader.pages(Head(since, before), until)) {
            for (line in page.lines) {
                // Closing in the middle ends the stream, and not silently.
                checkOpen()
                yield(entryOf(++seq, line))
            }
        }
    }

    private fun entryOf(seq: Long, line: String): Entry = try {
        Wire.value(Entry.serializer(), line)
    } catch (_: IllegalArgumentException) {
        // What is said about it would quote it.
        throw JournalDamagedException("entry `$seq` is not an entry", seq)
    }

    private inline fun <T> onTurn(work: () -> T): T = turn.withLock {
        checkOpen()
        work()
    }

    private fun checkOpen() {
        check(!closed) { "the journal is closed; open it again" }
    }

    public companion object {
        /** The same as the constructor. */
        @JvmStatic
        @JvmOverloads
        public fun open(
            dataSource: DataSource,
            tables: String = "alert_response",
            timeout: Duration = Duration.ofSeconds(10),
        ): JdbcJournal = JdbcJournal(dataSource, tables, timeout)

        private val A_DAY = Duration.ofDays(1)

        private fun secondsOf(timeout: Duration): Int {
            if (timeout < Duration.ofSeconds(1) || timeout > A_DAY) {
                throw invalid("argument `timeout`: `$timeout` makes no sense; expected one second to a day")
            }
            return timeout.toSeconds().toInt()
        }

        private fun invalid(message: String) = InvalidInputException(RefusalCode.INVALID_VALUE, message)
    }
}
