package io.alertresponse.fromjava;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.alertresponse.Action;
import io.alertresponse.AlertResponse;
import io.alertresponse.Command;
import io.alertresponse.ConfirmMfa;
import io.alertresponse.Entry;
import io.alertresponse.InProgress;
import io.alertresponse.InvalidInputException;
import io.alertresponse.IssueAlert;
import io.alertresponse.NominateLeadAdministrator;
import io.alertresponse.Operator;
import io.alertresponse.OrganisationSelection;
import io.alertresponse.Person;
import io.alertresponse.Policy;
import io.alertresponse.Position;
import io.alertresponse.RecordResponse;
import io.alertresponse.Register;
import io.alertresponse.RegisterOrganisation;
import io.alertresponse.Sector;
import io.alertresponse.SetContactPreferences;
import io.alertresponse.SetPolicy;
import io.alertresponse.Severity;
import io.alertresponse.Siro;
import io.alertresponse.StatusKind;
import io.alertresponse.UnableReason;
import io.alertresponse.UnableToImplement;
import io.alertresponse.User;
import io.alertresponse.View;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What Kotlin's compiler forbids, Java may try: each time a clear exception, and nothing has changed. */
class JavaNullTest {
    private static final Instant AT = Instant.parse("2026-05-01T09:00:00Z");
    private static final Operator CSOC = new Operator("csoc");

    private final Register register = new Register();
    private final List<Entry> before;

    JavaNullTest() {
        register.execute(new RegisterOrganisation("R0A", "Trust", Sector.ACUTE), CSOC, AT);
        register.execute(new NominateLeadAdministrator("R0A", new Person("alice", "Alice", "alice@nhs.net"),
            new Siro("Sam", "sam@example.org")), CSOC, AT);
        register.execute(new ConfirmMfa("alice"), CSOC, AT);
        register.execute(new IssueAlert("CC-1", "An alert", Severity.HIGH), CSOC, AT);
        before = register.entries();
    }

    @AfterEach
    void nothingHasChanged() {
        assertEquals(before, register.entries());
        assertEquals(before.size(), register.getLastSeq());
    }

    @Test
    void aNullArgumentIsNamed() {
        View view = register.asOf(AT);
        Command command = new ConfirmMfa("alice");
        Map<String, Executable> calls = new LinkedHashMap<>();
        calls.put("execute, parameter command", () -> register.execute(null, CSOC, AT));
        calls.put("execute, parameter by", () -> register.execute(command, null, AT));
        calls.put("execute, parameter at", () -> register.execute(command, CSOC, null));
        calls.put("decide, parameter command", () -> register.decide(null, CSOC, AT));
        calls.put("executeJson, parameter command", () -> register.executeJson(null, CSOC.toJson(), AT));
        calls.put("executeJson, parameter by", () -> register.executeJson(command.toJson(), null, AT));
        calls.put("decideJson, parameter at", () -> register.decideJson(command.toJson(), CSOC.toJson(), null));
        calls.put("apply, parameter entry", () -> register.apply((Entry) null));
        calls.put("asOf, parameter at", () -> register.asOf(null));
        calls.put("sameAs, parameter other", () -> register.sameAs(null));
        calls.put("replay, parameter entries", () -> Register.replay(null));
        calls.put("replayJson, parameter lines", () -> Register.replayJson(null));
        calls.put("position, parameter alert", () -> view.position(null, "R0A"));
        calls.put("position, parameter organisation", () -> view.position("CC-1", null));
        calls.put("may, parameter action", () -> view.may("alice", null, "R0A"));
        calls.put("evidence, parameter from", () -> view.evidence("R0A", null, AT));
        calls.put("askJson, parameter question", () -> view.askJson(null));
        calls.put("parameter odsCode", () -> new RegisterOrganisation(null, "Trust", Sector.ACUTE));
        calls.put("parameter sector", () -> new RegisterOrganisation("R0A", "Trust", null));
        calls.put("parameter severity", () -> new IssueAlert("CC-1", "An alert", null));
        calls.put("parameter status", () -> new RecordResponse("CC-1", "R0A", null));
        calls.put("parameter organisations", () -> new RecordResponse("CC-1", (List<String>) null, new InProgress()));
        calls.put("parameter id", () -> new User(null));
        calls.put("parameter name", () -> new Operator(null));
        calls.put("odsCode, parameter text", () -> AlertResponse.odsCode(null));
        calls.put("parameter asOf", () -> AlertResponse.timeliness(null, null, null, null));
        calls.put("parameter json", () -> AlertResponse.fromJson(Position.class, null));
        calls.put("parameter type", () -> AlertResponse.fromJson(null, "{}"));
        calls.put("parse, parameter text", () -> Severity.parse(null));
        calls.put("dueAt, parameter start", () -> Policy.ranca2020().dueAt(null));
        calls.forEach((name, call) -> {
            String said = assertThrows(NullPointerException.class, call, name).getMessage();
            assertTrue(said.contains(name), said);
        });
    }

    @Test
    void aNullInAListIsRefused() {
        List<String> nothing = Collections.singletonList(null);
        UnableToImplement unable = new UnableToImplement(UnableReason.OTHER, "Not yet.", nothing);
        List<Command> commands = List.of(
            new RecordResponse("CC-1", nothing, new InProgress("Patching.")),
            new RecordResponse("CC-1", Arrays.asList("R0A", null), new InProgress("Patching.")),
            new RecordResponse("CC-1", OrganisationSelection.of("R0A", null), new InProgress("Patching.")),
            new RecordResponse("CC-1", "R0A", unable),
            new IssueAlert("CC-2", "An alert", Severity.HIGH, null, null, nothing),
            new SetContactPreferences(nothing, List.of()),
            new SetPolicy(new Policy("local", Arrays.asList(Severity.HIGH, null), 48, false, false)));
        for (Command command : commands) {
            Executable[] calls = {
                () -> register.execute(command, new User("alice"), AT),
                () -> register.decide(command, new User("alice"), AT),
                command::toJson,
            };
            for (Executable call : calls) {
                String said = assertThrows(InvalidInputException.class, call, command.toString()).getMessage();
                assertTrue(said.startsWith("`null` stands where"), said);
            }
        }
        assertThrows(InvalidInputException.class, () -> new Policy("local", Collections.singletonList(null), 48, false, false).dueAt(AT));
        assertThrows(InvalidInputException.class, () -> Register.replayJson(Collections.singletonList(null)));
        assertThrows(NullPointerException.class, () -> Register.replay(Collections.singletonList(null)));
        List<Entry> torn = Arrays.asList(before.get(0), null);
        assertThrows(NullPointerException.class, () -> Register.replay(torn));
    }

    @Test
    void nullStandsForNothingWhereSomethingMayBeLeftOut() {
        IssueAlert alert = new IssueAlert("CC-2", "An alert", Severity.HIGH, null, null, null);
        assertEquals(new IssueAlert("CC-2", "An alert", Severity.HIGH), alert);
        assertEquals(new InProgress(), new InProgress(null));
        View view = register.asOf(AT);
        assertEquals(view.may("alice", Action.VIEW_REPORTS), view.may("alice", Action.VIEW_REPORTS, null));
        assertEquals(StatusKind.allowedAfter(null).size(), StatusKind.values().length);
    }

    @Test
    void aMutableListMayChangeAfterwards() {
        String[] codes = {"R0A"};
        Command command = new RecordResponse("CC-1", OrganisationSelection.of(codes), new InProgress("Patching."));
        codes[0] = null;
        assertEquals(1, register.decide(command, new User("alice"), AT).getEntries().size());
    }
}
