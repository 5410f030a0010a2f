/** Answers for a trust over HTTP, with every answer kept in a journal. */
package examples

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpHandler
import io.alertresponse.Action
import io.alertresponse.InvalidInputException
import io.alertresponse.RecordResponse
import io.alertresponse.RefusalCode
import io.alertresponse.RefusalException
import io.alertresponse.RemediationStatus
import io.alertresponse.User
import io.alertresponse.fromJson
import io.alertresponse.journal.JdbcJournal
import io.alertresponse.journal.JournalException
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Clock

/** `GET` or `POST /alerts/CC-3989/organisations/R0A`; the body of a POST is a status in the wire form. */
class RequestHandler(private val journal: JdbcJournal, private val clock: Clock) : HttpHandler {
    override fun handle(exchange: HttpExchange) {
        val body = exchange.requestBody.readAllBytes().toString(Charsets.UTF_8)
        // Your sign-in says who it is; never the browser.
        val user = exchange.requestHeaders.getFirst("X-Signed-In-User")
        val answer = answer(exchange.requestMethod, exchange.requestURI.path, user, body)
        val bytes = answer.json.toByteArray()
        exchange.responseHeaders.set("Content-Type", "application/json")
        exchange.sendResponseHeaders(answer.status, bytes.size.toLong())
        exchange.responseBody.use { it.write(bytes) }
    }

    /** What goes back, as data: the rules are tested without a server. */
    fun answer(method: String, path: String, user: String?, body: String): Answer {
        val (alert, organisation) = PATH.matchEntire(path)?.destructured ?: return problem(404, "no_such_page", path)
        if (user == null) return problem(401, "not_signed_in", "sign in first")
        return try {
            when (method) {
                "GET" -> position(alert, organisation, user)
                "POST" -> respond(alert, organisation, user, body)
                else -> problem(405, "no_such_method", method)
            }
        } catch (refusal: RefusalException) {
            problem(statusOf(refusal.code), refusal.code.word, refusal.message)
        } catch (invalid: InvalidInputException) {
            problem(400, invalid.code.word, invalid.message)
        } catch (failure: JournalException) {
            problem(503, "try_again", failure.message)
        }
    }

    private fun position(alert: String, organisation: String, user: String): Answer {
        journal.refresh() // What other instances of this service have written.
        val view = journal.register.asOf(clock.instant())
        val may = view.may(user, Action.RESPOND, organisation)
        may.reason?.let { return problem(403, it.word, it.meaning) }
        return Answer(200, view.position(alert, organisation).toJson())
    }

    private fun respond(alert: String, organisation: String, user: String, body: String): Answer {
        val command = RecordResponse(alert, organisation, fromJson<RemediationStatus>(body))
        // The journal reads the clock when the turn has come; if another instance was first, it judges again.
        val decision = journal.execute(command, User(user), retries = 5)
        return Answer(201, decision.entries.single().toJson())
    }
}

data class Answer(val status: Int, val json: String)

private val PATH = Regex("/alerts/([^/]+)/organisations/([^/]+)")

private fun problem(status: Int, code: String, message: String?) = Answer(
    status,
    buildJsonObject {
        put("code", code)
        put("message", message)
    }.toString(),
)

/** What a browser or another service should make of a refusal. */
private fun statusOf(code: RefusalCode): Int = when (code) {
    RefusalCode.UNKNOWN_USER, RefusalCode.MFA_REQUIRED, RefusalCode.NOT_PERMITTED -> 403
    RefusalCode.UNKNOWN_ALERT, RefusalCode.UNKNOWN_ORGANISATION, RefusalCode.NOT_IN_SCOPE -> 404
    RefusalCode.MISSING_DETAIL, RefusalCode.RISK_ACCEPTANCE_REQUIRED -> 422
    RefusalCode.INSTANT_IN_FUTURE, RefusalCode.INSTANT_IN_PAST -> 422
    else -> 409 // What stands in the register is against it, such as a response that is closed.
}
