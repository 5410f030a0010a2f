import io.alertresponse.internal.NativeCall
import io.alertresponse.internal.ffi.severityWord
import io.alertresponse.internal.translatingFaults
import io.alertresponse.internal.text

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
