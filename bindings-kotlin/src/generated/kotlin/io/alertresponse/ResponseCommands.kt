// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * Records a remediation status for one organisation or several (rules R1 to R12).
 *
 * Given by a user who has a role at the organisation, or access to it.
 *
 * @property alert The id of the alert that the response is to.
 * @property organisations The organisations that the response is for: `all`, or a list of ODS codes (rule R9).
 * @property status The remediation status with its details, which is the same for every organisation.
 * @property mode What happens to the other organisations when one of them is refused (rule R10). Defaults to
 *   `all_or_nothing`.
 */
@Serializable(with = RecordResponse.Serializer::class)
@KeepGeneratedSerializer
public data class RecordResponse @JvmOverloads constructor(
    public val alert: String,
    public val organisations: OrganisationSelection,
    public val status: RemediationStatus,
    public val mode: Mode = Mode.ALL_OR_NOTHING,
) : Command {
    internal object Serializer : ReadByCore<RecordResponse>("Command", RecordResponse::class, { PlainCommand })

    /** A response for these organisations. */
    @JvmOverloads
    public constructor(
        alert: String,
        organisations: List<String>,
        status: RemediationStatus,
        mode: Mode = Mode.ALL_OR_NOTHING,
    ) : this(alert, OrganisationSelection.These(organisations), status, mode)

    /** A response for one organisation. */
    public constructor(alert: String, organisation: String, status: RemediationStatus) :
        this(alert, OrganisationSelection.These(listOf(organisation)), status)
}

/**
 * Reopens a closed response, which is in progress from then on (rule R4).
 *
 * Given by a user who has a role at the organisation, or access to it.
 *
 * @property alert The id of the alert that the response is to.
 * @property organisation The ODS code of the organisation whose response is reopened.
 * @property reason Why the response is reopened.
 */
@Serializable(with = ReopenResponse.Serializer::class)
@KeepGeneratedSerializer
public data class ReopenResponse(
    public val alert: String,
    public val organisation: String,
    public val reason: String,
) : Command {
    internal object Serializer : ReadByCore<ReopenResponse>("Command", ReopenResponse::class, { PlainCommand })
}

/**
 * Records that the national service followed up an organisation about an alert (rules N1 and P3).
 *
 * Given by the operator.
 *
 * @property alert The id of the alert that the follow-up is about.
 * @property organisation The ODS code of the organisation that was followed up.
 * @property note What was done or said. A follow-up changes no position (rule P3).
 */
@Serializable(with = RecordFollowUp.Serializer::class)
@KeepGeneratedSerializer
public data class RecordFollowUp(
    public val alert: String,
    public val organisation: String,
    public val note: String,
) : Command {
    internal object Serializer : ReadByCore<RecordFollowUp>("Command", RecordFollowUp::class, { PlainCommand })
}
