package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * What a user may or may not do.
 */
@Serializable(with = Action.Serializer::class)
public enum class Action(override val word: String) : Word {
    /** To record responses for an organisation. */
    RESPOND("respond"),

    /** To add, change and remove users of an organisation. */
    MANAGE_USERS("manage_users"),

    /** To approve and deny requests for access to an organisation. */
    DECIDE_ACCESS("decide_access"),

    /** To view reports, of the whole register. */
    VIEW_REPORTS("view_reports"),
    ;

    internal object Serializer : WordSerializer<Action>("Action", entries)
}
