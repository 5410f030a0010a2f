package io.alertresponse.journal

import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.params.ParameterizedClass
import org.junit.jupiter.params.provider.EnumSource
import org.sqlite.SQLiteConfig
import org.sqlite.SQLiteDataSource
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.atomic.AtomicInteger
import javax.sql.DataSource

/** The same tests on every database; the class gets a new, empty one for each of its tests. */
@ParameterizedClass(name = "on {0}")
@EnumSource(TestDatabase::class)
internal annotation class OnEveryDatabase

internal enum class TestDatabase {
    SQLITE,
    SQLITE_WAL,
    POSTGRESQL,
    ;

    /** An empty place for a journal. Without the server, the test is skipped. */
    fun begin(): Place = if (this == POSTGRESQL) beginOnPostgres() else beginFile()

    private fun beginFile(): Place {
        val folder = Files.createTempDirectory("alert-response-journal")
        return Place(this, sqlite(folder.resolve("alerts.sqlite"), this == SQLITE_WAL), { folder.toFile().deleteRecursively() })
    }

    private fun beginOnPostgres(): Place {
        val server = PostgresServer.running
        assumeTrue(server != null, "skipped: no PostgreSQL")
        val schema = "place_${count.incrementAndGet()}"
        val source = server!!.source(schema)
        source.connection.use { connection -> connection.createStatement().use { it.execute("CREATE SCHEMA $schema") } }
        return Place(this, source, {})
    }

    override fun toString(): String = name.lowercase()

    companion object {
        private val count = AtomicInteger()

        fun sqlite(file: Path, wal: Boolean): DataSource {
            val config = SQLiteConfig()
            config.setJournalMode(if (wal) SQLiteConfig.JournalMode.WAL else SQLiteConfig.JournalMode.DELETE)
            config.busyTimeout = 10_000
            // The tests kill processes and not the machine: what was written, the system has.
            config.setSynchronous(SQLiteConfig.SynchronousMode.OFF)
            return SQLiteDataSource(config).apply { url = "jdbc:sqlite:$file" }
        }
    }
}

/** Where a journal can be: connections, and what clears up behind them. */
internal class Place(val database: TestDatabase, val unpooled: DataSource, private val clear: () -> Unit) : AutoCloseable {
    private val pool = Pool(unpooled)

    /** Connections as a service would have them. */
    val source: DataSource = pool.source

    val isPostgres: Boolean get() = database == TestDatabase.POSTGRESQL

    fun open(): JdbcJournal = JdbcJournal(source)

    fun discardIdle(): Unit = pool.discardIdle()

    /** Does to the tables what only somebody else would do. */
    fun sql(vararg statements: String) {
        source.connection.use { connection ->
            connection.createStatement().use { statement -> statements.forEach(statement::execute) }
        }
    }

    fun ask(query: String): List<List<Any?>> = source.connection.use { connection ->
        connection.createStatement().use { statement ->
            statement.executeQuery(query).use { found ->
                val columns = 1..found.metaData.columnCount
                generateSequence { if (found.next()) columns.map(found::getObject) else null }.toList()
            }
        }
    }

    override fun close() {
        pool.close()
        clear()
    }
}
