// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * A contact who receives the alerts of an organisation but has no access (rule U8).
 *
 * @property name The name of the contact, which no other contact of the organisation may have.
 * @property email The email address of the contact, in any domain.
 * @property mobile The mobile number of the contact.
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
