package io.alertresponse.scenarios

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.Duration
import java.time.Instant
import kotlin.random.Random

/** A command, who gives it and when, in the wire form. */
internal class Given(val command: JsonElement, val by: JsonElement, val hours: Long)

/** Random commands in a small world, where they often meet; some of them bad. */
internal class Scenarios(private val random: Random) {
    private var hours = 0L

    /** The beginning of a register, then whatever happens. */
    fun scenario(length: Int): List<Given> = beginning() + List(length) { step() }

    private fun step(): Given {
        hours = maxOf(0, hours + random.nextLong(-4, 20))
        if (chance(8)) return Given(spoilt(command()), if (chance(2)) OPERATOR else user(ACTING.random(random)), hours)
        val isOperator = chance(2)
        val command = if (isOperator) byOperator() else byUser()
        return Given(command, if (isOperator) OPERATOR else user(ACTING.random(random)), hours)
    }

    private fun command() = if (chance(2)) byOperator() else byUser()

    private fun beginning(): List<Given> {
        val commands = CODES.map {
            wire("register_organisation", "ods_code" to it, "name" to "Trust $it", "sector" to "acute")
        } + listOf("R0A" to "alice", "R0B" to "bob", "X99" to "carol").flatMap { (code, name) ->
            val nominated = wire("nominate_lead_administrator", "organisation" to code, "user" to person(name, "nhs.net"), "siro" to SIRO)
            listOf(nominated, wire("confirm_mfa", "user" to name))
        } + wire("add_user", "organisation" to "R0A", "user" to person("dave", "nhs.net"), "role" to "responder") +
            wire("confirm_mfa", "user" to "dave") +
            wire("issue_alert", "id" to "CC-1", "title" to "A vulnerability", "severity" to "high") +
            wire("issue_alert", "id" to "CC-2", "title" to "A notice", "severity" to "low")
        val asking = wire("request_access", "organisation" to "R0A", "lead_organisation" to "X99", "agreement" to "Shared services")
        return commands.map { Given(it, OPERATOR, 0) } + Given(asking, user("carol"), 1)
    }

    private fun byOperator(): JsonObject = when (random.nextInt(18)) {
        0 -> wire("set_policy", "policy" to policy())
        1 -> wire(
            "register_organisation", "ods_code" to code(), "name" to text(), "sector" to "icb",
            "region" to maybe(text()), "mandated" to maybe(chance(2)),
        )
        2 -> wire("set_mandate", "ods_code" to code(), "mandated" to chance(2))
        3 -> wire("close_organisation", "ods_code" to one("R0C", "R0C", "X99", "ZZ9"))
        4 -> wire("nominate_lead_administrator", "organisation" to code(), "user" to person(), "siro" to SIRO)
        5 -> wire("update_user", "user" to name(), "name" to maybe(text()), "email" to maybe("a.n@nhs.net"))
        6 -> wire("confirm_mfa", "user" to name())
        7 -> wire("reset_mfa", "user" to name())
        8 -> wire("appoint_auditor", "user" to person())
        9 -> wire("remove_auditor", "user" to name())
        10, 11 -> wire(
            "issue_alert", "id" to alert(), "title" to text(), "severity" to severity(), "summary" to maybe(text()),
            "respond_by" to maybe(instant()), "organisations" to maybe(codes()),
        )
        12 -> wire("issue_alert", "id" to alert(), "title" to text(), "severity" to "high")
        13 -> wire("update_alert", "id" to alert(), "text" to text(), "title" to maybe(text()))
        14 -> wire(
            "change_severity", "id" to alert(), "severity" to severity(), "respond_by" to maybe(instant()),
            "organisations" to maybe(codes()),
        )
        15 -> wire("set_deadline", "id" to alert(), "respond_by" to instant(), "reason" to text())
        16 -> wire("withdraw_alert", "id" to one("CC-2", "CC-3"), "reason" to text())
        else -> wire("record_follow_up", "alert" to alert(), "organisation" to code(), "note" to text())
    }

