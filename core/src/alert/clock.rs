use std::sync::Arc;

use crate::history::History;
use crate::index::KeySet;
use crate::organisation::{Organisation, OrganisationKey};
use crate::{Policy, Text, Timestamp};

/// A due instant, and why it was moved there; the first one of a clock has no reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) at: Timestamp,
    pub(crate) reason: Option<Text>,
}

/// One clock of an alert: from when, until when, due when, for whom (rules A5 to A7).
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Clock {
    pub(crate) started_at: Timestamp,
    /// The policy it started under, which it keeps.
    pub(crate) policy: Arc<Policy>,
    pub(crate) due: History<Due>,
    pub(super) ended_at: Option<Timestamp>,
    named: KeySet<Organisation>,
    /// The alert's scope from this clock on: everybody whom it or an earlier clock names, by ODS code (rule A6).
    pub(crate) scope: Arc<[OrganisationKey]>,
}

impl Clock {
    pub(super) fn starting(
        started_at: Timestamp,
        policy: Arc<Policy>,
        due_at: Timestamp,
        named: &[OrganisationKey],
        scope: Vec<OrganisationKey>,
    ) -> Self {
        let due = History::beginning(started_at, Due { at: due_at, reason: None });
        let named = named.iter().copied().collect();
        Self { started_at, policy, due, ended_at: None, named, scope: scope.into() }
    }

    pub(crate) fn names(&self, organisation: OrganisationKey) -> bool {
        self.named.contains(organisation)
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
