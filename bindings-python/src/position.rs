//! A position that Python keeps, longer than the view that gave it.

use alert_response::{AlertId, OdsCode, RemediationStatus, State, Timeliness, Timestamp};
use serde::{Serialize, Serializer};

/// Core's position, with a status of its own.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OwnedPosition {
    pub(crate) alert: AlertId,
    pub(crate) organisation: OdsCode,
    pub(crate) state: State,
    pub(crate) timeliness: Timeliness,
    pub(crate) due_at: Option<Timestamp>,
    pub(crate) clock_started_at: Option<Timestamp>,
    pub(crate) first_response_at: Option<Timestamp>,
    pub(crate) next_update_due_at: Option<Timestamp>,
    pub(crate) update_overdue: bool,
    pub(crate) closed: bool,
    pub(crate) status: Option<RemediationStatus>,
    pub(crate) last_recorded_at: Option<Timestamp>,
    pub(crate) revision: Option<u32>,
}

impl From<alert_response::Position<'_>> for OwnedPosition {
    fn from(position: alert_response::Position<'_>) -> Self {
        Self {
            alert: position.alert,
            organisation: position.organisation,
            state: position.state,
            timeliness: position.timeliness,
            due_at: position.due_at,
            clock_started_at: position.clock_started_at,
            first_response_at: position.first_response_at,
            next_update_due_at: position.next_update_due_at,
            update_overdue: position.update_overdue,
            closed: position.closed,
            status: position.status.cloned(),
            last_recorded_at: position.last_recorded_at,
            revision: position.revision,
        }
    }
}

impl OwnedPosition {
    /// As core tells it.
    pub(crate) fn borrowed(&self) -> alert_response::Position<'_> {
        alert_response::Position {
            alert: self.alert,
            organisation: self.organisation,
            state: self.state,
            timeliness: self.timeliness,
            due_at: self.due_at,
            clock_started_at: self.clock_started_at,
            first_response_at: self.first_response_at,
            next_update_due_at: self.next_update_due_at,
            update_overdue: self.update_overdue,
            closed: self.closed,
            status: self.status.as_ref(),
            last_recorded_at: self.last_recorded_at,
            revision: self.revision,
        }
    }
}

impl Serialize for OwnedPosition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.borrowed().serialize(serializer)
    }
}
