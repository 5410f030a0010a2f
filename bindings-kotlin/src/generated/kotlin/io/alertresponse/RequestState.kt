// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * Where an access request stands at an instant.
 */
@Serializable(with = RequestState.Serializer::class)
public enum class RequestState(override val word: String) : Word {
    /** Undecided. */
    PENDING("pending"),

    /** In force. */
    APPROVED("approved"),

    /** Denied by an administrator. */
    DENIED("denied"),

    /** Withdrawn by who asked. */
    WITHDRAWN("withdrawn"),

    /** Approved, then revoked. */
    REVOKED("revoked"),

    /** Undecided when the role behind it ended (rule D6). */
    LAPSED("lapsed"),

    /** Approved; then its set instant came, or the role behind it ended (rules D5 and D6). */
    ENDED("ended"),
    ;

    internal object Serializer : WordSerializer<RequestState>("RequestState", entries)
}
