@file:UseSerializers(InstantSerializer::class, Listed::class)

package io.alertresponse

import io.alertresponse.internal.InstantSerializer
import io.alertresponse.internal.Listed
import io.alertresponse.internal.ReadByCore
import io.alertresponse.internal.Tagged
import io.alertresponse.internal.Variant
import io.alertresponse.internal.Wire
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import java.time.Instant

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

internal object PlainStatus : Tagged<RemediationStatus>(
    "RemediationStatus",
    Variant("in_progress", InProgress::class, InProgress.generatedSerializer()),
    Variant("complete", Complete::class, Complete.generatedSerializer()),
    Variant("not_applicable", NotApplicable::class, NotApplicable.generatedSerializer()),
    Variant("unable_to_implement", UnableToImplement::class, UnableToImplement.generatedSerializer()),
)

/**
 * Details of in progress.
 *
 * @property actions The actions being taken; only a first record under an acknowledge-first policy goes without.
 * @property expectedBy When completion is expected, after the command's instant.
 * @property nextUpdateAt When the next update falls due, after the command's instant (rule R12).
 */
@Serializable(with = InProgress.Serializer::class)
@KeepGeneratedSerializer
public data class InProgress @JvmOverloads constructor(
    public val actions: String? = null,
    @SerialName("expected_by") public val expectedBy: Instant? = null,
    @SerialName("next_update_at") public val nextUpdateAt: Instant? = null,
) : RemediationStatus {
    internal object Serializer : ReadByCore<InProgress>("RemediationStatus", InProgress::class, { PlainStatus })
}

/**
 * Details of complete.
 *
 * @property actions What was done.
 * @property completedAt When it was done, not after the command's instant; left out, then.
 */
@Serializable(with = Complete.Serializer::class)
@KeepGeneratedSerializer
public data class Complete @JvmOverloads constructor(
    public val actions: String,
    @SerialName("completed_at") public val completedAt: Instant? = null,
) : RemediationStatus {
    internal object Serializer : ReadByCore<Complete>("RemediationStatus", Complete::class, { PlainStatus })
}

/**
 * Details of not applicable.
 *
 * @property explanation Why the alert does not apply.
 * @property justification The same in a word of the Vulnerability Exploitability eXchange.
 */
@Serializable(with = NotApplicable.Serializer::class)
@KeepGeneratedSerializer
public data class NotApplicable @JvmOverloads constructor(
    public val explanation: String,
    public val justification: Justification? = null,
) : RemediationStatus {
    internal object Serializer : ReadByCore<NotApplicable>("RemediationStatus", NotApplicable::class, { PlainStatus })
}

/**
 * Details of unable to implement.
 *
 * @property reason The reason, in a word.
 * @property explanation Why.
 * @property mitigations What is done instead, if anything.
 * @property riskAcceptance The SIRO's acceptance of the risk, where the policy asks for it (rule R7).
 */
@Serializable(with = UnableToImplement.Serializer::class)
@KeepGeneratedSerializer
public data class UnableToImplement @JvmOverloads constructor(
    public val reason: UnableReason,
    public val explanation: String,
    public val mitigations: List<String> = emptyList(),
    @SerialName("risk_acceptance") public val riskAcceptance: RiskAcceptance? = null,
) : RemediationStatus {
    internal object Serializer : ReadByCore<UnableToImplement>("RemediationStatus", UnableToImplement::class, { PlainStatus })
}

/**
 * A risk accepted by the Senior Information Risk Owner (rule R7).
 *
 * @property acceptedBy Who accepted it.
 * @property acceptedAt When, not after the command's instant.
 * @property reviewBy When it is reviewed, after the command's instant.
 */
@Serializable(with = RiskAcceptance.Serializer::class)
@KeepGeneratedSerializer
public data class RiskAcceptance(
    @SerialName("accepted_by") public val acceptedBy: String,
    @SerialName("accepted_at") public val acceptedAt: Instant,
    @SerialName("review_by") public val reviewBy: Instant,
) : WireValue {
    internal object Serializer : ReadByCore<RiskAcceptance>("RiskAcceptance", RiskAcceptance::class, { generatedSerializer() })
}
