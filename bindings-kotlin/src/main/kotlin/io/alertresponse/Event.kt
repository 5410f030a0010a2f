package io.alertresponse

import io.alertresponse.internal.ReadByCore
import io.alertresponse.internal.Wire
import kotlinx.serialization.Serializable

/**
 * Everything that can have happened, one fact each.
 */
@Serializable(with = EventSerializer::class)
public sealed interface Event : WireValue {
    /** The event's word on the wire. */
    public val word: String get() = PlainEvent.wordOf(this)

    override fun toJson(): String = Wire.text(PlainEvent, this)
}

internal object EventSerializer : ReadByCore<Event>("Event", Event::class, { PlainEvent })
