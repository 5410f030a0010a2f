package io.alertresponse.journal

import java.sql.Connection
import java.sql.PreparedStatement
import java.sql.SQLFeatureNotSupportedException
import java.sql.Statement

/**
 * A connection on loan, which waits no longer than the deadline allows.
 *
 * The database is asked to give up first: then the connection stays usable. A database that does not answer at all is
 * given up a moment later, by the driver, which closes the connection.
 *
 * @param isServer true for PostgreSQL. Its driver has the query timeouts of JDBC only on paper: it asks the
 *   server to give up, over another connection, and waits for the answer longer than we do.
 */
internal class Lent(val connection: Connection, private val time: Deadline, private val isServer: Boolean) {
    /** For how long the pool lets it wait for the network, in milliseconds; 0 is without an end, nothing is not known. */
    private val own: Int? = known { connection.networkTimeout }
    private var current = own

    /** A statement for use at once. */
    fun prepare(statement: String): PreparedStatement = connection.prepareStatement(statement).also(::limit)

    /** The statement is about to be executed, once more. */
    fun limit(statement: Statement) {
        if (!isServer) statement.queryTimeout = time.seconds()
        limit()
    }

    /** A transaction has begun, which waits for nobody's lock longer than the deadline allows. */
    fun limitLocks() {
        if (!isServer) return
        prepare("SELECT set_config('lock_timeout', ?, true)").use {
            it.setString(1, "${time.millis()}")
            it.execute()
        }
    }

    /** Something that is no statement is about to be done, such as a commit. */
    fun limit(): Unit = set(time.millis().toLong() + GRACE)

    /** The connection is about to be given back, which is no time to wait. */
    fun limitEnd(): Unit = set(GRACE.toLong())

    fun restore() {
        if (current != own && own != null) connection.setNetworkTimeout(Runnable::run, own)
    }

    private fun set(millis: Long) {
        if (own == null) return
        val most = millis.coerceAtMost(Int.MAX_VALUE.toLong()).toInt()
        // A shorter time that the pool has set stays.
        val next = if (own in 1..most) own else most
        if (known { connection.setNetworkTimeout(Runnable::run, next) } != null) current = next
    }

    private companion object {
        /** Milliseconds that a database which was asked to give up has for saying so. */
        const val GRACE = 1_000

        /** Some drivers cannot, and old ones do not even have the method. */
        inline fun <T> known(call: () -> T): T? = try {
            call()
        } catch (_: SQLFeatureNotSupportedException) {
            null
        } catch (_: AbstractMethodError) {
            null
        }
    }
}
