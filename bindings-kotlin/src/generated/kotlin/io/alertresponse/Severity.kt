// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.NativeCall
import io.alertresponse.internal.WordSerializer
import io.alertresponse.internal.ffi.severityWord
import io.alertresponse.internal.text
import io.alertresponse.internal.translatingFaults
import kotlinx.serialization.Serializable

/**
 * The severity of an alert. The four severities, from the highest, are high, medium, low and information only; there is
 * no critical (rule A2).
 */
@Serializable(with = Severity.Serializer::class)
public enum class Severity(override val word: String) : Word {
    /** For information only. This severity asks for responses only if the policy names it (rule A3). */
    INFORMATION_ONLY("information_only"),

    /** Low severity, which asks for responses only if the policy names it (rule A3). */
    LOW("low"),

    /** Medium severity, which asks for responses only if the policy names it (rule A3). */
    MEDIUM("medium"),

    /** High severity. Both built-in policies ask for responses at this severity, and at no other (rule A3). */
    HIGH("high"),
    ;

    public companion object {
        /**
         * A severity as people write it: without regard to case, `_` or space (rule A2).
         *
         * @throws InvalidInputException if it is none.
         */
        @JvmStatic
        public fun parse(text: String): Severity {
            val word = translatingFaults { NativeCall.request(text) { severityWord(it) } }.text()
            return entries.first { it.word == word }
        }
    }

    internal object Serializer : WordSerializer<Severity>("Severity", entries)
}
