//! The commands: a class and a method of the register for each. Written by `make generate`.

use pyo3::prelude::*;

use crate::convert::{Given, GivenList, limit};

crate::commands::commands! {
    $
    /// From this instant on, clocks start under this policy. Given by the operator.
    SetPolicy set_policy {
        /// The policy, in full or by a built-in name.
        policy: crate::values::AnyPolicy
    }

    /// Make an organisation known. Given by the operator.
    RegisterOrganisation register_organisation {
        /// Its ODS code, never free again.
        ods_code: Given<alert_response::OdsCode>;
        /// Its name.
        name: Given<alert_response::Name>,
        /// Its sector.
        sector: Given<alert_response::Sector>,
        /// Its region, in the operator's words.
        region: Option<Given<alert_response::Name>> = [None],
        /// Whether it is on the mandated list (rule O2); left out, it is.
        mandated: Given<bool> = [Given::default(true)],
    }

    /// Put an organisation on the mandated list, or take it off. Given by the operator.
    SetMandate set_mandate {
        /// The organisation.
        ods_code: Given<alert_response::OdsCode>;
        /// Whether it must respond from now on; running clocks stay as they are (rule A5).
        mandated: Given<bool>,
    }

    /// Close an organisation for good (rule O3). Given by the operator.
    CloseOrganisation close_organisation {
        /// The organisation.
        ods_code: Given<alert_response::OdsCode>
    }

    /// The first administrator of an organisation, nominated by its SIRO (rule U6). Given by the operator.
    NominateLeadAdministrator nominate_lead_administrator {
        /// The organisation.
        organisation: Given<alert_response::OdsCode>;
        /// The person. If the id is known already, the address must be the known one, and the name is ignored (rule
        /// U10).
        user: Given<alert_response::Person>,
        /// Who nominates.
        siro: Given<alert_response::Siro>,
    }

    /// Give a person a role at an organisation. Given by the operator or an administrator there.
    AddUser add_user {
        /// The organisation.
        organisation: Given<alert_response::OdsCode>;
        /// The person. If the id is known already, the address must be the known one, and the name is ignored (rule
        /// U10).
        user: Given<alert_response::Person>,
        /// The role.
        role: Given<alert_response::Role>,
    }

    /// Change the role that a user holds. Given by the operator or an administrator there.
    ChangeRole change_role {
        /// The organisation.
        organisation: Given<alert_response::OdsCode>;
        /// The user.
        user: Given<alert_response::UserId>,
        /// The new role.
        role: Given<alert_response::Role>,
    }

    /// End the role that a user holds. Given by the operator, an administrator there or the user.
    RemoveUser remove_user {
        /// The organisation.
        organisation: Given<alert_response::OdsCode>;
        /// The user.
        user: Given<alert_response::UserId>,
    }

    /// Correct a user's name or address, at least one. Given by the operator or the user.
    UpdateUser update_user {
        /// The user.
        user: Given<alert_response::UserId>;
        /// The new name.
        name: Option<Given<alert_response::Name>> = [None],
        /// The new NHSmail address.
        email: Option<Given<alert_response::Email>> = [None],
    }

    /// Multi-factor authentication works for this user (rule U3). Given by the operator.
    ConfirmMfa confirm_mfa {
        /// The user.
        user: Given<alert_response::UserId>
    }

    /// Multi-factor authentication must be confirmed anew (rule U3). Given by the operator.
    ResetMfa reset_mfa {
        /// The user.
        user: Given<alert_response::UserId>
    }

    /// Let a person view reports (rule U2). Given by the operator.
    AppointAuditor appoint_auditor {
        /// The person. If the id is known already, the address must be the known one, and the name is ignored (rule
        /// U10).
        user: Given<alert_response::Person>
    }

    /// End an auditor's appointment. Given by the operator.
    RemoveAuditor remove_auditor {
        /// The user.
        user: Given<alert_response::UserId>
    }

    /// Further addresses and numbers of the user who gives it; replaces both lists (rule U8). Given by any user, about
    /// themselves.
    SetContactPreferences set_contact_preferences {
        /// Further email addresses, perhaps none.
        emails: GivenList<alert_response::Email, limit::Emails>;
        /// Further mobile numbers, perhaps none.
        mobiles: GivenList<alert_response::Mobile, limit::Mobiles>,
    }

    /// Somebody who gets alerts and no access (rule U8). Given by the operator or an administrator there.
    AddAlertContact add_alert_contact {
        /// The organisation.
        organisation: Given<alert_response::OdsCode>;
        /// The contact's name, one of a kind at the organisation.
        name: Given<alert_response::Name>,
        /// An address of any domain.
        email: Option<Given<alert_response::Email>> = [None],
        /// A mobile number; at least one of the two is needed.
        mobile: Option<Given<alert_response::Mobile>> = [None],
    }

    /// Take an alert contact off. Given by the operator or an administrator there.
    RemoveAlertContact remove_alert_contact {
        /// The organisation.
        organisation: Given<alert_response::OdsCode>;
        /// The contact's name.
        name: Given<alert_response::Name>,
    }

    /// Ask to answer for another organisation (rules D1 and D2). Given by an administrator or responder of the lead
    /// organisation.
    RequestAccess request_access {
        /// The organisation to answer for.
        organisation: Given<alert_response::OdsCode>;
        /// The organisation of one's own on whose behalf one asks.
        lead_organisation: Given<alert_response::OdsCode>,
        /// The agreement that exists between the two.
        agreement: Given<alert_response::Text>,
    }

    /// Approve a request. Given by an administrator of the organisation asked for, except the person who asked.
    ApproveAccess approve_access {
        /// The request.
        request: Given<alert_response::RequestId>;
        /// The instant from which the access is gone, after the approval (rule D5).
        until: Option<Given<alert_response::Timestamp>> = [None],
    }

    /// Deny a request. Given by an administrator of the organisation asked for, except the person who asked.
    DenyAccess deny_access {
        /// The request.
        request: Given<alert_response::RequestId>;
        /// Why.
        reason: Given<alert_response::Text>,
    }

    /// Withdraw one's own undecided request. Given by the person who asked.
    WithdrawAccessRequest withdraw_access_request {
        /// The request.
        request: Given<alert_response::RequestId>
    }

    /// End access that is in force. Given by the operator, an administrator of the organisation asked for or the
    /// holder.
    RevokeAccess revoke_access {
        /// The request.
        request: Given<alert_response::RequestId>;
        /// Why.
        reason: Given<alert_response::Text>,
    }

    /// Issue an alert. Given by the operator.
    IssueAlert issue_alert {
        /// Its id, never free again.
        id: Given<alert_response::AlertId>;
        /// Its title.
        title: Given<alert_response::Name>,
        /// Its severity; one that the policy names starts the clock (rule A5).
        severity: Given<alert_response::Severity>,
        /// What it is about.
        summary: Option<Given<alert_response::Text>> = [None],
        /// The published due instant; left out, the policy's hours count (rule A7).
        respond_by: Option<Given<alert_response::Timestamp>> = [None],
        /// Exactly these must respond; left out, all mandated ones (rule A5).
        organisations: Option<GivenList<alert_response::OdsCode, limit::Organisations>> = [None],
    }

    /// Add text to an alert, and perhaps correct its title (rule A8). Given by the operator.
    UpdateAlert update_alert {
        /// The alert.
        id: Given<alert_response::AlertId>;
        /// What is new.
        text: Given<alert_response::Text>,
        /// The corrected title.
        title: Option<Given<alert_response::Name>> = [None],
    }

    /// Raise or lower an alert (rules A4 to A6). Given by the operator.
    ChangeSeverity change_severity {
        /// The alert.
        id: Given<alert_response::AlertId>;
        /// The new severity.
        severity: Given<alert_response::Severity>,
        /// The due instant of the clock that starts.
        respond_by: Option<Given<alert_response::Timestamp>> = [None],
        /// Exactly these must respond to the clock that starts.
        organisations: Option<GivenList<alert_response::OdsCode, limit::Organisations>> = [None],
    }

    /// Move the due instant of the clock that runs (rule A7). Given by the operator.
    SetDeadline set_deadline {
        /// The alert.
        id: Given<alert_response::AlertId>;
        /// The new due instant.
        respond_by: Given<alert_response::Timestamp>,
        /// Why.
        reason: Given<alert_response::Text>,
    }

    /// Withdraw an alert for good (rule A9). Given by the operator.
    WithdrawAlert withdraw_alert {
        /// The alert.
        id: Given<alert_response::AlertId>;
        /// Why.
        reason: Given<alert_response::Text>,
    }

    /// Record a remediation status for one organisation or many (rules R1 to R12). Given by a user with a role there,
    /// or with access.
    RecordResponse record_response {
        /// The alert.
        alert: Given<alert_response::AlertId>;
        /// For whom.
        organisations: Given<alert_response::OrganisationSelection>,
        /// The status, the same for all.
        status: Given<alert_response::RemediationStatus>,
        /// All or nothing, or best effort.
        mode: Given<alert_response::Mode> = [Given::default(alert_response::Mode::AllOrNothing)],
    }

    /// Open a closed response again; it becomes in progress (rule R4). Given by a user with a role there, or with
    /// access.
    ReopenResponse reopen_response {
        /// The alert.
        alert: Given<alert_response::AlertId>;
        /// The organisation.
        organisation: Given<alert_response::OdsCode>,
        /// Why.
        reason: Given<alert_response::Text>,
    }

    /// Note that the national service followed up. Given by the operator.
    RecordFollowUp record_follow_up {
        /// The alert.
        alert: Given<alert_response::AlertId>;
        /// The organisation.
        organisation: Given<alert_response::OdsCode>,
        /// What was done or said.
        note: Given<alert_response::Text>,
    }
}
