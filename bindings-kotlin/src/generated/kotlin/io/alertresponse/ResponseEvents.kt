// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * A remediation status was recorded for one organisation (rule R8).
 *
 * @property alert The id of the alert that the response is to.
 * @property organisation The ODS code of the organisation that the response is for.
 * @property status The remediation status with its details. A complete status always says when the work was completed
 *   (rule R6).
 * @property authority The authority by which the user responded for the organisation (rule R8).
 * @property revision The revision that the alert had when the status was given (rule A8).
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
 * A closed response was reopened, and is in progress from then on (rule R4).
 *
 * @property alert The id of the alert that the response is to.
 * @property organisation The ODS code of the organisation whose response was reopened.
 * @property reason Why the response was reopened.
 * @property authority The authority by which the user responded for the organisation (rule R8).
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
 * The national service followed up an organisation about an alert (rules N1 and P3).
 *
 * @property alert The id of the alert that the follow-up is about.
 * @property organisation The ODS code of the organisation that was followed up.
 * @property note What was done or said. A follow-up changes no position (rule P3).
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
