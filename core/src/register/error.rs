use crate::apply::ApplyError;
use crate::refusal::Refusal;

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
