// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * Somebody who gets alerts and no access (rule U8).
 *
 * @property name The contact's name.
 * @property email An address.
 * @property mobile A mobile number.
 */
@Serializable(with = AlertContact.Serializer::class)
@KeepGeneratedSerializer
public data class AlertContact(
    public val name: String,
    public val email: String? = null,
    public val mobile: String? = null,
) : WireValue {
    internal object Serializer : ReadByCore<AlertContact>("AlertContact", AlertContact::class, { generatedSerializer() })
}
