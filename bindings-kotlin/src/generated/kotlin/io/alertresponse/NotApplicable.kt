// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * The details of the status not applicable (rule R6).
 *
 * @property explanation Why the alert does not apply to the organisation.
 * @property justification The same reason in a word of VEX, the exchange format for the exploitability of
 *   vulnerabilities.
 */
@Serializable(with = NotApplicable.Serializer::class)
@KeepGeneratedSerializer
public data class NotApplicable @JvmOverloads constructor(
    public val explanation: String,
    public val justification: Justification? = null,
) : RemediationStatus {
    internal object Serializer : ReadByCore<NotApplicable>("RemediationStatus", NotApplicable::class, { PlainStatus })
}
