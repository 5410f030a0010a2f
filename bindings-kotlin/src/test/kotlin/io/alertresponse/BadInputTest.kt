package io.alertresponse

import kotlinx.serialization.SerializationException
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows

/** Whatever is given: a clear exception, and nothing has changed. */
class BadInputTest {
    private val register = Story.register()

    @AfterEach
    fun `nothing has changed`() {
        assertEquals(Story.JOURNAL, register.entries().map { it.toJson() })
        assertEquals(Story.JOURNAL.size.toLong(), register.lastSeq)
        assertTrue(register.sameAs(Story.register()))
    }

    private fun refused(call: () -> Unit): InvalidInputException {
        val refused = assertThrows<InvalidInputException> { call() }
        val said = refused.message.orEmpty()
        assertTrue(said.length < 450, said)
        assertTrue(!said.endsWith('.'), said)
        return refused
    }

    private fun giveRefused(command: Command) {
        refused { register.execute(command, Story.CSOC, Story.AFTER) }
        refused { register.decide(command, Story.CSOC, Story.AFTER) }
    }

    @Test
    fun `what a caller's own list throws comes through as it is`() {
        class Mine : IllegalStateException("mine", java.io.IOException("disk"))

        fun give(thrown: RuntimeException) {
            val list = object : AbstractList<String>() {
                override val size: Int get() = throw thrown

                override fun get(index: Int): String = throw thrown
            }
            register.execute(RecordResponse("CC-1", list, InProgress("x")), Story.CSOC, Story.AFTER)
        }
        assertThrows<Mine> { give(Mine()) }
        assertThrows<SerializationException> { give(SerializationException("mine too")) }
    }

    @Test
    fun `an authority has one key and it is text`() {
        for (json in listOf("""{"access":123}""", """{"access":null}""", """{"access":"AR-1","x":1}""", "own_role", "{}")) {
            refused { fromJson<Authority>(json) }
        }
        assertEquals(Access("AR-1"), fromJson<Authority>("""{"access":"AR-1"}"""))
        assertEquals(OwnRole, fromJson<Authority>("\"own_role\""))
    }

    @Test
    fun `values and their JSON are refused in the same words`() {
        val command = CloseOrganisation("R0A!")
        val values = refused { register.execute(command, Story.CSOC, Story.AFTER) }
        val said = "cannot read `R0A!`; expected an ODS code of 1 to 9 letters and digits"
        assertEquals("`close_organisation.ods_code`: $said", values.message)
        val json = refused { register.executeJson(command.toJson(), Story.CSOC.toJson(), Story.AFTER) }
        assertEquals(values.message, json.message)
        val question = refused { register.asOf(Story.AFTER).members("R0A!") }
        assertEquals("`members.organisation`: $said", question.message)
    }

    @TestFactory
    fun `no text of any command may be out of the ordinary`(): List<DynamicTest> = BAD_TEXTS.map { (name, text) ->
        DynamicTest.dynamicTest(name) {
            val commands = Everything.commands().flatMap { Everything.withEachText(it, text) }
            assertTrue(commands.size > 70)
            for (command in commands) giveRefused(command() as Command)
        }
    }

    @Test
    fun `the exception names what is wrong`() {
        val about = listOf(
            RegisterOrganisation("R-A", "Trust", Sector.ACUTE) to "`R-A`",
            ConfirmMfa("al ice") to "`al ice`",
            IssueAlert("CC 1", "An alert", Severity.HIGH) to "`CC 1`",
            AddAlertContact("R0A", "Desk", email = "desk@") to "`desk@`",
            AddAlertContact("R0A", "Desk", mobile = "desk") to "`desk`",
            ApproveAccess("AR") to "`AR`",
            RegisterOrganisation("R0A", "Trust\uD800", Sector.ACUTE) to "follows `Trust`;",
        )
        for ((command, name) in about) {
            val said = refused { register.execute(command, Story.CSOC, Story.AFTER) }.message.orEmpty()
            assertTrue(name in said, said)
        }
    }

    @Test
    fun `no actor may be out of the ordinary`() {
        for (text in BAD_TEXTS.values + "al ice") {
            refused { register.execute(Story.trust("R0C"), User(text), Story.AFTER) }
            if (text != "al ice") refused { register.execute(Story.trust("R0C"), Operator(text), Story.AFTER) }
        }
    }

