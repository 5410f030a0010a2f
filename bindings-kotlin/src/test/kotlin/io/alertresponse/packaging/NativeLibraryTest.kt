package io.alertresponse.packaging

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.net.URLClassLoader
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** Where the native library cannot be loaded, every call says what was looked for, the second as the first. */
class NativeLibraryTest {
    @TempDir
    lateinit var folder: File

    private val classPath = System.getProperty("java.class.path").split(File.pathSeparator)
    private val classes = classPath.single { it.endsWith("target${File.separator}classes") }

    /** The jar's classes without the library. */
    private val bare: List<String> by lazy {
        val copy = folder.resolve("bare")
        File(classes).copyRecursively(copy)
        copy.walk().filter { "alert_response_kotlin" in it.name && it.extension in setOf("so", "dylib", "dll") }.forEach { it.delete() }
        classPath.map { if (it == classes) copy.path else it }
    }

    /** What each call came to, in a machine of its own. */
    private fun said(
        classPath: List<String>,
        options: List<String>,
        calls: Collection<String>,
        within: List<String> = emptyList(),
    ): List<String> {
        val said = File.createTempFile("said", ".txt", folder)
        val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
        val command = within + java + options + listOf("-cp", classPath.joinToString(File.pathSeparator), FirstCalls::class.java.name)
        val process = ProcessBuilder(command + calls).redirectErrorStream(true).redirectOutput(said).start()
        assertTrue(process.waitFor(2, TimeUnit.MINUTES))
        return said.readLines().filterNot { it.startsWith("WARNING") }
    }

    private fun assertSaid(
        part: String,
        classPath: List<String>,
        vararg options: String,
        within: List<String> = emptyList(),
    ) {
        val said = said(classPath, options.toList(), listOf("register", "odsCode"), within)
        assertEquals(4, said.size, "$said")
        for (line in said) {
            assertTrue(line.substringAfter(": ").startsWith("NativeLibraryException: cannot load the native library: "), line)
            assertTrue(part in line, line)
            assertTrue(line.endsWith("; see bindings-kotlin/docs/troubleshooting.md"), line)
        }
        assertEquals(1, said.map { it.substringAfter(": ") }.toSet().size, "$said")
    }

    @TestFactory
    fun `whichever call is the first, it is the same exception`(): List<DynamicTest> = FirstCalls.CALLS.keys.map { call ->
        DynamicTest.dynamicTest(call) {
            // With classes of its own, of which none has been called.
            val urls = bare.map { File(it).toURI().toURL() }.toTypedArray()
            val said = URLClassLoader(urls, ClassLoader.getPlatformClassLoader()).use { loader ->
                val calls = loader.loadClass(FirstCalls::class.java.name)
                calls.getMethod("said", String::class.java).invoke(calls.getField("INSTANCE").get(null), call) as List<*>
            }
            assertEquals(2, said.size, "$said")
            for (line in said) {
                assertTrue("$line".startsWith("$call: NativeLibraryException: cannot load the native library: `"), "$line")
                assertTrue("was looked for, and the jar has no library at all; see " in "$line", "$line")
            }
        }
    }

    @Test
    fun `the machine is named, and what the jar has`() {
        // JNA's own library is looked for in the same place, so it has to be named.
        val jna = Files.createDirectory(folder.toPath().resolve("jna"))
        javaClass.classLoader.getResourceAsStream("com/sun/jna/$prefix/$jnaFile")!!.use { Files.copy(it, jna.resolve(jnaFile)) }
        val other = if (prefix == "linux-aarch64") "linux-x86-64" else "linux-aarch64"
        assertSaid(
            "`$other/libalert_response_kotlin.so` was looked for, and the jar has libraries for `$prefix`",
            classPath,
            "-Djna.prefix=$other",
            "-Djna.boot.library.path=$jna",
        )
        assertSaid("`$other/libalert_response_kotlin.so` was looked for", classPath, "-Djna.prefix=$other", "-Djna.nosys=true")
    }

    @Test
    fun `a folder that nothing is executed from`() {
        val mounted = folder.resolve("noexec").apply { mkdir() }
        // In a view of the file system that ends with the command.
        val within = listOf("unshare", "-rm", "sh", "-c", "mount -t tmpfs -o noexec tmpfs \"$mounted\" && exec \"\$0\" \"\$@\"")
        assumeTrue(runs(within + "true"), "this machine lets nobody mount a folder")
        assertSaid("mounted `noexec`; name another with `-Djna.tmpdir`", classPath, "-Djna.tmpdir=$mounted", within = within)
    }

    private fun runs(command: List<String>): Boolean = try {
        ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0
    } catch (_: java.io.IOException) {
        false
    }

    @Test
    fun `a folder that does not take files`() {
        val file = folder.resolve("no folder").apply { writeText("") }
        assertSaid("cannot write to the folder that it unpacks into; name another with `-Djna.tmpdir`", classPath, "-Djna.tmpdir=$file")
    }

    @Test
    fun `a library that the caller names`() {
        val nothing = folder.resolve("nothing.so")
        assertSaid("libraryOverride` names cannot be loaded", classPath, "-Duniffi.component.alert_response.libraryOverride=$nothing")
    }

    @Test
    fun `an older JNA, or none`() {
        val others = classPath.filterNot { File(it).name.startsWith("jna-") }
        assertEquals(classPath.size - 1, others.size)
        assertSaid("JNA 4.5.2 is on the class path; expected 5.0 or later", listOf("target/older-jna/jna.jar") + others)
        assertSaid("JNA is not on the class path; add `net.java.dev.jna:jna`", others)
    }

    @Test
    fun `the oldest JNA that the message names works`() {
        val others = classPath.filterNot { File(it).name.startsWith("jna-") }
        val said = said(listOf("target/oldest-jna/jna.jar") + others, emptyList(), FirstCalls.CALLS.keys - setOf("command", "status", "kotlinx"))
        assertEquals(emptyList<String>(), said.filterNot { it.endsWith(": null: null") })
    }

    @Test
    fun `where it can be loaded nothing is thrown`() {
        val said = said(classPath, emptyList(), listOf("register", "odsCode", "command"))
        assertEquals(listOf("null", "null", "null", "null", "InvalidInputException", "InvalidInputException"), said.map { it.split(": ")[1] })
    }

    private val prefix: String = com.sun.jna.Platform.RESOURCE_PREFIX
    private val jnaFile: String = System.mapLibraryName("jnidispatch")
}
