//! One class for each answer.

use alert_response::{
    AlertId, Authority, Email, Mobile, Name, OdsCode, RefusalCode, RemediationStatus, RequestId,
    RequestState, Role, Sector, Severity, State, Text, Timeliness, Timestamp, UserId,
};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::convert::Given;
use crate::html::html;
use crate::position::OwnedPosition;
use crate::record::{keyword_record, record_class, row_record};

keyword_record! {
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

keyword_record! {
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

keyword_record! {
    /// Who stands where with one alert, counted; and whom to follow up (rules P1 to P3).
    Report(alert_response::Report),
    /// The alert.
    alert: Given<AlertId>,
    /// The instant of the view.
    as_of: Given<Timestamp>,
    /// How many organisations are in scope; 0 for an alert that never asked.
    in_scope: Given<u32>,
    /// By state.
    states: Given<alert_response::StateCounts>,
    /// By timeliness.
    timeliness: Given<alert_response::TimelinessCounts>,
    /// Every organisation in state overdue, by ODS code (rule P3).
    follow_up: Given<Vec<OdsCode>>,
    => {
        /// The report as a table for notebooks, in London time.
        fn _repr_html_<'py>(slf: Bound<'py, Self>) -> PyResult<Bound<'py, PyString>> {
            html(&slf, "report")
        }
    }
}

keyword_record! {
    /// Whether a user may do something, by what right, or why not.
    May(alert_response::May),
    /// Whether.
    allowed: Given<bool>,
    /// By what right; none for viewing reports.
    authority: Option<Given<Authority>> = [None],
    /// Why not.
    reason: Option<Given<RefusalCode>> = [None],
    => {
        /// Whether it is allowed: `if view.may(…):` reads as it should.
        fn __bool__(&self) -> bool {
            self.0.allowed
        }
    }
}

row_record! {
    /// An organisation that a user may answer for.
    AuthorisedOrganisation(alert_response::AuthorisedOrganisation),
    /// The organisation.
    organisation: Given<OdsCode>,
    /// By what right.
    authority: Given<Authority>,
}

row_record! {
    /// A user who may answer for an organisation.
    Responder(alert_response::Responder),
    /// The user.
    user: Given<UserId>,
    /// By what right.
    authority: Given<Authority>,
}

row_record! {
    /// Something that a user could act on.
    WorklistItem(alert_response::WorklistItem),
    /// The alert.
    alert: Given<AlertId>,
    /// The organisation.
    organisation: Given<OdsCode>,
    /// Where the organisation stands.
    state: Given<State>,
    /// The due instant of the response until first answered, then of the next update, if any.
    due_at: Option<Given<Timestamp>> = [None],
}

