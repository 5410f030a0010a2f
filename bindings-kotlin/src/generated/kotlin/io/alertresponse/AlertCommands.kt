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
 * Issue an alert.
 *
 * Given by the operator.
 *
 * @property id Its id, never free again.
 * @property title Its title.
 * @property severity Its severity; one that the policy names starts the clock (rule A5).
 * @property summary What it is about.
 * @property respondBy The published due instant; left out, the policy's hours count (rule A7).
 * @property organisations Exactly these must respond; left out, all mandated ones (rule A5).
 */
@Serializable(with = IssueAlert.Serializer::class)
@KeepGeneratedSerializer
public data class IssueAlert @JvmOverloads constructor(
    public val id: String,
    public val title: String,
    public val severity: Severity,
    public val summary: String? = null,
    @SerialName("respond_by") public val respondBy: Instant? = null,
    public val organisations: List<String>? = null,
) : Command {
    internal object Serializer : ReadByCore<IssueAlert>("Command", IssueAlert::class, { PlainCommand })
}

/**
 * Add text to an alert, and perhaps correct its title (rule A8).
 *
 * Given by the operator.
 *
 * @property id The alert.
 * @property text What is new.
 * @property title The corrected title.
 */
@Serializable(with = UpdateAlert.Serializer::class)
@KeepGeneratedSerializer
public data class UpdateAlert @JvmOverloads constructor(
    public val id: String,
    public val text: String,
    public val title: String? = null,
) : Command {
    internal object Serializer : ReadByCore<UpdateAlert>("Command", UpdateAlert::class, { PlainCommand })
}

/**
 * Raise or lower an alert (rules A4 to A6).
 *
 * Given by the operator.
 *
 * @property id The alert.
 * @property severity The new severity.
 * @property respondBy The due instant of the clock that starts.
 * @property organisations Exactly these must respond to the clock that starts.
 */
@Serializable(with = ChangeSeverity.Serializer::class)
@KeepGeneratedSerializer
public data class ChangeSeverity @JvmOverloads constructor(
    public val id: String,
    public val severity: Severity,
    @SerialName("respond_by") public val respondBy: Instant? = null,
    public val organisations: List<String>? = null,
) : Command {
    internal object Serializer : ReadByCore<ChangeSeverity>("Command", ChangeSeverity::class, { PlainCommand })
}

/**
 * Move the due instant of the clock that runs (rule A7).
 *
 * Given by the operator.
 *
 * @property id The alert.
 * @property respondBy The new due instant.
 * @property reason Why.
 */
@Serializable(with = SetDeadline.Serializer::class)
@KeepGeneratedSerializer
public data class SetDeadline(
    public val id: String,
    @SerialName("respond_by") public val respondBy: Instant,
    public val reason: String,
) : Command {
    internal object Serializer : ReadByCore<SetDeadline>("Command", SetDeadline::class, { PlainCommand })
}

/**
 * Withdraw an alert for good (rule A9).
 *
 * Given by the operator.
 *
 * @property id The alert.
 * @property reason Why.
 */
@Serializable(with = WithdrawAlert.Serializer::class)
@KeepGeneratedSerializer
public data class WithdrawAlert(
    public val id: String,
    public val reason: String,
) : Command {
    internal object Serializer : ReadByCore<WithdrawAlert>("Command", WithdrawAlert::class, { PlainCommand })
}
