package io.alertresponse.conformance

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.junit.jupiter.params.provider.ValueSource

class RawJsonTest {
    @Test
    fun `parts are kept as written`() {
        val text = " { \"a\" : 1.0 , \"\\u0061\":[ 1, {\"b\":\"}]\"} ] ,\"c\":{}, \"d\": [ ], \"e\": \"\\ud800\\\"\" } "
        val parts = listOf(
            "a" to "1.0",
            "a" to "[ 1, {\"b\":\"}]\"} ]",
            "c" to "{}",
            "d" to "[ ]",
            "e" to "\"\\ud800\\\"\"",
        )
        assertEquals(parts, members(text))
        assertEquals(listOf("1e5", "[]", "{ }", "-0.5E+1", "null"), elements("[1e5,[],{ },-0.5E+1,null]"))
        assertEquals(emptyList<String>(), elements(" [ ] "))
        assertEquals(emptyList<Pair<String, String>>(), members("{}"))
        val deep = "[".repeat(100_000) + "]".repeat(100_000)
        assertEquals(listOf(deep.drop(1).dropLast(1)), elements(deep))
    }

    @ParameterizedTest
    @ValueSource(
        strings = [
            "[1,]", "[,1]", "[1 2]", "[1}", "[{]}", "[{\"a\"}]", "[{\"a\":}]", "[{\"a\":1,}]", "[{1:1}]", "[1]]", "[", "[1",
            "[-]", "[01]", "[1.]", "[.5]", "[1e]", "[+1]", "[tru]", "[truefalse]", "[NaN]", "[Infinity]", "['a']", "[\"a]",
            "[\"\\x\"]", "[\"\\u12\"]", "[\"\\u12g4\"]", "[\"\n\"]", "[\"\t\"]", "[\u00A01]", "[\"a\"b]", "[1:2]", "[0x1]", "{}",
            "", "\"a\"", "[[]", "[{}", "[\"\\", "[1, // no\n 2]",
        ],
    )
    fun `what is no list of JSON is refused`(text: String) {
        assertThrows<NotJsonException> { elements(text) }
    }

    @ParameterizedTest
    @ValueSource(strings = ["[\"\\ud800\"]", "{\"\\udfff\": 1}", "1e999", "{\"a\": [-1e999]}", "tru", "1 2", ""])
    fun `what is no value is refused`(text: String) {
        assertThrows<NotJsonException> { value(text) }
    }

    @Test
    fun `nesting without end is refused as a value`() {
        assertThrows<NotJsonException> { value("[".repeat(100_000) + "]".repeat(100_000)) }
        assertEquals("[[1]]", "${value("[[1]]")}")
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '\'',
        value = [
            "{\"a\": 1}|{\"a\": 1, \"b\": 2}|true",
            "{\"a\": 1, \"b\": 2}|{\"a\": 1}|false",
            "[1]|[1, 2]|false",
            "[2, 1]|[1, 2]|false",
            "[{\"a\": {\"b\": 1}}]|[{\"a\": {\"b\": 1, \"c\": 2}}]|true",
            "\"a\"|\"b\"|false",
            "1.0|1|true",
            "1.5|1|false",
            "1|true|false",
            "false|0|false",
            "true|true|true",
            "{\"a\": null}|{\"b\": 1}|true",
            "{\"a\": null}|{\"a\": 1}|false",
            "{\"a\": null}|{\"a\": null}|false",
            "{\"a\": 1}|{\"a\": null}|false",
            "null|null|true",
            "null|\"null\"|false",
            "[]|{}|false",
            "{}|[]|false",
            "\"1\"|1|false",
            "1|\"1\"|false",
            "\"true\"|true|false",
        ],
    )
    fun `what covers what`(expected: String, actual: String, holds: Boolean) {
        assertEquals(holds, covers(value(expected), value(actual)))
    }
}
