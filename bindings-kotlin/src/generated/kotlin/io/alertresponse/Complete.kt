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
 * The details of the status complete (rule R6).
 *
 * @property actions The actions that were taken.
 * @property completedAt When the work was completed. It cannot be later than the command. Defaults to the instant of
 *   the command.
 */
@Serializable(with = Complete.Serializer::class)
@KeepGeneratedSerializer
public data class Complete @JvmOverloads constructor(
    public val actions: String,
    @SerialName("completed_at") public val completedAt: Instant? = null,
) : RemediationStatus {
    internal object Serializer : ReadByCore<Complete>("RemediationStatus", Complete::class, { PlainStatus })
}
