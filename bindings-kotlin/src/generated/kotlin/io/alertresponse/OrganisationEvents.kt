// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * An organisation was registered (rules O1 and O2).
 *
 * @property odsCode The ODS code, which no other organisation can ever use (rule O1).
 * @property name The name of the organisation.
 * @property sector The kind of organisation. It does not decide whether the organisation must respond (rule O2).
 * @property region The region, in words that the operator chose.
 * @property mandated Whether the organisation is on the mandated list, whose members must respond to alerts (rule O2).
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
 * An organisation was put on the mandated list, or taken off it (rule O2).
 *
 * @property odsCode The ODS code of the organisation.
 * @property mandated Whether the organisation is on the mandated list from now on. Clocks that already run are not
 *   affected (rule A5).
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
 * An organisation was closed for good, which ended the duties that it had not answered (rule O3).
 *
 * @property odsCode The ODS code of the organisation, which accepts no commands once it is closed.
 */
@Serializable(with = OrganisationClosed.Serializer::class)
@KeepGeneratedSerializer
public data class OrganisationClosed(
    @SerialName("ods_code") public val odsCode: String,
) : Event {
    internal object Serializer : ReadByCore<OrganisationClosed>("Event", OrganisationClosed::class, { PlainEvent })
}
