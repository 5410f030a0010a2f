package io.alertresponse.conformance

import java.io.PrintStream
import java.nio.file.Path
import kotlin.system.exitProcess

/** Runs the vectors below the folders that are named. */
internal fun main(arguments: Array<String>): Unit = exitProcess(run(arguments.asList(), System.out, System.err))

/** The exit code: 0 if all passed, 1 if not, 2 if there is nothing to do. */
internal fun run(folders: List<String>, out: PrintStream, errors: PrintStream): Int {
    if (folders.isEmpty()) {
        errors.println("name the folders whose vectors to run")
        return 2
    }
    val summary = runFolders(folders.map { Path.of(it) })
    PrintStream(out, true, Charsets.UTF_8).println(summary)
    return if (summary.failures.isEmpty()) 0 else 1
}
