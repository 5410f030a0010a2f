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
 * The position of one organisation on one alert at an instant (rules P1, P2 and R12).
 *
 * @property alert The id of the alert.
 * @property organisation The ODS code of the organisation.
 * @property state The state of the organisation at the instant of the view (rule P1).
 * @property timeliness Whether the organisation responded in time (rule P2).
 * @property dueAt The due instant that the timeliness is judged by: the one in force at the first response, at the end
 *   of the duty, or at the instant of the view, whichever comes first. There is none if no response is required.
 * @property clockStartedAt The start of the clock under which the organisation responded, or of the newest clock that
 *   names it.
 * @property firstResponseAt The instant of the first response, which stopped the clock (rule R2).
 * @property nextUpdateDueAt When the next update is due (rule R12). There is none unless the response and the
 *   organisation are open and the alert is not withdrawn.
 * @property updateOverdue Whether the next update was due before the instant of the view.
 * @property closed Whether the response is closed, that is complete or not applicable (rule R3).
 * @property status The status of the latest record. After a reopening it is in progress, without details.
 * @property lastRecordedAt The instant of the latest record, which can be a reopening.
 * @property revision The revision that the alert had when the latest status was given (rule A8).
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
