package examples

import com.fasterxml.jackson.databind.json.JsonMapper
import io.alertresponse.Command
import io.alertresponse.InProgress
import io.alertresponse.Position
import io.alertresponse.RecordResponse
import io.alertresponse.Register
import io.alertresponse.Severity
import io.alertresponse.User
import io.alertresponse.jackson.AlertResponseModule
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import tools.jackson.databind.exc.InvalidFormatException
import tools.jackson.module.kotlin.jsonMapper
import tools.jackson.module.kotlin.kotlinModule
import tools.jackson.module.kotlin.readValue
import com.fasterxml.jackson.databind.exc.InvalidFormatException as InvalidFormatException2

class JsonTest {
    private val command: Command = RecordResponse("CC-3989", "R0A", InProgress("Scanning all servers."))
    private val register = Register().apply {
        for (command in Story.commands) execute(command, Story.csoc, Story.issued)
    }
    private val entries = register.execute(command, User("alice"), Story.answered).entries
    private val position = register.asOf(Story.answered).position("CC-3989", "R0A")

    /** A message of somebody else's, with values and a word of ours. */
    data class Message(val asks: Command, val about: Position, val least: Severity, val many: List<Position>)

    private val message = Message(command, position, Severity.HIGH, listOf(position))
    private val written =
        """{"asks":${command.toJson()},"about":${position.toJson()},"least":"high","many":[${position.toJson()}]}"""

    @Test
    fun `kotlinx writes what the package writes, and reads it`() {
        val message = Answered("trust-desk", position, entries)
        val text = write(message)
        val ours = """{"service":"trust-desk","position":${position.toJson()},"entries":[${entries.single().toJson()}]}"""
        assertEquals(ours, text)
        assertEquals(message, read(text))
    }

    @Test
    fun `Jackson 3 writes what the package writes, and reads it`() {
        val mapper = jsonMapper {
            addModule(kotlinModule())
            addModule(AlertResponseModule())
        }
        assertEquals(written, mapper.writeValueAsString(message))
        assertEquals(message, mapper.readValue<Message>(written))
        assertThrows(InvalidFormatException::class.java) { mapper.readValue<Severity>("\"critical\"") }
    }

    @Test
    fun `Jackson 2 writes what the package writes, and reads it`() {
        val mapper = JsonMapper().registerModule(io.alertresponse.jackson2.AlertResponseModule())
        assertEquals(written, mapper.writeValueAsString(message))
        val tree = mapper.readTree(written)
        assertEquals(command, mapper.treeToValue(tree["asks"], Command::class.java))
        assertEquals(position, mapper.treeToValue(tree["about"], Position::class.java))
        assertEquals(Severity.HIGH, mapper.treeToValue(tree["least"], Severity::class.java))
        assertThrows(InvalidFormatException2::class.java) { mapper.readValue("\"critical\"", Severity::class.java) }
    }
}
