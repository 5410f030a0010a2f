//! One class for each event, and the entry that holds it.

use alert_response::{
    Actor, AlertId, Authority, Email, Mobile, Name, OdsCode, RemediationStatus, RequestId, Role, Sector,
    Severity, Text, Timestamp, UserId,
};
use pyo3::prelude::*;
use pyo3::types::{PyGenericAlias, PyString, PyType};

use crate::convert::{Fault, Given, LoadedHint, Raw, TextHint, wire_text};
use crate::record::{keyword_record, one_of, row_record};

keyword_record! {
    /// A policy was set.
    PolicySet(alert_response::PolicySet) in alert_response::Event::from,
    /// The policy, in full.
    policy: Given<alert_response::Policy>,
}

keyword_record! {
    /// An organisation became known.
    OrganisationRegistered(alert_response::OrganisationRegistered) in alert_response::Event::from,
    /// Its ODS code.
    ods_code: Given<OdsCode>,
    /// Its name.
    name: Given<Name>,
    /// Its sector.
    sector: Given<Sector>,
    /// Its region.
    region: Option<Given<Name>> = [None],
    /// Whether it is on the mandated list.
    mandated: Given<bool>,
}

keyword_record! {
    /// An organisation was put on the mandated list, or taken off.
    MandateChanged(alert_response::MandateChanged) in alert_response::Event::from,
    /// The organisation.
    ods_code: Given<OdsCode>,
    /// Whether it must respond.
    mandated: Given<bool>,
}

keyword_record! {
    /// An organisation closed; its unanswered duties ended.
    OrganisationClosed(alert_response::OrganisationClosed) in alert_response::Event::from,
    /// The organisation.
    ods_code: Given<OdsCode>,
}

keyword_record! {
    /// A user became known.
    UserRegistered(alert_response::UserRegistered) in alert_response::Event::from,
    /// The user id.
    id: Given<UserId>,
    /// The name.
    name: Given<Name>,
    /// The NHSmail address.
    email: Given<Email>,
}

keyword_record! {
    /// A user got a role at an organisation.
    RoleGranted(alert_response::RoleGranted) in alert_response::Event::from,
    /// The user.
    user: Given<UserId>,
    /// The organisation.
    organisation: Given<OdsCode>,
    /// The role.
    role: Given<Role>,
    /// The SIRO, where this was a nomination.
    nominated_by: Option<Given<alert_response::Siro>> = [None],
}

keyword_record! {
    /// The role of a user at an organisation changed.
    RoleChanged(alert_response::RoleChanged) in alert_response::Event::from,
    /// The user.
    user: Given<UserId>,
    /// The organisation.
    organisation: Given<OdsCode>,
    /// The new role.
    role: Given<Role>,
}

keyword_record! {
    /// The role of a user at an organisation ended.
    RoleRemoved(alert_response::RoleRemoved) in alert_response::Event::from,
    /// The user.
    user: Given<UserId>,
    /// The organisation.
    organisation: Given<OdsCode>,
}

keyword_record! {
    /// A user's name or address was corrected.
    UserUpdated(alert_response::UserUpdated) in alert_response::Event::from,
    /// The user.
    user: Given<UserId>,
    /// The new name.
    name: Option<Given<Name>> = [None],
    /// The new NHSmail address.
    email: Option<Given<Email>> = [None],
}

keyword_record! {
    /// A user's multi-factor authentication was confirmed.
    MfaConfirmed(alert_response::MfaConfirmed) in alert_response::Event::from,
    /// The user.
    user: Given<UserId>,
}

keyword_record! {
    /// A user's multi-factor authentication must be confirmed anew.
    MfaReset(alert_response::MfaReset) in alert_response::Event::from,
    /// The user.
    user: Given<UserId>,
}

keyword_record! {
    /// A user became an auditor.
    AuditorAppointed(alert_response::AuditorAppointed) in alert_response::Event::from,
    /// The user.
    user: Given<UserId>,
}

keyword_record! {
    /// A user is no auditor any more.
    AuditorRemoved(alert_response::AuditorRemoved) in alert_response::Event::from,
    /// The user.
    user: Given<UserId>,
}

