package io.alertresponse.conformance

import io.alertresponse.Entry
import io.alertresponse.Register
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

private const val AT = "\"at\": \"2026-05-01T09:00:00Z\""
private const val CSOC = "\"by\": {\"operator\": \"csoc\"}"
private const val TRUST = """{"register_organisation": {"ods_code": "R0A", "name": "Trust R0A", "sector": "acute"}}"""
private const val REGISTERED = """{"organisation_registered": {"ods_code": "R0A", "mandated": true, "region": null}}"""

/** A step that registers the trust; what it must come to, if that is said. */
private fun register(then: String? = null) = "{$AT, $CSOC, \"do\": $TRUST${then?.let { ", \"then\": {$it}" }.orEmpty()}}"

private fun organisations(then: String) = "{$AT, \"ask\": {\"organisations\": {}}, \"then\": {$then}}"

private fun vector(vararg steps: String) = """{"name": "a vector", "rules": ["T1"], "steps": [${steps.joinToString()}]}"""

private fun run(vararg steps: String, run: Run = Run()): String = runText("a.json", vector(*steps), run)?.toString().orEmpty()

/** The runner notices a vector that does not hold, and says which, where and why. */
class RunnerTest {
    @Test
    fun `a vector that holds passes`() {
        val failure = run(
            register("\"events\": [$REGISTERED]"),
            register("\"refused\": \"organisation_already_registered\""),
            register("\"refused\": {\"code\": \"organisation_already_registered\", \"organisations\": {}}"),
            organisations("\"answer\": [{\"ods_code\": \"R0A\"}]"),
            "{$AT, \"ask\": {\"members\": {\"organisation\": \"R0B\"}}, \"then\": {\"refused\": \"unknown_organisation\"}}",
        )
        assertEquals("", failure)
    }

    @ParameterizedTest
    @ValueSource(
        strings = [
            "\"refused\": \"organisation_already_registered\"",
            "\"events\": []",
            "\"events\": [$REGISTERED, $REGISTERED]",
            "\"events\": [{\"organisation_registered\": {\"ods_code\": \"R0B\"}}]",
            "\"events\": [{\"organisation_registered\": {\"mandated\": 1}}]",
            "\"events\": [{\"organisation_registered\": {\"mandated\": \"true\"}}]",
            "\"events\": [{\"organisation_registered\": {\"mandated\": null}}]",
            "\"events\": [{\"organisation_registered\": {\"region\": \"North\"}}]",
            "\"events\": [$REGISTERED], \"refused\": {\"R0A\": \"not_permitted\"}",
        ],
    )
    fun `a wrong expectation of a command fails with its step`(then: String) {
        val failure = run(organisations("\"answer\": []"), register(then))
        assertTrue(failure.startsWith("a.json (a vector), step 2\n  expected: "), failure)
        assertTrue("\n  actual:   Done(" in failure, failure)
    }

    @ParameterizedTest
    @ValueSource(
        strings = ["\"answer\": [{\"ods_code\": \"R0A\"}]", "\"answer\": {}", "\"refused\": \"unknown_organisation\""],
    )
    fun `a wrong expectation of a question fails with its step`(then: String) {
        val wrong = "{$AT, \"ask\": {\"alerts\": {}}, \"then\": {$then}}"
        val failure = run(register(), organisations("\"answer\": [{}]"), wrong)
        assertTrue(failure.startsWith("a.json (a vector), step 3\n  expected: "), failure)
        assertTrue("\n  actual:   Answered(answer=[])" in failure, failure)
    }

    @Test
    fun `a command that is refused unexpectedly fails`() {
        for (step in listOf(register(), register("\"events\": [$REGISTERED]"), register("\"refused\": \"not_permitted\""))) {
            val failure = run(register(), step)
            assertTrue("step 2" in failure && "organisation_already_registered" in failure, failure)
        }
        val named = "\"refused\": {\"code\": \"organisation_already_registered\", \"organisations\": {\"R0A\": \"not_permitted\"}}"
        assertTrue("step 2" in run(register(), register(named)))
    }

