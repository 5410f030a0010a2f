// Written by `make generate` from the declarations in core.
@file:UseSerializers(Listed::class)

package io.alertresponse

import io.alertresponse.internal.Listed
import io.alertresponse.internal.NativeCall
import io.alertresponse.internal.ReadByCore
import io.alertresponse.internal.Wire
import io.alertresponse.internal.ffi.dueAt
import io.alertresponse.internal.instantOf
import io.alertresponse.internal.instantText
import io.alertresponse.internal.text
import io.alertresponse.internal.translatingFaults
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import java.time.Instant

/**
 * The numbers and switches of the rules. A clock keeps the policy under which it started.
 *
 * @property name The name of the policy. Only the built-in policies can be called `ranca_2020` or `ranca_2023`.
 * @property responseSeverities The severities at which an alert asks for responses. If the list is empty, no alert does
 *   (rule A3).
 * @property respondWithinHours The number of elapsed hours from the start of a clock to its due instant (rule T3).
 * @property nextUpdateWithinHours The number of elapsed hours from a record on an open response until the next update
 *   is due. If it is left out, an update is due only where a record names an instant (rule R12).
 * @property acknowledgeFirst Whether the first record must be in progress, which then needs no text (rule R12).
 * @property unableNeedsRiskAcceptance Whether the status unable to implement needs the SIRO's acceptance of the risk
 *   (rule R7).
 */
@Serializable(with = Policy.Serializer::class)
@KeepGeneratedSerializer
public data class Policy @JvmOverloads constructor(
    public val name: String,
    @SerialName("response_severities") public val responseSeverities: List<Severity>,
    @SerialName("respond_within_hours") public val respondWithinHours: Int,
    @SerialName("next_update_within_hours") public val nextUpdateWithinHours: Int? = null,
    @SerialName("acknowledge_first") public val acknowledgeFirst: Boolean,
    @SerialName("unable_needs_risk_acceptance") public val unableNeedsRiskAcceptance: Boolean,
) : WireValue {
    internal object Serializer : ReadByCore<Policy>("Policy", Policy::class, { generatedSerializer() })

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
}
