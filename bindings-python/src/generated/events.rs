//! The events, and the entry that holds one. Written by `make generate`.

use pyo3::prelude::*;

use crate::convert::Given;

crate::record::keyword_record! {
    /// The policy was set for the clocks that start from this instant on. A running clock keeps its own.
    PolicySet(alert_response::PolicySet) in alert_response::Event::from,
    /// The policy, always in full.
    policy: Given<alert_response::Policy>,
}

crate::record::keyword_record! {
    /// An organisation was registered (rules O1 and O2).
    OrganisationRegistered(alert_response::OrganisationRegistered) in alert_response::Event::from,
    /// The ODS code, which no other organisation can ever use (rule O1).
    ods_code: Given<alert_response::OdsCode>,
    /// The name of the organisation.
    name: Given<alert_response::Name>,
    /// The kind of organisation. It does not decide whether the organisation must respond (rule O2).
    sector: Given<alert_response::Sector>,
    /// The region, in words that the operator chose.
    region: Option<Given<alert_response::Name>> = [None],
    /// Whether the organisation is on the mandated list, whose members must respond to alerts (rule O2).
    mandated: Given<bool>,
}

crate::record::keyword_record! {
    /// An organisation was put on the mandated list, or taken off it (rule O2).
    MandateChanged(alert_response::MandateChanged) in alert_response::Event::from,
    /// The ODS code of the organisation.
    ods_code: Given<alert_response::OdsCode>,
    /// Whether the organisation is on the mandated list from now on. Clocks that already run are not affected (rule
    /// A5).
    mandated: Given<bool>,
}

crate::record::keyword_record! {
    /// An organisation was closed for good, which ended the duties that it had not answered (rule O3).
    OrganisationClosed(alert_response::OrganisationClosed) in alert_response::Event::from,
    /// The ODS code of the organisation, which accepts no commands once it is closed.
    ods_code: Given<alert_response::OdsCode>,
}

crate::record::keyword_record! {
    /// A person became a user of the register.
    UserRegistered(alert_response::UserRegistered) in alert_response::Event::from,
    /// The user id, which belongs to this person for good (rule U10).
    id: Given<alert_response::UserId>,
    /// The name of the person.
    name: Given<alert_response::Name>,
    /// The NHSmail address of the person (rule U4).
    email: Given<alert_response::Email>,
}

crate::record::keyword_record! {
    /// A user was given a role at an organisation (rules U1, U6 and U7).
    RoleGranted(alert_response::RoleGranted) in alert_response::Event::from,
    /// The id of the user who was given the role.
    user: Given<alert_response::UserId>,
    /// The ODS code of the organisation where the user has the role.
    organisation: Given<alert_response::OdsCode>,
    /// The role that the user was given.
    role: Given<alert_response::Role>,
    /// The SIRO who nominated the user as the lead administrator. It is missing if the role was not given by nomination
    /// (rule U6).
    nominated_by: Option<Given<alert_response::Siro>> = [None],
}

crate::record::keyword_record! {
    /// The role that a user holds at an organisation was changed (rule U7).
    RoleChanged(alert_response::RoleChanged) in alert_response::Event::from,
    /// The id of the user whose role changed.
    user: Given<alert_response::UserId>,
    /// The ODS code of the organisation where the user holds the role.
    organisation: Given<alert_response::OdsCode>,
    /// The new role, which replaces the earlier one.
    role: Given<alert_response::Role>,
}

crate::record::keyword_record! {
    /// The role that a user held at an organisation was removed (rule U7).
    RoleRemoved(alert_response::RoleRemoved) in alert_response::Event::from,
    /// The id of the user who lost the role.
    user: Given<alert_response::UserId>,
    /// The ODS code of the organisation where the user held the role.
    organisation: Given<alert_response::OdsCode>,
}

crate::record::keyword_record! {
    /// The name of a user, their email address, or both were corrected (rule U4).
    UserUpdated(alert_response::UserUpdated) in alert_response::Event::from,
    /// The id of the user whose details were corrected.
    user: Given<alert_response::UserId>,
    /// The new name. It is missing if the name stayed as it was.
    name: Option<Given<alert_response::Name>> = [None],
    /// The new NHSmail address. It is missing if the address stayed as it was.
    email: Option<Given<alert_response::Email>> = [None],
}

