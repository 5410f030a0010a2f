/** The package's values inside messages of your own, with kotlinx.serialization. */
package examples

import io.alertresponse.Entry
import io.alertresponse.Position
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json

/** What a service might send when an organisation has answered. */
@Serializable
data class Answered(val service: String, val position: Position, val entries: List<Entry>)

/** The message as JSON. */
fun write(message: Answered): String = Json.encodeToString(message)

/** The message of its JSON. The package reads its own values, and refuses what it would refuse elsewhere. */
fun read(text: String): Answered = Json.decodeFromString(text)
