package io.alertresponse

import io.alertresponse.internal.Wire
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.Json
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** The reader of what core wrote, and the memory that answers come in. */
class WireReaderTest {
    private val texts = ListSerializer(String.serializer())

    @Test
    fun `strings are read as any reader of JSON reads them`() {
        val json = """["","plain","\"\\\/","\b\f\n\r\t","\u0041\u00e9\u20ac","\ud83d\ude00","é€😀","ends with \\"]"""
        assertEquals(Json.decodeFromString(texts, json), Wire.value(texts, json))
        assertEquals(listOf("no escape"), Wire.value(texts, """ [ "no escape" ] """))
    }

    @Test
    fun `fields are read in any order`() {
        val person = Person("alice", "Alice", "alice@nhs.net")
        val turned = """{"email":"alice@nhs.net","id":"alice","name":"Alice"}"""
        assertEquals(person, Wire.value(Person.generatedSerializer(), turned))
    }

    @Test
    fun `lists and maps are read whole`() {
        val map = MapSerializer(String.serializer(), ListSerializer(Int.serializer()))
        assertEquals(mapOf("a" to listOf(1, -2), "b" to emptyList()), Wire.value(map, """{"a":[1,-2],"b":[]}"""))
        assertEquals(emptyMap<String, List<Int>>(), Wire.value(map, "{}"))
    }

    @Test
    fun `what is not as core writes it is refused`() {
        val whole = """{"id":"alice","name":"Alice","email":"alice@nhs.net"}"""
        val others = whole.indices.map { whole.take(it) } + listOf(
            "$whole,",
            whole.replace(",", ";"),
            whole.replace("\"id\":", "\"id\""),
            whole.replace("name", "nome"),
            whole.replace("\"Alice\"", "7"),
            whole.replace("\"Alice\"", "null"),
            whole.replace("Alice", "Ali\\u12"),
            whole.replace("Alice", "Ali\\uzzzz"),
            whole.replace(",\"email\":\"alice@nhs.net\"", ""),
        )
        for (other in others) {
            assertThrows<SerializationException>(other) { Wire.value(Person.generatedSerializer(), other) }
        }
    }

    @Test
    fun `answers of any size follow each other, also after a refusal`() {
        val register = Register()
        for (number in 0 until 4_000) {
            val code = "T%05d".format(number)
            register.execute(RegisterOrganisation(code, "Trust $code", Sector.ACUTE), Story.CSOC, Story.AFTER)
        }
        val view = register.asOf(Story.AFTER)
        val large = view.askJson("""{"organisations":{}}""")
        assertTrue(large.length > 256 * 1024)
        val small = view.askJson("""{"members":{"organisation":"T00042"}}""")
        repeat(20) {
            assertEquals(large, view.askJson("""{"organisations":{}}"""))
            assertEquals(small, view.askJson("""{"members":{"organisation":"T00042"}}"""))
            assertThrows<RefusalException> { view.members("R0A") }
            assertThrows<InvalidInputException> { view.askJson("{}") }
            assertEquals(small, view.askJson("""{"members":{"organisation":"T00042"}}"""))
        }
    }
}
