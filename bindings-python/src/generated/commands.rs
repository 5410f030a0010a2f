//! The commands: a class and a method of the register for each. Written by `make generate`.

use pyo3::prelude::*;

use crate::convert::{Given, GivenList, limit};

crate::commands::commands! {
    $
    /// Sets the policy for the clocks that start from this instant on. A running clock keeps its own. Given by the
    /// operator.
    SetPolicy set_policy {
        /// The policy, either in full or by the name of a built-in one.
        policy: crate::values::AnyPolicy
    }

    /// Registers an organisation (rules O1 and O2). Given by the operator.
    RegisterOrganisation register_organisation {
        /// The ODS code, which no other organisation can ever use (rule O1).
        ods_code: Given<alert_response::OdsCode>;
        /// The name of the organisation.
        name: Given<alert_response::Name>,
        /// The kind of organisation. It does not decide whether the organisation must respond (rule O2).
        sector: Given<alert_response::Sector>,
        /// The region, in words that the operator chooses.
        region: Option<Given<alert_response::Name>> = [None],
        /// Whether the organisation is on the mandated list, whose members must respond to alerts (rule O2). Defaults
        /// to true.
        mandated: Given<bool> = [Given::default(true)],
    }

    /// Puts an organisation on the mandated list, or takes it off (rule O2). Given by the operator.
    SetMandate set_mandate {
        /// The ODS code of the organisation.
        ods_code: Given<alert_response::OdsCode>;
        /// Whether the organisation is on the mandated list from now on. Clocks that already run are not affected (rule
        /// A5).
        mandated: Given<bool>,
    }

    /// Closes an organisation for good (rule O3). Given by the operator.
    CloseOrganisation close_organisation {
        /// The ODS code of the organisation, which accepts no commands once it is closed.
        ods_code: Given<alert_response::OdsCode>
    }

    /// Makes a person the first administrator of an organisation, as its SIRO has nominated (rule U6). Given by the
    /// operator.
    NominateLeadAdministrator nominate_lead_administrator {
        /// The ODS code of the organisation, which must have no registered users yet.
        organisation: Given<alert_response::OdsCode>;
        /// The person nominated. If the user id is already known, the email address must be the known one, and the name
        /// is ignored (rule U10).
        user: Given<alert_response::Person>,
        /// The SIRO who nominates this person.
        siro: Given<alert_response::Siro>,
    }

    /// Gives a person a role at an organisation (rules U1 and U7). Given by the operator, or an administrator of the
    /// organisation.
    AddUser add_user {
        /// The ODS code of the organisation where the person is to have the role.
        organisation: Given<alert_response::OdsCode>;
        /// The person to add. If the user id is already known, the email address must be the known one, and the name is
        /// ignored (rule U10).
        user: Given<alert_response::Person>,
        /// The role that the person is to have. A user has at most one role at each organisation (rule U1).
        role: Given<alert_response::Role>,
    }

    /// Changes the role that a user holds at an organisation (rule U7). Given by the operator, or an administrator of
    /// the organisation.
    ChangeRole change_role {
        /// The ODS code of the organisation where the user holds the role.
        organisation: Given<alert_response::OdsCode>;
        /// The id of the user whose role changes.
        user: Given<alert_response::UserId>,
        /// The new role. The last administrator of an organisation cannot become a responder (rule U5).
        role: Given<alert_response::Role>,
    }

    /// Removes the role that a user holds at an organisation (rule U7). Given by the operator, an administrator of the
    /// organisation, or the user who holds the role.
    RemoveUser remove_user {
        /// The ODS code of the organisation where the user holds the role.
        organisation: Given<alert_response::OdsCode>;
        /// The id of the user who loses the role. The last administrator of an organisation cannot be removed (rule
        /// U5).
        user: Given<alert_response::UserId>,
    }

    /// Corrects the name of a user, their email address, or both (rule U4). Given by the operator, or the user
    /// concerned.
    UpdateUser update_user {
        /// The id of the user whose details are corrected.
        user: Given<alert_response::UserId>;
        /// The new name. If it is left out, the name stays as it is, and `email` must be given.
        name: Option<Given<alert_response::Name>> = [None],
        /// The new NHSmail address. If it is left out, the address stays as it is, and `name` must be given.
        email: Option<Given<alert_response::Email>> = [None],
    }

    /// Confirms the multi-factor authentication of a user (rule U3). Given by the operator.
    ConfirmMfa confirm_mfa {
        /// The id of the user, who can do nothing until this is confirmed.
        user: Given<alert_response::UserId>
    }

    /// Resets the multi-factor authentication of a user, which must then be confirmed again (rule U3). Given by the
    /// operator.
    ResetMfa reset_mfa {
        /// The id of the user, who can do nothing until it is confirmed again.
        user: Given<alert_response::UserId>
    }

    /// Appoints a person as an auditor, who may view reports (rule U2). Given by the operator.
    AppointAuditor appoint_auditor {
        /// The person to appoint. If the user id is already known, the email address must be the known one, and the
        /// name is ignored (rule U10).
        user: Given<alert_response::Person>
    }

    /// Ends the appointment of an auditor (rule U1). Given by the operator.
    RemoveAuditor remove_auditor {
        /// The id of the user who is no longer to be an auditor.
        user: Given<alert_response::UserId>
    }

    /// Sets the further email addresses and mobile numbers of the user who gives the command (rule U8). Given by any
    /// user, for themselves.
    SetContactPreferences set_contact_preferences {
        /// The further email addresses, in any domain. The list replaces the earlier one and may be empty.
        emails: GivenList<alert_response::Email, limit::Emails>;
        /// The further mobile numbers. The list replaces the earlier one and may be empty.
        mobiles: GivenList<alert_response::Mobile, limit::Mobiles>,
    }

    /// Adds a contact who receives the alerts of an organisation but has no access (rule U8). Given by the operator, or
    /// an administrator of the organisation.
    AddAlertContact add_alert_contact {
        /// The ODS code of the organisation whose alerts the contact receives.
        organisation: Given<alert_response::OdsCode>;
        /// The name of the contact, which no other contact of the organisation may have.
        name: Given<alert_response::Name>,
        /// The email address of the contact, in any domain. If it is left out, `mobile` must be given.
        email: Option<Given<alert_response::Email>> = [None],
        /// The mobile number of the contact. If it is left out, `email` must be given.
        mobile: Option<Given<alert_response::Mobile>> = [None],
    }

    /// Removes an alert contact of an organisation (rule U8). Given by the operator, or an administrator of the
    /// organisation.
    RemoveAlertContact remove_alert_contact {
        /// The ODS code of the organisation whose alerts the contact receives.
        organisation: Given<alert_response::OdsCode>;
        /// The name of the contact to remove.
        name: Given<alert_response::Name>,
    }

    /// Asks for access to respond for another organisation (rules D1 and D2). Given by an administrator or responder of
    /// the lead organisation.
    RequestAccess request_access {
        /// The ODS code of the organisation to respond for.
        organisation: Given<alert_response::OdsCode>;
        /// The ODS code of the organisation where the person who asks has a role, and on whose behalf they ask.
        lead_organisation: Given<alert_response::OdsCode>,
        /// The agreement between the two organisations, which every request must cite (rule D1).
        agreement: Given<alert_response::Text>,
    }

    /// Approves a request for access (rules D3 and D5). Given by an administrator of the organisation that the request
    /// is for, but not the person who asked.
    ApproveAccess approve_access {
        /// The id of the request, which must still be undecided.
        request: Given<alert_response::RequestId>;
        /// The instant from which the access is no longer in force. It must be later than the command. If it is left
        /// out, the access has no set end (rule D5).
        until: Option<Given<alert_response::Timestamp>> = [None],
    }

    /// Denies a request for access (rule D3). Given by an administrator of the organisation that the request is for,
    /// but not the person who asked.
    DenyAccess deny_access {
        /// The id of the request, which must still be undecided.
        request: Given<alert_response::RequestId>;
        /// Why the request is denied.
        reason: Given<alert_response::Text>,
    }

    /// Withdraws a request for access that is still undecided (rule D3). Given by the person who asked.
    WithdrawAccessRequest withdraw_access_request {
        /// The id of the request, which the actor must have made.
        request: Given<alert_response::RequestId>
    }

    /// Revokes access that is in force (rule D6). Given by the operator, an administrator of the organisation that the
    /// request is for, or the person who has the access.
    RevokeAccess revoke_access {
        /// The id of the request that the access was approved by.
        request: Given<alert_response::RequestId>;
        /// Why the access is revoked.
        reason: Given<alert_response::Text>,
    }

    /// Issues an alert, which starts a clock if the policy asks for responses at its severity (rules A3 and A5). Given
    /// by the operator.
    IssueAlert issue_alert {
        /// The id of the alert, which no other alert can ever use (rule A5).
        id: Given<alert_response::AlertId>;
        /// The title of the alert.
        title: Given<alert_response::Name>,
        /// The severity of the alert. A clock starts if it is one that the policy in force names (rule A5).
        severity: Given<alert_response::Severity>,
        /// A description of what the alert is about.
        summary: Option<Given<alert_response::Text>> = [None],
        /// The published instant by which organisations must respond. It must be later than the command, and is
        /// accepted only if a clock starts. If it is left out, the policy sets the due instant (rule A7).
        respond_by: Option<Given<alert_response::Timestamp>> = [None],
        /// The ODS codes of the organisations that must respond. They are accepted only if a clock starts. If they are
        /// left out, every open organisation on the mandated list must respond (rule A5).
        organisations: Option<GivenList<alert_response::OdsCode, limit::Organisations>> = [None],
    }

    /// Adds text to an alert, and can correct its title (rule A8). Given by the operator.
    UpdateAlert update_alert {
        /// The id of the alert, whose revision rises by one.
        id: Given<alert_response::AlertId>;
        /// The text that the update adds. The summary stays as it is.
        text: Given<alert_response::Text>,
        /// The corrected title. If it is left out, the title stays as it is.
        title: Option<Given<alert_response::Name>> = [None],
    }

    /// Changes the severity of an alert, which can start a clock or end the running one (rules A4 to A6). Given by the
    /// operator.
    ChangeSeverity change_severity {
        /// The id of the alert to raise or lower.
        id: Given<alert_response::AlertId>;
        /// The new severity, which must differ from the one that the alert has (rule A4).
        severity: Given<alert_response::Severity>,
        /// The published instant by which organisations must respond. It must be later than the command, and is
        /// accepted only if a clock starts. If it is left out, the policy sets the due instant (rule A7).
        respond_by: Option<Given<alert_response::Timestamp>> = [None],
        /// The ODS codes of the organisations that must respond, of which those that have already responded are left
        /// off (rule A6). They are accepted only if a clock starts. If they are left out, every open organisation on
        /// the mandated list must respond (rule A5).
        organisations: Option<GivenList<alert_response::OdsCode, limit::Organisations>> = [None],
    }

    /// Moves the due instant of the running clock (rule A7). Given by the operator.
    SetDeadline set_deadline {
        /// The id of the alert, which must be asking for responses.
        id: Given<alert_response::AlertId>;
        /// The new due instant, which must be later than the start of the clock. It may already be past.
        respond_by: Given<alert_response::Timestamp>,
        /// Why the due instant is moved.
        reason: Given<alert_response::Text>,
    }

    /// Withdraws an alert for good (rule A9). Given by the operator.
    WithdrawAlert withdraw_alert {
        /// The id of the alert, which accepts no commands once it is withdrawn.
        id: Given<alert_response::AlertId>;
        /// Why the alert is withdrawn.
        reason: Given<alert_response::Text>,
    }

    /// Records a remediation status for one organisation or several (rules R1 to R12). Given by a user who has a role
    /// at the organisation, or access to it.
    RecordResponse record_response {
        /// The id of the alert that the response is to.
        alert: Given<alert_response::AlertId>;
        /// The organisations that the response is for: `all`, or a list of ODS codes (rule R9).
        organisations: Given<alert_response::OrganisationSelection>,
        /// The remediation status with its details, which is the same for every organisation.
        status: Given<alert_response::RemediationStatus>,
        /// What happens to the other organisations when one of them is refused (rule R10). Defaults to
        /// `all_or_nothing`.
        mode: Given<alert_response::Mode> = [Given::default(alert_response::Mode::AllOrNothing)],
    }

    /// Reopens a closed response, which is in progress from then on (rule R4). Given by a user who has a role at the
    /// organisation, or access to it.
    ReopenResponse reopen_response {
        /// The id of the alert that the response is to.
        alert: Given<alert_response::AlertId>;
        /// The ODS code of the organisation whose response is reopened.
        organisation: Given<alert_response::OdsCode>,
        /// Why the response is reopened.
        reason: Given<alert_response::Text>,
    }

    /// Records that the national service followed up an organisation about an alert (rules N1 and P3). Given by the
    /// operator.
    RecordFollowUp record_follow_up {
        /// The id of the alert that the follow-up is about.
        alert: Given<alert_response::AlertId>;
        /// The ODS code of the organisation that was followed up.
        organisation: Given<alert_response::OdsCode>,
        /// What was done or said. A follow-up changes no position (rule P3).
        note: Given<alert_response::Text>,
    }
}
