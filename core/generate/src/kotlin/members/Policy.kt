import io.alertresponse.internal.NativeCall
import io.alertresponse.internal.Wire
import io.alertresponse.internal.ffi.dueAt
import io.alertresponse.internal.translatingFaults
import io.alertresponse.internal.instantOf
import io.alertresponse.internal.instantText
import io.alertresponse.internal.text
import java.time.Instant

    override fun toJson(): String = Wire.text(generatedSerializer(), this)

    /**
     * The due instant of a clock that starts at [start] (rules T3 and A7); none beyond the year 9999.
     *
     * @throws InvalidInputException if the policy or the instant cannot be read.
     */
    public fun dueAt(start: Instant): Instant? {
        val due = translatingFaults { NativeCall.request(toJson(), instantText(start)) { dueAt(it) } }.text()
        return if (due.isEmpty()) null else instantOf(due)
    }

    public companion object {
        /** The policy of 2020, and of a new register: high severity asks, 48 hours, any status may come first. */
        @JvmStatic
        public fun ranca2020(): Policy = fromJson("\"ranca_2020\"")

        /** The policy of 2023: acknowledge first, next update within 72 hours (rule R12). */
        @JvmStatic
        public fun ranca2023(): Policy = fromJson("\"ranca_2023\"")

        /**
         * The policy of its wire form, in full or by a built-in name in quotes.
         *
         * @throws InvalidInputException if it cannot be read.
         */
        @JvmStatic
        public fun fromJson(json: String): Policy = Serializer.read(json)
    }
