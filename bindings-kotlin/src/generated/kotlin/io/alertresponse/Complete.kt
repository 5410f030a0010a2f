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
 * Details of complete.
 *
 * @property actions What was done.
 * @property completedAt When it was done, not after the command's instant; left out, then.
 */
@Serializable(with = Complete.Serializer::class)
@KeepGeneratedSerializer
public data class Complete @JvmOverloads constructor(
    public val actions: String,
    @SerialName("completed_at") public val completedAt: Instant? = null,
) : RemediationStatus {
    internal object Serializer : ReadByCore<Complete>("RemediationStatus", Complete::class, { PlainStatus })
}
