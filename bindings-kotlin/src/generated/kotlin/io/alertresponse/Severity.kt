// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.NativeCall
import io.alertresponse.internal.WordSerializer
import io.alertresponse.internal.ffi.severityWord
import io.alertresponse.internal.text
import io.alertresponse.internal.translatingFaults
import kotlinx.serialization.Serializable

/**
 * How severe an alert is. The service orders severities from information only through low and medium to high; there is
 * no critical.
 */
@Serializable(with = Severity.Serializer::class)
public enum class Severity(override val word: String) : Word {
    /** For information; nothing is asked. */
    INFORMATION_ONLY("information_only"),

    /** Low. */
    LOW("low"),

    /** Medium. */
    MEDIUM("medium"),

    /** High: the severity that asks for responses under both built-in policies (rule A3). */
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
