package pages

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir
import java.io.File

/**
 * The Kotlin and the Java of every page run as printed.
 *
 * All blocks of a language on a page are one program. The `text` block after a block is what that block prints; a block
 * without one prints nothing.
 */
class PagesTest {
    private val pages = PAGES.map(::Page)

    @TempDir
    lateinit var work: File

    @Test
    fun `the front pages have Kotlin and Java to run`() {
        for (language in Page.PROGRAMS) {
            val found = speaking(language).map { it.name }
            assertTrue("bindings-kotlin/README.md" in found) { "$language: $found" }
        }
        assertTrue("README.md" in speaking("kotlin").map { it.name })
    }

    @TestFactory
    fun `the Kotlin of every page runs as printed`(): List<DynamicTest> {
        val programs = Programs(work)
        programs.compileKotlin(speaking("kotlin"))
        return tests(programs, "kotlin")
    }

    @TestFactory
    fun `the Java of every page runs as printed`(): List<DynamicTest> {
        val programs = Programs(work)
        programs.compileJava(speaking("java"))
        return tests(programs, "java")
    }

    @Test
    fun `pages name the version of the package`() {
        val version = Regex("<artifactId>alert-response-kotlin</artifactId>\\s*<version>(.*?)</version>")
        val pom = version.find(Page.TOP.resolve("bindings-kotlin/pom.xml").readText())?.groupValues?.get(1)
        val named = PAGES.flatMap { page ->
            val text = page.readText()
            version.findAll(text).map { it.groupValues[1] } +
                Regex("io\\.alertresponse:alert-response-kotlin:([^\"'` ]+)").findAll(text).map { it.groupValues[1] } +
                Regex("alert-response-kotlin-(\\d[\\d.]*\\d)").findAll(text).map { it.groupValues[1] }
        }
        assertTrue(named.size >= 3) { "$named" }
        assertEquals(setOf(pom), named.toSet())
    }

    private fun speaking(language: String) = pages.filter { page -> page.blocks.any { it.language == language } }

    private fun tests(programs: Programs, language: String) = speaking(language).map { page ->
        dynamicTest(page.name, page.file.toURI()) { assertEquals(page.shown(language), programs.run(page, language)) }
    }

    private companion object {
        val PAGES = sequenceOf("README.md", "docs", "bindings-kotlin/README.md", "bindings-kotlin/docs")
            .plus(sequenceOf("examples/kotlin/README.md"))
            .flatMap { Page.TOP.resolve(it).walk() }
            .filter { it.extension == "md" }
            // The one takes its `dataSource` as given, and the tests of the journal run it. What the other shows are parts
            // of the service in bindings-kotlin/compat, whose tests compare the two.
            .filter { it.toRelativeString(Page.TOP) !in setOf("bindings-kotlin/docs/journal.md", "bindings-kotlin/docs/spring.md") }
            .sorted()
            .toList()
    }
}
