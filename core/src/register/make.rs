use super::Register;
use super::plan::{By, Change, Planned};
use crate::access::Ground;
use crate::people::{ActorKey, RoleEntry};
use crate::response::{FollowUp, Record};
use crate::time::Timestamp;

impl Register {
    /// Makes what was planned. It cannot fail: everything that the entry names was found.
    pub(super) fn make(&mut self, planned: Planned) {
        let Planned { seq, at, by, change } = planned;
        match change {
            Change::Policy(event) => self.policies.remember(at, event),
            Change::NewOrganisation(event) => self.organisations.remember_registered(at, event),
            Change::Mandate(key, mandated) => {
                self.organisations.remember_mandate(key, at, mandated);
                self.organisations.remember_entry(key, at);
            }
            Change::Closed(key) => {
                self.organisations.remember_closed(key, at, seq);
                self.access.remember_closed(key, at);
                self.organisations.remember_entry(key, at);
            }
            Change::NewUser(event) => self.people.users.remember_registered(at, event),
            Change::Profile(key, event) => self.people.users.remember_updated(key, at, event),
            Change::Mfa(key, confirmed) => self.people.users.remember_mfa(key, at, confirmed),
            Change::Auditor(key, appointed) => self.people.users.remember_auditor(key, at, appointed),
            Change::Preferences(key) => self.people.users.change(key, at, |_| {}),
            Change::Role(user, organisation, role) => {
                if self.people.roles.remember(user, organisation, at, RoleEntry { seq, role }) {
                    self.access.remember_role(&self.people.roles, user, organisation, at);
                }
                self.organisations.remember_entry(organisation, at);
            }
            Change::Contact(organisation, name, address) => {
                self.people.contacts.remember(organisation, at, name, address);
                self.organisations.remember_entry(organisation, at);
            }
            Change::AccessAsked { event, user, organisation, lead } => {
                let lead = (lead, event.lead_organisation);
                let everything =
                    Ground { organisations: &self.organisations, people: &self.people, at: Timestamp::MAX };
                self.access.remember_requested(everything, event, user, organisation, lead, (at, seq));
                self.organisations.remember_entry(organisation, at);
            }
            Change::AccessDecided(request, organisation, decided) => {
                self.access.remember_decided(request, at, decided);
                self.organisations.remember_entry(organisation, at);
            }
            Change::NewAlert(event) => self.alerts.remember_issued(at, event),
            Change::Updated(key, event) => self.alerts.remember_updated(key, at, event),
            Change::Severity(key, severity) => {
                let asked = self.alerts.remember_severity(key, at, seq, severity);
                self.responses.remember_clock_ended(key, &asked, at);
            }
            Change::Deadline(key, event) => self.alerts.remember_deadline(key, at, seq, event),
            Change::Withdrawn(key) => {
                self.alerts.remember_withdrawn(key, at, seq);
                let scope = self.alerts.get(key).map(|alert| alert.ever_in_scope()).unwrap_or_default();
                self.responses.remember_withdrawn(key, scope, at);
            }
            Change::Clock { alert, due_at, named } => {
                let (policy, organisations) = (self.policies.as_of(at).clone(), &self.organisations);
                let before =
                    self.alerts.remember_clock(alert, (at, seq), policy, due_at, named, organisations);
                self.responses.remember_clock_ended(alert, &before, at);
                for organisation in self.alerts.get(alert).map(|alert| alert.asked()).unwrap_or_default() {
                    self.responses.remember_asked(alert, *organisation);
                }
            }
            Change::Record { alert, organisation, content, authority, revision } => {
                let by = self.actor(by);
                let record = Record { at, seq, content, by, authority, revision };
                self.responses.remember(alert, organisation, record);
            }
            Change::FollowUp(alert, organisation, note) => {
                let by = self.actor(by);
                self.responses.remember_follow_up(alert, organisation, (at, seq), FollowUp { by, note });
            }
        }
        self.lineage.reached(seq);
        self.latest_at = self.latest_at.max(Some(at));
    }

    fn actor(&mut self, by: By) -> ActorKey {
        match by {
            By::User(user) => ActorKey::User(user),
            By::Operator(name) => match self.people.users.operator(&name) {
                Some(known) => known,
                None => self.people.users.remember_operator(name),
            },
        }
    }
}
