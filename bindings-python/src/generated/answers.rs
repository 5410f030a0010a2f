//! What answers are made of. Written by `make generate`.

use pyo3::prelude::*;

use crate::convert::Given;

crate::record::keyword_record! {
    /// Where one organisation stands with one alert at an instant (rules P1, P2 and R12).
    Position(crate::position::OwnedPosition),
    /// The alert.
    alert: Given<alert_response::AlertId>,
    /// The organisation.
    organisation: Given<alert_response::OdsCode>,
    /// Where it stands.
    state: Given<alert_response::State>,
    /// Whether it answered in time.
    timeliness: Given<alert_response::Timeliness>,
    /// Answered: the due instant it was judged by. Unanswered: the one in force, or that stood when the duty ended
    /// overdue. None when nothing is required.
    due_at: Option<Given<alert_response::Timestamp>> = [None],
    /// The start of the clock it answered under, or of the newest one naming it.
    clock_started_at: Option<Given<alert_response::Timestamp>> = [None],
    /// The first response, which stopped the clock (rule R2).
    first_response_at: Option<Given<alert_response::Timestamp>> = [None],
    /// When the next update falls due: only for an open response of an open organisation at an alert not withdrawn.
    next_update_due_at: Option<Given<alert_response::Timestamp>> = [None],
    /// Whether the instant of the view is after that.
    update_overdue: Given<bool>,
    /// Whether the response is complete or not applicable.
    closed: Given<bool>,
    /// The status of the latest record; after a reopening, in progress without details.
    status: Option<Given<alert_response::RemediationStatus>> = [None],
    /// The instant of the latest record.
    last_recorded_at: Option<Given<alert_response::Timestamp>> = [None],
    /// The alert's revision at which the newest status was given (rule A8).
    revision: Option<Given<u32>> = [None],
}

crate::record::row_record! {
    /// One alert in a list.
    AlertSummary(alert_response::AlertSummary),
    /// The alert.
    id: Given<alert_response::AlertId>,
    /// Its title as of the instant.
    title: Given<alert_response::Name>,
    /// Its severity as of the instant.
    severity: Given<alert_response::Severity>,
    /// Whether its newest clock runs and it is not withdrawn (rule A5).
    asks: Given<bool>,
    /// Whether it is withdrawn.
    withdrawn: Given<bool>,
    /// The due instant of its newest clock, running or not.
    due_at: Option<Given<alert_response::Timestamp>> = [None],
}

crate::record::row_record! {
    /// One organisation in a list.
    OrganisationSummary(alert_response::OrganisationSummary),
    /// Its ODS code.
    ods_code: Given<alert_response::OdsCode>,
    /// Its name.
    name: Given<alert_response::Name>,
    /// Its sector.
    sector: Given<alert_response::Sector>,
    /// Its region.
    region: Option<Given<alert_response::Name>> = [None],
    /// Whether it is on the mandated list. An alert asks those that are mandated and not closed (rule A5).
    mandated: Given<bool>,
    /// Whether it is closed.
    closed: Given<bool>,
}

crate::record::keyword_record! {
    /// How many organisations are in each state; the counts add up to the scope (rule P1).
    StateCounts(alert_response::StateCounts),
    /// In state awaiting.
    awaiting: Given<u32>,
    /// In state overdue.
    overdue: Given<u32>,
    /// In state in progress.
    in_progress: Given<u32>,
    /// In state complete.
    complete: Given<u32>,
    /// In state not applicable.
    not_applicable: Given<u32>,
    /// In state unable to implement.
    unable_to_implement: Given<u32>,
    /// In state not required.
    not_required: Given<u32>,
}

crate::record::keyword_record! {
    /// How many organisations are in each timeliness; the counts add up to the scope (rule P2).
    TimelinessCounts(alert_response::TimelinessCounts),
    /// Awaiting.
    awaiting: Given<u32>,
    /// Overdue.
    overdue: Given<u32>,
    /// On time.
    on_time: Given<u32>,
    /// Late.
    late: Given<u32>,
    /// Not required.
    not_required: Given<u32>,
}

/// The class `Report` with the methods that are given.
macro_rules! report_class {
    ($class:ident: $($methods:tt)*) => {
crate::record::keyword_record! {
    /// Who stands where with one alert, counted; and whom to follow up (rules P1 to P3).
    $class(alert_response::Report),
    /// The alert.
    alert: Given<alert_response::AlertId>,
    /// The instant of the view.
    as_of: Given<alert_response::Timestamp>,
    /// How many organisations are in scope; 0 for an alert that never asked.
    in_scope: Given<u32>,
    /// By state.
    states: Given<alert_response::StateCounts>,
    /// By timeliness.
    timeliness: Given<alert_response::TimelinessCounts>,
    /// Every organisation in state overdue, by ODS code (rule P3).
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
    /// Whether a user may do something, by what right, or why not.
    $class(alert_response::May),
    /// Whether.
    allowed: Given<bool>,
    /// By what right; none for viewing reports.
    authority: Option<Given<alert_response::Authority>> = [None],
    /// Why not.
    reason: Option<Given<alert_response::RefusalCode>> = [None],
=> { $($methods)* }
}
};
}
pub(crate) use may_class;

crate::record::row_record! {
    /// An organisation that a user may answer for.
    AuthorisedOrganisation(alert_response::AuthorisedOrganisation),
    /// The organisation.
    organisation: Given<alert_response::OdsCode>,
    /// By what right.
    authority: Given<alert_response::Authority>,
}

crate::record::row_record! {
    /// A user who may answer for an organisation.
    Responder(alert_response::Responder),
    /// The user.
    user: Given<alert_response::UserId>,
    /// By what right.
    authority: Given<alert_response::Authority>,
}

