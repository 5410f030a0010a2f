package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * Whether a user may do something, by what right, or why not.
 *
 * @property allowed Whether.
 * @property authority By what right; none for viewing reports.
 * @property reason Why not.
 */
@Serializable(with = May.Serializer::class)
@KeepGeneratedSerializer
public data class May(
    public val allowed: Boolean,
    public val authority: Authority? = null,
    public val reason: RefusalCode? = null,
) : WireValue {
    internal object Serializer : ReadByCore<May>("May", May::class, { generatedSerializer() })
}

/**
 * An organisation that a user may answer for.
 *
 * @property organisation The organisation.
 * @property authority By what right.
 */
@Serializable(with = AuthorisedOrganisation.Serializer::class)
@KeepGeneratedSerializer
public data class AuthorisedOrganisation(
    public val organisation: String,
    public val authority: Authority,
) : WireValue {
    internal object Serializer : ReadByCore<AuthorisedOrganisation>("AuthorisedOrganisation", AuthorisedOrganisation::class, { generatedSerializer() })
}

/**
 * A user who may answer for an organisation.
 *
 * @property user The user.
 * @property authority By what right.
 */
@Serializable(with = Responder.Serializer::class)
@KeepGeneratedSerializer
public data class Responder(
    public val user: String,
    public val authority: Authority,
) : WireValue {
    internal object Serializer : ReadByCore<Responder>("Responder", Responder::class, { generatedSerializer() })
}
