use alert_response::{
    AboutPeriod, AlertId, Event, OdsCode, Question, RefusalCode, RemediationStatus, Timestamp, UserId,
};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::Model;
use super::duties::Clock;
use super::facts::Facts;
use super::judge::require;

/// As on the wire.
pub(super) type Answer = Result<Value, RefusalCode>;

impl Model {
    /// The answer to a question as of an instant, as on the wire.
    ///
    /// # Errors
    /// The code of the refusal.
    pub fn ask(&self, question: &Question, at: Timestamp) -> Answer {
        self.facts(at).ask(question)
    }
}

/// An object without the keys that have no value.
pub(super) fn object(value: Value) -> Value {
    match value {
        Value::Object(keys) => {
            keys.into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>().into()
        }
        other => other,
    }
}

fn written(value: impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// Reads a key of an object.
pub(super) fn at<'v>(value: &'v Value, key: &str) -> &'v Value {
    value.get(key).unwrap_or(&Value::Null)
}

impl Facts<'_> {
    fn ask(&self, question: &Question) -> Answer {
        match question {
            Question::Position(q) => self.position_asked(q.alert, q.organisation),
            Question::Positions(q) => self.positions(q.alert).map(Value::from),
            Question::Alerts(_) => {
                Ok(self.alerts().iter().map(|issued| self.alert_line(issued.id)).collect())
            }
            Question::Organisations(_) => {
                Ok(self.organisations().into_iter().map(|code| self.organisation_line(code)).collect())
            }
            Question::Report(q) => self.report(q.alert),
            Question::May(q) => Ok(match self.may(&q.user, q.action) {
                Ok(authority) => object(json!({"allowed": true, "authority": authority})),
                Err(reason) => json!({"allowed": false, "reason": reason}),
            }),
            Question::OrganisationsFor(q) => {
                self.known_user(&q.user)?;
                let line =
                    |(organisation, authority)| json!({"organisation": organisation, "authority": authority});
                Ok(self.may_respond_for(&q.user).into_iter().map(line).collect())
            }
            Question::RespondersFor(q) => self.responders_for(q.organisation),
            Question::Worklist(q) => self.worklist(&q.user),
            Question::Evidence(q) => self.evidence(q),
            Question::History(q) => self.history(q.alert, q.organisation),
            Question::Alert(q) => self.alert_detail(q.id),
            Question::Members(q) => self.members_answer(q.organisation),
            Question::AccessRequests(q) => self.access_requests(q.organisation),
        }
    }

    pub(super) fn known_alert(&self, alert: AlertId) -> Result<(), RefusalCode> {
        require(self.alert_known(alert), RefusalCode::UnknownAlert)
    }

    pub(super) fn known_organisation(&self, organisation: OdsCode) -> Result<(), RefusalCode> {
        require(self.organisation_known(organisation), RefusalCode::UnknownOrganisation)
    }

    pub(super) fn known_user(&self, user: &UserId) -> Result<(), RefusalCode> {
        require(self.user_known(user), RefusalCode::UnknownUser)
    }
}

