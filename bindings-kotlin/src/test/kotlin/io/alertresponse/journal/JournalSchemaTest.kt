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
import java.nio.file.Files

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
    fun `tables of others with these names are named by their columns, whichever of the two it is`() {
        val ours = mapOf(
            "alert_response_journal" to "one INTEGER, format INTEGER, seq INTEGER, digest TEXT",
            "alert_response_entry" to "seq INTEGER, entry TEXT, digest TEXT",
        )
        // A library's table of the same name, by itself.
        for (table in ours.keys) {
            place.sql("CREATE TABLE $table (id INTEGER, format TEXT, pages INTEGER)")
            place.sql("INSERT INTO $table VALUES (1, 'A4', 12)")
            for (create in Create.entries) {
                val said = assertThrows(JournalException::class.java) { JdbcJournal(place.source, create = create) }
                assertEquals(
                    "table `$table` is not a journal's, its columns are `id`, `format`, `pages`; give the journal another `tables`",
                    said.message,
                )
            }
            place.sql("DROP TABLE $table")
        }
        for ((table, columns) in ours) place.sql("CREATE TABLE $table (${columns.replace("digest", "checksum")})")
        val said = assertThrows(JournalException::class.java) { place.open() }
        assertTrue("its columns are `one`, `format`, `seq`, `checksum`; give" in said.message!!, said.message)
    }

    @Test
    fun `nothing is made in a database that others use, unless that is asked for`() {
        place.sql("CREATE TABLE patients (name TEXT)", "CREATE VIEW adults AS SELECT name FROM patients")
        val said = assertThrows(JournalException::class.java) { place.open() }
        assertEquals(
            "there is no journal, but tables of others, such as `adults`, `patients`; give the journal a database or schema " +
                "of its own, or say `Create.IF_MISSING`",
            said.message,
        )
        assertThrows(JournalException::class.java) { JdbcJournal(place.source, create = Create.NEVER) }
        assertEquals(emptyList<String>(), tables() - setOf("adults", "patients"))
        JdbcJournal(place.source, create = Create.IF_MISSING).use { tell(it, 5) }
        // What is there is opened, however one is to begin.
        for (create in Create.entries) JdbcJournal(place.source, create = create).use { assertSound(place, it, told(5)) }
        if (!place.isPostgres) assertEquals(0, mark())
        // A slip in the name leads to no second journal.
        val slip = assertThrows(JournalException::class.java) { JdbcJournal(place.source, "alert_respons") }
        assertTrue("such as `adults`, `alert_response_entry`, `alert_response_journal`" in slip.message!!, slip.message)
    }

    @Test
    fun `nothing is made where nothing is to be made`() {
        val said = assertThrows(JournalException::class.java) { JdbcJournal.open(place.source, create = Create.NEVER) }
        assertEquals("there is no journal, and `create` says to make none", said.message)
        assertEquals(emptyList<String>(), tables())
    }

    private fun tables(): List<String> = place.ask(
        if (place.isPostgres) {
            "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v')"
        } else {
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
        },
    ).map { it.single().toString() }

    private fun mark(): Int = (place.ask("PRAGMA application_id").single().single() as Number).toInt()

    @Test
    fun `a file that a journal begins is marked as its own, and an older one opens without`() {
        if (place.isPostgres) return
        place.open().use { tell(it, 5) }
        assertEquals("alrk", mark().toBigInteger().toByteArray().decodeToString())
        place.sql("PRAGMA application_id = 0")
        place.open().use { assertSound(place, it, told(5)) }
        assertEquals(0, mark())
    }

    /** What the journal of the Python package is made of. */
    private fun beginPythons() = place.sql(
        "PRAGMA application_id = 1634497130",
        "PRAGMA user_version = 1",
        "CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, digest TEXT NOT NULL)",
        "CREATE TABLE entry (seq INTEGER PRIMARY KEY, entry TEXT NOT NULL, digest TEXT NOT NULL)",
        "INSERT INTO head VALUES (1, 0, '${"0".repeat(64)}')",
    )

    @Test
    fun `a journal of the Python package is named, and nothing is made in it`() {
        if (place.isPostgres) return
        beginPythons()
        for (create in Create.entries) {
            val said = assertThrows(JournalException::class.java) { JdbcJournal(place.source, create = create) }
            assertEquals(
                "the file is a journal of the Python package, alert_response.journal; open it there, or give this journal a " +
                    "file of its own",
                said.message,
            )
        }
        assertEquals(listOf("head", "entry"), tables())
    }

    @Test
    fun `empty tables that were made in a journal of the Python package are not taken for the journal`() {
        if (place.isPostgres) return
        place.open().close()
        beginPythons()
        assertTrue("of the Python package" in assertThrows(JournalException::class.java) { place.open() }.message!!)
        // With entries in them, they are somebody's journal.
        place.sql("PRAGMA application_id = 0")
        place.open().use { tell(it, 5) }
        place.sql("PRAGMA application_id = 1634497130")
        place.open().use { assertSound(place, it, told(5)) }
    }

    @Test
    fun `a file that says whose it is belongs to them, also without tables`() {
        if (place.isPostgres) return
        place.sql("PRAGMA application_id = 252006674", "PRAGMA user_version = 3")
        val said = assertThrows(JournalException::class.java) { place.open() }
        assertEquals(
            "the file is another program's, its `application_id` is `0x0F055112`; give the journal a file of its own, or say " +
                "`Create.IF_MISSING`",
            said.message,
        )
        JdbcJournal(place.source, create = Create.IF_MISSING).use { tell(it, 2) }
        assertEquals(252006674, mark())
    }

    @Test
    fun `what is no SQLite file is named`() {
        if (place.isPostgres) return
        val folder = Files.createTempDirectory("alert-response-text")
        val file = folder.resolve("alerts.csv")
        Files.writeString(file, "ods_code,status\n".repeat(100))
        val said = assertThrows(JournalException::class.java) { JdbcJournal(TestDatabase.sqlite(file, wal = false)) }
        assertTrue("it is not a SQLite file or its beginning is damaged" in said.message!!, said.message)
        assertTrue(Files.readString(file).startsWith("ods_code"))
        folder.toFile().deleteRecursively()
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
