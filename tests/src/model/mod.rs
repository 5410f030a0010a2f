//! A second, much simpler register, written from the rules alone, to compare the library with: nothing but the list
//! of entries, scanned anew for every question. No index, no cache.

mod access;
mod ask;
mod ask_people;
mod ask_things;
mod duties;
mod facts;
mod judge;
mod judge_access;
mod judge_alerts;
mod judge_people;
mod judge_responses;
mod not_before;
mod permits;
mod streams;

use std::collections::BTreeMap;

use alert_response::{Actor, Command, Entry, Event, OdsCode, RefusalCode, Timestamp};

pub use streams::Stream;

/// The register as a list of entries.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// Every entry, in the order of arrival.
    pub entries: Vec<Entry>,
}

/// What an accepted command comes to: the events, and the organisations that a best effort left out.
pub type Accepted = (Vec<Event>, BTreeMap<OdsCode, RefusalCode>);

/// Why a command is refused: the code, the organisations that a list of them names, and for one that is out of order
/// the instant from which it would not be.
pub type Refused = (RefusalCode, BTreeMap<OdsCode, RefusalCode>, Option<Timestamp>);

/// The same without the instant, as it is judged.
type Codes = (RefusalCode, BTreeMap<OdsCode, RefusalCode>);

impl Model {
    /// Remembers an entry.
    pub fn apply(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// Decides a command.
    ///
    /// # Errors
    /// The refusal.
    pub fn decide(&self, command: &Command, by: &Actor, at: Timestamp) -> Result<Accepted, Refused> {
        let judge = judge::Judge { model: self, facts: self.facts(at), by, at };
        judge.judge(command).map_err(|(code, organisations)| {
            let not_before = match code {
                RefusalCode::OutOfOrder => judge.not_before(command, &organisations),
                _ => None,
            };
            (code, organisations, not_before)
        })
    }
}
