use std::collections::{BTreeMap, BTreeSet};

use super::{
    Alert, AlertId, AlertIssued, AlertUpdated, AlertWithdrawn, Alerts, ChangeSeverity, DeadlineSet,
    IssueAlert, ResponseRequired, SetDeadline, SeverityChanged, UpdateAlert, WithdrawAlert,
};
use crate::actor::Caller;
use crate::ods_code::OdsCode;
use crate::organisation::{OrganisationKey, Organisations, organisation_closed, unknown_organisation};
use crate::policy::Policy;
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;
use crate::severity::Severity;
use crate::time::Timestamp;
use crate::wire::MOST_BYTES;

/// What decides whom a starting clock asks: the rooms above, and who has answered the alert already (rule A6).
pub(crate) struct Scoping<'a> {
    pub(crate) organisations: &'a Organisations,
    pub(crate) policy: &'a Policy,
    pub(crate) answered: &'a dyn Fn(OrganisationKey) -> bool,
}

impl Alerts {
    pub(crate) fn judge_issuing(
        &self,
        scoping: &Scoping<'_>,
        command: &IssueAlert,
        caller: Caller,
        at: Timestamp,
    ) -> Result<(AlertIssued, Option<ResponseRequired>), Refusal> {
        let IssueAlert { id, severity, respond_by, .. } = *command;
        let named = Named::read(scoping, command.organisations.as_deref(), at)?;
        caller.must_be_operator("issue alerts")?;
        let taken = self.key(id).and_then(|key| self.get(key));
        taken.map_or(Ok(()), |alert| alert.in_order(at))?;
        named.must_be_open(scoping, at)?;
        if taken.is_some() {
            return Err(Refusal::new(
                RefusalCode::AlertAlreadyIssued,
                format!("alert `{id}` is already issued; an alert id is never free again"),
            ));
        }
        let starts = scoping.policy.response_severities.contains(severity);
        let required = start(scoping, id, starts, respond_by, &named, at)?;
        let IssueAlert { title, summary, organisations, .. } = command.clone();
        Ok((AlertIssued { id, title, severity, summary, respond_by, organisations }, required))
    }

    pub(crate) fn judge_update(
        &self,
        command: &UpdateAlert,
        caller: Caller,
        at: Timestamp,
    ) -> Result<AlertUpdated, Refusal> {
        let alert = self.judge_change(command.id, caller, "update alerts", at)?;
        alert.must_not_be_withdrawn(at)?;
        let UpdateAlert { id, text, title } = command.clone();
        Ok(AlertUpdated { id, revision: alert.revision(at).saturating_add(1), text, title })
    }

    pub(crate) fn judge_severity(
        &self,
        scoping: &Scoping<'_>,
        command: &ChangeSeverity,
        caller: Caller,
        at: Timestamp,
    ) -> Result<(SeverityChanged, Option<ResponseRequired>), Refusal> {
        let ChangeSeverity { id, severity, respond_by, .. } = *command;
        let named = Named::read(scoping, command.organisations.as_deref(), at)?;
        let alert = self.judge_change(id, caller, "change the severity of alerts", at)?;
        alert.must_not_be_withdrawn(at)?;
        named.must_be_open(scoping, at)?;
        if alert.severity(at) == Some(severity) {
            return Err(Refusal::new(
                RefusalCode::SeverityUnchanged,
                format!("alert `{id}` is already at severity {severity}; nothing would change"),
            ));
        }
        let starts = starts_a_clock(alert, scoping.policy, severity, at);
        let required = start(scoping, id, starts, respond_by, &named, at)?;
        Ok((SeverityChanged { id, severity }, required))
    }

    pub(crate) fn judge_deadline(
        &self,
        command: &SetDeadline,
        caller: Caller,
        at: Timestamp,
    ) -> Result<DeadlineSet, Refusal> {
        let SetDeadline { id, respond_by, reason } = command.clone();
        let alert = self.judge_change(id, caller, "set deadlines", at)?;
        alert.must_not_be_withdrawn(at)?;
        let Some(clock) = alert.asking(at) else {
            return Err(Refusal::new(
                RefusalCode::ResponseNotRequired,
                format!("alert `{id}` asks nobody at {at}; a deadline is moved while the newest clock runs"),
            ));
        };
        due_after_start(respond_by, clock.started_at)?;
        Ok(DeadlineSet { id, respond_by, reason })
    }

    pub(crate) fn judge_withdrawal(
        &self,
        command: &WithdrawAlert,
        caller: Caller,
        at: Timestamp,
    ) -> Result<AlertWithdrawn, Refusal> {
        let alert = self.judge_change(command.id, caller, "withdraw alerts", at)?;
        alert.must_not_be_withdrawn(at)?;
        Ok(AlertWithdrawn { id: command.id, reason: command.reason.clone() })
    }

    /// Steps 3 to 5 of every change to an alert.
    fn judge_change(
        &self,
        id: AlertId,
        caller: Caller,
        action: &str,
        at: Timestamp,
    ) -> Result<&Alert, Refusal> {
        let (_, alert) = self.known(id, at)?;
        caller.must_be_operator(action)?;
        alert.in_order(at)?;
        Ok(alert)
    }
}

/// A change of severity starts a clock where none runs and the policy in force names the new severity; it never
/// both ends one and starts one (rule A5).
fn starts_a_clock(alert: &Alert, policy: &Policy, severity: Severity, at: Timestamp) -> bool {
    alert.asking(at).is_none() && policy.response_severities.contains(severity)
}

