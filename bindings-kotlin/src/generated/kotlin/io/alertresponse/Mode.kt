// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * What a refusal for one organisation means for the others of a bulk response (rule R10).
 */
@Serializable(with = Mode.Serializer::class)
public enum class Mode(override val word: String) : Word {
    /** One refusal refuses the whole. */
    ALL_OR_NOTHING("all_or_nothing"),

    /** The rest is recorded, the refused are named. */
    BEST_EFFORT("best_effort"),
    ;

    internal object Serializer : WordSerializer<Mode>("Mode", entries)
}
