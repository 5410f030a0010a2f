package io.alertresponse

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** What is decided, applied, replayed; and what does not follow. */
class DecisionsTest {
    private val register = Story.register()

    private fun decide(code: String) = register.decide(Story.trust(code), Story.CSOC, Story.AFTER)

    private fun assertUnchanged() {
        assertEquals(Story.JOURNAL, register.entries().map { it.toJson() })
        assertTrue(register.sameAs(Story.register()))
    }

    @Test
    fun `deciding changes nothing and applying does what executing does`() {
        val decision = decide("R0C")
        assertUnchanged()
        assertEquals(decision, decide("R0C"))
        assertEquals(decision.hashCode(), decide("R0C").hashCode())
        assertNotEquals(decision, decide("R0D"))
        register.apply(decision)
        val other = Story.register()
        assertEquals(decision, other.execute(Story.trust("R0C"), Story.CSOC, Story.AFTER))
        assertTrue(register.sameAs(other))
        assertEquals(decision.entries, register.entries(28))
        assertEquals(decision.toJson(), decision.joinToString("") { "${it.toJson()}\n" })
    }

    @Test
    fun `a decision of another register does not apply`() {
        val decision = Story.register().decide(Story.trust("R0C"), Story.CSOC, Story.AFTER)
        val said = assertThrows<InvalidInputException> { register.apply(decision) }.message.orEmpty()
        assertTrue("another register" in said, said)
        assertUnchanged()
        for (entry in decision) register.apply(entry)
        assertEquals(29, register.lastSeq)
    }

    @Test
    fun `a stale decision does not apply`() {
        val (first, second) = decide("R0C") to decide("R0D")
        register.apply(first)
        for (stale in listOf(second, first)) {
            val said = assertThrows<InvalidInputException> { register.apply(stale) }.message.orEmpty()
            assertTrue("decide again" in said, said)
        }
        assertEquals(29, register.lastSeq)
        register.apply(decide("R0D"))
        assertEquals(30, register.lastSeq)
    }

    @Test
    fun `entries that do not follow change nothing`() {
        val entry = decide("R0C").single()
        val early = entry.copy(at = Story.later(-24 * 365))
        val wrong = listOf(
            entry.copy(seq = 28),
            entry.copy(seq = 30),
            entry.copy(seq = 1),
            entry.copy(seq = 0),
            entry.copy(seq = -1),
            entry.copy(seq = Long.MAX_VALUE),
            entry.copy(seq = Long.MIN_VALUE),
            entry.copy(event = OrganisationClosed("ZZ9")),
            entry.copy(event = MfaConfirmed("nobody")),
            entry.copy(event = AccessDenied("AR-9", "None.")),
            early.copy(event = OrganisationClosed("R0A")),
            early.copy(event = AlertWithdrawn("CC-1", "None.")),
            entry.copy(by = User("\uD800")),
            entry.copy(event = OrganisationClosed(" ")),
        )
        for (one in wrong) {
            assertThrows<InvalidInputException>("$one") { register.apply(one) }
            assertUnchanged()
            assertThrows<InvalidInputException>("$one") { Register.replay(register.entries() + one) }
        }
        register.apply(entry)
        assertEquals(29, register.lastSeq)
    }

    @Test
    fun `a history with a hole or out of order is refused`() {
        val entries = register.entries()
        val histories = listOf(
            entries.drop(1),
            entries.take(5) + entries.drop(6),
            entries + entries.last(),
            entries.reversed(),
            listOf(entries.first(), entries.first()),
        )
        for (history in histories) assertThrows<InvalidInputException> { Register.replay(history) }
        for (history in histories) assertThrows<InvalidInputException> { Register.replayJson(history.map { it.toJson() }) }
        for (line in listOf("{}", "null", "[", "\uD800")) {
            assertThrows<InvalidInputException> { Register.replayJson(Story.JOURNAL + line) }
        }
        assertTrue(Register.replay(emptyList()).sameAs(Register()))
    }

    @Test
    fun `where entries come from may fail`() {
        val entries = sequence {
            yield(register.entries().first())
            error("the disk is gone")
        }
        assertEquals("the disk is gone", assertThrows<IllegalStateException> { Register.replay(entries.asIterable()) }.message)
    }

    @Test
    fun `entries are read from anywhere`() {
        assertEquals(register.entries().drop(5), register.entries(5))
        assertEquals(register.entries(), register.entries(-1))
        assertEquals(register.entries(), register.entries(Long.MIN_VALUE))
        assertEquals(emptyList<Entry>(), register.entries(28))
        assertEquals(emptyList<Entry>(), register.entries(Long.MAX_VALUE))
    }

    @Test
    fun `long histories are read and replayed in pages`() {
        val long = Register()
        repeat(9_000) { long.execute(Story.trust("T$it"), Story.CSOC, Story.AFTER) }
        val entries = long.entries()
        assertEquals((1L..9_000L).toList(), entries.map { it.seq })
        assertTrue(Register.replay(entries).sameAs(long))
        assertTrue(Register.replayJson(entries.map { it.toJson() }).sameAs(long))
        assertFalse(Register.replay(entries.dropLast(1)).sameAs(long))
        assertThrows<InvalidInputException> { Register.replay(entries.take(5_000) + entries.drop(5_001)) }
        assertEquals(entries.drop(4_095), long.entries(4_095))
    }

    @Test
    fun `registers are the same if they know the same`() {
        assertTrue(register.sameAs(register))
        assertTrue(Register().sameAs(Register()))
        assertFalse(register.sameAs(Register()))
        val other = Story.register()
        other.execute(Story.trust("R0C"), Story.CSOC, Story.AFTER)
        assertFalse(register.sameAs(other))
        register.execute(Story.trust("R0C"), Story.CSOC, Story.later(1))
        assertFalse(register.sameAs(other))
    }

    @Test
    fun `a history larger than fits into one call is replayed`() {
        val register = Story.register()
        val text = "x".repeat(10_000)
        val response = RecordResponse("CC-1", "R0A", UnableToImplement(UnableReason.OTHER, text, List(20) { text }))
        val line = register.decide(response, User("alice"), Story.AFTER).toJson()
        assertTrue(line.length > 200_000)
        repeat(30) { register.execute(response, User("alice"), Story.AFTER) }
        assertTrue(Register.replay(register.entries()).sameAs(register))
        val lines = register.entries().map { it.toJson() + "\n" }
        assertTrue(Register.replayJson(lines).sameAs(register))
    }
}
