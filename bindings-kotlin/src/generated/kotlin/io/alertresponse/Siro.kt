// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * The Senior Information Risk Owner who nominates (rule U6).
 *
 * @property name The name.
 * @property email The address, of any domain.
 */
@Serializable(with = Siro.Serializer::class)
@KeepGeneratedSerializer
public data class Siro(
    public val name: String,
    public val email: String,
) : WireValue {
    internal object Serializer : ReadByCore<Siro>("Siro", Siro::class, { generatedSerializer() })
}
