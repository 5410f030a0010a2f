package io.alertresponse.packaging

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File

/**
 * What is public says what it is. The compiler insists that it is written `public`, so this can look for the word. Dokka's
 * own report also names what nobody can document: the `entries` of an enum.
 */
class DocumentedTest {
    private val files = File("src/main/kotlin/io/alertresponse").walk()
        .filter { it.extension == "kt" && "internal" !in it.invariantSeparatorsPath.split('/') }.toList()

    @Test
    fun `every public declaration has a comment of its own`() {
        assertTrue(files.size > 40)
        assertEquals(emptyList<String>(), files.flatMap { undocumented(it.name, it.readLines()) })
    }

    @Test
    fun `what has none is found`() {
        val lines = """
            /** A trust. */
            @Serializable
            public class Trust {
                public val code: String = ""

                /** Its name. */
                public val name: String = ""
            }

            public fun trust(): Trust = Trust()

            /**
             * A user.
             *
             * @property id Its id.
             */
            public data class User(
                public val id: String,
                @SerialName("full_name") public val name: String,
            )

            /** A colour. */
            public enum class Colour(public val word: String) {
                RED("red"),
            }
        """.trimIndent().lines()
        assertEquals(listOf("F.kt:4", "F.kt:10", "F.kt:19", "F.kt:24"), undocumented("F.kt", lines))
    }

    private fun undocumented(file: String, lines: List<String>): List<String> = lines.indices
        .filter { PUBLIC.containsMatchIn(lines[it]) && !documented(lines, it) }
        .map { "$file:${it + 1}" }

    private fun documented(lines: List<String>, at: Int): Boolean {
        val parameter = PARAMETER.find(lines[at])?.groupValues?.get(1)
        var above = at - 1
        if (parameter != null) {
            // A property of the constructor: the comment of its class speaks of it.
            while (above >= 0 && !lines[above].endsWith("(")) above--
            above--
        }
        while (above >= 0 && lines[above].trim().startsWith("@")) above--
        if (above < 0 || !lines[above].endsWith("*/")) return false
        if (parameter == null) return true
        val comment = lines.subList(0, above).takeLastWhile { !it.contains("/**") }
        return comment.any { it.contains("@property $parameter ") }
    }

    private companion object {
        // A companion says nothing that its members do not; a member of an enum is public without the word.
        val PUBLIC = Regex("""^\s*(@\w+(\(.*?\))? )*public (?!companion|override)|^ {4}[A-Z][A-Z_]+\("\w+"\),$""")
        val PARAMETER = Regex("""^\s+(?:@\w+(?:\(.*?\))? )*public va[lr] (\w+): [^=]*(?:= .*)?,$""")
    }
}
