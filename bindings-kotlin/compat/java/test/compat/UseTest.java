package compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.alertresponse.AlertResponse;
import io.alertresponse.Command;
import io.alertresponse.Entry;
import io.alertresponse.InvalidInputException;
import io.alertresponse.IssueAlert;
import io.alertresponse.Operator;
import io.alertresponse.Policy;
import io.alertresponse.Position;
import io.alertresponse.RefusalCode;
import io.alertresponse.RefusalException;
import io.alertresponse.Register;
import io.alertresponse.RegisterOrganisation;
import io.alertresponse.RemediationStatus;
import io.alertresponse.Sector;
import io.alertresponse.Severity;
import io.alertresponse.State;
import io.alertresponse.journal.JdbcJournal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Commands, answers, JSON and the journal, with the versions of this bill of materials. */
class UseTest {
    private static final Instant AT = Instant.parse("2026-05-01T09:00:00Z");
    private static final Operator CSOC = new Operator("csoc");
    private static final List<Command> COMMANDS = List.of(
            new RegisterOrganisation("R0A", "A trust", Sector.ACUTE),
            new IssueAlert("CC-1", "An alert", Severity.HIGH));

    @TempDir
    Path folder;

    @Test
    void commandsAreDecidedAndQuestionsAnswered() {
        var register = new Register();
        for (Command command : COMMANDS) {
            assertEquals(register.decide(command, CSOC, AT), register.execute(command, CSOC, AT));
        }
        var position = register.asOf(AT).position("CC-1", "R0A");
        assertEquals(State.AWAITING, position.getState());
        assertEquals(Policy.ranca2020().dueAt(AT), position.getDueAt());
        assertEquals(List.of(position), register.asOf(AT).positions("CC-1"));
        assertEquals(1, register.asOf(AT).report("CC-1").getInScope());
        assertEquals(position, AlertResponse.fromJson(Position.class, position.toJson()));
        assertEquals(register.entries(), register.entries().stream().map(entry -> Entry.fromJson(entry.toJson())).toList());
        var refusal = assertThrows(RefusalException.class, () -> register.execute(COMMANDS.get(0), CSOC, AT));
        assertEquals(RefusalCode.ORGANISATION_ALREADY_REGISTERED, refusal.getCode());
        assertThrows(InvalidInputException.class, () -> AlertResponse.fromJson(RemediationStatus.class, "5"));
    }

    @Test
    void aJournalIsWrittenAndReadAgain() {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("alerts.sqlite"));
        try (var journal = new JdbcJournal(source)) {
            COMMANDS.forEach(command -> journal.execute(command, CSOC, AT));
        }
        try (var journal = new JdbcJournal(source)) {
            assertEquals(3, journal.getRegister().getLastSeq());
            assertEquals(State.AWAITING, journal.getRegister().asOf(AT).position("CC-1", "R0A").getState());
        }
    }
}
