//! The story, as commands with their actors and instants. The same list always gives the same script.
//!
//! Real are the organisations, the day of issue and the shares of `plan.rs`. Made up are the people, the hours and
//! what each organisation said.

use alert_response::{
    Actor, AlertId, ApproveAccess, Command, Complete, ConfirmMfa, InProgress, InputError, IssueAlert,
    Justification, NominateLeadAdministrator, NotApplicable, OdsCode, OrganisationSelection, Person,
    RecordFollowUp, RecordResponse, RegisterOrganisation, RemediationStatus, RequestAccess, Severity, Siro,
    StatusKind, Text, Timestamp, UnableReason, UnableToImplement, UserId,
};
use serde::Serialize;

use crate::organisations::{List, Organisation};
use crate::plan::{Answer, Plan};

const REGISTERED: &str = "2018-03-01T09:00:00Z";
const ACCESS_ASKED: &str = "2018-03-05T10:00:00Z";
const ACCESS_APPROVED: &str = "2018-03-06T10:00:00Z";
/// The day is known; nine o'clock in London is assumed.
const ISSUED: &str = "2018-04-05T09:00:00+01:00";
const LETTER: &str = "2018-04-10T10:00:00+01:00";
const EARLY_COMPLETE: &str = "2018-04-11T11:00:00+01:00";
const BULK: &str = "2018-04-11T14:00:00+01:00";
const BULK_COMPLETE: &str = "2018-04-12T17:00:00+01:00";

/// One command of the story.
#[derive(Debug, Serialize)]
pub(crate) struct Step {
    pub(crate) at: Timestamp,
    pub(crate) by: Actor,
    #[serde(rename = "do")]
    pub(crate) command: Command,
}

