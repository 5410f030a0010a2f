use serde::Serialize;

use super::View;
use crate::alert::AlertKey;
use crate::organisation::OrganisationKey;
use crate::{AlertId, OdsCode, Refusal, Register, State, Timestamp, UserId};

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
        let mut pairs = Vec::new();
        for (nth, (_, organisation, _)) in organisations.iter().enumerate() {
            pairs.extend(self.perhaps_to_do(*organisation).into_iter().map(|alert| (alert, nth)));
        }
        // Alert by alert, so that the responses to each are read in order.
        pairs.sort_unstable();
        let mut rows = Vec::new();
        for of_one in pairs.chunk_by(|(one, _), (other, _)| one == other) {
            let known = of_one.first().and_then(|(key, _)| Some((*key, register.alerts.get(*key)?)));
            let Some((key, alert)) = known.filter(|(_, alert)| alert.withdrawn_at(at).is_none()) else {
                continue;
            };
            let alert_at = self.alert_at(key, alert);
            for (_, nth) in of_one {
                let organisation = organisations.get(*nth);
                let Some(place) = organisation.and_then(|(_, key, _)| self.place(alert_at, *key)) else {
                    continue;
                };
                let state = place.standing.state;
                let due_at = match state {
                    State::Awaiting | State::Overdue => place.standing.due_at,
                    State::InProgress | State::UnableToImplement => self.next_update_due_at(alert, place),
                    State::Complete | State::NotApplicable | State::NotRequired => continue,
                };
                rows.push((due_at.is_none(), due_at, *nth, alert.id, state));
            }
        }
        rows.sort_unstable();
        let items = rows.into_iter().filter_map(|(_, due_at, nth, alert, state)| {
            let (organisation, _, _) = organisations.get(nth)?;
            Some(WorklistItem { alert, organisation: *organisation, state, due_at })
        });
        Ok(items.collect())
    }

    /// The alerts at which the organisation may have something to do, and few others, each once.
    ///
    /// Nothing to do is at alerts that do not ask, for whoever has not answered; at withdrawn alerts; and where the
    /// response is closed. How many there are of either kind does not matter where there are few others.
    fn perhaps_to_do(&self, organisation: OrganisationKey) -> Vec<AlertKey> {
        let Self { register: Register { alerts, responses, .. }, at } = *self;
        let Some(work) = responses.work(organisation) else {
            return Vec::new();
        };
        let Some((unanswered, open)) = work.at(at) else {
            return alerts.standing(at).collect();
        };
        let mut perhaps = shorter(unanswered, alerts.asking(at));
        perhaps.extend(shorter(open, alerts.standing(at)));
        perhaps.sort_unstable();
        perhaps.dedup();
        perhaps
    }
}

/// The shorter one, found without going through the longer.
fn shorter<T>(mut one: impl Iterator<Item = T>, mut other: impl Iterator<Item = T>) -> Vec<T> {
    let (mut of_one, mut of_other) = (Vec::new(), Vec::new());
    loop {
        match one.next() {
            Some(item) => of_one.push(item),
            None => return of_one,
        }
        match other.next() {
            Some(item) => of_other.push(item),
            None => return of_other,
        }
    }
}
