// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The number of organisations in each state. The counts add up to the scope (rule P1).
 *
 * @property awaiting The number of organisations in the state awaiting.
 * @property overdue The number of organisations in the state overdue.
 * @property inProgress The number of organisations in the state in progress.
 * @property complete The number of organisations in the state complete.
 * @property notApplicable The number of organisations in the state not applicable.
 * @property unableToImplement The number of organisations in the state unable to implement.
 * @property notRequired The number of organisations in the state not required.
 */
@Serializable(with = StateCounts.Serializer::class)
@KeepGeneratedSerializer
public data class StateCounts(
    public val awaiting: Int,
    public val overdue: Int,
    @SerialName("in_progress") public val inProgress: Int,
    public val complete: Int,
    @SerialName("not_applicable") public val notApplicable: Int,
    @SerialName("unable_to_implement") public val unableToImplement: Int,
    @SerialName("not_required") public val notRequired: Int,
) : WireValue {
    internal object Serializer : ReadByCore<StateCounts>("StateCounts", StateCounts::class, { generatedSerializer() })
}
