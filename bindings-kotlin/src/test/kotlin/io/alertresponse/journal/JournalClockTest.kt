package io.alertresponse.journal

import io.alertresponse.Decision
import io.alertresponse.InProgress
import io.alertresponse.InvalidInputException
import io.alertresponse.RecordResponse
import io.alertresponse.RefusalCode
import io.alertresponse.RefusalException
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.util.concurrent.ConcurrentLinkedQueue
import kotlin.concurrent.thread

/** The instant of a command is that of its turn. */
@OnEveryDatabase
internal class JournalClockTest(database: TestDatabase) {
    private val place = database.begin()

    @AfterEach
    fun clear() = place.close()

    private var now = BEGINNING.plusSeconds(100)

    /** The clock of this machine, set to the day after the beginning. */
    private val ticking: Clock =
        Clock.systemUTC().let { Clock.offset(it, Duration.between(it.instant(), BEGINNING.plus(Duration.ofDays(1)))) }

    private fun open(clock: InstantSource = InstantSource { now }, tolerance: Duration = Duration.ofSeconds(5)) =
        JdbcJournal(place.source, clock = clock, clockTolerance = tolerance)

    private fun answer(journal: JdbcJournal, retries: Int = 0): Decision =
        journal.execute(RecordResponse("CC-1", "R0A", InProgress("Patching")), ALICE, retries)

    private fun inThreads(count: Int, work: (Int) -> Unit) {
        val failures = ConcurrentLinkedQueue<Throwable>()
        List(count) { n -> thread { runCatching { work(n) }.onFailure(failures::add) } }.forEach { it.join() }
        failures.firstOrNull()?.let { throw it }
    }

    private fun assertInOrder(journal: JdbcJournal, since: Long, count: Int) {
        val instants = journal.entries(since).map { it.at }
        assertEquals(count, instants.size)
        assertEquals(instants.sorted(), instants)
    }

    @Test
    fun `threads who answer for one organisation are never out of order`() {
        open(ticking).use { journal ->
            tell(journal, 5)
            val since = journal.register.lastSeq
            inThreads(8) { repeat(10) { answer(journal) } }
            assertInOrder(journal, since, 80)
        }
    }

    @Test
    fun `nor are services whose clocks differ`() {
        val journals = listOf(0L, 700, 1_400).map { open(Clock.offset(ticking, Duration.ofMillis(-it))) }
        tell(journals[0], 5)
        val since = journals[0].register.lastSeq
        inThreads(6) { n -> repeat(5) { answer(journals[n % 3], retries = 1_000) } }
        journals[0].refresh()
        assertInOrder(journals[0], since, 30)
        journals.forEach { it.close() }
    }

    @Test
    fun `the clock is read when the turn has come`() {
        val seen = ConcurrentLinkedQueue<Long>()
        lateinit var journal: JdbcJournal
        journal = open(clock = {
            seen += journal.register.lastSeq
            now
        })
        journal.use {
            tell(journal, 5)
            val since = journal.register.lastSeq
            inThreads(6) { repeat(5) { answer(journal) } }
            // Each command sees what all before it have recorded.
            assertEquals((since until since + 30).toList(), seen.toList())
        }
    }

    @Test
    fun `the clock is read anew for what is decided again`() {
        var reads = 0
        val clock = InstantSource { now.plusSeconds(reads++.toLong()) }
        open(clock).use { journal ->
            tell(journal, 4)
            place.open().use { other -> step(0).let { tell(other, 1, since = 4) } }
            assertEquals(now.plusSeconds(1), answer(journal, retries = 1).single().at)
            assertEquals(2, reads)
        }
    }

    @Test
    fun `a stamp is in microseconds, and what is finer is cut`() {
        now = Instant.parse("2026-05-02T09:00:00.123456789Z")
        open().use { journal ->
            tell(journal, 5)
            assertEquals(Instant.parse("2026-05-02T09:00:00.123456Z"), answer(journal).single().at)
            // Nothing is ahead of the clock by a fraction of a microsecond.
            assertEquals(Instant.parse("2026-05-02T09:00:00.123456Z"), journal.register.latestAt)
            answer(journal)
        }
    }

    @Test
    fun `a clock that is set back a little waits at the latest entry`() {
        open().use { journal ->
            assertNull(journal.register.latestAt)
            tell(journal, 5)
            val latest = answer(journal).single().at
            assertEquals(now, latest)
            now = now.minusSeconds(5)
            assertEquals(latest, answer(journal).single().at)
            // What arrives late takes no part in it.
            journal.execute(registration("R0C").command, CSOC, BEGINNING)
            assertEquals(latest, answer(journal).single().at)
            now = latest.plusSeconds(1)
            assertEquals(now, answer(journal).single().at)
        }
    }

    @Test
    fun `a clock that is far behind is named, and nothing is recorded`() {
        open().use { journal ->
            tell(journal, 5)
            val latest = answer(journal).single().at
            val before = journal.register.lastSeq
            now = latest.minusSeconds(5).minusNanos(1_000)
            val said = assertThrows(JournalClockException::class.java) { answer(journal, retries = 3) }
            assertEquals(now to latest, said.now to said.latest)
            assertEquals(
                "the clock says `2026-05-01T09:01:34.999999Z`, which is before the latest entry at `2026-05-01T09:01:40Z`; " +
                    "set the clock right, or say with `at` when the command was given",
                said.message,
            )
            assertEquals(before, journal.register.lastSeq)
            // Who knows better says so, and the rules judge it.
            journal.execute(registration("R0C").command, CSOC, now)
            val early = assertThrows(RefusalException::class.java) {
                journal.execute(RecordResponse("CC-1", "R0A", InProgress("Patching")), ALICE, now)
            }
            assertEquals(RefusalCode.OUT_OF_ORDER, early.code)
            place.open().use { assertEquals(before + 1, it.register.lastSeq) }
        }
    }

    @Test
    fun `how far behind is for the host to say`() {
        open(tolerance = Duration.ofHours(1)).use { journal ->
            tell(journal, 5)
            now = BEGINNING.minusSeconds(3_000)
            assertEquals(BEGINNING.plusSeconds(4), answer(journal).single().at)
        }
        open(tolerance = Duration.ZERO).use { assertThrows(JournalClockException::class.java) { answer(it) } }
        for (tolerance in listOf(Duration.ofNanos(-1), Duration.ofDays(2))) {
            val said = assertThrows(InvalidInputException::class.java) { open(tolerance = tolerance) }
            assertTrue(said.message!!.startsWith("argument `clockTolerance`: `$tolerance` makes no sense"), said.message)
        }
    }

    @Test
    fun `a command in JSON is stamped too`() {
        open().use { journal ->
            tell(journal, 5)
            val command = RecordResponse("CC-1", "R0A", InProgress("Patching"))
            assertEquals(now, journal.executeJson(command.toJson(), ALICE.toJson()).single().at)
            assertEquals(now, journal.executeJson(command.toJson(), ALICE.toJson(), 2).single().at)
            assertSound(place, journal, io.alertresponse.Register.replay(journal.entries()))
        }
    }
}
