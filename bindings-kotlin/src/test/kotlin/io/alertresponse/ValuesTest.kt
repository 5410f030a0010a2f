package io.alertresponse

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.time.Instant

class ValuesTest {
    @Test
    fun `equal values are equal in every way`() {
        val (one, other) = Everything.all() to Everything.all()
        assertEquals(one, other)
        assertEquals(one.map { it.hashCode() }, other.map { it.hashCode() })
        assertEquals(one.map { it.toString() }, other.map { it.toString() })
        assertTrue(one.size > 100)
        // Of the others there are two of each; these are few and shared.
        one.zip(other).forEach { (a, b) -> assertTrue(a !== b || a is OwnRole || a is May) }
    }

    @Test
    fun `values that differ are not equal`() {
        val all = Everything.all()
        assertEquals(all.map { it.javaClass.name + it.toJson() }.toSet().size, all.toSet().size)
        val command = RegisterOrganisation("R0A", "Trust", Sector.ACUTE)
        assertNotEquals(command, command.copy(name = "Another"))
        assertNotEquals(command as Any, SetMandate("R0A", true))
        assertNotEquals(Operator("alice") as Any, User("alice"))
    }

    @Test
    fun `a copy changes what it is told to`() {
        val command = IssueAlert("CC-1", "A vulnerability", Severity.HIGH, respondBy = Story.AFTER)
        val lower = command.copy(severity = Severity.LOW)
        assertEquals(IssueAlert("CC-1", "A vulnerability", Severity.LOW, respondBy = Story.AFTER), lower)
        assertEquals(Severity.HIGH, command.severity)
    }

    @Test
    fun `texts say the class and every value`() {
        val said = RegisterOrganisation("R0A", "Trust", Sector.ACUTE).toString()
        assertEquals("RegisterOrganisation(odsCode=R0A, name=Trust, sector=ACUTE, region=null, mandated=true)", said)
        for (value in Everything.all()) assertTrue("$value".startsWith(value.javaClass.simpleName), "$value")
        val register = Story.register()
        assertEquals("Register(lastSeq=28)", "$register")
        assertEquals("View(at=2026-05-10T09:00:00Z)", "${register.asOf(Story.AFTER)}")
        val decision = register.decide(Story.trust("R0C"), Story.CSOC, Story.AFTER)
        assertTrue("$decision".startsWith("Decision(entries=[Entry(seq=29, "), "$decision")
    }

    @Test
    fun `lists and maps within values cannot be changed`() {
        val seen = HashSet<String>()
        fun see(value: Any?) {
            when (value) {
                is List<*> -> {
                    assertFixed(value)
                    value.forEach(::see)
                }
                null, is Enum<*> -> {}
                else -> if (value.javaClass.packageName == "io.alertresponse") {
                    val parts = Everything.components(value)
                    if (parts.any { it is List<*> }) seen += value.javaClass.simpleName
                    parts.forEach(::see)
                }
            }
        }
        Everything.all().forEach(::see)
        see(Policy.ranca2023())
        see(OrganisationSelection.of("R0A", "R0B"))
        assertTrue(seen.containsAll(setOf("Members", "Report", "AlertDetail", "IssueAlert", "These", "Policy")), "$seen")
        assertFixed(RefusalCode.NOT_PERMITTED.rules)
        assertFixed(StatusKind.allowedAfter(null))
        val view = Story.register().asOf(Story.AFTER)
        listOf(view.positions("CC-1"), view.alerts(), view.history("CC-1", "R0A"), view.worklist("bob")).forEach(::assertFixed)
    }

    @Test
    fun `what a decision and a refusal carry cannot be changed`() {
        val register = Story.register()
        val response = RecordResponse("CC-1", listOf("R0A", "0AR"), InProgress("Patching."), Mode.BEST_EFFORT)
        val decision = register.decide(response, Story.BOB, Story.AFTER)
        assertEquals(mapOf("0AR" to RefusalCode.NOT_IN_SCOPE), decision.refused)
        assertFixed(decision.entries)
        assertFixed(decision.refused)
        assertThrows<UnsupportedOperationException> { (decision.iterator() as MutableIterator<*>).apply { next() }.remove() }
        val refusal = assertThrows<RefusalException> { register.decide(response.copy(mode = Mode.ALL_OR_NOTHING), Story.BOB, Story.AFTER) }
        assertFixed(refusal.organisations)
        assertEquals(decision.refused, refusal.organisations)
    }

    private fun assertFixed(list: List<*>) {
        assertThrows<UnsupportedOperationException> {
            @Suppress("UNCHECKED_CAST")
            (list as MutableList<Any?>).add(0, "another")
        }
    }

    private fun assertFixed(map: Map<*, *>) {
        assertThrows<UnsupportedOperationException> {
            @Suppress("UNCHECKED_CAST")
            (map as MutableMap<Any?, Any?>)["another"] = "one"
        }
    }

    @Test
    fun `a list of the caller's own stays the caller's`() {
        val codes = arrayOf("R0A", "R0B")
        val selection = OrganisationSelection.of(*codes)
        codes[0] = "R0C"
        assertEquals(OrganisationSelection.These(listOf("R0A", "R0B")), selection)
    }

