use std::num::NonZeroU64;
use std::sync::atomic::{AtomicU64, Ordering};

use alert_response::Decision;

/// Which register of this process made a decision.
///
/// It is a number, so that it crosses every boundary; a decision without one crosses as 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegisterId(NonZeroU64);

impl RegisterId {
    pub(crate) fn next() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        // Nobody makes so many registers that the numbers begin again; if somebody did, none would get 0.
        Self(NonZeroU64::new(NEXT.fetch_add(1, Ordering::Relaxed)).unwrap_or(NonZeroU64::MAX))
    }

    /// The id with that number; none for 0.
    #[must_use]
    pub const fn from_number(number: u64) -> Option<Self> {
        match NonZeroU64::new(number) {
            Some(number) => Some(Self(number)),
            None => None,
        }
    }

    /// The number, which is never 0.
    #[must_use]
    pub const fn number(self) -> u64 {
        self.0.get()
    }
}

/// A decision, and which register made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    decision: Decision,
    register: Option<RegisterId>,
}

impl Decided {
    /// A decision that crossed the boundary and came back.
    ///
    /// `register` is none for the decision of a preview, and for one that was copied from another process or made by
    /// hand: no register applies it.
    #[must_use]
    pub const fn new(decision: Decision, register: Option<RegisterId>) -> Self {
        Self { decision, register }
    }

    /// The entries, and whom best effort refused.
    #[must_use]
    pub const fn decision(&self) -> &Decision {
        &self.decision
    }

    /// The register that made the decision; none if no register applies it.
    #[must_use]
    pub const fn register(&self) -> Option<RegisterId> {
        self.register
    }

    pub(crate) fn into_decision(self) -> Decision {
        self.decision
    }
}
