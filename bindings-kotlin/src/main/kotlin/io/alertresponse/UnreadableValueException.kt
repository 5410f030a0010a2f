package io.alertresponse

import kotlinx.serialization.SerializationException

/**
 * A value of this package, met by kotlinx.serialization inside a message of the caller's own, that cannot be read.
 *
 * It is what readers with kotlinx.serialization expect: Spring, for one, answers it with status 400. Its cause is the
 * [InvalidInputException] that the package's own readers throw.
 */
public class UnreadableValueException internal constructor(unreadable: InvalidInputException) :
    SerializationException(unreadable.message, unreadable) {
    /** `INVALID_VALUE`, or `INVALID_TEXT` for a text that breaks the limits. */
    public val code: RefusalCode = unreadable.code
}
