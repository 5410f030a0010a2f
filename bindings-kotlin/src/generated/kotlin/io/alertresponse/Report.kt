// Written by `make generate` from the declarations in core.
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