crate::record::keyword_record! {
    /// The multi-factor authentication of a user was confirmed (rule U3).
    MfaConfirmed(alert_response::MfaConfirmed) in alert_response::Event::from,
    /// The id of the user, who could do nothing until this was confirmed.
    user: Given<alert_response::UserId>,
}

crate::record::keyword_record! {
    /// The multi-factor authentication of a user was reset and must be confirmed again (rule U3).
    MfaReset(alert_response::MfaReset) in alert_response::Event::from,
    /// The id of the user, who can do nothing until it is confirmed again.
    user: Given<alert_response::UserId>,
}

crate::record::keyword_record! {
    /// A user was appointed as an auditor, who may view reports (rule U2).
    AuditorAppointed(alert_response::AuditorAppointed) in alert_response::Event::from,
    /// The id of the user who was appointed.
    user: Given<alert_response::UserId>,
}

crate::record::keyword_record! {
    /// The appointment of an auditor ended (rule U1).
    AuditorRemoved(alert_response::AuditorRemoved) in alert_response::Event::from,
    /// The id of the user who is no longer an auditor.
    user: Given<alert_response::UserId>,
}

crate::record::keyword_record! {
    /// A user set their further email addresses and mobile numbers (rule U8).
    ContactPreferencesSet(alert_response::ContactPreferencesSet) in alert_response::Event::from,
    /// The id of the user whom the addresses and numbers belong to.
    user: Given<alert_response::UserId>,
    /// The further email addresses, in any domain. The list replaces the earlier one and may be empty.
    emails: Given<Vec<alert_response::Email>>,
    /// The further mobile numbers. The list replaces the earlier one and may be empty.
    mobiles: Given<Vec<alert_response::Mobile>>,
}

crate::record::keyword_record! {
    /// A contact was added who receives the alerts of an organisation but has no access (rule U8).
    AlertContactAdded(alert_response::AlertContactAdded) in alert_response::Event::from,
    /// The ODS code of the organisation whose alerts the contact receives.
    organisation: Given<alert_response::OdsCode>,
    /// The name of the contact, which no other contact of the organisation may have.
    name: Given<alert_response::Name>,
    /// The email address of the contact, in any domain.
    email: Option<Given<alert_response::Email>> = [None],
    /// The mobile number of the contact.
    mobile: Option<Given<alert_response::Mobile>> = [None],
}

crate::record::keyword_record! {
    /// An alert contact of an organisation was removed (rule U8).
    AlertContactRemoved(alert_response::AlertContactRemoved) in alert_response::Event::from,
    /// The ODS code of the organisation whose alerts the contact received.
    organisation: Given<alert_response::OdsCode>,
    /// The name of the contact who was removed.
    name: Given<alert_response::Name>,
}

crate::record::keyword_record! {
    /// A user asked for access to respond for another organisation (rules D1 and D2).
    AccessRequested(alert_response::AccessRequested) in alert_response::Event::from,
    /// The id of the request, which the register assigned.
    request: Given<alert_response::RequestId>,
    /// The id of the user who asked.
    user: Given<alert_response::UserId>,
    /// The ODS code of the organisation to respond for.
    organisation: Given<alert_response::OdsCode>,
    /// The ODS code of the organisation where the person who asked had a role, and on whose behalf they asked.
    lead_organisation: Given<alert_response::OdsCode>,
    /// The agreement between the two organisations, which every request must cite (rule D1).
    agreement: Given<alert_response::Text>,
}

crate::record::keyword_record! {
    /// A request for access was approved (rules D3 and D5).
    AccessApproved(alert_response::AccessApproved) in alert_response::Event::from,
    /// The id of the request, which gives access from the instant of this event.
    request: Given<alert_response::RequestId>,
    /// The instant from which the access is no longer in force. If it is missing, the access has no set end (rule D5).
    until: Option<Given<alert_response::Timestamp>> = [None],
}

