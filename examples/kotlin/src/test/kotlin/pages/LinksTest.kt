package pages

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** What a page of the package points to is there: files, and headings on pages. */
class LinksTest {
    @Test
    fun `every link of the pages about Kotlin and Java leads somewhere`() {
        val pages = listOf("bindings-kotlin/README.md", "bindings-kotlin/docs", "examples/kotlin/README.md")
            .flatMap { Page.TOP.resolve(it).walk() }
            .filter { it.extension == "md" }
        val broken = pages.flatMap { page ->
            LINK.findAll(page.readText()).map { it.groupValues[1].replace("\n", "") }.filter { link ->
                val (path, heading) = "$link#".split('#')
                val target = if (path.isEmpty()) page else page.parentFile.resolve(path)
                !target.exists() || (heading.isNotEmpty() && heading !in headings(target.readText()))
            }.map { "${page.name}: $it" }
        }
        assertEquals(emptyList<String>(), broken)
    }

    private fun headings(text: String): Set<String> = HEADING.findAll(text)
        .map { it.groupValues[1].lowercase().replace(Regex("[^a-z0-9 -]"), "").replace(' ', '-') }
        .toSet()

    private companion object {
        val LINK = Regex("\\]\\(((?!http)[^)]+)\\)")
        val HEADING = Regex("(?m)^#+ (.+)$")
    }
}
