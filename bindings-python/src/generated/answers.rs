//! What answers are made of. Written by `make generate`.

use pyo3::prelude::*;

use crate::convert::Given;

crate::record::keyword_record! {
    /// The position of one organisation on one alert at an instant (rules P1, P2 and R12).
    Position(crate::position::OwnedPosition),
    /// The id of the alert.
    alert: Given<alert_response::AlertId>,
    /// The ODS code of the organisation.
    organisation: Given<alert_response::OdsCode>,
    /// The state of the organisation at the instant of the view (rule P1).
    state: Given<alert_response::State>,
    /// Whether the organisation responded in time (rule P2).
    timeliness: Given<alert_response::Timeliness>,
    /// The due instant that the timeliness is judged by: the one in force at the first response, at the end of the
    /// duty, or at the instant of the view, whichever comes first. There is none if no response is required.
    due_at: Option<Given<alert_response::Timestamp>> = [None],
    /// The start of the clock under which the organisation responded, or of the newest clock that names it.
    clock_started_at: Option<Given<alert_response::Timestamp>> = [None],
    /// The instant of the first response, which stopped the clock (rule R2).
    first_response_at: Option<Given<alert_response::Timestamp>> = [None],
    /// When the next update is due (rule R12). There is none unless the response and the organisation are open and the
    /// alert is not withdrawn.
    next_update_due_at: Option<Given<alert_response::Timestamp>> = [None],
    /// Whether the next update was due before the instant of the view.
    update_overdue: Given<bool>,
    /// Whether the response is closed, that is complete or not applicable (rule R3).
    closed: Given<bool>,
    /// The status of the latest record. After a reopening it is in progress, without details.
    status: Option<Given<alert_response::RemediationStatus>> = [None],
    /// The instant of the latest record, which can be a reopening.
    last_recorded_at: Option<Given<alert_response::Timestamp>> = [None],
    /// The revision that the alert had when the latest status was given (rule A8).
    revision: Option<Given<u32>> = [None],
}

crate::record::row_record! {
    /// One alert in the list of alerts.
    AlertSummary(alert_response::AlertSummary),
    /// The id of the alert.
    id: Given<alert_response::AlertId>,
    /// The title at the instant of the view, with any correction (rule A8).
    title: Given<alert_response::Name>,
    /// The severity at the instant of the view (rule A4).
    severity: Given<alert_response::Severity>,
    /// Whether the alert asks for responses: its newest clock is running, and the alert is not withdrawn (rule A5).
    asks: Given<bool>,
    /// Whether the alert is withdrawn (rule A9).
    withdrawn: Given<bool>,
    /// The due instant of the newest clock, running or not. There is none if no clock has ever started.
    due_at: Option<Given<alert_response::Timestamp>> = [None],
}

crate::record::row_record! {
    /// One organisation in the list of organisations.
    OrganisationSummary(alert_response::OrganisationSummary),
    /// The ODS code of the organisation.
    ods_code: Given<alert_response::OdsCode>,
    /// The name of the organisation.
    name: Given<alert_response::Name>,
    /// The kind of organisation. It does not decide whether the organisation must respond (rule O2).
    sector: Given<alert_response::Sector>,
    /// The region, in words that the operator chose.
    region: Option<Given<alert_response::Name>> = [None],
    /// Whether the organisation is on the mandated list at the instant of the view. An alert asks every organisation
    /// that is on the list and open, unless it names others (rule A5).
    mandated: Given<bool>,
    /// Whether the organisation is closed at the instant of the view (rule O3).
    closed: Given<bool>,
}

crate::record::keyword_record! {
    /// The number of organisations in each state. The counts add up to the scope (rule P1).
    StateCounts(alert_response::StateCounts),
    /// The number of organisations in the state awaiting.
    awaiting: Given<u32>,
    /// The number of organisations in the state overdue.
    overdue: Given<u32>,
    /// The number of organisations in the state in progress.
    in_progress: Given<u32>,
    /// The number of organisations in the state complete.
    complete: Given<u32>,
    /// The number of organisations in the state not applicable.
    not_applicable: Given<u32>,
    /// The number of organisations in the state unable to implement.
    unable_to_implement: Given<u32>,
    /// The number of organisations in the state not required.
    not_required: Given<u32>,
}

crate::record::keyword_record! {
    /// The number of organisations with each timeliness. The counts add up to the scope (rule P2).
    TimelinessCounts(alert_response::TimelinessCounts),
    /// The number of organisations whose timeliness is awaiting.
    awaiting: Given<u32>,
    /// The number of organisations whose timeliness is overdue, including those whose duty ended after it was missed.
    overdue: Given<u32>,
    /// The number of organisations whose first response was on time.
    on_time: Given<u32>,
    /// The number of organisations whose first response was late.
    late: Given<u32>,
    /// The number of organisations whose timeliness is not required.
    not_required: Given<u32>,
}

