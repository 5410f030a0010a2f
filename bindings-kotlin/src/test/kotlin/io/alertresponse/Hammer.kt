package io.alertresponse

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.atomic.AtomicLong

/**
 * Many threads, a small heap, registers that nobody closes, and either drops or keeps. Says by how much the memory of
 * the process grew.
 */
internal fun main(arguments: Array<String>) {
    val most = arguments.first().toLong()
    val kept = ConcurrentLinkedQueue<Register>()
    val keeps = "keep" in arguments
    val journal = journal()
    val shared = Register.replayJson(journal)
    val made = AtomicLong()
    val written = AtomicLong()
    val broken = { thread: Thread, thrown: Throwable ->
        thrown.printStackTrace()
        Runtime.getRuntime().halt(thread.id.toInt().coerceIn(1, 99))
    }
    fun work(rounds: Long) {
        val threads = List(6) { number ->
            Thread {
                while (made.incrementAndGet() <= rounds) {
                    val register = Register.replayJson(journal)
                    if (keeps) kept += register
                    check(register.asOf(Story.AFTER).organisations().size == journal.size)
                    val count = written.incrementAndGet()
                    shared.execute(Story.trust("S$count"), Story.CSOC, Story.AFTER)
                    check(shared.asOf(Story.AFTER).may("alice", Action.RESPOND, "S$count").reason == RefusalCode.UNKNOWN_USER)
                    try {
                        shared.execute(Story.trust("S$count"), User("nobody$number"), Story.AFTER)
                        error("an unknown user was believed")
                    } catch (refusal: RefusalException) {
                        check(refusal.code == RefusalCode.UNKNOWN_USER)
                    }
                }
            }.apply { setUncaughtExceptionHandler(broken) }
        }
        threads.forEach(Thread::start)
        threads.forEach(Thread::join)
        made.set(rounds)
        check(kept.size.toLong() == if (keeps) rounds else 0L)
    }
    work(most / 4)
    val before = residentKilobytes()
    work(most)
    check(shared.lastSeq == journal.size + written.get())
    println("grew by ${residentKilobytes() - before} kB")
}

private fun journal(): List<String> {
    val register = Register()
    repeat(400) {
        register.execute(RegisterOrganisation("T$it", "Trust $it ".repeat(20).take(240), Sector.ACUTE), Story.CSOC, Story.AFTER)
    }
    return register.entries().map { it.toJson() }
}

private fun residentKilobytes(): Long = Files.readAllLines(Path.of("/proc/self/status"))
    .first { it.startsWith("VmRSS:") }.filter(Char::isDigit).toLong()
