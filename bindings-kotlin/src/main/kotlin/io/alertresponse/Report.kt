@file:UseSerializers(InstantSerializer::class, Listed::class)

package io.alertresponse

import io.alertresponse.internal.InstantSerializer
import io.alertresponse.internal.Listed
import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import java.time.Instant

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

/**
 * Who stands where with one alert, counted; and whom to follow up (rules P1 to P3).
 *
 * @property alert The alert.
 * @property asOf The instant of the view.
 * @property inScope How many organisations are in scope; 0 for an alert that never asked.
 * @property states By state.
 * @property timeliness By timeliness.
 * @property followUp Every organisation in state overdue, by ODS code (rule P3).
 */
@Serializable(with = Report.Serializer::class)
@KeepGeneratedSerializer
public data class Report(
    public val alert: String,
    @SerialName("as_of") public val asOf: Instant,
    @SerialName("in_scope") public val inScope: Int,
    public val states: StateCounts,
    public val timeliness: TimelinessCounts,
    @SerialName("follow_up") public val followUp: List<String>,
) : WireValue {
    internal object Serializer : ReadByCore<Report>("Report", Report::class, { generatedSerializer() })
}
