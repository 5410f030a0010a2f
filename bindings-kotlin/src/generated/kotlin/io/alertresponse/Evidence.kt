// Written by `make generate` from the declarations in core.
@file:UseSerializers(InstantSerializer::class)

package io.alertresponse

import io.alertresponse.internal.InstantSerializer
import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import java.time.Instant

/**
 * How an organisation met the duties that began in a period, as evidence for item 6.3.2 of the DSPT (rule P5).
 *
 * @property organisation The ODS code of the organisation.
 * @property from The beginning of the period. A duty that began at this instant counts.
 * @property to The end of the period. A duty that began at this instant does not count.
 * @property duties The number of duties that began in the period, which is the sum of the other counts.
 * @property onTime The number of duties that the organisation met by the due instant.
 * @property late The number of duties that the organisation met after the due instant.
 * @property overdue The number of duties that were not met by the due instant, including those that ended after it.
 * @property awaiting The number of duties that the organisation has not met yet and whose due instant has not passed.
 * @property notRequired The number of duties that ended without a response, at or before the due instant.
 */
@Serializable(with = Evidence.Serializer::class)
@KeepGeneratedSerializer
public data class Evidence(
    public val organisation: String,
    public val from: Instant,
    public val to: Instant,
    public val duties: Int,
    @SerialName("on_time") public val onTime: Int,
    public val late: Int,
    public val overdue: Int,
    public val awaiting: Int,
    @SerialName("not_required") public val notRequired: Int,
) : WireValue {
    internal object Serializer : ReadByCore<Evidence>("Evidence", Evidence::class, { generatedSerializer() })
}
