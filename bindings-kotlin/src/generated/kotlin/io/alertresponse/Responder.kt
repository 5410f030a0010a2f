// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * A user who may respond for an organisation.
 *
 * @property user The id of the user.
 * @property authority The authority by which the user may respond for the organisation (rule D8).
 */
@Serializable(with = Responder.Serializer::class)
@KeepGeneratedSerializer
public data class Responder(
    public val user: String,
    public val authority: Authority,
) : WireValue {
    internal object Serializer : ReadByCore<Responder>("Responder", Responder::class, { generatedSerializer() })
}
