package io.alertresponse

import io.alertresponse.internal.ReadByCore
import io.alertresponse.internal.Wire
import kotlinx.serialization.Serializable

/**
 * The remediation status of one organisation for one alert, with its details (rules R1 and R6).
 */
@Serializable(with = RemediationStatusSerializer::class)
public sealed interface RemediationStatus : WireValue {
    /** The status's word on the wire. */
    public val word: String get() = PlainStatus.wordOf(this)

    override fun toJson(): String = Wire.text(PlainStatus, this)

    /** The status without its details. */
    public val kind: StatusKind
        get() = when (this) {
            is InProgress -> StatusKind.IN_PROGRESS
            is Complete -> StatusKind.COMPLETE
            is NotApplicable -> StatusKind.NOT_APPLICABLE
            is UnableToImplement -> StatusKind.UNABLE_TO_IMPLEMENT
        }
}

internal object RemediationStatusSerializer :
    ReadByCore<RemediationStatus>("RemediationStatus", RemediationStatus::class, { PlainStatus })
