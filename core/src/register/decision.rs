use std::collections::BTreeMap;

use super::{Entry, Event};
use crate::actor::Actor;
use crate::ods_code::OdsCode;
use crate::refusal_code::RefusalCode;
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
}

impl<'a> Draft<'a> {
    pub(super) const fn new(last_seq: u64, by: &'a Actor, at: Timestamp) -> Self {
        Self { last_seq, by, at, decision: Decision { entries: Vec::new(), refused: BTreeMap::new() } }
    }

    pub(super) fn reserve(&mut self, entries: usize) {
        self.decision.entries.reserve_exact(entries);
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

    pub(super) fn done(self) -> Decision {
        self.decision
    }
}
