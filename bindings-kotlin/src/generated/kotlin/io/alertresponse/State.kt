// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * Where an organisation in scope stands: exactly one of these at every instant (rule P1).
 */
@Serializable(with = State.Serializer::class)
public enum class State(override val word: String) : Word {
    /** No response yet, and the due instant not passed (rule T4). */
    AWAITING("awaiting"),

    /** No response, and the due instant passed. */
    OVERDUE("overdue"),

    /** The response is in progress. */
    IN_PROGRESS("in_progress"),

    /** Remediation is complete. */
    COMPLETE("complete"),

    /** The alert does not apply. */
    NOT_APPLICABLE("not_applicable"),

    /** Remediation cannot be implemented. */
    UNABLE_TO_IMPLEMENT("unable_to_implement"),

    /** No response, and none is asked for any more. */
    NOT_REQUIRED("not_required"),
    ;

    internal object Serializer : WordSerializer<State>("State", entries)
}
