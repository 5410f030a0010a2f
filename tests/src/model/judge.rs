use std::collections::BTreeMap;

use alert_response::{
    Actor, Command, Event, MandateChanged, OdsCode, OrganisationClosed, OrganisationRegistered, Policy,
    PolicySet, RefusalCode, RegisterOrganisation, RequestId, SetMandate, SetPolicy, Timestamp, UserId,
};

use super::access::Request;
use super::facts::Facts;
use super::{Accepted, Codes, Model, Stream};

/// One command at one instant. The steps of judgement are the methods below, called in their order.
pub(super) struct Judge<'a> {
    pub(super) model: &'a Model,
    pub(super) facts: Facts<'a>,
    pub(super) by: &'a Actor,
    pub(super) at: Timestamp,
}

/// The events of a command that concerns no list of organisations.
pub(super) type Events = Result<Vec<Event>, RefusalCode>;

/// Refuses with a code unless the condition holds.
pub(super) fn require(condition: bool, otherwise: RefusalCode) -> Result<(), RefusalCode> {
    if condition { Ok(()) } else { Err(otherwise) }
}

impl<'a> Judge<'a> {
    pub(super) fn judge(&self, command: &Command) -> Result<Accepted, Codes> {
        let whole = |code| (code, BTreeMap::new());
        form(command).map_err(whole)?;
        self.actor().map_err(whole)?;
        let events = match command {
            Command::RecordResponse(c) => return self.record_response(c),
            Command::IssueAlert(c) => return Ok((self.issue_alert(c)?, BTreeMap::new())),
            Command::ChangeSeverity(c) => return Ok((self.change_severity(c)?, BTreeMap::new())),
            Command::SetPolicy(c) => self.set_policy(c),
            Command::RegisterOrganisation(c) => self.register_organisation(c),
            Command::SetMandate(c) => self.set_mandate(c),
            Command::CloseOrganisation(c) => self.close_organisation(c.ods_code),
            Command::NominateLeadAdministrator(c) => self.nominate(c),
            Command::AddUser(c) => self.add_user(c),
            Command::ChangeRole(c) => self.change_role(c),
            Command::RemoveUser(c) => self.remove_user(c),
            Command::UpdateUser(c) => self.update_user(c),
            Command::ConfirmMfa(c) => self.confirm_mfa(&c.user),
            Command::ResetMfa(c) => self.reset_mfa(&c.user),
            Command::AppointAuditor(c) => self.appoint_auditor(&c.user),
            Command::RemoveAuditor(c) => self.remove_auditor(&c.user),
            Command::SetContactPreferences(c) => self.set_contact_preferences(c),
            Command::AddAlertContact(c) => self.add_alert_contact(c),
            Command::RemoveAlertContact(c) => self.remove_alert_contact(c),
            Command::RequestAccess(c) => self.request_access(c),
            Command::ApproveAccess(c) => self.approve_access(c),
            Command::DenyAccess(c) => self.deny_access(c),
            Command::WithdrawAccessRequest(c) => self.withdraw_access_request(c.request),
            Command::RevokeAccess(c) => self.revoke_access(c),
            Command::UpdateAlert(c) => self.update_alert(c),
            Command::SetDeadline(c) => self.set_deadline(c),
            Command::WithdrawAlert(c) => self.withdraw_alert(c),
            Command::ReopenResponse(c) => self.reopen_response(c),
            Command::RecordFollowUp(c) => self.record_follow_up(c),
        };
        Ok((events.map_err(whole)?, BTreeMap::new()))
    }

    /// Step 2.
    fn actor(&self) -> Result<(), RefusalCode> {
        let Actor::User(user) = self.by else { return Ok(()) };
        self.user_known(user)?;
        require(self.facts.mfa(user), RefusalCode::MfaRequired)
    }
}

/// Step 3: named things are known.
impl<'a> Judge<'a> {
    pub(super) fn organisation_known(&self, organisation: OdsCode) -> Result<(), RefusalCode> {
        require(self.facts.organisation_known(organisation), RefusalCode::UnknownOrganisation)
    }

    pub(super) fn user_known(&self, user: &UserId) -> Result<(), RefusalCode> {
        require(self.facts.user_known(user), RefusalCode::UnknownUser)
    }

    pub(super) fn alert_known(&self, alert: alert_response::AlertId) -> Result<(), RefusalCode> {
        require(self.facts.alert_known(alert), RefusalCode::UnknownAlert)
    }

