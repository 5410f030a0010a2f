// Written by `make generate` from the declarations in core.
@file:UseSerializers(InstantSerializer::class)

package io.alertresponse

import io.alertresponse.internal.InstantSerializer
import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import java.time.Instant

/**
 * A due instant of an alert, and the instant from which it counted (rule A7).
 *
 * @property at The instant from which the due instant counted.
 * @property respondBy The due instant that counted from then on.
 * @property reason Why the due instant was moved. There is none for the first due instant of a clock.
 */
@Serializable(with = DeadlineChange.Serializer::class)
@KeepGeneratedSerializer
public data class DeadlineChange(
    public val at: Instant,
    @SerialName("respond_by") public val respondBy: Instant,
    public val reason: String? = null,
) : WireValue {
    internal object Serializer : ReadByCore<DeadlineChange>("DeadlineChange", DeadlineChange::class, { generatedSerializer() })
}
