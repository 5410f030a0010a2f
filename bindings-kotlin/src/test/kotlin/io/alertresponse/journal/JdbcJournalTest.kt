package io.alertresponse.journal

import io.alertresponse.Command
import io.alertresponse.InProgress
import io.alertresponse.InvalidInputException
import io.alertresponse.Mode
import io.alertresponse.OrganisationSelection
import io.alertresponse.RecordResponse
import io.alertresponse.RefusalCode
import io.alertresponse.RefusalException
import io.alertresponse.Register
import io.alertresponse.RegisterOrganisation
import io.alertresponse.Sector
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.Duration

/** What a journal does when nothing goes wrong. */
@OnEveryDatabase
internal class JdbcJournalTest(database: TestDatabase) {
    private val place = database.begin()

    @AfterEach
    fun clear() = place.close()

    @Test
    fun `a new journal holds an empty register`() {
        place.open().use { journal ->
            assertSound(place, journal, Register())
            assertEquals("0".repeat(64), journal.digest)
            assertEquals("JdbcJournal(alert_response, lastSeq=0)", journal.toString())
        }
    }

    @Test
    fun `a command is recorded and found again`() {
        place.open().use { journal ->
            val decision = step(0).on(journal)
            assertEquals(listOf(1L), decision.map { it.seq })
            assertEquals(decision.toJson(), place.ask("SELECT entry FROM alert_response_entry").single().single().toString() + "\n")
            assertSound(place, journal, told(1))
        }
    }

    @Test
    fun `writing goes on where it stopped`() {
        place.open().use { tell(it, 6) }
        place.open().use { journal ->
            tell(journal, 6, since = 6)
            assertSound(place, journal, told(12))
        }
    }

    @Test
    fun `the entries are kept as the register wrote them`() {
        place.open().use { tell(it, 9) }
        val kept = place.ask("SELECT entry FROM alert_response_entry ORDER BY seq").map { it.single().toString() }
        assertEquals(told(9).entries().map { it.toJson() }, kept)
        assertTrue(kept.any { "修补 🩹" in it })
    }

    @Test
    fun `a command may be JSON`() {
        place.open().use { journal ->
            step(0).let { journal.executeJson(it.command.toJson(), it.by.toJson(), it.at) }
            step(1).let { journal.executeJson(it.command.toJson(), it.by.toJson(), it.at, 2) }
            assertSound(place, journal, told(2))
        }
    }

    @Test
    fun `a refusal changes nothing`() {
        place.open().use { journal ->
            tell(journal, 5)
            val refusal = assertThrows(RefusalException::class.java) { REFUSED.on(journal) }
            assertEquals(RefusalCode.ORGANISATION_ALREADY_REGISTERED, refusal.code)
            assertSound(place, journal, told(5))
        }
    }

    @Test
    fun `what cannot be read changes nothing`() {
        place.open().use { journal ->
            assertThrows(InvalidInputException::class.java) { journal.executeJson("{}", CSOC.toJson(), BEGINNING) }
            assertThrows(InvalidInputException::class.java) { journal.execute(step(0).command, CSOC, BEGINNING, -1) }
            assertThrows(InvalidInputException::class.java) { journal.entries(-1) }
            assertSound(place, journal, Register())
        }
    }

    @Test
    fun `best effort records what is allowed`() {
        val both = OrganisationSelection.of("R0A", "R0B")
        val command: Command = RecordResponse("CC-1", both, InProgress("Patching"), Mode.BEST_EFFORT)
        place.open().use { journal ->
            tell(journal, 5)
            val decision = journal.execute(command, ALICE, BEGINNING.plusSeconds(5))
            assertEquals(setOf("R0B"), decision.refused.keys)
            val expected = told(5).also { it.execute(command, ALICE, BEGINNING.plusSeconds(5)) }
            assertSound(place, journal, expected)
        }
    }

    @Test
    fun `a dry run changes nothing`() {
        place.open().use { journal ->
            tell(journal, 5)
            val next = step(5)
            val dry = journal.register.decide(next.command, next.by, next.at)
            assertSound(place, journal, told(5))
            assertEquals(dry, next.on(journal))
        }
    }

    @Test
    fun `its register cannot be changed past the journal`() {
        place.open().use { journal ->
            tell(journal, 5)
            val register = journal.register
            val next = step(5)
            val decision = register.decide(next.command, next.by, next.at)
            val ways = listOf<() -> Unit>(
                { register.execute(next.command, next.by, next.at) },
                { register.executeJson(next.command.toJson(), next.by.toJson(), next.at) },
                { register.apply(decision) },
                { register.apply(decision.entries.single()) },
            )
            for (way in ways) {
                val said = assertThrows(IllegalStateException::class.java) { way() }
                assertEquals("a journal keeps this register; give commands to the journal's `execute`", said.message)
            }
            next.on(journal)
            assertSame(register, journal.register)
            assertSound(place, journal, told(6))
        }
    }

    @Test
    fun `entries stream from any seq on`() {
        place.open().use { journal ->
            tell(journal, 9)
            val all = told(9).entries()
            for (since in 0L..all.size + 1) {
                assertEquals(all.drop(since.toInt()), journal.entries(since).toList())
            }
            val some = journal.entries(3)
            assertEquals(some.toList(), some.toList())
        }
    }

