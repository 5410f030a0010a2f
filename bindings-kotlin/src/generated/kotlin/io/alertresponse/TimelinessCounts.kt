// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How many organisations are in each timeliness; the counts add up to the scope (rule P2).
 *
 * @property awaiting Awaiting.
 * @property overdue Overdue.
 * @property onTime On time.
 * @property late Late.
 * @property notRequired Not required.
 */
@Serializable(with = TimelinessCounts.Serializer::class)
@KeepGeneratedSerializer
public data class TimelinessCounts(
    public val awaiting: Int,
    public val overdue: Int,
    @SerialName("on_time") public val onTime: Int,
    public val late: Int,
    @SerialName("not_required") public val notRequired: Int,
) : WireValue {
    internal object Serializer : ReadByCore<TimelinessCounts>("TimelinessCounts", TimelinessCounts::class, { generatedSerializer() })
}
