// Written by `make generate` from the declarations in core.
@file:UseSerializers(Listed::class)

package io.alertresponse

import io.alertresponse.internal.Listed
import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/**
 * Details of unable to implement.
 *
 * @property reason The reason, in a word.
 * @property explanation Why.
 * @property mitigations What is done instead, if anything.
 * @property riskAcceptance The SIRO's acceptance of the risk, where the policy asks for it (rule R7).
 */
@Serializable(with = UnableToImplement.Serializer::class)
@KeepGeneratedSerializer
public data class UnableToImplement @JvmOverloads constructor(
    public val reason: UnableReason,
    public val explanation: String,
    public val mitigations: List<String> = emptyList(),
    @SerialName("risk_acceptance") public val riskAcceptance: RiskAcceptance? = null,
) : RemediationStatus {
    internal object Serializer : ReadByCore<UnableToImplement>("RemediationStatus", UnableToImplement::class, { PlainStatus })
}
