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
 * A user asked for access to respond for another organisation (rules D1 and D2).
 *
 * @property request The id of the request, which the register assigned.
 * @property user The id of the user who asked.
 * @property organisation The ODS code of the organisation to respond for.
 * @property leadOrganisation The ODS code of the organisation where the person who asked had a role, and on whose
 *   behalf they asked.
 * @property agreement The agreement between the two organisations, which every request must cite (rule D1).
 */
@Serializable(with = AccessRequested.Serializer::class)
@KeepGeneratedSerializer
public data class AccessRequested(
    public val request: String,
    public val user: String,
    public val organisation: String,
    @SerialName("lead_organisation") public val leadOrganisation: String,
    public val agreement: String,
) : Event {
    internal object Serializer : ReadByCore<AccessRequested>("Event", AccessRequested::class, { PlainEvent })
}

/**
 * A request for access was approved (rules D3 and D5).
 *
 * @property request The id of the request, which gives access from the instant of this event.
 * @property until The instant from which the access is no longer in force. If it is missing, the access has no set end
 *   (rule D5).
 */
@Serializable(with = AccessApproved.Serializer::class)
@KeepGeneratedSerializer
public data class AccessApproved(
    public val request: String,
    public val until: Instant? = null,
) : Event {
    internal object Serializer : ReadByCore<AccessApproved>("Event", AccessApproved::class, { PlainEvent })
}

/**
 * A request for access was denied (rule D3).
 *
 * @property request The id of the request, which can no longer be approved.
 * @property reason Why the request was denied.
 */
@Serializable(with = AccessDenied.Serializer::class)
@KeepGeneratedSerializer
public data class AccessDenied(
    public val request: String,
    public val reason: String,
) : Event {
    internal object Serializer : ReadByCore<AccessDenied>("Event", AccessDenied::class, { PlainEvent })
}

/**
 * The person who had asked for access withdrew the request (rule D3).
 *
 * @property request The id of the request, which can no longer be approved.
 */
@Serializable(with = AccessRequestWithdrawn.Serializer::class)
@KeepGeneratedSerializer
public data class AccessRequestWithdrawn(
    public val request: String,
) : Event {
    internal object Serializer : ReadByCore<AccessRequestWithdrawn>("Event", AccessRequestWithdrawn::class, { PlainEvent })
}

/**
 * Access that was in force was revoked (rule D6).
 *
 * @property request The id of the request that the access was approved by.
 * @property reason Why the access was revoked.
 */
@Serializable(with = AccessRevoked.Serializer::class)
@KeepGeneratedSerializer
public data class AccessRevoked(
    public val request: String,
    public val reason: String,
) : Event {
    internal object Serializer : ReadByCore<AccessRevoked>("Event", AccessRevoked::class, { PlainEvent })
}
