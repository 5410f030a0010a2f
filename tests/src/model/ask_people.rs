use alert_response::{Action, AlertId, Authority, OdsCode, RefusalCode, Timestamp, UserId};
use serde_json::{Value, json};

use super::ask::{Answer, at, object};
use super::facts::Facts;
use super::judge::require;

/// Without a due instant, the due instant, organisation, alert.
type SortedBy = (bool, Option<Timestamp>, String, String);

/// Who may do what.
impl Facts<'_> {
    pub(super) fn may(&self, user: &UserId, action: Action) -> Result<Option<Authority>, RefusalCode> {
        self.known_user(user)?;
        require(self.mfa(user), RefusalCode::MfaRequired)?;
        let (organisation, authority) = match action {
            Action::ViewReports => {
                return require(self.auditor(user), RefusalCode::NotPermitted).map(|()| None);
            }
            Action::Respond(organisation) => (organisation, self.authority(user, organisation)),
            Action::ManageUsers(organisation) | Action::DecideAccess(organisation) => {
                let administers = self.administers(user, organisation);
                (organisation, administers.then_some(Authority::OwnRole))
            }
        };
        self.known_organisation(organisation)?;
        require(authority.is_some(), RefusalCode::NotPermitted)?;
        require(!self.closed(organisation), RefusalCode::OrganisationClosed)?;
        Ok(authority)
    }

    pub(super) fn responders_for(&self, organisation: OdsCode) -> Answer {
        self.known_organisation(organisation)?;
        let mut responders = Vec::new();
        for user in self.users() {
            for (answered_for, authority) in self.may_respond_for(user) {
                if answered_for == organisation {
                    responders.push(json!({"user": user, "authority": authority}));
                }
            }
        }
        Ok(responders.into())
    }

    pub(super) fn worklist(&self, user: &UserId) -> Answer {
        self.known_user(user)?;
        let mut items = Vec::new();
        for (organisation, _) in self.may_respond_for(user) {
            for issued in self.alerts() {
                items.extend(self.work(issued.id, organisation));
            }
        }
        items.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(items.into_iter().map(|(_, item)| item).collect())
    }

    /// What there is to do, after what it is sorted by; those without a due instant come last.
    fn work(&self, alert: AlertId, organisation: OdsCode) -> Option<(SortedBy, Value)> {
        let clock = self.clock_of(alert, organisation)?;
        let answered = self.answered_at(alert, organisation).is_some();
        let takes_a_record = match answered {
            true => !self.response_closed(alert, organisation),
            false => self.duty_stands(alert, organisation),
        };
        if !takes_a_record || self.withdrawn_at(alert).is_some() {
            return None;
        }
        let due_at = match answered {
            true => self.next_update_due_at(alert, organisation, &clock),
            false => self.outcome(alert, organisation, &clock).due_at,
        };
        let position = self.position(alert, organisation)?;
        let item = object(json!({
            "alert": alert,
            "organisation": organisation,
            "state": at(&position, "state"),
            "due_at": due_at,
        }));
        Some(((due_at.is_none(), due_at, organisation.to_string(), alert.to_string()), item))
    }
}
