/** The package's values inside messages of your own, with kotlinx.serialization. */
package examples

import io.alertresponse.Entry
import io.alertresponse.Position
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json

/** What a service might send when an organisation has answered. */
@Serializable
data class Answered(val service: String, val position: Position, val entries: List<Entry>)

/** Writes what the package itself writes: defaults, but no nulls. */
@OptIn(ExperimentalSerializationApi::class)
private val json = Json {
    encodeDefaults = true
    explicitNulls = false
}

/** The message as JSON. */
fun write(message: Answered): String = json.encodeToString(message)

/**
 * The message of its JSON.
 *
 * This reads, and does not judge: an ODS code is any text here. A register judges what it is given.
 */
fun read(text: String): Answered = json.decodeFromString(text)
