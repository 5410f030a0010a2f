package io.alertresponse

import io.alertresponse.internal.refusalOf
import java.nio.ByteBuffer
import java.time.Instant

/**
 * A command with who gives it and when, for [Register.preview].
 *
 * @property command The command.
 * @property by Who gives it.
 * @property at When.
 */
public data class GivenCommand(
    public val command: Command,
    public val by: Actor,
    public val at: Instant,
)

/** What a command would come to. */
public sealed interface Outcome {
    /**
     * The rules allow it.
     *
     * @property decision What would be recorded.
     */
    public class Accepted internal constructor(public val decision: Decision) : Outcome {
        override fun equals(other: Any?): Boolean = other is Accepted && decision == other.decision

        override fun hashCode(): Int = decision.hashCode()

        override fun toString(): String = "Accepted(decision=$decision)"
    }

    /**
     * The rules do not allow it.
     *
     * @property refusal What [Register.execute] would throw.
     */
    public class Refused internal constructor(public val refusal: RefusalException) : Outcome {
        override fun toString(): String = "Refused(refusal=$refusal)"
    }
}

/** For each: whether it is accepted, the length of what follows, and the answer or the refusal. */
internal fun outcomesOf(bytes: ByteArray): List<Outcome> {
    val outcomes = ArrayList<Outcome>()
    val left = ByteBuffer.wrap(bytes)
    while (left.hasRemaining()) {
        val accepted = left.get().toInt() == 1
        val text = ByteArray(left.getInt()).also(left::get).decodeToString()
        outcomes += if (accepted) Outcome.Accepted(Decision(OF_NO_REGISTER, text)) else Outcome.Refused(refusalOf(text))
    }
    return outcomes
}
