use std::collections::BTreeMap;

use alert_response::{Command, Event, OdsCode, Person, RefusalCode, RequestId, Timestamp};

use super::Stream;
use super::judge::Judge;

/// Rule T5: what a command that is out of order is compared with.
impl Judge<'_> {
    /// The latest of the last entries of the streams that the command would write to.
    pub(super) fn not_before(
        &self,
        command: &Command,
        refused: &BTreeMap<OdsCode, RefusalCode>,
    ) -> Option<Timestamp> {
        let last =
            self.streams(command, refused).iter().filter_map(|stream| self.model.last_of(stream)).max();
        match command {
            Command::SetPolicy(_) => last.max(self.model.newest_clock_start()),
            _ => last,
        }
    }

    fn streams(&self, command: &Command, refused: &BTreeMap<OdsCode, RefusalCode>) -> Vec<Stream> {
        let by = || self.user().map(|user| Stream::User(user.clone()));
        match command {
            Command::SetPolicy(_) => vec![Stream::Policy],
            Command::RegisterOrganisation(c) => vec![Stream::Organisation(c.ods_code)],
            Command::SetMandate(c) => vec![Stream::Organisation(c.ods_code)],
            Command::CloseOrganisation(c) => vec![Stream::Organisation(c.ods_code)],
            Command::NominateLeadAdministrator(c) => self.role_for_a_person(c.organisation, &c.user),
            Command::AddUser(c) => self.role_for_a_person(c.organisation, &c.user),
            Command::ChangeRole(c) => vec![Stream::Organisation(c.organisation)],
            Command::RemoveUser(c) => vec![Stream::Organisation(c.organisation)],
            Command::UpdateUser(c) => vec![Stream::User(c.user.clone())],
            Command::ConfirmMfa(c) => vec![Stream::User(c.user.clone())],
            Command::ResetMfa(c) => vec![Stream::User(c.user.clone())],
            Command::AppointAuditor(c) => vec![Stream::User(c.user.id.clone())],
            Command::RemoveAuditor(c) => vec![Stream::User(c.user.clone())],
            Command::SetContactPreferences(_) => by().into_iter().collect(),
            Command::AddAlertContact(c) => vec![Stream::Organisation(c.organisation)],
            Command::RemoveAlertContact(c) => vec![Stream::Organisation(c.organisation)],
            Command::RequestAccess(c) => vec![Stream::Organisation(c.organisation)],
            Command::ApproveAccess(c) => self.asked_for(c.request),
            Command::DenyAccess(c) => self.asked_for(c.request),
            Command::WithdrawAccessRequest(c) => self.asked_for(c.request),
            Command::RevokeAccess(c) => self.asked_for(c.request),
            Command::IssueAlert(c) => vec![Stream::Alert(c.id)],
            Command::UpdateAlert(c) => vec![Stream::Alert(c.id)],
            Command::ChangeSeverity(c) => vec![Stream::Alert(c.id)],
            Command::SetDeadline(c) => vec![Stream::Alert(c.id)],
            Command::WithdrawAlert(c) => vec![Stream::Alert(c.id)],
            // Who was refused for another reason was never compared.
            Command::RecordResponse(c) => refused
                .iter()
                .filter(|(_, code)| **code == RefusalCode::OutOfOrder)
                .map(|(organisation, _)| Stream::Response(c.alert, *organisation))
                .collect(),
            Command::ReopenResponse(c) => vec![Stream::Response(c.alert, c.organisation)],
            Command::RecordFollowUp(_) => Vec::new(),
        }
    }

    /// A person who is not known yet begins a stream of their own.
    fn role_for_a_person(&self, organisation: OdsCode, person: &Person) -> Vec<Stream> {
        let mut streams = vec![Stream::Organisation(organisation)];
        if !self.facts.user_known(&person.id) {
            streams.push(Stream::User(person.id.clone()));
        }
        streams
    }

    fn asked_for(&self, request: RequestId) -> Vec<Stream> {
        let of_request = |event: &Event| match event {
            Event::AccessRequested(e) if e.request == request => Some(Stream::Organisation(e.organisation)),
            _ => None,
        };
        self.model.entries.iter().filter_map(|entry| of_request(&entry.event)).collect()
    }
}
