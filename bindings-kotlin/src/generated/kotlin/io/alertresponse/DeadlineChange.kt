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
 * A due instant and from when it counted; the first one of a clock has no reason (rule A7).
 *
 * @property at From when.
 * @property respondBy The due instant.
 * @property reason Why it was moved there.
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
