// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * Whether a user may do something, and by what authority or why not.
 *
 * @property allowed Whether the user may do it at the instant of the view.
 * @property authority The authority by which the user may do it. There is none if they may not, and none for viewing
 *   reports.
 * @property reason The refusal code that says why the user may not do it. There is none if they may.
 */
@Serializable(with = May.Serializer::class)
@KeepGeneratedSerializer
public data class May(
    public val allowed: Boolean,
    public val authority: Authority? = null,
    public val reason: RefusalCode? = null,
) : WireValue {
    internal object Serializer : ReadByCore<May>("May", May::class, { generatedSerializer() })
}
