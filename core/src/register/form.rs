use super::Command;
use crate::policy::Policies;
use crate::{
    Actor, Email, InputError, Limit, Name, OdsCode, OrganisationSelection, Person, Refusal,
    RemediationStatus, Siro, Text,
};

/// Step 1 for a command that was not read as one but made in code: rules W1 and W2 judge it all the same. Its texts may
/// come from entries, which keep what was once stored, and its lists from anywhere.
#[derive(Default)]
struct Form {
    bad_value: Option<InputError>,
    bad_text: Option<InputError>,
}

impl Command {
    pub(super) fn must_have_form(&self, by: &Actor) -> Result<(), Refusal> {
        if let Self::SetPolicy(command) = self {
            Policies::check_form(command)?;
        }
        let mut form = Form::default();
        form.command(self);
        if let Actor::Operator(name) = by {
            form.name(name);
        }
        // What cannot be read goes before a bad text.
        match form.bad_value.or(form.bad_text) {
            Some(error) => Err(Refusal::new(error.code(), error.to_string())),
            None => Ok(()),
        }
    }
}

impl Form {
    fn text(&mut self, text: &Text) {
        self.note_text(text.fits_a_command());
    }

    fn name(&mut self, name: &Name) {
        self.note_text(name.fits_a_command());
    }

    fn note_text(&mut self, fits: Result<(), InputError>) {
        if let Err(error) = fits {
            self.bad_text.get_or_insert(error);
        }
    }

    fn value(&mut self, fits: Result<(), InputError>) {
        if let Err(error) = fits {
            self.bad_value.get_or_insert(error);
        }
    }

    fn email(&mut self, email: &Email) {
        self.value(email.fits_a_command());
    }

    fn person(&mut self, person: &Person) {
        self.name(&person.name);
        self.email(&person.email);
    }

    fn siro(&mut self, siro: &Siro) {
        self.name(&siro.name);
        self.email(&siro.email);
    }

    fn organisations(&mut self, list: Option<&Vec<OdsCode>>) {
        self.value(Limit::ORGANISATIONS.check(list.map_or(0, Vec::len)));
    }

    fn status(&mut self, status: &RemediationStatus) {
        match status {
            RemediationStatus::InProgress(details) => details.actions.iter().for_each(|text| self.text(text)),
            RemediationStatus::Complete(details) => self.text(&details.actions),
            RemediationStatus::NotApplicable(details) => self.text(&details.explanation),
            RemediationStatus::UnableToImplement(details) => {
                self.value(Limit::MITIGATIONS.check(details.mitigations.len()));
                self.text(&details.explanation);
                // More than the list may have are not looked at: the command is refused already.
                let mitigations = details.mitigations.iter().take(Limit::MITIGATIONS.most());
                mitigations.for_each(|text| self.text(text));
                details.risk_acceptance.iter().for_each(|acceptance| self.name(&acceptance.accepted_by));
            }
        }
    }

    fn command(&mut self, command: &Command) {
        match command {
            Command::SetPolicy(c) => self.name(&c.policy.name),
            Command::RegisterOrganisation(c) => {
                self.name(&c.name);
                c.region.iter().for_each(|region| self.name(region));
            }
            Command::NominateLeadAdministrator(c) => {
                self.person(&c.user);
                self.siro(&c.siro);
            }
            Command::AddUser(c) => self.person(&c.user),
            Command::UpdateUser(c) => {
                c.name.iter().for_each(|name| self.name(name));
                c.email.iter().for_each(|email| self.email(email));
            }
            Command::AppointAuditor(c) => self.person(&c.user),
            Command::SetContactPreferences(c) => {
                self.value(Limit::EMAILS.check(c.emails.len()));
                self.value(Limit::MOBILES.check(c.mobiles.len()));
                c.emails.iter().take(Limit::EMAILS.most()).for_each(|email| self.email(email));
            }
            Command::AddAlertContact(c) => {
                self.name(&c.name);
                c.email.iter().for_each(|email| self.email(email));
            }
            Command::RemoveAlertContact(c) => self.name(&c.name),
            Command::RequestAccess(c) => self.text(&c.agreement),
            Command::DenyAccess(c) => self.text(&c.reason),
            Command::RevokeAccess(c) => self.text(&c.reason),
            Command::IssueAlert(c) => {
                self.name(&c.title);
                c.summary.iter().for_each(|summary| self.text(summary));
                self.organisations(c.organisations.as_ref());
            }
            Command::UpdateAlert(c) => {
                self.text(&c.text);
                c.title.iter().for_each(|title| self.name(title));
            }
            Command::ChangeSeverity(c) => self.organisations(c.organisations.as_ref()),
            Command::SetDeadline(c) => self.text(&c.reason),
            Command::WithdrawAlert(c) => self.text(&c.reason),
            Command::RecordResponse(c) => {
                if let OrganisationSelection::These(list) = &c.organisations {
                    self.organisations(Some(list));
                }
                self.status(&c.status);
            }
            Command::ReopenResponse(c) => self.text(&c.reason),
            Command::RecordFollowUp(c) => self.text(&c.note),
            Command::SetMandate(_)
            | Command::CloseOrganisation(_)
            | Command::ChangeRole(_)
            | Command::RemoveUser(_)
            | Command::ConfirmMfa(_)
            | Command::ResetMfa(_)
            | Command::RemoveAuditor(_)
            | Command::ApproveAccess(_)
            | Command::WithdrawAccessRequest(_) => {}
        }
    }
}
