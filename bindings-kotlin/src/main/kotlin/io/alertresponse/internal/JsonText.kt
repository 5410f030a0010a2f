package io.alertresponse.internal

import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Deeper than core reads, so that core is the one who refuses. */
private const val DEEPEST = 200

/** The text of the value that a reader of JSON has before it; however deep it is, the stack holds. */
internal fun textOf(decoder: JsonDecoder): String {
    val element = try {
        decoder.decodeJsonElement()
    } catch (_: StackOverflowError) {
        throw InvalidInputException(RefusalCode.INVALID_VALUE, "recursion limit exceeded")
    }
    return StringBuilder().apply { put(element, 0) }.toString()
}

private fun StringBuilder.put(element: JsonElement, depth: Int) {
    when {
        element is JsonPrimitive -> append(element.toString())
        depth > DEEPEST -> append("null")
        element is JsonArray -> {
            append('[')
            for ((place, item) in element.withIndex()) {
                if (place > 0) append(',')
                put(item, depth + 1)
            }
            append(']')
        }
        element is JsonObject -> {
            append('{')
            var isFirst = true
            for ((key, item) in element) {
                if (!isFirst) append(',')
                isFirst = false
                append(JsonPrimitive(key).toString()).append(':')
                put(item, depth + 1)
            }
            append('}')
        }
    }
}
