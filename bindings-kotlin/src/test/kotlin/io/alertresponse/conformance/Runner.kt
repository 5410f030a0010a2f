package io.alertresponse.conformance

import java.io.IOException
import java.io.UncheckedIOException
import java.nio.ByteBuffer
import java.nio.file.FileVisitOption
import java.nio.file.Files
import java.nio.file.Path

/** A vector that does not hold, and where; steps count from 1. */
internal class Failure(val vector: String, val expected: String, val actual: String, val step: Int? = null) {
    override fun toString(): String {
        val where = if (step == null) vector else "$vector, step $step"
        return "$where\n  expected: $expected\n  actual:   $actual"
    }
}

/** How a run came out. */
internal class Summary(val passed: Int, val failures: List<Failure>) {
    override fun toString(): String = (failures + "$passed passed, ${failures.size} failed").joinToString("\n")
}

/** Runs every `*.json` below the folders. A folder without any is a failure. */
internal fun runFolders(folders: List<Path>): Summary {
    val failures = ArrayList<Failure>()
    var passed = 0
    for (folder in folders) {
        val files = try {
            vectorsBelow(folder)
        } catch (unreadable: IOException) {
            failures += Failure("$folder", "a folder", "$unreadable")
            continue
        }
        if (files.isEmpty()) failures += Failure("$folder", "vectors (`*.json`)", "none")
        for (file in files) {
            val failure = runFile(file)
            if (failure == null) passed++ else failures += failure
        }
    }
    return Summary(passed, failures)
}

/** Every `*.json` below a folder, by path. */
internal fun vectorsBelow(folder: Path): List<Path> = try {
    Files.newDirectoryStream(folder).close()
    Files.walk(folder, FileVisitOption.FOLLOW_LINKS).use { paths ->
        paths.filter { it.toString().endsWith(".json") && Files.isRegularFile(it) }.sorted().toList()
    }
} catch (unreadable: UncheckedIOException) {
    throw unreadable.cause ?: unreadable
}

/** Runs the vector of a file. */
internal fun runFile(file: Path): Failure? {
    val text = try {
        // Strictly: what is no UTF-8 is no JSON.
        Charsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString()
    } catch (unreadable: IOException) {
        return Failure("$file", "a readable file", "$unreadable")
    }
    return runText("$file", text)
}

/** Runs a vector on a new register; then writes, reads and replays its entries and compares. */
internal fun runText(file: String, text: String, run: Run = Run()): Failure? {
    val vector = try {
        readVector(text)
    } catch (wrong: NotJsonException) {
        return Failure(file, "a vector", wrong.message.orEmpty())
    } catch (wrong: VectorException) {
        return Failure(file, "a vector", wrong.message.orEmpty(), wrong.step)
    }
    val name = "$file (${vector.name})"
    for ((place, step) in vector.steps.withIndex()) {
        failureOf(name, place + 1) { run.step(step) }?.let { return it }
    }
    return failureOf(name) { run.finish() }
}

private fun failureOf(name: String, step: Int? = null, run: () -> Unit): Failure? = try {
    run()
    null
} catch (mismatch: MismatchException) {
    Failure(name, mismatch.expected, mismatch.actual, step)
} catch (thrown: Throwable) {
    Failure(name, "no exception but a refusal", "$thrown", step)
}
