package io.alertresponse.conformance

import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.fail
import java.nio.file.Path

internal val VECTORS: Path = Path.of("..", "tests", "vectors")

class VectorsTest {
    @TestFactory
    fun `the vectors of the repository hold`(): List<DynamicTest> = vectorsBelow(VECTORS).map { file ->
        DynamicTest.dynamicTest(VECTORS.relativize(file).toString().removeSuffix(".json")) {
            runFile(file)?.let { fail("$it") }
        }
    }

    @Test
    fun `there are as many as there ever were`() {
        assertTrue(vectorsBelow(VECTORS).size >= 284)
    }
}
