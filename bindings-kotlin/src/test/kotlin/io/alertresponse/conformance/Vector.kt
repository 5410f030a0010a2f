package io.alertresponse.conformance

import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import io.alertresponse.odsCode
import io.alertresponse.parseInstant
import kotlinx.serialization.json.JsonElement
import java.time.Instant

/** The vector itself is wrong; in a step where that is known. */
internal class VectorException(message: String, val step: Int? = null) : Exception(message)

/** What a step must come to. */
internal sealed interface Expected

/** The command is accepted; nothing is said of its events. */
internal data object Accepted : Expected

/** The command gives these events, and best effort refuses these organisations. */
internal data class Events(val events: List<JsonElement>, val refused: Map<String, String>) : Expected

/** The command or question is refused; without [organisations] or [notBefore] nothing is said of them. */
internal data class Refused(
    val code: String,
    val organisations: Map<String, String>? = null,
    val notBefore: Instant? = null,
) : Expected

/** The question has this answer. */
internal data class Answer(val answer: JsonElement) : Expected

/** A command or a question at an instant; what the register is given is the JSON of the vector. */
internal sealed interface Step

internal data class Do(val at: String, val by: String, val command: String, val expected: Expected) : Step

internal data class Ask(val at: String, val question: String, val expected: Expected) : Step

internal class Vector(val name: String, val rules: List<String>, val steps: List<Step>)

internal fun readVector(text: String): Vector {
    val parts = parts(text, "a vector", needed = setOf("name", "rules", "steps"))
    val rules = elements(parts.getValue("rules")).map(::string)
    val steps = elements(parts.getValue("steps")).mapIndexed { place, step ->
        try {
            readStep(step)
        } catch (wrong: VectorException) {
            throw VectorException(wrong.message.orEmpty(), place + 1)
        } catch (wrong: NotJsonException) {
            throw VectorException(wrong.message.orEmpty(), place + 1)
        }
    }
    return Vector(string(parts.getValue("name")), rules, steps)
}

private fun readStep(text: String): Step {
    val parts = parts(text, "a step", needed = setOf("at"), optional = setOf("by", "do", "ask", "then"))
    val at = parts.getValue("at")
    val then = parts["then"]?.takeUnless(::isNull)?.let(::readThen)
    // A `null` command is input, for core to refuse; only a key that is not there is absent.
    return when (parts.keys - "at" - "then") {
        setOf("by", "do") -> Do(at, parts.getValue("by"), parts.getValue("do"), then?.let(::ofCommand) ?: Accepted)
        setOf("ask") -> {
            if (then == null) throw VectorException("a question needs `then`")
            Ask(at, parts.getValue("ask"), ofQuestion(then))
        }
        else -> throw VectorException("a step has `at`, `by` and `do`, or `at`, `ask` and `then`")
    }
}

private fun readThen(text: String): Map<String, String> =
    parts(text, "`then`", optional = setOf("events", "refused", "answer")).filterValues { !isNull(it) }

private fun ofCommand(then: Map<String, String>): Expected = when (then.keys) {
    setOf("events") -> Events(elements(then.getValue("events")).map(::value), emptyMap())
    setOf("events", "refused") ->
        Events(elements(then.getValue("events")).map(::value), organisations(then.getValue("refused")))
    setOf("refused") -> refusal(then.getValue("refused"))
    else -> throw VectorException("a command's `then` is `events`, `events` and `refused`, or `refused`")
}

private fun ofQuestion(then: Map<String, String>): Expected = when (then.keys) {
    setOf("answer") -> Answer(value(then.getValue("answer")))
    setOf("refused") -> refusal(then.getValue("refused"))
    else -> throw VectorException("a question's `then` is `answer` or `refused`")
}

private fun refusal(text: String): Refused {
    unescaped(text)?.let { return Refused(code(it)) }
    val parts = parts(text, "`refused`", needed = setOf("code"), optional = setOf("organisations", "not_before"))
    val organisations = parts["organisations"]?.takeUnless(::isNull)
    val notBefore = parts["not_before"]?.takeUnless(::isNull)
    return Refused(code(string(parts.getValue("code"))), organisations?.let(::organisations), notBefore?.let(::instant))
}

private fun organisations(text: String): Map<String, String> {
    val found = LinkedHashMap<String, String>()
    for ((organisation, code) in members(text)) {
        val kept = try {
            odsCode(organisation)
        } catch (wrong: InvalidInputException) {
            throw VectorException(wrong.message.orEmpty())
        }
        if (found.put(kept, code(string(code))) != null) throw VectorException("`$kept` stands twice")
    }
    return found
}

private fun code(word: String): String =
    word.takeIf { RefusalCode.entries.any { code -> code.word == it } }
        ?: throw VectorException("`${shortened(word)}` is no refusal code")

private fun instant(text: String): Instant = try {
    parseInstant(string(text))
} catch (wrong: InvalidInputException) {
    throw VectorException("`not_before`: ${wrong.message}")
}

private fun isNull(text: String) = text == "null"

private fun parts(
    text: String,
    what: String,
    needed: Set<String> = emptySet(),
    optional: Set<String> = emptySet(),
): Map<String, String> {
    val parts = LinkedHashMap<String, String>()
    for ((key, part) in members(text)) {
        if (key !in needed && key !in optional) throw VectorException("$what has an unknown key `${shortened(key)}`")
        if (parts.put(key, part) != null) throw VectorException("$what has `$key` twice")
    }
    for (key in needed) {
        if (key !in parts) throw VectorException("$what needs `$key`: ${shortened(text)}")
    }
    return parts
}
