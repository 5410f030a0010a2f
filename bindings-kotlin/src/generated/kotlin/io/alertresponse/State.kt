// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * The state of an organisation in scope of an alert. It is in exactly one state at every instant (rule P1).
 */
@Serializable(with = State.Serializer::class)
public enum class State(override val word: String) : Word {
    /** The organisation has not responded, and the due instant has not passed (rule T4). */
    AWAITING("awaiting"),

    /** The organisation has not responded, and the due instant has passed (rule T4). */
    OVERDUE("overdue"),

    /** The organisation is investigating the alert or working on it. */
    IN_PROGRESS("in_progress"),

    /** The organisation has completed remediation. */
    COMPLETE("complete"),

    /** The alert does not apply to the organisation. */
    NOT_APPLICABLE("not_applicable"),

    /** The organisation cannot implement remediation, and still owes updates (rule R5). */
    UNABLE_TO_IMPLEMENT("unable_to_implement"),

    /** The organisation has not responded, and no longer needs to. */
    NOT_REQUIRED("not_required"),
    ;

    internal object Serializer : WordSerializer<State>("State", entries)
}
