package io.alertresponse.journal

import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory

/** Tables that somebody edited, or that lost something, are noticed, and what is wrong has a number. */
@OnEveryDatabase
internal class JournalDamageTest(private val database: TestDatabase) {
    private val place = database.begin()

    @AfterEach
    fun clear() = place.close()

    private class Edit(val seq: Long?, val said: String, vararg val statements: String)

    private val edits = listOf(
        Edit(3, "entry `3` does not fit", "UPDATE alert_response_entry SET entry = replace(entry, 'alice', 'mallory') WHERE seq = 3"),
        Edit(3, "entry `3` does not fit", "UPDATE alert_response_entry SET entry = '' WHERE seq = 3"),
        Edit(3, "entry `3` does not fit", "UPDATE alert_response_entry SET entry = 'not JSON' WHERE seq = 3"),
        Edit(3, "entry `3` does not fit", "UPDATE alert_response_entry SET entry = entry || ' ' WHERE seq = 3"),
        Edit(3, "entry `3` does not fit", "UPDATE alert_response_entry SET digest = upper(digest) || 'x' WHERE seq = 3"),
        Edit(
            3,
            "entry `3` does not fit",
            "UPDATE alert_response_entry SET digest = (SELECT digest FROM alert_response_entry WHERE seq = 4) WHERE seq = 3",
        ),
        Edit(
            3,
            "entry `3` does not fit",
            "UPDATE alert_response_entry SET seq = -1 WHERE seq = 3",
            "UPDATE alert_response_entry SET seq = 3 WHERE seq = 4",
            "UPDATE alert_response_entry SET seq = 4 WHERE seq = -1",
        ),
        Edit(1, "entry `1` is missing", "DELETE FROM alert_response_entry WHERE seq = 1"),
        Edit(5, "entry `5` is missing", "DELETE FROM alert_response_entry WHERE seq = 5"),
        Edit(5, "entry `5` is missing", "DELETE FROM alert_response_entry WHERE seq IN (5, 6)"),
        Edit(LAST, "the entries from `$LAST` to `$LAST` are missing", "DELETE FROM alert_response_entry WHERE seq = $LAST"),
        Edit(6, "the entries from `6` to `$LAST` are missing", "DELETE FROM alert_response_entry WHERE seq > 5"),
        Edit(1, "the entries from `1` to `$LAST` are missing", "DELETE FROM alert_response_entry"),
        Edit(
            LAST + 1,
            "entry `${LAST + 1}` was not written by a journal",
            "INSERT INTO alert_response_entry SELECT $LAST + 1, entry, digest FROM alert_response_entry WHERE seq = $LAST",
        ),
        Edit(LAST, "entry `$LAST` was not written by a journal", "UPDATE alert_response_journal SET seq = seq - 1"),
        Edit(
            LAST + 1,
            "the entries from `${LAST + 1}` to `${LAST + 1}` are missing",
            "UPDATE alert_response_journal SET seq = seq + 1",
        ),
        Edit(null, "the row that says where the journal stands was changed", "UPDATE alert_response_journal SET seq = -1"),
        Edit(LAST, "entry `$LAST` is not the one", "UPDATE alert_response_journal SET digest = 'none'"),
        Edit(null, "the row of table `alert_response_journal` is missing", "DELETE FROM alert_response_journal"),
        Edit(null, "`alert_response_journal` is missing", "DROP TABLE alert_response_journal"),
        Edit(null, "`alert_response_entry` is missing", "DROP TABLE alert_response_entry"),
        Edit(
            null,
            "the tables are not as the journal made them",
            "ALTER TABLE alert_response_entry RENAME COLUMN entry TO line",
        ),
    )

