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
 * The acceptance of a risk by the Senior Information Risk Owner, or SIRO (rule R7).
 *
 * @property acceptedBy The name of the SIRO who accepted the risk.
 * @property acceptedAt When the risk was accepted. It cannot be later than the command.
 * @property reviewBy When the acceptance must be reviewed. It must be later than the command.
 */
@Serializable(with = RiskAcceptance.Serializer::class)
@KeepGeneratedSerializer
public data class RiskAcceptance(
    @SerialName("accepted_by") public val acceptedBy: String,
    @SerialName("accepted_at") public val acceptedAt: Instant,
    @SerialName("review_by") public val reviewBy: Instant,
) : WireValue {
    internal object Serializer : ReadByCore<RiskAcceptance>("RiskAcceptance", RiskAcceptance::class, { generatedSerializer() })
}
