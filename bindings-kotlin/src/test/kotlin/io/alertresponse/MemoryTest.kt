package io.alertresponse

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.condition.EnabledOnOs
import org.junit.jupiter.api.condition.OS
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** Many threads in a process of their own, with little memory. */
@EnabledOnOs(OS.LINUX)
class MemoryTest {
    @Test
    fun `registers that are dropped are freed`() {
        val grown = grown(DROPPED, "drop")
        assertTrue(grown < DROPPED * LEAST_KILOBYTES, "grew by $grown kB")
    }

    @Test
    fun `registers that are kept would be noticed`() {
        val grown = grown(KEPT, "keep")
        assertTrue(grown > KEPT * LEAST_KILOBYTES, "grew by $grown kB")
    }

    /** By how many kilobytes the process grew while the last three quarters of the registers were made. */
    private fun grown(registers: Long, what: String): Long {
        val command = listOf(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx40m", "-cp", System.getProperty("java.class.path"), "io.alertresponse.HammerKt", "$registers", what,
        )
        val process = ProcessBuilder(command).redirectErrorStream(true).start()
        val said = process.inputStream.bufferedReader().readText()
        assertTrue(process.waitFor(60, TimeUnit.SECONDS))
        assertEquals(0, process.exitValue(), said)
        return Regex("""grew by (-?\d+) kB""").find(said)?.groupValues?.get(1)?.toLong() ?: error(said)
    }

    private companion object {
        const val DROPPED = 800L
        const val KEPT = 200L

        /** Each of these registers takes about twice as much. */
        const val LEAST_KILOBYTES = 150L
    }
}
