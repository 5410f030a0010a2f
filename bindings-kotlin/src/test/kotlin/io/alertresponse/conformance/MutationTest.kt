package io.alertresponse.conformance

import io.alertresponse.RefusalCode
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Files

/** A vector of the repository with one expectation changed does not hold, and the runner names the step. */
class MutationTest {
    @Test
    fun `every kind of changed expectation is noticed`() {
        val changed = HashMap<String, Int>()
        val missed = ArrayList<String>()
        for (file in vectorsBelow(VECTORS).filterIndexed { place, _ -> place % 3 == 0 }) {
            val text = Files.readString(file)
            val steps = elements(members(text).toMap().getValue("steps"))
            for ((kind, change) in CHANGES) {
                val place = steps.indexOfFirst { change(it) != null }
                if (place < 0) continue
                val wrong = steps.toMutableList().also { it[place] = checkNotNull(change(it[place])) }
                val failure = runText("$file", vector(text, wrong), Run(others = emptyList()))
                if (failure?.step != place + 1) missed += "$kind in $file, step ${place + 1}: $failure"
                changed.merge(kind, 1, Int::plus)
            }
        }
        assertEquals(emptyList<String>(), missed)
        assertEquals(CHANGES.keys, changed.keys)
        assertTrue(changed.values.sum() > 200, "$changed")
    }

    private fun vector(text: String, steps: List<String>): String {
        val parts = members(text).toMap()
        return """{"name": ${parts["name"]}, "rules": ${parts["rules"]}, "steps": [${steps.joinToString()}]}"""
    }

    private companion object {
        val CHANGES: Map<String, (String) -> String?> = mapOf(
            "another code" to { step -> then(step, "refused") { another(it) } },
            "refused instead of accepted" to { step -> if ("refused" in keys(step)) null else refused(step) },
            "accepted instead of refused" to { step -> if (keys(step) == setOf("refused")) without(step) else null },
            "one event more" to { step -> then(step, "events") { list(elements(it) + "{}") } },
            "one event less" to { step -> then(step, "events") { list(elements(it).drop(1)) } },
            "another text in an event" to { step -> then(step, "events", ::otherText) },
            "another text in an answer" to { step -> then(step, "answer", ::otherText) },
            "another number in an answer" to { step ->
                then(step, "answer") { it.replaceFirst(Regex("(\"[a-z_]+\": *)([0-9]+)"), "$17$2").takeIf { new -> new != it } }
            },
        )

        fun keys(step: String): Set<String> =
            members(step).toMap()["then"]?.let { members(it).toMap().keys }.orEmpty()

        fun refused(step: String): String? = members(step).toMap().takeIf { "do" in it }
            ?.let { rebuilt(it + ("then" to """{"refused": "unknown_request"}""")) }

        fun without(step: String): String? = members(step).toMap().takeIf { "do" in it }?.let { rebuilt(it - "then") }

        fun then(step: String, key: String, change: (String) -> String?): String? {
            val parts = members(step).toMap()
            val then = parts["then"]?.let { members(it).toMap() } ?: return null
            val changed = then[key]?.let(change)?.takeIf { it != then[key] } ?: return null
            return rebuilt(parts + ("then" to rebuilt(then + (key to changed))))
        }

        fun another(refused: String): String? {
            val word = unescaped(refused) ?: return null
            return "\"${RefusalCode.entries.first { it.word != word }.word}\""
        }

        /** The last value that is a text is another one. */
        fun otherText(json: String): String? {
            val last = Regex(""": *"([^"\\]*+(?:\\.[^"\\]*+)*+)"""").findAll(json).lastOrNull() ?: return null
            return json.replaceRange(last.groups[1]!!.range.first, last.groups[1]!!.range.first, "another ")
        }

        fun rebuilt(parts: Map<String, String>) = parts.entries.joinToString(", ", "{", "}") { "\"${it.key}\": ${it.value}" }

        fun list(elements: List<String>) = elements.joinToString(", ", "[", "]")
    }
}
