package io.alertresponse

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.nio.file.Files

class KdocTest {
    @TestFactory
    fun `everything public says what it is`(): List<DynamicTest> = Sources.FILES.map { file ->
        DynamicTest.dynamicTest("${file.fileName}") {
            assertEquals(emptyList<String>(), Sources.undocumented(Files.readString(file)))
        }
    }

    @Test
    fun `there are files to look at`() {
        assertTrue(Sources.FILES.size > 40)
    }

    @Test
    fun `what says nothing is found`() {
        val source = """
            /** What it is. */
            public class Good(internal val hidden: Int) {
                public val bare: Int = 1

                /** */
                public fun empty() {}

                @JvmStatic
                public fun annotated() {}

                /** Does. */
                @JvmStatic
                public fun said() {}

                override fun toString(): String = ""

                public companion object
            }

            /**
             * Both.
             *
             * @property one The one.
             */
            @Serializable
            public data class Pair @JvmOverloads constructor(
                public val one: Int,
                @SerialName("two") public val two: Int = 2,
            ) : Some

            public enum class Kind(override val word: String) : Word {
                /** Said. */
                FIRST("first"),

                SECOND("second"),
                ;
            }
        """.trimIndent()
        val found = listOf(
            "public val bare: Int = 1",
            "public fun empty() {}",
            "public fun annotated() {}",
            "two",
            "public enum class Kind(override val word: String) : Word {",
            "SECOND(\"second\"),",
        )
        assertEquals(found, Sources.undocumented(source))
    }
}
