// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How many organisations are in each state; the counts add up to the scope (rule P1).
 *
 * @property awaiting In state awaiting.
 * @property overdue In state overdue.
 * @property inProgress In state in progress.
 * @property complete In state complete.
 * @property notApplicable In state not applicable.
 * @property unableToImplement In state unable to implement.
 * @property notRequired In state not required.
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
