package io.alertresponse.scenarios

import io.alertresponse.conformance.Done
import io.alertresponse.conformance.NotDone
import io.alertresponse.conformance.Run
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import kotlin.random.Random

/** Whatever happens, Kotlin's values and JSON give the same entries, refusals and answers. */
class ScenariosTest {
    @Test
    fun `values and JSON agree`() {
        val outcomes = HashMap<String, Int>()
        val words = HashSet<String>()
        for (seed in 1..SEEDS) {
            val run = Run()
            for (given in Scenarios(Random(seed)).scenario(LENGTH)) {
                val at = Scenarios.instantAt(given.hours, zone = if (seed % 2 == 0) "Z" else "+01:00")
                val outcome = run.give("${given.command}", "${given.by}", "\"$at\"")
                outcomes.merge(if (outcome is NotDone) outcome.code else "accepted", 1, Int::plus)
                if (outcome is Done && outcome.refused.isNotEmpty()) outcomes.merge("best effort", 1, Int::plus)
                if (outcome is Done) words += outcome.lines.map { Regex("\"event\":\\{\"(\\w+)").find(it)?.groupValues?.get(1).orEmpty() }
            }
            for ((place, question) in Scenarios.QUESTIONS.withIndex()) {
                val at = "\"${Scenarios.instantAt(HOURS[(place + seed) % HOURS.size])}\""
                run.answer(run.register, "$question", at)
            }
            run.finish()
            assertEquals(run.register.entries().size.toLong(), run.register.lastSeq)
        }
        // Scenarios in which nothing happens would prove nothing.
        assertTrue(outcomes.getValue("accepted") > SEEDS * 20, "$outcomes")
        assertTrue(outcomes.getValue("invalid_value") > SEEDS, "$outcomes")
        assertTrue(outcomes.getValue("best effort") > 0, "$outcomes")
        assertTrue(outcomes.size > 25, "$outcomes")
        assertTrue(words.size > 22, "$words")
    }

    private companion object {
        const val SEEDS = 16
        const val LENGTH = 60
        val HOURS = listOf(0L, 49L, 24 * 10L, 24 * 60L)
    }
}
