use alert_response::{ApplyError, BookmarkError, ExecuteError, InputError, Refusal};

/// Everything that a call on a shared register can fail with.
///
/// A package makes one exception of each variant, in one place, by an exhaustive match. The sentences are for people; the
/// variants and the codes in [`Refusal`] and [`InputError`] are for programs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HostError {
    /// The rules do not allow the command, or do not answer the question.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The caller gave something that cannot be read.
    #[error(transparent)]
    Input(#[from] InputError),
    /// An entry does not follow the register's last one.
    #[error(transparent)]
    Entry(#[from] ApplyError),
    /// The decision is not this register's to apply.
    #[error(transparent)]
    Decision(#[from] DecisionError),
    /// A paused reading of positions cannot go on.
    #[error(transparent)]
    Reading(#[from] BookmarkError),
    /// The register decided what it could not apply, and nothing has changed. Core is built never to do so.
    #[error(transparent)]
    Fault(ExecuteError),
    /// The register accepts no calls.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<ExecuteError> for HostError {
    fn from(error: ExecuteError) -> Self {
        match error {
            ExecuteError::Refused(refusal) => Self::Refused(refusal),
            fault @ ExecuteError::Fault(_) => Self::Fault(fault),
        }
    }
}

/// Why a register does not apply a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecisionError {
    /// No register made it, or none that could still apply it.
    #[error(
        "no register can apply this decision, because it comes from a preview or a copy, or was made by hand; \
         execute its command"
    )]
    NoRegister,
    /// Another register made it.
    #[error("another register made this decision; apply its entries one by one")]
    OtherRegister,
    /// The register has accepted entries since it made the decision.
    #[error("the register has changed since it made this decision, or has already applied it; decide again")]
    Overtaken,
}

/// Why a register accepts no calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unavailable {
    /// A call stopped half-way because of a bug in the library. Core is built never to have one.
    #[error(
        "the register failed because of a bug in the library and accepts no more calls; replay its entries into a new one"
    )]
    Broken,
    /// A thread of the parent process held the lock when this process was forked.
    #[error(
        "another thread was using the register when this process was forked, so its lock is never released here; load \
         the register again in this process, or fork before other threads use it"
    )]
    Inherited,
}
