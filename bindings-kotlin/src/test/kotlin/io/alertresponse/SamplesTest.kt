package io.alertresponse

import io.alertresponse.conformance.askByMethod
import io.alertresponse.internal.Wire
import io.alertresponse.internal.ffi.coreWords
import io.alertresponse.internal.text
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.lang.reflect.Modifier
import java.nio.file.Files

/** The samples of core, which have every key of everything, survive Kotlin. */
class SamplesTest {
    @TestFactory
    fun `commands come back as core writes them`(): List<DynamicTest> = Story.sample("commands").map { line ->
        DynamicTest.dynamicTest(line.take(60)) {
            val command = Command.fromJson(line)
            val written = Wire.canonical("Command", line)
            assertEquals(written, command.toJson())
            assertEquals(command, Command.fromJson(written))
            assertEquals(command, fromJson<Command>(line))
            assertTrue(line.contains("\"${command.word}\""))
        }
    }

    @TestFactory
    fun `events come back as they are`(): List<DynamicTest> = Story.sample("events").map { line ->
        DynamicTest.dynamicTest(line.take(60)) {
            val event = fromJson<Event>(line)
            assertEquals(line, event.toJson())
            assertTrue(line.startsWith("{\"${event.word}\""))
            val entry = """{"seq":1,"at":"2026-05-01T09:00:00Z","by":{"user":"alice"},"event":$line}"""
            assertEquals(entry, Entry.fromJson(entry).copy().toJson())
            assertEquals(event, Entry.fromJson(entry).event)
        }
    }

    @Test
    fun `a journal comes back as it is`() {
        assertEquals(Story.JOURNAL, Story.JOURNAL.map { Entry.fromJson(it).toJson() })
        // A copy has no text of its own and is written anew.
        assertEquals(Story.JOURNAL, Story.JOURNAL.map { Entry.fromJson(it).copy().toJson() })
        assertEquals(Story.JOURNAL, Story.register().entries().map { it.toJson() })
    }

    @Test
    fun `the scenario gives the journal`() {
        val register = Register()
        for (line in Story.sample("scenario")) {
            val step = Json.parseToJsonElement(line).jsonObject
            register.executeRaw("${step["do"]}", "${step["by"]}", "${step["at"]}")
        }
        assertEquals(Story.JOURNAL, register.entries().map { it.toJson() })
    }

    @TestFactory
    fun `answers are the same by method and as JSON`(): List<DynamicTest> = Story.sample("questions").map { line ->
        DynamicTest.dynamicTest(line.take(60)) {
            val view = Story.register().asOf(Story.AFTER)
            assertEquals(view.askJson(line), askByMethod(view, line))
        }
    }

    @Test
    fun `every question is among the samples`() {
        val asked = Story.sample("questions").flatMap { Json.parseToJsonElement(it).jsonObject.keys }.toSet()
        val words = Json.parseToJsonElement(coreWords().text()).jsonArray.map { it.jsonArray }
        val questions = words.first { (kind, _) -> kind.jsonPrimitive.content == "Question" }[1].jsonArray
        assertEquals(questions.map { it.jsonPrimitive.content }.toSet(), asked)
    }

    @Test
    fun `every data class is among the samples`() {
        val seen = HashSet<String>()
        fun see(value: Any?) {
            if (value is Collection<*>) value.forEach(::see)
            if (value == null || value is Enum<*> || value.javaClass.packageName != "io.alertresponse") return
            seen += value.javaClass.simpleName
            value.javaClass.declaredFields.filter { !Modifier.isStatic(it.modifiers) }.forEach { field ->
                field.isAccessible = true
                see(field.get(value))
            }
        }
        see(Story.sample("commands").map { Command.fromJson(it) })
        see(Story.sample("events").map { fromJson<Event>(it) })
        see(Story.register().entries())
        see(answers())
        val values = Sources.FILES.filter { it.parent.endsWith("alertresponse") }
        val all = values.flatMap { Sources.dataClasses(Files.readString(it)) }.toSet()
        assertTrue(all.size > 70, "$all")
        // A command with its actor and instant has no form of its own.
        assertEquals(setOf("GivenCommand"), all - seen)
    }

    private fun answers(): List<Any> {
        val register = Story.register()
        val views = Story.JOURNAL.map { register.asOf(Entry.fromJson(it).at) } + register.asOf(Story.AFTER)
        return views.flatMap { view ->
            listOf(
                view.alerts(),
                view.organisations(),
                view.alerts().map { view.report(it.id) to view.alert(it.id) }.flatMap { it.toList() },
                view.alerts().flatMap { view.positions(it.id) },
                view.organisations().map { view.members(it.odsCode) },
                view.organisations().flatMap { view.accessRequests(it.odsCode) },
                view.organisations().flatMap { view.respondersFor(it.odsCode) },
                view.organisations().map { view.evidence(it.odsCode, Story.later(-2400), Story.AFTER) },
                view.organisations().map { view.may("bob", Action.RESPOND, it.odsCode) },
            )
        } + register.asOf(Story.AFTER).let { listOf(it.organisationsFor("bob"), it.worklist("bob"), it.worklist("alice")) }
    }

    @Test
    fun `lists of answers are read back one by one`() {
        val view = Story.register().asOf(Story.AFTER)
        val lines = Json.parseToJsonElement(view.askJson("""{"positions": {"alert": "CC-1"}}""")).jsonArray
        assertEquals(view.positions("CC-1"), lines.map { fromJson<Position>("$it") })
    }
}
