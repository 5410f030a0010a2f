use alert_response::{
    AlertId, AlertIssued, Entry, Event, OdsCode, Policy, RemediationStatus, Severity, Text, Timestamp,
};

use super::facts::Facts;

/// One asking for responses (rule A5).
pub(super) struct Clock {
    seq: u64,
    pub(super) started_at: Timestamp,
    pub(super) policy: Policy,
    pub(super) organisations: Vec<OdsCode>,
    /// Every due instant and since when: the first one, then the moves with their reasons.
    pub(super) dues: Vec<(Timestamp, Timestamp, Option<Text>)>,
    pub(super) ended_at: Option<Timestamp>,
}

impl Clock {
    /// The due instant in force at that instant; a move at that same instant counts (rule A7).
    pub(super) fn due_at(&self, instant: Timestamp) -> Timestamp {
        let moved = self.dues.iter().rev().find(|(since, ..)| *since <= instant);
        moved.or(self.dues.first()).map_or(Timestamp::MAX, |(_, due, _)| *due)
    }
}

/// How a duty came out.
pub(super) struct Outcome {
    /// The word of the timeliness.
    pub(super) timeliness: &'static str,
    /// The due instant that it was judged by, if any.
    pub(super) due_at: Option<Timestamp>,
    pub(super) standing: bool,
}

/// Alerts and their clocks.
impl<'a> Facts<'a> {
    pub(super) fn alerts(&self) -> Vec<&'a AlertIssued> {
        let mut alerts: Vec<&AlertIssued> = self
            .events()
            .filter_map(|event| match event {
                Event::AlertIssued(e) => Some(e),
                _ => None,
            })
            .collect();
        alerts.sort_by_key(|alert| alert.id.to_string());
        alerts
    }

    pub(super) fn alert_known(&self, alert: AlertId) -> bool {
        self.alerts().iter().any(|issued| issued.id == alert)
    }

    pub(super) fn withdrawn_at(&self, alert: AlertId) -> Option<Timestamp> {
        self.entries.iter().find_map(|entry| match &entry.event {
            Event::AlertWithdrawn(e) if e.id == alert => Some(entry.at),
            _ => None,
        })
    }

    /// Every severity and since when, oldest first.
    pub(super) fn severities(&self, alert: AlertId) -> Vec<(Timestamp, Severity)> {
        let severities = self.entries.iter().filter_map(|entry| match &entry.event {
            Event::AlertIssued(e) if e.id == alert => Some((entry.at, e.severity)),
            Event::SeverityChanged(e) if e.id == alert => Some((entry.at, e.severity)),
            _ => None,
        });
        severities.collect()
    }

    pub(super) fn revision(&self, alert: AlertId) -> u32 {
        let updates = self.events().filter(|event| matches!(event, Event::AlertUpdated(e) if e.id == alert));
        updates.fold(1, |revision, _| revision + 1)
    }

    /// The policy in force for a clock that starts now.
    pub(super) fn policy(&self) -> Policy {
        self.policy_known_before(u64::MAX, self.at)
    }

    /// The last policy set at or before the start of a clock, among the entries that had arrived then.
    fn policy_known_before(&self, seq: u64, start: Timestamp) -> Policy {
        let known = self.entries.iter().filter(|entry| entry.seq < seq && entry.at <= start);
        let mut set = known.filter_map(|entry| match &entry.event {
            Event::PolicySet(e) => Some(e.policy.clone()),
            _ => None,
        });
        set.next_back().unwrap_or_else(Policy::ranca_2020)
    }

    pub(super) fn clocks(&self, alert: AlertId) -> Vec<Clock> {
        let mut clocks: Vec<Clock> = Vec::new();
        for entry in &self.entries {
            match &entry.event {
                Event::ResponseRequired(e) if e.alert == alert => clocks.push(Clock {
                    seq: entry.seq,
                    started_at: entry.at,
                    policy: self.policy_known_before(entry.seq, entry.at),
                    organisations: e.organisations.clone(),
                    dues: vec![(entry.at, e.due_at, None)],
                    ended_at: None,
                }),
                Event::SeverityChanged(e) if e.id == alert => {
                    let running = clocks.last_mut().filter(|clock| clock.ended_at.is_none());
                    if let Some(clock) = running
                        && !clock.policy.response_severities.contains(e.severity)
                    {
                        clock.ended_at = Some(entry.at);
                    }
                }
                Event::DeadlineSet(e) if e.id == alert => {
                    if let Some(clock) = clocks.last_mut() {
                        clock.dues.push((entry.at, e.respond_by, Some(e.reason.clone())));
                    }
                }
                _ => {}
            }
        }
        clocks
    }

    pub(super) fn running_clock(&self, alert: AlertId) -> Option<Clock> {
        self.clocks(alert).pop().filter(|clock| clock.ended_at.is_none())
    }

    pub(super) fn asks(&self, alert: AlertId) -> bool {
        self.running_clock(alert).is_some() && self.withdrawn_at(alert).is_none()
    }

    /// The union of all clocks' lists, by ODS code (rule A6).
    pub(super) fn scope(&self, alert: AlertId) -> Vec<OdsCode> {
        let mut scope: Vec<OdsCode> =
            self.clocks(alert).into_iter().flat_map(|clock| clock.organisations).collect();
        scope.sort_by_key(ToString::to_string);
        scope.dedup();
        scope
    }
}

