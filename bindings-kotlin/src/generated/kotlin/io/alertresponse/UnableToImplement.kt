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
 * The details of the status unable to implement (rule R6).
 *
 * @property reason The kind of reason why remediation cannot be implemented.
 * @property explanation Why remediation cannot be implemented, in the words of the organisation.
 * @property mitigations What is done instead of the remediation. Defaults to an empty list.
 * @property riskAcceptance The acceptance of the risk by the SIRO. It must be given if the policy requires it (rule
 *   R7).
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
