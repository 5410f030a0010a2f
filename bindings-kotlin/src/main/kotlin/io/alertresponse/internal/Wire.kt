package io.alertresponse.internal

import io.alertresponse.Actor
import io.alertresponse.Command
import io.alertresponse.Entry
import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import io.alertresponse.internal.ffi.readActor
import io.alertresponse.internal.ffi.readCommand
import io.alertresponse.internal.ffi.readEntry
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.serializer

/** Values to JSON and back. What others wrote is read by core first: it alone says what is right. */
internal object Wire {
    @OptIn(ExperimentalSerializationApi::class)
    val json: Json = Json {
        encodeDefaults = true
        explicitNulls = false
    }

    fun <T> text(serializer: KSerializer<T>, value: T): String = try {
        json.encodeToString(serializer, value)
    } catch (missing: NullPointerException) {
        // Java can put a null where Kotlin has none.
        throw InvalidInputException(RefusalCode.INVALID_VALUE, "`null` stands where a value is needed; leave it out", missing)
    }

    fun text(value: Any): String = text(json.serializersModule.serializer(value.javaClass), value)

    /** What core wrote. */
    fun <T> value(serializer: KSerializer<T>, text: String): T = json.decodeFromString(serializer, text)

    fun readCommand(text: String): Command =
        value(Command.serializer(), guarded { Border.call(text) { readCommand(it) } }.text())

    fun readActor(text: String): Actor =
        value(Actor.serializer(), guarded { Border.call(text) { readActor(it) } }.text())

    fun readEntry(text: String): Entry =
        value(Entry.serializer(), guarded { Border.call(text) { readEntry(it) } }.text())

    /** A value of any class, from anywhere. */
    fun <T : Any> read(type: Class<T>, text: String): T {
        val read: Any = when (type) {
            Command::class.java -> readCommand(text)
            Actor::class.java -> readActor(text)
            Entry::class.java -> readEntry(text)
            else -> try {
                value(json.serializersModule.serializer(type), text)
            } catch (unreadable: SerializationException) {
                val said = unreadable.message.orEmpty().lineSequence().first().take(MOST_SAID)
                throw InvalidInputException(RefusalCode.INVALID_VALUE, "cannot read the JSON; $said", unreadable)
            }
        }
        return type.cast(read)
    }

    private const val MOST_SAID = 200
}

internal fun ByteArray.text(): String = String(this, Charsets.UTF_8)
