use std::collections::BTreeMap;

use alert_response::{
    AlertId, Authority, Event, FollowUpRecorded, Mode, OdsCode, OrganisationSelection, Policy,
    RecordFollowUp, RecordResponse, RefusalCode, RemediationStatus, ReopenResponse, ResponseRecorded,
    ResponseReopened, Timestamp, UserId,
};

use super::judge::{Events, Judge, require};
use super::{Accepted, Codes, Stream};

/// Recording responses (rules R1 to R12).
impl Judge<'_> {
    pub(super) fn record_response(&self, command: &RecordResponse) -> Result<Accepted, Codes> {
        let (user, organisations) = self.whom(command).map_err(|code| (code, BTreeMap::new()))?;
        let mut events = Vec::new();
        let mut refused = BTreeMap::new();
        for organisation in organisations {
            match self.record_one(command, user, organisation) {
                Ok(event) => events.push(event),
                Err(code) => {
                    refused.insert(organisation, code);
                }
            }
        }
        let first = refused.iter().min_by_key(|(organisation, _)| organisation.to_string());
        match first.map(|(_, code)| *code) {
            Some(code) if command.mode == Mode::AllOrNothing || events.is_empty() => Err((code, refused)),
            _ => Ok((events, refused)),
        }
    }

    /// What refuses the whole, and otherwise the organisations to judge, each once.
    fn whom(&self, command: &RecordResponse) -> Result<(&UserId, Vec<OdsCode>), RefusalCode> {
        self.alert_known(command.alert)?;
        let user = self.acting_user()?;
        let mut organisations = Vec::new();
        match &command.organisations {
            OrganisationSelection::All => organisations = self.all_open_to(user, command.alert),
            OrganisationSelection::These(listed) => {
                for organisation in listed {
                    if !organisations.contains(organisation) {
                        organisations.push(*organisation);
                    }
                }
            }
        }
        require(!organisations.is_empty(), RefusalCode::NoOrganisations)?;
        Ok((user, organisations))
    }

    /// Rule R9: in scope, answerable by this user, and open, or missing with the duty standing.
    fn all_open_to(&self, user: &UserId, alert: AlertId) -> Vec<OdsCode> {
        let mut organisations = self.facts.scope(alert);
        organisations.retain(|organisation| {
            let takes_a_record = match self.facts.answered_at(alert, *organisation) {
                Some(_) => !self.facts.response_closed(alert, *organisation),
                None => self.facts.duty_stands(alert, *organisation),
            };
            takes_a_record
                && !self.facts.closed(*organisation)
                && self.facts.authority(user, *organisation).is_some()
        });
        organisations
    }

    fn record_one(
        &self,
        command: &RecordResponse,
        user: &UserId,
        organisation: OdsCode,
    ) -> Result<Event, RefusalCode> {
        let alert = command.alert;
        self.organisation_known(organisation)?;
        let authority = self.answers_for(user, organisation)?;
        self.response_takes_commands(alert, organisation)?;
        let first = self.facts.answered_at(alert, organisation).is_none();
        if first {
            require(self.facts.asks(alert), RefusalCode::ResponseNotRequired)?;
            self.in_scope(alert, organisation)?;
            require(self.facts.duty_stands(alert, organisation), RefusalCode::ResponseNotRequired)?;
        }
        require(!self.facts.response_closed(alert, organisation), RefusalCode::ResponseClosed)?;
        let policy = self.policy_of(alert, organisation);
        self.details(&command.status, &policy, first)?;
        let status = self.filled_in(&command.status);
        let revision = self.facts.revision(alert);
        Ok(ResponseRecorded { alert, organisation, status, authority, revision }.into())
    }

    pub(super) fn reopen_response(&self, command: &ReopenResponse) -> Events {
        let ReopenResponse { alert, organisation, reason } = command.clone();
        self.organisation_known(organisation)?;
        self.alert_known(alert)?;
        let authority = self.answers_for(self.acting_user()?, organisation)?;
        self.response_takes_commands(alert, organisation)?;
        self.in_scope(alert, organisation)?;
        require(self.facts.response_closed(alert, organisation), RefusalCode::ResponseNotClosed)?;
        self.next_update_is_in_time(&self.policy_of(alert, organisation), None)?;
        Ok(vec![ResponseReopened { alert, organisation, reason, authority }.into()])
    }

    pub(super) fn record_follow_up(&self, command: &RecordFollowUp) -> Events {
        let RecordFollowUp { alert, organisation, note } = command.clone();
        self.organisation_known(organisation)?;
        self.alert_known(alert)?;
        self.operator_only()?;
        self.not_withdrawn(alert)?;
        self.open(organisation)?;
        self.in_scope(alert, organisation)?;
        Ok(vec![FollowUpRecorded { alert, organisation, note }.into()])
    }

    fn answers_for(&self, user: &UserId, organisation: OdsCode) -> Result<Authority, RefusalCode> {
        self.facts.authority(user, organisation).ok_or(RefusalCode::NotPermitted)
    }

    /// Step 5, and what comes first in step 6.
    fn response_takes_commands(&self, alert: AlertId, organisation: OdsCode) -> Result<(), RefusalCode> {
        self.in_order(&Stream::Response(alert, organisation))?;
        self.not_withdrawn(alert)?;
        self.open(organisation)
    }

    fn in_scope(&self, alert: AlertId, organisation: OdsCode) -> Result<(), RefusalCode> {
        require(self.facts.scope(alert).contains(&organisation), RefusalCode::NotInScope)
    }

    fn policy_of(&self, alert: AlertId, organisation: OdsCode) -> Policy {
        self.facts.clock_of(alert, organisation).map_or_else(|| self.facts.policy(), |clock| clock.policy)
    }
}

