package io.alertresponse.packaging

import io.alertresponse.Command
import io.alertresponse.Policy
import io.alertresponse.RefusalCode
import io.alertresponse.Register
import io.alertresponse.RemediationStatus
import io.alertresponse.Severity
import io.alertresponse.StatusKind
import io.alertresponse.fromJson
import io.alertresponse.odsCode
import io.alertresponse.timeliness
import kotlinx.serialization.json.Json
import java.time.Instant

/** Makes calls twice, and says what each threw. Also a program, for a machine of its own. */
internal object FirstCalls {
    val CALLS: Map<String, () -> Any?> = mapOf(
        "register" to { Register() },
        "replay" to { Register.replayJson(emptyList()) },
        "odsCode" to { odsCode("R0A") },
        "severity" to { Severity.parse("High") },
        "policy" to { Policy.ranca2023() },
        "dueAt" to { Policy("local", listOf(Severity.HIGH), 48, null, false, false).dueAt(Instant.EPOCH) },
        "command" to { Command.fromJson("{}") },
        "status" to { fromJson<RemediationStatus>("{}") },
        "kotlinx" to { Json.decodeFromString<RemediationStatus>("{}") },
        "meaning" to { RefusalCode.NOT_PERMITTED.meaning },
        "allowed" to { StatusKind.allowedAfter(null) },
        "timeliness" to { timeliness(null, null, null, Instant.EPOCH) },
    )

    /** What the call of that name came to, the first time and the second. */
    fun said(name: String): List<String> = List(2) {
        val thrown = try {
            CALLS.getValue(name)()
            null
        } catch (thrown: Throwable) {
            thrown
        }
        "$name: ${thrown?.javaClass?.simpleName}: ${thrown?.message?.replace('\n', ' ')}"
    }

    @JvmStatic
    fun main(arguments: Array<String>): Unit = arguments.flatMap(::said).forEach(::println)
}