record_class! {
    [#[doc = " How an organisation met the duties whose clock started in a period, for DSPT 6.3.2 (rule P5)."]]
    Evidence(alert_response::Evidence) [] [*, organisation, from_, to, duties, on_time, late, overdue, awaiting, not_required]
    [#[doc = " The organisation."]] organisation of organisation: Given<OdsCode>,
    [#[doc = " The beginning of the period, inclusive."]] from_ of from: Given<Timestamp>,
    [#[doc = " The end of the period, exclusive."]] to of to: Given<Timestamp>,
    [#[doc = " How many duties."]] duties of duties: Given<u32>,
    [#[doc = " Answered by the due instant."]] on_time of on_time: Given<u32>,
    [#[doc = " Answered after it."]] late of late: Given<u32>,
    [#[doc = " Not answered by it, or by the later end of the duty."]] overdue of overdue: Given<u32>,
    [#[doc = " Not answered yet, and not due."]] awaiting of awaiting: Given<u32>,
    [#[doc = " Ended, unanswered, by the due instant."]] not_required of not_required: Given<u32>,
}

row_record! {
    /// One alert in a list.
    AlertSummary(alert_response::AlertSummary),
    /// The alert.
    id: Given<AlertId>,
    /// Its title as of the instant.
    title: Given<Name>,
    /// Its severity as of the instant.
    severity: Given<Severity>,
    /// Whether its newest clock runs and it is not withdrawn (rule A5).
    asks: Given<bool>,
    /// Whether it is withdrawn.
    withdrawn: Given<bool>,
    /// The due instant of its newest clock, running or not.
    due_at: Option<Given<Timestamp>> = [None],
}

row_record! {
    /// A severity and from when it counted (rule A4).
    SeverityAt(alert_response::SeverityAt) listed in crate::sequence::SeverityHistory,
    /// From when.
    at: Given<Timestamp>,
    /// The severity.
    severity: Given<Severity>,
}

row_record! {
    /// A due instant and from when it counted; the first one of a clock has no reason (rule A7).
    DeadlineChange(alert_response::DeadlineChange) listed in crate::sequence::DeadlineHistory,
    /// From when.
    at: Given<Timestamp>,
    /// The due instant.
    respond_by: Given<Timestamp>,
    /// Why it was moved there.
    reason: Option<Given<Text>> = [None],
}

keyword_record! {
    /// All of one alert but its responses.
    AlertDetail(alert_response::AlertDetail),
    /// The alert.
    id: Given<AlertId>,
    /// Its title as of the instant.
    title: Given<Name>,
    /// Its severity as of the instant.
    severity: Given<Severity>,
    /// What it is about.
    summary: Option<Given<Text>> = [None],
    /// Its revision: 1 at issue, one more with each update (rule A8).
    revision: Given<u32>,
    /// When it was issued.
    issued_at: Given<Timestamp>,
    /// Whether it is withdrawn.
    withdrawn: Given<bool>,
    /// Whether its newest clock runs and it is not withdrawn.
    asks: Given<bool>,
    /// The start of its newest clock, running or not.
    clock_started_at: Option<Given<Timestamp>> = [None],
    /// The due instant of its newest clock, running or not.
    due_at: Option<Given<Timestamp>> = [None],
    /// How many organisations are in scope.
    in_scope: Given<u32>,
    /// Every severity, oldest first.
    severities: Given<Vec<alert_response::SeverityAt>>,
    /// Every due instant, oldest first.
    deadlines: Given<Vec<alert_response::DeadlineChange>>,
}

row_record! {
    /// One organisation in a list.
    OrganisationSummary(alert_response::OrganisationSummary),
    /// Its ODS code.
    ods_code: Given<OdsCode>,
    /// Its name.
    name: Given<Name>,
    /// Its sector.
    sector: Given<Sector>,
    /// Its region.
    region: Option<Given<Name>> = [None],
    /// Whether it is on the mandated list. An alert asks those that are mandated and not closed (rule A5).
    mandated: Given<bool> = [Given::default(true)],
    /// Whether it is closed.
    closed: Given<bool>,
}

row_record! {
    /// A user with a role at an organisation.
    Member(alert_response::Member) listed in crate::sequence::MemberUsers,
    /// The user.
    user: Given<UserId>,
    /// The user's name.
    name: Given<Name>,
    /// The user's NHSmail address.
    email: Given<Email>,
    /// The user's role there.
    role: Given<Role>,
    /// Whether multi-factor authentication is confirmed.
    mfa: Given<bool>,
}

row_record! {
    /// Somebody who gets alerts and no access (rule U8).
    AlertContact(alert_response::AlertContact) listed in crate::sequence::AlertContacts,
    /// The contact's name.
    name: Given<Name>,
    /// An address.
    email: Option<Given<Email>> = [None],
    /// A mobile number.
    mobile: Option<Given<Mobile>> = [None],
}

keyword_record! {
    /// The people of an organisation.
    Members(alert_response::Members),
    /// The organisation.
    organisation: Given<OdsCode>,
    /// Whether it is on the mandated list.
    mandated: Given<bool> = [Given::default(true)],
    /// Whether it is closed.
    closed: Given<bool>,
    /// Everybody with a role there, by user id.
    users: Given<Vec<alert_response::Member>>,
    /// Its alert contacts, by name.
    contacts: Given<Vec<alert_response::AlertContact>>,
}

row_record! {
    /// A request for access to an organisation.
    AccessRequestSummary(alert_response::AccessRequestSummary),
    /// The request.
    request: Given<RequestId>,
    /// Who asked.
    user: Given<UserId>,
    /// On behalf of which organisation.
    lead_organisation: Given<OdsCode>,
    /// The agreement cited.
    agreement: Given<Text>,
    /// Where the request stands.
    state: Given<RequestState>,
    /// The instant from which the access is gone, if the approval set one.
    until: Option<Given<Timestamp>> = [None],
}

keyword_record! {
    /// Where one organisation stands with one alert at an instant (rules P1, P2 and R12).
    Position(OwnedPosition),
    /// The alert.
    alert: Given<AlertId>,
    /// The organisation.
    organisation: Given<OdsCode>,
    /// Where it stands.
    state: Given<State>,
    /// Whether it answered in time.
    timeliness: Given<Timeliness>,
    /// Answered: the due instant it was judged by. Unanswered: the one in force, or that stood when the duty ended
    /// overdue. None when nothing is required.
    due_at: Option<Given<Timestamp>> = [None],
    /// The start of the clock it answered under, or of the newest one naming it.
    clock_started_at: Option<Given<Timestamp>> = [None],
    /// The first response, which stopped the clock (rule R2).
    first_response_at: Option<Given<Timestamp>> = [None],
    /// When the next update falls due: only for an open response of an open organisation at an alert not withdrawn.
    next_update_due_at: Option<Given<Timestamp>> = [None],
    /// Whether the instant of the view is after that.
    update_overdue: Given<bool>,
    /// Whether the response is complete or not applicable.
    closed: Given<bool>,
    /// The status of the latest record; after a reopening, in progress without details.
    status: Option<Given<RemediationStatus>> = [None],
    /// The instant of the latest record.
    last_recorded_at: Option<Given<Timestamp>> = [None],
    /// The alert's revision at which the newest status was given (rule A8).
    revision: Option<Given<u32>> = [None],
}
