// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The number of organisations with each timeliness. The counts add up to the scope (rule P2).
 *
 * @property awaiting The number of organisations whose timeliness is awaiting.
 * @property overdue The number of organisations whose timeliness is overdue, including those whose duty ended after it
 *   was missed.
 * @property onTime The number of organisations whose first response was on time.
 * @property late The number of organisations whose first response was late.
 * @property notRequired The number of organisations whose timeliness is not required.
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
