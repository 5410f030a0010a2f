package io.alertresponse.fromjava;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.alertresponse.Access;
import io.alertresponse.AccessApproved;
import io.alertresponse.Action;
import io.alertresponse.Actor;
import io.alertresponse.AddAlertContact;
import io.alertresponse.AddUser;
import io.alertresponse.AlertDetail;
import io.alertresponse.AlertResponse;
import io.alertresponse.AlertResponseException;
import io.alertresponse.ApproveAccess;
import io.alertresponse.AuthorisedOrganisation;
import io.alertresponse.ChangeSeverity;
import io.alertresponse.Command;
import io.alertresponse.Complete;
import io.alertresponse.ConfirmMfa;
import io.alertresponse.Decision;
import io.alertresponse.Entry;
import io.alertresponse.Event;
import io.alertresponse.Evidence;
import io.alertresponse.InProgress;
import io.alertresponse.InvalidInputException;
import io.alertresponse.IssueAlert;
import io.alertresponse.Justification;
import io.alertresponse.May;
import io.alertresponse.Mode;
import io.alertresponse.NominateLeadAdministrator;
import io.alertresponse.NotApplicable;
import io.alertresponse.Operator;
import io.alertresponse.OrganisationSelection;
import io.alertresponse.OwnRole;
import io.alertresponse.Person;
import io.alertresponse.Policy;
import io.alertresponse.Position;
import io.alertresponse.RecordResponse;
import io.alertresponse.RefusalCode;
import io.alertresponse.RefusalException;
import io.alertresponse.Register;
import io.alertresponse.RegisterOrganisation;
import io.alertresponse.RemediationStatus;
import io.alertresponse.Report;
import io.alertresponse.RequestAccess;
import io.alertresponse.Responder;
import io.alertresponse.ResponseRecorded;
import io.alertresponse.RiskAcceptance;
import io.alertresponse.Role;
import io.alertresponse.Sector;
import io.alertresponse.SetContactPreferences;
import io.alertresponse.SetDeadline;
import io.alertresponse.SetPolicy;
import io.alertresponse.Severity;
import io.alertresponse.Siro;
import io.alertresponse.State;
import io.alertresponse.StatusKind;
import io.alertresponse.Timeliness;
import io.alertresponse.UnableReason;
import io.alertresponse.UnableToImplement;
import io.alertresponse.UpdateAlert;
import io.alertresponse.UpdateUser;
import io.alertresponse.User;
import io.alertresponse.View;
import io.alertresponse.WorklistItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The package as a developer of Java uses it. */
class JavaUseTest {
    private static final Actor CSOC = new Operator("csoc");
    private static final Actor ALICE = new User("alice");
    private static final Instant SETUP = Instant.parse("2021-12-01T09:00:00Z");
    private static final Instant ISSUED = Instant.parse("2021-12-10T18:00:00Z");
    private static final Instant ANSWERED = ISSUED.plus(Duration.ofHours(16));

    private static Register prepared() {
        Register register = new Register();
        register.execute(new RegisterOrganisation("R0A", "Manchester University", Sector.ACUTE), CSOC, SETUP);
        register.execute(new RegisterOrganisation("0AR", "A support unit", Sector.CSU, null, false), CSOC, SETUP);
        Siro siro = new Siro("Sam", "sam@example.org");
        Person alice = new Person("alice", "Alice", "alice@nhs.net");
        Person bob = new Person("bob", "Bob", "bob@nhs.net");
        register.execute(new NominateLeadAdministrator("R0A", alice, siro), CSOC, SETUP);
        register.execute(new NominateLeadAdministrator("0AR", bob, siro), CSOC, SETUP);
        register.execute(new ConfirmMfa("alice"), CSOC, SETUP);
        register.execute(new ConfirmMfa("bob"), CSOC, SETUP);
        register.execute(new IssueAlert("CC-3989", "Log4Shell RCE Vulnerability", Severity.HIGH), CSOC, ISSUED);
        return register;
    }

