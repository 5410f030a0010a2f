// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * What happens to the other organisations of a response when one of them is refused (rule R10).
 */
@Serializable(with = Mode.Serializer::class)
public enum class Mode(override val word: String) : Word {
    /** Nothing is recorded for any organisation, and every refused organisation is named. */
    ALL_OR_NOTHING("all_or_nothing"),

    /** The response is recorded for the other organisations, and the refused ones are named. */
    BEST_EFFORT("best_effort"),
    ;

    internal object Serializer : WordSerializer<Mode>("Mode", entries)
}
