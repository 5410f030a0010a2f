package io.alertresponse.conformance

import io.alertresponse.Decision
import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import io.alertresponse.RefusalException
import java.time.Instant

/** What came of a command or a question. */
internal sealed interface Outcome

/** The command was accepted: its entries as JSON lines, and the organisations that best effort left out. */
internal data class Done(val lines: List<String>, val refused: Map<String, String>) : Outcome

/** The question was answered, in the wire form. */
internal data class Answered(val answer: String) : Outcome

/** It was refused, or could not be read. */
internal data class NotDone(
    val code: String,
    val organisations: Map<String, String>,
    val isReadable: Boolean,
    val notBefore: Instant? = null,
) : Outcome

internal fun outcomeOf(give: () -> Decision): Outcome = refusedOr {
    val decision = give()
    Done(decision.toJson().lines().dropLast(1), words(decision.refused))
}

internal fun answerOf(ask: () -> String): Outcome = refusedOr { Answered(ask()) }

private inline fun refusedOr(call: () -> Outcome): Outcome = try {
    call()
} catch (refusal: RefusalException) {
    NotDone(refusal.code.word, words(refusal.organisations), isReadable = true, refusal.notBefore)
} catch (input: InvalidInputException) {
    unreadable(input)
}

internal fun unreadable(input: InvalidInputException) = NotDone(input.code.word, emptyMap(), isReadable = false)

private fun words(codes: Map<String, RefusalCode>) = codes.mapValues { it.value.word }
