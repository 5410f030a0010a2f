package io.alertresponse.journal

import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedClass
import org.junit.jupiter.params.provider.ValueSource
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.copyTo
import kotlin.io.path.createLinkPointingTo
import kotlin.io.path.createSymbolicLinkPointingTo
import kotlin.io.path.deleteExisting
import kotlin.io.path.moveTo

/** SQLite's file is one file with one name, or there would be two histories. */
@ParameterizedClass(name = "with a write-ahead log: {0}")
@ValueSource(booleans = [true, false])
internal class JournalFileTest(private val wal: Boolean) {
    private val folder = Files.createTempDirectory("alert-response file")
    private val file = folder.resolve("alerts.sqlite")
    private val pool = Pool(TestDatabase.sqlite(file, wal))

    @AfterEach
    fun clear() {
        pool.close()
        folder.toFile().deleteRecursively()
    }

    private fun seqs(path: Path): List<Long> = Pool(TestDatabase.sqlite(path, wal)).use { pool ->
        JdbcJournal(pool.source).use { journal -> journal.entries().map { it.seq } }
    }

    @Test
    fun `two processes do not write one file under two names`() {
        val second = folder.resolve("second name.sqlite")
        Commanded.at(file, wal).use { writer ->
            assertEquals("ready", writer.first)
            assertEquals("recorded", writer.register(1))
            second.createLinkPointingTo(file)
            val said = "JournalException: the file `%s` has `2` names (hard links), and each would have a write-ahead log of its own; " +
                "keep the one that has a `-wal` file next to it, and remove the others"
            Commanded.at(second, wal).use { assertEquals(said.format(second), it.first) }
            // Nor does the first go on, whose file has got the name while it was open.
            assertEquals(said.format(file), writer.register(2))
            second.deleteExisting()
            assertEquals("recorded", writer.register(3))
        }
        assertEquals(listOf(1L, 2L), seqs(file))
    }

    @Test
    fun `two processes may write one file under its one name`() {
        Commanded.at(file, wal).use { first ->
            assertEquals("recorded", first.register(1))
            Commanded.at(file, wal).use { second ->
                assertEquals(listOf("ready", "ready"), listOf(first.first, second.first))
                for (n in 1..3) {
                    assertEquals("recorded", second.register(2 * n))
                    assertEquals("recorded", first.register(2 * n + 1))
                }
            }
        }
        assertEquals((1L..7).toList(), seqs(file))
    }

    @Test
    fun `a second name is refused for reading too`() {
        JdbcJournal(pool.source).use { journal ->
            tell(journal, 5)
            folder.resolve("second.sqlite").createLinkPointingTo(file)
            val reads = listOf<() -> Any>({ journal.refresh() }, { journal.entries().toList() }, { JdbcJournal(pool.source) })
            for (read in reads) {
                val said = assertThrows(JournalException::class.java) { read() }
                assertTrue("has `2` names" in said.message!!, said.message)
            }
        }
    }

    @Test
    fun `a symbolic link is no second name`() {
        val link = folder.resolve("link.sqlite").createSymbolicLinkPointingTo(file)
        JdbcJournal(pool.source).use { journal ->
            tell(journal, 5)
            Pool(TestDatabase.sqlite(link, wal)).use { linked ->
                JdbcJournal(linked.source).use { other ->
                    tell(other, 3, since = 5)
                    assertEquals(told(8).lastSeq - told(5).lastSeq, journal.refresh())
                }
            }
            assertTrue(journal.register.sameAs(told(8)))
        }
    }

    private fun mounting(mount: String, file: Path): Commanded {
        val command = java(CommandedWriter::class.java, file, wal)
        return Commanded(listOf("unshare", "--mount", "sh", "-c", "$mount && exec \"$@\"", "sh") + command)
    }

    private fun assumeMounts() {
        val may = runCatching { ProcessBuilder("unshare", "--mount", "true").start().waitFor() == 0 }.getOrDefault(false)
        assumeTrue(may, "skipped: mounting is not allowed here")
    }