    private fun byUser(): JsonObject = when (random.nextInt(22)) {
        0 -> wire("add_user", "organisation" to code(), "user" to person(), "role" to role())
        1 -> wire("change_role", "organisation" to code(), "user" to name(), "role" to role())
        2 -> wire("remove_user", "organisation" to code(), "user" to name())
        3 -> wire(
            "set_contact_preferences", "emails" to some("a@example.org", "b@example.org"),
            "mobiles" to some("07700 900123"),
        )
        4 -> wire(
            "add_alert_contact", "organisation" to code(), "name" to one("Desk", "Night desk"),
            "email" to maybe("desk@example.org"), "mobile" to maybe("07700 900789"),
        )
        5 -> wire("remove_alert_contact", "organisation" to code(), "name" to one("Desk", "Night desk"))
        6, 7 -> wire("request_access", "organisation" to code(), "lead_organisation" to code(), "agreement" to text())
        8, 9 -> wire("approve_access", "request" to request(), "until" to maybe(instant()))
        10 -> wire("deny_access", "request" to request(), "reason" to text())
        11 -> wire("withdraw_access_request", "request" to request())
        12 -> wire("revoke_access", "request" to request(), "reason" to text())
        13, 14 -> wire("reopen_response", "alert" to alert(), "organisation" to code(), "reason" to text())
        15, 16 -> wire(
            "record_response", "alert" to "CC-1", "organisations" to list("R0B", "R0A", "r0a", "X99"),
            "status" to status(), "mode" to "best_effort",
        )
        else -> wire(
            "record_response", "alert" to alert(), "organisations" to organisations(), "status" to status(),
            "mode" to maybe(one("all_or_nothing", "best_effort")),
        )
    }

    private fun organisations(): JsonElement = when (random.nextInt(4)) {
        0 -> JsonPrimitive("all")
        1 -> codes()
        else -> list(code())
    }

    private fun status(): JsonObject = when (random.nextInt(5)) {
        0 -> wire(
            "in_progress", "actions" to maybe(text()), "expected_by" to maybe(instant()),
            "next_update_at" to maybe(instant()),
        )
        1 -> wire("in_progress", "actions" to text())
        2 -> wire("complete", "actions" to text(), "completed_at" to maybe(instant()))
        3 -> wire("not_applicable", "explanation" to text(), "justification" to maybe("component_not_present"))
        else -> wire(
            "unable_to_implement", "reason" to "other", "explanation" to text(),
            "mitigations" to maybe(some("Isolated.", " padded ")), "risk_acceptance" to maybe(accepted()),
        )
    }

    private fun accepted() = JsonObject(
        mapOf("accepted_by" to json(text()), "accepted_at" to json(instant()), "review_by" to json(instant())),
    )

    private fun policy(): JsonElement = if (chance(2)) JsonPrimitive(one("ranca_2020", "ranca_2023")) else JsonObject(
        mapOf(
            "name" to json(one("local", "ranca_2020")),
            "response_severities" to list(*List(random.nextInt(3)) { severity() }.toTypedArray()),
            "respond_within_hours" to json(listOf(1, 24, 48, 8_760).random(random)),
            "next_update_within_hours" to maybe(72),
            "acknowledge_first" to json(chance(2)),
            "unable_needs_risk_acceptance" to json(chance(2)),
        ),
    )

    /** One of the command's fields made bad, or one too many, or one too few. */
    private fun spoilt(command: JsonObject): JsonElement {
        val (word, fields) = command.entries.single()
        val given = fields as JsonObject
        val key = (given.keys + "note").random(random)
        if (chance(3)) return JsonObject(mapOf(word to JsonObject(given - key)))
        return JsonObject(mapOf(word to JsonObject(given + (key to BAD.random(random)))))
    }

    private fun person(id: String = name(), place: String = one("nhs.net", "nhs.net", "NHS.net", "example.org")): JsonElement =
        JsonObject(mapOf("id" to json(id), "name" to json(id.uppercase()), "email" to json("$id@$place")))

