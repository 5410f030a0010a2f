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
 * A user asked to answer for an organisation.
 *
 * @property request The request.
 * @property user Who asked.
 * @property organisation The organisation to answer for.
 * @property leadOrganisation The organisation of one's own on whose behalf one asks.
 * @property agreement The agreement that exists between the two.
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
 * A request was approved.
 *
 * @property request The request.
 * @property until The instant from which the access is gone.
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
 * A request was denied.
 *
 * @property request The request.
 * @property reason Why.
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
 * A request was withdrawn by who asked.
 *
 * @property request The request.
 */
@Serializable(with = AccessRequestWithdrawn.Serializer::class)
@KeepGeneratedSerializer
public data class AccessRequestWithdrawn(
    public val request: String,
) : Event {
    internal object Serializer : ReadByCore<AccessRequestWithdrawn>("Event", AccessRequestWithdrawn::class, { PlainEvent })
}

/**
 * Access was ended.
 *
 * @property request The request.
 * @property reason Why.
 */
@Serializable(with = AccessRevoked.Serializer::class)
@KeepGeneratedSerializer
public data class AccessRevoked(
    public val request: String,
    public val reason: String,
) : Event {
    internal object Serializer : ReadByCore<AccessRevoked>("Event", AccessRevoked::class, { PlainEvent })
}
