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
 * A request for access to an organisation.
 *
 * @property request The request.
 * @property user Who asked.
 * @property leadOrganisation On behalf of which organisation.
 * @property agreement The agreement cited.
 * @property state Where the request stands.
 * @property until The instant from which the access is gone, if the approval set one.
 */
@Serializable(with = AccessRequestSummary.Serializer::class)
@KeepGeneratedSerializer
public data class AccessRequestSummary(
    public val request: String,
    public val user: String,
    @SerialName("lead_organisation") public val leadOrganisation: String,
    public val agreement: String,
    public val state: RequestState,
    public val until: Instant? = null,
) : WireValue {
    internal object Serializer : ReadByCore<AccessRequestSummary>("AccessRequestSummary", AccessRequestSummary::class, { generatedSerializer() })
}
