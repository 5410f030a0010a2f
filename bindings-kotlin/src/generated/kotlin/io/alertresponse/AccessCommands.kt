// Written by `make generate` from the declarations in core.
@file:UseSerializers(InstantSerializer::class)

package io.alertresponse

import io.alertresponse.internal.InstantSerializer
import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import java.time.Instant

/**
 * Ask to answer for another organisation (rules D1 and D2).
 *
 * Given by an administrator or responder of the lead organisation.
 *
 * @property organisation The organisation to answer for.
 * @property leadOrganisation The organisation of one's own on whose behalf one asks.
 * @property agreement The agreement that exists between the two.
 */
@Serializable(with = RequestAccess.Serializer::class)
@KeepGeneratedSerializer
public data class RequestAccess(
    public val organisation: String,
    @SerialName("lead_organisation") public val leadOrganisation: String,
    public val agreement: String,
) : Command {
    internal object Serializer : ReadByCore<RequestAccess>("Command", RequestAccess::class, { PlainCommand })
}

/**
 * Approve a request.
 *
 * Given by an administrator of the organisation asked for, except the person who asked.
 *
 * @property request The request.
 * @property until The instant from which the access is gone, after the approval (rule D5).
 */
@Serializable(with = ApproveAccess.Serializer::class)
@KeepGeneratedSerializer
public data class ApproveAccess @JvmOverloads constructor(
    public val request: String,
    public val until: Instant? = null,
) : Command {
    internal object Serializer : ReadByCore<ApproveAccess>("Command", ApproveAccess::class, { PlainCommand })
}

/**
 * Deny a request.
 *
 * Given by an administrator of the organisation asked for, except the person who asked.
 *
 * @property request The request.
 * @property reason Why.
 */
@Serializable(with = DenyAccess.Serializer::class)
@KeepGeneratedSerializer
public data class DenyAccess(
    public val request: String,
    public val reason: String,
) : Command {
    internal object Serializer : ReadByCore<DenyAccess>("Command", DenyAccess::class, { PlainCommand })
}

/**
 * Withdraw one's own undecided request.
 *
 * Given by the person who asked.
 *
 * @property request The request.
 */
@Serializable(with = WithdrawAccessRequest.Serializer::class)
@KeepGeneratedSerializer
public data class WithdrawAccessRequest(
    public val request: String,
) : Command {
    internal object Serializer : ReadByCore<WithdrawAccessRequest>("Command", WithdrawAccessRequest::class, { PlainCommand })
}

/**
 * End access that is in force.
 *
 * Given by the operator, an administrator of the organisation asked for or the holder.
 *
 * @property request The request.
 * @property reason Why.
 */
@Serializable(with = RevokeAccess.Serializer::class)
@KeepGeneratedSerializer
public data class RevokeAccess(
    public val request: String,
    public val reason: String,
) : Command {
    internal object Serializer : ReadByCore<RevokeAccess>("Command", RevokeAccess::class, { PlainCommand })
}
