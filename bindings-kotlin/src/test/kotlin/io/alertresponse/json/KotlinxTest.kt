package io.alertresponse.json

import io.alertresponse.Access
import io.alertresponse.Authority
import io.alertresponse.Command
import io.alertresponse.Complete
import io.alertresponse.Event
import io.alertresponse.Everything
import io.alertresponse.InProgress
import io.alertresponse.InvalidInputException
import io.alertresponse.OrganisationSelection
import io.alertresponse.Policy
import io.alertresponse.Position
import io.alertresponse.RefusalCode
import io.alertresponse.RemediationStatus
import io.alertresponse.Severity
import io.alertresponse.Story
import io.alertresponse.UnableToImplement
import io.alertresponse.UnreadableValueException
import io.alertresponse.User
import io.alertresponse.WorklistItem
import io.alertresponse.fromJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.encodeToString
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonNamingStrategy
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.serializer
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows

/** Whatever `Json` meets a value of ours: core reads it, and it is written as the package writes it. */
class KotlinxTest {
    @Serializable
    data class Message(val about: String, val status: RemediationStatus)

    @Serializable
    data class Words(val least: Severity, val many: Map<Severity, Int> = emptyMap(), val perhaps: Severity? = null)

    @Serializable
    data class Members(val by: User, val status: InProgress, val whom: OrganisationSelection, val right: Authority)

    private val settings = mapOf(
        "as it comes" to Json,
        "with nulls" to Json { explicitNulls = true; encodeDefaults = true },
        "that ignores keys" to Json { ignoreUnknownKeys = true; isLenient = true; coerceInputValues = true },
        "with names of its own" to Json { namingStrategy = JsonNamingStrategy.SnakeCase; prettyPrint = false },
    )

    private fun everywhere(test: (Json) -> Unit): List<DynamicTest> =
        settings.map { (name, json) -> DynamicTest.dynamicTest("a Json $name") { test(json) } }

    private fun refused(message: String, read: () -> Unit) {
        val refused = assertThrows<SerializationException> { read() }
        assertEquals(message, refused.message)
        assertEquals(RefusalCode.INVALID_VALUE, (refused as UnreadableValueException).code)
        assertSame(InvalidInputException.behind(refused), refused.cause)
    }

    @TestFactory
    fun `every value is written and read as the package does`() = everywhere { json ->
        for (value in Everything.all()) {
            @Suppress("UNCHECKED_CAST")
            val serializer = serializer(value.javaClass) as KSerializer<Any>
            val written = json.encodeToString(serializer, value)
            assertEquals(value.toJson(), written)
            assertEquals(value, json.decodeFromString(serializer, written))
            val tree = json.encodeToJsonElement(serializer, value)
            assertEquals(value, json.decodeFromJsonElement(serializer, tree))
        }
    }

    @TestFactory
    fun `what cannot be read has one message`() = everywhere { json ->
        refused(Readings.BAD_COMMAND) { json.decodeFromString<Command>(Readings.COMMAND) }
        refused("`complete`: ${Readings.NO_OBJECT}") { json.decodeFromString<Message>(Readings.inMessage("""{"complete":5}""")) }
        refused(Readings.NO_OBJECT) { json.decodeFromString<Position>("5") }
        val said = assertThrows<InvalidInputException> { fromJson<RemediationStatus>("5") }.message.orEmpty()
        refused(said) { json.decodeFromString<Message>(Readings.inMessage("5")) }
        refused(said) { json.decodeFromString<RemediationStatus>("5") }
        val more = """{"in_progress":{},"note":1}"""
        val told = assertThrows<InvalidInputException> { fromJson<RemediationStatus>(more) }.message.orEmpty()
        refused(told) { json.decodeFromString<Message>(Readings.inMessage(more)) }
    }

    @TestFactory
    fun `what is left out or written otherwise comes out as core writes it`() = everywhere { json ->
        val message = json.decodeFromString<Message>(Readings.inMessage(Readings.UNABLE))
        assertEquals(emptyList<String>(), (message.status as UnableToImplement).mitigations)
        assertEquals(Readings.inMessage(Readings.UNABLE_IN_FULL), json.encodeToString(message))
        assertEquals(Readings.ISSUED_IN_FULL, json.decodeFromString<Event>(Readings.ISSUED).toJson())
        assertEquals(Policy.ranca2023(), json.decodeFromString<Policy>("\"ranca_2023\""))
    }

    @TestFactory
    fun `words are read as core reads them, also as keys`() = everywhere { json ->
        val words = json.decodeFromString<Words>("""{"least":"HIGH","many":{"Information only":1,"low":2},"perhaps":null}""")
        assertEquals(Words(Severity.HIGH, mapOf(Severity.INFORMATION_ONLY to 1, Severity.LOW to 2)), words)
        val written = json.decodeFromString<JsonObject>(json.encodeToString(words))
        assertEquals("\"high\"", "${written["least"]}")
        assertEquals("""{"information_only":1,"low":2}""", "${written["many"]}")
        val said = assertThrows<InvalidInputException> { Severity.parse("critical") }.message.orEmpty()
        refused(said) { json.decodeFromString<Words>("""{"least":"critical"}""") }
    }

    @TestFactory
    fun `a member of a family has its family's form`() = everywhere { json ->
        val members = Members(User("alice"), InProgress("Patching."), OrganisationSelection.All, Access("AR-1"))
        val written =
            """{"by":{"user":"alice"},"status":{"in_progress":{"actions":"Patching."}},"whom":"all","right":{"access":"AR-1"}}"""
        assertEquals(written, json.encodeToString(members))
        assertEquals(members, json.decodeFromString<Members>(written))
        refused("the JSON is a `Complete`; expected a `InProgress`") {
            json.decodeFromString<Members>(written.replace("in_progress", "complete"))
        }
        assertEquals(Complete("Patched."), json.decodeFromString<Complete>("""{"complete":{"actions":"Patched."}}"""))
    }

    @Test
    fun `an answer that was stored is read as strictly as a command`() {
        val said = { json: String -> assertThrows<InvalidInputException> { fromJson<WorklistItem>(json) }.message }
        assertEquals("`alert` is given twice; expected each key once", said(Readings.TWICE))
        assertEquals(
            "`organisation`: ${Readings.ODS_CODE}",
            said("""{"alert":"CC-1","organisation":"r0a!","state":"awaiting"}"""),
        )
        assertEquals("R0A", fromJson<WorklistItem>("""{"alert":"cc-1","organisation":"r0a","state":"awaiting"}""").organisation)
    }

    @Test
    fun `what is nested without an end is refused`() {
        val deep = "[".repeat(100_000) + "]".repeat(100_000)
        for (json in settings.values) {
            assertThrows<SerializationException> { json.decodeFromString<Command>(deep) }
            assertThrows<SerializationException> { json.decodeFromString<Message>(Readings.inMessage(deep)) }
        }
    }

    @Test
    fun `the way back to a register is short`() {
        val entries = Story.register().entries()
        val read = Json.decodeFromString<List<io.alertresponse.Entry>>(Json.encodeToString(entries))
        assertEquals(entries, read)
    }

    @Test
    fun `behind an exception of others there may be none of ours`() {
        assertEquals(null, InvalidInputException.behind(Circular()))
        assertEquals(null, InvalidInputException.behind(null))
    }

    private class Circular : RuntimeException("round") {
        override val cause: Throwable get() = this
    }
}
