package examples

import io.alertresponse.Command
import io.alertresponse.ConfirmMfa
import io.alertresponse.IssueAlert
import io.alertresponse.NominateLeadAdministrator
import io.alertresponse.Operator
import io.alertresponse.Person
import io.alertresponse.RegisterOrganisation
import io.alertresponse.Sector
import io.alertresponse.Severity
import io.alertresponse.Siro
import java.time.Instant

/** A trust, its administrator Alice, and an alert that asks it; nobody has answered. */
object Story {
    val csoc: Operator = Operator("csoc")
    val issued: Instant = Instant.parse("2021-12-10T18:00:00Z")
    val answered: Instant = Instant.parse("2021-12-11T10:30:00Z")
    val commands: List<Command> = listOf(
        RegisterOrganisation("R0A", "Manchester University NHS Foundation Trust", Sector.ACUTE),
        NominateLeadAdministrator("R0A", Person("alice", "Alice", "alice@nhs.net"), Siro("Sam", "sam@example.org")),
        ConfirmMfa("alice"),
        IssueAlert("CC-3989", "Log4Shell RCE Vulnerability", Severity.HIGH),
    )
}
