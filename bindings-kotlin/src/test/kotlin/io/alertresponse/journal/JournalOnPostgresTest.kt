package io.alertresponse.journal

import io.alertresponse.Register
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import java.sql.Connection
import java.time.Duration
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.atomic.AtomicBoolean
import java.util.concurrent.atomic.AtomicReference
import java.util.Random
import javax.sql.DataSource
import kotlin.concurrent.thread

/** What only a server can do to a journal. */
internal class JournalOnPostgresTest {
    private val place = TestDatabase.POSTGRESQL.begin()
    private val schema = place.ask("SELECT current_schema()").single().single().toString()

    @AfterEach
    fun clear() = place.close()

    private fun connections(prepare: (Connection) -> Unit): DataSource =
        standIn(place.unpooled) { _, call -> (call() as Connection).also(prepare) }

    @ParameterizedTest
    @ValueSource(ints = [Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE])
    fun `history does not fork under any isolation level`(level: Int) {
        val journals = List(2) { JdbcJournal(connections { it.transactionIsolation = level }) }
        val writers = journals.mapIndexed { writer, journal ->
            thread { repeat(20) { registration("W${writer}N$it").on(journal, retries = 1_000) } }
        }
        writers.forEach { it.join() }
        journals.forEach { it.refresh() }
        assertEquals((1L..40).toList(), place.ask("SELECT seq FROM alert_response_entry ORDER BY seq").map { it.single() })
        for (journal in journals) assertSound(place, journal, Register.replay(journals[0].entries()))
    }

    @Test
    fun `a writer whose connections are cut 60 times loses no acknowledged command`() {
        val dice = Random(1)
        place.open().use { journal ->
            val steps = toldUnder(journal) {
                var cut = 0
                while (cut < 60) {
                    Thread.sleep(dice.nextInt(8).toLong())
                    cut += cutConnections()
                }
            }
            assertSound(place, journal, told(steps))
        }
    }

    private fun cutConnections(): Int = place.unpooled.connection.use { connection ->
        val query = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = 'postgres' AND pid <> pg_backend_pid()"
        connection.createStatement().use { statement ->
            statement.executeQuery(query).use { found ->
                found.next()
                found.getInt(1)
            }
        }
    }

    @Test
    fun `a server that crashes loses no acknowledged command`() {
        val server = PostgresServer.running!!
        place.open().use { journal ->
            val steps = toldUnder(journal) {
                repeat(3) {
                    Thread.sleep(60)
                    server.crash()
                    server.start()
                }
            }
            assertSound(place, journal, told(steps))
        }
    }

    /** Tells the story as long as the trouble lasts, and a while longer; how many steps were acknowledged, or turned out to count. */
    private fun toldUnder(journal: JdbcJournal, trouble: () -> Unit): Int {
        val isOver = AtomicBoolean()
        val failure = AtomicReference<Throwable>()
        val troublemaker = thread {
            runCatching(trouble).onFailure(failure::set)
            isOver.set(true)
        }
        var steps = 0
        try {
            while (!isOver.get() || steps < 20) {
                val before = journal.register.lastSeq
                try {
                    step(steps).on(journal)
                    steps++
                } catch (_: JournalInDoubtException) {
                    settle(journal)
                    if (journal.register.lastSeq > before) steps++
                } catch (_: JournalException) {
                    // Not recorded, so it is given again.
                }
                check(journal.register.lastSeq == told(steps).lastSeq) { "after step $steps the register has another one" }
            }
        } finally {
            // A test that fails is not to make trouble for those after it.
            troublemaker.interrupt()
            troublemaker.join()
            place.discardIdle()
        }
        failure.get()?.let { throw it }
        return steps
    }

    /** Waits until the journal knows what the tables have, however often it is disturbed. */
    private fun settle(journal: JdbcJournal) {
        while (true) {
            try {
                journal.refresh()
                return
            } catch (_: JournalException) {
                Thread.sleep(1)
            }
        }
    }

    private fun paused(work: () -> Unit) {
        val server = PostgresServer.running!!
        server.pause()
        try {
            work()
        } finally {
            server.resume()
        }
    }

    @Test
    fun `six callers of a server that does not answer each wait their own time`() {
        val timeout = Duration.ofSeconds(1)
        JdbcJournal(place.source, timeout = timeout).use { journal ->
            tell(journal, 5)
            val took = ConcurrentLinkedQueue<Duration>()
            val failures = ConcurrentLinkedQueue<Throwable>()
            paused {
                List(6) { n ->
                    thread {
                        val begun = System.nanoTime()
                        runCatching { registration("X$n").on(journal, retries = 1_000) }.onFailure(failures::add)
                        took += Duration.ofNanos(System.nanoTime() - begun)
                    }
                }.forEach { it.join() }
            }
            assertEquals(6, failures.count { it is JournalException }, "$failures")
            // Not one after the other: that would be six seconds and more.
            assertTrue(took.all { it < timeout.multipliedBy(4) }, "$took")
            place.discardIdle()
            journal.refresh()
            assertSound(place, journal, told(5))
            step(5).on(journal)
            assertSound(place, journal, told(6))
        }
    }

    @Test
    fun `a server that stops answering at the commit leaves a doubt, which ends with its answer`() {
        val server = PostgresServer.running!!
        var isArmed = false
        val stopping = connectionsOf(place.source) { connection ->
            standIn(connection) { name, call ->
                if (isArmed && name == "commit") {
                    isArmed = false
                    server.pause()
                }
                call()
            }
        }
        JdbcJournal(stopping, timeout = Duration.ofSeconds(1)).use { journal ->
            tell(journal, 5)
            isArmed = true
            try {
                assertThrows(JournalInDoubtException::class.java) { step(5).on(journal) }
                assertThrows(JournalInDoubtException::class.java) { journal.refresh() }
            } finally {
                server.resume()
            }
            place.discardIdle()
            settle(journal)
            val steps = if (journal.register.lastSeq > told(5).lastSeq) 6 else 5
            assertSound(place, journal, told(steps))
            tell(journal, 3, since = steps)
            assertSound(place, journal, told(steps + 3))
        }
    }

    private fun connectionsOf(source: DataSource, around: (Connection) -> Connection): DataSource =
        standIn(source) { name, call -> if (name == "getConnection") around(call() as Connection) else call() }

    @Test
    fun `who may not make tables is told so, and may use those that are there`() {
        val clerk = "clerk_$schema"
        place.sql("CREATE ROLE $clerk", "GRANT USAGE ON SCHEMA $schema TO $clerk")
        val source = connections { connection -> connection.createStatement().use { it.execute("SET ROLE $clerk") } }
        val said = assertThrows(JournalException::class.java) { JdbcJournal(source) }
        assertEquals("the tables cannot be made; the database failed with code `42501`", said.message)
        place.open().use { tell(it, 3) }
        place.sql(
            "GRANT SELECT, INSERT ON $schema.alert_response_entry TO $clerk",
            "GRANT SELECT, UPDATE ON $schema.alert_response_journal TO $clerk",
        )
        JdbcJournal(source).use { journal ->
            tell(journal, 2, since = 3)
            assertSound(place, journal, told(5))
        }
        place.sql("DROP OWNED BY $clerk", "DROP ROLE $clerk")
    }

    @Test
    fun `tables may be in a schema that is named`() {
        place.sql("CREATE SCHEMA other_$schema")
        JdbcJournal(place.source, "other_$schema.alerts").use { step(0).on(it) }
        JdbcJournal(place.source, "other_$schema.alerts").use { assertTrue(it.register.sameAs(told(1))) }
        place.open().use { assertEquals(0, it.register.lastSeq) }
    }
}