    @Test
    fun `no question may be out of the ordinary`() {
        val view = register.asOf(Story.AFTER)
        for (text in BAD_TEXTS.values) {
            val questions = listOf<() -> Any>(
                { view.position(text, "R0A") }, { view.position("CC-1", text) }, { view.positions(text) },
                { view.report(text) }, { view.alert(text) }, { view.members(text) }, { view.accessRequests(text) },
                { view.worklist(text) }, { view.organisationsFor(text) }, { view.respondersFor(text) },
                { view.history(text, "R0A") }, { view.history("CC-1", text) }, { view.may(text, Action.RESPOND, "R0A") },
                { view.may("alice", Action.RESPOND, text) }, { view.evidence(text, Story.AFTER, Story.AFTER) },
            )
            for (ask in questions) refused { ask() }
        }
        refused { view.may("alice", Action.RESPOND) }
    }

    @Test
    fun `what looks like JSON in a text is text`() {
        val view = register.asOf(Story.AFTER)
        for (text in listOf("\"", "\\", "\"}}", "CC-1\"},\"x\":{\"", "\\u0041", "\n", "\u2028", "é")) {
            refused { view.alert(text) }
            refused { view.position("CC-1", text) }
        }
        val name = "\"}}, \\ \n \u2028 日本語 🩺"
        val other = Story.register()
        other.execute(RegisterOrganisation("R0C", name, Sector.OTHER), Operator(name), Story.AFTER)
        assertEquals(name, other.asOf(Story.AFTER).organisations().single { it.odsCode == "R0C" }.name)
        assertEquals(Operator(name), other.entries().last().by)
    }

    @Test
    fun `numbers beyond the rules are refused`() {
        for (hours in listOf(0, -1, 8_761, Int.MAX_VALUE, Int.MIN_VALUE)) {
            giveRefused(SetPolicy(Policy("local", listOf(Severity.HIGH), hours, null, false, false)))
            giveRefused(SetPolicy(Policy("local", listOf(Severity.HIGH), 48, hours, false, false)))
            refused { Policy("local", listOf(Severity.HIGH), hours, null, false, false).dueAt(Story.AFTER) }
        }
    }

    @Test
    fun `an empty list is nobody`() {
        val commands = listOf(
            RecordResponse("CC-1", emptyList(), InProgress("Patching.")) to Story.BOB,
            RecordResponse("CC-1", OrganisationSelection.of(), InProgress("Patching.")) to Story.BOB,
            IssueAlert("CC-9", "An alert", Severity.HIGH, organisations = emptyList()) to Story.CSOC,
        )
        for ((command, by) in commands) {
            val refusal = assertThrows<RefusalException> { register.execute(command, by, Story.AFTER) }
            assertEquals(RefusalCode.NO_ORGANISATIONS, refusal.code)
        }
    }

    @Test
    fun `enormous lists are judged whole`() {
        val many = List(20_000) { "X$it" }
        val response = assertThrows<RefusalException> {
            register.execute(RecordResponse("CC-1", many, InProgress("Patching.")), Story.BOB, Story.AFTER)
        }
        assertEquals(RefusalCode.UNKNOWN_ORGANISATION, response.code)
        assertEquals(many.size, response.organisations.size)
        assertTrue(response.message.orEmpty().length < 1_000)
        val alert = IssueAlert("CC-9", "An alert", Severity.HIGH, organisations = many)
        val issued = assertThrows<RefusalException> { register.execute(alert, Story.CSOC, Story.AFTER) }
        assertEquals(RefusalCode.UNKNOWN_ORGANISATION, issued.code)
        val same = RecordResponse("CC-1", List(20_000) { "R0A" }, InProgress("Patching."))
        assertEquals(1, register.decide(same, Story.BOB, Story.AFTER).entries.size)
        giveRefused(RecordResponse("CC-1", many.drop(1) + "R-A", InProgress("Patching.")))
        giveRefused(SetPolicy(Policy(" ", List(300_000) { Severity.HIGH }, 48, null, false, false)))
    }

