// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * The role of a user at one organisation (rules U1 and U2).
 */
@Serializable(with = Role.Serializer::class)
public enum class Role(override val word: String) : Word {
    /** The user may respond for the organisation, and nothing else. */
    RESPONDER("responder"),

    /** The user may respond for the organisation, manage its users, and decide requests for access to it. */
    ADMINISTRATOR("administrator"),
    ;

    internal object Serializer : WordSerializer<Role>("Role", entries)
}
