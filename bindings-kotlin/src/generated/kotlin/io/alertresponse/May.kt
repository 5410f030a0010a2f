// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * Whether a user may do something, by what right, or why not.
 *
 * @property allowed Whether.
 * @property authority By what right; none for viewing reports.
 * @property reason Why not.
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
