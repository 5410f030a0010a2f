package examples.java;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.alertresponse.Action;
import io.alertresponse.AlertResponse;
import io.alertresponse.InvalidInputException;
import io.alertresponse.RecordResponse;
import io.alertresponse.RefusalCode;
import io.alertresponse.RefusalException;
import io.alertresponse.RemediationStatus;
import io.alertresponse.User;
import io.alertresponse.journal.JdbcJournal;
import io.alertresponse.journal.JournalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;
import kotlinx.serialization.json.JsonElementKt;

/**
 * Answers for a trust over HTTP, with every answer kept in a journal.
 *
 * <p>{@code GET} or {@code POST /alerts/CC-3989/organisations/R0A}; the body of a POST is a status in the wire form.
 */
public final class RequestHandler implements HttpHandler {
    private static final Pattern PATH = Pattern.compile("/alerts/([^/]+)/organisations/([^/]+)");

    private final JdbcJournal journal;
    private final Clock clock;

    public RequestHandler(JdbcJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** What goes back, as data: the rules are tested without a server. */
    public record Answer(int status, String json) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        // Your sign-in says who it is; never the browser.
        var user = exchange.getRequestHeaders().getFirst("X-Signed-In-User");
        var answer = answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), user, body);
        var bytes = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (var to = exchange.getResponseBody()) {
            to.write(bytes);
        }
    }

    public Answer answer(String method, String path, String user, String body) {
        var matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return problem(404, "no_such_page", path);
        }
        if (user == null) {
            return problem(401, "not_signed_in", "sign in first");
        }
        var alert = matcher.group(1);
        var organisation = matcher.group(2);
        try {
            return switch (method) {
                case "GET" -> position(alert, organisation, user);
                case "POST" -> respond(alert, organisation, user, body);
                default -> problem(405, "no_such_method", method);
            };
        } catch (RefusalException refusal) {
            return problem(statusOf(refusal.getCode()), refusal.getCode().getWord(), refusal.getMessage());
        } catch (InvalidInputException invalid) {
            return problem(400, invalid.getCode().getWord(), invalid.getMessage());
        } catch (JournalException failure) {
            return problem(503, "try_again", failure.getMessage());
        }
    }

    private Answer position(String alert, String organisation, String user) {
        journal.refresh(); // What other instances of this service have written.
        var view = journal.getRegister().asOf(clock.instant());
        var reason = view.may(user, Action.RESPOND, organisation).getReason();
        if (reason != null) {
            return problem(403, reason.getWord(), reason.getMeaning());
        }
        return new Answer(200, view.position(alert, organisation).toJson());
    }

    private Answer respond(String alert, String organisation, String user, String body) {
        var status = AlertResponse.fromJson(RemediationStatus.class, body);
        var command = new RecordResponse(alert, organisation, status);
        // The journal reads the clock when the turn has come; if another instance was first, it judges again.
        var decision = journal.execute(command, new User(user), 5);
        return new Answer(201, decision.getEntries().get(0).toJson());
    }

    private static Answer problem(int status, String code, String message) {
        var text = JsonElementKt.JsonPrimitive(message).toString();
        return new Answer(status, "{\"code\":\"" + code + "\",\"message\":" + text + "}");
    }

    /** What a browser or another service should make of a refusal. */
    private static int statusOf(RefusalCode code) {
        return switch (code) {
            case UNKNOWN_USER, MFA_REQUIRED, NOT_PERMITTED -> 403;
            case UNKNOWN_ALERT, UNKNOWN_ORGANISATION, NOT_IN_SCOPE -> 404;
            case MISSING_DETAIL, RISK_ACCEPTANCE_REQUIRED, INSTANT_IN_FUTURE, INSTANT_IN_PAST -> 422;
            default -> 409; // What stands in the register is against it, such as a response that is closed.
        };
    }
}
