// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * Details of not applicable.
 *
 * @property explanation Why the alert does not apply.
 * @property justification The same in a word of the Vulnerability Exploitability eXchange.
 */
@Serializable(with = NotApplicable.Serializer::class)
@KeepGeneratedSerializer
public data class NotApplicable @JvmOverloads constructor(
    public val explanation: String,
    public val justification: Justification? = null,
) : RemediationStatus {
    internal object Serializer : ReadByCore<NotApplicable>("RemediationStatus", NotApplicable::class, { PlainStatus })
}
