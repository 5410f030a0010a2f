// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * An organisation became known.
 *
 * @property odsCode Its ODS code.
 * @property name Its name.
 * @property sector Its sector.
 * @property region Its region.
 * @property mandated Whether it is on the mandated list.
 */
@Serializable(with = OrganisationRegistered.Serializer::class)
@KeepGeneratedSerializer
public data class OrganisationRegistered(
    @SerialName("ods_code") public val odsCode: String,
    public val name: String,
    public val sector: Sector,
    public val region: String? = null,
    public val mandated: Boolean,
) : Event {
    internal object Serializer : ReadByCore<OrganisationRegistered>("Event", OrganisationRegistered::class, { PlainEvent })
}

/**
 * An organisation was put on the mandated list, or taken off.
 *
 * @property odsCode The organisation.
 * @property mandated Whether it must respond.
 */
@Serializable(with = MandateChanged.Serializer::class)
@KeepGeneratedSerializer
public data class MandateChanged(
    @SerialName("ods_code") public val odsCode: String,
    public val mandated: Boolean,
) : Event {
    internal object Serializer : ReadByCore<MandateChanged>("Event", MandateChanged::class, { PlainEvent })
}

/**
 * An organisation closed; its unanswered duties ended.
 *
 * @property odsCode The organisation.
 */
@Serializable(with = OrganisationClosed.Serializer::class)
@KeepGeneratedSerializer
public data class OrganisationClosed(
    @SerialName("ods_code") public val odsCode: String,
) : Event {
    internal object Serializer : ReadByCore<OrganisationClosed>("Event", OrganisationClosed::class, { PlainEvent })
}
