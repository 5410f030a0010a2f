// Written by `make generate` from the declarations in core.
@file:UseSerializers(InstantSerializer::class)

package io.alertresponse

import io.alertresponse.internal.InstantSerializer
import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import java.time.Instant

/**
 * Where one organisation stands with one alert at an instant (rules P1, P2 and R12).
 *
 * @property alert The alert.
 * @property organisation The organisation.
 * @property state Where it stands.
 * @property timeliness Whether it answered in time.
 * @property dueAt Answered: the due instant it was judged by. Unanswered: the one in force, or that stood when the duty
 *   ended overdue. None when nothing is required.
 * @property clockStartedAt The start of the clock it answered under, or of the newest one naming it.
 * @property firstResponseAt The first response, which stopped the clock (rule R2).
 * @property nextUpdateDueAt When the next update falls due: only for an open response of an open organisation at an
 *   alert not withdrawn.
 * @property updateOverdue Whether the instant of the view is after that.
 * @property closed Whether the response is complete or not applicable.
 * @property status The status of the latest record; after a reopening, in progress without details.
 * @property lastRecordedAt The instant of the latest record.
 * @property revision The alert's revision at which the newest status was given (rule A8).
 */
@Serializable(with = Position.Serializer::class)
@KeepGeneratedSerializer
public data class Position(
    public val alert: String,
    public val organisation: String,
    public val state: State,
    public val timeliness: Timeliness,
    @SerialName("due_at") public val dueAt: Instant? = null,
    @SerialName("clock_started_at") public val clockStartedAt: Instant? = null,
    @SerialName("first_response_at") public val firstResponseAt: Instant? = null,
    @SerialName("next_update_due_at") public val nextUpdateDueAt: Instant? = null,
    @SerialName("update_overdue") public val updateOverdue: Boolean,
    public val closed: Boolean,
    public val status: RemediationStatus? = null,
    @SerialName("last_recorded_at") public val lastRecordedAt: Instant? = null,
    public val revision: Int? = null,
) : WireValue {
    internal object Serializer : ReadByCore<Position>("Position", Position::class, { generatedSerializer() })
}
