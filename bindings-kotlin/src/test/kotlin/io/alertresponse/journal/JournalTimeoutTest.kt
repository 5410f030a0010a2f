package io.alertresponse.journal

import io.alertresponse.Decision
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.sql.Connection
import java.sql.SQLException
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import javax.sql.DataSource
import kotlin.concurrent.thread

/** No call waits for ever, whatever it waits for, and who is interrupted records nothing. */
@OnEveryDatabase
internal class JournalTimeoutTest(database: TestDatabase) {
    private val place = database.begin()
    private val timeout = Duration.ofSeconds(1)

    @AfterEach
    fun clear() = place.close()

    /** Connections that can be had only while the gate is open. */
    private class Gate(private val real: DataSource) {
        private val lock = Object()
        private var isOpen = true
        val waiting = CountDownLatch(1)
        val source: DataSource = standIn(real) { name, call ->
            if (name == "getConnection") await()
            call()
        }

        private fun await() = synchronized(lock) {
            while (!isOpen) {
                waiting.countDown()
                // As drivers wait for the network: without an ear for interrupts.
                runCatching { lock.wait() }
            }
        }

        fun set(open: Boolean) = synchronized(lock) {
            isOpen = open
            lock.notifyAll()
        }
    }

    /** What became of a call on a thread of its own. */
    private class Call(work: () -> Decision) {
        private val outcome = CompletableFuture<Result<Decision>>()
        private val begun = System.nanoTime()
        val thread = thread {
            val result = runCatching(work)
            took = Duration.ofNanos(System.nanoTime() - begun)
            wasInterrupted = Thread.currentThread().isInterrupted
            outcome.complete(result)
        }

        @Volatile
        var took: Duration = Duration.ZERO

        @Volatile
        var wasInterrupted = false

        fun result(): Result<Decision> = outcome.get(30, TimeUnit.SECONDS)

        fun failure(): Throwable? = result().exceptionOrNull()
    }

    /** About its own timeout: far from those of all the others one after the other. */
    private fun assertInTime(call: Call) {
        assertTrue(call.took < timeout.multipliedBy(3), "it took ${call.took}")
    }

    @Test
    fun `six callers of a database that gives no connections each wait their own time`() {
        val gate = Gate(place.source)
        JdbcJournal(gate.source, timeout = timeout).use { journal ->
            tell(journal, 5)
            gate.set(open = false)
            val calls = List(6) { Call { registration("X$it").on(journal, retries = 1_000) } }
            val failures = calls.map { it.failure() }
            calls.forEach(::assertInTime)
            val without = "the command is not recorded; no connection to the database came within the `timeout`"
            val behind = "somebody else is at work in the journal; try again"
            assertTrue(failures.all { it is JournalException && it.message in listOf(without, behind) }, "$failures")
            gate.set(open = true)
            // What comes late goes back, and nothing was recorded.
            step(5).on(journal)
            assertSound(place, journal, told(6))
        }
    }

    @Test
    fun `questions are answered while a command waits`() {
        val gate = Gate(place.source)
        JdbcJournal(gate.source, timeout = timeout).use { journal ->
            tell(journal, 5)
            gate.set(open = false)
            val call = Call { step(5).on(journal) }
            gate.waiting.await()
            assertEquals(told(5).asOf(BEGINNING).organisations(), journal.register.asOf(BEGINNING).organisations())
            gate.set(open = true)
            assertTrue(call.result().isSuccess)
        }
    }

    @Test
    fun `opening waits for its time and no longer`() {
        val gate = Gate(place.source)
        gate.set(open = false)
        val said = assertThrows(JournalException::class.java) { JdbcJournal(gate.source, timeout = timeout) }
        assertEquals("the journal cannot be opened; no connection to the database came within the `timeout`", said.message)
        gate.set(open = true)
    }

    @Test
    fun `closing waits for its time and no longer, and what was under way does not get lost`() {
        val gate = Gate(place.source)
        val journal = JdbcJournal(gate.source, timeout = timeout)
        tell(journal, 5)
        gate.set(open = false)
        val call = Call { step(5).on(journal) }
        gate.waiting.await()
        journal.close()
        assertThrows(IllegalStateException::class.java) { step(6).on(journal) }
        gate.set(open = true)
        assertTrue(call.failure() is JournalException || call.result().isSuccess, "${call.failure()}")
        place.open().use { assertTrue(it.register.sameAs(told(if (call.result().isSuccess) 6 else 5))) }
    }

    private fun holdingTheRow(work: () -> Unit) {
        place.unpooled.connection.use { other ->
            other.autoCommit = false
            other.createStatement().use { it.execute("UPDATE alert_response_journal SET seq = seq") }
            work()
            other.rollback()
        }
    }