/// Step 7 (rules R6, R7 and R12).
impl Judge<'_> {
    fn details(&self, status: &RemediationStatus, policy: &Policy, first: bool) -> Result<(), RefusalCode> {
        let acknowledges = policy.acknowledge_first && first;
        match status {
            RemediationStatus::InProgress(details) => {
                require(details.actions.is_some() || acknowledges, RefusalCode::MissingDetail)?;
                self.later(details.expected_by)?;
                self.later(details.next_update_at)?;
                self.next_update_is_in_time(policy, details.next_update_at)
            }
            RemediationStatus::Complete(details) => {
                require(!acknowledges, RefusalCode::AcknowledgeFirst)?;
                self.not_later(details.completed_at)
            }
            RemediationStatus::NotApplicable(_) => require(!acknowledges, RefusalCode::AcknowledgeFirst),
            RemediationStatus::UnableToImplement(details) => {
                require(!acknowledges, RefusalCode::AcknowledgeFirst)?;
                let accepted = details.risk_acceptance.as_ref();
                let enough = accepted.is_some() || !policy.unable_needs_risk_acceptance;
                require(enough, RefusalCode::RiskAcceptanceRequired)?;
                self.not_later(accepted.map(|risk| risk.accepted_at))?;
                self.later(accepted.map(|risk| risk.review_by))?;
                self.next_update_is_in_time(policy, None)
            }
        }
    }

    fn later(&self, instant: Option<Timestamp>) -> Result<(), RefusalCode> {
        require(instant.is_none_or(|instant| instant > self.at), RefusalCode::InstantInPast)
    }

    fn not_later(&self, instant: Option<Timestamp>) -> Result<(), RefusalCode> {
        require(instant.is_none_or(|instant| instant <= self.at), RefusalCode::InstantInFuture)
    }

    /// The next update of an open response falls due before the end of the year 9999.
    fn next_update_is_in_time(&self, policy: &Policy, named: Option<Timestamp>) -> Result<(), RefusalCode> {
        let Some(hours) = policy.next_update_within_hours else { return Ok(()) };
        let due_at = named.or_else(|| self.at.plus_hours(hours.get()));
        require(due_at.is_some(), RefusalCode::InvalidValue)
    }

    fn filled_in(&self, status: &RemediationStatus) -> RemediationStatus {
        let mut status = status.clone();
        if let RemediationStatus::Complete(details) = &mut status {
            details.completed_at = details.completed_at.or(Some(self.at));
        }
        status
    }
}
