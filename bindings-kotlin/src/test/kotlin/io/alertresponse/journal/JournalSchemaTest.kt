package io.alertresponse.journal

import io.alertresponse.InvalidInputException
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.sql.Connection
import java.sql.DatabaseMetaData

/** Which tables the journal takes for its own. */
@OnEveryDatabase
internal class JournalSchemaTest(database: TestDatabase) {
    private val place = database.begin()

    @AfterEach
    fun clear() = place.close()

    @Test
    fun `the journal makes its tables and notes their format`() {
        place.open().close()
        val (format, seq) = place.ask("SELECT format, seq FROM alert_response_journal").single().map { (it as Number).toInt() }
        assertEquals(listOf(1, 0), listOf(format, seq))
        assertEquals(0, place.ask("SELECT seq, entry, digest FROM alert_response_entry").size)
    }

    @Test
    fun `a journal of a newer version is left alone`() {
        place.open().use { journal ->
            tell(journal, 5)
            place.sql("UPDATE alert_response_journal SET format = 2")
            for (use in listOf<() -> Any>({ place.open() }, { step(5).on(journal) }, { REFUSED.on(journal) }, { journal.refresh() })) {
                val said = assertThrows(JournalException::class.java) { use() }
                assertEquals("this version does not know format `2` of the journal; update alert-response", said.message)
            }
            place.sql("UPDATE alert_response_journal SET format = 1")
            assertSound(place, journal, told(5))
        }
    }

    @Test
    fun `a newer version may have other columns, but for the format`() {
        place.sql("CREATE TABLE alert_response_journal (format INTEGER)", "CREATE TABLE alert_response_entry (x TEXT)")
        place.sql("INSERT INTO alert_response_journal VALUES (7)")
        assertTrue("format `7`" in assertThrows(JournalException::class.java) { place.open() }.message!!)
    }

    @Test
    fun `tables of others with these names are left alone`() {
        place.sql("CREATE TABLE alert_response_journal (volume INTEGER)", "CREATE TABLE alert_response_entry (x TEXT)")
        place.sql("INSERT INTO alert_response_journal VALUES (7)")
        val said = assertThrows(JournalException::class.java) { place.open() }
        assertEquals(
            "table `alert_response_journal` is not a journal's, its columns are `volume`; give the journal another `tables`",
            said.message,
        )
        assertNotEquals(JournalDamagedException::class.java, said.javaClass)
        assertEquals(1, place.ask("SELECT volume FROM alert_response_journal").size)
        JdbcJournal(place.source, "mine", create = Create.IF_MISSING).use { step(0).on(it) }
    }

    @Test
    fun `half of the tables is not made whole`() {
        place.sql("CREATE TABLE alert_response_entry (seq INTEGER, entry TEXT, digest TEXT)")
        val said = assertThrows(JournalDamagedException::class.java) { place.open() }
        assertTrue("table `alert_response_entry` is there but `alert_response_journal` is missing" in said.message!!)
    }

    @Test
    fun `a database that the journal does not know is not tried`() {
        val other = standIn(place.source) { name, call ->
            val made = call()
            if (name != "getConnection") return@standIn made
            standIn(made as Connection) { inner, next ->
                val data = next()
                if (inner != "getMetaData") return@standIn data
                standIn(data as DatabaseMetaData) { last, ask -> if (last == "getDatabaseProductName") "Abacus" else ask() }
            }
        }
        val said = assertThrows(JournalException::class.java) { JdbcJournal(other) }
        assertEquals("the journal does not know `Abacus`; use PostgreSQL or SQLite", said.message)
    }

    @Test
    fun `a schema is refused where the database has none`() {
        if (place.isPostgres) return
        val said = assertThrows(InvalidInputException::class.java) { JdbcJournal(place.source, "main.alerts") }
        assertEquals(
            "argument `tables`: `main.alerts` names a schema, which SQLite has not; expected a name without a dot",
            said.message,
        )
        assertEquals(emptyList<Any>(), place.ask("SELECT name FROM sqlite_master"))
    }
}
