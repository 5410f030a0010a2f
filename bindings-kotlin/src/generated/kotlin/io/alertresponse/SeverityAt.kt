// Written by `make generate` from the declarations in core.
@file:UseSerializers(InstantSerializer::class)

package io.alertresponse

import io.alertresponse.internal.InstantSerializer
import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import java.time.Instant

/**
 * A severity of an alert, and the instant from which it counted (rule A4).
 *
 * @property at The instant from which the severity counted.
 * @property severity The severity that the alert had from then on.
 */
@Serializable(with = SeverityAt.Serializer::class)
@KeepGeneratedSerializer
public data class SeverityAt(
    public val at: Instant,
    public val severity: Severity,
) : WireValue {
    internal object Serializer : ReadByCore<SeverityAt>("SeverityAt", SeverityAt::class, { generatedSerializer() })
}
