package examples

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.io.ByteArrayOutputStream
import java.io.PrintStream

class DeadlineTest {
    @Test
    fun `forty-eight hours are elapsed hours, and the due instant is in time`() {
        assertEquals(EXPECTED, printed { main() })
    }

    @Test
    fun `Java says the same`() {
        assertEquals(EXPECTED, printed { examples.java.Deadline.main(emptyArray()) })
    }

    private fun printed(example: () -> Unit): List<String> {
        val before = System.out
        val bytes = ByteArrayOutputStream()
        System.setOut(PrintStream(bytes, true, Charsets.UTF_8))
        try {
            example()
        } finally {
            System.setOut(before)
        }
        return bytes.toString(Charsets.UTF_8).trimEnd().lines()
    }

    private companion object {
        val EXPECTED = listOf(
            "issued Thursday 5 April 2018, 09:00 BST, respond by Saturday 7 April 2018, 09:00 BST",
            "issued Saturday 24 March 2018, 18:00 GMT, respond by Monday 26 March 2018, 19:00 BST",
            "with a published deadline: respond by Monday 9 April 2018, 12:00 BST",
            "no answer at 12:00:00.000000: awaiting",
            "no answer at 12:00:00.000001: overdue",
        )
    }
}