    @Test
    fun `enums have core's order`() {
        assertTrue(Severity.HIGH > Severity.MEDIUM && Severity.MEDIUM > Severity.LOW && Severity.LOW > Severity.INFORMATION_ONLY)
        assertEquals(Severity.HIGH, Severity.parse("High"))
        assertEquals(Severity.INFORMATION_ONLY, Severity.parse("Information only"))
        assertEquals(listOf(Severity.LOW, Severity.HIGH), listOf(Severity.HIGH, Severity.LOW).sorted())
    }

    @Test
    fun `every value is read back from its JSON`() {
        for (value in Everything.all()) assertEquals(value, fromJson(value.javaClass, value.toJson()))
        val position = Story.register().asOf(Story.AFTER).position("CC-1", "R0A")
        assertEquals(position, fromJson<Position>(position.toJson()))
        for (value in listOf(Story.CSOC, Story.ALICE, OwnRole, Access("AR-1"), InProgress(), Policy.ranca2023())) {
            assertEquals(value, fromJson(value.javaClass, value.toJson()))
        }
        assertEquals(InProgress("Patching."), fromJson<RemediationStatus>("""{"in_progress":{"actions":"Patching."}}"""))
        assertEquals(Policy.ranca2020(), fromJson<Policy>("\"ranca_2020\""))
    }

    @Test
    fun `what is left out is what core takes it for`() {
        val complete = """"status":{"complete":{"actions":"Patched."}}"""
        val unable = """"status":{"unable_to_implement":{"reason":"other","explanation":"Not yet."}}"""
        val written = mapOf(
            RegisterOrganisation("R0A", "Trust", Sector.ACUTE) to
                """{"register_organisation":{"ods_code":"R0A","name":"Trust","sector":"acute"}}""",
            IssueAlert("CC-1", "An alert", Severity.LOW) to
                """{"issue_alert":{"id":"CC-1","title":"An alert","severity":"low"}}""",
            RecordResponse("CC-1", listOf("R0A"), Complete("Patched.")) to
                """{"record_response":{"alert":"CC-1","organisations":["R0A"],$complete}}""",
            RecordResponse("CC-1", OrganisationSelection.All, Complete("Patched.")) to
                """{"record_response":{"alert":"CC-1","organisations":"all",$complete}}""",
            RecordResponse("CC-1", "R0A", UnableToImplement(UnableReason.OTHER, "Not yet.")) to
                """{"record_response":{"alert":"CC-1","organisations":["R0A"],$unable}}""",
            UpdateUser("bob") to """{"update_user":{"user":"bob"}}""",
            ApproveAccess("AR-1") to """{"approve_access":{"request":"AR-1"}}""",
        )
        for ((command, json) in written) assertEquals(Command.fromJson(json), command)
        assertEquals(Policy.ranca2020(), Policy("ranca_2020", listOf(Severity.HIGH), 48, null, false, false))
    }

    @Test
    fun `another member of the family is refused by name`() {
        val said = assertThrows<InvalidInputException> { fromJson<ConfirmMfa>(ResetMfa("alice").toJson()) }.message
        assertEquals("the JSON is a `ResetMfa`; expected a `ConfirmMfa`", said)
        assertThrows<InvalidInputException> { fromJson<Operator>(Story.ALICE.toJson()) }
        assertThrows<InvalidInputException> { fromJson<Complete>(InProgress().toJson()) }
        assertThrows<InvalidInputException> { fromJson<OwnRole>(Access("AR-1").toJson()) }
    }

    @Test
    fun `a status knows its kind and its word`() {
        val statuses = listOf(
            InProgress(),
            Complete("Patched."),
            NotApplicable("Not used."),
            UnableToImplement(UnableReason.OTHER, "Not yet."),
        )
        assertEquals(StatusKind.entries, statuses.map { it.kind })
        assertEquals(StatusKind.entries.map { it.word }, statuses.map { it.word })
        assertEquals(StatusKind.entries, StatusKind.allowedAfter(null))
        assertTrue(StatusKind.COMPLETE !in StatusKind.allowedAfter(StatusKind.COMPLETE))
    }

    @Test
    fun `the small parts answer as core does`() {
        val friday = Instant.parse("2021-12-10T18:00:00Z")
        assertEquals(Instant.parse("2021-12-12T18:00:00Z"), Policy.ranca2020().dueAt(friday))
        assertEquals(null, Policy.ranca2020().dueAt(Instant.parse("9999-12-31T00:00:00Z")))
        assertEquals(Timeliness.NOT_REQUIRED, timeliness(null, null, null, friday))
        assertEquals(Timeliness.AWAITING, timeliness(friday, friday, null, friday))
        assertEquals(Timeliness.OVERDUE, timeliness(friday, friday, null, friday.plusNanos(1_000)))
        assertEquals(Timeliness.ON_TIME, timeliness(friday, friday, friday, friday))
        assertEquals(Timeliness.LATE, timeliness(friday, friday, friday.plusSeconds(1), friday.plusSeconds(1)))
        assertEquals(listOf("R0A", "CC-1", "Alice"), listOf(odsCode("r0a"), alertId("cc-1"), userId("Alice")))
        for (wrong in listOf<(String) -> Any>(::odsCode, ::alertId, ::userId, Severity::parse, ::parseInstant)) {
            for (text in listOf("", "R 0", "\u0000", "x".repeat(100_000), "\uD800")) {
                assertThrows<InvalidInputException> { wrong(text) }
            }
        }
    }
}