    @ParameterizedTest
    @ValueSource(
        strings = [
            "{$AT}",
            "{$CSOC, \"do\": $TRUST}",
            "{$AT, \"do\": $TRUST}",
            "{$AT, $CSOC}",
            "{$AT, \"ask\": {\"alerts\": {}}}",
            "{$AT, \"ask\": {\"alerts\": {}}, \"then\": null}",
            "{$AT, $CSOC, \"ask\": {\"alerts\": {}}, \"then\": {\"answer\": []}}",
            "{$AT, $CSOC, \"do\": $TRUST, \"ask\": {\"alerts\": {}}, \"then\": {\"answer\": []}}",
            "{$AT, $CSOC, \"do\": $TRUST, \"then\": {}}",
            "{$AT, $CSOC, \"do\": $TRUST, \"then\": []}",
            "{$AT, $CSOC, \"do\": $TRUST, \"note\": \"none\"}",
            "{$AT, $CSOC, \"do\": $TRUST, \"then\": {\"note\": \"none\"}}",
            "{$AT, $AT, $CSOC, \"do\": $TRUST}",
            "{$AT, $CSOC, \"do\": $TRUST, \"then\": {\"answer\": []}}",
            "{$AT, $CSOC, \"do\": $TRUST, \"then\": {\"events\": {}}}",
            "{$AT, $CSOC, \"do\": $TRUST, \"then\": {\"events\": [], \"answer\": []}}",
            "{$AT, $CSOC, \"do\": $TRUST, \"then\": {\"refused\": \"no_such_code\"}}",
            "{$AT, $CSOC, \"do\": $TRUST, \"then\": {\"refused\": [\"not_permitted\"]}}",
            "{$AT, $CSOC, \"do\": $TRUST, \"then\": {\"refused\": {\"organisations\": {}}}}",
            "{$AT, $CSOC, \"do\": $TRUST, \"then\": {\"refused\": {\"code\": \"not_permitted\", \"reason\": \"\"}}}",
            "{$AT, $CSOC, \"do\": $TRUST, \"then\": {\"events\": [], \"refused\": \"not_permitted\"}}",
            "{$AT, $CSOC, \"do\": $TRUST, \"then\": {\"events\": [], \"refused\": {\"R-A\": \"not_permitted\"}}}",
            "{$AT, $CSOC, \"do\": $TRUST, \"then\": {\"events\": [], \"refused\": {\"R0A\": \"no_such_code\"}}}",
            "{$AT, \"ask\": {\"alerts\": {}}, \"then\": {\"events\": []}}",
            "{$AT, \"ask\": {\"alerts\": {}}, \"then\": {\"answer\": [], \"refused\": \"not_permitted\"}}",
            "{$AT, \"ask\": {\"alerts\": {}}, \"then\": {\"answer\": 1e999}}",
            "\"a step\"",
            "null",
        ],
    )
    fun `a step that is none fails with its number`(step: String) {
        val failure = run(register(), register("\"refused\": \"organisation_already_registered\""), step)
        assertTrue(failure.startsWith("a.json, step 3\n  expected: a vector\n  actual:   "), failure)
    }

    @Test
    fun `an unknown key is named`() {
        assertTrue("`note`" in run("{$AT, $CSOC, \"do\": $TRUST, \"note\": 1}"))
        assertTrue("`note`" in runText("a.json", vector().replaceFirst("{", "{\"note\": 1, ")).toString())
    }

    @Test
    fun `a vector needs its keys`() {
        assertNull(runText("a.json", vector()))
        for (key in listOf("name", "rules", "steps")) {
            val failure = runText("a.json", vector().replace("\"$key\"", "\"another\"")).toString()
            assertTrue(failure.startsWith("a.json\n  expected: a vector"), failure)
            val without = vector().replace(Regex("\"$key\": (\"[^\"]*\"|\\[.*?])(, |(?=}))"), "").replace(", }", "}")
            assertTrue("needs `$key`" in runText("a.json", without).toString(), without)
        }
    }

    @ParameterizedTest
    @ValueSource(
        strings = [
            "", "[]", "null", "{", "{}", "{'name': 'a', 'rules': [], 'steps': []}",
            "{\"name\": \"a\", \"rules\": [], \"steps\": []} {}",
            "{\"name\": \"a\", \"rules\": [], \"steps\": [],}",
            "{\"name\": \"a\", \"name\": \"a\", \"rules\": [], \"steps\": []}",
            "{\"name\": 1, \"rules\": [], \"steps\": []}",
            "{\"name\": \"a\", \"rules\": \"T1\", \"steps\": []}",
            "{\"name\": \"a\", \"rules\": [1], \"steps\": []}",
            "{\"name\": \"a\", \"rules\": [], \"steps\": {}}",
            "\uFEFF{\"name\": \"a\", \"rules\": [], \"steps\": []}",
            "{\"name\": \"\\ud800\", \"rules\": [], \"steps\": []}",
        ],
    )
    fun `what is no vector fails`(text: String) {
        assertTrue(runText("a.json", text).toString().startsWith("a.json\n  expected: a vector\n"))
    }