/// The organisations that a command names, if it names any.
struct Named(Option<BTreeMap<OdsCode, OrganisationKey>>);

impl Named {
    /// Step 3, for the whole list.
    fn read(scoping: &Scoping<'_>, codes: Option<&[OdsCode]>, at: Timestamp) -> Result<Self, Refusal> {
        let Some(codes) = codes else {
            return Ok(Self(None));
        };
        let mut known = BTreeMap::new();
        let mut unknown = BTreeSet::new();
        for code in codes {
            match scoping.organisations.known_at(*code, at) {
                Some(key) => {
                    known.insert(*code, key);
                }
                None => {
                    unknown.insert(*code);
                }
            }
        }
        match unknown.first() {
            Some(first) => Err(naming(unknown_organisation(*first, at), unknown)),
            None => Ok(Self(Some(known))),
        }
    }

    /// Step 6, for the whole list.
    fn must_be_open(&self, scoping: &Scoping<'_>, at: Timestamp) -> Result<(), Refusal> {
        let mut closed = self.0.iter().flatten().filter_map(|(code, key)| {
            let closed = scoping.organisations.closed_at(*key, at)?;
            Some((*code, closed))
        });
        match closed.next() {
            None => Ok(()),
            Some((first, closed_at)) => {
                let codes = std::iter::once(first).chain(closed.map(|(code, _)| code));
                Err(naming(organisation_closed(first, closed_at), codes))
            }
        }
    }
}

fn naming(refusal: Refusal, codes: impl IntoIterator<Item = OdsCode>) -> Refusal {
    let code = refusal.code;
    refusal.naming(codes.into_iter().map(|organisation| (organisation, code)).collect())
}

/// The clock that starts, if one does: whom it asks, and by when (rules A5 to A7).
fn start(
    scoping: &Scoping<'_>,
    id: AlertId,
    starts: bool,
    respond_by: Option<Timestamp>,
    named: &Named,
    at: Timestamp,
) -> Result<Option<ResponseRequired>, Refusal> {
    if !starts {
        if respond_by.is_some() || named.0.is_some() {
            return Err(Refusal::new(
                RefusalCode::ResponseNotRequired,
                "no clock starts at this severity; leave out `respond_by` and `organisations`",
            ));
        }
        return Ok(None);
    }
    if named.0.as_ref().is_some_and(BTreeMap::is_empty) {
        return Err(Refusal::new(
            RefusalCode::NoOrganisations,
            "the list of organisations is empty; name some, or leave it out for all mandated ones",
        ));
    }
    respond_by.map_or(Ok(()), |respond_by| due_after_start(respond_by, at))?;
    let due_at =
        respond_by.or_else(|| scoping.policy.due_at(at)).ok_or_else(|| beyond_9999("due instant"))?;
    let asked = |key: &OrganisationKey| !(scoping.answered)(*key);
    let organisations: Vec<OdsCode> = match &named.0 {
        Some(named) => named.iter().filter(|(_, key)| asked(key)).map(|(code, _)| *code).collect(),
        None => {
            let mandated = scoping.organisations.mandated(at).into_iter();
            mandated.filter(|(_, key)| asked(key)).map(|(code, _)| code).collect()
        }
    };
    must_fit_an_entry(&organisations)?;
    Ok(Some(ResponseRequired { alert: id, due_at, organisations }))
}

/// An entry that names them all must be one that can be read again (rule W2). The mandated list itself has no end.
fn must_fit_an_entry(organisations: &[OdsCode]) -> Result<(), Refusal> {
    /// More than everything else in such an entry takes.
    const REST: usize = 8 * 1024;
    /// The longest code, its quotes and a comma.
    const LONGEST: usize = 12;
    const ROOM: usize = MOST_BYTES - REST;
    let bytes = || organisations.iter().map(|code| code.as_str().len().saturating_add(3)).sum::<usize>();
    if organisations.len() <= ROOM / LONGEST || bytes() <= ROOM {
        return Ok(());
    }
    Err(Refusal::new(
        RefusalCode::InvalidValue,
        format!("{} organisations are more than one entry can name; name fewer", organisations.len()),
    ))
}

fn due_after_start(respond_by: Timestamp, started_at: Timestamp) -> Result<(), Refusal> {
    if respond_by > started_at {
        return Ok(());
    }
    Err(Refusal::new(
        RefusalCode::DeadlineNotAfterStart,
        format!(
            "the due instant {respond_by} does not lie after the clock's start; give one after {started_at}"
        ),
    ))
}

pub(crate) fn beyond_9999(what: &str) -> Refusal {
    Refusal::new(
        RefusalCode::InvalidValue,
        format!("the {what} would lie after the year 9999; give an earlier one"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_names_as_many_organisations_as_can_be_read_again() {
        let written = |count: usize, code: &str| {
            let organisations = vec![code.parse::<OdsCode>().unwrap(); count];
            let fits = must_fit_an_entry(&organisations).is_ok();
            let id = "CC-1".parse().unwrap();
            let required = ResponseRequired { alert: id, due_at: Timestamp::MAX, organisations };
            (fits, serde_json::to_string(&required).unwrap().len())
        };
        for (count, code) in [(1_397_000, "R0A000000"), (2_700_000, "R0A"), (4_000_000, "R")] {
            let (fits, bytes) = written(count, code);
            assert!(fits && bytes < MOST_BYTES, "{count} of {code}: {bytes}");
        }
        assert!(!written(1_398_000, "R0A000000").0);
        assert!(!written(4_200_000, "R").0);
    }
}
