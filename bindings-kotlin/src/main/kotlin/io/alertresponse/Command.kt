package io.alertresponse

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
    public val word: String get() = CommandSerializer.wordOf(this)

    override fun toJson(): String = Wire.text(CommandSerializer, this)

    public companion object {
        /**
         * The command of its wire form.
         *
         * @throws InvalidInputException if it cannot be read.
         */
        @JvmStatic
        public fun fromJson(json: String): Command = Wire.readCommand(json)
    }
}

internal object CommandSerializer : Tagged<Command>(
    "Command",
    Variant("set_policy", SetPolicy::class, SetPolicy.serializer()),
    Variant("register_organisation", RegisterOrganisation::class, RegisterOrganisation.serializer()),
    Variant("set_mandate", SetMandate::class, SetMandate.serializer()),
    Variant("close_organisation", CloseOrganisation::class, CloseOrganisation.serializer()),
    Variant("nominate_lead_administrator", NominateLeadAdministrator::class, NominateLeadAdministrator.serializer()),
    Variant("add_user", AddUser::class, AddUser.serializer()),
    Variant("change_role", ChangeRole::class, ChangeRole.serializer()),
    Variant("remove_user", RemoveUser::class, RemoveUser.serializer()),
    Variant("update_user", UpdateUser::class, UpdateUser.serializer()),
    Variant("confirm_mfa", ConfirmMfa::class, ConfirmMfa.serializer()),
    Variant("reset_mfa", ResetMfa::class, ResetMfa.serializer()),
    Variant("appoint_auditor", AppointAuditor::class, AppointAuditor.serializer()),
    Variant("remove_auditor", RemoveAuditor::class, RemoveAuditor.serializer()),
    Variant("set_contact_preferences", SetContactPreferences::class, SetContactPreferences.serializer()),
    Variant("add_alert_contact", AddAlertContact::class, AddAlertContact.serializer()),
    Variant("remove_alert_contact", RemoveAlertContact::class, RemoveAlertContact.serializer()),
    Variant("request_access", RequestAccess::class, RequestAccess.serializer()),
    Variant("approve_access", ApproveAccess::class, ApproveAccess.serializer()),
    Variant("deny_access", DenyAccess::class, DenyAccess.serializer()),
    Variant("withdraw_access_request", WithdrawAccessRequest::class, WithdrawAccessRequest.serializer()),
    Variant("revoke_access", RevokeAccess::class, RevokeAccess.serializer()),
    Variant("issue_alert", IssueAlert::class, IssueAlert.serializer()),
    Variant("update_alert", UpdateAlert::class, UpdateAlert.serializer()),
    Variant("change_severity", ChangeSeverity::class, ChangeSeverity.serializer()),
    Variant("set_deadline", SetDeadline::class, SetDeadline.serializer()),
    Variant("withdraw_alert", WithdrawAlert::class, WithdrawAlert.serializer()),
    Variant("record_response", RecordResponse::class, RecordResponse.serializer()),
    Variant("reopen_response", ReopenResponse::class, ReopenResponse.serializer()),
    Variant("record_follow_up", RecordFollowUp::class, RecordFollowUp.serializer()),
)
