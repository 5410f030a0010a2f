use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::naming::Naming;
use super::scope::Scope;
use super::{AlertId, AlertIssued, AlertUpdated, Clock, Clocks, DeadlineSet, Due};
use crate::history::{History, in_order};
use crate::index::{Index, Key, Ordinal};
use crate::organisation::{OrganisationKey, Organisations};
use crate::policy::Policy;
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;
use crate::severity::Severity;
use crate::shared::Shared;
use crate::spans::Spans;
use crate::text::{Name, Text};
use crate::time::Timestamp;

pub(crate) type AlertKey = Key<Alert>;

/// What is remembered of one alert.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Alert {
    pub(crate) id: AlertId,
    pub(crate) issued_at: Timestamp,
    /// The last entry of its stream (rule T5).
    last_at: Timestamp,
    pub(crate) summary: Option<Text>,
    titles: History<Name>,
    pub(crate) severities: History<Severity>,
    revisions: History<u32>,
    /// Oldest first.
    clocks: Vec<Clock>,
    naming: Shared<Naming>,
    /// Whom the newest clock names, while it runs.
    asked: Shared<Vec<OrganisationKey>>,
    scope: Shared<Scope>,
    withdrawn_at: Option<Timestamp>,
    /// The `seq` of every entry that can change where organisations stand.
    moves: History<u64>,
}

impl Alert {
    pub(crate) fn title(&self, at: Timestamp) -> Option<&Name> {
        self.titles.as_of(at)
    }

    pub(crate) fn severity(&self, at: Timestamp) -> Option<Severity> {
        self.severities.as_of(at).copied()
    }

    /// The revision current at `at`, as the events say (rule A8).
    pub(crate) fn revision(&self, at: Timestamp) -> u32 {
        self.revisions.as_of(at).copied().unwrap_or(1)
    }

    /// When the alert was withdrawn, if an entry dated at or before `at` says so.
    pub(crate) fn withdrawn_at(&self, at: Timestamp) -> Option<Timestamp> {
        self.withdrawn_at.filter(|withdrawn| *withdrawn <= at)
    }

    /// Whether an entry after `since`, dated at or before `at`, can have changed where organisations stand.
    pub(crate) fn changed_since(&self, since: u64, at: Timestamp) -> bool {
        self.moves.as_of(at).is_some_and(|seq| *seq > since)
    }

    /// The clocks that had started by `at`.
    pub(crate) fn clocks(&self, at: Timestamp) -> Clocks<'_> {
        Clocks { started: &self.clocks, naming: &self.naming }.by(at)
    }

    pub(crate) fn newest_clock(&self, at: Timestamp) -> Option<&Clock> {
        self.clocks(at).newest()
    }

    /// The newest clock, if it runs, ends. Whom it named.
    fn end_clock(&mut self, at: Timestamp) -> Vec<OrganisationKey> {
        if let Some(clock) = self.clocks.last_mut() {
            clock.ended_at.get_or_insert(at);
        }
        std::mem::take(&mut *self.asked)
    }

    /// The clock that asks: the newest one, while it runs and the alert is not withdrawn (rule A5).
    pub(crate) fn asking(&self, at: Timestamp) -> Option<&Clock> {
        self.newest_clock(at).filter(|clock| clock.ended_at(at).is_none() && self.withdrawn_at(at).is_none())
    }

    /// How many organisations are in scope at `at`.
    pub(crate) fn in_scope(&self, at: Timestamp) -> usize {
        self.newest_clock(at).map_or(0, |clock| clock.in_scope)
    }

    /// Whom the newest clock names, if it runs after all entries.
    pub(crate) fn asked(&self) -> &[OrganisationKey] {
        &self.asked
    }

    /// Everybody ever in scope, in no order that matters.
    pub(crate) fn ever_in_scope(&self) -> &[OrganisationKey] {
        self.scope.all()
    }

    /// Everybody in scope at `at`, by ODS code.
    pub(crate) fn scope(&self, organisations: &Organisations, at: Timestamp) -> Cow<'_, [OrganisationKey]> {
        self.scope.of_first(self.in_scope(at), organisations)
    }

    /// Step 5 for what is written to the alert's stream.
    pub(crate) fn in_order(&self, at: Timestamp) -> Result<(), Refusal> {
        in_order(Some(self.last_at), at, &format_args!("alert `{}`", self.id))
    }

    pub(crate) fn last_at(&self) -> Timestamp {
        self.last_at
    }

    /// Step 6: a withdrawn alert takes no further command (rule A9).
    pub(crate) fn must_not_be_withdrawn(&self, at: Timestamp) -> Result<(), Refusal> {
        self.withdrawn_at(at).map_or(Ok(()), |withdrawn| Err(alert_withdrawn(self.id, withdrawn)))
    }
}

