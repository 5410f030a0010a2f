package io.alertresponse.json

import com.fasterxml.jackson.core.JsonProcessingException
import com.fasterxml.jackson.databind.exc.InvalidFormatException
import io.alertresponse.Authority
import io.alertresponse.Command
import io.alertresponse.Event
import io.alertresponse.Everything
import io.alertresponse.InProgress
import io.alertresponse.InvalidInputException
import io.alertresponse.OrganisationSelection
import io.alertresponse.Position
import io.alertresponse.RefusalCode
import io.alertresponse.RemediationStatus
import io.alertresponse.Severity
import io.alertresponse.State
import io.alertresponse.WorklistItem
import io.alertresponse.fromJson
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows
import com.fasterxml.jackson.databind.json.JsonMapper as JsonMapper2
import tools.jackson.databind.exc.InvalidFormatException as InvalidFormatException3
import tools.jackson.databind.json.JsonMapper as JsonMapper3

/** Jackson 2 and 3 with the module: core reads, and the package's form is written. */
class JacksonTest {
    /** What a class of the caller's own may hold; Jackson fills its fields. */
    class Message {
        @JvmField var about: String? = null

        @JvmField var status: RemediationStatus? = null
    }

    class Words {
        @JvmField var counts: Map<State, Int>? = null

        @JvmField var least: Severity? = null

        @JvmField var whom: OrganisationSelection? = null
    }

    private abstract class Mapper {
        abstract fun <T> read(json: String, type: Class<T>): T

        abstract fun write(value: Any): String

        abstract fun <T> convert(value: Any, type: Class<T>): T
    }

    private class Jackson2(private val json: JsonMapper2) : Mapper() {
        override fun <T> read(json: String, type: Class<T>): T = this.json.readValue(json, type)

        override fun write(value: Any): String = json.writeValueAsString(value)

        override fun <T> convert(value: Any, type: Class<T>): T = json.convertValue(value, type)
    }

    private class Jackson3(private val json: JsonMapper3) : Mapper() {
        override fun <T> read(json: String, type: Class<T>): T = this.json.readValue(json, type)

        override fun write(value: Any): String = json.writeValueAsString(value)

        override fun <T> convert(value: Any, type: Class<T>): T = json.convertValue(value, type)
    }

    private val mappers = mapOf(
        "Jackson 2" to Jackson2(JsonMapper2.builder().addModule(io.alertresponse.jackson2.AlertResponseModule()).build()),
        "Jackson 2 that looks for modules" to Jackson2(JsonMapper2.builder().findAndAddModules().build()),
        "Jackson 3" to Jackson3(JsonMapper3.builder().addModule(io.alertresponse.jackson.AlertResponseModule()).build()),
        "Jackson 3 that looks for modules" to Jackson3(JsonMapper3.builder().findAndAddModules().build()),
    )

    private fun everywhere(test: (Mapper) -> Unit): List<DynamicTest> =
        mappers.map { (name, mapper) -> DynamicTest.dynamicTest(name) { test(mapper) } }

    /** A framework takes either for a fault of the caller. */
    private fun refused(message: String, read: () -> Unit) {
        val thrown = assertThrows<Exception> { read() }
        val said = when (thrown) {
            is InvalidFormatException -> thrown.originalMessage
            is InvalidFormatException3 -> thrown.originalMessage
            else -> throw AssertionError("$thrown", thrown)
        }
        assertEquals(message, said)
        val invalid = InvalidInputException.behind(thrown)
        assertEquals(message, invalid?.message)
        assertEquals(RefusalCode.INVALID_VALUE, invalid?.code)
    }

    @TestFactory
    fun `every value is written and read as the package does`() = everywhere { mapper ->
        for (value in Everything.all()) {
            val written = mapper.write(value)
            assertEquals(value.toJson(), written)
            assertEquals(value, mapper.read(written, value.javaClass))
            assertEquals(value, mapper.convert(value, value.javaClass))
        }
    }

    @TestFactory
    fun `what cannot be read has one message`() = everywhere { mapper ->
        refused(Readings.BAD_COMMAND) { mapper.read(Readings.COMMAND, Command::class.java) }
        refused("`complete`: ${Readings.NO_OBJECT}") { mapper.read(Readings.inMessage("""{"complete":5}"""), Message::class.java) }
        refused(Readings.NO_OBJECT) { mapper.read("5", Position::class.java) }
        refused("`alert` is given twice; expected each key once") { mapper.read(Readings.TWICE, WorklistItem::class.java) }
        for (status in listOf("5", "\"complete\"", "[]", """{"in_progress":{},"note":1}""", """{"in_progress":{"a":1}}""")) {
            val said = assertThrows<InvalidInputException> { fromJson<RemediationStatus>(status) }.message.orEmpty()
            refused(said) { mapper.read(status, RemediationStatus::class.java) }
            refused(said) { mapper.read(Readings.inMessage(status), Message::class.java) }
        }
    }

    @TestFactory
    fun `what is left out or written otherwise comes out as core writes it`() = everywhere { mapper ->
        val message = mapper.read(Readings.inMessage(Readings.UNABLE), Message::class.java)
        assertEquals(Readings.inMessage(Readings.UNABLE_IN_FULL), mapper.write(message))
        assertEquals(Readings.ISSUED_IN_FULL, mapper.read(Readings.ISSUED, Event::class.java).toJson())
        assertEquals(null, mapper.read("""{"about":"CC-1","status":null}""", Message::class.java).status)
    }

    @TestFactory
    fun `words are read as core reads them, also as keys`() = everywhere { mapper ->
        val words = mapper.read("""{"least":"HIGH","counts":{"in_progress":1},"whom":["r0a"]}""", Words::class.java)
        assertEquals(Severity.HIGH, words.least)
        assertEquals("""{"counts":{"in_progress":1},"least":"high","whom":["R0A"]}""", mapper.write(words))
        assertEquals("[\"all\"]", mapper.write(listOf(OrganisationSelection.All)))
        val said = assertThrows<InvalidInputException> { Severity.parse("critical") }.message.orEmpty()
        refused(said) { mapper.read("""{"least":"critical"}""", Words::class.java) }
        val key = assertThrows<Exception> { mapper.read("""{"counts":{"IN_PROGRESS":1}}""", Words::class.java) }
        assertEquals(RefusalCode.INVALID_VALUE, InvalidInputException.behind(key)?.code)
    }

    @TestFactory
    fun `a member of a family has its family's form`() = everywhere { mapper ->
        val status = InProgress("Patching.")
        assertEquals(status, mapper.read(status.toJson(), InProgress::class.java))
        assertEquals("\"own_role\"", mapper.write(mapper.read("\"own_role\"", Authority::class.java)))
        refused("the JSON is a `Complete`; expected a `InProgress`") {
            mapper.read("""{"complete":{"actions":"Patched."}}""", InProgress::class.java)
        }
    }

    @TestFactory
    fun `what is no JSON is the framework's to refuse`() = everywhere { mapper ->
        val thrown = assertThrows<Exception> { mapper.read("{", RemediationStatus::class.java) }
        assertTrue(thrown is JsonProcessingException || thrown is tools.jackson.core.JacksonException) { "$thrown" }
    }
}
