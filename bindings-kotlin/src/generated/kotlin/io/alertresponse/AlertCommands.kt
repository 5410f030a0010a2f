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
 * Issues an alert, which starts a clock if the policy asks for responses at its severity (rules A3 and A5).
 *
 * Given by the operator.
 *
 * @property id The id of the alert, which no other alert can ever use (rule A5).
 * @property title The title of the alert.
 * @property severity The severity of the alert. A clock starts if it is one that the policy in force names (rule A5).
 * @property summary A description of what the alert is about.
 * @property respondBy The published instant by which organisations must respond. It must be later than the command, and
 *   is accepted only if a clock starts. If it is left out, the policy sets the due instant (rule A7).
 * @property organisations The ODS codes of the organisations that must respond. They are accepted only if a clock
 *   starts. If they are left out, every open organisation on the mandated list must respond (rule A5).
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
 * Adds text to an alert, and can correct its title (rule A8).
 *
 * Given by the operator.
 *
 * @property id The id of the alert, whose revision rises by one.
 * @property text The text that the update adds. The summary stays as it is.
 * @property title The corrected title. If it is left out, the title stays as it is.
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
 * Changes the severity of an alert, which can start a clock or end the running one (rules A4 to A6).
 *
 * Given by the operator.
 *
 * @property id The id of the alert to raise or lower.
 * @property severity The new severity, which must differ from the one that the alert has (rule A4).
 * @property respondBy The published instant by which organisations must respond. It must be later than the command, and
 *   is accepted only if a clock starts. If it is left out, the policy sets the due instant (rule A7).
 * @property organisations The ODS codes of the organisations that must respond, of which those that have already
 *   responded are left off (rule A6). They are accepted only if a clock starts. If they are left out, every open
 *   organisation on the mandated list must respond (rule A5).
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
 * Moves the due instant of the running clock (rule A7).
 *
 * Given by the operator.
 *
 * @property id The id of the alert, which must be asking for responses.
 * @property respondBy The new due instant, which must be later than the start of the clock. It may already be past.
 * @property reason Why the due instant is moved.
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
 * Withdraws an alert for good (rule A9).
 *
 * Given by the operator.
 *
 * @property id The id of the alert, which accepts no commands once it is withdrawn.
 * @property reason Why the alert is withdrawn.
 */
@Serializable(with = WithdrawAlert.Serializer::class)
@KeepGeneratedSerializer
public data class WithdrawAlert(
    public val id: String,
    public val reason: String,
) : Command {
    internal object Serializer : ReadByCore<WithdrawAlert>("Command", WithdrawAlert::class, { PlainCommand })
}
