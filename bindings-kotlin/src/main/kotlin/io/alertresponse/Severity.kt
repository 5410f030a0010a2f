package io.alertresponse

import io.alertresponse.internal.NativeCall
import io.alertresponse.internal.WordSerializer
import io.alertresponse.internal.ffi.severityWord
import io.alertresponse.internal.guarded
import io.alertresponse.internal.text
import kotlinx.serialization.Serializable

/**
 * How severe an alert is, in the order of the service: `INFORMATION_ONLY < LOW < MEDIUM < HIGH`. There is no
 * Critical.
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
            val word = guarded { NativeCall.request(text) { severityWord(it) } }.text()
            return entries.first { it.word == word }
        }
    }

    internal object Serializer : WordSerializer<Severity>("Severity", entries)
}