/// All alerts ever issued.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Alerts {
    index: Index<AlertId, Alert>,
    /// Every clock of every alert: by start, with the alert and its number there.
    starts: BTreeSet<(Timestamp, AlertKey, usize)>,
    /// Alerts that have a clock and are not withdrawn, and when.
    standing: Spans<AlertKey>,
}

impl Alerts {
    /// The key of an id, known now or only later.
    pub(crate) fn key(&self, id: AlertId) -> Option<AlertKey> {
        self.index.key(&id)
    }

    /// The alert of an id and its key, known now or only later.
    pub(crate) fn find(&self, id: AlertId) -> Option<(AlertKey, &Alert)> {
        let key = self.index.key(&id)?;
        Some((key, self.index.get(key)?))
    }

    /// The key that the next alert gets.
    pub(crate) fn next_key(&self) -> AlertKey {
        self.index.next_key()
    }

    pub(crate) fn get(&self, key: AlertKey) -> Option<&Alert> {
        self.index.get(key)
    }

    /// Step 3: the alert, if known at that instant (rule T6).
    pub(crate) fn known(&self, id: AlertId, at: Timestamp) -> Result<(AlertKey, &Alert), Refusal> {
        self.find(id).filter(|(_, alert)| alert.issued_at <= at).ok_or_else(|| unknown_alert(id, at))
    }

    /// Every alert issued by `at`, in order of arrival.
    pub(crate) fn issued(&self, at: Timestamp) -> impl Iterator<Item = (AlertKey, &Alert)> {
        self.index.iter().filter(move |(_, alert)| alert.issued_at <= at)
    }

    /// Whether any alert but the first `known` asks somebody by `at`.
    pub(crate) fn asked_since(&self, known: usize, at: Timestamp) -> bool {
        self.index.since(known).any(|alert| alert.in_scope(at) > 0)
    }

    /// The start of the latest clock of any alert.
    pub(crate) fn newest_start(&self) -> Option<Timestamp> {
        self.starts.last().map(|(start, ..)| *start)
    }

    /// The clocks that start from `from` on and before `to`: their alert, and their numbers there, which follow one
    /// another.
    pub(crate) fn starting(&self, from: Timestamp, to: Timestamp) -> Vec<(AlertKey, Range<usize>)> {
        let starts = self.starts.range((from, Key::FIRST, 0)..(to.max(from), Key::FIRST, 0));
        let mut starts: Vec<_> = starts.map(|(_, alert, number)| (*alert, *number)).collect();
        starts.sort_unstable();
        let of_each = starts.chunk_by(|(one, _), (other, _)| one == other);
        of_each
            .filter_map(|of_one| {
                let ((alert, first), (_, last)) = (of_one.first()?, of_one.last()?);
                Some((*alert, *first..last.saturating_add(1)))
            })
            .collect()
    }

    /// The alerts that ask or have asked, and are not withdrawn, in no order that matters.
    pub(crate) fn standing(&self, at: Timestamp) -> impl Iterator<Item = AlertKey> {
        self.standing.at(at)
    }

    /// The caller has seen that the id is new.
    pub(crate) fn remember_issued(&mut self, at: Timestamp, event: AlertIssued) {
        let alert = Alert {
            id: event.id,
            issued_at: at,
            last_at: at,
            summary: event.summary,
            titles: History::beginning(at, event.title),
            severities: History::beginning(at, event.severity),
            revisions: History::beginning(at, 1),
            clocks: Vec::new(),
            naming: Shared::default(),
            asked: Shared::default(),
            scope: Shared::default(),
            withdrawn_at: None,
            moves: History::default(),
        };
        self.index.insert(event.id, alert);
    }