    @Test
    fun `a file that is mounted by itself is refused, and a folder is not`() {
        assumeMounts()
        JdbcJournal(pool.source).use { tell(it, 5) }
        val inside = Files.createDirectory(folder.resolve("inside \\ here"))
        val mounted = Files.createFile(inside.resolve("mounted.sqlite"))
        mounting("mount --bind '$file' '$mounted'", mounted).use {
            val said = "JournalException: the file `$mounted` is itself a mount point, and its write-ahead log is not mounted with it; " +
                "mount the folder that holds the file"
            assertEquals(said, it.first)
        }
        mounting("mount --bind '$folder' '$inside'", inside.resolve("alerts.sqlite")).use {
            assertEquals("ready", it.first)
            assertEquals("recorded", it.register(1))
        }
        assertEquals((1..told(5).lastSeq + 1).toList(), seqs(file))
    }

    private fun assertStale(journal: JdbcJournal) {
        val uses = listOf<() -> Any>({ step(5).on(journal) }, { journal.refresh() }, { journal.entries().toList() }, { REFUSED.on(journal) })
        for (use in uses) {
            val said = assertThrows(JournalStaleException::class.java) { use() }
            assertEquals(
                "the file `$file` was moved, replaced or deleted while the journal was open; open the journal again",
                said.message,
            )
        }
        assertTrue(journal.register.sameAs(told(5)))
    }

    @Test
    fun `a file that is moved away is noticed, and no command is acknowledged that it does not have`() {
        JdbcJournal(pool.source).use { journal ->
            tell(journal, 5)
            val away = folder.resolve("away.sqlite")
            file.moveTo(away)
            assertStale(journal)
            away.moveTo(file)
            tell(journal, 3, since = 5)
        }
        assertEquals((1..told(8).lastSeq).toList(), seqs(file))
    }

    @Test
    fun `a file that is deleted is noticed`() {
        JdbcJournal(pool.source).use { journal ->
            tell(journal, 5)
            file.deleteExisting()
            assertStale(journal)
            assertFalse(Files.exists(file))
        }
    }

    @Test
    fun `a file that is replaced by a copy of itself is noticed, and a pool that has the old one`() {
        JdbcJournal(pool.source).use { journal ->
            tell(journal, 5)
            val copy = file.copyTo(folder.resolve("copy.sqlite"))
            // A connection that is idle in the pool keeps the old file open; SQLite looks for its log by the name.
            copy.moveTo(file, overwrite = true)
            assertStale(journal)
            val said = assertThrows(JournalException::class.java) { JdbcJournal(pool.source) }
            assertEquals(
                "a connection is to a file that is no longer at `$file`; close the pool, and open the journal with a new one",
                said.message,
            )
        }
    }

    @Test
    fun `to look at the file lets go of no lock of SQLite's`() {
        JdbcJournal(pool.source).use { journal ->
            tell(journal, 5)
            Commanded.at(file, wal).use { other ->
                assertEquals("ready", other.first)
                pool.source.connection.use { connection ->
                    connection.createStatement().use { it.execute("BEGIN IMMEDIATE") }
                    JdbcJournal(pool.source).use { assertEquals(0, it.refresh()) }
                    assertEquals(0, journal.refresh())
                    assertEquals("JournalConflictException: somebody else is at work in the journal; try again", other.register(1))
                    connection.createStatement().use { it.execute("ROLLBACK") }
                }
                assertEquals("recorded", other.register(2))
            }
        }
    }

    @Test
    fun `a database in memory has no file to look at`() {
        val config = org.sqlite.SQLiteConfig()
        val memory = org.sqlite.SQLiteDataSource(config).apply { url = "jdbc:sqlite::memory:" }
        Pool(memory).use { one -> JdbcJournal(one.source).use { tell(it, 5) } }
    }

    @Test
    fun `mounts are read as the system writes them`() {
        val list = """
            22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
            63 43 254:0 /a\040b /srv/alert\040response/a\134b\011c\012d.sqlite rw,relatime shared:1 - ext4 /dev/vda rw
            64 43 254:0 /é /srv/é.sqlite rw - ext4 /dev/vda rw
        """.trimIndent().toByteArray()
        val points = listOf("/", "/srv/alert response/a\\b\tc\nd.sqlite", "/srv/é.sqlite")
        for (point in points) assertTrue(Mounts.have(point.toByteArray(), list), point)
        for (none in listOf("/srv", "/a b", "/srv/alert\\040response/a\\134b\\011c\\012d.sqlite", "/é", "")) {
            assertFalse(Mounts.have(none.toByteArray(), list), none)
        }
    }
}
