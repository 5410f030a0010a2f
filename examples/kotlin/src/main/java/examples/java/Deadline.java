package examples.java;

import static java.time.temporal.ChronoUnit.MICROS;

import io.alertresponse.IssueAlert;
import io.alertresponse.Operator;
import io.alertresponse.Policy;
import io.alertresponse.Register;
import io.alertresponse.RegisterOrganisation;
import io.alertresponse.Sector;
import io.alertresponse.Severity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** By when must an organisation respond, and was it in time? */
public final class Deadline {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter READABLE =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm z", Locale.UK).withZone(LONDON);
    private static final DateTimeFormatter PRECISE =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS").withZone(LONDON);

    private Deadline() {}

    public static void main(String[] args) {
        // 48 hours are 48 elapsed hours: over a weekend, and over a night in which the clocks change.
        for (var issued : List.of(london("2018-04-05T09:00"), london("2018-03-24T18:00"))) {
            var due = Policy.ranca2020().dueAt(issued);
            System.out.println("issued " + READABLE.format(issued) + ", respond by " + READABLE.format(due));
        }

        // An alert may name another instant. Ask the register, and it is in the answer.
        var register = new Register();
        var csoc = new Operator("csoc");
        var issued = london("2018-04-05T09:00");
        var named = london("2018-04-09T12:00");
        register.execute(new RegisterOrganisation("R0A", "A trust", Sector.ACUTE), csoc, issued);
        register.execute(new IssueAlert("APRIL-2018", "Windows", Severity.HIGH, null, named), csoc, issued);
        var due = register.asOf(issued).alert("APRIL-2018").getDueAt();
        System.out.println("with a published deadline: respond by " + READABLE.format(due));

        // The due instant itself is in time; one microsecond later is late.
        for (var at : List.of(due, due.plus(1, MICROS))) {
            var position = register.asOf(at).position("APRIL-2018", "R0A");
            System.out.println("no answer at " + PRECISE.format(at) + ": " + position.getTimeliness().getWord());
        }
    }

    private static Instant london(String text) {
        return LocalDateTime.parse(text).atZone(LONDON).toInstant();
    }
}
