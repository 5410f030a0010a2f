package compat

import io.alertresponse.Command
import io.alertresponse.Entry
import io.alertresponse.IssueAlert
import io.alertresponse.Operator
import io.alertresponse.Position
import io.alertresponse.RefusalCode
import io.alertresponse.RefusalException
import io.alertresponse.Register
import io.alertresponse.RegisterOrganisation
import io.alertresponse.RemediationStatus
import io.alertresponse.Sector
import io.alertresponse.Severity
import io.alertresponse.State
import io.alertresponse.UnreadableValueException
import io.alertresponse.fromJson
import io.alertresponse.journal.JdbcJournal
import kotlinx.serialization.Serializable
import kotlinx.serialization.encodeToString
import kotlinx.serialization.json.Json
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import org.sqlite.SQLiteDataSource
import java.nio.file.Path
import java.time.Instant

/** Commands, answers, JSON and the journal, with the versions of this bill of materials. */
class UseTest {
    @TempDir
    lateinit var folder: Path

    private val at = Instant.parse("2026-05-01T09:00:00Z")
    private val csoc = Operator("csoc")
    private val commands: List<Command> = listOf(
        RegisterOrganisation("R0A", "A trust", Sector.ACUTE),
        IssueAlert("CC-1", "An alert", Severity.HIGH),
    )

    @Serializable
    data class Message(val positions: List<Position>, val entries: List<Entry>, val least: Severity)

    @Serializable
    data class Answer(val status: RemediationStatus)

    @Test
    fun `commands are decided and questions answered`() {
        val register = Register()
        for (command in commands) assertEquals(register.decide(command, csoc, at), register.execute(command, csoc, at))
        val position = register.asOf(at).position("CC-1", "R0A")
        assertEquals(State.AWAITING, position.state)
        assertEquals(position, fromJson<Position>(position.toJson()))
        val refusal = assertThrows<RefusalException> { register.execute(commands.first(), csoc, at) }
        assertEquals(RefusalCode.ORGANISATION_ALREADY_REGISTERED, refusal.code)
        val message = Message(register.asOf(at).positions("CC-1"), register.entries(), Severity.HIGH)
        val written = Json.encodeToString(message)
        assertTrue(position.toJson() in written, written)
        assertEquals(message, Json.decodeFromString<Message>(written))
        val unreadable = assertThrows<UnreadableValueException> { Json.decodeFromString<Answer>("""{"status":5}""") }
        assertEquals(RefusalCode.INVALID_VALUE, unreadable.code)
    }

    @Test
    fun `a journal is written and read again`() {
        val source = SQLiteDataSource().apply { url = "jdbc:sqlite:${folder.resolve("alerts.sqlite")}" }
        JdbcJournal(source).use { journal -> for (command in commands) journal.execute(command, csoc, at) }
        JdbcJournal(source).use { assertEquals(3, it.register.lastSeq) }
    }
}