    @Test
    fun `lists have an end, and so has the JSON of one command`() {
        fun unable(count: Int) = RecordResponse(
            "CC-1",
            listOf("R0A"),
            UnableToImplement(UnableReason.LEGACY_SYSTEM, "Old.", mitigations = List(count) { "Isolated." }),
        )
        val tooMany = listOf(
            unable(101) to "`mitigations` has too many items; expected at most 100",
            RecordResponse("CC-1", List(20_001) { "R0A" }, InProgress("Patching.")) to
                "`organisations` has too many items; expected at most 20000",
            IssueAlert("CC-9", "An alert", Severity.HIGH, organisations = List(20_001) { "R0A" }) to
                "`organisations` has too many items; expected at most 20000",
            SetContactPreferences(List(21) { "a@example.org" }, emptyList()) to
                "`emails` has too many items; expected at most 20",
            SetContactPreferences(emptyList(), List(21) { "07700 900123" }) to
                "`mobiles` has too many items; expected at most 20",
        )
        for ((command, said) in tooMany) {
            val refused = refused { register.execute(command, Story.ALICE, Story.AFTER) }
            assertEquals(RefusalCode.INVALID_VALUE, refused.code)
            assertTrue(refused.message.orEmpty().endsWith("`: $said"), refused.message)
            giveRefused(command)
        }
        assertEquals(1, register.decide(unable(100), Story.BOB, Story.AFTER).entries.size)
        val long = """{"confirm_mfa":{"user":"alice"}}""" + " ".repeat(16 * 1024 * 1024)
        val refused = refused { register.executeJson(long, Story.CSOC.toJson(), Story.AFTER) }
        assertEquals(RefusalCode.INVALID_VALUE, refused.code)
        assertTrue(refused.message.orEmpty().endsWith("expected at most 16777216 (16 MiB)"), refused.message)
    }

    @Test
    fun `messages print what does not show`() {
        fun said(call: () -> Unit) = refused(call).message.orEmpty()
        assertTrue(said { odsCode("RTD\u200B") }.startsWith("cannot read `RTD\\u{200b}`; expected an ODS code"))
        assertTrue(said { userId("\u202Ealice") }.startsWith("cannot read `\\u{202e}alice`"))
        val text = said { register.execute(UpdateAlert("CC-1", "\u2800\u00A0"), Story.CSOC, Story.AFTER) }
        assertEquals("`update_alert.text`: cannot accept the text `\\u{2800}\\u{a0}`; it may not be blank", text)
        // Half a character cannot cross: the package itself says so.
        val half = said { odsCode("R\u200B\uD800") }
        assertEquals("half a character (a lone surrogate) follows `R\\u{200b}`; expected whole characters", half)
    }

    @Test
    fun `a refusal that is out of order says from when on it would not be`() {
        val early = Story.AFTER.minusSeconds(14L * 24 * 3600)
        val refusal = assertThrows<RefusalException> { register.execute(SetMandate("R0A", false), Story.CSOC, early) }
        assertEquals(RefusalCode.UNKNOWN_ORGANISATION to null, refusal.code to refusal.notBefore)
        val first = Entry.fromJson(Story.JOURNAL.first()).at
        val late = assertThrows<RefusalException> { register.execute(SetMandate("R0A", false), Story.CSOC, first) }
        assertEquals(RefusalCode.OUT_OF_ORDER, late.code)
        val notBefore = checkNotNull(late.notBefore)
        assertTrue(notBefore > first && late.message.orEmpty().endsWith("date the command $notBefore or later"))
        assertEquals(1, register.decide(SetMandate("R0A", false), Story.CSOC, notBefore).entries.size)
    }

    @Test
    fun `a list that fails while it is read changes nothing`() {
        class Failing : AbstractList<String>() {
            override val size = 3

            override fun get(index: Int): String = if (index < 2) "R0A" else error("the list is broken")
        }
        val said = assertThrows<IllegalStateException> {
            register.execute(RecordResponse("CC-1", Failing(), InProgress("Patching.")), Story.BOB, Story.AFTER)
        }
        assertEquals("the list is broken", said.message)
    }

