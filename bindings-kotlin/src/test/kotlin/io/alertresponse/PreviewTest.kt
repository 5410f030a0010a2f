package io.alertresponse

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.time.Instant

/** What commands would come to, one after the other. */
class PreviewTest {
    private val register = Story.register()
    private val complete = RecordResponse("CC-1", "R0A", Complete("Patched."))
    private val again = RecordResponse("CC-1", "R0A", InProgress("Patching."))

    private fun brief(outcome: Outcome): String = when (outcome) {
        is Outcome.Accepted -> outcome.decision.toJson()
        is Outcome.Refused -> "${outcome.refusal.code} ${outcome.refusal.message} ${outcome.refusal.organisations}"
    }

    private fun executed(register: Register, given: GivenCommand): String = try {
        register.execute(given.command, given.by, given.at).toJson()
    } catch (refusal: RefusalException) {
        "${refusal.code} ${refusal.message} ${refusal.organisations}"
    }

    @Test
    fun `a preview foresees that one command contradicts another`() {
        val (first, second) = register.preview(listOf(complete, again), Story.ALICE, Story.AFTER)
        assertEquals(1, (first as Outcome.Accepted).decision.entries.size)
        assertEquals(RefusalCode.RESPONSE_CLOSED, (second as Outcome.Refused).refusal.code)
        assertTrue(register.sameAs(Story.register()))
    }

    @Test
    fun `a preview comes to what executing comes to and changes nothing`() {
        val given = Story.sample("scenario").map {
            val step = Json.parseToJsonElement(it).jsonObject
            GivenCommand(
                Command.fromJson(step.getValue("do").toString()),
                Actor.fromJson(step.getValue("by").toString()),
                Instant.parse(step.getValue("at").jsonPrimitive.content),
            )
        }
        val twice = given + given
        val empty = Register()
        val foreseen = empty.preview(twice).map(::brief)
        assertEquals(0, empty.lastSeq)
        val copy = Register()
        assertEquals(twice.map { executed(copy, it) }, foreseen)
        assertTrue(copy.lastSeq > 28)
        assertEquals(emptyList<Outcome>(), register.preview(emptyList()))
    }

    @Test
    fun `a decision of a preview is not applied`() {
        val (first) = register.preview(listOf(complete), Story.ALICE, Story.AFTER)
        val decision = (first as Outcome.Accepted).decision
        assertEquals(decision, register.decide(complete, Story.ALICE, Story.AFTER))
        val said = assertThrows<InvalidInputException> { register.apply(decision) }.message
        assertEquals(
            "no register can apply this decision, because it comes from a preview or a copy, or was made by hand; " +
                "execute its command",
            said,
        )
        assertTrue(register.sameAs(Story.register()))
    }

    @Test
    fun `a command that cannot be read is named by its place`() {
        val wrong = RecordResponse("CC-1", "R!A", Complete("Patched."))
        val error = assertThrows<InvalidInputException> {
            register.preview(listOf(complete, wrong), Story.ALICE, Story.AFTER)
        }
        assertTrue(error.message.orEmpty().startsWith("`commands[1]`: `record_response.organisations[0]`: cannot read `R!A`"), error.message)
        assertEquals(RefusalCode.INVALID_VALUE, error.code)
    }
}