/// The class `Report` with the methods that are given.
macro_rules! report_class {
    ($class:ident: $($methods:tt)*) => {
crate::record::keyword_record! {
    /// How many organisations are in each state for one alert, and which are overdue (rules P1 to P3).
    $class(alert_response::Report),
    /// The id of the alert.
    alert: Given<alert_response::AlertId>,
    /// The instant of the view.
    as_of: Given<alert_response::Timestamp>,
    /// The number of organisations in scope. It is 0 for an alert that has never asked for responses.
    in_scope: Given<u32>,
    /// The number of organisations in each state.
    states: Given<alert_response::StateCounts>,
    /// The number of organisations with each timeliness.
    timeliness: Given<alert_response::TimelinessCounts>,
    /// The ODS code of every organisation in the state overdue, sorted (rule P3).
    follow_up: Given<Vec<alert_response::OdsCode>>,
=> { $($methods)* }
}
};
}
pub(crate) use report_class;

/// The class `May` with the methods that are given.
macro_rules! may_class {
    ($class:ident: $($methods:tt)*) => {
crate::record::keyword_record! {
    /// Whether a user may do something, and by what authority or why not.
    $class(alert_response::May),
    /// Whether the user may do it at the instant of the view.
    allowed: Given<bool>,
    /// The authority by which the user may do it. There is none if they may not, and none for viewing reports.
    authority: Option<Given<alert_response::Authority>> = [None],
    /// The refusal code that says why the user may not do it. There is none if they may.
    reason: Option<Given<alert_response::RefusalCode>> = [None],
=> { $($methods)* }
}
};
}
pub(crate) use may_class;

crate::record::row_record! {
    /// An organisation that a user may respond for.
    AuthorisedOrganisation(alert_response::AuthorisedOrganisation),
    /// The ODS code of the organisation.
    organisation: Given<alert_response::OdsCode>,
    /// The authority by which the user may respond for the organisation (rule D8).
    authority: Given<alert_response::Authority>,
}

crate::record::row_record! {
    /// A user who may respond for an organisation.
    Responder(alert_response::Responder),
    /// The id of the user.
    user: Given<alert_response::UserId>,
    /// The authority by which the user may respond for the organisation (rule D8).
    authority: Given<alert_response::Authority>,
}

crate::record::row_record! {
    /// A response that a user could give or update now.
    WorklistItem(alert_response::WorklistItem),
    /// The id of the alert.
    alert: Given<alert_response::AlertId>,
    /// The ODS code of the organisation that the user may respond for.
    organisation: Given<alert_response::OdsCode>,
    /// The state of the organisation at the instant of the view.
    state: Given<alert_response::State>,
    /// The due instant of the response until the organisation has responded, and of the next update after that. There
    /// is none if no update is due.
    due_at: Option<Given<alert_response::Timestamp>> = [None],
}

