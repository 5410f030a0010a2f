// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * The Senior Information Risk Owner (SIRO) who nominates a lead administrator (rule U6).
 *
 * @property name The name of the SIRO.
 * @property email The email address of the SIRO, which may be in any domain.
 */
@Serializable(with = Siro.Serializer::class)
@KeepGeneratedSerializer
public data class Siro(
    public val name: String,
    public val email: String,
) : WireValue {
    internal object Serializer : ReadByCore<Siro>("Siro", Siro::class, { generatedSerializer() })
}
