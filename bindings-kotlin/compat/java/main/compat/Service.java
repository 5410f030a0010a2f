package compat;

import io.alertresponse.Action;
import io.alertresponse.Command;
import io.alertresponse.ConfirmMfa;
import io.alertresponse.Decision;
import io.alertresponse.Entry;
import io.alertresponse.InvalidInputException;
import io.alertresponse.IssueAlert;
import io.alertresponse.NominateLeadAdministrator;
import io.alertresponse.Operator;
import io.alertresponse.Person;
import io.alertresponse.Position;
import io.alertresponse.RecordResponse;
import io.alertresponse.RefusalCode;
import io.alertresponse.RefusalException;
import io.alertresponse.Register;
import io.alertresponse.RegisterOrganisation;
import io.alertresponse.RemediationStatus;
import io.alertresponse.Sector;
import io.alertresponse.Severity;
import io.alertresponse.Siro;
import io.alertresponse.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A service as a user of Spring Boot writes it; docs/spring.md shows its parts. */
@SpringBootApplication
public class Service {
    static final Instant NOW = Instant.parse("2026-05-02T09:00:00Z");

    public static void main(String[] arguments) {
        SpringApplication.run(Service.class, arguments);
    }

    @Bean
    Register register() {
        var register = new Register();
        var csoc = new Operator("csoc");
        var at = Instant.parse("2026-05-01T09:00:00Z");
        var alice = new Person("alice", "Alice", "alice@nhs.net");
        List<Command> commands = List.of(
                new RegisterOrganisation("R0A", "A trust", Sector.ACUTE),
                new RegisterOrganisation("RTD", "Another trust", Sector.ACUTE),
                new NominateLeadAdministrator("R0A", alice, new Siro("Sam", "sam@example.org")),
                new ConfirmMfa("alice"),
                new IssueAlert("CC-1", "An alert", Severity.HIGH));
        commands.forEach(command -> register.execute(command, csoc, at));
        return register;
    }

    /** Says what became of a start in a folder of any name. */
    @Bean
    ApplicationRunner onceStarted(Register register) {
        return arguments -> {
            if (arguments.containsOption("say")) {
                System.out.println("state: " + register.asOf(NOW).position("CC-1", "R0A").getState().getWord());
            }
        };
    }

    /** What somebody answers for several organisations: a class of the service's own, around the package's values. */
    public record Answer(List<String> organisations, RemediationStatus status, Severity atLeast) {}

    @RestController
    static class Answers {
        private final Register register;

        Answers(Register register) {
            this.register = register;
        }

        @GetMapping("/alerts/{alert}/organisations/{organisation}")
        Position position(@PathVariable String alert, @PathVariable String organisation) {
            return register.asOf(NOW).position(alert, organisation);
        }

        @PostMapping("/alerts/{alert}/organisations/{organisation}")
        List<Entry> answer(
                @PathVariable String alert,
                @PathVariable String organisation,
                @RequestBody RemediationStatus status,
                @RequestHeader("X-Signed-In-User") String user) {
            return register.execute(new RecordResponse(alert, organisation, status), new User(user), NOW).getEntries();
        }

        @PostMapping("/alerts/{alert}")
        Decided answerForSeveral(
                @PathVariable String alert,
                @RequestBody Answer answer,
                @RequestHeader("X-Signed-In-User") String user) {
            var command = new RecordResponse(alert, answer.organisations(), answer.status());
            Decision decision = register.execute(command, new User(user), NOW);
            return new Decided(answer.atLeast(), answer.status(), decision.getEntries());
        }

        @GetMapping("/may/{user}")
        Map<Action, Boolean> may(@PathVariable String user) {
            return Map.of(Action.RESPOND, register.asOf(NOW).may(user, Action.RESPOND, "R0A").getAllowed());
        }
    }

    public record Decided(Severity atLeast, RemediationStatus status, List<Entry> entries) {}

    @RestControllerAdvice
    static class Problems {
        /** What every problem looks like, from whichever side it comes. */
        public record Problem(RefusalCode code, String message, Map<String, RefusalCode> organisations) {}

        @ExceptionHandler
        ResponseEntity<Problem> refused(RefusalException refusal) {
            var problem = new Problem(refusal.getCode(), refusal.getMessage(), refusal.getOrganisations());
            return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
        }

        @ExceptionHandler
        ResponseEntity<Problem> invalid(InvalidInputException invalid) {
            var problem = new Problem(invalid.getCode(), invalid.getMessage(), Map.of());
            return ResponseEntity.badRequest().body(problem);
        }

        @ExceptionHandler
        ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
            var invalid = InvalidInputException.behind(unreadable);
            if (invalid == null) {
                return ResponseEntity.badRequest().body(new Problem(RefusalCode.INVALID_VALUE, "the body is no JSON", Map.of()));
            }
            return invalid(invalid);
        }
    }
}
