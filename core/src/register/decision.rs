use std::collections::BTreeMap;

use super::{Entry, Event};
use crate::actor::{Actor, Caller, UserKey};
use crate::answering::{Answered, Answers};
use crate::ods_code::OdsCode;
use crate::refusal_code::RefusalCode;
use crate::response::ResponseRecorded;
use crate::time::Timestamp;

/// What a command comes to: the entries to store and apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The entries, numbered without gaps from the register's last one on.
    pub entries: Vec<Entry>,
    /// With [`Mode::BestEffort`](crate::Mode::BestEffort): the organisations for which nothing was recorded, and
    /// why. Otherwise empty.
    pub refused: BTreeMap<OdsCode, RefusalCode>,
}

/// A decision in the making: facts become entries of one command.
pub(super) struct Draft<'a> {
    last_seq: u64,
    by: &'a Actor,
    at: Timestamp,
    decision: Decision,
    found: Found,
}

/// What judging has looked up, so that it need not be looked up again where the decision is applied at once.
pub(super) struct Found {
    pub(super) user: Option<UserKey>,
    /// The keys of the responses that are recorded, in the order of their entries. One alone is the common case.
    first: Option<Answered>,
    others: Vec<Answered>,
}

impl Found {
    pub(super) fn answered(&self) -> impl Iterator<Item = Answered> {
        self.first.into_iter().chain(self.others.iter().copied())
    }
}

impl<'a> Draft<'a> {
    pub(super) const fn new(last_seq: u64, by: &'a Actor, caller: Caller, at: Timestamp) -> Self {
        let user = match caller {
            Caller::User(user) => Some(user),
            Caller::Operator => None,
        };
        Self {
            last_seq,
            by,
            at,
            decision: Decision { entries: Vec::new(), refused: BTreeMap::new() },
            found: Found { user, first: None, others: Vec::new() },
        }
    }

    pub(super) fn record(&mut self, event: impl Into<Event>) {
        // A register ends long before its numbers do.
        self.last_seq = self.last_seq.saturating_add(1);
        self.decision.entries.push(Entry {
            seq: self.last_seq,
            at: self.at,
            by: self.by.clone(),
            event: event.into(),
        });
    }

    pub(super) fn refuse(&mut self, refused: BTreeMap<OdsCode, RefusalCode>) {
        self.decision.refused = refused;
    }

    pub(super) fn done(self) -> (Decision, Found) {
        (self.decision, self.found)
    }
}

impl Answers for Draft<'_> {
    fn expect(&mut self, most: usize) {
        self.decision.entries.reserve_exact(most);
        self.found.others.reserve_exact(most.saturating_sub(1));
    }

    fn accept(&mut self, response: ResponseRecorded, keys: Answered) {
        self.record(response);
        match self.found.first {
            None => self.found.first = Some(keys),
            Some(_) => self.found.others.push(keys),
        }
    }
}