    private fun chance(oneIn: Int) = random.nextInt(oneIn) == 0
    private fun one(vararg words: String) = words.random(random)
    private fun maybe(value: Any): JsonElement = if (chance(2)) json(value) else JsonNull
    private fun some(vararg words: String): JsonElement = list(*words.filter { chance(2) }.toTypedArray())
    private fun codes(): JsonElement = list(*List(random.nextInt(4)) { code() }.toTypedArray())
    private fun code() = one("R0A", "R0A", "R0B", "R0C", "X99", "r0a", "ZZ9")
    private fun name() = one("alice", "bob", "carol", "dave", "erin", "nobody")
    private fun alert() = one("CC-1", "CC-1", "CC-1", "cc-1", "CC-2", "CC-3", "CC-9")
    private fun request() = one("AR-1", "AR-1", "AR-2", "AR-3", "AR-9")
    private fun role() = one("administrator", "responder")
    private fun severity() = one("high", "HIGH", "medium", "low", "Information only")
    private fun text() = one("Patching.", "Ungültig? Nein – 日本語 🩺", "x".repeat(300), "Two\nlines\tand a tab", "\"}} \\ padded ")
    private fun instant() = instantAt(random.nextLong(-24, 24 * 20), one("Z", "+01:00", "-05:00"), random.nextLong(2) * 500_001)

    companion object {
        private val CODES = listOf("R0A", "R0B", "R0C", "X99")
        private val ACTING = listOf("alice", "alice", "bob", "bob", "carol", "dave", "erin", "nobody")
        private val OPERATOR = JsonObject(mapOf("operator" to JsonPrimitive("csoc")))
        private val SIRO = JsonObject(mapOf("name" to JsonPrimitive("Sam Siro"), "email" to JsonPrimitive("sam@example.org")))
        private val START: Instant = Instant.parse("2026-05-01T09:00:00Z")
        private val BAD: List<JsonElement> = listOf(
            JsonNull, json(""), json(" "), json("\u0007"), json("x".repeat(10_001)), json(0), json(-1), json(1.5), json(true),
            json(Long.MAX_VALUE), list(), JsonObject(emptyMap()), JsonArray(listOf(JsonNull)), json("2026-05-01T09:00:00"),
            json("9999-12-31T23:59:59-01:00"), json("all"), json("high"), list("R0A", "R-A"),
        )

        fun instantAt(hours: Long, zone: String = "Z", micros: Long = 0): String =
            (START + Duration.ofHours(hours).plusNanos(micros * 1_000)).toString().replace("Z", zone)

        private fun user(id: String) = JsonObject(mapOf("user" to JsonPrimitive(id)))

        private fun wire(word: String, vararg fields: Pair<String, Any>) =
            JsonObject(mapOf(word to JsonObject(fields.associate { (key, value) -> key to json(value) })))

        private fun list(vararg words: String) = JsonArray(words.map { JsonPrimitive(it) })

        private fun json(value: Any): JsonElement = when (value) {
            is JsonElement -> value
            is Number -> JsonPrimitive(value)
            is Boolean -> JsonPrimitive(value)
            else -> JsonPrimitive("$value")
        }

        /** Every question about everything in the world of the scenarios. */
        val QUESTIONS: List<JsonObject> = buildList {
            add(wire("alerts"))
            add(wire("organisations"))
            for (alert in listOf("CC-1", "CC-2", "CC-9")) {
                add(wire("alert", "id" to alert))
                add(wire("positions", "alert" to alert))
                add(wire("report", "alert" to alert))
                for (code in listOf("R0A", "X99", "ZZ9")) {
                    add(wire("position", "alert" to alert, "organisation" to code))
                    add(wire("history", "alert" to alert, "organisation" to code))
                }
            }
            for (code in listOf("R0A", "R0B", "ZZ9")) {
                for (word in listOf("responders_for", "members", "access_requests")) add(wire(word, "organisation" to code))
                add(wire("evidence", "organisation" to code, "from" to instantAt(0), "to" to instantAt(720)))
            }
            for (name in listOf("alice", "carol", "nobody")) {
                for (word in listOf("organisations_for", "worklist")) add(wire(word, "user" to name))
                add(wire("may", "user" to name, "action" to "view_reports"))
                for (action in listOf("respond", "manage_users", "decide_access")) {
                    for (code in listOf("R0A", "ZZ9")) add(wire("may", "user" to name, "action" to action, "organisation" to code))
                }
            }
        }
    }
}
