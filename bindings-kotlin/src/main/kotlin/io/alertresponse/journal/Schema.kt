package io.alertresponse.journal

import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import java.sql.Connection
import java.sql.SQLException
import javax.sql.DataSource

/** The making and recognising of the tables. */
internal class Schema(private val source: DataSource, private val tables: Tables, private val timeout: Int) {
    private enum class Database(val product: String, val integer: String, val exists: String) {
        POSTGRESQL("PostgreSQL", "BIGINT", "to_regclass(?) IS NOT NULL"),
        SQLITE("SQLite", "INTEGER", "EXISTS (SELECT 1 FROM sqlite_master WHERE name = ?)"),
    }

    /** Finds the tables, or makes them where there are none. */
    fun open() {
        val database = try {
            source.reading { database(it) }
        } catch (error: SQLException) {
            throw trouble(CANNOT_OPEN, error)
        }
        if (database == Database.SQLITE && '.' in tables.prefix) {
            throw InvalidInputException(
                RefusalCode.INVALID_VALUE,
                "argument `tables`: `${tables.prefix}` names a schema, which SQLite has not; expected a name without a dot",
            )
        }
        repeat(ATTEMPTS) {
            if (isThere(database)) return checkFormat()
            try {
                source.transaction { create(it, database) }
            } catch (error: SQLException) {
                // Another journal may have made them at the same time, or the tables are made and only the answer was lost.
                if (isThere(database)) return checkFormat()
                if (!error.isContention()) throw failed("the tables cannot be made", error)
            }
        }
        throw JournalConflictException(0)
    }

    private fun database(connection: Connection): Database {
        val product = connection.metaData.databaseProductName
        return Database.entries.find { it.product == product }
            ?: throw JournalException("the journal does not know `$product`; use PostgreSQL or SQLite")
    }

    private fun isThere(database: Database): Boolean {
        val (journal, entry) = try {
            source.reading { connection ->
                connection.prepareStatement("SELECT ${database.exists}, ${database.exists}").use { query ->
                    query.setString(1, tables.journal)
                    query.setString(2, tables.entry)
                    query.executeQuery().use { found ->
                        found.next()
                        found.getBoolean(1) to found.getBoolean(2)
                    }
                }
            }
        } catch (error: SQLException) {
            throw trouble(CANNOT_OPEN, error)
        }
        if (journal == entry) return journal
        if (journal) checkFormat()
        val (present, missing) = if (journal) tables.journal to tables.entry else tables.entry to tables.journal
        throw JournalDamagedException("table `$present` is there but `$missing` is missing", null)
    }

    private fun create(connection: Connection, database: Database): Boolean {
        for (statement in statements(database)) {
            connection.prepareStatement(statement).use {
                it.queryTimeout = timeout
                it.execute()
            }
        }
        connection.prepareStatement("INSERT INTO ${tables.journal} (one, format, seq, digest) VALUES (1, ?, ?, ?)").use {
            it.setInt(1, FORMAT)
            it.setLong(2, Head.EMPTY.seq)
            it.setString(3, Head.EMPTY.digest)
            it.executeUpdate()
        }
        return true
    }

    private fun statements(database: Database): List<String> = listOf(
        "CREATE TABLE ${tables.journal} (one INTEGER PRIMARY KEY CHECK (one = 1), format INTEGER NOT NULL, " +
            "seq ${database.integer} NOT NULL, digest TEXT NOT NULL)",
        "CREATE TABLE ${tables.entry} (seq ${database.integer} PRIMARY KEY, entry TEXT NOT NULL, digest TEXT NOT NULL)",
    )

    private fun checkFormat() {
        val formats = try {
            source.reading { connection ->
                connection.prepareStatement("SELECT format FROM ${tables.journal}").use { query ->
                    query.executeQuery().use { found -> generateSequence { if (found.next()) found.getObject(1) else null }.toList() }
                }
            }
        } catch (error: SQLException) {
            if (error.isDamage()) throw foreign(error)
            throw trouble(CANNOT_OPEN, error)
        }
        if (formats.isEmpty()) throw JournalDamagedException("the row of table `${tables.journal}` is missing", null)
        checkKnown(formats.singleOrNull() as? Number ?: throw foreign())
    }

    private fun foreign(cause: SQLException? = null) = JournalException(
        "table `${tables.journal}` is not a journal's; give the journal another `tables`",
        cause,
    )

    companion object {
        const val FORMAT = 1
        private const val ATTEMPTS = 5
        private const val CANNOT_OPEN = "the journal cannot be opened"

        fun checkKnown(format: Number) {
            if (format.toLong() != FORMAT.toLong()) {
                throw JournalException("this version does not know format `$format` of the journal; update alert-response")
            }
        }
    }
}
