package examples

import io.alertresponse.Register
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.util.jar.JarFile

/** What is installed is whole: the package as another project finds it. */
class PackageTest {
    private val jar = File(Register::class.java.protectionDomain.codeSource.location.toURI())

    @Test
    fun `the jar names its module and brings its licence`() = JarFile(jar).use {
        assertEquals("io.alertresponse", it.manifest.mainAttributes.getValue("Automatic-Module-Name"))
        val licence = it.getInputStream(it.getEntry("META-INF/LICENSE")).readAllBytes().decodeToString()
        assertEquals(File("../../LICENSE").readText(), licence)
    }

    @Test
    fun `the native library lies where JNA looks`() {
        val libraries = names(jar).filter { Regex("[^/]+/[^/]*alert_response_kotlin\\.(so|dylib|dll)").matches(it) }
        assertTrue(com.sun.jna.Platform.RESOURCE_PREFIX in libraries.map { it.substringBefore('/') }) { "$libraries" }
    }

    @Test
    fun `sources and reference lie beside it, and the reference leaves out what is internal`() {
        val sources = names(beside("sources"))
        for (source in listOf("Register.kt", "journal/JdbcJournal.kt", "internal/ffi/alert_response.kt", "internal/Wire.kt")) {
            assertTrue("io/alertresponse/$source" in sources) { source }
        }
        val pages = names(beside("javadoc"))
        assertTrue("index.html" in pages)
        val folders = pages.filter { it.startsWith("alert-response-kotlin/") }.map { it.split('/')[1] }
        val public = setOf("", ".jackson", ".jackson2", ".journal").map { "io.alertresponse$it" }.toSet()
        assertEquals(public, folders.filter { it.startsWith("io.") }.toSet())
    }

    @Test
    fun `an example is under a hundred and twenty lines`() {
        val long = File("src/main").walk().filter { it.isFile && it.readLines().size >= 120 }
        assertEquals(emptyList<File>(), long.toList())
    }

    private fun beside(classifier: String) = File(jar.path.removeSuffix(".jar") + "-$classifier.jar")

    private fun names(file: File): List<String> = JarFile(file).use { archive -> archive.entries().asSequence().map { it.name }.toList() }
}
