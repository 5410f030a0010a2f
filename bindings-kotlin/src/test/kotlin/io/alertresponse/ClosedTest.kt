package io.alertresponse

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.util.concurrent.atomic.AtomicInteger

class ClosedTest {
    @Test
    fun `a closed register says so clearly`() {
        val register = Story.register()
        val entries = register.entries()
        val other = Story.register()
        val view = register.asOf(Story.AFTER)
        val decision = register.decide(Story.trust("R0C"), Story.CSOC, Story.AFTER)
        register.close()
        val calls = listOf<() -> Any>(
            { register.lastSeq },
            { register.entries() },
            { register.entries(7) },
            { register.execute(Story.trust("R0C"), Story.CSOC, Story.AFTER) },
            { register.decide(Story.trust("R0C"), Story.CSOC, Story.AFTER) },
            { register.executeJson(Story.trust("R0C").toJson(), Story.CSOC.toJson(), Story.AFTER) },
            { register.decideJson(Story.trust("R0C").toJson(), Story.CSOC.toJson(), Story.AFTER) },
            { register.apply(decision) },
            { register.apply(entries.last()) },
            { register.sameAs(other) },
            { other.sameAs(register) },
            { register.sameAs(register) },
            { view.alerts() },
            { view.askJson("""{"alerts":{}}""") },
            { register.asOf(Story.AFTER).report("CC-1") },
        )
        for (call in calls) {
            val said = assertThrows<IllegalStateException> { call() }.message
            assertEquals("the register is closed; make a new one of its entries", said)
        }
        assertEquals("Register(closed)", "$register")
        assertEquals(29, decision.single().seq)
        assertTrue(Register.replay(entries).sameAs(other))
    }

    @Test
    fun `closing twice is fine`() {
        val register = Register()
        register.close()
        register.close()
        assertEquals("Register(closed)", "$register")
        Register().use { it.execute(Story.trust("R0A"), Story.CSOC, Story.AFTER) }
    }

    @Test
    fun `closing while others call harms nobody`() {
        repeat(20) {
            val register = Story.register()
            val other = Story.register()
            val closed = AtomicInteger()
            fun until(call: () -> Unit) {
                try {
                    while (true) call()
                } catch (expected: IllegalStateException) {
                    assertTrue("closed" in expected.message.orEmpty(), "$expected")
                    closed.incrementAndGet()
                }
            }
            var number = 0
            together(
                { until { assertEquals(2, register.asOf(Story.AFTER).alerts().size) } },
                { until { register.execute(Story.trust("N${number++}"), Story.CSOC, Story.AFTER) } },
                { until { other.sameAs(register) } },
                { until { register.sameAs(other) } },
                { until { register.entries() } },
                {
                    Thread.sleep(5)
                    register.close()
                },
                { Thread.sleep(5); register.close() },
            )
            assertEquals(5, closed.get())
            assertEquals(28, other.lastSeq)
        }
    }
}
