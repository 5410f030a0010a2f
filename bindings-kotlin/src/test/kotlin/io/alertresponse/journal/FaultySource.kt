package io.alertresponse.journal

import java.sql.Connection
import java.sql.PreparedStatement
import java.sql.ResultSet
import java.sql.SQLException
import javax.sql.DataSource

/** How a call to the database fails. */
internal enum class Failing {
    /** The call does nothing and throws. */
    BEFORE,

    /** The call does what it should and throws all the same. */
    AFTER,

    /** The connection is lost before the call; a new one works. */
    LOST_BEFORE,

    /** The connection is lost after the call; a new one works. */
    LOST_AFTER,

    /** The database is gone before the call, for all connections. */
    DOWN_BEFORE,

    /** The database is gone after the call, for all connections. */
    DOWN_AFTER,
    ;

    val isAfter: Boolean get() = name.endsWith("AFTER")
}

/** Connections of which one call fails: any of any object that JDBC hands out. */
internal class FaultySource(private val real: DataSource) {
    /** How many calls there were. */
    var calls = 0
        private set

    /** Which calls fail, by number and name, while there is a [failing]. */
    private var fails: (Int, String) -> Boolean = { _, _ -> false }
    private var failing = Failing.BEFORE
    private var isDown = false

    val source: DataSource = standIn(real) { name, call ->
        var lent: Connection? = null
        at(name, isLost = { isDown }, lose = { lent?.close() }) {
            (call() as? Connection)?.let { connection ->
                lent = connection
                watched(connection)
            }
        }
    }

    /** From now on, the nth call fails. */
    fun failAt(n: Int, how: Failing) = fail(how) { call, _ -> call == n }

    /** From now on, calls with these names fail, each once and one after the other. */
    fun failAt(vararg names: String, how: Failing = Failing.BEFORE) {
        val left = ArrayDeque(names.asList())
        fail(how) { _, name -> (name == left.firstOrNull()).also { if (it) left.removeFirst() } }
    }

    private fun fail(how: Failing, which: (Int, String) -> Boolean) {
        calls = 0
        failing = how
        fails = which
    }

    /** All is well again. */
    fun heal() {
        isDown = false
        fail(Failing.BEFORE) { _, _ -> false }
    }

    private fun watched(connection: Connection): Connection {
        var lost = false
        val lose = {
            lost = true
            // The server notices, and what was not committed is gone; or the pool throws it away.
            connection.abort(Runnable::run)
        }
        fun <T> guard(name: String, call: () -> T): T = at(name, { lost || isDown }, lose, call)
        return standIn(connection) { name, call ->
            guard(name) {
                when (val made = call()) {
                    is PreparedStatement -> standIn(made) { inner, done ->
                        guard(inner) { done().let { if (it is ResultSet) standIn(it) { last, next -> guard(last, next) } else it } }
                    }
                    else -> made
                }
            }
        }
    }

    private fun <T> at(name: String, isLost: () -> Boolean, lose: () -> Unit, call: () -> T): T {
        calls++
        if (isLost()) throw lost()
        if (!fails(calls, name)) return call()
        if (failing.isAfter) call()
        if (failing == Failing.DOWN_BEFORE || failing == Failing.DOWN_AFTER) isDown = true
        if (failing != Failing.BEFORE && failing != Failing.AFTER) lose()
        throw lost()
    }

    private fun lost() = SQLException("the connection was lost", "08006")
}
