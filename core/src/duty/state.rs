use crate::wire::words;
use crate::{StatusKind, Timestamp};

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

words! {
    /// Whether an organisation in scope answered in time: exactly one of these at every instant (rule P2).
    pub enum Timeliness, "a timeliness such as `on_time` or `late`" {
        /// No response yet, and the due instant not passed.
        Awaiting = "awaiting",
        /// No response by the due instant, or by the later end of the duty.
        Overdue = "overdue",
        /// Answered by the due instant, for ever.
        OnTime = "on_time",
        /// Answered after the due instant, for ever.
        Late = "late",
        /// The duty ended, unanswered, by its due instant.
        NotRequired = "not_required",
    }
}

impl Timeliness {
    /// Of whoever answered; the due instant itself is in time (rule T4).
    pub(crate) fn of_answer(first: Timestamp, due_at: Timestamp) -> Self {
        if first <= due_at { Self::OnTime } else { Self::Late }
    }

    /// Of whoever has not answered by `at`, while the duty stands (rule T4).
    pub(crate) fn without_answer(at: Timestamp, due_at: Timestamp) -> Self {
        if at <= due_at { Self::Awaiting } else { Self::Overdue }
    }
}
