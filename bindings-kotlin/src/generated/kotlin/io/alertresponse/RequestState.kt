// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * The state of a request for access at an instant.
 */
@Serializable(with = RequestState.Serializer::class)
public enum class RequestState(override val word: String) : Word {
    /** The request is undecided. */
    PENDING("pending"),

    /** The request was approved, and the access is in force. */
    APPROVED("approved"),

    /** An administrator of the organisation denied the request. */
    DENIED("denied"),

    /** The person who asked withdrew the request. */
    WITHDRAWN("withdrawn"),

    /** The request was approved, and the access was revoked later. */
    REVOKED("revoked"),

    /** The request was undecided when the role behind it ended or the lead organisation closed (rule D6). */
    LAPSED("lapsed"),

    /**
     * The request was approved. Its set end has come, the role behind it ended, or the lead organisation closed (rules
     * D5 and D6).
     */
    ENDED("ended"),
    ;

    internal object Serializer : WordSerializer<RequestState>("RequestState", entries)
}
