package io.alertresponse

import io.alertresponse.internal.Tagged
import io.alertresponse.internal.ffi.coreWords
import io.alertresponse.internal.text
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.lang.reflect.Modifier

/** Everything that core has is there in Kotlin, in core's order. */
class ParityTest {
    private val words: Map<String, List<String>> =
        Json.parseToJsonElement(coreWords().text()).jsonArray.associate { kind ->
            val (name, members) = kind.jsonArray
            name.jsonPrimitive.content to members.jsonArray.map { it.jsonPrimitive.content }
        }
    private val families = setOf("Command", "Event", "Question")

    @Test
    fun `no list is empty`() {
        // Lists that came out empty would be in parity with anything.
        assertTrue(words.isNotEmpty())
        for ((kind, members) in words) assertTrue(members.size > 1, kind)
    }

    @Test
    fun `every command is a class`() = assertFamily("Command", PlainCommand, Command::class.java)

    @Test
    fun `every event is a class`() = assertFamily("Event", PlainEvent, Event::class.java)

    @Test
    fun `every status is a class`() {
        assertEquals(words.getValue("StatusKind"), PlainStatus.words)
        assertClasses(words.getValue("StatusKind"), RemediationStatus::class.java)
    }

    @Test
    fun `every question is a method of a view`() {
        val methods = View::class.java.declaredMethods.filter { Modifier.isPublic(it.modifiers) }.map { it.name }
        for (word in words.getValue("Question")) assertTrue(camel(word) in methods, word)
    }

    @Test
    fun `a view has no question that core has not`() {
        val own = setOf("askJson", "getRegister", "getAt", "toString")
        val questions = words.getValue("Question").map(::camel)
        val methods = View::class.java.declaredMethods
            .filter { Modifier.isPublic(it.modifiers) && !it.isSynthetic && '$' !in it.name }
            .map { it.name }
        // The same questions answered in another shape begin with the question's name.
        for (name in methods - own) assertTrue(questions.any { name.startsWith(it) }, name)
    }

    @TestFactory
    fun `every enum has every word in core's order`(): List<DynamicTest> = (words - families).map { (name, expected) ->
        DynamicTest.dynamicTest(name) {
            val members = Class.forName("io.alertresponse.$name").enumConstants
            assertEquals(expected, members.map { (it as Word).word })
            assertEquals(expected.map { it.uppercase() }, members.map { (it as Enum<*>).name })
        }
    }

    @Test
    fun `every refusal code has a meaning and names rules`() {
        for (code in RefusalCode.entries) {
            assertTrue(code.meaning.split(' ').size > 2, code.word)
            assertTrue(code.rules.all { Regex("[A-Z][0-9]+").matches(it) }, "${code.rules}")
        }
        assertEquals(RefusalCode.entries.size, RefusalCode.entries.map { it.meaning }.toSet().size)
        assertTrue(RefusalCode.entries.count { it.rules.isNotEmpty() } > RefusalCode.entries.size / 2)
    }

    private fun <T : Any> assertFamily(kind: String, serializer: Tagged<T>, family: Class<T>) {
        assertEquals(words.getValue(kind), serializer.words)
        assertClasses(serializer.words, family)
    }

    private fun assertClasses(words: List<String>, family: Class<*>) {
        val classes = words.map { word -> word.split('_').joinToString("") { it.replaceFirstChar(Char::uppercase) } }
        assertEquals(classes.toSet(), family.permittedSubclasses.map { it.simpleName }.toSet())
    }

    private fun camel(word: String): String = word.split('_').let { parts ->
        parts.first() + parts.drop(1).joinToString("") { it.replaceFirstChar(Char::uppercase) }
    }
}
