package io.alertresponse.internal

import io.alertresponse.Actor
import io.alertresponse.Authority
import io.alertresponse.Command
import io.alertresponse.Entry
import io.alertresponse.Event
import io.alertresponse.InvalidInputException
import io.alertresponse.Policy
import io.alertresponse.RefusalCode
import io.alertresponse.RemediationStatus
import io.alertresponse.internal.ffi.readActor
import io.alertresponse.internal.ffi.readCommand
import io.alertresponse.internal.ffi.readEntry
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.serializer
import kotlin.reflect.KClass

/** Values to JSON and back. What others wrote is read by core first: it alone says what is right. */
internal object Wire {
    @OptIn(ExperimentalSerializationApi::class)
    val json: Json = Json {
        encodeDefaults = true
        explicitNulls = false
    }

    fun <T> text(serializer: KSerializer<T>, value: T): String = try {
        json.encodeToString(serializer, value)
    } catch (wrapped: SerializationException) {
        // What a list of the caller's own throws is the caller's, as it is.
        val thrown = generateSequence<Throwable>(wrapped) { it.cause }.find { it !is SerializationException } ?: wrapped
        // Java can put a null where Kotlin has none.
        if (thrown !is NullPointerException) throw thrown
        throw InvalidInputException(RefusalCode.INVALID_VALUE, "`null` stands where a value is needed; leave it out", thrown)
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

    /** A value of any class, from anywhere. A member of a family is read as one, by its word. */
    fun <T : Any> read(type: Class<T>, text: String): T {
        val read: Any = when {
            type isA Command::class -> readCommand(text)
            type isA Actor::class -> readActor(text)
            type isA Entry::class -> readEntry(text)
            type isA Policy::class -> Policy.fromJson(text)
            type isA Event::class -> readStrictly(Event.serializer(), text)
            type isA RemediationStatus::class -> readStrictly(RemediationStatus.serializer(), text)
            type isA Authority::class -> readStrictly(Authority.serializer(), text)
            else -> readStrictly(json.serializersModule.serializer(type), text)
        }
        if (!type.isInstance(read)) {
            val (expected, found) = type.simpleName to read.javaClass.simpleName
            throw InvalidInputException(RefusalCode.INVALID_VALUE, "the JSON is a `$found`; expected a `$expected`")
        }
        return type.cast(read)
    }

    private infix fun Class<*>.isA(family: KClass<*>) = family.java.isAssignableFrom(this)

    private fun <T> readStrictly(serializer: KSerializer<T>, text: String): T = try {
        value(serializer, text)
    } catch (unreadable: SerializationException) {
        val said = unreadable.message.orEmpty().lineSequence().first().take(MOST_SAID).trimEnd('.')
        throw InvalidInputException(RefusalCode.INVALID_VALUE, "cannot read the JSON; ${shown(said)}", unreadable)
    }

    private const val MOST_SAID = 200
}

internal fun ByteArray.text(): String = String(this, Charsets.UTF_8)
