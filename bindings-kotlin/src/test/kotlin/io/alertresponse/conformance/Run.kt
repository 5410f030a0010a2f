package io.alertresponse.conformance

import io.alertresponse.Entry
import io.alertresponse.Register
import io.alertresponse.View
import io.alertresponse.parseInstant
import kotlinx.serialization.json.jsonObject

/** Something is not as it should be. */
internal class MismatchException(val expected: String, val actual: String) :
    Exception("expected $expected, not $actual")

internal fun expectSame(what: String, expected: Any?, actual: Any?) {
    if (expected != actual) throw MismatchException("$what: $expected", "$actual")
}

/** One vector: a register, what it gave and was asked, and registers that must agree with it. */
internal class Run(
    private val others: List<Route> = listOf(Executed(), Decided()),
    private val method: (View, String) -> String = ::askByMethod,
    private val readEntry: (String) -> Entry = Entry::fromJson,
    private val replay: (List<Entry>) -> Register = Register::replay,
) {
    private val main = AsJson()
    private val journal = ArrayList<String>()
    private val asked = ArrayList<Ask>()

    /** The register that is given the JSON itself. */
    val register: Register get() = main.register

    /** Takes a step. */
    fun step(step: Step) {
        when (step) {
            is Do -> check(step.expected, give(step.command, step.by, step.at))
            is Ask -> {
                asked += step
                check(step.expected, answer(register, step.question, step.at))
            }
        }
    }

    /** Gives a command in every way there is; they must agree. */
    fun give(command: String, by: String, at: String): Outcome {
        val before = register.lastSeq
        val outcome = main.give(command, by, at)
        if (outcome is Done) journal += outcome.lines
        val grown = if (outcome is Done) outcome.lines.size else 0
        expectSame("the last `seq`", before + grown, register.lastSeq)
        for (route in others) {
            val again = route.give(command, by, at)
            if (again != outcome) throw MismatchException("$outcome", "by ${route.name} $again")
        }
        return outcome
    }

    /** The answer, the same in every way there is to ask. */
    fun answer(register: Register, question: String, at: String): Outcome {
        val answer = answerOf { register.ask(instantOf(at), question) }
        val again = try {
            answerOf { ask(register, question, at) }
        } catch (notExpressible: NotExpressibleException) {
            if (answer is NotDone && !answer.isReadable) return answer
            throw MismatchException("$answer", "no form in Kotlin: ${notExpressible.message}")
        }
        // Kotlin reads the instant before it makes the question, core both at once: either may say first what is wrong.
        val areUnreadable = listOf(answer, again).all { it is NotDone && !it.isReadable }
        if (answer != again && !areUnreadable) throw MismatchException("$answer", "by its method $again")
        return answer
    }

    private fun ask(register: Register, question: String, at: String): String {
        val view = register.asOf(parseInstant(instantOf(at)))
        val answer = method(view, question)
        expectSame("the answer of `askJson`", view.askJson(question), answer)
        return answer
    }

    /** Writes the entries, reads them back, replays them and compares. */
    fun finish() {
        val entries = journal.map(readEntry)
        for ((line, entry) in journal.zip(entries)) expectSame("the entry", line, entry.copy().toJson())
        val replayed = replay(entries)
        val registers = others.associate { it.name to it.register } +
            mapOf("replay" to replayed, "replayJson" to Register.replayJson(journal))
        for ((name, other) in registers) {
            if (!register.sameAs(other)) throw MismatchException("an equal register", "another one by $name")
            expectSame("the entries by $name", entries, other.entries())
        }
        for (ask in asked) {
            val answers = listOf(register, replayed).map { answer(it, ask.question, ask.at) }
            expectSame("the answer after a replay to ${ask.question}", answers.first(), answers.last())
        }
    }
}

private fun check(expected: Expected, outcome: Outcome) {
    val isRight = when (expected) {
        is Accepted -> outcome is Done
        is Events -> outcome is Done && outcome.refused == expected.refused && isCovered(expected, outcome)
        is Answer -> outcome is Answered && covers(expected.answer, value(outcome.answer))
        is Refused -> outcome is NotDone && outcome.code == expected.code &&
            (expected.organisations == null || expected.organisations == outcome.organisations) &&
            (expected.notBefore == null || expected.notBefore == outcome.notBefore)
    }
    if (!isRight) throw MismatchException("$expected", "$outcome")
}

private fun isCovered(expected: Events, outcome: Done): Boolean {
    val events = outcome.lines.map { value(it).jsonObject.getValue("event") }
    return events.size == expected.events.size && expected.events.zip(events).all { (one, other) -> covers(one, other) }
}
