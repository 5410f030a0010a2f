package io.alertresponse

import io.alertresponse.internal.ReadByCore
import io.alertresponse.internal.Tagged
import io.alertresponse.internal.Variant
import io.alertresponse.internal.Wire
import kotlinx.serialization.Serializable

/**
 * Everything that can be asked of a register; see each command for its fields and who may give it.
 *
 * Ids and texts are checked when the register is given the command. Lists are taken as they are given: give one that
 * nobody changes.
 */
@Serializable(with = CommandSerializer::class)
public sealed interface Command : WireValue {
    /** The command's word on the wire. */
    public val word: String get() = PlainCommand.wordOf(this)

    override fun toJson(): String = Wire.text(PlainCommand, this)

    public companion object {
        /**
         * The command of its wire form.
         *
         * @throws InvalidInputException if it cannot be read.
         */
        @JvmStatic
        public fun fromJson(json: String): Command = CommandSerializer.read(json)
    }
}

internal object CommandSerializer : ReadByCore<Command>("Command", Command::class, { PlainCommand })

internal object PlainCommand : Tagged<Command>(
    "Command",
    Variant("set_policy", SetPolicy::class, SetPolicy.generatedSerializer()),
    Variant("register_organisation", RegisterOrganisation::class, RegisterOrganisation.generatedSerializer()),
    Variant("set_mandate", SetMandate::class, SetMandate.generatedSerializer()),
    Variant("close_organisation", CloseOrganisation::class, CloseOrganisation.generatedSerializer()),
    Variant("nominate_lead_administrator", NominateLeadAdministrator::class, NominateLeadAdministrator.generatedSerializer()),
    Variant("add_user", AddUser::class, AddUser.generatedSerializer()),
    Variant("change_role", ChangeRole::class, ChangeRole.generatedSerializer()),
    Variant("remove_user", RemoveUser::class, RemoveUser.generatedSerializer()),
    Variant("update_user", UpdateUser::class, UpdateUser.generatedSerializer()),
    Variant("confirm_mfa", ConfirmMfa::class, ConfirmMfa.generatedSerializer()),
    Variant("reset_mfa", ResetMfa::class, ResetMfa.generatedSerializer()),
    Variant("appoint_auditor", AppointAuditor::class, AppointAuditor.generatedSerializer()),
    Variant("remove_auditor", RemoveAuditor::class, RemoveAuditor.generatedSerializer()),
    Variant("set_contact_preferences", SetContactPreferences::class, SetContactPreferences.generatedSerializer()),
    Variant("add_alert_contact", AddAlertContact::class, AddAlertContact.generatedSerializer()),
    Variant("remove_alert_contact", RemoveAlertContact::class, RemoveAlertContact.generatedSerializer()),
    Variant("request_access", RequestAccess::class, RequestAccess.generatedSerializer()),
    Variant("approve_access", ApproveAccess::class, ApproveAccess.generatedSerializer()),
    Variant("deny_access", DenyAccess::class, DenyAccess.generatedSerializer()),
    Variant("withdraw_access_request", WithdrawAccessRequest::class, WithdrawAccessRequest.generatedSerializer()),
    Variant("revoke_access", RevokeAccess::class, RevokeAccess.generatedSerializer()),
    Variant("issue_alert", IssueAlert::class, IssueAlert.generatedSerializer()),
    Variant("update_alert", UpdateAlert::class, UpdateAlert.generatedSerializer()),
    Variant("change_severity", ChangeSeverity::class, ChangeSeverity.generatedSerializer()),
    Variant("set_deadline", SetDeadline::class, SetDeadline.generatedSerializer()),
    Variant("withdraw_alert", WithdrawAlert::class, WithdrawAlert.generatedSerializer()),
    Variant("record_response", RecordResponse::class, RecordResponse.generatedSerializer()),
    Variant("reopen_response", ReopenResponse::class, ReopenResponse.generatedSerializer()),
    Variant("record_follow_up", RecordFollowUp::class, RecordFollowUp.generatedSerializer()),
)
