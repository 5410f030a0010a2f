/** Starts a service in which people answer for their trusts: `ServiceKt jdbc:postgresql://…`, or SQLite if not told. */
package examples

import com.sun.net.httpserver.HttpHandler
import com.sun.net.httpserver.HttpServer
import io.alertresponse.journal.JdbcJournal
import org.postgresql.ds.PGSimpleDataSource
import org.sqlite.SQLiteDataSource
import java.net.InetAddress
import java.net.InetSocketAddress
import java.time.Clock
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import javax.sql.DataSource

/** The journal takes any `DataSource`; in earnest, that of a pool. */
fun dataSource(url: String): DataSource = if (url.startsWith("jdbc:postgresql:")) {
    PGSimpleDataSource().apply { setURL(url) }
} else {
    SQLiteDataSource().apply { setUrl(url) }
}

/** A running service on loopback; port 0 takes any that is free. */
class Service(handler: HttpHandler, port: Int) : AutoCloseable {
    private val threads: ExecutorService = Executors.newFixedThreadPool(8)
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0).apply {
        executor = threads
        createContext("/", handler)
        start()
    }

    val port: Int get() = server.address.port

    override fun close() {
        server.stop(0)
        threads.shutdown()
    }
}

fun main(args: Array<String>) {
    val journal = JdbcJournal(dataSource(args.firstOrNull() ?: "jdbc:sqlite:alerts.sqlite"))
    val service = Service(RequestHandler(journal, Clock.systemUTC()), port = 8080)
    println("answering on port ${service.port}")
}
