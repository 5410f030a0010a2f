import io.alertresponse.internal.NativeCall
import io.alertresponse.internal.Listed
import io.alertresponse.internal.Wire
import io.alertresponse.internal.ffi.allowedAfter
import io.alertresponse.internal.translatingFaults
import io.alertresponse.internal.text

    public companion object {
        /** The statuses that may follow one, or that may come first if there is none (rule R3). */
        @JvmStatic
        public fun allowedAfter(before: StatusKind?): List<StatusKind> =
            Wire.value(Listed(serializer()), translatingFaults { NativeCall.request(before?.word.orEmpty()) { allowedAfter(it) } }.text())
    }
