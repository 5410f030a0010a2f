use serde::{Deserialize, Serialize};

use super::View;
use crate::input::objects_on_the_wire;
use crate::{AlertId, OdsCode, Refusal, State, Timestamp, UserId};

/// Something that a user could act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
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

objects_on_the_wire!(WorklistItem);

impl View<'_> {
    /// What a user could act on: responses missing with the duty standing, or open; soonest due first.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let worklist = view.worklist(&"bob".parse()?)?;
    /// assert_eq!(worklist[0].organisation.as_str(), "R0A");
    /// assert_eq!(worklist[0].due_at, Some("2026-05-09T09:00:00Z".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
        let mut alerts: Vec<_> =
            register.alerts.issued(at).filter(|(_, alert)| alert.withdrawn_at(at).is_none()).collect();
        alerts.sort_unstable_by_key(|(_, alert)| alert.id);
        // By place in the two sorted lists: small rows sort faster than whole items.
        let mut rows = Vec::new();
        for (nth_alert, (key, alert)) in alerts.iter().enumerate() {
            let alert_at = self.alert_at(*key, alert);
            for (nth, (_, key, _)) in organisations.iter().enumerate() {
                let Some(place) = self.place(alert_at, *key) else {
                    continue;
                };
                let state = place.standing.state;
                let due_at = match state {
                    State::Awaiting | State::Overdue => place.standing.due_at,
                    State::InProgress | State::UnableToImplement => self.next_update_due_at(alert, place),
                    State::Complete | State::NotApplicable | State::NotRequired => continue,
                };
                rows.push((due_at.is_none(), due_at, nth, nth_alert, state));
            }
        }
        rows.sort_unstable();
        let items = rows.into_iter().filter_map(|(_, due_at, nth, nth_alert, state)| {
            let (organisation, _, _) = organisations.get(nth)?;
            let (_, alert) = alerts.get(nth_alert)?;
            Some(WorklistItem { alert: alert.id, organisation: *organisation, state, due_at })
        });
        Ok(items.collect())
    }
}
