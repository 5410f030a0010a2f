/** By when must an organisation respond, and was it in time? */
package examples

import io.alertresponse.IssueAlert
import io.alertresponse.Operator
import io.alertresponse.Policy
import io.alertresponse.Register
import io.alertresponse.RegisterOrganisation
import io.alertresponse.Sector
import io.alertresponse.Severity
import java.time.Instant
import java.time.LocalDateTime
import java.time.ZoneId
import java.time.format.DateTimeFormatter
import java.time.temporal.ChronoUnit.MICROS
import java.util.Locale

private val LONDON: ZoneId = ZoneId.of("Europe/London")
private val READABLE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm z", Locale.UK).withZone(LONDON)
private val PRECISE = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS").withZone(LONDON)

private fun london(text: String): Instant = LocalDateTime.parse(text).atZone(LONDON).toInstant()

fun main() {
    // 48 hours are 48 elapsed hours: over a weekend, and over a night in which the clocks change.
    for (issued in listOf(london("2018-04-05T09:00"), london("2018-03-24T18:00"))) {
        val due = Policy.ranca2020().dueAt(issued)
        println("issued ${READABLE.format(issued)}, respond by ${READABLE.format(due)}")
    }

    // An alert may name another instant. Ask the register, and it is in the answer.
    val register = Register()
    val csoc = Operator("csoc")
    val issued = london("2018-04-05T09:00")
    val named = london("2018-04-09T12:00")
    register.execute(RegisterOrganisation("R0A", "A trust", Sector.ACUTE), csoc, issued)
    register.execute(IssueAlert("APRIL-2018", "Windows", Severity.HIGH, respondBy = named), csoc, issued)
    val due = checkNotNull(register.asOf(issued).alert("APRIL-2018").dueAt) { "nobody is asked" }
    println("with a published deadline: respond by ${READABLE.format(due)}")

    // The due instant itself is in time; one microsecond later is late.
    for (at in listOf(due, due.plus(1, MICROS))) {
        val position = register.asOf(at).position("APRIL-2018", "R0A")
        println("no answer at ${PRECISE.format(at)}: ${position.timeliness.word}")
    }
}
