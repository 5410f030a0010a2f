package io.alertresponse.journal

import io.alertresponse.RefusalException
import io.alertresponse.Register
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.sql.Connection
import java.sql.SQLException
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread

/** What fails between deciding and having recorded: tables and register stay together, nothing acknowledged is lost. */
@OnEveryDatabase
internal class JournalFailureTest(database: TestDatabase) {
    private val place = database.begin()
    private val faulty = FaultySource(place.source)

    @AfterEach
    fun clear() = place.close()

    private fun calls(work: () -> Unit): Int {
        faulty.heal()
        work()
        return faulty.calls
    }

    @Test
    fun `wherever the database fails, tables and register stay together`() {
        JdbcJournal(faulty.source).use { journal ->
            tell(journal, 5)
            var steps = 5
            var doubts = 0
            for (how in Failing.entries) {
                var n = 0
                do {
                    faulty.failAt(++n, how)
                    val failure = runCatching { step(steps).on(journal) }.exceptionOrNull()
                    val wasReached = faulty.calls >= n
                    faulty.heal()
                    when (failure) {
                        null -> steps++
                        is JournalInDoubtException -> {
                            doubts++
                            if (journal.refresh() > 0) steps++
                        }
                        !is JournalException -> throw failure
                    }
                    assertEquals(told(steps).lastSeq, journal.register.lastSeq, "$how at call $n: $failure")
                    assertSound(place, journal, told(steps))
                } while (wasReached)
                assertTrue(n > 15, "only $n calls")
            }
            assertTrue(doubts > 0, "no command was ever in doubt")
            tell(journal, 3, since = steps)
            assertSound(place, journal, told(steps + 3))
        }
    }

    @Test
    fun `wherever the database fails at the opening, it can be opened afterwards`() {
        for (how in listOf(Failing.BEFORE, Failing.LOST_AFTER)) {
            var n = 0
            do {
                n++
                // New tables each time: their making is part of it.
                val tables = "${how.name.lowercase()}_$n"
                faulty.failAt(n, how)
                val outcome = runCatching { JdbcJournal(faulty.source, tables, create = Create.IF_MISSING).use { faulty.calls } }
                val wasReached = faulty.calls >= n
                faulty.heal()
                outcome.onFailure { assertTrue(it is JournalException, "$it") }
                JdbcJournal(place.source, tables, create = Create.IF_MISSING).use { journal ->
                    step(0).on(journal)
                    JdbcJournal(place.source, tables).use { assertTrue(it.register.sameAs(told(1))) }
                }
            } while (wasReached)
            assertTrue(n > 20, "only $n calls")
        }
    }

    @Test
    fun `wherever the database fails while catching up, it catches up the next time`() {
        JdbcJournal(faulty.source).use { journal ->
            place.open().use { other ->
                tell(other, 5)
                val calls = calls { journal.refresh() }
                var steps = 5
                for (how in listOf(Failing.BEFORE, Failing.LOST_AFTER, Failing.DOWN_BEFORE)) {
                    for (n in 1..calls) {
                        step(steps++).on(other)
                        faulty.failAt(n, how)
                        runCatching { journal.refresh() }.onFailure { assertTrue(it is JournalException, "$it") }
                        faulty.heal()
                        journal.refresh()
                        assertTrue(journal.register.sameAs(other.register), "$how at call $n")
                    }
                }
                assertSound(place, journal, told(steps))
            }
        }
    }

    @Test
    fun `a failed command can be given again`() {
        JdbcJournal(faulty.source).use { journal ->
            tell(journal, 5)
            faulty.failAt("executeBatch")
            val said = assertThrows(JournalException::class.java) { step(5).on(journal) }
            assertEquals("the command is not recorded; the database failed with code `08006`", said.message)
            step(5).on(journal)
            assertSound(place, journal, told(6))
        }
    }

    @Test
    fun `half a command is not committed when a connection cannot even roll back`() {
        JdbcJournal(faulty.source).use { journal ->
            tell(journal, 5)
            faulty.failAt("executeBatch", "rollback")
            assertThrows(JournalException::class.java) { step(5).on(journal) }
            faulty.heal()
            assertSound(place, journal, told(5))
            step(5).on(journal)
            assertSound(place, journal, told(6))
        }
    }

    @Test
    fun `a commit whose answer was lost counts, and is acknowledged`() {
        JdbcJournal(faulty.source).use { journal ->
            tell(journal, 5)
            faulty.failAt("commit", how = Failing.LOST_AFTER)
            assertEquals(told(5).lastSeq + 1, step(5).on(journal).single().seq)
            assertSound(place, journal, told(6))
        }
    }