keyword_record! {
    /// A user's further addresses and numbers were replaced.
    ContactPreferencesSet(alert_response::ContactPreferencesSet) in alert_response::Event::from,
    /// The user.
    user: Given<UserId>,
    /// Email addresses.
    emails: Given<Vec<Email>>,
    /// Mobile numbers.
    mobiles: Given<Vec<Mobile>>,
}

keyword_record! {
    /// An organisation got an alert contact.
    AlertContactAdded(alert_response::AlertContactAdded) in alert_response::Event::from,
    /// The organisation.
    organisation: Given<OdsCode>,
    /// The contact's name.
    name: Given<Name>,
    /// An address.
    email: Option<Given<Email>> = [None],
    /// A mobile number.
    mobile: Option<Given<Mobile>> = [None],
}

keyword_record! {
    /// An organisation lost an alert contact.
    AlertContactRemoved(alert_response::AlertContactRemoved) in alert_response::Event::from,
    /// The organisation.
    organisation: Given<OdsCode>,
    /// The contact's name.
    name: Given<Name>,
}

keyword_record! {
    /// A user asked to answer for an organisation.
    AccessRequested(alert_response::AccessRequested) in alert_response::Event::from,
    /// The request.
    request: Given<RequestId>,
    /// Who asked.
    user: Given<UserId>,
    /// The organisation to answer for.
    organisation: Given<OdsCode>,
    /// The organisation of one's own on whose behalf one asks.
    lead_organisation: Given<OdsCode>,
    /// The agreement that exists between the two.
    agreement: Given<Text>,
}

keyword_record! {
    /// A request was approved.
    AccessApproved(alert_response::AccessApproved) in alert_response::Event::from,
    /// The request.
    request: Given<RequestId>,
    /// The instant from which the access is gone.
    until: Option<Given<Timestamp>> = [None],
}

keyword_record! {
    /// A request was denied.
    AccessDenied(alert_response::AccessDenied) in alert_response::Event::from,
    /// The request.
    request: Given<RequestId>,
    /// Why.
    reason: Given<Text>,
}

keyword_record! {
    /// A request was withdrawn by who asked.
    AccessRequestWithdrawn(alert_response::AccessRequestWithdrawn) in alert_response::Event::from,
    /// The request.
    request: Given<RequestId>,
}

keyword_record! {
    /// Access was ended.
    AccessRevoked(alert_response::AccessRevoked) in alert_response::Event::from,
    /// The request.
    request: Given<RequestId>,
    /// Why.
    reason: Given<Text>,
}

keyword_record! {
    /// An alert was issued, at revision 1.
    AlertIssued(alert_response::AlertIssued) in alert_response::Event::from,
    /// Its id, never free again.
    id: Given<AlertId>,
    /// Its title.
    title: Given<Name>,
    /// Its severity; one that the policy names starts the clock (rule A5).
    severity: Given<Severity>,
    /// What it is about.
    summary: Option<Given<Text>> = [None],
    /// The published due instant; left out, the policy's hours count (rule A7).
    respond_by: Option<Given<Timestamp>> = [None],
    /// Exactly these must respond; left out, all mandated ones (rule A5).
    organisations: Option<Given<Vec<OdsCode>>> = [None],
}

keyword_record! {
    /// A clock started; the scope is written down (rule A5).
    ResponseRequired(alert_response::ResponseRequired) in alert_response::Event::from,
    /// The alert.
    alert: Given<AlertId>,
    /// The due instant.
    due_at: Given<Timestamp>,
    /// Who must respond, by ODS code; perhaps nobody.
    organisations: Given<Vec<OdsCode>>,
}

keyword_record! {
    /// Text was added to an alert.
    AlertUpdated(alert_response::AlertUpdated) in alert_response::Event::from,
    /// The alert.
    id: Given<AlertId>,
    /// The revision that this made.
    revision: Given<u32>,
    /// What is new.
    text: Given<Text>,
    /// The corrected title.
    title: Option<Given<Name>> = [None],
}

