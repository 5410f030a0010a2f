package io.alertresponse.conformance

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * Whether [actual] has all that [expected] asks for: of an object the keys that are named, where `null` means that the
 * key is absent; of a list all elements in order; else the value itself.
 */
internal fun covers(expected: JsonElement, actual: JsonElement): Boolean = when (expected) {
    is JsonObject -> actual is JsonObject && expected.all { (key, part) -> coversKey(part, actual[key]) }
    is JsonArray ->
        actual is JsonArray && expected.size == actual.size && expected.zip(actual).all { (one, other) -> covers(one, other) }
    is JsonPrimitive -> actual is JsonPrimitive && isSame(expected, actual)
}

private fun coversKey(expected: JsonElement, actual: JsonElement?): Boolean = when {
    expected is JsonNull -> actual == null
    else -> actual != null && covers(expected, actual)
}

private fun isSame(expected: JsonPrimitive, actual: JsonPrimitive): Boolean {
    if (expected == actual) return true
    if (expected.isString || actual.isString) return false
    // `1` and `1.0` are one number.
    val (one, other) = (expected.content.toBigDecimalOrNull() ?: return false) to actual.content.toBigDecimalOrNull()
    return other != null && one.compareTo(other) == 0
}