    @Test
    fun `huge texts are refused in few words`() {
        val huge = "x".repeat(2_000_000)
        giveRefused(RegisterOrganisation("R0C", huge, Sector.ACUTE))
        giveRefused(RegisterOrganisation(huge, "Trust", Sector.ACUTE))
        giveRefused(UpdateAlert("CC-1", "🩺".repeat(1_000_000)))
        for (read in READERS) refused { read(huge) }
        for (read in READERS) refused { read("{\"$huge\": 1}") }
        for (read in READERS) refused { read("1".repeat(2_000_000)) }
        refused { register.asOf(Story.AFTER).askJson(huge) }
        refused { register.executeJson(huge, huge, Story.AFTER) }
    }

    @Test
    fun `deep JSON is refused`() {
        for (opening in listOf("[", "{\"a\":", "{\"confirm_mfa\":", "[{\"a\":[", "{\"status\":", "{\"access\":[")) {
            for (deep in listOf(opening.repeat(100_000), "{\"authority\":${opening.repeat(100_000)}")) {
                for (read in READERS) refused { read(deep) }
                refused { register.executeJson(deep, Story.CSOC.toJson(), Story.AFTER) }
                refused { register.executeJson(Story.trust("R0C").toJson(), deep, Story.AFTER) }
                refused { register.asOf(Story.AFTER).askJson(deep) }
                refused { Register.replayJson(listOf(deep)) }
            }
        }
    }

    @Test
    fun `the wrong kinds of JSON are refused`() {
        val kinds = listOf(
            "", " ", "null", "1", "true", "\"all\"", "[]", "{}", "[{}]", "{\"a\":1}", "{", "}", "\u0000", "NaN", "\uD800", "\uFEFF{}",
            "{\"allowed\":\"perhaps\"}", "{\"allowed\":null}", "{\"allowed\":true,\"reason\":\"none\"}",
            "{\"allowed\":true,\"authority\":7}", "{\"allowed\":true,\"authority\":{\"access\":[]}}",
            "{\"seq\":-1}", "{\"user\":[]}", "{\"operator\":{}}", "{\"user\":\"a\",\"operator\":\"b\"}",
            "{\"in_progress\":7}", "{\"complete\":{}}", "{\"in_progress\":{},\"complete\":{\"actions\":\"a\"}}",
            "{\"in_progress\":{\"expected_by\":\"soon\"}}", "{\"user\":\"alice\",\"authority\":\"none\"}",
        )
        for (kind in kinds) {
            for (read in READERS) refused { read(kind) }
            refused { register.executeJson(kind, Story.CSOC.toJson(), Story.AFTER) }
            refused { register.executeJson(Story.trust("R0C").toJson(), kind, Story.AFTER) }
            refused { register.decideJson(kind, kind, Story.AFTER) }
            refused { register.asOf(Story.AFTER).askJson(kind) }
            if (kind.isNotEmpty()) refused { Register.replayJson(listOf(kind)) }
        }
        refused { fromJson<Command>("""{"confirm_mfa": {"user": "alice", "user": "alice"}}""") }
        refused { fromJson<Command>("""{"confirm_mfa": {"user": "alice"}, "reset_mfa": {"user": "alice"}}""") }
        refused { fromJson<Command>("""{"confirm_mfa": {"user": "alice", "note": 1}}""") }
        refused { fromJson<Operator>("""{"operator": " "}""") }
    }

    private companion object {
        val BAD_TEXTS = mapOf(
            "empty" to "",
            "blank" to " \t\n",
            "control character" to "a\u0000",
            "lone carriage return" to "a\rb",
            "nothing that shows" to "\u200B\u3164\uFEFF",
            "escape" to "\u001B[31m",
            "too long" to "x".repeat(10_001),
            "first half of a character" to "a\uD800",
            "second half of a character" to "\uDFFFa",
            "halves in the wrong order" to "\uDE7A\uD83E",
        )

        val READERS: List<(String) -> Any> = listOf(
            { Command.fromJson(it) },
            { Actor.fromJson(it) },
            { Entry.fromJson(it) },
            { Policy.fromJson(it) },
            { fromJson<Event>(it) },
            { fromJson<RemediationStatus>(it) },
            { fromJson<Authority>(it) },
            { fromJson<Position>(it) },
            { fromJson<May>(it) },
            { fromJson<Report>(it) },
            { fromJson<AlertDetail>(it) },
            { fromJson<Members>(it) },
            { fromJson<Responder>(it) },
            { fromJson<InProgress>(it) },
            { fromJson<ConfirmMfa>(it) },
            { fromJson<Person>(it) },
        )
    }
}
