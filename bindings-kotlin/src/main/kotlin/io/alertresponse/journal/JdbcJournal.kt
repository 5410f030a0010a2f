package io.alertresponse.journal

import io.alertresponse.Actor
import io.alertresponse.Command
import io.alertresponse.Decision
import io.alertresponse.Entry
import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import io.alertresponse.RefusalException
import io.alertresponse.Register
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.util.concurrent.TimeUnit
import java.util.concurrent.locks.ReentrantLock
import javax.sql.DataSource

/**
 * A register and the tables that its entries are kept in, for services: PostgreSQL or SQLite, over plain JDBC.
 *
 * Opening makes the tables if there are none, reads the entries a page at a time, checks and replays them. Then
 * [register] answers questions, and [execute] is the one way to change it.
 *
 * Any number of journals may write to the same tables, in one process or in many: see [JournalConflictException].
 * Threads may share a journal: commands are taken one after the other. It holds no connection between calls.
 *
 * @param dataSource the connections. Not one that joins transactions of others: the journal commits its own. It is asked
 *   on a thread of the journal's own, so that a caller waits no longer than [timeout].
 * @param tables what the names of the tables begin with, `alert_response` if you say nothing; with a schema and a dot
 *   before it if need be.
 * @param timeout for how long a call waits at most: for those before it, for a connection, for somebody else who writes,
 *   for the database.
 * @param create whether the tables may be made; only in a database that holds nothing else if you say nothing.
 * @param clock what the time is, for commands that are given without an instant.
 * @param clockTolerance how far the clock may be behind the latest entry. Commands are then dated as that entry is.
 * @throws JournalDamagedException if the tables are not as they were written.
 * @throws JournalException if they cannot be opened, are not a journal's or of a newer version; if the database is another
 *   program's; if SQLite's file has several names or is a mount point.
 * @throws InvalidInputException if an argument makes no sense.
 */
