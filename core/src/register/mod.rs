//! The register: the state, and the one way in. `decide` judges and changes nothing, `apply` remembers and judges
//! nothing, `execute` is both.

mod apply;
mod command;
mod decide;
mod decision;
mod entry;
mod event;
mod form;
mod respond;

pub use apply::ApplyError;
pub use command::Command;
pub use decision::Decision;
pub use entry::Entry;
pub use event::Event;

use crate::access::{Access, Ground};
use crate::alert::Alerts;
use crate::organisation::Organisations;
use crate::people::People;
use crate::policy::Policies;
use crate::response::Responses;
use crate::{Actor, Refusal, Timestamp};

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
    seq: u64,
    pub(crate) policies: Policies,
    pub(crate) organisations: Organisations,
    pub(crate) people: People,
    pub(crate) access: Access,
    pub(crate) alerts: Alerts,
    pub(crate) responses: Responses,
}

impl Register {
    /// An empty register under the policy `ranca_2020`.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The `seq` of the last entry applied; 0 before the first.
    #[must_use]
    pub const fn last_seq(&self) -> u64 {
        self.seq
    }

    /// Decides a command and applies what was decided. The host stores the entries.
    ///
    /// # Errors
    /// The refusal; then nothing has changed.
    pub fn execute(
        &mut self,
        command: impl Into<Command>,
        by: &Actor,
        at: Timestamp,
    ) -> Result<Decision, Refusal> {
        let decision = self.decide(&command.into(), by, at)?;
        for entry in &decision.entries {
            // What was just decided on this register applies: its seq follows, its things are known, its streams in
            // order. The properties hold it to that.
            let applied = self.apply(entry.clone());
            debug_assert_eq!(applied, Ok(()), "an entry that was just decided applies");
        }
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

    pub(crate) const fn ground(&self, at: Timestamp) -> Ground<'_> {
        Ground { organisations: &self.organisations, people: &self.people, at }
    }
}
