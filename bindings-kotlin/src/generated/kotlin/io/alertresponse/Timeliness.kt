// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * Whether an organisation in scope of an alert responded in time. It has exactly one timeliness at every instant (rule
 * P2).
 */
@Serializable(with = Timeliness.Serializer::class)
public enum class Timeliness(override val word: String) : Word {
    /** The organisation has not responded, and the due instant has not passed (rule T4). */
    AWAITING("awaiting"),

    /** The due instant has passed without a response. If the duty ends after that, the timeliness stays overdue. */
    OVERDUE("overdue"),

    /** The first response came by the due instant. Nothing that happens later changes this. */
    ON_TIME("on_time"),

    /** The first response came after the due instant. Nothing that happens later changes this. */
    LATE("late"),

    /** The duty of the organisation ended without a response, at or before the due instant. */
    NOT_REQUIRED("not_required"),
    ;

    internal object Serializer : WordSerializer<Timeliness>("Timeliness", entries)
}
