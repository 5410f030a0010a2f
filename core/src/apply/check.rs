use std::any::Any;

use super::ApplyError;
use crate::actor::UserKey;
use crate::time::Timestamp;

/// The entry at hand while its event is compared with the entries before it.
#[derive(Clone, Copy)]
pub(crate) struct EntryCheck<'a> {
    pub(crate) seq: u64,
    pub(crate) at: Timestamp,
    /// Who gave the command of the entry, if that was a user and is found.
    pub(crate) user: Option<UserKey>,
    /// The event of the entry before this one, if that is checked and not applied yet.
    pub(crate) ahead: Option<&'a dyn Any>,
}

impl<'a> EntryCheck<'a> {
    /// The event of the entry before this one, if that is checked and not applied yet, and of this kind.
    pub(crate) fn ahead<E: Any>(&self) -> Option<&'a E> {
        self.ahead?.downcast_ref()
    }

    /// No entry made it known.
    pub(crate) fn unknown(&self, what: impl FnOnce() -> String) -> ApplyError {
        ApplyError::Unknown { seq: self.seq, what: what() }
    }

    /// No entry before this one may have made it known.
    pub(crate) fn must_be_new(&self, known: bool, what: impl FnOnce() -> String) -> Result<(), ApplyError> {
        if known { Err(ApplyError::AlreadyKnown { seq: self.seq, what: what() }) } else { Ok(()) }
    }

    /// It must have been made known by the instant of the entry (rule T6).
    pub(crate) fn must_have_begun(
        &self,
        begun: bool,
        what: impl FnOnce() -> String,
    ) -> Result<(), ApplyError> {
        self.must_hold(begun, || format!("{} is known only later than {}", what(), self.at))
    }

    /// What the entry says and what the entries before it say must both be true.
    pub(crate) fn must_hold(
        &self,
        holds: bool,
        otherwise: impl FnOnce() -> String,
    ) -> Result<(), ApplyError> {
        if holds { Ok(()) } else { Err(ApplyError::Contradiction { seq: self.seq, what: otherwise() }) }
    }

    /// The entry must not be dated before the last entry of its stream (rule T5).
    pub(crate) fn must_be_in_order(&self, last: Option<Timestamp>) -> Result<(), ApplyError> {
        match last {
            Some(last) if self.at < last => Err(ApplyError::OutOfOrder { seq: self.seq, at: self.at, last }),
            Some(_) | None => Ok(()),
        }
    }

    /// A due instant must lie after the start of its clock (rule A7).
    pub(crate) fn must_be_due_after(&self, start: Timestamp, due: Timestamp) -> Result<(), ApplyError> {
        self.must_hold(due > start, || format!("the due instant {due} does not lie after the start {start}"))
    }
}
