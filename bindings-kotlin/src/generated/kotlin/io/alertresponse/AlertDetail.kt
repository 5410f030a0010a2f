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
 * Everything about one alert except its responses.
 *
 * @property id The id of the alert.
 * @property title The title at the instant of the view, with any correction (rule A8).
 * @property severity The severity at the instant of the view (rule A4).
 * @property summary A description of what the alert is about.
 * @property revision The revision at the instant of the view: 1 at issue, and one more with each update (rule A8).
 * @property issuedAt The instant at which the alert was issued.
 * @property withdrawn Whether the alert is withdrawn (rule A9).
 * @property asks Whether the alert asks for responses: its newest clock is running, and the alert is not withdrawn
 *   (rule A5).
 * @property clockStartedAt The start of the newest clock, running or not. There is none if no clock has ever started.
 * @property dueAt The due instant of the newest clock, running or not. There is none if no clock has ever started.
 * @property inScope The number of organisations that any clock of the alert has named (rule A6).
 * @property severities Every severity up to the instant of the view, the oldest first (rule A4).
 * @property deadlines Every due instant of every clock up to the instant of the view, the oldest first (rule A7).
 */
@Serializable(with = AlertDetail.Serializer::class)
@KeepGeneratedSerializer
public data class AlertDetail(
    public val id: String,
    public val title: String,
    public val severity: Severity,
    public val summary: String? = null,
    public val revision: Int,
    @SerialName("issued_at") public val issuedAt: Instant,
    public val withdrawn: Boolean,
    public val asks: Boolean,
    @SerialName("clock_started_at") public val clockStartedAt: Instant? = null,
    @SerialName("due_at") public val dueAt: Instant? = null,
    @SerialName("in_scope") public val inScope: Int,
    public val severities: List<SeverityAt>,
    public val deadlines: List<DeadlineChange>,
) : WireValue {
    internal object Serializer : ReadByCore<AlertDetail>("AlertDetail", AlertDetail::class, { generatedSerializer() })
}