    @Test
    fun `what a register is given stays as written`() {
        val trust = "\"ods_code\": \"R0A\", \"sector\": \"acute\""
        val policy = "\"name\": \"local\", \"response_severities\": [], \"acknowledge_first\": false, " +
            "\"unable_needs_risk_acceptance\": false"
        val refused = "\"then\": {\"refused\": \"invalid_value\"}"
        val commands = listOf(
            "{\"register_organisation\": {$trust, \"name\": \"Trust\", \"name\": \"Trust\"}}",
            "{\"register_organisation\": {$trust, \"name\": \"\\ud800\"}}",
            "{\"set_policy\": {\"policy\": {$policy, \"respond_within_hours\": 48.0}}}",
            "{\"set_policy\": {\"policy\": {$policy, \"respond_within_hours\": 4e999}}}",
            "[".repeat(100_000) + "]".repeat(100_000),
            "1".repeat(100_000),
            "null",
        )
        assertEquals("", run(*commands.map { "{$AT, $CSOC, \"do\": $it, $refused}" }.toTypedArray()))
        for (command in commands) assertTrue("invalid_value" in run("{$AT, $CSOC, \"do\": $command}"), command.take(80))
    }

    @ParameterizedTest
    @ValueSource(strings = ["null", "1", "true", "\"\"", "\"\\ud800\"", "[]", "{}", "\"2026-05-01T09:00:00\"", "\"now\""])
    fun `an instant that is none is refused`(at: String) {
        val refused = "\"then\": {\"refused\": \"invalid_value\"}"
        val asking = "{\"at\": $at, \"ask\": {\"alerts\": {}}"
        assertEquals("", run("{\"at\": $at, $CSOC, \"do\": $TRUST, $refused}", "$asking, $refused}"))
        assertTrue("step 1" in run("{\"at\": $at, $CSOC, \"do\": $TRUST}"))
        assertTrue("step 1" in run("$asking, \"then\": {\"answer\": []}}"))
    }

    @ParameterizedTest
    @ValueSource(
        strings = [
            "null", "1", "\"csoc\"", "{}", "[]", "{\"operator\": null}", "{\"user\": \"a\", \"operator\": \"b\"}",
            "{\"operator\": \"csoc\", \"operator\": \"csoc\"}",
        ],
    )
    fun `an actor that is none is refused`(by: String) {
        assertEquals("", run("{$AT, \"by\": $by, \"do\": $TRUST, \"then\": {\"refused\": \"invalid_value\"}}"))
        assertTrue("step 1" in run("{$AT, \"by\": $by, \"do\": $TRUST}"))
    }

    @ParameterizedTest
    @ValueSource(
        strings = [
            "null", "{}", "[]", "\"alerts\"", "{\"alerts\": null}", "{\"alerts\": {\"id\": \"CC-1\"}}", "{\"nothing\": {}}",
            "{\"alerts\": {}, \"organisations\": {}}", "{\"alerts\": {}, \"alerts\": {}}", "{\"alert\": {\"id\": 1}}",
            "{\"alert\": {\"id\": null}}", "{\"alert\": {\"id\": \"CC-1\", \"id\": \"CC-1\"}}", "{\"report\": {}}",
            "{\"may\": {\"user\": \"alice\", \"action\": \"fly\", \"organisation\": \"R0A\"}}",
            "{\"may\": {\"user\": \"alice\", \"action\": \"respond\"}}",
            "{\"evidence\": {\"organisation\": \"R0A\", \"from\": \"now\", \"to\": \"then\"}}",
            "{\"alert\": {\"id\": \"\\ud800\"}}",
        ],
    )
    fun `a question that is none is refused`(question: String) {
        assertEquals("", run("{$AT, \"ask\": $question, \"then\": {\"refused\": \"invalid_value\"}}"))
        assertTrue("step 1" in run("{$AT, \"ask\": $question, \"then\": {\"answer\": {}}}"))
    }
}

/** The runner notices a package whose ways differ. */
class RunnerOfABrokenPackageTest {
    private class Other(private val outcome: () -> Outcome, override val register: Register = Register()) : Route {
        override val name = "another way"

        override fun give(command: String, by: String, at: String) = outcome()
    }

    private fun broken(outcome: () -> Outcome) = run(register(), run = Run(others = listOf(Other(outcome))))