    @Test
    fun `a command in doubt is looked up before anything else is done`() {
        for ((how, counts) in listOf(Failing.DOWN_BEFORE to false, Failing.DOWN_AFTER to true)) {
            val tables = how.name.lowercase()
            JdbcJournal(faulty.source, tables, create = Create.IF_MISSING).use { journal ->
                tell(journal, 5)
                faulty.failAt("commit", how = how)
                assertThrows(JournalInDoubtException::class.java) { step(5).on(journal) }
                assertThrows(JournalInDoubtException::class.java) { journal.refresh() }
                // This one was not even tried, so there is no doubt about it.
                val next = assertThrows(JournalException::class.java) { step(6).on(journal) }
                assertEquals(JournalException::class.java, next.javaClass)
                assertTrue(next.message!!.startsWith("the command is not recorded"))
                assertTrue(journal.register.sameAs(told(5)))
                faulty.heal()
                assertEquals(if (counts) 1 else 0, journal.refresh())
                val steps = if (counts) 6 else 5
                assertTrue(journal.register.sameAs(told(steps)))
                tell(journal, 3, since = steps)
                JdbcJournal(place.source, tables).use { assertTrue(it.register.sameAs(told(steps + 3))) }
            }
        }
    }

    @Test
    fun `a commit that is still under way when its connection is lost is waited for`() {
        var arm = false
        val committed = CountDownLatch(1)
        val slow = standIn(place.source) { _, call ->
            val connection = call() as Connection
            var isLost = false
            standIn(connection) { name, call ->
                if (arm && name == "commit") {
                    arm = false
                    isLost = true
                    thread {
                        Thread.sleep(300)
                        connection.commit()
                        connection.autoCommit = true
                        connection.setNetworkTimeout(Runnable::run, 0)
                        connection.close()
                        committed.countDown()
                    }
                }
                if (isLost) throw SQLException("the connection was lost", "08006")
                call()
            }
        }
        JdbcJournal(slow).use { journal ->
            tell(journal, 5)
            arm = true
            step(5).on(journal)
            assertTrue(committed.await(10, TimeUnit.SECONDS))
            assertSound(place, journal, told(6))
        }
    }

    @Test
    fun `a refusal is not given when it cannot be checked against the tables`() {
        JdbcJournal(faulty.source).use { journal ->
            tell(journal, 5)
            faulty.failAt("getConnection", how = Failing.DOWN_BEFORE)
            assertThrows(JournalException::class.java) { REFUSED.on(journal) }
            faulty.heal()
            assertThrows(RefusalException::class.java) { REFUSED.on(journal) }
        }
    }

    @Test
    fun `what a driver throws that is no SQL exception is no reason to lose anything`() {
        var fails = false
        val strange = standIn(place.source) { _, call ->
            standIn(call() as Connection) { name, call ->
                val done = call()
                if (fails && name == "commit") {
                    fails = false
                    throw IllegalArgumentException("strange")
                }
                done
            }
        }
        JdbcJournal(strange).use { journal ->
            tell(journal, 5)
            fails = true
            step(5).on(journal)
            assertSound(place, journal, told(6))
        }
    }

    @Test
    fun `no exception quotes what entries say`() {
        place.open().use { journal ->
            tell(journal, 5)
            refuseInserts()
            val failure = assertThrows(JournalException::class.java) { registration("SECRET").on(journal) }
            assertTrue("SECRET" !in failure.stackTraceToString(), failure.stackTraceToString())
            val code = if (place.isPostgres) "23514" else "19"
            assertEquals("the command is not recorded; the database failed with code `$code`", failure.message)
            assertTrue(journal.register.sameAs(told(5)))
        }
    }

    /** As a cautious owner of the tables might. */
    private fun refuseInserts() {
        if (place.isPostgres) {
            place.sql("ALTER TABLE alert_response_entry ADD CHECK (position('SECRET' IN entry) = 0)")
        } else {
            place.sql(
                "CREATE TRIGGER no BEFORE INSERT ON alert_response_entry WHEN new.entry LIKE '%SECRET%' " +
                    "BEGIN SELECT RAISE(ABORT, 'SECRET'); END",
            )
        }
    }

    @Test
    fun `an empty register is not taken for the truth when the opening fails`() {
        place.open().use { tell(it, 5) }
        faulty.failAt("next", how = Failing.DOWN_BEFORE)
        assertThrows(JournalException::class.java) { JdbcJournal(faulty.source) }
        faulty.heal()
        JdbcJournal(faulty.source).use { assertTrue(it.register.sameAs(told(5)) && !it.register.sameAs(Register())) }
    }
}
