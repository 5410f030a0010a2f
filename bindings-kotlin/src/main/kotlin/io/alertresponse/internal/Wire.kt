package io.alertresponse.internal

import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.serializer
import kotlinx.serialization.serializerOrNull

/** Values to JSON and back. What others wrote is read by core first: it alone says what is right. */
internal object Wire {
    val json: Json = Json {
        encodeDefaults = true
        explicitNulls = false
    }

    fun <T> text(serializer: KSerializer<T>, value: T): String = try {
        json.encodeToString(serializer, value)
    } catch (wrapped: SerializationException) {
        // Some versions wrap what a list of the caller's own throws. It is the caller's, as it is.
        throw given(generateSequence<Throwable>(wrapped) { it.cause }.find { it !is SerializationException } ?: wrapped)
    } catch (missing: NullPointerException) {
        throw given(missing)
    }

    /** Java can put a null where Kotlin has none. */
    private fun given(thrown: Throwable): Throwable {
        if (thrown !is NullPointerException) return thrown
        return InvalidInputException(RefusalCode.INVALID_VALUE, "`null` stands where a value is needed; leave it out", thrown)
    }

    /** By way of the text: some values are an object at one time and a text at another, which trees cannot begin with. */
    fun <T> element(serializer: KSerializer<T>, value: T): JsonElement = json.parseToJsonElement(text(serializer, value))

    fun text(value: Any): String = text(json.serializersModule.serializer(value.javaClass), value)

    /** What core wrote. */
    fun <T> value(serializer: KSerializer<T>, text: String): T = WireReader.read(serializer, text)

    /** What others wrote, as core writes it. */
    fun canonical(kind: String, text: String): String =
        NativeCall.use(kind, text) { it.text(method = NativeFunctions::readValue) }

    /** A value of any class of the package, from anywhere. A member of a family is read as one, by its word. */
    fun <T : Any> read(type: Class<T>, text: String): T {
        val reader = readerOf(type) ?: throw InvalidInputException(
            RefusalCode.INVALID_VALUE,
            "`${type.name}` is no class of this package; expected one such as `Position`",
        )
        return type.cast(reader(text))
    }

    /** What reads the values of a class of the package; nothing for any other class. */
    fun readerOf(type: Class<*>): ((String) -> Any)? {
        if (type.packageName != PACKAGE) return null
        return when (val serializer = json.serializersModule.serializerOrNull(type)) {
            is ReadByCore<*> -> serializer::read
            is WordSerializer<*> -> serializer::read
            else -> null
        }
    }

    private const val PACKAGE = "io.alertresponse"
}

/** Appends a text as a JSON string. Nearly every id consists of characters that JSON writes as they are. */
internal fun StringBuilder.appendQuoted(text: String): StringBuilder =
    if (text.all { it in ' '..'~' && it != '"' && it != '\\' }) {
        append('"').append(text).append('"')
    } else {
        append(JsonPrimitive(text).toString())
    }

internal fun quoted(text: String): String = buildString(text.length + 2) { appendQuoted(text) }

internal fun ByteArray.text(): String = String(this, Charsets.UTF_8)
