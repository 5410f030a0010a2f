// Written by `make generate` from the declarations in core.
@file:UseSerializers(Listed::class)

package io.alertresponse

import io.alertresponse.internal.Listed
import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/**
 * The users who have a role at an organisation, and its alert contacts.
 *
 * @property organisation The ODS code of the organisation.
 * @property mandated Whether the organisation is on the mandated list at the instant of the view (rule O2).
 * @property closed Whether the organisation is closed at the instant of the view (rule O3).
 * @property users Every user who has a role at the organisation, by user id.
 * @property contacts The alert contacts of the organisation, by name.
 */
@Serializable(with = Members.Serializer::class)
@KeepGeneratedSerializer
public data class Members(
    public val organisation: String,
    public val mandated: Boolean,
    public val closed: Boolean,
    public val users: List<Member>,
    public val contacts: List<AlertContact>,
) : WireValue {
    internal object Serializer : ReadByCore<Members>("Members", Members::class, { generatedSerializer() })
}
