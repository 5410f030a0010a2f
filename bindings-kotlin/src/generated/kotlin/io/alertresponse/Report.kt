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
 * How many organisations are in each state for one alert, and which are overdue (rules P1 to P3).
 *
 * @property alert The id of the alert.
 * @property asOf The instant of the view.
 * @property inScope The number of organisations in scope. It is 0 for an alert that has never asked for responses.
 * @property states The number of organisations in each state.
 * @property timeliness The number of organisations with each timeliness.
 * @property followUp The ODS code of every organisation in the state overdue, sorted (rule P3).
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
