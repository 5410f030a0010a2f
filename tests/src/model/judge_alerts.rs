use std::collections::BTreeMap;

use alert_response::{
    AlertId, AlertIssued, AlertUpdated, AlertWithdrawn, ChangeSeverity, DeadlineSet, Event, IssueAlert,
    OdsCode, RefusalCode, ResponseRequired, SetDeadline, SeverityChanged, Timestamp, UpdateAlert,
    WithdrawAlert,
};

use super::judge::{Events, Judge, require};
use super::{Codes, Stream};

fn whole(code: RefusalCode) -> Codes {
    (code, BTreeMap::new())
}

/// Alerts that name organisations (rules A5 to A7).
impl Judge<'_> {
    pub(super) fn issue_alert(&self, command: &IssueAlert) -> Result<Vec<Event>, Codes> {
        let IssueAlert { id, title, severity, summary, respond_by, organisations } = command.clone();
        self.named_are_known(organisations.as_deref())?;
        self.operator_only().map_err(whole)?;
        self.in_order(&Stream::Alert(id)).map_err(whole)?;
        self.named_are_open(organisations.as_deref())?;
        require(!self.facts.alert_known(id), RefusalCode::AlertAlreadyIssued).map_err(whole)?;
        let starts = self.facts.policy().response_severities.contains(severity);
        let clock = self.clock(id, starts, respond_by, organisations.as_deref()).map_err(whole)?;
        let issued = AlertIssued { id, title, severity, summary, respond_by, organisations };
        Ok([Some(issued.into()), clock].into_iter().flatten().collect())
    }

    pub(super) fn change_severity(&self, command: &ChangeSeverity) -> Result<Vec<Event>, Codes> {
        let ChangeSeverity { id, severity, respond_by, organisations } = command.clone();
        self.named_are_known(organisations.as_deref())?;
        self.alert_known(id).map_err(whole)?;
        self.operator_only().map_err(whole)?;
        self.in_order(&Stream::Alert(id)).map_err(whole)?;
        self.not_withdrawn(id).map_err(whole)?;
        self.named_are_open(organisations.as_deref())?;
        let current = self.facts.severities(id).last().map(|(_, severity)| *severity);
        require(current != Some(severity), RefusalCode::SeverityUnchanged).map_err(whole)?;
        let named = self.facts.policy().response_severities.contains(severity);
        let starts = named && self.facts.running_clock(id).is_none();
        let clock = self.clock(id, starts, respond_by, organisations.as_deref()).map_err(whole)?;
        Ok([Some(SeverityChanged { id, severity }.into()), clock].into_iter().flatten().collect())
    }

    fn named_are_known(&self, named: Option<&[OdsCode]>) -> Result<(), Codes> {
        all_of(named, RefusalCode::UnknownOrganisation, |code| self.facts.organisation_known(code))
    }

    fn named_are_open(&self, named: Option<&[OdsCode]>) -> Result<(), Codes> {
        all_of(named, RefusalCode::OrganisationClosed, |code| !self.facts.closed(code))
    }

    /// The clock that starts, if one does.
    fn clock(
        &self,
        alert: AlertId,
        starts: bool,
        respond_by: Option<Timestamp>,
        named: Option<&[OdsCode]>,
    ) -> Result<Option<Event>, RefusalCode> {
        if !starts {
            require(respond_by.is_none() && named.is_none(), RefusalCode::ResponseNotRequired)?;
            return Ok(None);
        }
        require(named.is_none_or(|named| !named.is_empty()), RefusalCode::NoOrganisations)?;
        let after_start = respond_by.is_none_or(|due_at| due_at > self.at);
        require(after_start, RefusalCode::DeadlineNotAfterStart)?;
        let hours = self.facts.policy().respond_within_hours.get();
        let due_at = respond_by.or_else(|| self.at.plus_hours(hours)).ok_or(RefusalCode::InvalidValue)?;
        let asked = |code: &OdsCode| match named {
            Some(named) => named.contains(code),
            None => self.facts.mandated(*code) && !self.facts.closed(*code),
        };
        let never_answered = |code: &OdsCode| self.facts.answered_at(alert, *code).is_none();
        let organisations = self.facts.organisations().into_iter().filter(asked).filter(never_answered);
        Ok(Some(ResponseRequired { alert, due_at, organisations: organisations.collect() }.into()))
    }
}

/// Refuses, naming every organisation of the list that fails.
fn all_of(
    named: Option<&[OdsCode]>,
    otherwise: RefusalCode,
    holds: impl Fn(OdsCode) -> bool,
) -> Result<(), Codes> {
    let failing = named.unwrap_or_default().iter().filter(|code| !holds(**code));
    let refused: BTreeMap<OdsCode, RefusalCode> = failing.map(|code| (*code, otherwise)).collect();
    if refused.is_empty() { Ok(()) } else { Err((otherwise, refused)) }
}

/// The rest of an alert's life (rules A7 to A9).
impl Judge<'_> {
    pub(super) fn update_alert(&self, command: &UpdateAlert) -> Events {
        let UpdateAlert { id, text, title } = command.clone();
        self.running_of(id)?;
        let revision = self.facts.revision(id) + 1;
        Ok(vec![AlertUpdated { id, revision, text, title }.into()])
    }

    pub(super) fn set_deadline(&self, command: &SetDeadline) -> Events {
        let SetDeadline { id, respond_by, reason } = command.clone();
        self.running_of(id)?;
        let clock = self.facts.running_clock(id).ok_or(RefusalCode::ResponseNotRequired)?;
        require(respond_by > clock.started_at, RefusalCode::DeadlineNotAfterStart)?;
        Ok(vec![DeadlineSet { id, respond_by, reason }.into()])
    }

    pub(super) fn withdraw_alert(&self, command: &WithdrawAlert) -> Events {
        let WithdrawAlert { id, reason } = command.clone();
        self.running_of(id)?;
        Ok(vec![AlertWithdrawn { id, reason }.into()])
    }

    /// What every command on a known alert asks first.
    fn running_of(&self, alert: AlertId) -> Result<(), RefusalCode> {
        self.alert_known(alert)?;
        self.operator_only()?;
        self.in_order(&Stream::Alert(alert))?;
        self.not_withdrawn(alert)
    }
}
