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
 * All of one alert but its responses.
 *
 * @property id The alert.
 * @property title Its title as of the instant.
 * @property severity Its severity as of the instant.
 * @property summary What it is about.
 * @property revision Its revision: 1 at issue, one more with each update (rule A8).
 * @property issuedAt When it was issued.
 * @property withdrawn Whether it is withdrawn.
 * @property asks Whether its newest clock runs and it is not withdrawn.
 * @property clockStartedAt The start of its newest clock, running or not.
 * @property dueAt The due instant of its newest clock, running or not.
 * @property inScope How many organisations are in scope.
 * @property severities Every severity, oldest first.
 * @property deadlines Every due instant, oldest first.
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
