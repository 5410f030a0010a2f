// Written by `make generate` from the declarations in core.
@file:UseSerializers(Listed::class)

package io.alertresponse

import io.alertresponse.internal.Listed
import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/**
 * The people of an organisation.
 *
 * @property organisation The organisation.
 * @property mandated Whether it is on the mandated list.
 * @property closed Whether it is closed.
 * @property users Everybody with a role there, by user id.
 * @property contacts Its alert contacts, by name.
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
