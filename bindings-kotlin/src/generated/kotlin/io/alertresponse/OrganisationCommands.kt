// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Registers an organisation (rules O1 and O2).
 *
 * Given by the operator.
 *
 * @property odsCode The ODS code, which no other organisation can ever use (rule O1).
 * @property name The name of the organisation.
 * @property sector The kind of organisation. It does not decide whether the organisation must respond (rule O2).
 * @property region The region, in words that the operator chooses.
 * @property mandated Whether the organisation is on the mandated list, whose members must respond to alerts (rule O2).
 *   Defaults to true.
 */
@Serializable(with = RegisterOrganisation.Serializer::class)
@KeepGeneratedSerializer
public data class RegisterOrganisation @JvmOverloads constructor(
    @SerialName("ods_code") public val odsCode: String,
    public val name: String,
    public val sector: Sector,
    public val region: String? = null,
    public val mandated: Boolean = true,
) : Command {
    internal object Serializer : ReadByCore<RegisterOrganisation>("Command", RegisterOrganisation::class, { PlainCommand })
}

/**
 * Puts an organisation on the mandated list, or takes it off (rule O2).
 *
 * Given by the operator.
 *
 * @property odsCode The ODS code of the organisation.
 * @property mandated Whether the organisation is on the mandated list from now on. Clocks that already run are not
 *   affected (rule A5).
 */
@Serializable(with = SetMandate.Serializer::class)
@KeepGeneratedSerializer
public data class SetMandate(
    @SerialName("ods_code") public val odsCode: String,
    public val mandated: Boolean,
) : Command {
    internal object Serializer : ReadByCore<SetMandate>("Command", SetMandate::class, { PlainCommand })
}

/**
 * Closes an organisation for good (rule O3).
 *
 * Given by the operator.
 *
 * @property odsCode The ODS code of the organisation, which accepts no commands once it is closed.
 */
@Serializable(with = CloseOrganisation.Serializer::class)
@KeepGeneratedSerializer
public data class CloseOrganisation(
    @SerialName("ods_code") public val odsCode: String,
) : Command {
    internal object Serializer : ReadByCore<CloseOrganisation>("Command", CloseOrganisation::class, { PlainCommand })
}
