use serde::Serialize;

use super::View;
use crate::{AlertId, OdsCode, Refusal, State, Timestamp, UserId};

/// Something that a user could act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct WorklistItem {
    /// The alert.
    pub alert: AlertId,
    /// The organisation.
    pub organisation: OdsCode,
    /// Where the organisation stands.
    pub state: State,
    /// The due instant of the response until first answered, then of the next update, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_at: Option<Timestamp>,
}

impl View<'_> {
    /// What a user could act on: responses missing with the duty standing, or open; soonest due first.
    ///
    /// # Errors
    /// `unknown_user`.
    pub fn worklist(&self, user: &UserId) -> Result<Vec<WorklistItem>, Refusal> {
        let (register, at) = (self.register, self.at);
        let (key, record) = register.people.users.known(user, at)?;
        if !record.mfa(at) {
            return Ok(Vec::new());
        }
        let organisations = register.may_answer_for(key, at);
        let mut items = Vec::new();
        for (key, alert) in register.alerts.issued(at) {
            if alert.withdrawn_at(at).is_some() {
                continue;
            }
            let alert_at = self.alert_at(key, alert);
            for (organisation, key, _) in &organisations {
                let Some(place) = self.place(alert_at, *key) else {
                    continue;
                };
                let due_at = match place.standing.state {
                    State::Awaiting | State::Overdue => place.standing.due_at,
                    State::InProgress | State::UnableToImplement => self.next_update_due_at(alert, place),
                    State::Complete | State::NotApplicable | State::NotRequired => continue,
                };
                items.push(WorklistItem {
                    alert: alert.id,
                    organisation: *organisation,
                    state: place.standing.state,
                    due_at,
                });
            }
        }
        items
            .sort_unstable_by_key(|item| (item.due_at.is_none(), item.due_at, item.organisation, item.alert));
        Ok(items)
    }
}
