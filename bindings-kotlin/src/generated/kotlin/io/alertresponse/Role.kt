// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * What a user is at one organisation (rules U1 and U2).
 */
@Serializable(with = Role.Serializer::class)
public enum class Role(override val word: String) : Word {
    /** May respond, and nothing else. */
    RESPONDER("responder"),

    /** May respond, manage users and decide access requests. */
    ADMINISTRATOR("administrator"),
    ;

    internal object Serializer : WordSerializer<Role>("Role", entries)
}
