use std::ops::Range;
use std::sync::Arc;

use super::naming::Naming;
use crate::history::History;
use crate::organisation::OrganisationKey;
use crate::policy::Policy;
use crate::text::Text;
use crate::time::Timestamp;

/// A due instant, and why it was moved there; the first one of a clock has no reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) at: Timestamp,
    pub(crate) reason: Option<Text>,
}

/// One clock of an alert: from when, until when, due when (rules A5 to A7). Whom it names, [`Clocks`] say.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Clock {
    pub(crate) started_at: Timestamp,
    /// The policy it started under, which it keeps.
    pub(crate) policy: Arc<Policy>,
    pub(crate) due: History<Due>,
    pub(super) ended_at: Option<Timestamp>,
    /// How many organisations are in the alert's scope from this clock on (rule A6).
    pub(super) in_scope: usize,
}

impl Clock {
    pub(super) const fn starting(
        started_at: Timestamp,
        policy: Arc<Policy>,
        due_at: Timestamp,
        in_scope: usize,
    ) -> Self {
        let due = History::beginning(started_at, Due { at: due_at, reason: None });
        Self { started_at, policy, due, ended_at: None, in_scope }
    }

    /// The due instant in force at `at`; a move at that same instant counts (rule A7).
    pub(crate) fn due_at(&self, at: Timestamp) -> Timestamp {
        self.due.as_of(at).map_or(self.started_at, |due| due.at)
    }

    /// When the clock ended, if an entry dated at or before `at` says so.
    pub(crate) fn ended_at(&self, at: Timestamp) -> Option<Timestamp> {
        self.ended_at.filter(|ended| *ended <= at)
    }
}

/// The clocks of an alert that had started by an instant, oldest first, and whom they name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clocks<'a> {
    pub(super) started: &'a [Clock],
    pub(super) naming: &'a Naming,
}

impl<'a> Clocks<'a> {
    pub(crate) const fn newest(self) -> Option<&'a Clock> {
        self.started.last()
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = &'a Clock> {
        self.started.iter()
    }

    /// The newest clock that names the organisation.
    pub(crate) fn newest_naming(self, organisation: OrganisationKey) -> Option<&'a Clock> {
        self.started.get(self.naming.newest(organisation, self.started.len())?)
    }

    /// Whether the newest clock of all names the organisation.
    pub(crate) fn newest_names(self, organisation: OrganisationKey) -> bool {
        self.newest_naming(organisation)
            .zip(self.newest())
            .is_some_and(|(one, other)| std::ptr::eq(one, other))
    }

    /// The same clocks, but none that started after `at`.
    pub(crate) fn by(self, at: Timestamp) -> Self {
        let started = match self.started.last() {
            Some(last) if last.started_at > at => {
                let started = self.started.partition_point(|clock| clock.started_at <= at);
                self.started.get(..started).unwrap_or_default()
            }
            Some(_) | None => self.started,
        };
        Self { started, naming: self.naming }
    }

    /// The clock under which an organisation gave its first response: the newest one naming it by then.
    pub(crate) fn answered_under(self, organisation: OrganisationKey, first: Timestamp) -> Option<&'a Clock> {
        match self.started {
            // Nobody answers before a clock names them: this one did.
            [only] => Some(only),
            [] | [_, ..] => self.by(first).newest_naming(organisation),
        }
    }

    /// The clocks of these numbers that name the organisation, oldest first.
    pub(crate) fn naming(
        self,
        organisation: OrganisationKey,
        numbers: Range<usize>,
    ) -> impl Iterator<Item = &'a Clock> {
        let numbers = numbers.start..numbers.end.min(self.started.len());
        self.naming.numbers(organisation, numbers).filter_map(move |number| self.started.get(number))
    }
}
