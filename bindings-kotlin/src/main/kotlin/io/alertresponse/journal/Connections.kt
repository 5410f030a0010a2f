package io.alertresponse.journal

import java.sql.Connection
import javax.sql.DataSource

/** Reads, and leaves no transaction behind: a pool without autocommit begins one for every query. */
internal fun <T> DataSource.reading(work: (Connection) -> T): T {
    val connection = connection
    var begun = true
    try {
        val found = work(connection)
        begun = !connection.autoCommit
        return found
    } finally {
        giveBack(connection, isTransactionOpen = begun, wasAutomatic = false)
    }
}

/**
 * Does the work in one transaction, and commits if the work says so.
 *
 * @param committing called when from now on the database may have it, whatever becomes of this call.
 */
internal fun DataSource.transaction(committing: () -> Unit = {}, work: (Connection) -> Boolean): Boolean {
    val connection = connection
    var open = true
    var automatic = false
    try {
        automatic = connection.autoCommit
        if (automatic) connection.autoCommit = false
        val good = work(connection)
        if (good) {
            committing()
            connection.commit()
        } else {
            connection.rollback()
        }
        open = false
        return good
    } finally {
        giveBack(connection, open, automatic)
    }
}

/** As it was found. What fails here changes nothing about what was committed, so it is nobody's concern. */
private fun giveBack(connection: Connection, isTransactionOpen: Boolean, wasAutomatic: Boolean) {
    try {
        if (isTransactionOpen && !connection.autoCommit) connection.rollback()
        if (wasAutomatic) connection.autoCommit = true
    } catch (_: Exception) {
        // To switch autocommit on commits what is open: a connection that cannot roll back is not to be used again.
        quietly { connection.abort(Runnable::run) }
    }
    quietly { connection.close() }
}

private inline fun quietly(work: () -> Unit) {
    try {
        work()
    } catch (_: Exception) {
        // There is nothing more that could be done.
    }
}
