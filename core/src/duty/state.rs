use crate::response::StatusKind;
use crate::wire::words;

words! {
    /// Where an organisation in scope stands: exactly one of these at every instant (rule P1).
    pub enum State, "a state such as `awaiting` or `in_progress`" {
        /// No response yet, and the due instant not passed (rule T4).
        Awaiting = "awaiting",
        /// No response, and the due instant passed.
        Overdue = "overdue",
        /// The response is in progress.
        InProgress = "in_progress",
        /// Remediation is complete.
        Complete = "complete",
        /// The alert does not apply.
        NotApplicable = "not_applicable",
        /// Remediation cannot be implemented.
        UnableToImplement = "unable_to_implement",
        /// No response, and none is asked for any more.
        NotRequired = "not_required",
    }
}

impl State {
    /// Whether the response is closed: complete or not applicable.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Complete | Self::NotApplicable)
    }
}

impl From<StatusKind> for State {
    fn from(status: StatusKind) -> Self {
        match status {
            StatusKind::InProgress => Self::InProgress,
            StatusKind::Complete => Self::Complete,
            StatusKind::NotApplicable => Self::NotApplicable,
            StatusKind::UnableToImplement => Self::UnableToImplement,
        }
    }
}