crate::record::keyword_record! {
    /// A request for access was denied (rule D3).
    AccessDenied(alert_response::AccessDenied) in alert_response::Event::from,
    /// The id of the request, which can no longer be approved.
    request: Given<alert_response::RequestId>,
    /// Why the request was denied.
    reason: Given<alert_response::Text>,
}

crate::record::keyword_record! {
    /// The person who had asked for access withdrew the request (rule D3).
    AccessRequestWithdrawn(alert_response::AccessRequestWithdrawn) in alert_response::Event::from,
    /// The id of the request, which can no longer be approved.
    request: Given<alert_response::RequestId>,
}

crate::record::keyword_record! {
    /// Access that was in force was revoked (rule D6).
    AccessRevoked(alert_response::AccessRevoked) in alert_response::Event::from,
    /// The id of the request that the access was approved by.
    request: Given<alert_response::RequestId>,
    /// Why the access was revoked.
    reason: Given<alert_response::Text>,
}

crate::record::keyword_record! {
    /// An alert was issued, at revision 1 (rules A5 and A8).
    AlertIssued(alert_response::AlertIssued) in alert_response::Event::from,
    /// The id of the alert, which no other alert can ever use (rule A5).
    id: Given<alert_response::AlertId>,
    /// The title of the alert.
    title: Given<alert_response::Name>,
    /// The severity of the alert. A clock started if it was one that the policy in force named (rule A5).
    severity: Given<alert_response::Severity>,
    /// A description of what the alert is about.
    summary: Option<Given<alert_response::Text>> = [None],
    /// The published instant by which organisations must respond, as the command gave it. If it is missing, the policy
    /// set the due instant (rule A7).
    respond_by: Option<Given<alert_response::Timestamp>> = [None],
    /// The ODS codes of the organisations that must respond, as the command gave them. If they are missing, every open
    /// organisation on the mandated list must respond (rule A5).
    organisations: Option<Given<Vec<alert_response::OdsCode>>> = [None],
}

crate::record::keyword_record! {
    /// A clock started, and the alert began to ask the listed organisations for responses (rule A5).
    ResponseRequired(alert_response::ResponseRequired) in alert_response::Event::from,
    /// The id of the alert that the clock belongs to.
    alert: Given<alert_response::AlertId>,
    /// The instant by which the organisations must respond. A response at this very instant is on time (rule T4).
    due_at: Given<alert_response::Timestamp>,
    /// The ODS codes of the organisations that must respond, sorted. Later changes of the register do not change the
    /// list, which may be empty (rule A5).
    organisations: Given<Vec<alert_response::OdsCode>>,
}

crate::record::keyword_record! {
    /// Text was added to an alert, and its title may have been corrected (rule A8).
    AlertUpdated(alert_response::AlertUpdated) in alert_response::Event::from,
    /// The id of the alert.
    id: Given<alert_response::AlertId>,
    /// The revision of the alert from this update on.
    revision: Given<u32>,
    /// The text that the update added. The summary stayed as it was.
    text: Given<alert_response::Text>,
    /// The corrected title. If it is missing, the title stayed as it was.
    title: Option<Given<alert_response::Name>> = [None],
}

crate::record::keyword_record! {
    /// The severity of an alert changed, which may have started a clock or ended the running one (rules A4 to A6).
    SeverityChanged(alert_response::SeverityChanged) in alert_response::Event::from,
    /// The id of the alert that was raised or lowered.
    id: Given<alert_response::AlertId>,
    /// The new severity, which counts from the instant of this event (rule A4).
    severity: Given<alert_response::Severity>,
}

crate::record::keyword_record! {
    /// The due instant of the running clock was moved (rule A7).
    DeadlineSet(alert_response::DeadlineSet) in alert_response::Event::from,
    /// The id of the alert whose due instant was moved.
    id: Given<alert_response::AlertId>,
    /// The new due instant, which is later than the start of the clock. It may have been past already.
    respond_by: Given<alert_response::Timestamp>,
    /// Why the due instant was moved.
    reason: Given<alert_response::Text>,
}

crate::record::keyword_record! {
    /// An alert was withdrawn for good, which ended the duties that were not answered (rule A9).
    AlertWithdrawn(alert_response::AlertWithdrawn) in alert_response::Event::from,
    /// The id of the alert, which accepts no commands once it is withdrawn.
    id: Given<alert_response::AlertId>,
    /// Why the alert was withdrawn.
    reason: Given<alert_response::Text>,
}

