package io.alertresponse.journal

import java.sql.SQLException
import java.sql.SQLTimeoutException

/** An error and those behind it: of a batch, the telling one is seldom the first. */
private fun SQLException.all(): Sequence<SQLException> = asSequence().filterIsInstance<SQLException>()

/** SQLite's drivers have no SQL state, and give its result code as the vendor's. */
private fun SQLException.sqliteCode(): Int = if (sqlState == null) errorCode and 0xFF else 0

/** Whether somebody else was first, or at work for longer than one waits. */
internal fun SQLException.isContention(): Boolean = all().any { error ->
    error is SQLTimeoutException || error.sqlState?.let { it in CONTENTION || it.startsWith(ROLLED_BACK) } == true ||
        error.sqliteCode() in SQLITE_CONTENTION
}

/** Whether the database knows neither table nor column of that name, or cannot read its own file. */
internal fun SQLException.isDamage(): Boolean =
    all().any { it.sqlState in UNKNOWN_NAME || it.sqliteCode() in SQLITE_DAMAGE }

/** Whether a file is not one of SQLite's at all. */
internal fun SQLException.isNoDatabase(): Boolean = all().any { it.sqliteCode() == SQLITE_NOTADB }

/** Whether a table took offence at a row, such as for a key that is there already. */
internal fun SQLException.isRefusedRow(): Boolean =
    all().any { it.sqlState?.startsWith(REFUSED_ROW) == true || it.sqliteCode() == SQLITE_CONSTRAINT }

internal fun SQLException.isSerializationFailure(): Boolean = all().any { it.sqlState == SERIALIZATION_FAILURE }

/** A driver's error as the journal's; [what] says what came of it. */
internal fun trouble(what: String, error: SQLException): JournalException = when {
    error.isContention() -> JournalConflictException(0, error)
    error.isNoDatabase() -> JournalDamagedException("$what, it is not a SQLite file or its beginning is damaged", null, error)
    error.isDamage() -> JournalDamagedException("$what, the tables are not as the journal made them", null, error)
    else -> failed(what, error)
}

internal fun failed(what: String, error: SQLException): JournalException = when (error) {
    is NoConnectionException -> JournalException("$what; no connection to the database came within the `timeout`", error)
    else -> JournalException("$what; the database failed with code `${error.sqlState ?: error.errorCode}`", error)
}

/** What is said of a row that was sent may quote it, and rows name people: only the codes go on. */
internal fun SQLException.withoutText(): SQLException {
    val telling = all().firstOrNull { it.sqlState != null || it.errorCode != 0 || it is SQLTimeoutException } ?: this
    val said = "the entries could not be written"
    val bare = if (telling is SQLTimeoutException) {
        SQLTimeoutException(said, telling.sqlState, telling.errorCode)
    } else {
        SQLException(said, telling.sqlState, telling.errorCode)
    }
    bare.stackTrace = stackTrace
    return bare
}

private const val ROLLED_BACK = "40"
private const val SERIALIZATION_FAILURE = "40001"

private const val REFUSED_ROW = "23"

/** A lock not to be had, a statement that waited for too long. */
private val CONTENTION = setOf("55P03", "57014")

/** No such table, no such column. */
private val UNKNOWN_NAME = setOf("42P01", "42703")

/** `SQLITE_BUSY`, `SQLITE_LOCKED`. */
private val SQLITE_CONTENTION = setOf(5, 6)
private const val SQLITE_CONSTRAINT = 19
private const val SQLITE_NOTADB = 26

/** `SQLITE_ERROR`, which with statements that are always the same means the tables; `SQLITE_CORRUPT`, `SQLITE_NOTADB`. */
private val SQLITE_DAMAGE = setOf(1, 11, SQLITE_NOTADB)