/// Responses and duties.
impl<'a> Facts<'a> {
    /// The records of a response: given, or reopened.
    pub(super) fn records(&self, alert: AlertId, organisation: OdsCode) -> Vec<&'a Entry> {
        let of_this = |entry: &&&Entry| match &entry.event {
            Event::ResponseRecorded(e) => e.alert == alert && e.organisation == organisation,
            Event::ResponseReopened(e) => e.alert == alert && e.organisation == organisation,
            _ => false,
        };
        self.entries.iter().filter(of_this).copied().collect()
    }

    pub(super) fn answered_at(&self, alert: AlertId, organisation: OdsCode) -> Option<Timestamp> {
        self.records(alert, organisation).first().map(|entry| entry.at)
    }

    /// The word of the latest record's status, if there is one.
    pub(super) fn response_state(&self, alert: AlertId, organisation: OdsCode) -> Option<&'static str> {
        let latest = self.records(alert, organisation).pop()?;
        Some(match &latest.event {
            Event::ResponseRecorded(e) => match e.status {
                RemediationStatus::InProgress(_) => "in_progress",
                RemediationStatus::Complete(_) => "complete",
                RemediationStatus::NotApplicable(_) => "not_applicable",
                RemediationStatus::UnableToImplement(_) => "unable_to_implement",
            },
            _ => "in_progress",
        })
    }

    pub(super) fn response_closed(&self, alert: AlertId, organisation: OdsCode) -> bool {
        matches!(self.response_state(alert, organisation), Some("complete" | "not_applicable"))
    }

    /// The clock that counts: the one answered under, else the newest that names the organisation.
    pub(super) fn clock_of(&self, alert: AlertId, organisation: OdsCode) -> Option<Clock> {
        let by = self.answered_at(alert, organisation).unwrap_or(self.at);
        let naming = |clock: &Clock| clock.organisations.contains(&organisation) && clock.started_at <= by;
        self.clocks(alert).into_iter().rev().find(naming)
    }

    /// Rule A10: when the duty ended without an answer, if it did.
    fn duty_ended_at(&self, alert: AlertId, organisation: OdsCode, clock: &Clock) -> Option<Timestamp> {
        [clock.ended_at, self.withdrawn_at(alert), self.closed_at(organisation)].into_iter().flatten().min()
    }

    /// How the duty of an organisation under a clock that names it came out (rule P2).
    pub(super) fn outcome(&self, alert: AlertId, organisation: OdsCode, clock: &Clock) -> Outcome {
        let answered_here = self.clock_of(alert, organisation).is_some_and(|own| own.seq == clock.seq);
        if let Some(answered_at) = self.answered_at(alert, organisation)
            && answered_here
        {
            let due_at = clock.due_at(answered_at);
            let timeliness = if answered_at <= due_at { "on_time" } else { "late" };
            return Outcome { timeliness, due_at: Some(due_at), standing: false };
        }
        if let Some(ended_at) = self.duty_ended_at(alert, organisation, clock) {
            let due_at = clock.due_at(ended_at);
            return if ended_at > due_at {
                Outcome { timeliness: "overdue", due_at: Some(due_at), standing: false }
            } else {
                Outcome { timeliness: "not_required", due_at: None, standing: false }
            };
        }
        let due_at = clock.due_at(self.at);
        let timeliness = if self.at <= due_at { "awaiting" } else { "overdue" };
        Outcome { timeliness, due_at: Some(due_at), standing: true }
    }

    /// Whether an organisation that has not answered owes an answer now.
    pub(super) fn duty_stands(&self, alert: AlertId, organisation: OdsCode) -> bool {
        self.answered_at(alert, organisation).is_none()
            && self
                .clocks(alert)
                .last()
                .filter(|newest| newest.organisations.contains(&organisation))
                .is_some_and(|newest| self.outcome(alert, organisation, newest).standing)
    }
}
