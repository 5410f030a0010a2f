package io.alertresponse.journal

import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import java.sql.SQLException

/** The making and recognising of the tables. */
internal class Schema(private val connections: Connections, private val tables: Tables, private val create: Create) {
    /** Finds the tables, or makes them if [create] allows it. */
    fun open(time: Deadline) {
        val database = reading(time) { lent ->
            Database.of(lent).also { if (it == Database.SQLITE) connections.file = DatabaseFile.of(lent) }
        }
        connections.database = database
        if (database == Database.SQLITE && tables.schema != null) {
            throw InvalidInputException(
                RefusalCode.INVALID_VALUE,
                "argument `tables`: `${tables.prefix}` names a schema, which SQLite has not; expected a name without a dot",
            )
        }
        repeat(ATTEMPTS) {
            if (isThere(database, time)) return
            try {
                connections.transaction(time) { make(it, database) }
            } catch (error: SQLException) {
                // Another journal may have made them at the same time, or the tables are made and only the answer was lost.
                if (isThere(database, time)) return
                if (!error.isContention()) throw failed("the tables cannot be made", error)
            }
        }
        throw JournalConflictException(0)
    }

    /** True if the journal is there. If it is not and must not be made, that is an exception. */
    private fun isThere(database: Database, time: Deadline): Boolean {
        val found = reading(time) { database.look(it, tables) }
        when {
            found.journal == null && found.entry == null -> checkMayBeMade(found)
            found.journal == null -> throw half(tables.entry, found.entry.orEmpty(), ENTRY, tables.journal)
            else -> {
                val seq = checkRow(found.journal, time)
                if (found.entry == null) throw half(tables.journal, found.journal, JOURNAL, tables.entry)
                checkEntry(found.entry)
                if (found.isPythons && seq == 0L) throw pythons()
                return true
            }
        }
        return false
    }

    private fun checkMayBeMade(found: Found) {
        if (found.isPythons) throw pythons()
        if (create == Create.NEVER) throw JournalException("there is no journal, and `create` says to make none")
        if (create == Create.IF_MISSING) return
        if (found.others.isNotEmpty()) {
            throw JournalException(
                "there is no journal, but tables of others, such as ${named(found.others)}; " +
                    "give the journal a database or schema of its own, or say `Create.IF_MISSING`",
            )
        }
        if (found.isMarked && !found.isOurs) {
            throw JournalException(
                "the file is another program's, its `application_id` is `${"0x%08X".format(found.mark)}`; " +
                    "give the journal a file of its own, or say `Create.IF_MISSING`",
            )
        }
    }

    private fun pythons() = JournalException(
        "the file is a journal of the Python package, alert_response.journal; open it there, or give this journal a file of its own",
    )

    private fun make(lent: Lent, database: Database): Boolean {
        for (statement in statements(database)) lent.prepare(statement).use { it.execute() }
        lent.prepare("INSERT INTO ${tables.journal} (one, format, seq, digest) VALUES (1, ?, ?, ?)").use {
            it.setInt(1, FORMAT)
            it.setLong(2, Head.EMPTY.seq)
            it.setString(3, Head.EMPTY.digest)
            it.executeUpdate()
        }
        // Not before the first statement, which keeps others out.
        val beside = database.look(lent, tables)
        if (create == Create.IF_EMPTY && beside.others.isNotEmpty()) return false
        if (database == Database.SQLITE && beside.others.isEmpty() && !beside.isMarked) {
            lent.prepare("PRAGMA application_id = ${Found.OURS}").use { it.execute() }
        }
        return true
    }

    private fun statements(database: Database): List<String> = listOf(
        "CREATE TABLE ${tables.journal} (one INTEGER PRIMARY KEY CHECK (one = 1), format INTEGER NOT NULL, " +
            "seq ${database.integer} NOT NULL, digest TEXT NOT NULL)",
        "CREATE TABLE ${tables.entry} (seq ${database.integer} PRIMARY KEY, entry TEXT NOT NULL, digest TEXT NOT NULL)",
    )

    /** The row is a journal's, of a format that this version knows; the last entry that it names, if it names one. */
    private fun checkRow(columns: List<String>, time: Deadline): Long? {
        // A newer format may have other columns, but for this one.
        if ("format" !in columns) throw foreign(tables.journal, columns)
        val isComplete = columns.containsAll(JOURNAL)
        val rows = reading(time) { lent ->
            lent.prepare("SELECT format, ${if (isComplete) "seq" else "format"} FROM ${tables.journal} LIMIT 2").use { query ->
                query.executeQuery().use { found ->
                    generateSequence { if (found.next()) found.getObject(1) to found.getObject(2) else null }.toList()
                }
            }
        }
        if (rows.isEmpty() && isComplete) throw JournalDamagedException("the row of table `${tables.journal}` is missing", null)
        val (format, seq) = rows.singleOrNull() ?: throw foreign(tables.journal, columns)
        checkKnown(format as? Number ?: throw foreign(tables.journal, columns))
        if (!isComplete) throw foreign(tables.journal, columns)
        return (seq as? Number)?.toLong()
    }

    private fun checkEntry(columns: List<String>) {
        val missing = ENTRY - columns.toSet()
        if (missing.isNotEmpty()) {
            throw JournalDamagedException(
                "table `${tables.entry}` has no column `${missing.first()}`, the tables are not as the journal made them",
                null,
            )
        }
    }

    /** One table is there: a journal's, which lost the other, or somebody else's. */
    private fun half(present: String, columns: List<String>, expected: List<String>, missing: String): JournalException =
        if (columns.containsAll(expected)) {
            JournalDamagedException("table `$present` is there but `$missing` is missing", null)
        } else {
            foreign(present, columns)
        }

    private fun foreign(table: String, columns: List<String>) = JournalException(
        "table `$table` is not a journal's, its columns are ${named(columns)}; give the journal another `tables`",
    )

    private fun <T> reading(time: Deadline, work: (Lent) -> T): T = try {
        connections.reading(time, work)
    } catch (error: SQLException) {
        throw trouble("the journal cannot be opened", error)
    }

    companion object {
        const val FORMAT = 1
        private const val ATTEMPTS = 5
        private val JOURNAL = listOf("one", "format", "seq", "digest")
        private val ENTRY = listOf("seq", "entry", "digest")
        private const val MOST_NAMED = 6
        private const val MOST_OF_A_NAME = 63

        private fun named(names: List<String>) =
            names.take(MOST_NAMED).joinToString { "`${it.take(MOST_OF_A_NAME)}`" } + if (names.size > MOST_NAMED) " and others" else ""

        fun checkKnown(format: Number) {
            if (format.toLong() != FORMAT.toLong()) {
                throw JournalException("this version does not know format `$format` of the journal; update alert-response")
            }
        }
    }
}
