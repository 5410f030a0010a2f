@file:JvmName("AlertResponse")

package io.alertresponse

import io.alertresponse.internal.NativeCall
import io.alertresponse.internal.Wire
import io.alertresponse.internal.translatingFaults
import io.alertresponse.internal.instantOf
import io.alertresponse.internal.instantText
import io.alertresponse.internal.text
import java.time.Instant
import io.alertresponse.internal.ffi.alertId as nativeAlertId
import io.alertresponse.internal.ffi.instant as nativeInstant
import io.alertresponse.internal.ffi.odsCode as nativeOdsCode
import io.alertresponse.internal.ffi.timeliness as nativeTimeliness
import io.alertresponse.internal.ffi.userId as nativeUserId

/**
 * An ODS code as it is kept: 1 to 9 letters and digits, upper-cased (rule O1).
 *
 * @throws InvalidInputException if it is none.
 */
public fun odsCode(text: String): String = translatingFaults { NativeCall.request(text) { nativeOdsCode(it) } }.text()

/**
 * An alert id as it is kept: 1 to 32 of `A–Z 0–9 -`, upper-cased (rule A1).
 *
 * @throws InvalidInputException if it is none.
 */
public fun alertId(text: String): String = translatingFaults { NativeCall.request(text) { nativeAlertId(it) } }.text()

/**
 * A user id, checked: 1 to 64 of `A–Z a–z 0–9 . _ @ -`.
 *
 * @throws InvalidInputException if it is none.
 */
public fun userId(text: String): String = translatingFaults { NativeCall.request(text) { nativeUserId(it) } }.text()

/**
 * The instant of an RFC 3339 text with seconds and an offset, such as `2018-04-05T09:00:00+01:00` (rule T1).
 *
 * @throws InvalidInputException if it is none.
 */
public fun parseInstant(text: String): Instant =
    instantOf(translatingFaults { NativeCall.request(text) { nativeInstant(it) } }.text())

/**
 * An instant as written on the wire: in UTC with `Z`, and no more digits of a fraction than it needs (rule T1).
 *
 * @throws InvalidInputException outside the years 0001 to 9999.
 */
public fun formatInstant(instant: Instant): String =
    translatingFaults { NativeCall.request(instantText(instant)) { nativeInstant(it) } }.text()

/**
 * Whether a duty was answered in time, from its instants alone, for data that never was in a register (rules P2, R2 and
 * T4).
 *
 * @param clockStartedAt when the clock started; without one nothing is required.
 * @param dueAt the due instant in force at the first response, or at [asOf]; without one nothing is required.
 * @param firstResponseAt the first response, if there is one; one after [asOf] does not count yet.
 * @throws InvalidInputException if an instant lies outside the years 0001 to 9999.
 */
public fun timeliness(
    clockStartedAt: Instant?,
    dueAt: Instant?,
    firstResponseAt: Instant?,
    asOf: Instant,
): Timeliness {
    fun text(instant: Instant?) = instant?.let(::instantText).orEmpty()
    val place = translatingFaults {
        NativeCall.request(text(clockStartedAt), text(dueAt), text(firstResponseAt), text(asOf)) { nativeTimeliness(it) }
    }
    return Timeliness.entries[place]
}

/**
 * A value of its wire form: a command, an answer, a status, a policy and so on. Core reads it, and refuses what it would
 * refuse elsewhere.
 *
 * @throws InvalidInputException if it cannot be read.
 */
public inline fun <reified T : WireValue> fromJson(json: String): T = fromJson(T::class.java, json)

/**
 * A value of its wire form, for Java.
 *
 * @throws InvalidInputException if it cannot be read.
 */
public fun <T : WireValue> fromJson(type: Class<T>, json: String): T = Wire.read(type, json)
