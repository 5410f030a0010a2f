package io.alertresponse.journal

import javax.sql.DataSource

/** Lends the journal's connections, and checks that they still lead to the same database. */
internal class Connections(source: DataSource) : AutoCloseable {
    private val lender = Lender(source)

    /** What the connections lead to, once that is known. */
    @Volatile
    var database: Database? = null

    /** The file, once the journal is open, if the database is one. */
    @Volatile
    var file: DatabaseFile? = null

    /** Reads and then ends the transaction, since a pool without autocommit begins one for every query. */
    fun <T> reading(time: Deadline, work: (Lent) -> T): T {
        val lent = lend(time)
        var begun = true
        try {
            file?.check(lent)
            val found = work(lent)
            begun = !lent.connection.autoCommit
            return found
        } finally {
            giveBack(lent, isTransactionOpen = begun, wasAutomatic = false)
        }
    }

    /**
     * Does the work in one transaction, and commits if the work says so and nobody has interrupted the thread until then.
     *
     * @param committing called when from now on the database may have it, whatever becomes of this call.
     */
    fun transaction(time: Deadline, committing: () -> Unit = {}, work: (Lent) -> Boolean): Boolean {
        val lent = lend(time)
        val connection = lent.connection
        var open = true
        var automatic = false
        try {
            automatic = connection.autoCommit
            if (automatic) connection.autoCommit = false
            lent.limitLocks()
            file?.check(lent)
            val good = work(lent)
            if (good) {
                lent.limit()
                checkNotInterrupted()
                committing()
                connection.commit()
            } else {
                connection.rollback()
            }
            open = false
            return good
        } finally {
            giveBack(lent, open, automatic)
        }
    }

    private fun lend(time: Deadline): Lent {
        val connection = lender.lend(time)
        try {
            return Lent(connection, time, isServer = database == Database.POSTGRESQL)
        } catch (failure: Throwable) {
            quietly { connection.close() }
            throw failure
        }
    }

    /** As it was found. What fails here changes nothing about what was committed, so it is nobody's concern. */
    private fun giveBack(lent: Lent, isTransactionOpen: Boolean, wasAutomatic: Boolean) {
        val connection = lent.connection
        try {
            if (isTransactionOpen && !connection.autoCommit) {
                lent.limitEnd()
                connection.rollback()
            }
            if (wasAutomatic) connection.autoCommit = true
            lent.restore()
        } catch (_: Exception) {
            // To switch autocommit on commits what is open: a connection that cannot roll back is not to be used again.
            quietly { connection.abort(Runnable::run) }
        }
        quietly { connection.close() }
    }

    override fun close(): Unit = lender.close()
}
