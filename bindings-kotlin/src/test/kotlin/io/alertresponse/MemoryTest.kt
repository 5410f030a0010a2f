package io.alertresponse

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.condition.EnabledOnOs
import org.junit.jupiter.api.condition.OS
import java.nio.file.Path
import java.util.concurrent.TimeUnit

class MemoryTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    fun `many threads under a small heap get by, and dropped registers are freed`() {
        val command = listOf(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx40m", "-Xcheck:jni", "-cp", System.getProperty("java.class.path"), "io.alertresponse.HammerKt", "$MADE",
        )
        val process = ProcessBuilder(command).redirectErrorStream(true).start()
        val said = process.inputStream.bufferedReader().readText()
        assertTrue(process.waitFor(60, TimeUnit.SECONDS))
        assertEquals(0, process.exitValue(), said)
        val grown = Regex("""made $MADE, grew by (-?\d+) kB""").find(said)?.groupValues?.get(1)?.toLong()
        // Kept, each of them would take some 300 kB.
        assertTrue(grown != null && grown < MADE * 100, said)
    }

    private companion object {
        const val MADE = 1_500L
    }
}
