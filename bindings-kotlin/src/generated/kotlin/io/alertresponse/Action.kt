// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * What a user would like to do.
 */
@Serializable(with = Action.Serializer::class)
public enum class Action(override val word: String) : Word {
    /** Respond for the organisation, by a role there or by access (rules U2 and D4). */
    RESPOND("respond"),

    /** Manage the users and alert contacts of the organisation (rule U7). */
    MANAGE_USERS("manage_users"),

    /** Decide requests for access to the organisation (rule D3). */
    DECIDE_ACCESS("decide_access"),

    /** View reports, which only auditors may (rule U2). */
    VIEW_REPORTS("view_reports"),
    ;

    internal object Serializer : WordSerializer<Action>("Action", entries)
}
