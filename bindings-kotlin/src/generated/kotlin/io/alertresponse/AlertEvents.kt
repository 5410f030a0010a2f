// Written by `make generate` from the declarations in core.
@file:UseSerializers(InstantSerializer::class, Listed::class)

package io.alertresponse

import io.alertresponse.internal.InstantSerializer
import io.alertresponse.internal.Listed
import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import java.time.Instant

/**
 * An alert was issued, at revision 1 (rules A5 and A8).
 *
 * @property id The id of the alert, which no other alert can ever use (rule A5).
 * @property title The title of the alert.
 * @property severity The severity of the alert. A clock started if it was one that the policy in force named (rule A5).
 * @property summary A description of what the alert is about.
 * @property respondBy The published instant by which organisations must respond, as the command gave it. If it is
 *   missing, the policy set the due instant (rule A7).
 * @property organisations The ODS codes of the organisations that must respond, as the command gave them. If they are
 *   missing, every open organisation on the mandated list must respond (rule A5).
 */
@Serializable(with = AlertIssued.Serializer::class)
@KeepGeneratedSerializer
public data class AlertIssued(
    public val id: String,
    public val title: String,
    public val severity: Severity,
    public val summary: String? = null,
    @SerialName("respond_by") public val respondBy: Instant? = null,
    public val organisations: List<String>? = null,
) : Event {
    internal object Serializer : ReadByCore<AlertIssued>("Event", AlertIssued::class, { PlainEvent })
}

/**
 * A clock started, and the alert began to ask the listed organisations for responses (rule A5).
 *
 * @property alert The id of the alert that the clock belongs to.
 * @property dueAt The instant by which the organisations must respond. A response at this very instant is on time (rule
 *   T4).
 * @property organisations The ODS codes of the organisations that must respond, sorted. Later changes of the register
 *   do not change the list, which may be empty (rule A5).
 */
@Serializable(with = ResponseRequired.Serializer::class)
@KeepGeneratedSerializer
public data class ResponseRequired(
    public val alert: String,
    @SerialName("due_at") public val dueAt: Instant,
    public val organisations: List<String>,
) : Event {
    internal object Serializer : ReadByCore<ResponseRequired>("Event", ResponseRequired::class, { PlainEvent })
}

/**
 * Text was added to an alert, and its title may have been corrected (rule A8).
 *
 * @property id The id of the alert.
 * @property revision The revision of the alert from this update on.
 * @property text The text that the update added. The summary stayed as it was.
 * @property title The corrected title. If it is missing, the title stayed as it was.
 */
@Serializable(with = AlertUpdated.Serializer::class)
@KeepGeneratedSerializer
public data class AlertUpdated(
    public val id: String,
    public val revision: Int,
    public val text: String,
    public val title: String? = null,
) : Event {
    internal object Serializer : ReadByCore<AlertUpdated>("Event", AlertUpdated::class, { PlainEvent })
}

/**
 * The severity of an alert changed, which may have started a clock or ended the running one (rules A4 to A6).
 *
 * @property id The id of the alert that was raised or lowered.
 * @property severity The new severity, which counts from the instant of this event (rule A4).
 */
@Serializable(with = SeverityChanged.Serializer::class)
@KeepGeneratedSerializer
public data class SeverityChanged(
    public val id: String,
    public val severity: Severity,
) : Event {
    internal object Serializer : ReadByCore<SeverityChanged>("Event", SeverityChanged::class, { PlainEvent })
}

/**
 * The due instant of the running clock was moved (rule A7).
 *
 * @property id The id of the alert whose due instant was moved.
 * @property respondBy The new due instant, which is later than the start of the clock. It may have been past already.
 * @property reason Why the due instant was moved.
 */
@Serializable(with = DeadlineSet.Serializer::class)
@KeepGeneratedSerializer
public data class DeadlineSet(
    public val id: String,
    @SerialName("respond_by") public val respondBy: Instant,
    public val reason: String,
) : Event {
    internal object Serializer : ReadByCore<DeadlineSet>("Event", DeadlineSet::class, { PlainEvent })
}

/**
 * An alert was withdrawn for good, which ended the duties that were not answered (rule A9).
 *
 * @property id The id of the alert, which accepts no commands once it is withdrawn.
 * @property reason Why the alert was withdrawn.
 */
@Serializable(with = AlertWithdrawn.Serializer::class)
@KeepGeneratedSerializer
public data class AlertWithdrawn(
    public val id: String,
    public val reason: String,
) : Event {
    internal object Serializer : ReadByCore<AlertWithdrawn>("Event", AlertWithdrawn::class, { PlainEvent })
}