impl Step {
    /// The step in one line of JSON: what a journal remembers it by.
    pub(crate) fn line(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The id is ours: the real one is not known.
pub(crate) fn alert() -> Result<AlertId, InputError> {
    "APRIL-2018".parse()
}

/// The lead administrator of an organisation: a made-up person, named by the ODS code.
pub(crate) fn administrator(of: OdsCode) -> Result<UserId, InputError> {
    format!("admin.{}", of.as_str().to_ascii_lowercase()).parse()
}

pub(crate) fn national_service() -> Result<Actor, InputError> {
    Actor::operator("CSOC")
}

/// Every step, in the order of time.
pub(crate) fn script(list: &List) -> Result<Vec<Step>, InputError> {
    let plan = Plan::of(list)?;
    let mut script = Script::default();
    script.fill_the_register(list)?;
    script.give_access(&plan)?;
    let mut issue = IssueAlert::new(alert()?, "Windows vulnerability".parse()?, Severity::High);
    issue.summary = Some("The first high severity alert since WannaCry.".parse()?);
    script.step(ISSUED.parse()?, national_service()?, issue);
    script.answer(&plan)?;
    script.answer_in_bulk(&plan)?;
    script.follow_up(&plan)?;
    script.0.sort_by_key(|step| step.at);
    Ok(script.0)
}

#[derive(Default)]
struct Script(Vec<Step>);

impl Script {
    fn step(&mut self, at: Timestamp, by: Actor, command: impl Into<Command>) {
        self.0.push(Step { at, by, command: command.into() });
    }

    fn fill_the_register(&mut self, list: &List) -> Result<(), InputError> {
        let (at, service) = (REGISTERED.parse()?, national_service()?);
        for organisation in list.iter() {
            let Organisation { code, name, sector, .. } = organisation.clone();
            let mandated = organisation.mandated();
            let register = RegisterOrganisation { ods_code: code, name, sector, region: None, mandated };
            self.step(at, service.clone(), register);
        }
        // An organisation's first administrator is nominated by its SIRO; without a second factor nobody can act.
        for Organisation { code, .. } in list.iter().filter(|organisation| organisation.mandated()) {
            let id = administrator(*code)?;
            let email = format!("{id}@nhs.net").parse()?;
            let name = format!("Administrator of {code}").parse()?;
            let siro = Siro {
                name: format!("SIRO of {code}").parse()?,
                email: format!("siro.{}@nhs.net", code.as_str().to_ascii_lowercase()).parse()?,
            };
            let user = Person { id: id.clone(), name, email };
            self.step(at, service.clone(), NominateLeadAdministrator { organisation: *code, user, siro });
            self.step(at, service.clone(), ConfirmMfa { user: id });
        }
        Ok(())
    }

    fn give_access(&mut self, plan: &Plan<'_>) -> Result<(), InputError> {
        let Some(lead) = plan.lead else {
            return Ok(());
        };
        for trust in &plan.served {
            let agreement = Text::new("Contract for managed information technology, 2016 to 2019.")?;
            let ask = RequestAccess { organisation: trust.code, lead_organisation: lead.code, agreement };
            self.step(ACCESS_ASKED.parse()?, Actor::User(administrator(lead.code)?), ask);
        }
        for (place, trust) in plan.served.iter().enumerate() {
            // The register numbers its requests from 1, and these are its first.
            let approve = ApproveAccess { request: format!("AR-{}", place + 1).parse()?, until: None };
            self.step(ACCESS_APPROVED.parse()?, Actor::User(administrator(trust.code)?), approve);
        }
        Ok(())
    }

    fn answer(&mut self, plan: &Plan<'_>) -> Result<(), InputError> {
        for (place, Answer { organisation, at }) in plan.early.iter().enumerate() {
            self.respond(organisation, *at, status(place)?)?;
            if status(place)?.kind() == StatusKind::InProgress {
                self.respond(organisation, EARLY_COMPLETE.parse()?, patched()?)?;
            }
        }
        for (place, Answer { organisation, at }) in plan.late.iter().enumerate() {
            self.respond(organisation, *at, status(place)?)?;
        }
        Ok(())
    }

    fn respond(
        &mut self,
        of: &Organisation,
        at: Timestamp,
        status: RemediationStatus,
    ) -> Result<(), InputError> {
        let response = RecordResponse::new(alert()?, of.code, status);
        self.step(at, Actor::User(administrator(of.code)?), response);
        Ok(())
    }

    fn answer_in_bulk(&mut self, plan: &Plan<'_>) -> Result<(), InputError> {
        let Some(lead) = plan.lead.filter(|_| !plan.served.is_empty()) else {
            return Ok(());
        };
        let by = Actor::User(administrator(lead.code)?);
        let trusts: Vec<_> = plan.served.iter().map(|trust| trust.code).collect();
        self.step(BULK.parse()?, by.clone(), RecordResponse::new(alert()?, trusts, patching()?));
        let all = RecordResponse::new(alert()?, OrganisationSelection::All, patched()?);
        self.step(BULK_COMPLETE.parse()?, by, all);
        Ok(())
    }

    /// On Tuesday the national service wrote to whoever had not answered.
    fn follow_up(&mut self, plan: &Plan<'_>) -> Result<(), InputError> {
        let at = LETTER.parse()?;
        let late = plan.late.iter().filter(|answer| answer.at > at).map(|answer| answer.organisation);
        let mut codes: Vec<_> = late
            .chain(plan.served.iter().copied())
            .chain(plan.silent.iter().copied())
            .map(|of| of.code)
            .collect();
        codes.sort_unstable();
        for organisation in codes {
            let note = "Wrote to the chief executive: no response to the alert.".parse()?;
            self.step(at, national_service()?, RecordFollowUp { alert: alert()?, organisation, note });
        }
        Ok(())
    }
}

/// A plausible mix: of eight answers four are in progress, two complete, one not applicable, one unable.
fn status(place: usize) -> Result<RemediationStatus, InputError> {
    Ok(match place % 8 {
        1 | 6 => patched()?,
        3 => NotApplicable {
            explanation: "The affected component is not installed here.".parse()?,
            justification: Some(Justification::ComponentNotPresent),
        }
        .into(),
        5 => UnableToImplement {
            reason: UnableReason::SupplierConstraint,
            explanation: "The supplier of our imaging systems has not released the update.".parse()?,
            mitigations: vec!["The systems are kept on a network of their own.".parse()?],
            risk_acceptance: None,
        }
        .into(),
        _ => patching()?,
    })
}

fn patching() -> Result<RemediationStatus, InputError> {
    let actions = "Testing the update, then servers and workstations in turn.".parse()?;
    Ok(InProgress { actions: Some(actions), expected_by: None, next_update_at: None }.into())
}

pub(crate) fn patched() -> Result<RemediationStatus, InputError> {
    Ok(Complete { actions: "The update is on every machine.".parse()?, completed_at: None }.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_in_order_and_always_the_same() {
        let list = List::built_in().unwrap();
        let steps = script(&list).unwrap();
        assert!(steps.is_sorted_by_key(|step| step.at));
        let lines = |steps: Vec<Step>| steps.iter().map(Step::line).collect::<Vec<_>>();
        assert_eq!(lines(steps), lines(script(&list).unwrap()));
    }
}
