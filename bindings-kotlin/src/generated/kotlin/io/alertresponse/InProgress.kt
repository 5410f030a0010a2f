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
 * The details of the status in progress (rule R6).
 *
 * @property actions The actions that are being taken. They can be left out only from a first record under a policy with
 *   `acknowledge_first` (rule R12).
 * @property expectedBy When completion is expected. It must be later than the command.
 * @property nextUpdateAt When the next update is due. It must be later than the command. If it is left out, a policy
 *   that requires updates sets the instant (rule R12).
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
