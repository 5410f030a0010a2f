// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * A remediation status was recorded (rule R8).
 *
 * @property alert The alert.
 * @property organisation The organisation.
 * @property status The status, defaults filled in.
 * @property authority By what right.
 * @property revision The alert's revision when it was given (rule A8).
 */
@Serializable(with = ResponseRecorded.Serializer::class)
@KeepGeneratedSerializer
public data class ResponseRecorded(
    public val alert: String,
    public val organisation: String,
    public val status: RemediationStatus,
    public val authority: Authority,
    public val revision: Int,
) : Event {
    internal object Serializer : ReadByCore<ResponseRecorded>("Event", ResponseRecorded::class, { PlainEvent })
}

/**
 * A closed response was opened again.
 *
 * @property alert The alert.
 * @property organisation The organisation.
 * @property reason Why.
 * @property authority By what right.
 */
@Serializable(with = ResponseReopened.Serializer::class)
@KeepGeneratedSerializer
public data class ResponseReopened(
    public val alert: String,
    public val organisation: String,
    public val reason: String,
    public val authority: Authority,
) : Event {
    internal object Serializer : ReadByCore<ResponseReopened>("Event", ResponseReopened::class, { PlainEvent })
}

/**
 * The national service followed up.
 *
 * @property alert The alert.
 * @property organisation The organisation.
 * @property note What was done or said.
 */
@Serializable(with = FollowUpRecorded.Serializer::class)
@KeepGeneratedSerializer
public data class FollowUpRecorded(
    public val alert: String,
    public val organisation: String,
    public val note: String,
) : Event {
    internal object Serializer : ReadByCore<FollowUpRecorded>("Event", FollowUpRecorded::class, { PlainEvent })
}
