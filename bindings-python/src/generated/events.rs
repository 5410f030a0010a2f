//! The events, and the entry that holds one. Written by `make generate`.

use pyo3::prelude::*;

use crate::convert::Given;

crate::record::keyword_record! {
    /// A policy was set.
    PolicySet(alert_response::PolicySet) in alert_response::Event::from,
    /// The policy, in full.
    policy: Given<alert_response::Policy>,
}

crate::record::keyword_record! {
    /// An organisation became known.
    OrganisationRegistered(alert_response::OrganisationRegistered) in alert_response::Event::from,
    /// Its ODS code.
    ods_code: Given<alert_response::OdsCode>,
    /// Its name.
    name: Given<alert_response::Name>,
    /// Its sector.
    sector: Given<alert_response::Sector>,
    /// Its region.
    region: Option<Given<alert_response::Name>> = [None],
    /// Whether it is on the mandated list.
    mandated: Given<bool>,
}

crate::record::keyword_record! {
    /// An organisation was put on the mandated list, or taken off.
    MandateChanged(alert_response::MandateChanged) in alert_response::Event::from,
    /// The organisation.
    ods_code: Given<alert_response::OdsCode>,
    /// Whether it must respond.
    mandated: Given<bool>,
}

crate::record::keyword_record! {
    /// An organisation closed; its unanswered duties ended.
    OrganisationClosed(alert_response::OrganisationClosed) in alert_response::Event::from,
    /// The organisation.
    ods_code: Given<alert_response::OdsCode>,
}

crate::record::keyword_record! {
    /// A user became known.
    UserRegistered(alert_response::UserRegistered) in alert_response::Event::from,
    /// The user id.
    id: Given<alert_response::UserId>,
    /// The name.
    name: Given<alert_response::Name>,
    /// The NHSmail address.
    email: Given<alert_response::Email>,
}

crate::record::keyword_record! {
    /// A user got a role at an organisation.
    RoleGranted(alert_response::RoleGranted) in alert_response::Event::from,
    /// The user.
    user: Given<alert_response::UserId>,
    /// The organisation.
    organisation: Given<alert_response::OdsCode>,
    /// The role.
    role: Given<alert_response::Role>,
    /// The SIRO, where this was a nomination.
    nominated_by: Option<Given<alert_response::Siro>> = [None],
}

crate::record::keyword_record! {
    /// The role of a user at an organisation changed.
    RoleChanged(alert_response::RoleChanged) in alert_response::Event::from,
    /// The user.
    user: Given<alert_response::UserId>,
    /// The organisation.
    organisation: Given<alert_response::OdsCode>,
    /// The new role.
    role: Given<alert_response::Role>,
}

crate::record::keyword_record! {
    /// The role of a user at an organisation ended.
    RoleRemoved(alert_response::RoleRemoved) in alert_response::Event::from,
    /// The user.
    user: Given<alert_response::UserId>,
    /// The organisation.
    organisation: Given<alert_response::OdsCode>,
}

crate::record::keyword_record! {
    /// A user's name or address was corrected.
    UserUpdated(alert_response::UserUpdated) in alert_response::Event::from,
    /// The user.
    user: Given<alert_response::UserId>,
    /// The new name.
    name: Option<Given<alert_response::Name>> = [None],
    /// The new NHSmail address.
    email: Option<Given<alert_response::Email>> = [None],
}

crate::record::keyword_record! {
    /// A user's multi-factor authentication was confirmed.
    MfaConfirmed(alert_response::MfaConfirmed) in alert_response::Event::from,
    /// The user.
    user: Given<alert_response::UserId>,
}

crate::record::keyword_record! {
    /// A user's multi-factor authentication must be confirmed anew.
    MfaReset(alert_response::MfaReset) in alert_response::Event::from,
    /// The user.
    user: Given<alert_response::UserId>,
}

crate::record::keyword_record! {
    /// A user became an auditor.
    AuditorAppointed(alert_response::AuditorAppointed) in alert_response::Event::from,
    /// The user.
    user: Given<alert_response::UserId>,
}

crate::record::keyword_record! {
    /// A user is no auditor any more.
    AuditorRemoved(alert_response::AuditorRemoved) in alert_response::Event::from,
    /// The user.
    user: Given<alert_response::UserId>,
}

crate::record::keyword_record! {
    /// A user's further addresses and numbers were replaced.
    ContactPreferencesSet(alert_response::ContactPreferencesSet) in alert_response::Event::from,
    /// The user.
    user: Given<alert_response::UserId>,
    /// Email addresses.
    emails: Given<Vec<alert_response::Email>>,
    /// Mobile numbers.
    mobiles: Given<Vec<alert_response::Mobile>>,
}

crate::record::keyword_record! {
    /// An organisation got an alert contact.
    AlertContactAdded(alert_response::AlertContactAdded) in alert_response::Event::from,
    /// The organisation.
    organisation: Given<alert_response::OdsCode>,
    /// The contact's name.
    name: Given<alert_response::Name>,
    /// An address.
    email: Option<Given<alert_response::Email>> = [None],
    /// A mobile number.
    mobile: Option<Given<alert_response::Mobile>> = [None],
}

crate::record::keyword_record! {
    /// An organisation lost an alert contact.
    AlertContactRemoved(alert_response::AlertContactRemoved) in alert_response::Event::from,
    /// The organisation.
    organisation: Given<alert_response::OdsCode>,
    /// The contact's name.
    name: Given<alert_response::Name>,
}

crate::record::keyword_record! {
    /// A user asked to answer for an organisation.
    AccessRequested(alert_response::AccessRequested) in alert_response::Event::from,
    /// The request.
    request: Given<alert_response::RequestId>,
    /// Who asked.
    user: Given<alert_response::UserId>,
    /// The organisation to answer for.
    organisation: Given<alert_response::OdsCode>,
    /// The organisation of one's own on whose behalf one asks.
    lead_organisation: Given<alert_response::OdsCode>,
    /// The agreement that exists between the two.
    agreement: Given<alert_response::Text>,
}

