package pages

import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import java.util.concurrent.TimeUnit
import javax.tools.ToolProvider

/** Compiles and runs what pages show, with the classes that these tests have. */
class Programs(private val work: File) {
    private val classPath = System.getProperty("java.class.path")
    private val classes = work.resolve("classes").apply { mkdirs() }

    /** Each page's Kotlin becomes a `main` in a package of its own. */
    fun compileKotlin(pages: List<Page>) {
        val files = pages.map { page ->
            val head = { imports: String -> "package ${packageOf(page)}; $imports fun main() {" }
            write(page, "kotlin", "Main.kt", page.program("kotlin", head, "println(\"$MARK\")", "}"))
        }
        val serialization = classPath.split(File.pathSeparator).single { "kotlin-serialization-compiler-plugin" in it }
        val said = ByteArrayOutputStream()
        val code = K2JVMCompiler().exec(
            PrintStream(said),
            "-d", "$classes",
            "-classpath", classPath,
            "-no-stdlib", "-no-reflect",
            "-jvm-target", "17",
            "-Werror",
            "-Xplugin=$serialization",
            *files.map { it.path }.toTypedArray(),
        )
        check(code == ExitCode.OK) { "the Kotlin of a page does not compile:\n$said" }
    }

    /** Each page's Java becomes the `main` of a class in a package of its own. */
    fun compileJava(pages: List<Page>) {
        val files = pages.map { page ->
            val head = { imports: String ->
                "package ${packageOf(page)}; $imports class Main { public static void main(String[] args) throws Exception {"
            }
            write(page, "java", "Main.java", page.program("java", head, "System.out.println(\"$MARK\");", "}}"))
        }
        val said = ByteArrayOutputStream()
        val arguments = listOf("-d", "$classes", "-classpath", classPath, "-proc:none", "-Xlint:all", "-Werror")
        val code = ToolProvider.getSystemJavaCompiler()
            .run(null, said, said, *(arguments + files.map { it.path }).toTypedArray())
        check(code == 0) { "the Java of a page does not compile:\n$said" }
    }

    /** What each block prints, run in an empty folder. */
    fun run(page: Page, language: String): List<String> {
        val folder = work.resolve("run/$language/${packageOf(page)}").apply { mkdirs() }
        val said = work.resolve("$language-${packageOf(page)}.said")
        val main = packageOf(page) + if (language == "kotlin") ".MainKt" else ".Main"
        val process = ProcessBuilder(
            "${System.getProperty("java.home")}/bin/java",
            "-Dfile.encoding=UTF-8", "-Duser.timezone=America/Lima", "-Duser.language=tr",
            // For Arrow.
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "-cp", "$classes${File.pathSeparator}$classPath",
            main,
        ).directory(folder).redirectError(said).start()
        process.outputStream.close()
        val printed = process.inputStream.readAllBytes().toString(Charsets.UTF_8)
        check(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0) {
            "${page.name}: its $language fails\n$printed\n${said.readText()}"
        }
        return printed.split("$MARK\n").dropLast(1).map { it.trim() }
    }

    private fun write(page: Page, language: String, name: String, source: String): File =
        work.resolve("$language/${packageOf(page)}/$name").apply {
            parentFile.mkdirs()
            writeText(source)
        }

    private fun packageOf(page: Page): String = "page_" + page.name.replace(Regex("[^A-Za-z0-9]"), "_")

    private companion object {
        const val MARK = "-- the end of a block --"
    }
}
