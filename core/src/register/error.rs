use crate::refusal::Refusal;
use crate::register::Register;
use crate::time::Timestamp;

/// An entry that does not fit the entries before it. The register is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ApplyError {
    /// The entry is not the next one.
    #[error("entry {found} does not follow; expected entry {expected}")]
    WrongSeq {
        /// The `seq` that comes next.
        expected: u64,
        /// The `seq` of the entry.
        found: u64,
    },
    /// The register holds [`Register::MOST_ENTRIES`] entries.
    #[error("entry {seq} is one too many; a register holds at most {most} entries", most = Register::MOST_ENTRIES)]
    Full {
        /// The `seq` of the entry.
        seq: u64,
    },
    /// The entry is about something that no earlier entry made known.
    #[error("entry {seq} is about {what}, which no earlier entry made known")]
    Unknown {
        /// The `seq` of the entry.
        seq: u64,
        /// What is not known.
        what: String,
    },
    /// The entry makes something known that is known already.
    #[error("entry {seq} makes {what} known, which an earlier entry did")]
    AlreadyKnown {
        /// The `seq` of the entry.
        seq: u64,
        /// What is known already.
        what: String,
    },
    /// The entry is dated before the last entry of its stream (rule T5).
    #[error("entry {seq} at {at} lies before the last entry of its stream at {last}")]
    OutOfOrder {
        /// The `seq` of the entry.
        seq: u64,
        /// The instant of the entry.
        at: Timestamp,
        /// The instant of the last entry of its stream.
        last: Timestamp,
    },
    /// The entry says what cannot be true after the entries before it.
    #[error("entry {seq} contradicts the entries before it; {what}")]
    Contradiction {
        /// The `seq` of the entry.
        seq: u64,
        /// What stands against it.
        what: String,
    },
}

/// Why [`Register::execute`](crate::Register::execute) changed nothing.
///
/// ```
/// use alert_response::{Actor, ConfirmMfa, ExecuteError, RefusalCode, Register};
///
/// let confirm = ConfirmMfa { user: "alice".parse()? };
/// let executed = Register::new().execute(confirm, &Actor::operator("csoc")?, "2026-05-01T09:00:00Z".parse()?);
/// match executed.unwrap_err() {
///     ExecuteError::Refused(refusal) => assert_eq!(refusal.code, RefusalCode::UnknownUser),
///     ExecuteError::Fault(fault) => panic!("a bug of the library: {fault}"),
/// }
/// # Ok::<(), alert_response::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExecuteError {
    /// The rules do not allow the command: an expected answer.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The register decided what it could not apply: a fault of the library, which is built never to have one.
    #[error("the library has a fault: it decided what it could not apply, and nothing has changed; {0}")]
    Fault(#[source] ApplyError),
}

impl ExecuteError {
    /// The refusal, if it is one.
    #[must_use]
    pub const fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refused(refusal) => Some(refusal),
            Self::Fault(_) => None,
        }
    }
}
