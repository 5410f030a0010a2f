package io.alertresponse.journal

import java.io.BufferedReader
import java.nio.file.Path
import kotlin.io.path.absolutePathString

/** How to start another Java that knows what this one knows. */
internal fun java(main: Class<*>, vararg arguments: Any): List<String> {
    val java = Path.of(System.getProperty("java.home"), "bin", "java").absolutePathString()
    val classPath = System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path")
    return listOf(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp", classPath, main.name) +
        arguments.map { "$it" }
}

/**
 * A process with a journal, which does as its input says: a number registers an organisation of that number.
 *
 * Arguments: the SQLite file, whether it has a write-ahead log. It says `ready` or why not, then for each command `recorded`
 * or why not.
 */
internal object CommandedWriter {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val (file, wal) = arguments
        // A pool keeps its connections, and so the log that goes by the file's name.
        val pool = Pool(TestDatabase.sqlite(Path.of(file), wal.toBoolean()))
        val journal = said("ready") { JdbcJournal(pool.source, timeout = java.time.Duration.ofSeconds(1)) } ?: return
        generateSequence(::readLine).forEach { number ->
            said("recorded") { registration("N$number").on(journal, retries = 5) }
        }
    }

    private fun <T> said(good: String, work: () -> T): T? = try {
        work().also { println(good) }
    } catch (failure: JournalException) {
        println("${failure.javaClass.simpleName}: ${failure.message}")
        null
    }
}

/** The same, seen from the test. */
internal class Commanded(command: List<String>) : AutoCloseable {
    private val process = ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start()
    private val said: BufferedReader = process.inputReader()

    /** What it said to being started. */
    val first: String? = said.readLine()

    fun register(number: Int): String? {
        process.outputStream.run {
            write("$number\n".toByteArray())
            flush()
        }
        return said.readLine()
    }

    override fun close() {
        process.destroyForcibly().waitFor()
    }

    companion object {
        fun at(file: Path, wal: Boolean) = Commanded(java(CommandedWriter::class.java, file, wal))
    }
}
