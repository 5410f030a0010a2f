package io.alertresponse.benches;

import io.alertresponse.Actor;
import io.alertresponse.ConfirmMfa;
import io.alertresponse.InProgress;
import io.alertresponse.IssueAlert;
import io.alertresponse.NominateLeadAdministrator;
import io.alertresponse.Operator;
import io.alertresponse.Person;
import io.alertresponse.RecordResponse;
import io.alertresponse.Register;
import io.alertresponse.RegisterOrganisation;
import io.alertresponse.Sector;
import io.alertresponse.Severity;
import io.alertresponse.Siro;
import io.alertresponse.User;
import java.time.Instant;

/** Registers to measure: organisations of each of which Alice is administrator, and one alert. */
final class Registers {
    static final String ALERT = "CC-3989";
    static final Actor CSOC = new Operator("csoc");
    static final Actor ALICE = new User("alice");
    static final Instant ISSUED = Instant.parse("2026-05-01T09:00:00Z");
    static final Instant DUE = ISSUED.plusSeconds(48 * 3600);
    static final Instant AT = ISSUED.plusSeconds(3600);

    private Registers() {}

    static String organisation(int number) {
        return String.format("T%05d", number);
    }

    /** Nobody has answered. */
    static Register issued(int organisations) {
        var register = new Register();
        var alice = new Person("alice", "Alice", "alice@nhs.net");
        var siro = new Siro("Sam", "sam@example.org");
        for (int number = 0; number < organisations; number++) {
            var code = organisation(number);
            register.execute(new RegisterOrganisation(code, "Trust " + code, Sector.ACUTE), CSOC, ISSUED);
            register.execute(new NominateLeadAdministrator(code, alice, siro), CSOC, ISSUED);
        }
        register.execute(new ConfirmMfa("alice"), CSOC, ISSUED);
        register.execute(new IssueAlert(ALERT, "A vulnerability", Severity.HIGH), CSOC, ISSUED);
        return register;
    }

    /** Everybody has answered, each in words of their own. */
    static Register answered(int organisations) {
        var register = issued(organisations);
        for (int number = 0; number < organisations; number++) {
            var code = organisation(number);
            var status = new InProgress("Scanning the servers of " + code + ", then patching those on the internet.");
            register.execute(new RecordResponse(ALERT, code, status), ALICE, AT);
        }
        return register;
    }
}
