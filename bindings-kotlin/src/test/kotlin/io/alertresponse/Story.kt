package io.alertresponse

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

/** The samples of core, and a register of their journal: three organisations, two alerts, access, answers. */
internal object Story {
    val CSOC = Operator("csoc")
    val ALICE = User("alice")
    val BOB = User("bob")

    /** After everything in the journal. */
    val AFTER: Instant = Instant.parse("2026-05-10T09:00:00Z")
    val JOURNAL: List<String> = sample("journal")

    fun sample(name: String): List<String> = Files.readAllLines(Path.of("..", "core", "tests", "samples", "$name.jsonl"))

    fun register(): Register = Register.replayJson(JOURNAL)

    fun later(hours: Long): Instant = AFTER + Duration.ofHours(hours)

    fun trust(code: String) = RegisterOrganisation(code, "Trust $code", Sector.ACUTE)
}

/** Runs each in a thread of its own, all begun at one moment; fails where one fails or hangs. */
internal fun <T> together(vararg work: () -> T): List<T> {
    val start = CyclicBarrier(work.size)
    val pool = Executors.newFixedThreadPool(work.size)
    try {
        val tasks = work.map {
            pool.submit(
                Callable {
                    start.await(MOST_SECONDS, TimeUnit.SECONDS)
                    it()
                },
            )
        }
        return tasks.map { it.get(MOST_SECONDS, TimeUnit.SECONDS) }
    } finally {
        pool.shutdownNow()
    }
}

private const val MOST_SECONDS = 30L
