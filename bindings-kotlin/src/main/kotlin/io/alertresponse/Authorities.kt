package io.alertresponse

import kotlinx.serialization.Serializable

/**
 * Whether a user may do something, by what right, or why not.
 *
 * @property allowed Whether.
 * @property authority By what right; none for viewing reports.
 * @property reason Why not.
 */
@Serializable
public data class May(
    public val allowed: Boolean,
    public val authority: Authority? = null,
    public val reason: RefusalCode? = null,
) : WireValue

/**
 * An organisation that a user may answer for.
 *
 * @property organisation The organisation.
 * @property authority By what right.
 */
@Serializable
public data class AuthorisedOrganisation(
    public val organisation: String,
    public val authority: Authority,
) : WireValue

/**
 * A user who may answer for an organisation.
 *
 * @property user The user.
 * @property authority By what right.
 */
@Serializable
public data class Responder(
    public val user: String,
    public val authority: Authority,
) : WireValue
