use super::decision::{Draft, Found};
use super::{Command, Decision, Register};
use crate::actor::Actor;
use crate::alert::{AlertId, AlertKey, Scoping};
use crate::answering::Answering;
use crate::organisation::OrganisationKey;
use crate::refusal::Refusal;
use crate::time::Timestamp;

impl Register {
    /// What a command comes to, by the entries dated at or before its instant (rule T6). Changes nothing.
    ///
    /// A host that stores entries in its own transaction decides, stores, and applies once they are safe:
    ///
    /// ```
    /// use alert_response::{Actor, Command, Register};
    ///
    /// let mut register = Register::new();
    /// let command = Command::from_json(r#"{"set_policy": {"policy": "ranca_2023"}}"#)?;
    /// let now = "2026-05-01T09:00:00Z".parse()?;
    /// let decision = register.decide(&command, &Actor::operator("csoc")?, now)?;
    /// let stored: Vec<String> = decision.entries.iter().map(|entry| entry.to_json()).collect();
    /// for entry in decision.entries {
    ///     register.apply(entry)?;
    /// }
    /// assert_eq!(register.last_seq(), 1);
    /// assert!(stored[0].starts_with(r#"{"seq":1,"at":"2026-05-01T09:00:00Z","by":{"operator":"csoc"}"#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The refusal, in the order of judgement of the wire format.
    pub fn decide(&self, command: &Command, by: &Actor, at: Timestamp) -> Result<Decision, Refusal> {
        self.judged(command, by, at).map(|(decision, _)| decision)
    }

    /// The decision, with what judging has looked up.
    pub(super) fn judged(
        &self,
        command: &Command,
        by: &Actor,
        at: Timestamp,
    ) -> Result<(Decision, Found), Refusal> {
        command.check_form(by)?;
        let Self { people, organisations, access, alerts, .. } = self;
        let caller = people.users.caller(by, at)?;
        let ground = self.ground(at);
        let mut draft = Draft::new(self.last_seq(), by, caller, at);
        match command {
            Command::SetPolicy(command) => {
                draft.record(self.policies.judge(command, caller, at, alerts.newest_start())?);
            }
            Command::RegisterOrganisation(command) => {
                draft.record(organisations.judge_registering(command, caller, at)?);
            }
            Command::SetMandate(command) => draft.record(organisations.judge_mandate(command, caller, at)?),
            Command::CloseOrganisation(command) => {
                draft.record(organisations.judge_closing(command, caller, at)?);
            }
            Command::NominateLeadAdministrator(command) => {
                let (registered, granted) = people.judge_nomination(organisations, command, caller, at)?;
                registered.into_iter().for_each(|registered| draft.record(registered));
                draft.record(granted);
            }
            Command::AddUser(command) => {
                let (registered, granted) = people.judge_adding(organisations, command, caller, at)?;
                registered.into_iter().for_each(|registered| draft.record(registered));
                draft.record(granted);
            }
            Command::ChangeRole(command) => {
                draft.record(people.judge_role_change(organisations, command, caller, at)?);
            }
            Command::RemoveUser(command) => {
                draft.record(people.judge_removal(organisations, command, caller, at)?);
            }
            Command::UpdateUser(command) => draft.record(people.judge_update(command, caller, at)?),
            Command::ConfirmMfa(command) => {
                draft.record(people.judge_mfa_confirmation(command, caller, at)?);
            }
            Command::ResetMfa(command) => draft.record(people.judge_mfa_reset(command, caller, at)?),
            Command::AppointAuditor(command) => {
                let (registered, appointed) = people.judge_auditor(command, caller, at)?;
                registered.into_iter().for_each(|registered| draft.record(registered));
                draft.record(appointed);
            }
            Command::RemoveAuditor(command) => {
                draft.record(people.judge_auditor_removal(command, caller, at)?);
            }
            Command::SetContactPreferences(command) => {
                draft.record(people.judge_preferences(command, caller, at)?);
            }
            Command::AddAlertContact(command) => {
                draft.record(people.judge_new_contact(organisations, command, caller, at)?);
            }
            Command::RemoveAlertContact(command) => {
                draft.record(people.judge_contact_removal(organisations, command, caller, at)?);
            }
            Command::RequestAccess(command) => draft.record(access.judge_request(ground, command, caller)?),
            Command::ApproveAccess(command) => draft.record(access.judge_approval(ground, command, caller)?),
            Command::DenyAccess(command) => draft.record(access.judge_denial(ground, command, caller)?),
            Command::WithdrawAccessRequest(command) => {
                draft.record(access.judge_withdrawal(ground, command, caller)?);
            }
            Command::RevokeAccess(command) => draft.record(access.judge_revocation(ground, command, caller)?),
            Command::IssueAlert(command) => {
                let answered = self.who_answered(command.id, at);
                let (issued, required) =
                    alerts.judge_issuing(&self.scoping(&answered, at), command, caller, at)?;
                draft.record(issued);
                required.into_iter().for_each(|required| draft.record(required));
            }
            Command::UpdateAlert(command) => draft.record(alerts.judge_update(command, caller, at)?),
            Command::ChangeSeverity(command) => {
                let answered = self.who_answered(command.id, at);
                let (changed, required) =
                    alerts.judge_severity(&self.scoping(&answered, at), command, caller, at)?;
                draft.record(changed);
                required.into_iter().for_each(|required| draft.record(required));
            }
            Command::SetDeadline(command) => draft.record(alerts.judge_deadline(command, caller, at)?),
            Command::WithdrawAlert(command) => draft.record(alerts.judge_withdrawal(command, caller, at)?),
            Command::RecordResponse(command) => {
                let refused = self.answering(at).judge_response(command, caller, &mut draft)?;
                draft.refuse(refused);
            }
            Command::ReopenResponse(command) => {
                draft.record(self.answering(at).judge_reopening(command, caller)?);
            }
            Command::RecordFollowUp(command) => {
                draft.record(self.answering(at).judge_follow_up(command, caller)?);
            }
        }
        Ok(draft.done())
    }

    fn answering(&self, at: Timestamp) -> Answering<'_> {
        let Self { policies, access, alerts, responses, .. } = self;
        Answering { ground: self.ground(at), policies, access, alerts, responses }
    }

    fn scoping<'a>(&'a self, answered: &'a dyn Fn(OrganisationKey) -> bool, at: Timestamp) -> Scoping<'a> {
        Scoping { organisations: &self.organisations, policy: self.policies.as_of(at), answered }
    }

    fn who_answered(&self, alert: AlertId, at: Timestamp) -> impl Fn(OrganisationKey) -> bool {
        let alert: Option<AlertKey> = self.alerts.key(alert);
        move |organisation| alert.is_some_and(|alert| self.responses.answered(alert, organisation, at))
    }
}
