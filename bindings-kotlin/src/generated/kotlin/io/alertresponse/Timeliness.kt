// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * Whether an organisation in scope answered in time: exactly one of these at every instant (rule P2).
 */
@Serializable(with = Timeliness.Serializer::class)
public enum class Timeliness(override val word: String) : Word {
    /** No response yet, and the due instant not passed. */
    AWAITING("awaiting"),

    /** No response by the due instant, or by the later end of the duty. */
    OVERDUE("overdue"),

    /** Answered by the due instant, for ever. */
    ON_TIME("on_time"),

    /** Answered after the due instant, for ever. */
    LATE("late"),

    /** The duty ended, unanswered, by its due instant. */
    NOT_REQUIRED("not_required"),
    ;

    internal object Serializer : WordSerializer<Timeliness>("Timeliness", entries)
}
