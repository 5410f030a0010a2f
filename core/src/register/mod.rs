//! The register: the state, and the one way in. `decide` judges and changes nothing, `apply` remembers and judges
//! nothing, `execute` is both.

mod apply;
mod command;
mod decide;
mod decision;
mod dispatch;
mod entry;
mod error;
mod event;
mod lineage;
mod preview;
mod stores;

pub use crate::apply::ApplyError;
pub use command::Command;
pub use decision::Decision;
pub use entry::Entry;
pub use error::ExecuteError;
pub use event::Event;

pub(crate) use lineage::{Lineage, Moment};

use crate::access::{Access, Ground};
use crate::actor::Actor;
use crate::alert::Alerts;
use crate::organisation::Organisations;
use crate::people::People;
use crate::policy::Policies;
use crate::response::Responses;
use crate::shared::Shared;
use crate::time::Timestamp;

/// Everything that happened, ready to judge commands and answer questions as of any instant.
///
/// The entries are the host's to store; the register keeps what it needs to answer, not the journal. Replaying the
/// entries gives an equal register.
///
/// ```
/// use alert_response::{Actor, Register, RegisterOrganisation, Sector, Timestamp};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let mut register = Register::new();
/// let now: Timestamp = "2026-05-01T09:00:00Z".parse()?;
/// let trust = RegisterOrganisation {
///     ods_code: "R0A".parse()?,
///     name: "Manchester University NHS Foundation Trust".parse()?,
///     sector: Sector::Acute,
///     region: None,
///     mandated: true,
/// };
/// let decision = register.execute(trust, &Actor::operator("csoc")?, now)?;
/// assert_eq!(decision.entries.len(), 1);
/// assert_eq!(Register::replay(decision.entries)?, register);
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Register {
    pub(crate) lineage: Lineage,
    latest_at: Option<Timestamp>,
    pub(crate) policies: Shared<Policies>,
    pub(crate) organisations: Shared<Organisations>,
    pub(crate) people: People,
    pub(crate) access: Shared<Access>,
    pub(crate) alerts: Shared<Alerts>,
    pub(crate) responses: Responses,
}

impl Register {
    /// How many entries a register holds at most: 4,294,967,295. Whatever is counted by its entries fits 32 bits.
    pub const MOST_ENTRIES: u64 = crate::apply::MOST_ENTRIES;

    /// An empty register under the policy `ranca_2020`.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The `seq` of the last entry applied; 0 before the first.
    #[must_use]
    pub const fn last_seq(&self) -> u64 {
        self.lineage.seq()
    }

    /// The latest instant of all entries applied, whatever the order of their arrival; none before the first.
    ///
    /// A journal that stamps commands under its lock (rule T2) dates none before it, so that no stamp is
    /// `out_of_order`.
    #[must_use]
    pub const fn latest_at(&self) -> Option<Timestamp> {
        self.latest_at
    }

    /// Decides a command and applies what was decided. The host stores the entries.
    ///
    /// # Errors
    /// The refusal, or a fault of the library; either way nothing has changed.
    pub fn execute(
        &mut self,
        command: impl Into<Command>,
        by: &Actor,
        at: Timestamp,
    ) -> Result<Decision, ExecuteError> {
        let (decision, found) = self.judged(&command.into(), by, at)?;
        // What was just decided on this register applies: its seq follows, its things are known, its streams in
        // order. The properties hold it to that; if it fails all the same, whoever asked must hear of it.
        self.apply_decided(&decision.entries, &found).map_err(ExecuteError::Fault)?;
        Ok(decision)
    }

    /// The register that these entries, in their order, make.
    ///
    /// # Errors
    /// The first entry that does not apply.
    pub fn replay(entries: impl IntoIterator<Item = Entry>) -> Result<Self, ApplyError> {
        let mut register = Self::new();
        for entry in entries {
            register.apply(entry)?;
        }
        Ok(register)
    }

