package io.alertresponse.journal

import io.alertresponse.Actor
import io.alertresponse.Command
import io.alertresponse.ConfirmMfa
import io.alertresponse.Decision
import io.alertresponse.InProgress
import io.alertresponse.IssueAlert
import io.alertresponse.NominateLeadAdministrator
import io.alertresponse.Operator
import io.alertresponse.Person
import io.alertresponse.RecordResponse
import io.alertresponse.Register
import io.alertresponse.RegisterOrganisation
import io.alertresponse.Sector
import io.alertresponse.Severity
import io.alertresponse.Siro
import io.alertresponse.UpdateAlert
import io.alertresponse.User
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import java.time.Duration
import java.time.Instant

internal val BEGINNING: Instant = Instant.parse("2026-05-01T09:00:00Z")
internal val CSOC = Operator("csoc")
internal val ALICE = User("alice")

/** One thing that somebody does. */
internal class Step(val command: Command, val by: Actor, val at: Instant) {
    fun on(register: Register): Decision = register.execute(command, by, at)

    fun on(journal: JdbcJournal, retries: Int = 0): Decision = journal.execute(command, by, at, retries)
}

private val SCENE = listOf(
    RegisterOrganisation("R0A", "Trust R0A", Sector.ACUTE),
    RegisterOrganisation("R0B", "Trust R0B", Sector.ACUTE),
    NominateLeadAdministrator("R0A", Person("alice", "Alice", "alice@nhs.net"), Siro("Sam", "sam@example.org")),
    ConfirmMfa("alice"),
)

/** What the rules do not allow, once the story has begun. */
internal val REFUSED = Step(SCENE[0], CSOC, BEGINNING.plusSeconds(1_000_000))

/** The nth step, always the same: four that set the scene, then alert after alert is issued, answered and updated. */
internal fun step(n: Int): Step {
    val at = BEGINNING.plusSeconds(n.toLong())
    if (n < SCENE.size) return Step(SCENE[n], CSOC, at)
    val alert = "CC-${(n - SCENE.size) / 3 + 1}"
    return when ((n - SCENE.size) % 3) {
        0 -> Step(IssueAlert(alert, "A vulnerability", Severity.HIGH), CSOC, at)
        1 -> Step(RecordResponse(alert, "R0A", InProgress("Patching, naïvely · 修补 🩹")), ALICE, at)
        else -> Step(UpdateAlert(alert, "Exploited widely"), CSOC, at)
    }
}

/** A register, kept nowhere, after so many steps. */
internal fun told(steps: Int): Register = Register().also { register -> repeat(steps) { step(it).on(register) } }

internal fun tell(journal: JdbcJournal, steps: Int, since: Int = 0) {
    for (n in since until since + steps) step(n).on(journal)
}

/** An organisation that nobody else registers, for writers beside each other. */
internal fun registration(odsCode: String) = Step(RegisterOrganisation(odsCode, "Trust $odsCode", Sector.ACUTE), CSOC, BEGINNING)

/** Puts a register's entries into an empty place at once: as a commit for each, thousands would take long. */
internal fun fill(place: Place, register: Register) {
    place.open().close()
    val lines = register.entries().map { it.toJson() }
    addLines(place, Tables("alert_response"), Head.EMPTY, lines)
}

/** Adds lines as a journal does, whatever they say. */
internal fun addLines(place: Place, tables: Tables, head: Head, lines: List<String>) {
    val to = lines.fold(head) { last, line -> last.after(line) }
    Connections(place.source).use { connections ->
        val time = Deadline.after(Duration.ofMinutes(1))
        assertTrue(JournalWriter(connections, tables).add(head, lines, to, time) {})
    }
}

/** A register with so many organisations, which one user answers for, and an alert. */
internal fun ofOneUser(organisations: Int): Register = Register().also { register ->
    repeat(organisations) { registration("T$it").on(register) }
    for (n in 0 until organisations) {
        val lead = NominateLeadAdministrator("T$n", Person("alice", "Alice", "alice@nhs.net"), Siro("Sam", "sam@example.org"))
        register.execute(lead, CSOC, BEGINNING)
    }
    register.execute(ConfirmMfa("alice"), CSOC, BEGINNING)
    register.execute(IssueAlert("CC-1", "A vulnerability", Severity.HIGH), CSOC, BEGINNING)
}

/** A register with so many organisations. */
internal fun ofOrganisations(count: Int): Register = Register().also { register ->
    repeat(count) { registration("T$it").on(register) }
}

/** Register and tables say the same, as somebody sees who opens the journal now. */
internal fun assertSound(place: Place, journal: JdbcJournal, expected: Register) {
    assertEquals(expected.lastSeq, journal.register.lastSeq)
    assertTrue(journal.register.sameAs(expected), "the register is another")
    place.open().use { again ->
        assertTrue(again.register.sameAs(expected), "the tables hold other entries")
        assertEquals(journal.digest, again.digest)
    }
}