    @Test
    void aDeadlineFromIssueToAnswer() {
        Register register = prepared();
        RemediationStatus status = new InProgress("Scanning all servers.");
        Decision decision = register.execute(new RecordResponse("CC-3989", "R0A", status), ALICE, ANSWERED);

        assertEquals(1, decision.getEntries().size());
        for (Entry entry : decision) {
            assertEquals(ANSWERED, entry.getAt());
            assertEquals(ALICE, entry.getBy());
            if (entry.getEvent() instanceof ResponseRecorded recorded) {
                assertEquals("R0A", recorded.getOrganisation());
                assertEquals(OwnRole.INSTANCE, recorded.getAuthority());
                assertEquals(status, recorded.getStatus());
            } else {
                throw new AssertionError(entry);
            }
        }

        View view = register.asOf(ANSWERED);
        Position position = view.position("CC-3989", "R0A");
        assertEquals(State.IN_PROGRESS, position.getState());
        assertEquals(Timeliness.ON_TIME, position.getTimeliness());
        assertEquals(ISSUED.plus(Duration.ofHours(48)), position.getDueAt());
        assertEquals(StatusKind.IN_PROGRESS, position.getStatus().getKind());
        assertFalse(position.getClosed());
        Report report = view.report("CC-3989");
        assertEquals(1, report.getInScope());
        assertEquals(1, report.getStates().getInProgress());
        assertTrue(report.getFollowUp().isEmpty());
        View later = prepared().asOf(ANSWERED.plus(Duration.ofDays(3)));
        assertEquals(Timeliness.OVERDUE, later.positions("CC-3989").get(0).getTimeliness());
    }

    @Test
    void optionalArgumentsMayBeLeftOut() {
        List<Command> commands = List.of(
            new IssueAlert("CC-1", "An alert", Severity.LOW, "What it is about."),
            new IssueAlert("CC-1", "An alert", Severity.LOW, null, ISSUED),
            new IssueAlert("CC-1", "An alert", Severity.LOW, null, ISSUED, List.of("R0A")),
            new ChangeSeverity("CC-1", Severity.HIGH),
            new UpdateAlert("CC-1", "A fix is out."),
            new SetDeadline("CC-1", ISSUED, "The fix was late."),
            new RegisterOrganisation("R0A", "Trust", Sector.ACUTE, "Y62"),
            new AddUser("R0A", new Person("bob", "Bob", "bob@nhs.net"), Role.RESPONDER),
            new UpdateUser("bob", "Robert"),
            new AddAlertContact("R0A", "Desk", "desk@example.org"),
            new SetContactPreferences(List.of("bob@example.org"), List.of()),
            new ApproveAccess("AR-1"),
            new ApproveAccess("AR-1", ISSUED),
            new RecordResponse("CC-1", "R0A", new Complete("Patched.")),
            new RecordResponse("CC-1", List.of("R0A"), new Complete("Patched.", ISSUED)),
            new RecordResponse("CC-1", List.of("R0A"), new InProgress(), Mode.BEST_EFFORT),
            new RecordResponse("CC-1", OrganisationSelection.all(), new NotApplicable("Not used.")),
            new RecordResponse("CC-1", OrganisationSelection.of("R0A", "R0B"),
                new NotApplicable("Not used.", Justification.COMPONENT_NOT_PRESENT), Mode.BEST_EFFORT),
            new RecordResponse("CC-1", "R0A", new UnableToImplement(UnableReason.LEGACY_SYSTEM, "Too old.")),
            new RecordResponse("CC-1", "R0A", new UnableToImplement(UnableReason.LEGACY_SYSTEM, "Too old.",
                List.of("Isolated."), new RiskAcceptance("Sam", SETUP, ISSUED))),
            new SetPolicy(Policy.ranca2023()),
            new SetPolicy(new Policy("local", List.of(Severity.HIGH, Severity.MEDIUM), 48, false, false)),
            new SetPolicy(new Policy("local", List.of(Severity.HIGH), 24, 72, true, false)));
        for (Command command : commands) {
            assertEquals(command, Command.fromJson(command.toJson()));
            assertTrue(command.toJson().contains(command.getWord()));
        }
    }

    @Test
    void aRefusalSaysWhy() {
        Register register = prepared();
        Command response = new RecordResponse("CC-3989", List.of("R0A", "0AR"), new InProgress("Scanning."));
        try {
            register.execute(response, ALICE, ANSWERED);
            throw new AssertionError("it was allowed");
        } catch (RefusalException refusal) {
            assertEquals(RefusalCode.NOT_PERMITTED, refusal.getCode());
            assertEquals(Map.of("0AR", RefusalCode.NOT_PERMITTED), refusal.getOrganisations());
            assertEquals("not_permitted", refusal.getCode().getWord());
            assertFalse(refusal.getMessage().isBlank());
            assertFalse(refusal.getCode().getMeaning().isBlank());
        }
        AlertResponseException invalid = assertThrows(InvalidInputException.class,
            () -> register.execute(new ConfirmMfa("al ice"), CSOC, ANSWERED));
        assertTrue(invalid.getMessage().contains("`al ice`"));
        assertEquals(10, register.getLastSeq());
    }

