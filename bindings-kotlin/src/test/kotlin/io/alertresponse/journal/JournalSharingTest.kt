package io.alertresponse.journal

import io.alertresponse.RefusalException
import io.alertresponse.Register
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.sql.Connection
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger

/** Several journals over the same tables, as several services have them. */
@OnEveryDatabase
internal class JournalSharingTest(database: TestDatabase) {
    private val place = database.begin()

    @AfterEach
    fun clear() = place.close()

    @Test
    fun `the second to write is told so, has caught up, and may call again`() {
        place.open().use { first ->
            place.open().use { second ->
                tell(first, 4)
                val conflict = assertThrows(JournalConflictException::class.java) { step(4).on(second) }
                assertEquals(told(4).lastSeq, conflict.arrived)
                assertEquals("somebody else was first, entries: `5`; the register has them now, give the command again", conflict.message)
                assertTrue(second.register.sameAs(told(4)))
                step(4).on(second)
                assertSound(place, second, told(5))
                assertEquals(told(5).lastSeq - told(4).lastSeq, first.refresh())
                assertSound(place, first, told(5))
            }
        }
    }

    @Test
    fun `retries decide again on what others wrote`() {
        place.open().use { first ->
            place.open().use { second ->
                tell(first, 4)
                step(4).on(second, retries = 1)
                assertSound(place, second, told(5))
                assertThrows(RefusalException::class.java) { step(4).on(first, retries = 1) }
                assertSound(place, first, told(5))
            }
        }
    }

    @Test
    fun `a refusal is judged on what others wrote, too`() {
        place.open().use { first ->
            place.open().use { second ->
                tell(first, 5)
                // To the second one the alert is unknown; it is not to say so, for it is there.
                assertEquals(told(5).lastSeq, assertThrows(JournalConflictException::class.java) { step(5).on(second) }.arrived)
                step(5).on(second)
                assertThrows(JournalConflictException::class.java) { REFUSED.on(first) }
                assertThrows(RefusalException::class.java) { REFUSED.on(first) }
                assertSound(place, first, told(6))
            }
        }
    }

    @Test
    fun `refreshing takes in what others wrote, page by page`() {
        place.open().use { journal ->
            val size = 2 * JournalReader.PAGE + 5
            val expected = ofOrganisations(size)
            fill(place, expected)
            assertEquals(size.toLong(), journal.refresh())
            assertEquals(0, journal.refresh())
            assertSound(place, journal, expected)
        }
    }

    @Test
    fun `writers who race make one history, without a gap and the same for all`() {
        val journals = List(3) { place.open() }
        val conflicts = AtomicInteger()
        val commands = 30
        inThreads(journals.indices.map { writer ->
            {
                repeat(commands) { n ->
                    val step = registration("W${writer}N$n")
                    while (runCatching { step.on(journals[writer]) }.onFailure { if (it !is JournalConflictException) throw it }.isFailure) {
                        conflicts.incrementAndGet()
                    }
                }
            }
        })
        assertTrue(conflicts.get() > 0, "nobody was ever in the way")
        assertAllAgree(journals, commands * journals.size)
    }

    @Test
    fun `journals that several threads share may race, too`() {
        val journals = List(2) { place.open() }
        val commands = 10
        inThreads((0 until 4).map { thread ->
            { repeat(commands) { registration("W${thread}N$it").on(journals[thread % 2], retries = 1_000) } }
        })
        assertAllAgree(journals, commands * 4)
    }

    @Test
    fun `nobody sees half a history while others write`() {
        place.open().use { writer ->
            place.open().use { reader ->
                inThreads(
                    listOf(
                        { tell(writer, 40) },
                        {
                            while (reader.register.lastSeq < told(40).lastSeq) {
                                reader.refresh()
                                var last = 0L
                                for (entry in reader.entries()) assertEquals(++last, entry.seq)
                            }
                        },
                    ),
                )
                assertSound(place, reader, told(40))
            }
        }
    }

    @Test
    fun `journals that are opened at the same time make the tables once`() {
        inThreads(List(6) { { place.open().close() } })
        place.open().use { assertSound(place, it, Register()) }
        assertEquals(1L, (place.ask("SELECT count(*) FROM alert_response_journal").single().single() as Number).toLong())
    }

    @Test
    fun `somebody who stays at work is waited for, but not for ever`() {
        JdbcJournal(place.source, timeout = Duration.ofSeconds(1)).use { journal ->
            tell(journal, 5)
            val other = place.unpooled.connection
            hold(other)
            val busy = assertThrows(JournalConflictException::class.java) { step(5).on(journal) }
            assertEquals(0, busy.arrived)
            assertEquals("somebody else is at work in the journal; try again", busy.message)
            other.rollback()
            other.close()
            step(5).on(journal)
            assertSound(place, journal, told(6))
        }
    }

    @Test
    fun `somebody who is at work for a moment is waited for`() {
        place.open().use { journal ->
            tell(journal, 5)
            val other = place.unpooled.connection
            hold(other)
            inThreads(
                listOf(
                    { step(5).on(journal) },
                    {
                        Thread.sleep(200)
                        assertFalse(journal.register.sameAs(told(6)))
                        other.rollback()
                        other.close()
                    },
                ),
            )
            assertSound(place, journal, told(6))
        }
    }

    @Test
    fun `tables that were restored from a backup are noticed`() {
        place.open().use { journal ->
            tell(journal, 5)
            val (seq, digest) = told(5).entries().fold(Head.EMPTY) { head, entry -> head.after(entry.toJson()) }
            tell(journal, 3, since = 5)
            place.sql(
                "DELETE FROM alert_response_entry WHERE seq > $seq",
                "UPDATE alert_response_journal SET seq = $seq, digest = '$digest'",
            )
            val uses = listOf<() -> Any>({ step(8).on(journal) }, { REFUSED.on(journal) }, { journal.refresh() })
            for (use in uses) assertThrows(JournalStaleException::class.java) { use() }
            // Nor when others have written on: it is another history by then.
            place.open().use { other -> repeat(6) { registration("X$it").on(other) } }
            for (use in uses) assertThrows(JournalStaleException::class.java) { use() }
            assertTrue(journal.register.sameAs(told(8)))
        }
    }

    private fun hold(other: Connection) {
        other.autoCommit = false
        other.createStatement().use { it.execute("UPDATE alert_response_journal SET seq = seq") }
    }

    private fun inThreads(works: List<() -> Unit>) {
        val threads = Executors.newFixedThreadPool(works.size)
        try {
            threads.invokeAll(works.map { Callable { it() } }).forEach { it.get() }
        } finally {
            threads.shutdownNow()
        }
    }

    private fun assertAllAgree(journals: List<JdbcJournal>, entries: Int) {
        val seqs = place.ask("SELECT seq FROM alert_response_entry ORDER BY seq").map { (it.single() as Number).toLong() }
        assertEquals((1L..entries).toList(), seqs)
        for (journal in journals) journal.refresh()
        val replayed = Register.replay(journals.first().entries())
        assertEquals(entries, replayed.asOf(BEGINNING).organisations().size)
        for (journal in journals) assertSound(place, journal, replayed)
        journals.forEach { it.close() }
    }
}
