@file:UseSerializers(InstantSerializer::class)

package io.alertresponse.internal

import io.alertresponse.AlertResponseException
import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import io.alertresponse.RefusalException
import io.alertresponse.internal.ffi.Fault
import io.alertresponse.internal.ffi.InternalException
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import java.time.Instant
import java.util.Collections

/** Makes a call through the generated code, and throws a fault as one of the package's own exceptions. */
internal inline fun <T> translatingFaults(call: () -> T): T = try {
    NativeCode.ensure()
    call()
} catch (fault: Fault) {
    throw exceptionOf(fault)
} catch (fault: InternalException) {
    throw AlertResponseException(BROKEN, fault)
}

internal const val BROKEN = "the register met a fault of its own; replay its entries into a new one"

internal fun exceptionOf(fault: Fault): AlertResponseException = when (fault) {
    is Fault.Refused -> refusalOf(fault.refusal)
    is Fault.Invalid -> InvalidInputException(codeOf(fault.code), fault.said)
    is Fault.DoesNotApply -> InvalidInputException(RefusalCode.INVALID_VALUE, fault.said)
    is Fault.Changed -> AlertResponseException(fault.said)
    is Fault.Undecided -> AlertResponseException(fault.said)
    is Fault.Unavailable -> AlertResponseException(fault.said)
    is Fault.Broken -> AlertResponseException(BROKEN)
}

@Serializable
private class Refusal(
    val code: RefusalCode,
    val message: String,
    val organisations: Map<String, RefusalCode> = emptyMap(),
    @SerialName("not_before") val notBefore: Instant? = null,
)

internal fun refusalOf(json: String): RefusalException {
    val refusal = Wire.value(Refusal.serializer(), json)
    val organisations = Collections.unmodifiableMap(refusal.organisations)
    return RefusalException(refusal.code, refusal.message, organisations, refusal.notBefore)
}

private fun codeOf(word: String): RefusalCode = RefusalCode.entries.first { it.word == word }