crate::record::keyword_record! {
    /// A request was approved.
    AccessApproved(alert_response::AccessApproved) in alert_response::Event::from,
    /// The request.
    request: Given<alert_response::RequestId>,
    /// The instant from which the access is gone.
    until: Option<Given<alert_response::Timestamp>> = [None],
}

crate::record::keyword_record! {
    /// A request was denied.
    AccessDenied(alert_response::AccessDenied) in alert_response::Event::from,
    /// The request.
    request: Given<alert_response::RequestId>,
    /// Why.
    reason: Given<alert_response::Text>,
}

crate::record::keyword_record! {
    /// A request was withdrawn by who asked.
    AccessRequestWithdrawn(alert_response::AccessRequestWithdrawn) in alert_response::Event::from,
    /// The request.
    request: Given<alert_response::RequestId>,
}

crate::record::keyword_record! {
    /// Access was ended.
    AccessRevoked(alert_response::AccessRevoked) in alert_response::Event::from,
    /// The request.
    request: Given<alert_response::RequestId>,
    /// Why.
    reason: Given<alert_response::Text>,
}

crate::record::keyword_record! {
    /// An alert was issued, at revision 1.
    AlertIssued(alert_response::AlertIssued) in alert_response::Event::from,
    /// Its id, never free again.
    id: Given<alert_response::AlertId>,
    /// Its title.
    title: Given<alert_response::Name>,
    /// Its severity; one that the policy names starts the clock (rule A5).
    severity: Given<alert_response::Severity>,
    /// What it is about.
    summary: Option<Given<alert_response::Text>> = [None],
    /// The published due instant; left out, the policy's hours count (rule A7).
    respond_by: Option<Given<alert_response::Timestamp>> = [None],
    /// Exactly these must respond; left out, all mandated ones (rule A5).
    organisations: Option<Given<Vec<alert_response::OdsCode>>> = [None],
}

crate::record::keyword_record! {
    /// A clock started; the scope is written down (rule A5).
    ResponseRequired(alert_response::ResponseRequired) in alert_response::Event::from,
    /// The alert.
    alert: Given<alert_response::AlertId>,
    /// The due instant.
    due_at: Given<alert_response::Timestamp>,
    /// Who must respond, by ODS code; perhaps nobody.
    organisations: Given<Vec<alert_response::OdsCode>>,
}

crate::record::keyword_record! {
    /// Text was added to an alert.
    AlertUpdated(alert_response::AlertUpdated) in alert_response::Event::from,
    /// The alert.
    id: Given<alert_response::AlertId>,
    /// The revision that this made.
    revision: Given<u32>,
    /// What is new.
    text: Given<alert_response::Text>,
    /// The corrected title.
    title: Option<Given<alert_response::Name>> = [None],
}

crate::record::keyword_record! {
    /// An alert was raised or lowered.
    SeverityChanged(alert_response::SeverityChanged) in alert_response::Event::from,
    /// The alert.
    id: Given<alert_response::AlertId>,
    /// The new severity.
    severity: Given<alert_response::Severity>,
}

crate::record::keyword_record! {
    /// The due instant of the running clock was moved.
    DeadlineSet(alert_response::DeadlineSet) in alert_response::Event::from,
    /// The alert.
    id: Given<alert_response::AlertId>,
    /// The new due instant.
    respond_by: Given<alert_response::Timestamp>,
    /// Why.
    reason: Given<alert_response::Text>,
}

crate::record::keyword_record! {
    /// An alert was withdrawn; unanswered duties ended.
    AlertWithdrawn(alert_response::AlertWithdrawn) in alert_response::Event::from,
    /// The alert.
    id: Given<alert_response::AlertId>,
    /// Why.
    reason: Given<alert_response::Text>,
}

crate::record::keyword_record! {
    /// A remediation status was recorded (rule R8).
    ResponseRecorded(alert_response::ResponseRecorded) in alert_response::Event::from,
    /// The alert.
    alert: Given<alert_response::AlertId>,
    /// The organisation.
    organisation: Given<alert_response::OdsCode>,
    /// The status, defaults filled in.
    status: Given<alert_response::RemediationStatus>,
    /// By what right.
    authority: Given<alert_response::Authority>,
    /// The alert's revision when it was given (rule A8).
    revision: Given<u32>,
}

crate::record::keyword_record! {
    /// A closed response was opened again.
    ResponseReopened(alert_response::ResponseReopened) in alert_response::Event::from,
    /// The alert.
    alert: Given<alert_response::AlertId>,
    /// The organisation.
    organisation: Given<alert_response::OdsCode>,
    /// Why.
    reason: Given<alert_response::Text>,
    /// By what right.
    authority: Given<alert_response::Authority>,
}

crate::record::keyword_record! {
    /// The national service followed up.
    FollowUpRecorded(alert_response::FollowUpRecorded) in alert_response::Event::from,
    /// The alert.
    alert: Given<alert_response::AlertId>,
    /// The organisation.
    organisation: Given<alert_response::OdsCode>,
    /// What was done or said.
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
    /// What happened: the register's only input, and the only thing that a host stores.
    $class(alert_response::Entry),
    /// Counts from 1 without gaps.
    seq: Given<u64>,
    /// The command's instant.
    at: Given<alert_response::Timestamp>,
    /// Who gave the command.
    by: Given<alert_response::Actor>,
    /// The fact.
    event: Given<alert_response::Event>,
=> { $($methods)* }
}
};
}
pub(crate) use entry_class;