    pub(super) fn request_known(&self, request: RequestId) -> Result<Request<'_>, RefusalCode> {
        self.facts.request(request).ok_or(RefusalCode::UnknownRequest)
    }
}

/// Step 4: who may.
impl<'a> Judge<'a> {
    pub(super) fn user(&self) -> Option<&'a UserId> {
        match self.by {
            Actor::User(user) => Some(user),
            Actor::Operator(_) => None,
        }
    }

    pub(super) fn acting_user(&self) -> Result<&'a UserId, RefusalCode> {
        self.user().ok_or(RefusalCode::NotPermitted)
    }

    pub(super) fn is(&self, user: &UserId) -> bool {
        self.user() == Some(user)
    }

    pub(super) fn is_operator(&self) -> bool {
        self.user().is_none()
    }

    pub(super) fn operator_only(&self) -> Result<(), RefusalCode> {
        require(self.is_operator(), RefusalCode::NotPermitted)
    }

    pub(super) fn is_administrator_of(&self, organisation: OdsCode) -> bool {
        self.user().is_some_and(|user| self.facts.administers(user, organisation))
    }

    /// Rule U7.
    pub(super) fn manages(&self, organisation: OdsCode) -> bool {
        self.is_operator() || self.is_administrator_of(organisation)
    }
}

/// Steps 5 and 6: in order, and open.
impl Judge<'_> {
    pub(super) fn in_order(&self, stream: &Stream) -> Result<(), RefusalCode> {
        let late = self.model.last_of(stream).is_some_and(|last| self.at < last);
        require(!late, RefusalCode::OutOfOrder)
    }

    pub(super) fn organisation_in_order(&self, organisation: OdsCode) -> Result<(), RefusalCode> {
        self.in_order(&Stream::Organisation(organisation))
    }

    pub(super) fn user_in_order(&self, user: &UserId) -> Result<(), RefusalCode> {
        self.in_order(&Stream::User(user.clone()))
    }

    pub(super) fn open(&self, organisation: OdsCode) -> Result<(), RefusalCode> {
        require(!self.facts.closed(organisation), RefusalCode::OrganisationClosed)
    }

    pub(super) fn not_withdrawn(&self, alert: alert_response::AlertId) -> Result<(), RefusalCode> {
        require(self.facts.withdrawn_at(alert).is_none(), RefusalCode::AlertWithdrawn)
    }
}

/// Step 1, as far as the reader leaves it to the register.
fn form(command: &Command) -> Result<(), RefusalCode> {
    let Command::SetPolicy(SetPolicy { policy }) = command else { return Ok(()) };
    let built_in = Policy::built_in(policy.name.as_str());
    require(built_in.is_none_or(|built_in| built_in == *policy), RefusalCode::InvalidValue)
}

/// The policy and the organisations.
impl Judge<'_> {
    fn set_policy(&self, command: &SetPolicy) -> Events {
        self.operator_only()?;
        self.in_order(&Stream::Policy)?;
        let before_a_clock = self.model.newest_clock_start().is_some_and(|start| self.at < start);
        require(!before_a_clock, RefusalCode::OutOfOrder)?;
        Ok(vec![PolicySet { policy: command.policy.clone() }.into()])
    }

    fn register_organisation(&self, command: &RegisterOrganisation) -> Events {
        self.operator_only()?;
        self.organisation_in_order(command.ods_code)?;
        let known = self.facts.organisation_known(command.ods_code);
        require(!known, RefusalCode::OrganisationAlreadyRegistered)?;
        let RegisterOrganisation { ods_code, name, sector, region, mandated } = command.clone();
        Ok(vec![OrganisationRegistered { ods_code, name, sector, region, mandated }.into()])
    }

    fn set_mandate(&self, command: &SetMandate) -> Events {
        let SetMandate { ods_code, mandated } = command.clone();
        self.organisation_known(ods_code)?;
        self.operator_only()?;
        self.organisation_in_order(ods_code)?;
        self.open(ods_code)?;
        require(self.facts.mandated(ods_code) != mandated, RefusalCode::MandateUnchanged)?;
        Ok(vec![MandateChanged { ods_code, mandated }.into()])
    }

    fn close_organisation(&self, ods_code: OdsCode) -> Events {
        self.organisation_known(ods_code)?;
        self.operator_only()?;
        self.organisation_in_order(ods_code)?;
        self.open(ods_code)?;
        Ok(vec![OrganisationClosed { ods_code }.into()])
    }
}