    @Test
    fun `entries end where the register stood when they were asked for`() {
        place.open().use { journal ->
            tell(journal, 5)
            val entries = journal.entries()
            tell(journal, 4, since = 5)
            assertEquals(told(5).entries(), entries.toList())
        }
    }

    @Test
    fun `entries are read when they are asked for, and end with the journal`() {
        fill(place, ofOrganisations(2 * JournalReader.PAGE))
        place.open().use { journal ->
            val entries = journal.entries().iterator()
            entries.next()
            journal.close()
            assertThrows(IllegalStateException::class.java) { entries.next() }
        }
    }

    @Test
    fun `many pages are read like one`() {
        val sizes = listOf(JournalReader.PAGE - 1, JournalReader.PAGE, 2 * JournalReader.PAGE + 1)
        val size = sizes[place.database.ordinal]
        val register = ofOrganisations(size)
        fill(place, register)
        place.open().use { journal ->
            assertSound(place, journal, register)
            var last = 0L
            for (entry in journal.entries()) assertEquals(++last, entry.seq)
            assertEquals(register.lastSeq, last)
            assertEquals(1, journal.entries(last - 1).count())
        }
    }

    @Test
    fun `a command may have more entries than a page`() {
        val size = JournalReader.PAGE + 10
        val expected = ofOneUser(size)
        fill(place, expected)
        place.open().use { journal ->
            val answer = Step(RecordResponse("CC-1", OrganisationSelection.All, InProgress("Patching")), ALICE, BEGINNING)
            assertEquals(size, answer.on(journal).entries.size)
            answer.on(expected)
            assertSound(place, journal, expected)
        }
    }

    @Test
    fun `the digest is over everything so far`() {
        place.open().use { journal ->
            val digests = (0 until 6).map {
                step(it).on(journal)
                journal.digest
            }
            assertEquals(6, digests.toSet().size)
            assertEquals(told(6).entries().fold(Head.EMPTY) { head, entry -> head.after(entry.toJson()) }.digest, digests.last())
        }
    }

    @Test
    fun `two journals beside each other in one database know nothing of each other`() {
        place.open().use { journal ->
            JdbcJournal.open(place.source, "exercise", create = Create.IF_MISSING).use { other ->
                tell(journal, 5)
                tell(other, 2)
                assertSound(place, journal, told(5))
                assertTrue(other.register.sameAs(told(2)))
            }
        }
    }

    @Test
    fun `only names of tables come into statements`() {
        val names = listOf("", "a b", "Alerts", "a;drop table x", "a\"", "a.b.c", ".a", "1a", "a".repeat(51), "ä")
        for (name in names) {
            val said = assertThrows(InvalidInputException::class.java) { JdbcJournal(place.source, name) }
            assertTrue("`$name` cannot begin the names of tables" in said.message.orEmpty())
        }
        JdbcJournal(place.source, "a".repeat(50)).use { it.execute(step(0).command, CSOC, BEGINNING) }
        JdbcJournal(place.source, "a".repeat(50)).use { assertEquals(1, it.register.lastSeq) }
    }

    @Test
    fun `a timeout that makes no sense is named`() {
        for (timeout in listOf(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofMillis(999), Duration.ofDays(2))) {
            assertThrows(InvalidInputException::class.java) { JdbcJournal(place.source, "alert_response", timeout) }
        }
    }

    @Test
    fun `a closed journal says so, and may be closed twice`() {
        val journal = place.open()
        tell(journal, 2)
        journal.close()
        journal.close()
        assertEquals("JdbcJournal(alert_response, closed)", journal.toString())
        for (use in listOf<() -> Any>({ step(2).on(journal) }, { journal.refresh() }, { journal.entries() })) {
            assertThrows(IllegalStateException::class.java) { use() }
        }
        assertThrows(IllegalStateException::class.java) { journal.register.lastSeq }
        place.open().use { assertSound(place, it, told(2)) }
    }

    @Test
    fun `a pool without autocommit does as well`() {
        Pool(place.unpooled, autoCommit = false).use { pool ->
            JdbcJournal(pool.source).use { journal ->
                tell(journal, 6)
                assertThrows(RefusalException::class.java) { REFUSED.on(journal) }
                assertEquals(0, journal.refresh())
                assertEquals(told(6).entries(), journal.entries().toList())
                assertSound(place, journal, told(6))
            }
        }
    }

    @Test
    fun `connections that nobody pools do as well`() {
        JdbcJournal(place.unpooled).use { journal ->
            tell(journal, 6)
            assertFalse(journal.entries().none())
            assertSound(place, journal, told(6))
        }
    }

    @Test
    fun `threads may share a journal`() {
        place.open().use { journal ->
            val threads = (0 until 4).map { thread ->
                Thread { repeat(10) { registration("X${thread}N$it").on(journal) } }.apply { start() }
            }
            threads.forEach { it.join() }
            assertEquals(40, journal.register.asOf(BEGINNING).organisations().size)
            assertSound(place, journal, Register.replay(journal.entries()))
        }
    }

    @Test
    fun `an organisation's name may hold anything that a register takes`() {
        val name = "Trust \\ \" ' ; -- 🩹 é"
        place.open().use { journal ->
            journal.execute(RegisterOrganisation("R0A", name, Sector.ACUTE), CSOC, BEGINNING)
            place.open().use { again -> assertEquals(name, again.register.asOf(BEGINNING).organisations().single().name) }
        }
    }
}
