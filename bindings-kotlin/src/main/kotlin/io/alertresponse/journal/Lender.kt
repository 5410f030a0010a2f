package io.alertresponse.journal

import java.sql.Connection
import java.sql.SQLTransientConnectionException
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutionException
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.RejectedExecutionException
import java.util.concurrent.ThreadPoolExecutor
import java.util.concurrent.TimeUnit
import java.util.concurrent.TimeoutException
import javax.sql.DataSource

/** No connection came in time. */
internal class NoConnectionException : SQLTransientConnectionException("no connection came within the timeout", "08001")

/**
 * Asks for connections on a thread of its own, so that whoever waits for one can stop waiting: a `DataSource` waits as long
 * as it likes. There is one such thread for a journal, however many wait, and none while nobody does.
 */
internal class Lender(private val source: DataSource) : AutoCloseable {
    private val thread = ThreadPoolExecutor(1, 1, IDLE, TimeUnit.SECONDS, LinkedBlockingQueue()) { work ->
        Thread(work, "alert-response-journal").apply { isDaemon = true }
    }.apply { allowCoreThreadTimeOut(true) }

    /** One request; what comes when nobody waits any more goes back. */
    private inner class Request : Runnable {
        val answer = CompletableFuture<Connection>()

        override fun run() {
            if (answer.isDone) return
            try {
                val connection = source.connection
                if (!answer.complete(connection)) quietly { connection.close() }
            } catch (failure: Throwable) {
                answer.completeExceptionally(failure)
            }
        }
    }

    /** @throws JournalInterruptedException if the thread is interrupted before there is one. */
    fun lend(time: Deadline): Connection {
        checkNotInterrupted()
        val request = Request()
        try {
            thread.execute(request)
        } catch (_: RejectedExecutionException) {
            throw closed()
        }
        try {
            return request.answer.get(time.left, TimeUnit.NANOSECONDS)
        } catch (failure: ExecutionException) {
            throw failure.cause ?: failure
        } catch (_: TimeoutException) {
            giveUp(request)
            throw NoConnectionException()
        } catch (_: InterruptedException) {
            giveUp(request)
            Thread.currentThread().interrupt()
            throw JournalInterruptedException()
        }
    }

    private fun giveUp(request: Request) {
        thread.remove(request)
        // It may have come at this very moment.
        if (!request.answer.cancel(false)) quietly { request.answer.get().close() }
    }

    override fun close(): Unit = thread.shutdown()

    private companion object {
        const val IDLE = 10L
    }
}

/** Throws if the thread is interrupted, before it begins work that would be thrown away. */
internal fun checkNotInterrupted() {
    if (Thread.currentThread().isInterrupted) throw JournalInterruptedException()
}

internal fun closed() = IllegalStateException("the journal is closed; open it again")

internal inline fun quietly(work: () -> Unit) {
    try {
        work()
    } catch (_: Exception) {
        // There is nothing more that could be done.
    }
}