    @Test
    fun `ways of giving a command that differ fail`() {
        val others = listOf(
            Done(emptyList(), emptyMap()),
            NotDone("not_permitted", emptyMap(), isReadable = true),
            NotDone("invalid_value", emptyMap(), isReadable = false),
        )
        for (other in others) assertTrue(", step 1" in broken { other } && "another way" in broken { other })
    }

    @Test
    fun `an unexpected exception is a failure`() {
        assertTrue("IllegalStateException: broken" in broken { error("broken") })
        assertTrue("StackOverflowError" in broken { throw StackOverflowError() })
    }

    @Test
    fun `a register that is another in the end fails`() {
        val elsewhere = AsJson()
        val failure = broken { elsewhere.give(TRUST, "{\"operator\": \"csoc\"}", "\"2026-05-01T09:00:00Z\"") }
        assertTrue("another one by another way" in failure, failure)
    }

    @Test
    fun `ways of asking that differ fail`() {
        val asking = organisations("\"answer\": []")
        assertTrue("[ ]" in run(asking, run = Run(method = { _, _ -> "[ ]" })))
        assertTrue("no form" in run(asking, run = Run(method = { _, _ -> throw NotExpressibleException("none") })))
    }

    @Test
    fun `entries that come back otherwise fail`() {
        val failure = run(register(), run = Run(readEntry = { Entry.fromJson(it.replace("R0A", "R0B")) }))
        assertTrue("R0B" in failure, failure)
    }

    @Test
    fun `a replay that is another register fails`() {
        val failure = run(register(), run = Run(replay = { Register() }))
        assertTrue("another one by replay" in failure, failure)
    }
}

/** Files, folders and exit codes. */
class RunnerOfFoldersTest {
    @TempDir
    lateinit var folder: Path

    private fun write(name: String, text: String): Path = folder.resolve(name).also {
        Files.createDirectories(it.parent)
        Files.writeString(it, text)
    }

    private fun programme(vararg folders: String): Pair<Int, String> {
        val out = ByteArrayOutputStream()
        return run(folders.asList(), PrintStream(out), PrintStream(out)) to out.toString(Charsets.UTF_8)
    }

    @Test
    fun `an empty folder fails`() {
        write("notes.txt", "no vector")
        Files.createDirectories(folder.resolve("below"))
        val (code, said) = programme("$folder")
        assertEquals(1, code)
        assertEquals("$folder\n  expected: vectors (`*.json`)\n  actual:   none\n0 passed, 1 failed\n", said)
    }

    @Test
    fun `a folder that is not there fails`() {
        val (code, said) = programme("${folder.resolve("nowhere")}")
        assertEquals(1, code)
        assertTrue(said.endsWith("\n0 passed, 1 failed\n") && "nowhere" in said, said)
    }

    @Test
    fun `a file instead of a folder fails`() {
        val (code, said) = programme("${write("a.json", vector())}")
        assertEquals(1, code)
        assertTrue("expected: a folder" in said, said)
    }

    @Test
    fun `a file that is no text or no JSON fails`() {
        Files.write(folder.resolve("a.json"), byteArrayOf('"'.code.toByte(), -1, '"'.code.toByte()))
        write("b.json", "no JSON")
        val (code, said) = programme("$folder")
        assertEquals(1, code)
        assertTrue("a.json\n  expected: a readable file" in said && "b.json\n  expected: a vector" in said, said)
        assertTrue(said.endsWith("\n0 passed, 2 failed\n"), said)
    }

    @Test
    fun `every vector below every folder is run`() {
        write("one/deep/deeper/a.json", vector(register()))
        write("one/b.json", vector(register(), register()))
        write("two/c.json", vector(register()))
        val (code, said) = programme("${folder.resolve("one")}", "${folder.resolve("two")}")
        assertEquals(1, code)
        assertTrue(said.startsWith("${folder.resolve("one/b.json")} (a vector), step 2\n"), said)
        assertTrue(said.endsWith("\n2 passed, 1 failed\n"), said)
    }

    @Test
    fun `without folders it says so`() {
        assertEquals(2 to "name the folders whose vectors to run\n", programme())
    }

    @Test
    fun `the runner is a program`() {
        write("a.json", vector(register()))
        val command = listOf(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), "io.alertresponse.conformance.MainKt", "$folder",
        )
        val process = ProcessBuilder(command).redirectErrorStream(true).start()
        val said = process.inputStream.bufferedReader().readText()
        assertTrue(process.waitFor(30, TimeUnit.SECONDS))
        assertEquals(0 to "1 passed, 0 failed\n", process.exitValue() to said)
    }
}