    @Test
    fun `retries end with the time`() {
        JdbcJournal(place.source, timeout = timeout).use { journal ->
            tell(journal, 5)
            holdingTheRow {
                val call = Call { step(5).on(journal, retries = 1_000_000) }
                assertTrue(call.failure() is JournalConflictException, "${call.failure()}")
                assertInTime(call)
            }
            step(5).on(journal)
            assertSound(place, journal, told(6))
        }
    }

    private fun assertInterrupted(call: Call) {
        val failure = call.failure()
        assertTrue(failure is JournalInterruptedException, "$failure")
        assertEquals("the thread was interrupted; nothing is recorded", failure!!.message)
        assertTrue(call.wasInterrupted, "the thread is no longer interrupted")
    }

    @Test
    fun `who is interrupted waiting for a connection, or for the turn, records nothing`() {
        val gate = Gate(place.source)
        JdbcJournal(gate.source, timeout = Duration.ofSeconds(20)).use { journal ->
            tell(journal, 5)
            gate.set(open = false)
            val first = Call { registration("X1").on(journal) }
            gate.waiting.await()
            val second = Call { registration("X2").on(journal) }
            second.thread.interrupt()
            assertInterrupted(second)
            first.thread.interrupt()
            assertInterrupted(first)
            gate.set(open = true)
            step(5).on(journal)
            assertSound(place, journal, told(6))
        }
    }

    @Test
    fun `who is interrupted before the call records nothing`() {
        place.open().use { journal ->
            tell(journal, 5)
            val call = Call {
                Thread.currentThread().interrupt()
                step(5).on(journal)
            }
            assertInterrupted(call)
            assertSound(place, journal, told(5))
        }
    }

    @Test
    fun `who is interrupted while somebody else writes records nothing afterwards`() {
        JdbcJournal(place.source, timeout = Duration.ofSeconds(20)).use { journal ->
            tell(journal, 5)
            lateinit var call: Call
            holdingTheRow {
                call = Call { step(5).on(journal) }
                Thread.sleep(200)
                call.thread.interrupt()
                Thread.sleep(50)
            }
            assertInterrupted(call)
            assertSound(place, journal, told(5))
        }
    }

    /** Runs something at each commit. */
    private fun atCommit(before: (Connection) -> Unit): DataSource = standIn(place.source) { name, call ->
        val made = call()
        if (name != "getConnection") return@standIn made
        standIn(made as Connection) { inner, next ->
            if (inner == "commit") before(made)
            next()
        }
    }

    @Test
    fun `who is interrupted once the commit has begun has recorded`() {
        var isArmed = false
        JdbcJournal(atCommit { if (isArmed) Thread.currentThread().interrupt() }).use { journal ->
            tell(journal, 5)
            isArmed = true
            val call = Call { step(5).on(journal) }
            assertTrue(call.result().isSuccess, "${call.failure()}")
            assertTrue(call.wasInterrupted)
            assertSound(place, journal, told(6))
        }
    }

    @Test
    fun `who is interrupted while the commit fails learns what became of it`() {
        var isArmed = false
        val source = atCommit {
            if (isArmed) {
                isArmed = false
                it.commit()
                // As virtual threads have it: the interrupt cuts the connection.
                Thread.currentThread().interrupt()
                throw SQLException("the connection was lost", "08006")
            }
        }
        JdbcJournal(source).use { journal ->
            tell(journal, 5)
            isArmed = true
            val call = Call { step(5).on(journal) }
            assertNull(call.failure())
            assertTrue(call.wasInterrupted)
            assertSound(place, journal, told(6))
        }
    }

    @Test
    fun `refreshing heeds interrupts too`() {
        place.open().use { journal ->
            tell(journal, 5)
            Thread.currentThread().interrupt()
            assertThrows(JournalInterruptedException::class.java) { journal.refresh() }
            assertTrue(Thread.interrupted())
            assertEquals(0, journal.refresh())
        }
    }

    @Test
    fun `no thread is left behind by those who wait in vain`() {
        val gate = Gate(place.source)
        JdbcJournal(gate.source, timeout = timeout).use { journal ->
            tell(journal, 5)
            gate.set(open = false)
            repeat(3) { assertThrows(JournalException::class.java) { journal.refresh() } }
            val threads = Thread.getAllStackTraces().keys.filter { it.name == "alert-response-journal" && it.isAlive }
            val waiting = threads.filter { thread -> thread.stackTrace.any { "Gate" in it.className } }
            assertSame(1, waiting.size)
            gate.set(open = true)
            assertFalse(journal.refresh() > 0)
        }
    }
}