crate::record::row_record! {
    /// Something that a user could act on.
    WorklistItem(alert_response::WorklistItem),
    /// The alert.
    alert: Given<alert_response::AlertId>,
    /// The organisation.
    organisation: Given<alert_response::OdsCode>,
    /// Where the organisation stands.
    state: Given<alert_response::State>,
    /// The due instant of the response until first answered, then of the next update, if any.
    due_at: Option<Given<alert_response::Timestamp>> = [None],
}

crate::record::record_class! {
    [#[doc = " How an organisation met the duties whose clock started in a period, for DSPT 6.3.2 (rule P5)."]]
    Evidence(alert_response::Evidence) [] [*, organisation, from_, to, duties, on_time, late, overdue, awaiting, not_required]
    [#[doc = " The organisation."]] organisation of organisation: Given<alert_response::OdsCode>,
    [#[doc = " The beginning of the period, inclusive."]] from_ of from: Given<alert_response::Timestamp>,
    [#[doc = " The end of the period, exclusive."]] to of to: Given<alert_response::Timestamp>,
    [#[doc = " How many duties."]] duties of duties: Given<u32>,
    [#[doc = " Answered by the due instant."]] on_time of on_time: Given<u32>,
    [#[doc = " Answered after it."]] late of late: Given<u32>,
    [#[doc = " Not answered by it, or by the later end of the duty."]] overdue of overdue: Given<u32>,
    [#[doc = " Not answered yet, and not due."]] awaiting of awaiting: Given<u32>,
    [#[doc = " Ended, unanswered, by the due instant."]] not_required of not_required: Given<u32>,
}

crate::record::row_record! {
    /// A severity and from when it counted (rule A4).
    SeverityAt(alert_response::SeverityAt) listed in crate::generated::sequences::SeverityHistory,
    /// From when.
    at: Given<alert_response::Timestamp>,
    /// The severity.
    severity: Given<alert_response::Severity>,
}

crate::record::row_record! {
    /// A due instant and from when it counted; the first one of a clock has no reason (rule A7).
    DeadlineChange(alert_response::DeadlineChange) listed in crate::generated::sequences::DeadlineHistory,
    /// From when.
    at: Given<alert_response::Timestamp>,
    /// The due instant.
    respond_by: Given<alert_response::Timestamp>,
    /// Why it was moved there.
    reason: Option<Given<alert_response::Text>> = [None],
}

crate::record::keyword_record! {
    /// All of one alert but its responses.
    AlertDetail(alert_response::AlertDetail),
    /// The alert.
    id: Given<alert_response::AlertId>,
    /// Its title as of the instant.
    title: Given<alert_response::Name>,
    /// Its severity as of the instant.
    severity: Given<alert_response::Severity>,
    /// What it is about.
    summary: Option<Given<alert_response::Text>> = [None],
    /// Its revision: 1 at issue, one more with each update (rule A8).
    revision: Given<u32>,
    /// When it was issued.
    issued_at: Given<alert_response::Timestamp>,
    /// Whether it is withdrawn.
    withdrawn: Given<bool>,
    /// Whether its newest clock runs and it is not withdrawn.
    asks: Given<bool>,
    /// The start of its newest clock, running or not.
    clock_started_at: Option<Given<alert_response::Timestamp>> = [None],
    /// The due instant of its newest clock, running or not.
    due_at: Option<Given<alert_response::Timestamp>> = [None],
    /// How many organisations are in scope.
    in_scope: Given<u32>,
    /// Every severity, oldest first.
    severities: Given<Vec<alert_response::SeverityAt>>,
    /// Every due instant, oldest first.
    deadlines: Given<Vec<alert_response::DeadlineChange>>,
}

crate::record::row_record! {
    /// A user with a role at an organisation.
    Member(alert_response::Member) listed in crate::generated::sequences::MemberUsers,
    /// The user.
    user: Given<alert_response::UserId>,
    /// The user's name.
    name: Given<alert_response::Name>,
    /// The user's NHSmail address.
    email: Given<alert_response::Email>,
    /// The user's role there.
    role: Given<alert_response::Role>,
    /// Whether multi-factor authentication is confirmed.
    mfa: Given<bool>,
}

crate::record::row_record! {
    /// Somebody who gets alerts and no access (rule U8).
    AlertContact(alert_response::AlertContact) listed in crate::generated::sequences::AlertContacts,
    /// The contact's name.
    name: Given<alert_response::Name>,
    /// An address.
    email: Option<Given<alert_response::Email>> = [None],
    /// A mobile number.
    mobile: Option<Given<alert_response::Mobile>> = [None],
}

crate::record::keyword_record! {
    /// The people of an organisation.
    Members(alert_response::Members),
    /// The organisation.
    organisation: Given<alert_response::OdsCode>,
    /// Whether it is on the mandated list.
    mandated: Given<bool>,
    /// Whether it is closed.
    closed: Given<bool>,
    /// Everybody with a role there, by user id.
    users: Given<Vec<alert_response::Member>>,
    /// Its alert contacts, by name.
    contacts: Given<Vec<alert_response::AlertContact>>,
}

crate::record::row_record! {
    /// A request for access to an organisation.
    AccessRequestSummary(alert_response::AccessRequestSummary),
    /// The request.
    request: Given<alert_response::RequestId>,
    /// Who asked.
    user: Given<alert_response::UserId>,
    /// On behalf of which organisation.
    lead_organisation: Given<alert_response::OdsCode>,
    /// The agreement cited.
    agreement: Given<alert_response::Text>,
    /// Where the request stands.
    state: Given<alert_response::RequestState>,
    /// The instant from which the access is gone, if the approval set one.
    until: Option<Given<alert_response::Timestamp>> = [None],
}
