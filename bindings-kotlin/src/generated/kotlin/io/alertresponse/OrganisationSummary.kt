// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * One organisation in the list of organisations.
 *
 * @property odsCode The ODS code of the organisation.
 * @property name The name of the organisation.
 * @property sector The kind of organisation. It does not decide whether the organisation must respond (rule O2).
 * @property region The region, in words that the operator chose.
 * @property mandated Whether the organisation is on the mandated list at the instant of the view. An alert asks every
 *   organisation that is on the list and open, unless it names others (rule A5).
 * @property closed Whether the organisation is closed at the instant of the view (rule O3).
 */
@Serializable(with = OrganisationSummary.Serializer::class)
@KeepGeneratedSerializer
public data class OrganisationSummary(
    @SerialName("ods_code") public val odsCode: String,
    public val name: String,
    public val sector: Sector,
    public val region: String? = null,
    public val mandated: Boolean,
    public val closed: Boolean,
) : WireValue {
    internal object Serializer : ReadByCore<OrganisationSummary>("OrganisationSummary", OrganisationSummary::class, { generatedSerializer() })
}
