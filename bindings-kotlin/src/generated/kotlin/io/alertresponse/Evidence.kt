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
 * How an organisation met the duties whose clock started in a period, for DSPT 6.3.2 (rule P5).
 *
 * @property organisation The organisation.
 * @property from The beginning of the period, inclusive.
 * @property to The end of the period, exclusive.
 * @property duties How many duties.
 * @property onTime Answered by the due instant.
 * @property late Answered after it.
 * @property overdue Not answered by it, or by the later end of the duty.
 * @property awaiting Not answered yet, and not due.
 * @property notRequired Ended, unanswered, by the due instant.
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
