// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * Record a remediation status for one organisation or many (rules R1 to R12).
 *
 * Given by a user with a role there, or with access.
 *
 * @property alert The alert.
 * @property organisations For whom.
 * @property status The status, the same for all.
 * @property mode All or nothing, or best effort.
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
 * Open a closed response again; it becomes in progress (rule R4).
 *
 * Given by a user with a role there, or with access.
 *
 * @property alert The alert.
 * @property organisation The organisation.
 * @property reason Why.
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
 * Note that the national service followed up.
 *
 * Given by the operator.
 *
 * @property alert The alert.
 * @property organisation The organisation.
 * @property note What was done or said.
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
