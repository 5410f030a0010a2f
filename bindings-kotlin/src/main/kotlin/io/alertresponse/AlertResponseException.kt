package io.alertresponse

import java.time.Instant

/** Why a call came to nothing. Nothing has changed, unless the exception says that this is not known. */
public open class AlertResponseException internal constructor(message: String, cause: Throwable? = null) :
    RuntimeException(message, cause)

/**
 * What the rules do not allow: an expected answer, not a fault of the program. The message is for people.
 *
 * @property code The stable code; for a list of organisations, that of the first refused by ODS code.
 * @property organisations For a list of organisations: every refused one and its own code.
 * @property notBefore With [RefusalCode.OUT_OF_ORDER] only: the earliest instant that would be in order (rule T5).
 */
public class RefusalException internal constructor(
    public val code: RefusalCode,
    message: String,
    public val organisations: Map<String, RefusalCode>,
    public val notBefore: Instant? = null,
) : AlertResponseException(message)

/**
 * A value that cannot be read. The message names it, and says what would be right.
 *
 * @property code `INVALID_VALUE`, or `INVALID_TEXT` for a text that breaks the limits.
 */
public class InvalidInputException internal constructor(
    public val code: RefusalCode,
    message: String,
    cause: Throwable? = null,
) : AlertResponseException(message, cause) {
    public companion object {
        /**
         * The exception of this class behind another one, such as that of a framework which could not read the body of a
         * request; `null` if there is none.
         */
        @JvmStatic
        public fun behind(thrown: Throwable?): InvalidInputException? =
            generateSequence(thrown) { it.cause }.take(MOST_CAUSES).firstNotNullOfOrNull { it as? InvalidInputException }

        /** Causes can go round in a circle. */
        private const val MOST_CAUSES = 100
    }
}
