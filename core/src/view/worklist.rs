use super::View;
use super::position::AlertAt;
use crate::access::Authority;
use crate::actor::UserId;
use crate::alert::{AlertId, AlertKey};
use crate::duty::State;
use crate::ods_code::OdsCode;
use crate::organisation::OrganisationKey;
use crate::refusal::Refusal;
use crate::register::Register;
use crate::response::ResponseHistory;
use crate::time::Timestamp;
use crate::wire::answer;

answer! {
    /// A response that a user could give or update now.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub struct WorklistItem {
        /// The id of the alert.
        pub alert: AlertId,
        /// The ODS code of the organisation that the user may respond for.
        pub organisation: OdsCode,
        /// The state of the organisation at the instant of the view.
        pub state: State,
        /// The due instant of the response until the organisation has responded, and of the next update after that.
        /// There is none if no update is due.
        pub due_at: Option<Timestamp>,
    }
}

impl<'a> View<'a> {
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
        let organisations = register.access.may_answer_for(register.ground(at), key);
        let mut rows = Rows::default();
        let Pairs { unanswered, others } = self.perhaps_to_do(&organisations);
        // Whoever has not answered owes the same at the same instant, so these rows come nearly sorted.
        self.rows(&mut rows, &organisations, &unanswered, |_, _| None);
        self.rows(&mut rows, &organisations, &others, |alert, organisation| {
            alert.responses.get(organisation)
        });
        let items = rows.sorted().filter_map(|(due_at, nth, alert, state)| {
            let (organisation, _, _) = organisations.get(nth)?;
            Some(WorklistItem { alert, organisation: *organisation, state, due_at })
        });
        Ok(items.collect())
    }

    /// Adds what there is to do at pairs, which are sorted: alert by alert, so that the responses to each are read in
    /// order.
    fn rows(
        &self,
        rows: &mut Rows,
        organisations: &[MayAnswer],
        pairs: &[Pair],
        response: impl Fn(AlertAt<'a>, OrganisationKey) -> Option<&'a ResponseHistory>,
    ) {
        for of_one in pairs.chunk_by(|one, other| one.alert == other.alert) {
            let known = of_one.first().and_then(|pair| {
                let alert = self.register.alerts.get(pair.alert)?;
                alert.withdrawn_at(self.at).is_none().then(|| self.alert_at(pair.alert, alert))
            });
            let Some(alert) = known else {
                continue;
            };
            let nth_alert = rows.alert(alert.alert.id);
            for pair in of_one {
                let place = organisations.get(pair.nth()).and_then(|(_, organisation, _)| {
                    self.place_with(alert, *organisation, response(alert, *organisation))
                });
                let Some(place) = place else {
                    continue;
                };
                let state = place.standing.state;
                let due_at = match state {
                    State::Awaiting | State::Overdue => place.standing.due_at,
                    State::InProgress | State::UnableToImplement => {
                        self.next_update_due_at(alert.alert, place)
                    }
                    State::Complete | State::NotApplicable | State::NotRequired => continue,
                };
                rows.rows.push(Row { due_at, nth: pair.nth, alert: nth_alert, state });
            }
        }
    }

    /// The pairs at which there may be something to do, and few others, each once. For the past, which entries have
    /// changed since, they are all alerts that had asked and were not withdrawn.
    fn perhaps_to_do(&self, organisations: &[MayAnswer]) -> Pairs {
        let Self { register: Register { alerts, responses, .. }, at } = *self;
        let mut pairs = Pairs::default();
        for ((_, organisation, _), nth) in organisations.iter().zip(0..) {
            let pair = |alert| Pair { alert, nth };
            let Some(work) = responses.work(*organisation) else {
                continue;
            };
            match work.at(at) {
                Some((unanswered, open)) => {
                    pairs.unanswered.extend(unanswered.map(pair));
                    pairs.others.extend(open.map(pair));
                }
                None => pairs.others.extend(alerts.standing(at).map(pair)),
            }
        }
        pairs.unanswered.sort_unstable();
        pairs.others.sort_unstable();
        pairs
    }
}

/// An organisation that the user may answer for.
type MayAnswer = (OdsCode, OrganisationKey, Authority);

/// An alert, and the number of an organisation in the list of those that the user may answer for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    alert: AlertKey,
    nth: u32,
}

impl Pair {
    const fn nth(self) -> usize {
        self.nth as usize
    }
}

#[derive(Debug, Default)]
struct Pairs {
    /// Of which it is certain that there is no response.
    unanswered: Vec<Pair>,
    others: Vec<Pair>,
}

/// The list before it is sorted: alerts by number, because ids are long.
#[derive(Debug, Default)]
struct Rows {
    rows: Vec<Row>,
    alerts: Vec<AlertId>,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    due_at: Option<Timestamp>,
    nth: u32,
    alert: u32,
    state: State,
}

impl Rows {
    /// The number of the alert of the rows that follow. An alert may have two.
    fn alert(&mut self, id: AlertId) -> u32 {
        let number = u32::try_from(self.alerts.len()).unwrap_or(u32::MAX);
        self.alerts.push(id);
        number
    }

    /// Soonest due first, what is never due last; then by ODS code and alert id.
    fn sorted(mut self) -> impl Iterator<Item = (Option<Timestamp>, usize, AlertId, State)> {
        let alert = |number: u32| self.alerts.get(number as usize).copied();
        self.rows.sort_by(|one, other| {
            let key = |row: &Row| (row.due_at.is_none(), row.due_at, row.nth);
            key(one).cmp(&key(other)).then_with(|| alert(one.alert).cmp(&alert(other.alert)))
        });
        let Self { rows, alerts } = self;
        rows.into_iter().filter_map(move |row| {
            Some((row.due_at, row.nth as usize, *alerts.get(row.alert as usize)?, row.state))
        })
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
        let organisations = [("A".parse().unwrap(), organisation, Authority::OwnRole)];
        let Pairs { unanswered, others } = view.perhaps_to_do(&organisations);
        assert_eq!((unanswered.len(), others.len()), (1, 0));
    }
}
