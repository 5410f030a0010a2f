// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * An organisation that a user may respond for.
 *
 * @property organisation The ODS code of the organisation.
 * @property authority The authority by which the user may respond for the organisation (rule D8).
 */
@Serializable(with = AuthorisedOrganisation.Serializer::class)
@KeepGeneratedSerializer
public data class AuthorisedOrganisation(
    public val organisation: String,
    public val authority: Authority,
) : WireValue {
    internal object Serializer : ReadByCore<AuthorisedOrganisation>("AuthorisedOrganisation", AuthorisedOrganisation::class, { generatedSerializer() })
}
