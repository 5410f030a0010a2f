use super::{State, Timeliness};
use crate::alert::{Alert, Clock, Clocks};
use crate::organisation::OrganisationKey;
use crate::response::{Reason, ResponseHistory};
use crate::time::Timestamp;

/// Where one organisation stands with one alert at an instant (rules P1 and P2).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Standing<'a> {
    pub(crate) state: State,
    pub(crate) timeliness: Timeliness,
    /// The due instant that the timeliness is judged by; none where nothing is required.
    pub(crate) due_at: Option<Timestamp>,
    /// The clock it answered under, or the newest one naming it.
    pub(crate) clock: &'a Clock,
}

/// Whether any of the clocks names the organisation (rule A6).
pub(crate) fn in_scope(clocks: Clocks<'_>, organisation: OrganisationKey) -> bool {
    clocks.newest_naming(organisation).is_some()
}

/// Why no first response is asked for, if none is (rule R11). The organisation is open.
pub(crate) fn not_asked(alert: &Alert, organisation: OrganisationKey, at: Timestamp) -> Option<Reason> {
    let clocks = alert.clocks(at);
    if alert.asking(at).is_none() {
        Some(Reason::AsksNobody)
    } else if clocks.newest_names(organisation) {
        None
    } else if in_scope(clocks, organisation) {
        Some(Reason::NoLongerAsked)
    } else {
        Some(Reason::NotInScope)
    }
}

/// Where the organisation stands, or nothing outside the scope.
///
/// `clocks` are the alert's by `at`, `closed_at` is the organisation's closing by `at`.
pub(crate) fn standing<'a>(
    alert: &Alert,
    clocks: Clocks<'a>,
    organisation: OrganisationKey,
    closed_at: Option<Timestamp>,
    response: Option<&ResponseHistory>,
    at: Timestamp,
) -> Option<Standing<'a>> {
    let answered = response.and_then(|response| Some((response.first_at(at)?, response.as_of(at)?)));
    if let Some((first, latest)) = answered {
        let clock = clocks.answered_under(organisation, first)?;
        let (timeliness, due_at) = answered_in_time(clock, first);
        return Some(Standing { state: latest.kind().into(), timeliness, due_at: Some(due_at), clock });
    }
    let clock = clocks.newest_naming(organisation)?;
    let (ended, timeliness, due_at) = unanswered(alert, clock, closed_at, at);
    let state = if ended {
        State::NotRequired
    } else if timeliness == Timeliness::Overdue {
        State::Overdue
    } else {
        State::Awaiting
    };
    let due_at = (timeliness != Timeliness::NotRequired).then_some(due_at);
    Some(Standing { state, timeliness, due_at, clock })
}

/// How the duty of a clock came out for an organisation that it names, for evidence (rule P5); nothing where that had
/// answered before the start (rule A10).
pub(crate) fn outcome(
    alert: &Alert,
    clocks: Clocks<'_>,
    clock: &Clock,
    organisation: OrganisationKey,
    closed_at: Option<Timestamp>,
    first: Option<Timestamp>,
    at: Timestamp,
) -> Option<Timeliness> {
    if first.is_some_and(|first| first < clock.started_at) {
        return None;
    }
    match first {
        Some(first)
            if clocks.answered_under(organisation, first).is_some_and(|under| std::ptr::eq(under, clock)) =>
        {
            Some(answered_in_time(clock, first).0)
        }
        Some(_) | None => Some(unanswered(alert, clock, closed_at, at).1),
    }
}

/// By the due instant in force at the first response (rule A7).
fn answered_in_time(clock: &Clock, first: Timestamp) -> (Timeliness, Timestamp) {
    let due_at = clock.due_at(first);
    (Timeliness::of_answer(first, due_at), due_at)
}

/// Whether the unanswered duty has ended, its timeliness, and the due instant that counts (rules A10 and P2).
fn unanswered(
    alert: &Alert,
    clock: &Clock,
    closed_at: Option<Timestamp>,
    at: Timestamp,
) -> (bool, Timeliness, Timestamp) {
    let ends = [clock.ended_at(at), alert.withdrawn_at(at), closed_at];
    let ended_at = ends.into_iter().flatten().min();
    let judged_at = ended_at.unwrap_or(at);
    let due_at = clock.due_at(judged_at);
    let timeliness = match Timeliness::without_answer(judged_at, due_at) {
        Timeliness::Awaiting if ended_at.is_some() => Timeliness::NotRequired,
        timeliness => timeliness,
    };
    (ended_at.is_some(), timeliness, due_at)
}