    /// Takes over what a copy has come to, and stays the register that it is.
    fn become_changed(&mut self, copy: Self) {
        let seq = copy.last_seq();
        let Self { latest_at, policies, organisations, people, access, alerts, responses, .. } = copy;
        let mut lineage = std::mem::take(&mut self.lineage);
        lineage.reached(seq);
        *self = Self { lineage, latest_at, policies, organisations, people, access, alerts, responses };
    }

    pub(crate) fn ground(&self, at: Timestamp) -> Ground<'_> {
        Ground { organisations: &self.organisations, people: &self.people, at }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alert::{AlertUpdated, IssueAlert, UpdateAlert};
    use crate::register::{ApplyError, Entry};
    use crate::severity::Severity;

    /// A register that has gone wrong inside, as no entry can make it: deciding does not see it, applying does.
    fn with_a_fault() -> (Register, UpdateAlert, Actor, Timestamp) {
        let mut register = Register::new();
        let csoc = Actor::operator("csoc").unwrap();
        let at = "2026-05-01T09:00:00Z".parse().unwrap();
        let id = "CC-1".parse().unwrap();
        register.execute(IssueAlert::new(id, "x".parse().unwrap(), Severity::Low), &csoc, at).unwrap();
        let last = AlertUpdated { id, revision: u32::MAX, text: "x".parse().unwrap(), title: None };
        let key = register.alerts.key(id).unwrap();
        register.alerts.remember_updated(key, at, last);
        (register, UpdateAlert { id, text: "y".parse().unwrap(), title: None }, csoc, at)
    }

    #[test]
    fn a_decision_that_does_not_apply_is_an_error_and_no_refusal_and_changes_nothing() {
        let (mut register, update, csoc, at) = with_a_fault();
        let before = register.clone();
        let error = register.execute(update.clone(), &csoc, at).unwrap_err();
        assert!(matches!(error, ExecuteError::Fault(ApplyError::Contradiction { seq: 2, .. })), "{error:?}");
        assert_eq!(error.refusal(), None);
        assert!(error.to_string().starts_with("the library has a fault: "), "{error}");
        assert_eq!(register, before);
        let outcomes: Vec<_> =
            register.preview([update.clone(), update].map(|c| (c.into(), csoc.clone(), at))).collect();
        assert_eq!(outcomes.first(), Some(&Err(error)), "a preview tells it too");
    }

    #[test]
    fn entries_of_which_the_last_does_not_apply_leave_no_trace_of_the_first() {
        let (register, _, csoc, at) = with_a_fault();
        let user =
            |name: &str| format!(r#"{{"user_registered":{{"id":"{name}","name":"x","email":"x@nhs.net"}}}}"#);
        let granted = |name: &str| {
            format!(r#"{{"role_granted":{{"user":"{name}","organisation":"R0Z","role":"responder"}}}}"#)
        };
        let issued = r#"{"alert_issued":{"id":"CC-2","title":"x","severity":"high"}}"#.to_owned();
        let required = r#"{"response_required":{"alert":"CC-2","due_at":"2026-05-02T09:00:00Z","organisations":["R0Z"]}}"#;
        let updated = r#"{"alert_updated":{"id":"CC-1","revision":2,"text":"x"}}"#.to_owned();
        let entry = |seq: u64, event: &String| {
            let event = serde_json::from_str(event).unwrap();
            Entry { seq, at, by: csoc.clone(), event }
        };
        for events in [
            vec![user("eve"), granted("eve")],
            vec![user("eve"), granted("adam")],
            vec![issued.clone(), required.to_owned()],
            vec![issued, user("eve"), updated],
        ] {
            let entries: Vec<Entry> = (register.last_seq().saturating_add(1)..)
                .zip(&events)
                .map(|(seq, event)| entry(seq, event))
                .collect();
            let mut changed = register.clone();
            assert!(changed.apply_all(&entries).is_err(), "{events:?}");
            assert_eq!(changed, register, "{events:?}");
        }
    }
}
