use crate::wire::answer;

use super::View;
use crate::actor::UserId;
use crate::alert::{AlertId, AlertKey};
use crate::duty::State;
use crate::ods_code::OdsCode;
use crate::organisation::OrganisationKey;
use crate::refusal::Refusal;
use crate::register::Register;
use crate::time::Timestamp;

answer! {
    /// Something that a user could act on.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub struct WorklistItem {
        /// The alert.
        pub alert: AlertId,
        /// The organisation.
        pub organisation: OdsCode,
        /// Where the organisation stands.
        pub state: State,
        /// The due instant of the response until first answered, then of the next update, if any.
        pub due_at: Option<Timestamp>,
    }
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

    /// The alerts at which the organisation may have something to do, and few others, each once. For the past, which
    /// entries have changed since, they are all that had asked and were not withdrawn.
    fn perhaps_to_do(&self, organisation: OrganisationKey) -> Vec<AlertKey> {
        let Self { register: Register { alerts, responses, .. }, at } = *self;
        let Some(work) = responses.work(organisation) else {
            return Vec::new();
        };
        match work.at(at) {
            Some(alerts) => alerts.collect(),
            None => alerts.standing(at).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::Actor;
    use crate::register::Command;

    #[test]
    fn alerts_that_were_dealt_with_are_not_looked_at_again() {
        let mut register = Register::new();
        let mut micros = 0;
        let mut give = |actor: &str, command: &str| {
            micros += 1_000_000;
            let at = Timestamp::from_unix_micros(micros).unwrap();
            let (command, actor) = (Command::from_json(command).unwrap(), Actor::from_json(actor).unwrap());
            register.execute(command, &actor, at).unwrap();
            at
        };
        let (csoc, alice) = (r#"{"operator": "csoc"}"#, r#"{"user": "alice"}"#);
        give(csoc, r#"{"register_organisation": {"ods_code": "A", "name": "Trust", "sector": "acute"}}"#);
        give(
            csoc,
            r#"{"nominate_lead_administrator": {"organisation": "A", "user": {"id": "alice", "name": "Alice",
                "email": "alice@nhs.net"}, "siro": {"name": "Sam", "email": "sam@example.org"}}}"#,
        );
        give(csoc, r#"{"confirm_mfa": {"user": "alice"}}"#);
        let mut issued = Vec::new();
        for number in 0..300 {
            let issue = format!(
                r#"{{"issue_alert": {{"id": "CC-{number}", "title": "A fault", "severity": "high"}}}}"#
            );
            issued.push(give(csoc, &issue));
            let (by, end) = match number % 3 {
                0 => (
                    alice,
                    format!(
                        r#"{{"record_response": {{"alert": "CC-{number}", "organisations": ["A"],
                    "status": {{"complete": {{"actions": "Patched."}}}}}}}}"#
                    ),
                ),
                1 => (
                    csoc,
                    format!(r#"{{"withdraw_alert": {{"id": "CC-{number}", "reason": "A mistake."}}}}"#),
                ),
                _ => (csoc, format!(r#"{{"change_severity": {{"id": "CC-{number}", "severity": "low"}}}}"#)),
            };
            give(by, &end);
        }
        let open = r#"{"issue_alert": {"id": "CC-300", "title": "A fault", "severity": "high"}}"#;
        let now = give(csoc, open);
        let alice = "alice".parse().unwrap();
        let organisation = register.organisations.key("A".parse().unwrap()).unwrap();
        let view = register.as_of(now);
        let ids: Vec<_> = view.worklist(&alice).unwrap().iter().map(|item| item.alert.to_string()).collect();
        assert_eq!(ids, ["CC-300"]);
        assert_eq!(view.perhaps_to_do(organisation).len(), 1);
    }
}