    @TestFactory
    fun `an edited table is named at the opening`(): List<DynamicTest> = edits.map { edit ->
        DynamicTest.dynamicTest(edit.statements.joinToString("; ")) {
            database.begin().use { place ->
                place.open().use { tell(it, STEPS) }
                place.sql(*edit.statements)
                val damage = assertThrows(JournalDamagedException::class.java) { place.open() }
                assertEquals(edit.seq, damage.seq)
                assertTrue(edit.said in damage.message!!, damage.message)
                assertTrue(damage.message!!.endsWith("; restore the tables from a backup"))
                assertTrue("mallory" !in damage.stackTraceToString())
            }
        }
    }

    @Test
    fun `entries of another journal do not fit in`() {
        place.open().use { tell(it, STEPS) }
        JdbcJournal(place.source, "other", create = Create.IF_MISSING).use {
            tell(it, 1)
            registration("R0C").on(it)
            tell(it, 1, since = 1)
        }
        place.sql(
            "DELETE FROM alert_response_entry WHERE seq = 2",
            "INSERT INTO alert_response_entry SELECT seq, entry, digest FROM other_entry WHERE seq = 2",
        )
        assertEquals(3, assertThrows(JournalDamagedException::class.java) { place.open() }.seq)
    }

    @Test
    fun `an entry that fits its digest but no register is named, and its text is not`() {
        val follows = told(1).entries().single().toJson()
        val unreadable = listOf(
            """{"seq":2,"at":"2026-05-01T09:00:00Z","by":{"operator":"csoc"},"event":{"mfa_reset":{"user":"mallory"}}}""",
            """{"seq":2,"at":"2026-05-01T09:00:00Z","by":{"operator":"csoc"},"event":{"mfa_doubled":{"user":"mallory"}}}""",
            "mallory was here",
        )
        for ((number, line) in unreadable.withIndex()) {
            val tables = "journal_$number"
            JdbcJournal(place.source, tables, create = Create.IF_MISSING).use { journal ->
                step(0).on(journal)
                val head = Head.EMPTY.after(follows)
                addLines(place, Tables(tables), head, listOf(line))
                // Also by a journal that is open; it stays with what can be replayed.
                repeat(2) {
                    val said = assertThrows(JournalException::class.java) { journal.refresh() }
                    assertEquals("entry `2` is as written but cannot be replayed; update alert-response", said.message)
                }
                assertTrue(journal.register.sameAs(told(1)))
            }
            val said = assertThrows(JournalException::class.java) { JdbcJournal(place.source, tables) }
            assertEquals("entry `2` is as written but cannot be replayed; update alert-response", said.message)
            assertTrue("mallory" !in said.stackTraceToString())
        }
    }

    @Test
    fun `damage since the opening is noticed by entries`() {
        place.open().use { journal ->
            tell(journal, STEPS)
            place.sql("UPDATE alert_response_entry SET entry = replace(entry, 'CC-1', 'CC-2') WHERE seq = 7")
            assertEquals(7, assertThrows(JournalDamagedException::class.java) { journal.entries().last() }.seq)
            assertEquals(2, journal.entries(LAST - 2).count())
        }
    }

    @Test
    fun `an entry that somebody added since the opening stops the writing`() {
        place.open().use { journal ->
            tell(journal, STEPS)
            place.sql("INSERT INTO alert_response_entry VALUES (${LAST + 1}, '{}', '')")
            assertEquals(LAST + 1, assertThrows(JournalDamagedException::class.java) { step(STEPS).on(journal) }.seq)
            assertTrue(journal.register.sameAs(told(STEPS)))
            place.sql("DELETE FROM alert_response_entry WHERE seq > $LAST")
            step(STEPS).on(journal)
            assertSound(place, journal, told(STEPS + 1))
        }
    }

    @Test
    fun `what others wrote is checked like at the opening`() {
        place.open().use { journal ->
            place.open().use { tell(it, STEPS) }
            place.sql("UPDATE alert_response_entry SET entry = replace(entry, 'alice', 'mallory') WHERE seq = 3")
            assertEquals(3, assertThrows(JournalDamagedException::class.java) { journal.refresh() }.seq)
        }
    }

    private companion object {
        const val STEPS = 8
        val LAST = told(STEPS).lastSeq
    }
}
