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
 * An alert was issued, at revision 1.
 *
 * @property id Its id, never free again.
 * @property title Its title.
 * @property severity Its severity; one that the policy names starts the clock (rule A5).
 * @property summary What it is about.
 * @property respondBy The published due instant; left out, the policy's hours count (rule A7).
 * @property organisations Exactly these must respond; left out, all mandated ones (rule A5).
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
 * A clock started; the scope is written down (rule A5).
 *
 * @property alert The alert.
 * @property dueAt The due instant.
 * @property organisations Who must respond, by ODS code; perhaps nobody.
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
 * Text was added to an alert.
 *
 * @property id The alert.
 * @property revision The revision that this made.
 * @property text What is new.
 * @property title The corrected title.
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
 * An alert was raised or lowered.
 *
 * @property id The alert.
 * @property severity The new severity.
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
 * The due instant of the running clock was moved.
 *
 * @property id The alert.
 * @property respondBy The new due instant.
 * @property reason Why.
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
 * An alert was withdrawn; unanswered duties ended.
 *
 * @property id The alert.
 * @property reason Why.
 */
@Serializable(with = AlertWithdrawn.Serializer::class)
@KeepGeneratedSerializer
public data class AlertWithdrawn(
    public val id: String,
    public val reason: String,
) : Event {
    internal object Serializer : ReadByCore<AlertWithdrawn>("Event", AlertWithdrawn::class, { PlainEvent })
}
