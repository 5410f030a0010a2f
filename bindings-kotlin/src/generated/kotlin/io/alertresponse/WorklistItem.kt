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
 * A response that a user could give or update now.
 *
 * @property alert The id of the alert.
 * @property organisation The ODS code of the organisation that the user may respond for.
 * @property state The state of the organisation at the instant of the view.
 * @property dueAt The due instant of the response until the organisation has responded, and of the next update after
 *   that. There is none if no update is due.
 */
@Serializable(with = WorklistItem.Serializer::class)
@KeepGeneratedSerializer
public data class WorklistItem(
    public val alert: String,
    public val organisation: String,
    public val state: State,
    @SerialName("due_at") public val dueAt: Instant? = null,
) : WireValue {
    internal object Serializer : ReadByCore<WorklistItem>("WorklistItem", WorklistItem::class, { generatedSerializer() })
}
