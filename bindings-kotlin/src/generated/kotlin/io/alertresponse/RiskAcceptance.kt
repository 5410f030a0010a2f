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
 * A risk accepted by the Senior Information Risk Owner (rule R7).
 *
 * @property acceptedBy Who accepted it.
 * @property acceptedAt When, not after the command's instant.
 * @property reviewBy When it is reviewed, after the command's instant.
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
