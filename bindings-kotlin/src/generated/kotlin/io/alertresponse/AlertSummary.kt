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
 * One alert in the list of alerts.
 *
 * @property id The id of the alert.
 * @property title The title at the instant of the view, with any correction (rule A8).
 * @property severity The severity at the instant of the view (rule A4).
 * @property asks Whether the alert asks for responses: its newest clock is running, and the alert is not withdrawn
 *   (rule A5).
 * @property withdrawn Whether the alert is withdrawn (rule A9).
 * @property dueAt The due instant of the newest clock, running or not. There is none if no clock has ever started.
 */
@Serializable(with = AlertSummary.Serializer::class)
@KeepGeneratedSerializer
public data class AlertSummary(
    public val id: String,
    public val title: String,
    public val severity: Severity,
    public val asks: Boolean,
    public val withdrawn: Boolean,
    @SerialName("due_at") public val dueAt: Instant? = null,
) : WireValue {
    internal object Serializer : ReadByCore<AlertSummary>("AlertSummary", AlertSummary::class, { generatedSerializer() })
}
