use alert_response::{Entry, Event, OdsCode, Role, Timestamp, UserId};

use super::Model;

/// The entries dated at or before an instant (rules T6 and P4), by instant, then by arrival.
pub(super) struct Facts<'a> {
    pub(super) at: Timestamp,
    pub(super) entries: Vec<&'a Entry>,
}

impl Model {
    pub(super) fn facts(&self, at: Timestamp) -> Facts<'_> {
        let mut entries: Vec<&Entry> = self.entries.iter().filter(|entry| entry.at <= at).collect();
        entries.sort_by_key(|entry| (entry.at, entry.seq));
        Facts { at, entries }
    }
}

/// Organisations and people.
impl<'a> Facts<'a> {
    pub(super) fn events(&self) -> impl Iterator<Item = &'a Event> + '_ {
        self.entries.iter().map(|entry| &entry.event)
    }

    pub(super) fn organisation_known(&self, code: OdsCode) -> bool {
        self.organisations().contains(&code)
    }

    /// Every organisation known, by ODS code.
    pub(super) fn organisations(&self) -> Vec<OdsCode> {
        let mut codes: Vec<OdsCode> = self
            .events()
            .filter_map(|event| match event {
                Event::OrganisationRegistered(e) => Some(e.ods_code),
                _ => None,
            })
            .collect();
        codes.sort_by_key(ToString::to_string);
        codes
    }

    pub(super) fn closed_at(&self, code: OdsCode) -> Option<Timestamp> {
        self.entries.iter().find_map(|entry| match &entry.event {
            Event::OrganisationClosed(e) if e.ods_code == code => Some(entry.at),
            _ => None,
        })
    }

    pub(super) fn closed(&self, code: OdsCode) -> bool {
        self.closed_at(code).is_some()
    }

    pub(super) fn mandated(&self, code: OdsCode) -> bool {
        let mut mandated = false;
        for event in self.events() {
            match event {
                Event::OrganisationRegistered(e) if e.ods_code == code => mandated = e.mandated,
                Event::MandateChanged(e) if e.ods_code == code => mandated = e.mandated,
                _ => {}
            }
        }
        mandated
    }

    /// Every user known, by id.
    pub(super) fn users(&self) -> Vec<&'a UserId> {
        let mut users: Vec<&UserId> = self
            .events()
            .filter_map(|event| match event {
                Event::UserRegistered(e) => Some(&e.id),
                _ => None,
            })
            .collect();
        users.sort_by_key(ToString::to_string);
        users
    }

    pub(super) fn user_known(&self, user: &UserId) -> bool {
        self.users().contains(&user)
    }

    /// The address of a user, as it was last given.
    pub(super) fn address(&self, user: &UserId) -> Option<String> {
        let mut address = None;
        for event in self.events() {
            match event {
                Event::UserRegistered(e) if e.id == *user => address = Some(e.email.to_string()),
                Event::UserUpdated(e) if e.user == *user => {
                    address = e.email.as_ref().map(ToString::to_string).or(address);
                }
                _ => {}
            }
        }
        address
    }

    pub(super) fn mfa(&self, user: &UserId) -> bool {
        let mut confirmed = false;
        for event in self.events() {
            match event {
                Event::MfaConfirmed(e) if e.user == *user => confirmed = true,
                Event::MfaReset(e) if e.user == *user => confirmed = false,
                _ => {}
            }
        }
        confirmed
    }

    pub(super) fn auditor(&self, user: &UserId) -> bool {
        let mut auditor = false;
        for event in self.events() {
            match event {
                Event::AuditorAppointed(e) if e.user == *user => auditor = true,
                Event::AuditorRemoved(e) if e.user == *user => auditor = false,
                _ => {}
            }
        }
        auditor
    }

    pub(super) fn role(&self, user: &UserId, organisation: OdsCode) -> Option<Role> {
        let here = |u: &UserId, o: OdsCode| u == user && o == organisation;
        let mut role = None;
        for event in self.events() {
            match event {
                Event::RoleGranted(e) if here(&e.user, e.organisation) => role = Some(e.role),
                Event::RoleChanged(e) if here(&e.user, e.organisation) => role = Some(e.role),
                Event::RoleRemoved(e) if here(&e.user, e.organisation) => role = None,
                _ => {}
            }
        }
        role
    }

    pub(super) fn administers(&self, user: &UserId, organisation: OdsCode) -> bool {
        self.role(user, organisation) == Some(Role::Administrator)
    }

    /// Everybody who holds a role at the organisation, by user id.
    pub(super) fn members(&self, organisation: OdsCode) -> Vec<(&'a UserId, Role)> {
        self.users().into_iter().filter_map(|user| Some((user, self.role(user, organisation)?))).collect()
    }

    /// Name, email and mobile of the alert contacts, as the events that added them.
    pub(super) fn contacts(&self, organisation: OdsCode) -> Vec<&'a alert_response::AlertContactAdded> {
        let mut contacts: Vec<&alert_response::AlertContactAdded> = Vec::new();
        for event in self.events() {
            match event {
                Event::AlertContactAdded(e) if e.organisation == organisation => contacts.push(e),
                Event::AlertContactRemoved(e) if e.organisation == organisation => {
                    contacts.retain(|contact| contact.name != e.name);
                }
                _ => {}
            }
        }
        contacts.sort_by_key(|contact| contact.name.to_string());
        contacts
    }
}
