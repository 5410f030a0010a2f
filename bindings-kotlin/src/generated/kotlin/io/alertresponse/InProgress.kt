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
 * Details of in progress.
 *
 * @property actions The actions being taken; only a first record under an acknowledge-first policy goes without.
 * @property expectedBy When completion is expected, after the command's instant.
 * @property nextUpdateAt When the next update falls due, after the command's instant (rule R12).
 */
@Serializable(with = InProgress.Serializer::class)
@KeepGeneratedSerializer
public data class InProgress @JvmOverloads constructor(
    public val actions: String? = null,
    @SerialName("expected_by") public val expectedBy: Instant? = null,
    @SerialName("next_update_at") public val nextUpdateAt: Instant? = null,
) : RemediationStatus {
    internal object Serializer : ReadByCore<InProgress>("RemediationStatus", InProgress::class, { PlainStatus })
}
