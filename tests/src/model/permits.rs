use alert_response::{Actor, Entry, Event, RequestId, UserId};

use super::Model;
use super::facts::Facts;

impl Model {
    /// Whether its actor had, by the entries before it, the authority that an entry needs: a table of events, apart
    /// from the judging of commands.
    #[must_use]
    pub fn permits(&self, entry: &Entry) -> bool {
        let facts = self.facts(entry.at);
        match &entry.by {
            Actor::Operator(_) => !matches!(
                entry.event,
                Event::ContactPreferencesSet(_)
                    | Event::AccessRequested(_)
                    | Event::AccessApproved(_)
                    | Event::AccessDenied(_)
                    | Event::AccessRequestWithdrawn(_)
                    | Event::ResponseRecorded(_)
                    | Event::ResponseReopened(_)
            ),
            Actor::User(user) => {
                facts.user_known(user) && facts.mfa(user) && facts.user_permitted(user, &entry.event)
            }
        }
    }
}

impl Facts<'_> {
    fn user_permitted(&self, user: &UserId, event: &Event) -> bool {
        match event {
            Event::UserRegistered(_) => self
                .organisations()
                .into_iter()
                .any(|code| self.administers(user, code) && !self.closed(code)),
            Event::RoleGranted(e) => e.nominated_by.is_none() && self.administers(user, e.organisation),
            Event::RoleChanged(e) => self.administers(user, e.organisation),
            Event::RoleRemoved(e) => e.user == *user || self.administers(user, e.organisation),
            Event::AlertContactAdded(e) => self.administers(user, e.organisation),
            Event::AlertContactRemoved(e) => self.administers(user, e.organisation),
            Event::UserUpdated(e) => e.user == *user,
            Event::ContactPreferencesSet(e) => e.user == *user,
            Event::AccessRequested(e) => {
                e.user == *user
                    && self.role(user, e.lead_organisation).is_some()
                    && !self.closed(e.lead_organisation)
            }
            Event::AccessApproved(e) => self.decides(user, e.request),
            Event::AccessDenied(e) => self.decides(user, e.request),
            Event::AccessRequestWithdrawn(e) => self.asked_by(user, e.request),
            Event::AccessRevoked(e) => self.asked_by(user, e.request) || self.decides(user, e.request),
            Event::ResponseRecorded(e) => self.may_respond_for(user).contains(&(e.organisation, e.authority)),
            Event::ResponseReopened(e) => self.may_respond_for(user).contains(&(e.organisation, e.authority)),
            _ => false,
        }
    }

    fn asked_by(&self, user: &UserId, request: RequestId) -> bool {
        self.request(request).is_some_and(|request| request.asked.user == *user)
    }

    fn decides(&self, user: &UserId, request: RequestId) -> bool {
        self.request(request).is_some_and(|request| {
            request.asked.user != *user && self.administers(user, request.asked.organisation)
        })
    }
}