/// Where organisations stand.
impl Facts<'_> {
    fn position_asked(&self, alert: AlertId, organisation: OdsCode) -> Answer {
        self.known_alert(alert)?;
        self.known_organisation(organisation)?;
        self.position(alert, organisation).ok_or(RefusalCode::NotInScope)
    }

    pub(super) fn position(&self, alert: AlertId, organisation: OdsCode) -> Option<Value> {
        let clock = self.clock_of(alert, organisation)?;
        let outcome = self.outcome(alert, organisation, &clock);
        let records = self.records(alert, organisation);
        let state = match self.response_state(alert, organisation) {
            Some(state) => state,
            None if outcome.standing => outcome.timeliness,
            None => "not_required",
        };
        let next_update = self.next_update_due_at(alert, organisation, &clock);
        let status = records.last().map(|latest| match &latest.event {
            Event::ResponseRecorded(e) => written(&e.status),
            _ => json!({"in_progress": {}}),
        });
        let revision = records.iter().rev().find_map(|entry| match &entry.event {
            Event::ResponseRecorded(e) => Some(e.revision),
            _ => None,
        });
        Some(object(json!({
            "alert": alert,
            "organisation": organisation,
            "state": state,
            "timeliness": outcome.timeliness,
            "due_at": outcome.due_at,
            "clock_started_at": clock.started_at,
            "first_response_at": records.first().map(|entry| entry.at),
            "next_update_due_at": next_update,
            "update_overdue": next_update.is_some_and(|due_at| self.at > due_at),
            "closed": self.response_closed(alert, organisation),
            "status": status,
            "last_recorded_at": records.last().map(|entry| entry.at),
            "revision": revision,
        })))
    }

    /// Rule R12: of an open response, where the organisation is open and the alert not withdrawn.
    pub(super) fn next_update_due_at(
        &self,
        alert: AlertId,
        organisation: OdsCode,
        clock: &Clock,
    ) -> Option<Timestamp> {
        let over = self.response_closed(alert, organisation)
            || self.closed(organisation)
            || self.withdrawn_at(alert).is_some();
        let latest = self.records(alert, organisation).pop().filter(|_| !over)?;
        let named = match &latest.event {
            Event::ResponseRecorded(e) => match &e.status {
                RemediationStatus::InProgress(details) => details.next_update_at,
                _ => None,
            },
            _ => None,
        };
        named.or_else(|| latest.at.plus_hours(clock.policy.next_update_within_hours?.get()))
    }

    pub(super) fn positions(&self, alert: AlertId) -> Result<Vec<Value>, RefusalCode> {
        self.known_alert(alert)?;
        Ok(self
            .scope(alert)
            .into_iter()
            .filter_map(|organisation| self.position(alert, organisation))
            .collect())
    }

    fn report(&self, alert: AlertId) -> Answer {
        let positions = self.positions(alert)?;
        let count =
            |key: &str, word: &str| positions.iter().filter(|position| at(position, key) == word).count();
        let states = [
            "awaiting",
            "overdue",
            "in_progress",
            "complete",
            "not_applicable",
            "unable_to_implement",
            "not_required",
        ];
        let states: Map<String, Value> =
            states.iter().map(|word| ((*word).to_owned(), count("state", word).into())).collect();
        let timeliness = ["awaiting", "overdue", "on_time", "late", "not_required"];
        let timeliness: Map<String, Value> =
            timeliness.iter().map(|word| ((*word).to_owned(), count("timeliness", word).into())).collect();
        let overdue = positions.iter().filter(|position| at(position, "state") == "overdue");
        let follow_up: Vec<&Value> = overdue.map(|position| at(position, "organisation")).collect();
        Ok(json!({
            "alert": alert,
            "as_of": self.at,
            "in_scope": positions.len(),
            "states": states,
            "timeliness": timeliness,
            "follow_up": follow_up,
        }))
    }

    /// Rule P5: each duty of the period by its own outcome.
    fn evidence(&self, asked: &AboutPeriod) -> Answer {
        let AboutPeriod { organisation, from, to } = *asked;
        require(from <= to, RefusalCode::InvalidValue)?;
        self.known_organisation(organisation)?;
        let mut outcomes = Vec::new();
        for issued in self.alerts() {
            let answered_at = self.answered_at(issued.id, organisation);
            for clock in self.clocks(issued.id) {
                let in_period = from <= clock.started_at && clock.started_at < to;
                let answered_before = answered_at.is_some_and(|answered_at| answered_at < clock.started_at);
                if in_period && clock.organisations.contains(&organisation) && !answered_before {
                    outcomes.push(self.outcome(issued.id, organisation, &clock).timeliness);
                }
            }
        }
        let count = |word: &str| outcomes.iter().filter(|outcome| **outcome == word).count();
        Ok(json!({
            "organisation": organisation,
            "from": from,
            "to": to,
            "duties": outcomes.len(),
            "on_time": count("on_time"),
            "late": count("late"),
            "overdue": count("overdue"),
            "awaiting": count("awaiting"),
            "not_required": count("not_required"),
        }))
    }

    fn history(&self, alert: AlertId, organisation: OdsCode) -> Answer {
        self.known_alert(alert)?;
        self.known_organisation(organisation)?;
        require(self.scope(alert).contains(&organisation), RefusalCode::NotInScope)?;
        let about = self.entries.iter().filter(|entry| match &entry.event {
            Event::ResponseRecorded(e) => e.alert == alert && e.organisation == organisation,
            Event::ResponseReopened(e) => e.alert == alert && e.organisation == organisation,
            Event::FollowUpRecorded(e) => e.alert == alert && e.organisation == organisation,
            _ => false,
        });
        Ok(about.map(written).collect())
    }
}
