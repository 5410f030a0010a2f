package io.alertresponse.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.alertresponse.Decision;
import io.alertresponse.Entry;
import io.alertresponse.IssueAlert;
import io.alertresponse.Operator;
import io.alertresponse.RefusalException;
import io.alertresponse.Register;
import io.alertresponse.RegisterOrganisation;
import io.alertresponse.Sector;
import io.alertresponse.Severity;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** The journal as a service in Java uses it. */
class JdbcJournalInJavaTest {
    private static final Operator CSOC = new Operator("csoc");
    private static final RegisterOrganisation TRUST = new RegisterOrganisation("R0A", "A trust", Sector.ACUTE);
    private final Instant now = Instant.parse("2026-05-01T09:00:00Z");
    private DataSource dataSource;

    @BeforeEach
    void begin(@TempDir Path folder) {
        SQLiteDataSource sqlite = new SQLiteDataSource();
        sqlite.setUrl("jdbc:sqlite:" + folder.resolve("alerts.sqlite"));
        dataSource = sqlite;
    }

    @Test
    void aCommandIsRecordedAndFoundAgain() {
        try (JdbcJournal journal = new JdbcJournal(dataSource)) {
            Decision decision = journal.execute(TRUST, CSOC, now);
            assertEquals(1, decision.getEntries().get(0).getSeq());
            journal.executeJson(new IssueAlert("CC-1", "A vulnerability", Severity.HIGH).toJson(), CSOC.toJson(), now);
        }
        try (JdbcJournal journal = JdbcJournal.open(dataSource)) {
            assertEquals(1, journal.getRegister().asOf(now).report("CC-1").getStates().getAwaiting());
            List<Entry> entries = new ArrayList<>();
            for (Entry entry : journal.entries()) {
                entries.add(entry);
            }
            assertEquals(journal.getRegister().getLastSeq(), entries.size());
            assertTrue(Register.replay(journal.entries(0)).sameAs(journal.getRegister()));
            assertEquals(64, journal.getDigest().length());
        }
    }

    @Test
    void theExampleOfThePageRuns() {
        Operator csoc = new Operator("csoc");
        try (JdbcJournal journal = new JdbcJournal(dataSource)) {
            journal.execute(new RegisterOrganisation("R0A", "A trust", Sector.ACUTE), csoc);
            journal.execute(new IssueAlert("CC-3989", "Log4Shell RCE Vulnerability", Severity.HIGH), csoc);
            var view = journal.getRegister().asOf(Instant.now());
            System.out.println(view.report("CC-3989").getStates().getAwaiting() + " awaiting");
        }
    }

    @Test
    void theLoserOfARaceMayCallAgain() {
        try (JdbcJournal first = new JdbcJournal(dataSource);
                JdbcJournal second = new JdbcJournal(dataSource, "alert_response", Duration.ofSeconds(5))) {
            first.execute(TRUST, CSOC, now);
            IssueAlert alert = new IssueAlert("CC-1", "A vulnerability", Severity.HIGH);
            JournalConflictException conflict =
                    assertThrows(JournalConflictException.class, () -> second.execute(alert, CSOC, now));
            assertEquals(1, conflict.getArrived());
            second.execute(alert, CSOC, now);
            assertThrows(RefusalException.class, () -> first.execute(alert, CSOC, now, 3));
            assertEquals(0, first.refresh());
        }
    }

    @Test
    void theJournalReadsTheClock() {
        AtomicReference<Instant> clock = new AtomicReference<>(now);
        Duration timeout = Duration.ofSeconds(5);
        try (JdbcJournal journal =
                new JdbcJournal(dataSource, "alert_response", timeout, Create.IF_EMPTY, clock::get, Duration.ofSeconds(1))) {
            assertNull(journal.getRegister().getLatestAt());
            journal.execute(TRUST, CSOC);
            journal.execute(new IssueAlert("CC-1", "A vulnerability", Severity.HIGH), CSOC, 5);
            assertEquals(now, journal.getRegister().getLatestAt());
            clock.set(now.minusSeconds(2));
            RegisterOrganisation other = new RegisterOrganisation("R0B", "Another trust", Sector.ACUTE);
            JournalClockException said =
                    assertThrows(JournalClockException.class, () -> journal.execute(other, CSOC));
            assertEquals(now, said.getLatest());
            assertEquals(clock.get(), said.getNow());
            clock.set(now.minusMillis(500));
            Decision decision = journal.executeJson(other.toJson(), CSOC.toJson());
            assertEquals(now, decision.getEntries().get(0).getAt());
        }
    }

    @Test
    void whatIsMadeIsForTheHostToSay() throws SQLException {
        Duration timeout = Duration.ofSeconds(5);
        assertThrows(
                JournalException.class, () -> new JdbcJournal(dataSource, "alert_response", timeout, Create.NEVER));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE patients (name TEXT)");
        }
        assertThrows(JournalException.class, () -> new JdbcJournal(dataSource));
        try (JdbcJournal journal = JdbcJournal.open(dataSource, "alert_response", timeout, Create.IF_MISSING)) {
            journal.execute(TRUST, CSOC);
        }
        new JdbcJournal(dataSource).close();
    }

    @Test
    void anInterruptIsAnExceptionOfThePackage() {
        try (JdbcJournal journal = new JdbcJournal(dataSource)) {
            Thread.currentThread().interrupt();
            assertThrows(JournalInterruptedException.class, () -> journal.execute(TRUST, CSOC));
            assertTrue(Thread.interrupted());
            journal.execute(TRUST, CSOC);
        }
    }

    @Test
    void aNullIsAnExceptionAndNothingMore() {
        try (JdbcJournal journal = new JdbcJournal(dataSource)) {
            assertThrows(NullPointerException.class, () -> journal.execute(null, CSOC, now));
            assertThrows(NullPointerException.class, () -> journal.execute(TRUST, null, now));
            assertThrows(NullPointerException.class, () -> journal.execute(TRUST, CSOC, null));
            assertThrows(NullPointerException.class, () -> journal.execute(TRUST, null));
            assertThrows(NullPointerException.class, () -> new JdbcJournal(null));
            journal.execute(TRUST, CSOC, now);
        }
    }
}
