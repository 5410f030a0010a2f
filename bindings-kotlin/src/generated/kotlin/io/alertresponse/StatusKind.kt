// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.Listed
import io.alertresponse.internal.NativeCall
import io.alertresponse.internal.Wire
import io.alertresponse.internal.WordSerializer
import io.alertresponse.internal.ffi.allowedAfter
import io.alertresponse.internal.text
import io.alertresponse.internal.translatingFaults
import kotlinx.serialization.Serializable

/**
 * The remediation status without its details (rule R1).
 */
@Serializable(with = StatusKind.Serializer::class)
public enum class StatusKind(override val word: String) : Word {
    /** The organisation is investigating the alert or working on it. */
    IN_PROGRESS("in_progress"),

    /** The organisation has completed remediation. */
    COMPLETE("complete"),

    /** The alert does not apply to the organisation. */
    NOT_APPLICABLE("not_applicable"),

    /** The organisation cannot implement remediation, and still owes updates (rule R5). */
    UNABLE_TO_IMPLEMENT("unable_to_implement"),
    ;

    public companion object {
        /** The statuses that may follow one, or that may come first if there is none (rule R3). */
        @JvmStatic
        public fun allowedAfter(before: StatusKind?): List<StatusKind> =
            Wire.value(Listed(serializer()), translatingFaults { NativeCall.request(before?.word.orEmpty()) { allowedAfter(it) } }.text())
    }

    internal object Serializer : WordSerializer<StatusKind>("StatusKind", entries)
}
