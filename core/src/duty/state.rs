use crate::response::StatusKind;
use crate::wire::words;

words! {
    /// The state of an organisation in scope of an alert. It is in exactly one state at every instant (rule P1).
    pub enum State, "a state such as `awaiting` or `in_progress`" {
        /// The organisation has not responded, and the due instant has not passed (rule T4).
        Awaiting = "awaiting",
        /// The organisation has not responded, and the due instant has passed (rule T4).
        Overdue = "overdue",
        /// The organisation is investigating the alert or working on it.
        InProgress = "in_progress",
        /// The organisation has completed remediation.
        Complete = "complete",
        /// The alert does not apply to the organisation.
        NotApplicable = "not_applicable",
        /// The organisation cannot implement remediation, and still owes updates (rule R5).
        UnableToImplement = "unable_to_implement",
        /// The organisation has not responded, and no longer needs to.
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