    pub(crate) fn remember_updated(&mut self, key: AlertKey, at: Timestamp, event: AlertUpdated) {
        self.change(key, at, |alert| {
            alert.revisions.push(at, event.revision);
            if let Some(title) = event.title {
                alert.titles.push(at, title);
            }
        });
    }

    /// A running clock ends when its own policy does not name the new severity (rule A5). Whom it named, if it ends.
    pub(crate) fn remember_severity(
        &mut self,
        key: AlertKey,
        at: Timestamp,
        seq: u64,
        severity: Severity,
    ) -> Vec<OrganisationKey> {
        self.change(key, at, |alert| {
            alert.severities.push(at, severity);
            match alert.clocks.last().filter(|clock| clock.ended_at.is_none()) {
                Some(clock) if !clock.policy.response_severities.contains(severity) => {
                    alert.moves.push(at, seq);
                    alert.end_clock(at)
                }
                Some(_) | None => Vec::new(),
            }
        })
    }

    /// A clock starts and names these. The scope is that of the clock before, and everybody newly named (rule A6).
    /// Whom the clock before named, if it ran until now.
    pub(crate) fn remember_clock(
        &mut self,
        key: AlertKey,
        (at, seq): (Timestamp, u64),
        policy: Arc<Policy>,
        due_at: Timestamp,
        named: Vec<OrganisationKey>,
        organisations: &Organisations,
    ) -> Vec<OrganisationKey> {
        let number = self.get(key).map_or(0, |alert| alert.clocks.len());
        self.starts.insert((at, key, number));
        if number == 0 {
            self.standing.add(key, at, None);
        }
        self.change(key, at, |alert| {
            let before = alert.end_clock(at);
            let new = |named: &OrganisationKey| alert.naming.newest(*named, number).is_none();
            alert.scope.extend(named.iter().copied().filter(new).collect(), organisations);
            alert.moves.push(at, seq);
            alert.naming.push(&named);
            alert.clocks.push(Clock::starting(at, policy, due_at, alert.scope.len()));
            *alert.asked = named;
            before
        })
    }

    pub(crate) fn remember_deadline(&mut self, key: AlertKey, at: Timestamp, seq: u64, event: DeadlineSet) {
        self.change(key, at, |alert| {
            alert.moves.push(at, seq);
            if let Some(clock) = alert.clocks.last_mut() {
                clock.due.push(at, Due { at: event.respond_by, reason: Some(event.reason) });
            }
        });
    }

    pub(crate) fn remember_withdrawn(&mut self, key: AlertKey, at: Timestamp, seq: u64) {
        let first = self.get(key).filter(|alert| alert.withdrawn_at.is_none());
        if let Some(first) = first.and_then(|alert| alert.clocks.first()).map(|clock| clock.started_at) {
            self.standing.remove(key, first, None);
            self.standing.add(key, first, Some(at));
        }
        self.change(key, at, |alert| {
            alert.moves.push(at, seq);
            alert.withdrawn_at.get_or_insert(at);
            alert.asked = Shared::default();
        });
    }

    /// An entry was written to the alert's stream, and changes it so.
    fn change<T: Default>(
        &mut self,
        key: AlertKey,
        at: Timestamp,
        change: impl FnOnce(&mut Alert) -> T,
    ) -> T {
        self.index
            .get_mut(key)
            .map(|alert| {
                alert.last_at = at;
                change(alert)
            })
            .unwrap_or_default()
    }
}

pub(crate) fn unknown_alert(id: AlertId, at: Timestamp) -> Refusal {
    Refusal::new(RefusalCode::UnknownAlert, format!("no alert `{id}` is known at {at}; issue it first"))
}

pub(crate) fn alert_withdrawn(id: AlertId, withdrawn: Timestamp) -> Refusal {
    Refusal::new(
        RefusalCode::AlertWithdrawn,
        format!("alert `{id}` was withdrawn at {withdrawn}; it accepts no further command"),
    )
}
