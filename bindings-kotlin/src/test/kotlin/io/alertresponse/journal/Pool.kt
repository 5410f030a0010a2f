package io.alertresponse.journal

import org.postgresql.core.BaseConnection
import org.postgresql.core.TransactionState
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Proxy
import java.sql.Connection
import java.util.concurrent.ConcurrentLinkedDeque
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CopyOnWriteArrayList
import javax.sql.DataSource

/** Every call of an interface, to do something about it. */
internal inline fun <reified T : Any> standIn(target: T, crossinline around: (name: String, call: () -> Any?) -> Any?): T {
    val proxy = Proxy.newProxyInstance(T::class.java.classLoader, arrayOf(T::class.java)) { _, method, arguments ->
        around(method.name) {
            try {
                method.invoke(target, *arguments.orEmpty())
            } catch (thrown: InvocationTargetException) {
                throw thrown.targetException
            }
        }
    }
    return proxy as T
}

/** A small pool of connections, strict about how it gets them back. */
internal class Pool(private val real: DataSource, private val autoCommit: Boolean = true) : AutoCloseable {
    private val idle = ConcurrentLinkedDeque<Connection>()
    private val all = ConcurrentLinkedQueue<Connection>()
    private val faults = CopyOnWriteArrayList<String>()

    val source: DataSource = standIn(real) { name, call -> if (name == "getConnection") lend() else call() }

    private fun lend(): Connection {
        val connection = generateSequence { idle.pollFirst() }.firstOrNull { !it.isClosed } ?: real.connection.also {
            it.autoCommit = autoCommit
            all += it
        }
        var isLent = true
        return standIn(connection) { name, call ->
            if (name == "abort") {
                isLent = false
                connection.close()
            } else if (name == "close") {
                if (isLent) takeBack(connection)
                isLent = false
            } else {
                call()
            }
        }
    }

    /** Idle connections may have been cut; the next ones are new. */
    fun discardIdle() {
        while (true) (idle.pollFirst() ?: return).close()
    }

    private fun takeBack(connection: Connection) {
        if (connection.isClosed) return
        if (connection.autoCommit != autoCommit) faults += "autocommit is ${connection.autoCommit}"
        if (connection.networkTimeout != 0) faults += "the network is waited for ${connection.networkTimeout} ms"
        if (connection is BaseConnection && connection.transactionState != TransactionState.IDLE) faults += "a transaction is open"
        idle.addFirst(connection)
    }

    override fun close() {
        all.forEach { runCatching { it.close() } }
        check(faults.isEmpty()) { "connections came back changed: $faults" }
    }
}
