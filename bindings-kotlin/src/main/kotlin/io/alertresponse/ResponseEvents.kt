package io.alertresponse

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
@Serializable
public data class ResponseRecorded(
    public val alert: String,
    public val organisation: String,
    public val status: RemediationStatus,
    public val authority: Authority,
    public val revision: Int,
) : Event

/**
 * A closed response was opened again.
 *
 * @property alert The alert.
 * @property organisation The organisation.
 * @property reason Why.
 * @property authority By what right.
 */
@Serializable
public data class ResponseReopened(
    public val alert: String,
    public val organisation: String,
    public val reason: String,
    public val authority: Authority,
) : Event

/**
 * The national service followed up.
 *
 * @property alert The alert.
 * @property organisation The organisation.
 * @property note What was done or said.
 */
@Serializable
public data class FollowUpRecorded(
    public val alert: String,
    public val organisation: String,
    public val note: String,
) : Event
