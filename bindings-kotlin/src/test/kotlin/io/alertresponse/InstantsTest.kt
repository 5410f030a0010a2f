package io.alertresponse

import io.alertresponse.internal.instantOf
import io.alertresponse.internal.instantText
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.junit.jupiter.params.provider.ValueSource
import java.time.Instant
import java.time.temporal.ChronoUnit
import kotlin.random.Random

class InstantsTest {
    @ParameterizedTest
    @CsvSource(
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00.000001Z, 0001-01-01T00:00:00.000001Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999Z",
        "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999999Z",
        "1969-12-31T23:59:59.000000999Z, 1969-12-31T23:59:59Z",
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
        "1900-02-28T12:00:00.5Z, 1900-02-28T12:00:00.500Z",
        "2000-02-29T12:00:00.120Z, 2000-02-29T12:00:00.120Z",
        "2026-05-01T09:00:00.100100Z, 2026-05-01T09:00:00.100100Z",
        "2026-05-01T09:00:00.000000001Z, 2026-05-01T09:00:00Z",
    )
    fun `an instant is cut to microseconds and written in the fewest digits`(instant: Instant, text: String) {
        assertEquals(text, formatInstant(instant))
        assertEquals(instant.truncatedTo(ChronoUnit.MICROS), parseInstant(text))
        val register = Register()
        val decision = register.execute(Story.trust("R0A"), Story.CSOC, instant)
        assertEquals(instant.truncatedTo(ChronoUnit.MICROS), decision.single().at)
        assertEquals(1, register.asOf(instant).organisations().size)
        assertTrue("\"at\":\"$text\"" in decision.toJson())
    }

    @ParameterizedTest
    @ValueSource(strings = ["0000-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z"])
    fun `an instant beyond the years of the wire is refused by name`(text: String) = assertRefused(Instant.parse(text))

    @Test
    fun `the first and the last instant of Java are refused by name`() {
        assertRefused(Instant.MIN)
        assertRefused(Instant.MAX)
    }

    private fun assertRefused(instant: Instant) {
        val register = Story.register()
        val calls = listOf(
            { formatInstant(instant) },
            { register.execute(Story.trust("R0C"), Story.CSOC, instant) },
            { register.decide(Story.trust("R0C"), Story.CSOC, instant) },
            { register.executeJson(Story.trust("R0C").toJson(), Story.CSOC.toJson(), instant) },
            { register.execute(IssueAlert("CC-9", "An alert", Severity.HIGH, respondBy = instant), Story.CSOC, Story.AFTER) },
            { register.execute(RecordResponse("CC-1", "R0A", InProgress("Patching.", instant)), Story.BOB, Story.AFTER) },
            { register.asOf(instant).alerts() },
            { register.asOf(instant).askJson("""{"alerts":{}}""") },
            { register.asOf(Story.AFTER).evidence("R0A", instant, Story.AFTER) },
            { register.asOf(Story.AFTER).evidence("R0A", Story.AFTER, instant) },
            { Policy.ranca2020().dueAt(instant) },
            { timeliness(instant, Story.AFTER, null, Story.AFTER) },
            { timeliness(Story.AFTER, Story.AFTER, instant, Story.AFTER) },
            { timeliness(Story.AFTER, Story.AFTER, null, instant) },
            { register.apply(Entry(29, instant, Story.CSOC, OrganisationClosed("R0A"))) },
        )
        for (call in calls) {
            val refused = assertThrows<InvalidInputException> { call() }
            assertEquals(RefusalCode.INVALID_VALUE, refused.code)
            assertTrue("`$instant`" in refused.message.orEmpty(), refused.message)
        }
        assertEquals(Story.JOURNAL, register.entries().map { it.toJson() })
    }

    @Test
    fun `a text is an instant as core says`() {
        assertEquals(Instant.parse("2018-04-05T08:00:00Z"), parseInstant("2018-04-05T09:00:00+01:00"))
        val times = listOf("", "T09:00:00", "T24:00:00Z", "T09:00Z", "T09:00:60Z", "T09:00:00+1", "T09:00:00.Z")
        for (text in times.map { "2018-04-05$it" } + "" + "now") assertThrows<InvalidInputException> { parseInstant(text) }
    }

    @Test
    fun `many instants are written as core writes them and read as Java reads them`() {
        val random = Random(7)
        repeat(3_000) {
            val second = random.nextLong(-62_135_596_800, 253_402_300_800)
            val step = STEPS.random(random)
            val instant = Instant.ofEpochSecond(second, random.nextLong(1_000_000_000) / step * step)
            val text = instantText(instant)
            assertEquals(text, formatInstant(instant))
            assertEquals(instant.truncatedTo(ChronoUnit.MICROS), instantOf(text))
            assertEquals(Instant.parse(text), instantOf(text))
        }
    }

    private companion object {
        val STEPS = listOf(1_000_000_000L, 1_000_000L, 1_000L, 1L)
    }

    @ParameterizedTest
    @ValueSource(
        strings = [
            "2021-12-12T24:00:00Z", "2021-12-12T18:60:00Z", "2021-12-12T18:00:60Z", "2021-12-12T99:99:99Z",
            "2021-02-29T18:00:00Z", "2021-13-01T18:00:00Z", "2021/12/12x18y00z00Z", "2021-12-12T18:00:00,123Z",
            "0000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z",
            "2021-12-12T18:00:00", "2021-12-12 18:00:00Z", "-021-12-12T18:00:00Z", "",
        ],
    )
    fun `a value with an instant that is none is not read`(text: String) {
        val may = """{"at":"$text","severity":"high"}"""
        val refused = assertThrows<InvalidInputException> { fromJson<SeverityAt>(may) }
        assertEquals(RefusalCode.INVALID_VALUE, refused.code)
    }

    @ParameterizedTest
    @ValueSource(strings = ["2021-12-12T18:00:00.12Z", "2021-12-12T18:00:00.120000456Z", "2021-12-12T19:00:00.12+01:00"])
    fun `an instant within a value is read as every instant is`(text: String) {
        val read = fromJson<SeverityAt>("""{"at":"$text","severity":"high"}""")
        assertEquals(Instant.parse("2021-12-12T18:00:00.120Z"), read.at)
        assertEquals(parseInstant(text), read.at)
    }
}
