package examples

import com.sun.net.httpserver.HttpHandler
import io.alertresponse.InProgress
import io.alertresponse.Position
import io.alertresponse.State
import io.alertresponse.fromJson
import io.alertresponse.journal.JdbcJournal
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.time.Clock
import java.time.ZoneOffset
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import javax.sql.DataSource

/** Both handlers, on every database there is, spoken to over HTTP. */
class RequestHandlerTest {
    @TempDir
    lateinit var folder: File

    private val clock = Clock.fixed(Story.answered, ZoneOffset.UTC)
    private val client = HttpClient.newHttpClient()
    private val status = InProgress("Scanning all servers.").toJson()
    private val handlers = mapOf<String, (JdbcJournal) -> HttpHandler>(
        "Kotlin" to { RequestHandler(it, clock) },
        "Java" to { examples.java.RequestHandler(it, clock) },
    )

    @TestFactory
    fun `Alice answers for her trust`(): List<DynamicTest> = everywhere { service, _ ->
        val position = "${service.url}/alerts/CC-3989/organisations/R0A"
        assertEquals(State.AWAITING, fromJson<Position>(get(position, "alice").json).state)

        val answer = post(position, "alice", status)
        assertEquals(201, answer.status)
        assertTrue(answer.json.startsWith("""{"seq":7,"at":"2021-12-11T10:30:00Z","by":{"user":"alice"}""")) { answer.json }
        assertEquals(State.IN_PROGRESS, fromJson<Position>(get(position, "alice").json).state)
    }

    @TestFactory
    fun `a refusal is an answer, with a status that says whose turn it is`(): List<DynamicTest> = everywhere { service, _ ->
        val url = "${service.url}/alerts/CC-3989/organisations/R0A"
        val complete = """{"complete":{"actions":"Patched."}}"""
        val early = """{"complete":{"actions":"Patched.","completed_at":"2030-01-01T00:00:00Z"}}"""
        assertProblem(422, "instant_in_future", post(url, "alice", early))
        assertEquals(201, post(url, "alice", complete).status)

        assertProblem(400, "invalid_value", post(url, "alice", "{}"))
        assertProblem(401, "not_signed_in", post(url, null, complete))
        assertProblem(403, "unknown_user", post(url, "mallory", complete))
        assertProblem(403, "unknown_user", get(url, "mallory"))
        assertProblem(404, "unknown_alert", post("${service.url}/alerts/CC-1/organisations/R0A", "alice", complete))
        assertProblem(404, "no_such_page", get("${service.url}/alerts", "alice"))
        assertProblem(409, "response_closed", post(url, "alice", complete))
    }

    @TestFactory
    fun `two instances of the service take turns and lose nothing`(): List<DynamicTest> = everywhere { service, source ->
        val other = JdbcJournal(source, clock = clock)
        val before = other.register.lastSeq
        Running(handlers.getValue("Kotlin")(other)).use { second ->
            val threads = Executors.newFixedThreadPool(4)
            val answers = List(20) { place ->
                val url = "${if (place % 2 == 0) service.url else second.url}/alerts/CC-3989/organisations/R0A"
                threads.submit(Callable { post(url, "alice", status).status })
            }.map { it.get() }
            threads.shutdown()
            assertEquals(List(20) { 201 }, answers)
        }
        other.refresh()
        assertEquals(before + 20, other.register.lastSeq)
    }

    private fun everywhere(test: (Running, DataSource) -> Unit): List<DynamicTest> =
        Databases.all(folder).flatMap { (database, source) ->
            handlers.map { (language, handler) ->
                dynamicTest("$language on $database") {
                    val tables = source()
                    val journal = JdbcJournal(tables, clock = clock)
                    for (command in Story.commands) journal.execute(command, Story.csoc, Story.issued)
                    Running(handler(journal)).use { test(it, tables) }
                }
            }
        }

    private fun assertProblem(status: Int, code: String, answer: Answer) {
        assertEquals(status, answer.status) { answer.json }
        assertTrue(answer.json.startsWith("{\"code\":\"$code\",\"message\":\"")) { answer.json }
    }

    private fun get(url: String, user: String?) = send(url, user) { GET() }

    private fun post(url: String, user: String?, body: String) = send(url, user) { POST(BodyPublishers.ofString(body)) }

    private fun send(url: String, user: String?, how: HttpRequest.Builder.() -> HttpRequest.Builder): Answer {
        val request = HttpRequest.newBuilder(URI(url)).how()
        if (user != null) request.header("X-Signed-In-User", user)
        val response = client.send(request.build(), BodyHandlers.ofString())
        return Answer(response.statusCode(), response.body())
    }

    private class Running(handler: HttpHandler) : AutoCloseable {
        private val service = Service(handler, port = 0)
        val url: String = "http://127.0.0.1:${service.port}"

        override fun close() = service.close()
    }
}
