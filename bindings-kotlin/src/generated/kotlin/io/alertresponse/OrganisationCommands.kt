// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Make an organisation known.
 *
 * Given by the operator.
 *
 * @property odsCode Its ODS code, never free again.
 * @property name Its name.
 * @property sector Its sector.
 * @property region Its region, in the operator's words.
 * @property mandated Whether it is on the mandated list (rule O2); left out, it is.
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
 * Put an organisation on the mandated list, or take it off.
 *
 * Given by the operator.
 *
 * @property odsCode The organisation.
 * @property mandated Whether it must respond from now on; running clocks stay as they are (rule A5).
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
 * Close an organisation for good (rule O3).
 *
 * Given by the operator.
 *
 * @property odsCode The organisation.
 */
@Serializable(with = CloseOrganisation.Serializer::class)
@KeepGeneratedSerializer
public data class CloseOrganisation(
    @SerialName("ods_code") public val odsCode: String,
) : Command {
    internal object Serializer : ReadByCore<CloseOrganisation>("Command", CloseOrganisation::class, { PlainCommand })
}
