package io.alertresponse.journal

import io.alertresponse.IssueAlert
import io.alertresponse.Operator
import io.alertresponse.RegisterOrganisation
import io.alertresponse.Sector
import io.alertresponse.Severity
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Path
import java.time.Instant
import javax.sql.DataSource
import kotlin.io.path.readText

/** The page about the journal says what is so. */
internal class JournalPageTest {
    private val page = Path.of("docs/journal.md").readText()

    private fun block(language: String) = page.substringAfter("```$language\n").substringBefore("```")

    private fun example(dataSource: DataSource, println: (String) -> Unit) {
        val csoc = Operator("csoc")
        JdbcJournal(dataSource).use { journal ->
            journal.execute(RegisterOrganisation("R0A", "A trust", Sector.ACUTE), csoc)
            journal.execute(IssueAlert("CC-3989", "Log4Shell RCE Vulnerability", Severity.HIGH), csoc)
            println("${journal.register.asOf(Instant.now()).report("CC-3989").states.awaiting} awaiting")
        }
    }

    @Test
    fun `the first example prints what the page says`() {
        TestDatabase.SQLITE.begin().use { place ->
            val said = StringBuilder()
            example(place.source) { said.appendLine(it) }
            assertEquals(block("text"), said.toString())
        }
    }

    @Test
    fun `the examples of the page are the ones that run here`() {
        val kotlin = Path.of("src/test/kotlin/io/alertresponse/journal/JournalPageTest.kt").readText()
        assertTrue(block("kotlin").prependIndent("        ").trimEnd() in kotlin)
        val java = Path.of("src/test/java/io/alertresponse/journal/JdbcJournalInJavaTest.java").readText()
        assertTrue(block("java").prependIndent("        ").trimEnd() in java)
    }

    @Test
    fun `the exceptions of the page are those that there are`() {
        val named = Regex("^\\| `(Journal\\w+)` \\|", RegexOption.MULTILINE).findAll(page).map { it.groupValues[1] }.toSet()
        val thrown = listOf(
            JournalClockException::class,
            JournalConflictException::class,
            JournalInterruptedException::class,
            JournalInDoubtException::class,
            JournalDamagedException::class,
            JournalStaleException::class,
            JournalException::class,
        )
        assertEquals(thrown.map { it.simpleName }.toSet(), named)
    }

    @Test
    fun `a digest made as the page says is like the journal's`() {
        val line = told(1).entries().single().toJson()
        val sha = java.security.MessageDigest.getInstance("SHA-256").digest(("0".repeat(64) + line).toByteArray())
        assertEquals(sha.joinToString("") { "%02x".format(it) }, Head.EMPTY.after(line).digest)
    }
}
