package io.alertresponse.conformance

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonPrimitive

/** The text is no JSON, or not the JSON that is wanted. */
internal class NotJsonException(message: String) : Exception(message)

/*
 * JSON in parts, each as somebody wrote it. A vector may give a register a key twice, `48.0` for a whole number or half
 * a character: whoever made values of them first would lose what core is to refuse.
 */

/** The keys of an object in order, also repeated ones, each with its value as written. */
internal fun members(text: String): List<Pair<String, String>> {
    val scanner = Scanner(text)
    val found = ArrayList<Pair<String, String>>()
    if (!scanner.take('{')) throw NotJsonException("an object is wanted, not ${shortened(text)}")
    if (!scanner.take('}')) {
        do found += string(scanner.key()) to scanner.value() while (scanner.another('}'))
    }
    scanner.end()
    return found
}

/** The elements of a list, each as written. */
internal fun elements(text: String): List<String> {
    val scanner = Scanner(text)
    val found = ArrayList<String>()
    if (!scanner.take('[')) throw NotJsonException("a list is wanted, not ${shortened(text)}")
    if (!scanner.take(']')) {
        do found += scanner.value() while (scanner.another(']'))
    }
    scanner.end()
    return found
}

/** A string of whole characters. */
internal fun string(text: String): String {
    val read = unescaped(text) ?: throw NotJsonException("a string is wanted, not ${shortened(text)}")
    if (!Charsets.UTF_8.newEncoder().canEncode(read)) {
        throw NotJsonException("half a character in ${shortened(text)}")
    }
    return read
}

/** What a string says, perhaps with half a character; nothing if the text is no string. */
internal fun unescaped(text: String): String? {
    if (!text.trimStart(*BLANK).startsWith('"')) return null
    val scanner = Scanner(text)
    scanner.value()
    scanner.end()
    return Json.parseToJsonElement(text).jsonPrimitive.content
}

/** The whole text as a value; of a key given twice the last one counts. */
internal fun value(text: String): JsonElement {
    val scanner = Scanner(text)
    scanner.value()
    scanner.end()
    if (scanner.deepest > MOST_NESTED) throw NotJsonException("nested too deeply: ${shortened(text)}")
    return Json.parseToJsonElement(text).also(::check)
}

/** The beginning of a long text, for messages. */
internal fun shortened(text: String): String = if (text.length <= MOST_SHOWN) text else "${text.take(MOST_SHOWN)}…"

private fun check(value: JsonElement): Unit = when (value) {
    is JsonObject -> value.forEach { (key, part) ->
        checkWhole(key)
        check(part)
    }
    is JsonArray -> value.forEach(::check)
    is JsonNull -> {}
    is JsonPrimitive -> if (value.isString) checkWhole(value.content) else checkNumber(value.content)
}

private fun checkWhole(text: String) {
    if (!Charsets.UTF_8.newEncoder().canEncode(text)) throw NotJsonException("half a character in ${shortened(text)}")
}

private fun checkNumber(written: String) {
    if (written == "true" || written == "false") return
    if (!written.toDouble().isFinite()) throw NotJsonException("a number out of range: ${shortened(written)}")
}

private const val MOST_SHOWN = 200
private const val MOST_NESTED = 200
private val BLANK = charArrayOf(' ', '\t', '\n', '\r')
private val NUMBER = Regex("""-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?""")

/** Goes through a text and stops where it is no JSON. */
private class Scanner(private val text: String) {
    private var place = 0

    /** How many brackets were open at once. */
    var deepest = 0
        private set

    fun take(wanted: Char): Boolean {
        blank()
        val isThere = place < text.length && text[place] == wanted
        if (isThere) place++
        return isThere
    }

    /** Whether another part follows, and not the end of the list or object. */
    fun another(closing: Char): Boolean {
        if (take(',')) return true
        if (!take(closing)) fail("`,` or `$closing`")
        return false
    }

    fun key(): String {
        blank()
        val start = place
        quoted()
        val key = text.substring(start, place)
        if (!take(':')) fail("`:`")
        return key
    }

    /** The value that begins here. Without recursion: what a register is given may be nested without end. */
    fun value(): String {
        blank()
        val start = place
        val open = StringBuilder()
        while (true) {
            val closing = opened()
            if (closing != null) {
                open.append(closing)
                deepest = maxOf(deepest, open.length)
                if (closing == '}') key()
                continue
            }
            while (open.isNotEmpty() && !another(open.last())) open.setLength(open.length - 1)
            if (open.isEmpty()) return text.substring(start, place)
            if (open.last() == '}') key()
        }
    }

    fun end() {
        blank()
        if (place < text.length) fail("the end")
    }

    /** Takes a value without parts; or the beginning of one with parts, of which the closing bracket comes back. */
    private fun opened(): Char? {
        if (take('{')) return if (take('}')) null else '}'
        if (take('[')) return if (take(']')) null else ']'
        if (place < text.length && text[place] == '"') quoted() else literal()
        return null
    }

    private fun quoted() {
        if (!take('"')) fail("`\"`")
        while (true) {
            when (at(place++)) {
                '"' -> return
                '\\' -> escape()
                null, in '\u0000'..'\u001f' -> {
                    place--
                    fail("the rest of a string")
                }
                else -> {}
            }
        }
    }

    private fun escape() {
        val letter = at(place++)
        val digits = if (letter == 'u') 4 else 0
        val isRight = letter != null && letter in "\"\\/bfnrtu" && (0 until digits).all { isHex(at(place + it)) }
        if (!isRight) fail("an escape")
        place += digits
    }

    private fun literal() {
        val start = place
        while (at(place).let { it != null && it !in " \t\n\r,:[]{}\"" }) place++
        val word = text.substring(start, place)
        if (word !in LITERALS && !NUMBER.matches(word)) {
            place = start
            fail("a value")
        }
    }

    private fun blank() {
        while (place < text.length && text[place] in BLANK) place++
    }

    private fun at(place: Int): Char? = text.getOrNull(place)

    private fun isHex(digit: Char?) = digit != null && (digit in '0'..'9' || digit in 'a'..'f' || digit in 'A'..'F')

    private fun fail(wanted: String): Nothing =
        throw NotJsonException("$wanted is wanted at character ${place + 1}: ${shortened(text.drop(place))}")

    private companion object {
        val LITERALS = setOf("true", "false", "null")
    }
}