    @Test
    void everyQuestionHasAMethod() {
        Register register = prepared();
        User bob = new User("bob");
        register.execute(new RequestAccess("R0A", "0AR", "IT services"), bob, ISSUED);
        register.execute(new ApproveAccess("AR-1"), ALICE, ISSUED);
        View view = register.asOf(ANSWERED);

        May may = view.may("bob", Action.RESPOND, "R0A");
        assertTrue(may.getAllowed());
        assertEquals(new Access("AR-1"), may.getAuthority());
        assertNull(may.getReason());
        assertFalse(view.may("bob", Action.VIEW_REPORTS).getAllowed());
        List<AuthorisedOrganisation> organisations = view.organisationsFor("bob");
        assertEquals(List.of("0AR", "R0A"), organisations.stream().map(AuthorisedOrganisation::getOrganisation).toList());
        assertEquals(List.of("alice", "bob"), view.respondersFor("R0A").stream().map(Responder::getUser).toList());
        List<WorklistItem> worklist = view.worklist("bob");
        assertEquals("CC-3989", worklist.get(0).getAlert());
        Evidence evidence = view.evidence("R0A", SETUP, ANSWERED);
        assertEquals(1, evidence.getDuties());
        AlertDetail alert = view.alert("CC-3989");
        assertEquals(1, alert.getDeadlines().size());
        assertTrue(view.history("CC-3989", "R0A").isEmpty());
        assertEquals("alice", view.members("R0A").getUsers().get(0).getUser());
        assertEquals("AR-1", view.accessRequests("R0A").get(0).getRequest());
        assertEquals(1, view.alerts().size());
        assertEquals(2, view.organisations().size());
        assertEquals(ANSWERED, view.getAt());
        assertEquals(register, view.getRegister());
        assertEquals("[" + view.alerts().get(0).toJson() + "]", view.askJson("{\"alerts\": {}}"));
        Event approved = register.entries(register.getLastSeq() - 1).get(0).getEvent();
        assertEquals(new AccessApproved("AR-1", null), approved);
    }

    @Test
    void aHostStoresWhatItReplays() {
        List<String> stored = new ArrayList<>();
        List<Entry> kept = new ArrayList<>();
        try (Register register = prepared()) {
            Command response = new RecordResponse("CC-3989", OrganisationSelection.all(), new Complete("Patched."));
            Decision decision = register.decide(response, ALICE, ANSWERED);
            assertEquals(10, register.getLastSeq());
            register.apply(decision);
            register.entries().forEach(entry -> {
                stored.add(entry.toJson());
                kept.add(entry);
            });
            assertTrue(Register.replayJson(stored).sameAs(register));
            assertTrue(Register.replay(kept).sameAs(register));
        }
        assertEquals(kept, stored.stream().map(Entry::fromJson).toList());
        Register again = new Register();
        kept.forEach(again::apply);
        String appointed = """
            {"appoint_auditor": {"user": {"id": "olga", "name": "Olga", "email": "olga@nhs.net"}}}""";
        again.executeJson(appointed, CSOC.toJson(), ANSWERED);
        assertEquals(13, again.getLastSeq());
    }

    @Test
    void smallPartsNeedNoRegister() {
        assertEquals("R0A", AlertResponse.odsCode("r0a"));
        assertEquals("CC-1", AlertResponse.alertId("cc-1"));
        assertEquals("alice", AlertResponse.userId("alice"));
        assertEquals(Instant.parse("2018-04-05T08:00:00Z"), AlertResponse.parseInstant("2018-04-05T09:00:00+01:00"));
        assertEquals("2018-04-05T08:00:00Z", AlertResponse.formatInstant(Instant.parse("2018-04-05T08:00:00Z")));
        assertEquals(Timeliness.LATE, AlertResponse.timeliness(SETUP, ISSUED, ANSWERED, ANSWERED));
        assertEquals(Timeliness.NOT_REQUIRED, AlertResponse.timeliness(null, null, null, ANSWERED));
        assertEquals(ISSUED.plus(Duration.ofHours(48)), Policy.ranca2020().dueAt(ISSUED));
        assertEquals(72, Policy.ranca2023().getNextUpdateWithinHours());
        assertEquals(Severity.HIGH, Severity.parse("High"));
        assertTrue(Severity.HIGH.compareTo(Severity.LOW) > 0);
        assertTrue(StatusKind.allowedAfter(StatusKind.IN_PROGRESS).contains(StatusKind.COMPLETE));
        Position position = prepared().asOf(ANSWERED).position("CC-3989", "R0A");
        assertEquals(position, AlertResponse.fromJson(Position.class, position.toJson()));
        assertEquals(ALICE, Actor.fromJson("{\"user\": \"alice\"}"));
        assertEquals(Policy.ranca2020(), Policy.fromJson("\"ranca_2020\""));
    }
}
