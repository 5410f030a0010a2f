package io.alertresponse.journal

import io.alertresponse.NominateLeadAdministrator
import io.alertresponse.Operator
import io.alertresponse.Person
import io.alertresponse.Siro
import java.nio.file.Path

/** The nth command of a writer: an organisation, and then who leads it, which is more than one entry. */
internal fun writersStep(writer: Int, n: Int): Step {
    val organisation = "W${writer}N${n / 2}"
    if (n % 2 == 0) return Step(registration(organisation).command, operator(writer), BEGINNING)
    val lead = Person("lead$organisation", "Lead", "$organisation@nhs.net")
    return Step(NominateLeadAdministrator(organisation, lead, Siro("Sam", "sam@example.org")), operator(writer), BEGINNING)
}

internal fun operator(writer: Int) = Operator("writer$writer")

/**
 * A process that writes until it is killed, and says on its output which command was acknowledged.
 *
 * Arguments: the SQLite file, whether it has a write-ahead log, the writer's number.
 */
internal object KilledWriter {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val (file, wal, writer) = arguments
        val journal = JdbcJournal(TestDatabase.sqlite(Path.of(file), wal.toBoolean()))
        println("ready")
        readln()
        generateSequence(0) { it + 1 }.forEach { n ->
            writersStep(writer.toInt(), n).on(journal, retries = 1_000)
            println(n)
        }
    }
}
