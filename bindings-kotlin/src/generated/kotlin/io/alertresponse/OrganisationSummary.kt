// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * One organisation in a list.
 *
 * @property odsCode Its ODS code.
 * @property name Its name.
 * @property sector Its sector.
 * @property region Its region.
 * @property mandated Whether it is on the mandated list. An alert asks those that are mandated and not closed (rule
 *   A5).
 * @property closed Whether it is closed.
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