keyword_record! {
    /// An alert was raised or lowered.
    SeverityChanged(alert_response::SeverityChanged) in alert_response::Event::from,
    /// The alert.
    id: Given<AlertId>,
    /// The new severity.
    severity: Given<Severity>,
}

keyword_record! {
    /// The due instant of the running clock was moved.
    DeadlineSet(alert_response::DeadlineSet) in alert_response::Event::from,
    /// The alert.
    id: Given<AlertId>,
    /// The new due instant.
    respond_by: Given<Timestamp>,
    /// Why.
    reason: Given<Text>,
}

keyword_record! {
    /// An alert was withdrawn; unanswered duties ended.
    AlertWithdrawn(alert_response::AlertWithdrawn) in alert_response::Event::from,
    /// The alert.
    id: Given<AlertId>,
    /// Why.
    reason: Given<Text>,
}

keyword_record! {
    /// A remediation status was recorded (rule R8).
    ResponseRecorded(alert_response::ResponseRecorded) in alert_response::Event::from,
    /// The alert.
    alert: Given<AlertId>,
    /// The organisation.
    organisation: Given<OdsCode>,
    /// The status, defaults filled in.
    status: Given<RemediationStatus>,
    /// By what right.
    authority: Given<Authority>,
    /// The alert's revision when it was given (rule A8).
    revision: Given<u32>,
}

keyword_record! {
    /// A closed response was opened again.
    ResponseReopened(alert_response::ResponseReopened) in alert_response::Event::from,
    /// The alert.
    alert: Given<AlertId>,
    /// The organisation.
    organisation: Given<OdsCode>,
    /// Why.
    reason: Given<Text>,
    /// By what right.
    authority: Given<Authority>,
}

keyword_record! {
    /// The national service followed up.
    FollowUpRecorded(alert_response::FollowUpRecorded) in alert_response::Event::from,
    /// The alert.
    alert: Given<AlertId>,
    /// The organisation.
    organisation: Given<OdsCode>,
    /// What was done or said.
    note: Given<Text>,
}

one_of! {
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

row_record! {
    /// What happened: the register's only input, and the only thing to store.
    Entry(alert_response::Entry),
    /// Counts from 1 without gaps.
    seq: Given<u64>,
    /// The command's instant.
    at: Given<Timestamp>,
    /// Who gave the command.
    by: Given<Actor>,
    /// The fact.
    event: Given<alert_response::Event>,
    => {
        /// `Entry[AccessRequested]`, for annotations: an entry that holds that event.
        #[classmethod]
        #[pyo3(signature = (event, /))]
        fn __class_getitem__<'py>(
            cls: &Bound<'py, PyType>,
            event: &Bound<'py, PyAny>,
        ) -> PyResult<Bound<'py, PyGenericAlias>> {
            PyGenericAlias::new(cls.py(), cls, event)
        }

        /// Reads an entry as written on the wire: JSON text.
        #[staticmethod]
        #[pyo3(signature = (text, /))]
        fn from_json(py: Python<'_>, text: Raw<'_, TextHint>) -> PyResult<Self> {
            let text = &text.0;
            if !text.is_instance_of::<PyString>() {
                return Err(Fault::kind(text, "JSON text").of(py, "text"));
            }
            Self::read(py, text, "text")
        }

        /// Reads an entry as written on the wire, loaded from JSON.
        #[staticmethod]
        #[pyo3(signature = (entry, /))]
        fn from_dict(py: Python<'_>, entry: Raw<'_, LoadedHint>) -> PyResult<Self> {
            let entry = &entry.0;
            if entry.is_instance_of::<PyString>() {
                return Err(Fault::kind(entry, "a `dict`").of(py, "entry"));
            }
            Self::read(py, entry, "entry")
        }
    }
}

impl Entry {
    /// Reads the wire form, text or loaded.
    pub(crate) fn read(py: Python<'_>, wire: &Bound<'_, PyAny>, argument: &str) -> PyResult<Self> {
        let text = wire_text(wire);
        let read = text.and_then(|text| Ok(alert_response::Entry::from_json(&text)?));
        read.map(Self).map_err(|fault| fault.of(py, argument))
    }
}
