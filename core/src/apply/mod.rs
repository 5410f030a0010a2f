//! How an event is remembered. Each event says for itself, in its room, what it must be compared with and what it
//! changes; `register/` only passes it on.

mod check;
mod error;

pub use error::ApplyError;

pub(crate) use check::EntryCheck;
pub(crate) use error::MOST_ENTRIES;

use std::any::Any;

use crate::actor::UserKey;
use crate::text::Name;
use crate::time::Timestamp;

/// A register that keeps such a store: an event names the stores that it reads and changes, and sees no others.
pub(crate) trait Has<Store> {
    fn store(&self) -> &Store;
    fn store_mut(&mut self) -> &mut Store;
}

/// An event that a register can remember.
///
/// It belongs to the lowest room of those whose stores it reads or changes.
pub(crate) trait Apply<Register>: Any + Sized {
    /// The keys of everything that the event names.
    type Keys;

    /// Looks up every name in the event, and refuses what cannot follow the entries before it (docs/decisions/0007).
    /// Changes nothing.
    fn check(&self, check: &EntryCheck<'_>, register: &Register) -> Result<Self::Keys, ApplyError>;

    /// Changes the register. This cannot fail: the check has found everything that the event names.
    fn apply(self, keys: Self::Keys, entry: Written, register: &mut Register);
}

/// The entry that an event came with.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) seq: u64,
    pub(crate) at: Timestamp,
    pub(crate) by: By,
}

/// Who gave the command of an entry, if it was a user: found.
#[derive(Debug)]
pub(crate) enum By {
    User(UserKey),
    Operator(Name),
}