public class JdbcJournal @JvmOverloads public constructor(
    dataSource: DataSource,
    tables: String = "alert_response",
    timeout: Duration = Duration.ofSeconds(10),
    create: Create = Create.IF_EMPTY,
    clock: InstantSource = Clock.systemUTC(),
    clockTolerance: Duration = Duration.ofSeconds(5),
) : AutoCloseable {
    private val tables = Tables(tables)
    private val timeout = checked("timeout", timeout, Duration.ofSeconds(1), "one second to a day")
    private val stamps = Stamps(clock, checked("clockTolerance", clockTolerance, Duration.ZERO, "nothing to a day"))
    private val connections = Connections(dataSource)

    /** Whose turn it is, in the order in which they came. */
    private val turn = ReentrantLock(true)

    @Volatile
    private var closed = false

    /**
     * The register that the entries make: ask it anything, or [Register.decide] for a dry run. Always the same one.
     *
     * Only [execute] and [refresh] change it; its own `execute` and `apply` throw an `IllegalStateException`.
     */
    public val register: Register = Register().apply { isKept = true }

    private val keeper = Keeper(register, connections, this.tables)

    init {
        try {
            val time = Deadline.forEach(this.timeout)
            Schema(connections, this.tables, create).open(time)
            keeper.catchUp(time)
        } catch (failure: Throwable) {
            release()
            throw failure
        }
    }

    /** The digest over all entries of the register, in hexadecimal; noted elsewhere, it proves that none changed. */
    public val digest: String get() = keeper.head.digest

    /**
     * Decides a command and records its entries, dated by the clock: in the database first, then in the register.
     *
     * The clock is read when the command's turn has come, and again for each retry. So no two commands are dated in the
     * wrong order, whichever thread or machine gave them.
     *
     * When it returns, the entries are committed. All entries of a command are written, or none. An interrupt of the thread
     * is heeded until the commit begins.
     *
     * @param by who gives the command.
     * @param retries how many times to decide again on what others wrote, before it is a conflict.
     * @throws RefusalException if the rules do not allow it; judged on all that is in the tables.
     * @throws InvalidInputException if a value cannot be read.
     * @throws JournalClockException if the clock is too far behind the latest entry.
     * @throws JournalConflictException if somebody else was first, or still is at work; give the command again.
     * @throws JournalInterruptedException if the thread was interrupted before the commit.
     * @throws JournalInDoubtException if the database was lost while committing.
     * @throws JournalStaleException if the tables lost entries that the register has.
     * @throws JournalException if the command could not be recorded; it may be given again.
     */
    @JvmOverloads
    public fun execute(command: Command, by: Actor, retries: Int = 0): Decision =
        execute(retries) { register.decide(command, by, stamp()) }

    /**
     * The same with an instant of your own: for what happened earlier, such as an import or a command that waited in a queue.
     * It is not compared with the clock.
     *
     * @param at when the command was given.
     */
    @JvmOverloads
    public fun execute(command: Command, by: Actor, at: Instant, retries: Int = 0): Decision =
        execute(retries) { register.decide(command, by, at) }

    /** [execute] for those who speak the wire format: the command and its actor are JSON. */
    @JvmOverloads
    public fun executeJson(command: String, by: String, retries: Int = 0): Decision =
        execute(retries) { register.decideJson(command, by, stamp()) }

    /** The same with an instant of your own. */
    @JvmOverloads
    public fun executeJson(command: String, by: String, at: Instant, retries: Int = 0): Decision =
        execute(retries) { register.decideJson(command, by, at) }

    /**
     * Takes in what others wrote since.
     *
     * @return how many entries arrived.
     */
    public fun refresh(): Long = onTurn { time ->
        val before = keeper.head.seq
        keeper.settle(time)
        keeper.catchUp(time)
        keeper.head.seq - before
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
        val until = keeper.head
        // Closing in the middle ends the stream, and not silently.
        return Iterable { keeper.stream(since, until, Deadline.forEach(timeout)).onEach { checkOpen() }.iterator() }
    }

    /**
     * Ends the writing and frees the register's memory. Every later call throws an `IllegalStateException`.
     *
     * A call that is under way is waited for, as long as the timeout says.
     */
    override fun close() {
        closed = true
        val isFree = try {
            turn.tryLock(timeout.toNanos(), TimeUnit.NANOSECONDS)
        } catch (_: InterruptedException) {
            Thread.currentThread().interrupt()
            turn.tryLock()
        }
        // A call that takes longer ends as it may; what it used frees itself after that.
        if (!isFree) return
        try {
            release()
        } finally {
            turn.unlock()
        }
    }

    private fun release() {
        connections.close()
        register.release()
    }

    override fun toString(): String =
        "JdbcJournal(${tables.prefix}, ${if (closed) "closed" else "lastSeq=${keeper.head.seq}"})"

    private fun stamp(): Instant = stamps.stamp(register.latestAt)

    private fun execute(retries: Int, decide: () -> Decision): Decision {
        if (retries < 0) throw invalid("argument `retries`: `$retries` is not a number of retries; 0 tries once")
        return onTurn { time -> keeper.record(retries, time, decide) }
    }

    private inline fun <T> onTurn(work: (Deadline) -> T): T {
        checkOpen()
        val time = Deadline.after(timeout)
        val isMine = try {
            turn.tryLock(time.left, TimeUnit.NANOSECONDS)
        } catch (_: InterruptedException) {
            Thread.currentThread().interrupt()
            throw JournalInterruptedException()
        }
        if (!isMine) throw JournalConflictException(0)
        try {
            checkOpen()
            return work(time)
        } finally {
            turn.unlock()
        }
    }

    private fun checkOpen() {
        if (closed) throw closed()
    }

    public companion object {
        /** The same as the constructor. */
        @JvmStatic
        @JvmOverloads
        public fun open(
            dataSource: DataSource,
            tables: String = "alert_response",
            timeout: Duration = Duration.ofSeconds(10),
            create: Create = Create.IF_EMPTY,
            clock: InstantSource = Clock.systemUTC(),
            clockTolerance: Duration = Duration.ofSeconds(5),
        ): JdbcJournal = JdbcJournal(dataSource, tables, timeout, create, clock, clockTolerance)

        private val A_DAY = Duration.ofDays(1)

        private fun checked(argument: String, given: Duration, least: Duration, expected: String): Duration {
            if (given < least || given > A_DAY) throw invalid("argument `$argument`: `$given` makes no sense; expected $expected")
            return given
        }

        private fun invalid(message: String) = InvalidInputException(RefusalCode.INVALID_VALUE, message)
    }
}
