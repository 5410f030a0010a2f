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
 * A request for access to an organisation (rule D1).
 *
 * @property request The id of the request.
 * @property user The id of the user who asked.
 * @property leadOrganisation The ODS code of the organisation where the person who asked had a role, and on whose
 *   behalf they asked.
 * @property agreement The agreement between the two organisations, which every request must cite (rule D1).
 * @property state The state of the request at the instant of the view.
 * @property until The instant from which the access is no longer in force, if the approval set one. It is kept when the
 *   access ends earlier.
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
