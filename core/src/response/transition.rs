use crate::wire::words;

words! {
    /// The remediation status without its details (rule R1).
    ///
    /// ```
    /// use alert_response::StatusKind;
    ///
    /// assert_eq!(StatusKind::allowed_after(Some(StatusKind::InProgress)).len(), 4);
    /// assert!(StatusKind::allowed_after(Some(StatusKind::Complete)).is_empty(), "closed: reopen it first");
    /// ```
    pub enum StatusKind, "a status such as `in_progress` or `complete`" {
        /// The organisation is investigating the alert or working on it.
        InProgress = "in_progress",
        /// The organisation has completed remediation.
        Complete = "complete",
        /// The alert does not apply to the organisation.
        NotApplicable = "not_applicable",
        /// The organisation cannot implement remediation, and still owes updates (rule R5).
        UnableToImplement = "unable_to_implement",
    }
}

use StatusKind::{Complete, InProgress, NotApplicable, UnableToImplement};

/// Which statuses may be recorded after which; `None` is before the first record (rule R3).
///
/// A closed response takes no record; reopening makes it in progress (rule R4).
pub const TRANSITIONS: [(Option<StatusKind>, &[StatusKind]); 5] = [
    (None, StatusKind::ALL),
    (Some(InProgress), StatusKind::ALL),
    (Some(Complete), &[]),
    (Some(NotApplicable), &[]),
    (Some(UnableToImplement), StatusKind::ALL),
];

impl StatusKind {
    /// The statuses that may be recorded after `before` (`None`: as the first record), by [`TRANSITIONS`].
    #[must_use]
    pub fn allowed_after(before: Option<Self>) -> &'static [Self] {
        TRANSITIONS.iter().find(|(from, _)| *from == before).map(|(_, to)| *to).unwrap_or_default()
    }

    /// Whether the response is closed: complete or not applicable (rule R3).
    #[must_use]
    pub const fn is_closed(self) -> bool {
        matches!(self, Complete | NotApplicable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_follows_a_closed_status_and_everything_an_open_one() {
        for kind in StatusKind::ALL.iter().copied() {
            assert_eq!(StatusKind::allowed_after(Some(kind)).is_empty(), kind.is_closed(), "{kind}");
        }
        assert_eq!(StatusKind::allowed_after(None), StatusKind::ALL);
    }
}