crate::record::keyword_record! {
    /// A remediation status was recorded for one organisation (rule R8).
    ResponseRecorded(alert_response::ResponseRecorded) in alert_response::Event::from,
    /// The id of the alert that the response is to.
    alert: Given<alert_response::AlertId>,
    /// The ODS code of the organisation that the response is for.
    organisation: Given<alert_response::OdsCode>,
    /// The remediation status with its details. A complete status always says when the work was completed (rule R6).
    status: Given<alert_response::RemediationStatus>,
    /// The authority by which the user responded for the organisation (rule R8).
    authority: Given<alert_response::Authority>,
    /// The revision that the alert had when the status was given (rule A8).
    revision: Given<u32>,
}

crate::record::keyword_record! {
    /// A closed response was reopened, and is in progress from then on (rule R4).
    ResponseReopened(alert_response::ResponseReopened) in alert_response::Event::from,
    /// The id of the alert that the response is to.
    alert: Given<alert_response::AlertId>,
    /// The ODS code of the organisation whose response was reopened.
    organisation: Given<alert_response::OdsCode>,
    /// Why the response was reopened.
    reason: Given<alert_response::Text>,
    /// The authority by which the user responded for the organisation (rule R8).
    authority: Given<alert_response::Authority>,
}

crate::record::keyword_record! {
    /// The national service followed up an organisation about an alert (rules N1 and P3).
    FollowUpRecorded(alert_response::FollowUpRecorded) in alert_response::Event::from,
    /// The id of the alert that the follow-up is about.
    alert: Given<alert_response::AlertId>,
    /// The ODS code of the organisation that was followed up.
    organisation: Given<alert_response::OdsCode>,
    /// What was done or said. A follow-up changes no position (rule P3).
    note: Given<alert_response::Text>,
}

crate::record::one_of! {
    Event, "Event", "one of the event classes":
    PolicySet => PolicySet,
    OrganisationRegistered => OrganisationRegistered,
    MandateChanged => MandateChanged,
    OrganisationClosed => OrganisationClosed,
    UserRegistered => UserRegistered,
    RoleGranted => RoleGranted,
    RoleChanged => RoleChanged,
    RoleRemoved => RoleRemoved,
    UserUpdated => UserUpdated,
    MfaConfirmed => MfaConfirmed,
    MfaReset => MfaReset,
    AuditorAppointed => AuditorAppointed,
    AuditorRemoved => AuditorRemoved,
    ContactPreferencesSet => ContactPreferencesSet,
    AlertContactAdded => AlertContactAdded,
    AlertContactRemoved => AlertContactRemoved,
    AccessRequested => AccessRequested,
    AccessApproved => AccessApproved,
    AccessDenied => AccessDenied,
    AccessRequestWithdrawn => AccessRequestWithdrawn,
    AccessRevoked => AccessRevoked,
    AlertIssued => AlertIssued,
    ResponseRequired => ResponseRequired,
    AlertUpdated => AlertUpdated,
    SeverityChanged => SeverityChanged,
    DeadlineSet => DeadlineSet,
    AlertWithdrawn => AlertWithdrawn,
    ResponseRecorded => ResponseRecorded,
    ResponseReopened => ResponseReopened,
    FollowUpRecorded => FollowUpRecorded,
}

/// The class `Entry` with the methods that are given.
macro_rules! entry_class {
    ($class:ident: $($methods:tt)*) => {
crate::record::row_record! {
    /// A numbered record of one event. Entries are the register's only input, and the only thing that a host stores.
    $class(alert_response::Entry),
    /// The number of the entry. Entries are numbered from 1 without gaps.
    seq: Given<u64>,
    /// The instant of the command that wrote the entry.
    at: Given<alert_response::Timestamp>,
    /// The actor who gave the command.
    by: Given<alert_response::Actor>,
    /// The event that the entry records.
    event: Given<alert_response::Event>,
=> { $($methods)* }
}
};
}
pub(crate) use entry_class;
