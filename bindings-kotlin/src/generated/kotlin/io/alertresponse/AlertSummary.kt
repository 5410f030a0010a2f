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
 * One alert in a list.
 *
 * @property id The alert.
 * @property title Its title as of the instant.
 * @property severity Its severity as of the instant.
 * @property asks Whether its newest clock runs and it is not withdrawn (rule A5).
 * @property withdrawn Whether it is withdrawn.
 * @property dueAt The due instant of its newest clock, running or not.
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
