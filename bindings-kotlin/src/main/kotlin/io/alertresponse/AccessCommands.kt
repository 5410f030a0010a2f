@file:UseSerializers(InstantSerializer::class)

package io.alertresponse

import io.alertresponse.internal.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import java.time.Instant

/**
 * Ask to answer for another organisation (rules D1 and D2).
 *
 * @property organisation The organisation to answer for.
 * @property leadOrganisation The organisation of one's own on whose behalf one asks.
 * @property agreement The agreement that exists between the two.
 */
@Serializable
public data class RequestAccess(
    public val organisation: String,
    @SerialName("lead_organisation") public val leadOrganisation: String,
    public val agreement: String,
) : Command

/**
 * Approve a request. By an administrator of the organisation asked for (rule D3).
 *
 * @property request The request.
 * @property until The instant from which the access is gone, after the approval (rule D5).
 */
@Serializable
public data class ApproveAccess @JvmOverloads constructor(
    public val request: String,
    public val until: Instant? = null,
) : Command

/**
 * Deny a request. By an administrator of the organisation asked for (rule D3).
 *
 * @property request The request.
 * @property reason Why.
 */
@Serializable
public data class DenyAccess(
    public val request: String,
    public val reason: String,
) : Command

/**
 * Withdraw one's own undecided request.
 *
 * @property request The request.
 */
@Serializable
public data class WithdrawAccessRequest(
    public val request: String,
) : Command

/**
 * End access that is in force. By an administrator there, the operator or its holder (rule D6).
 *
 * @property request The request.
 * @property reason Why.
 */
@Serializable
public data class RevokeAccess(
    public val request: String,
    public val reason: String,
) : Command
