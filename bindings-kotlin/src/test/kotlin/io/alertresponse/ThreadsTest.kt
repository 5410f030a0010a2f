package io.alertresponse

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTimeoutPreemptively
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.time.Duration
import java.util.concurrent.atomic.AtomicBoolean

/** One register in many threads: nobody waits for ever, nobody sees half of a command. */
class ThreadsTest {
    @Test
    fun `writers in many threads lose nothing`() {
        val shared = Register()
        val written = together(
            *Array(8) { writer ->
                { List(60) { shared.execute(Story.trust("W${writer}X$it"), Story.CSOC, Story.AFTER).single().seq } }
            },
        )
        assertEquals((1L..480L).toList(), written.flatten().sorted())
        assertEquals(480, shared.lastSeq)
        assertEquals(480, shared.asOf(Story.AFTER).organisations().size)
        assertTrue(Register.replay(shared.entries()).sameAs(shared))
    }

    @Test
    fun `only one of many is first`() {
        val shared = Story.register()
        val outcomes = together(
            *Array(8) { number ->
                {
                    try {
                        shared.execute(IssueAlert("CC-77", "By $number", Severity.LOW), Story.CSOC, Story.AFTER)
                        "issued"
                    } catch (refusal: RefusalException) {
                        refusal.code.word
                    }
                }
            },
        )
        assertEquals(listOf("issued") + List(7) { "alert_already_issued" }, outcomes.sortedDescending())
    }

    @Test
    fun `readers see whole commands only`() {
        // To issue an alert gives two entries: nobody sees the alert without its clock.
        val shared = Story.register()
        val done = AtomicBoolean()
        val read = {
            var seen = 0
            while (!done.get()) {
                val view = shared.asOf(Story.AFTER)
                val alerts = view.alerts().filter { it.id.startsWith("AL-") }
                assertTrue(alerts.all { it.asks && it.dueAt != null })
                assertTrue(alerts.size >= seen)
                seen = alerts.size
                assertEquals(0, shared.entries(28).size % 2)
                alerts.lastOrNull()?.let { assertEquals(2, view.report(it.id).inScope) }
            }
            seen
        }
        val write = {
            try {
                repeat(150) { shared.execute(IssueAlert("AL-$it", "An alert", Severity.HIGH), Story.CSOC, Story.AFTER) }
            } finally {
                done.set(true)
            }
            150
        }
        together(write, read, read, read)
        assertEquals(152, shared.asOf(Story.AFTER).alerts().size)
        assertEquals(28 + 300, shared.lastSeq)
    }

    @Test
    fun `a view of the past stays while others write`() {
        val shared = Story.register()
        val view = shared.asOf(Story.AFTER)
        val expected = view.report("CC-1")
        val read = { repeat(300) { assertEquals(expected, view.report("CC-1")) } }
        val write = {
            repeat(200) {
                shared.execute(RecordResponse("CC-1", "R0A", InProgress("Step $it.")), Story.BOB, Story.later(1L + it))
            }
        }
        together(write, read, read)
        assertEquals(228, shared.lastSeq)
        assertTrue(Register.replay(shared.entries()).sameAs(shared))
    }

    @Test
    fun `a decision that another thread overtook does not apply`() {
        val shared = Story.register()
        val applied = together(
            *Array(4) { number ->
                {
                    (1..50).count {
                        val decision = shared.decide(Story.trust("D${number}X$it"), Story.CSOC, Story.AFTER)
                        try {
                            shared.apply(decision)
                            true
                        } catch (overtaken: InvalidInputException) {
                            assertTrue("decide again" in overtaken.message.orEmpty())
                            false
                        }
                    }
                }
            },
        ).sum()
        assertTrue(applied > 0)
        assertEquals(28L + applied, shared.lastSeq)
        assertTrue(Register.replay(shared.entries()).sameAs(shared))
    }

    @Test
    fun `comparing crosswise while both are written hangs nobody`() {
        val (one, other) = Story.register() to Story.register()
        fun compare(left: Register, right: Register) = { repeat(300) { left.sameAs(right) } }
        val write = {
            repeat(200) {
                one.execute(Story.trust("E$it"), Story.CSOC, Story.AFTER)
                other.execute(Story.trust("E$it"), Story.CSOC, Story.AFTER)
            }
        }
        together(write, compare(one, other), compare(other, one), compare(one, one))
        assertTrue(one.sameAs(other) && other.sameAs(one))
    }

    @Test
    fun `values are read by many`() {
        val decision = Story.register().execute(IssueAlert("CC-9", "An alert", Severity.HIGH), Story.CSOC, Story.AFTER)
        val policy = Policy.ranca2023()
        val read = { List(200) { listOf(decision.entries, policy.dueAt(Story.AFTER), policy.toJson(), RefusalCode.NOT_PERMITTED.meaning) } }
        val seen = together(read, read, read, read)
        assertEquals(1, seen.flatten().toSet().size)
    }

    @Test
    fun `a thread that overflows its stack in the middle of a call holds up no other`() {
        val view = Story.register().asOf(Story.AFTER)
        fun deeper() {
            view.position("CC-1", "R0A")
            deeper()
        }
        repeat(10) { round ->
            val deep = Thread(null, { assertThrows<StackOverflowError> { deeper() } }, "deep", (128L + 64 * round) * 1024)
            deep.start()
            deep.join()
            assertTimeoutPreemptively(Duration.ofSeconds(20)) { Story.register().lastSeq }
        }
    }
}
