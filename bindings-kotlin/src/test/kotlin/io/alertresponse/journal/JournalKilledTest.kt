package io.alertresponse.journal

import io.alertresponse.Register
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import java.io.BufferedReader
import java.nio.file.Files
import java.nio.file.Path
import java.util.Random

/** Processes that are killed while they write, which none of them can notice. */
internal class JournalKilledTest {
    private class Child(val writer: Int, val process: Process, val said: BufferedReader)

    /** Two writers at a time in each other's way, three times, on one file. While they write, the next ones start. */
    @ParameterizedTest(name = "with a write-ahead log: {0}")
    @ValueSource(booleans = [true, false])
    fun `writers killed 6 times lose no acknowledged command`(wal: Boolean) {
        val folder = Files.createTempDirectory("alert-response-killed")
        val file = folder.resolve("alerts.sqlite")
        val dice = Random(if (wal) 1 else 2)
        val children = ArrayList<Child>()
        try {
            JdbcJournal(TestDatabase.sqlite(file, wal)).use { journal ->
                var next = List(WRITERS) { start(file, wal, it).also(children::add) }
                var acknowledged = 0
                repeat(ROUNDS) { round ->
                    val writers = next
                    writers.forEach { assertEquals("ready", it.said.readLine()) }
                    writers.forEach { it.process.outputStream.run { write('\n'.code); flush() } }
                    next = if (round == ROUNDS - 1) emptyList() else List(WRITERS) { start(file, wal, children.size).also(children::add) }
                    acknowledged += writers.shuffled(dice).sumOf { kill(it, dice, journal) }
                }
                journal.refresh()
                val replayed = Register.replay(journal.entries())
                assertTrue(journal.register.sameAs(replayed))
                assertEquals((1..replayed.lastSeq).toList(), replayed.entries().map { it.seq })
                println("killed ${children.size} writers, $acknowledged commands acknowledged, ${replayed.lastSeq} entries")
            }
        } finally {
            children.forEach { it.process.destroyForcibly().waitFor() }
            folder.toFile().deleteRecursively()
        }
    }

    private fun start(file: Path, wal: Boolean, writer: Int): Child {
        val process = ProcessBuilder(java(KilledWriter::class.java, file, wal, writer)).redirectError(ProcessBuilder.Redirect.INHERIT).start()
        return Child(writer, process, process.inputReader())
    }

    /** How many commands it acknowledged. The journal has them all, and of one more at most all entries or none. */
    private fun kill(child: Child, dice: Random, journal: JdbcJournal): Int {
        val first = List(dice.nextInt(12)) { child.said.readLine() }
        Thread.sleep(dice.nextInt(10).toLong())
        assertTrue(child.process.isAlive, "the writer ended before it was killed")
        // A signal that no process can catch; what it had said by then can still be read.
        child.process.toHandle().destroyForcibly()
        child.process.waitFor()
        val acknowledged = (first + child.said.readLines()).map(String::toInt)
        assertEquals(acknowledged.indices.toList(), acknowledged)
        journal.refresh()
        val found = journal.entries().filter { it.by == operator(child.writer) }.map { it.event }
        val promised = expected(child.writer, acknowledged.size)
        if (found != promised) assertEquals(expected(child.writer, acknowledged.size + 1), found)
        return acknowledged.size
    }

    private fun expected(writer: Int, steps: Int) =
        Register().also { register -> repeat(steps) { writersStep(writer, it).on(register) } }.entries().map { it.event }

    private companion object {
        const val WRITERS = 2
        const val ROUNDS = 3
    }
}
