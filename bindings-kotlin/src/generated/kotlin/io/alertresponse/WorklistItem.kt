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
 * Something that a user could act on.
 *
 * @property alert The alert.
 * @property organisation The organisation.
 * @property state Where the organisation stands.
 * @property dueAt The due instant of the response until first answered, then of the next update, if any.
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