crate::record::record_class! {
    [#[doc = " How an organisation met the duties that began in a period, as evidence for item 6.3.2 of the DSPT (rule P5)."]]
    Evidence(alert_response::Evidence) [] [*, organisation, from_, to, duties, on_time, late, overdue, awaiting, not_required]
    [#[doc = " The ODS code of the organisation."]] organisation of organisation: Given<alert_response::OdsCode>,
    [#[doc = " The beginning of the period. A duty that began at this instant counts."]] from_ of from: Given<alert_response::Timestamp>,
    [#[doc = " The end of the period. A duty that began at this instant does not count."]] to of to: Given<alert_response::Timestamp>,
    [#[doc = " The number of duties that began in the period, which is the sum of the other counts."]] duties of duties: Given<u32>,
    [#[doc = " The number of duties that the organisation met by the due instant."]] on_time of on_time: Given<u32>,
    [#[doc = " The number of duties that the organisation met after the due instant."]] late of late: Given<u32>,
    [#[doc = " The number of duties that were not met by the due instant, including those that ended after it."]] overdue of overdue: Given<u32>,
    [#[doc = " The number of duties that the organisation has not met yet and whose due instant has not passed."]] awaiting of awaiting: Given<u32>,
    [#[doc = " The number of duties that ended without a response, at or before the due instant."]] not_required of not_required: Given<u32>,
}

crate::record::row_record! {
    /// A severity of an alert, and the instant from which it counted (rule A4).
    SeverityAt(alert_response::SeverityAt) listed in crate::generated::sequences::SeverityHistory,
    /// The instant from which the severity counted.
    at: Given<alert_response::Timestamp>,
    /// The severity that the alert had from then on.
    severity: Given<alert_response::Severity>,
}

crate::record::row_record! {
    /// A due instant of an alert, and the instant from which it counted (rule A7).
    DeadlineChange(alert_response::DeadlineChange) listed in crate::generated::sequences::DeadlineHistory,
    /// The instant from which the due instant counted.
    at: Given<alert_response::Timestamp>,
    /// The due instant that counted from then on.
    respond_by: Given<alert_response::Timestamp>,
    /// Why the due instant was moved. There is none for the first due instant of a clock.
    reason: Option<Given<alert_response::Text>> = [None],
}

crate::record::keyword_record! {
    /// Everything about one alert except its responses.
    AlertDetail(alert_response::AlertDetail),
    /// The id of the alert.
    id: Given<alert_response::AlertId>,
    /// The title at the instant of the view, with any correction (rule A8).
    title: Given<alert_response::Name>,
    /// The severity at the instant of the view (rule A4).
    severity: Given<alert_response::Severity>,
    /// A description of what the alert is about.
    summary: Option<Given<alert_response::Text>> = [None],
    /// The revision at the instant of the view: 1 at issue, and one more with each update (rule A8).
    revision: Given<u32>,
    /// The instant at which the alert was issued.
    issued_at: Given<alert_response::Timestamp>,
    /// Whether the alert is withdrawn (rule A9).
    withdrawn: Given<bool>,
    /// Whether the alert asks for responses: its newest clock is running, and the alert is not withdrawn (rule A5).
    asks: Given<bool>,
    /// The start of the newest clock, running or not. There is none if no clock has ever started.
    clock_started_at: Option<Given<alert_response::Timestamp>> = [None],
    /// The due instant of the newest clock, running or not. There is none if no clock has ever started.
    due_at: Option<Given<alert_response::Timestamp>> = [None],
    /// The number of organisations that any clock of the alert has named (rule A6).
    in_scope: Given<u32>,
    /// Every severity up to the instant of the view, the oldest first (rule A4).
    severities: Given<Vec<alert_response::SeverityAt>>,
    /// Every due instant of every clock up to the instant of the view, the oldest first (rule A7).
    deadlines: Given<Vec<alert_response::DeadlineChange>>,
}

crate::record::row_record! {
    /// A user who has a role at an organisation.
    Member(alert_response::Member) listed in crate::generated::sequences::MemberUsers,
    /// The id of the user.
    user: Given<alert_response::UserId>,
    /// The name of the user.
    name: Given<alert_response::Name>,
    /// The NHSmail address of the user.
    email: Given<alert_response::Email>,
    /// The role of the user at the organisation.
    role: Given<alert_response::Role>,
    /// Whether multi-factor authentication is confirmed. Until it is, the user can do nothing (rule U3).
    mfa: Given<bool>,
}

crate::record::row_record! {
    /// A contact who receives the alerts of an organisation but has no access (rule U8).
    AlertContact(alert_response::AlertContact) listed in crate::generated::sequences::AlertContacts,
    /// The name of the contact, which no other contact of the organisation may have.
    name: Given<alert_response::Name>,
    /// The email address of the contact, in any domain.
    email: Option<Given<alert_response::Email>> = [None],
    /// The mobile number of the contact.
    mobile: Option<Given<alert_response::Mobile>> = [None],
}

crate::record::keyword_record! {
    /// The users who have a role at an organisation, and its alert contacts.
    Members(alert_response::Members),
    /// The ODS code of the organisation.
    organisation: Given<alert_response::OdsCode>,
    /// Whether the organisation is on the mandated list at the instant of the view (rule O2).
    mandated: Given<bool>,
    /// Whether the organisation is closed at the instant of the view (rule O3).
    closed: Given<bool>,
    /// Every user who has a role at the organisation, by user id.
    users: Given<Vec<alert_response::Member>>,
    /// The alert contacts of the organisation, by name.
    contacts: Given<Vec<alert_response::AlertContact>>,
}

crate::record::row_record! {
    /// A request for access to an organisation (rule D1).
    AccessRequestSummary(alert_response::AccessRequestSummary),
    /// The id of the request.
    request: Given<alert_response::RequestId>,
    /// The id of the user who asked.
    user: Given<alert_response::UserId>,
    /// The ODS code of the organisation where the person who asked had a role, and on whose behalf they asked.
    lead_organisation: Given<alert_response::OdsCode>,
    /// The agreement between the two organisations, which every request must cite (rule D1).
    agreement: Given<alert_response::Text>,
    /// The state of the request at the instant of the view.
    state: Given<alert_response::RequestState>,
    /// The instant from which the access is no longer in force, if the approval set one. It is kept when the access
    /// ends earlier.
    until: Option<Given<alert_response::Timestamp>> = [None],
}
