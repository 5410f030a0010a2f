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
 * Asks for access to respond for another organisation (rules D1 and D2).
 *
 * Given by an administrator or responder of the lead organisation.
 *
 * @property organisation The ODS code of the organisation to respond for.
 * @property leadOrganisation The ODS code of the organisation where the person who asks has a role, and on whose behalf
 *   they ask.
 * @property agreement The agreement between the two organisations, which every request must cite (rule D1).
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
 * Approves a request for access (rules D3 and D5).
 *
 * Given by an administrator of the organisation that the request is for, but not the person who asked.
 *
 * @property request The id of the request, which must still be undecided.
 * @property until The instant from which the access is no longer in force. It must be later than the command. If it is
 *   left out, the access has no set end (rule D5).
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
 * Denies a request for access (rule D3).
 *
 * Given by an administrator of the organisation that the request is for, but not the person who asked.
 *
 * @property request The id of the request, which must still be undecided.
 * @property reason Why the request is denied.
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
 * Withdraws a request for access that is still undecided (rule D3).
 *
 * Given by the person who asked.
 *
 * @property request The id of the request, which the actor must have made.
 */
@Serializable(with = WithdrawAccessRequest.Serializer::class)
@KeepGeneratedSerializer
public data class WithdrawAccessRequest(
    public val request: String,
) : Command {
    internal object Serializer : ReadByCore<WithdrawAccessRequest>("Command", WithdrawAccessRequest::class, { PlainCommand })
}

/**
 * Revokes access that is in force (rule D6).
 *
 * Given by the operator, an administrator of the organisation that the request is for, or the person who has the
 * access.
 *
 * @property request The id of the request that the access was approved by.
 * @property reason Why the access is revoked.
 */
@Serializable(with = RevokeAccess.Serializer::class)
@KeepGeneratedSerializer
public data class RevokeAccess(
    public val request: String,
    public val reason: String,
) : Command {
    internal object Serializer : ReadByCore<RevokeAccess>("Command", RevokeAccess::class, { PlainCommand })
}
