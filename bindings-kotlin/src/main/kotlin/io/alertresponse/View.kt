package io.alertresponse

import io.alertresponse.internal.Listed
import io.alertresponse.internal.Wire
import io.alertresponse.internal.appendQuoted
import io.alertresponse.internal.instantText
import kotlinx.serialization.KSerializer
import java.io.InputStream
import java.time.Instant

/**
 * The register as of an instant: only entries dated at or before it count (rule P4).
 *
 * What was *true* at an instant is a view; what was *known* then is a replay of the entries that had arrived.
 *
 * A view copies nothing: it sees what the register takes later, too, if that is dated at or before its instant.
 *
 * @property register The register.
 * @property at The instant.
 */
public class View internal constructor(public val register: Register, public val at: Instant) {
    private val instant = instantText(at)

    /**
     * Where an organisation stands with an alert.
     *
     * @throws RefusalException `unknown_alert`, `unknown_organisation`, `not_in_scope`.
     */
    public fun position(alert: String, organisation: String): Position =
        ask(Position.serializer(), "position", "alert", alert, "organisation", organisation)

    /**
     * Where every organisation in scope of an alert stands, by ODS code; empty if it never asked.
     *
     * @throws RefusalException `unknown_alert`.
     */
    public fun positions(alert: String): List<Position> = register.positions(instant, alert)

    /**
     * Where every organisation in scope stands with these alerts, or with all: many rows as an Arrow IPC stream, for Arrow
     * Java (`ArrowStreamReader`) and what stands on it.
     *
     * The columns are those of a [Position] but its status. Rows are computed while the stream is read, some ten thousand
     * at a time, so that millions of them need no room. If the register takes entries meanwhile, reading on throws an
     * [AlertResponseException]: ask again.
     *
     * @param alerts which alerts, in this order; left out, all by their id.
     * @throws RefusalException `unknown_alert`.
     */
    @JvmOverloads
    public fun positionsArrow(alerts: List<String>? = null): InputStream =
        register.positionsArrow(instant, alerts)

    /**
     * The [evidence] of every organisation, by ODS code, as an Arrow IPC stream.
     *
     * @throws RefusalException `invalid_value` if the period ends before it begins.
     */
    public fun evidenceArrow(from: Instant, to: Instant): InputStream =
        register.evidenceArrow(instant, instantText(from), instantText(to))

    /** Every alert, by id. */
    public fun alerts(): List<AlertSummary> = ask(ALERTS, "alerts")

    /** Every organisation, by ODS code. */
    public fun organisations(): List<OrganisationSummary> = ask(ORGANISATIONS, "organisations")

    /**
     * How the organisations in scope of an alert stand, counted, and whom to follow up (rules P1 to P3).
     *
     * @throws RefusalException `unknown_alert`.
     */
    public fun report(alert: String): Report = ask(Report.serializer(), "report", "alert", alert)

    /**
     * Whether a user may do something. Always an answer.
     *
     * @param organisation where; every action but [Action.VIEW_REPORTS] needs one.
     * @throws InvalidInputException if the action needs an organisation and none is given.
     */
    @JvmOverloads
    public fun may(user: String, action: Action, organisation: String? = null): May =
        if (organisation == null) {
            ask(May.serializer(), "may", "user", user, "action", action.word)
        } else {
            ask(May.serializer(), "may", "user", user, "action", action.word, "organisation", organisation)
        }

    /**
     * Every organisation that a user may answer for, by ODS code.
     *
     * @throws RefusalException `unknown_user`.
     */
    public fun organisationsFor(user: String): List<AuthorisedOrganisation> =
        ask(AUTHORISED, "organisations_for", "user", user)

    /**
     * Every user who may answer for an organisation, by user id.
     *
     * @throws RefusalException `unknown_organisation`.
     */
    public fun respondersFor(organisation: String): List<Responder> =
        ask(RESPONDERS, "responders_for", "organisation", organisation)

    /**
     * What a user could act on: soonest due first.
     *
     * @throws RefusalException `unknown_user`.
     */
    public fun worklist(user: String): List<WorklistItem> = ask(WORKLIST, "worklist", "user", user)

    /**
     * How an organisation met the duties whose clock started in a period: evidence for DSPT 6.3.2 (rule P5).
     *
     * @param from the beginning, inclusive.
     * @param to the end, exclusive.
     * @throws RefusalException `unknown_organisation`; `invalid_value` if the period ends before it begins.
     */
    public fun evidence(organisation: String, from: Instant, to: Instant): Evidence = ask(
        Evidence.serializer(),
        "evidence",
        "organisation",
        organisation,
        "from",
        instantText(from),
        "to",
        instantText(to),
    )

    /**
     * The entries about one alert and organisation, by instant, then `seq`.
     *
     * @throws RefusalException `unknown_alert`, `unknown_organisation`, `not_in_scope`.
     */
    public fun history(alert: String, organisation: String): List<Entry> =
        ask(HISTORY, "history", "alert", alert, "organisation", organisation)

    /**
     * All of an alert but its responses.
     *
     * @throws RefusalException `unknown_alert`.
     */
    public fun alert(id: String): AlertDetail = ask(AlertDetail.serializer(), "alert", "id", id)

    /**
     * The users and alert contacts of an organisation.
     *
     * @throws RefusalException `unknown_organisation`.
     */
    public fun members(organisation: String): Members =
        ask(Members.serializer(), "members", "organisation", organisation)

    /**
     * The requests for access to an organisation, by number.
     *
     * @throws RefusalException `unknown_organisation`.
     */
    public fun accessRequests(organisation: String): List<AccessRequestSummary> =
        ask(REQUESTS, "access_requests", "organisation", organisation)

    /**
     * The answer to any question, both as JSON, for those who speak the wire format.
     *
     * @throws RefusalException what the question's own method refuses.
     * @throws InvalidInputException if the question cannot be read.
     */
    public fun askJson(question: String): String = register.ask(instant, question)

    override fun toString(): String = "View(at=$instant)"

    private fun <T> ask(answer: KSerializer<T>, word: String, vararg about: String): T =
        Wire.value(answer, register.ask(instant, question(word, about)))

    /** A question about names and their values, in turn. */
    private fun question(word: String, about: Array<out String>): String = buildString(MOST_OF_A_QUESTION) {
        append("{\"").append(word).append("\":{")
        for (place in about.indices step 2) {
            if (place > 0) append(',')
            append('"').append(about[place]).append("\":").appendQuoted(about[place + 1])
        }
        append("}}")
    }

    private companion object {
        /** Characters that nearly every question fits into. */
        const val MOST_OF_A_QUESTION = 128
        val ALERTS = Listed(AlertSummary.serializer())
        val ORGANISATIONS = Listed(OrganisationSummary.serializer())
        val AUTHORISED = Listed(AuthorisedOrganisation.serializer())
        val RESPONDERS = Listed(Responder.serializer())
        val WORKLIST = Listed(WorklistItem.serializer())
        val HISTORY = Listed(Entry.serializer())
        val REQUESTS = Listed(AccessRequestSummary.serializer())
    }
}
