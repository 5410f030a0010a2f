use super::{Entry, Event, Register};
use crate::access::{Decided, Ground};
use crate::actor::{UserId, UserKey};
use crate::alert::AlertKey;
use crate::duty::in_scope;
use crate::organisation::OrganisationKey;
use crate::people::{ActorKey, ContactAddress, RoleEntry};
use crate::response::{Content, FollowUp, Record, ResponseHistory};
use crate::{
    AccessRequested, Actor, AlertId, Authority, FollowUpRecorded, Name, OdsCode, RequestId, ResponseRecorded,
    ResponseReopened, ResponseRequired, Role, Timestamp,
};

/// An entry that does not fit the entries before it. The register is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ApplyError {
    /// The entry is not the next one.
    #[error("entry {found} does not follow; expected entry {expected}")]
    WrongSeq {
        /// The `seq` that comes next.
        expected: u64,
        /// The `seq` of the entry.
        found: u64,
    },
    /// The register holds [`Register::MOST_ENTRIES`] entries.
    #[error("entry {seq} is one too many; a register holds at most {most} entries", most = Register::MOST_ENTRIES)]
    Full {
        /// The `seq` of the entry.
        seq: u64,
    },
    /// The entry is about something that no earlier entry made known.
    #[error("entry {seq} is about {what}, which no earlier entry made known")]
    Unknown {
        /// The `seq` of the entry.
        seq: u64,
        /// What is not known.
        what: String,
    },
    /// The entry makes something known that is known already.
    #[error("entry {seq} makes {what} known, which an earlier entry did")]
    AlreadyKnown {
        /// The `seq` of the entry.
        seq: u64,
        /// What is known already.
        what: String,
    },
    /// The entry is dated before the last entry of its stream (rule T5).
    #[error("entry {seq} at {at} lies before the last entry of its stream at {last}")]
    OutOfOrder {
        /// The `seq` of the entry.
        seq: u64,
        /// The instant of the entry.
        at: Timestamp,
        /// The instant of the last entry of its stream.
        last: Timestamp,
    },
}

/// The entry at hand, for checks and errors.
#[derive(Clone, Copy)]
struct Slip {
    seq: u64,
    at: Timestamp,
}

impl Slip {
    fn unknown(self, what: impl FnOnce() -> String) -> ApplyError {
        ApplyError::Unknown { seq: self.seq, what: what() }
    }

    fn new_thing(self, known: bool, what: impl FnOnce() -> String) -> Result<(), ApplyError> {
        if known { Err(ApplyError::AlreadyKnown { seq: self.seq, what: what() }) } else { Ok(()) }
    }

    fn in_order(self, last: Option<Timestamp>) -> Result<(), ApplyError> {
        match last {
            Some(last) if self.at < last => Err(ApplyError::OutOfOrder { seq: self.seq, at: self.at, last }),
            _ => Ok(()),
        }
    }
}

impl Register {
    /// Remembers an entry. Reads no clock and judges no rule; an entry that a decision on this register gave
    /// always applies.
    ///
    /// ```
    /// use alert_response::{ApplyError, Entry, Register};
    ///
    /// let line = r#"{"seq":2,"at":"2026-05-01T09:00:00Z","by":{"operator":"csoc"},"event":{"mfa_reset":{"user":"alice"}}}"#;
    /// let mut register = Register::new();
    /// let applied = register.apply(Entry::from_json(line)?);
    /// assert_eq!(applied, Err(ApplyError::WrongSeq { expected: 1, found: 2 }));
    /// # Ok::<(), alert_response::InputError>(())
    /// ```
    ///
    /// # Errors
    /// A wrong `seq`, an event about something that no earlier entry made known or that one did already, or an
    /// event before the last of its stream. Then nothing has changed.
    pub fn apply(&mut self, entry: Entry) -> Result<(), ApplyError> {
        let Entry { seq, at, by, event } = entry;
        let expected = self.seq.saturating_add(1);
        if seq != expected {
            return Err(ApplyError::WrongSeq { expected, found: seq });
        }
        if seq > Self::MOST_ENTRIES {
            return Err(ApplyError::Full { seq });
        }
        let slip = Slip { seq, at };
        if let Actor::User(user) = &by {
            self.user(slip, user)?;
        }
        self.remember(slip, &by, event)?;
        self.seq = seq;
        self.latest_at = self.latest_at.max(Some(at));
        Ok(())
    }

    fn remember(&mut self, slip: Slip, by: &Actor, event: Event) -> Result<(), ApplyError> {
        let Slip { seq, at } = slip;
        match event {
            Event::PolicySet(event) => {
                slip.in_order(self.policies.last_at())?;
                self.policies.remember(at, event);
            }
            Event::OrganisationRegistered(event) => {
                let code = event.ods_code;
                slip.new_thing(self.organisations.key(code).is_some(), || organisation_named(code))?;
                self.organisations.remember_registered(at, event);
            }
            Event::MandateChanged(event) => {
                let key = self.at_organisation(slip, event.ods_code)?;
                self.organisations.remember_mandate(key, at, &event);
                self.organisations.remember_entry(key, at);
            }
            Event::OrganisationClosed(event) => {
                let key = self.at_organisation(slip, event.ods_code)?;
                self.organisations.remember_closed(key, at);
                self.access.remember_closed(key, at);
                self.organisations.remember_entry(key, at);
            }
            Event::UserRegistered(event) => {
                slip.new_thing(self.people.users.key(&event.id).is_some(), || user_named(&event.id))?;
                self.people.users.remember_registered(at, event);
            }
            Event::RoleGranted(event) => {
                self.role(slip, &event.user, event.organisation, Some(event.role))?
            }
            Event::RoleChanged(event) => {
                self.role(slip, &event.user, event.organisation, Some(event.role))?
            }
            Event::RoleRemoved(event) => self.role(slip, &event.user, event.organisation, None)?,
            Event::UserUpdated(event) => {
                let key = self.on_user(slip, &event.user)?;
                self.people.users.remember_updated(key, at, event);
            }
            Event::MfaConfirmed(event) => {
                let key = self.on_user(slip, &event.user)?;
                self.people.users.remember_mfa(key, at, true);
            }
            Event::MfaReset(event) => {
                let key = self.on_user(slip, &event.user)?;
                self.people.users.remember_mfa(key, at, false);
            }
            Event::AuditorAppointed(event) => {
                let key = self.on_user(slip, &event.user)?;
                self.people.users.remember_auditor(key, at, true);
            }
            Event::AuditorRemoved(event) => {
                let key = self.on_user(slip, &event.user)?;
                self.people.users.remember_auditor(key, at, false);
            }
            Event::ContactPreferencesSet(event) => {
                // No question asks for the preferences yet; only the stream moves on.
                let key = self.on_user(slip, &event.user)?;
                self.people.users.change(key, at, |_| {});
            }
            Event::AlertContactAdded(event) => {
                let address = ContactAddress { email: event.email, mobile: event.mobile };
                self.contact(slip, event.organisation, event.name, Some(address))?;
            }
            Event::AlertContactRemoved(event) => self.contact(slip, event.organisation, event.name, None)?,
            Event::AccessRequested(event) => self.access_requested(slip, event)?,
            Event::AccessApproved(event) => {
                self.access_decided(slip, event.request, Decided::Approved { until: event.until })?;
            }
            Event::AccessDenied(event) => self.access_decided(slip, event.request, Decided::Denied)?,
            Event::AccessRequestWithdrawn(event) => {
                self.access_decided(slip, event.request, Decided::Withdrawn)?;
            }
            Event::AccessRevoked(event) => self.access_decided(slip, event.request, Decided::Revoked)?,
            Event::AlertIssued(event) => {
                let id = event.id;
                slip.new_thing(self.alerts.key(id).is_some(), || alert_named(id))?;
                self.alerts.remember_issued(at, event);
            }
            Event::ResponseRequired(event) => self.clock_started(slip, &event)?,
            Event::AlertUpdated(event) => {
                let key = self.at_alert(slip, event.id)?;
                self.alerts.remember_updated(key, at, event);
            }
            Event::SeverityChanged(event) => {
                let key = self.at_alert(slip, event.id)?;
                self.alerts.remember_severity(key, at, event.severity);
            }
            Event::DeadlineSet(event) => {
                let key = self.at_alert(slip, event.id)?;
                if self.alerts.get(key).is_none_or(|alert| alert.newest_clock(at).is_none()) {
                    return Err(slip.unknown(|| format!("a clock of {}", alert_named(event.id))));
                }
                self.alerts.remember_deadline(key, at, event);
            }
            Event::AlertWithdrawn(event) => {
                let key = self.at_alert(slip, event.id)?;
                self.alerts.remember_withdrawn(key, at);
            }
            Event::ResponseRecorded(event) => self.recorded(slip, by, event)?,
            Event::ResponseReopened(event) => self.reopened(slip, by, event)?,
            Event::FollowUpRecorded(event) => {
                let FollowUpRecorded { alert, organisation, note } = event;
                let place = self.organisation(slip, organisation)?;
                let key = self.alert(slip, alert)?;
                let by = self.actor(slip, by)?;
                self.responses.remember_follow_up(key, place, (at, seq), FollowUp { by, note });
            }
        }
        Ok(())
    }

    fn role(
        &mut self,
        slip: Slip,
        user: &UserId,
        organisation: OdsCode,
        role: Option<Role>,
    ) -> Result<(), ApplyError> {
        let user = self.user(slip, user)?;
        let key = self.at_organisation(slip, organisation)?;
        if self.people.roles.remember(user, key, slip.at, RoleEntry { seq: slip.seq, role }) {
            self.access.remember_role(&self.people.roles, user, key, slip.at);
        }
        self.organisations.remember_entry(key, slip.at);
        Ok(())
    }

    fn contact(
        &mut self,
        slip: Slip,
        organisation: OdsCode,
        name: Name,
        address: Option<ContactAddress>,
    ) -> Result<(), ApplyError> {
        let key = self.at_organisation(slip, organisation)?;
        self.people.contacts.remember(key, slip.at, name, address);
        self.organisations.remember_entry(key, slip.at);
        Ok(())
    }

    fn access_requested(&mut self, slip: Slip, event: AccessRequested) -> Result<(), ApplyError> {
        let (id, next) = (event.request, self.access.next_id());
        if id > next {
            return Err(slip.unknown(|| request_named(next)));
        }
        slip.new_thing(id < next, || request_named(id))?;
        let user = self.user(slip, &event.user)?;
        let lead_code = event.lead_organisation;
        let lead = self.organisation(slip, lead_code)?;
        let key = self.at_organisation(slip, event.organisation)?;
        let everything =
            Ground { organisations: &self.organisations, people: &self.people, at: Timestamp::MAX };
        let asked = (slip.at, slip.seq);
        self.access.remember_requested(everything, event, user, key, (lead, lead_code), asked);
        self.organisations.remember_entry(key, slip.at);
        Ok(())
    }

    fn access_decided(&mut self, slip: Slip, id: RequestId, decided: Decided) -> Result<(), ApplyError> {
        let place = self.access.get(id).map(|request| request.organisation);
        let place = place.ok_or_else(|| slip.unknown(|| request_named(id)))?;
        slip.in_order(self.organisations.last_at(place))?;
        self.access.remember_decided(id, slip.at, decided);
        self.organisations.remember_entry(place, slip.at);
        Ok(())
    }

    fn clock_started(&mut self, slip: Slip, event: &ResponseRequired) -> Result<(), ApplyError> {
        let key = self.at_alert(slip, event.alert)?;
        let mut named = Vec::with_capacity(event.organisations.len());
        for code in &event.organisations {
            named.push(self.organisation(slip, *code)?);
        }
        named.iter().for_each(|organisation| self.responses.remember_asked(key, *organisation));
        let policy = self.policies.as_of(slip.at).clone();
        self.alerts.remember_clock(key, slip.at, policy, event.due_at, &named, &self.organisations);
        Ok(())
    }

    fn recorded(&mut self, slip: Slip, by: &Actor, event: ResponseRecorded) -> Result<(), ApplyError> {
        let ResponseRecorded { alert, organisation, status, authority, revision } = event;
        let (key, place) = self.responding(slip, alert, organisation, authority)?;
        let by = self.actor(slip, by)?;
        let Slip { seq, at } = slip;
        let record = Record { at, seq, content: Content::Recorded(status), by, authority, revision };
        self.responses.remember(key, place, record);
        Ok(())
    }

    fn reopened(&mut self, slip: Slip, by: &Actor, event: ResponseReopened) -> Result<(), ApplyError> {
        let ResponseReopened { alert: id, organisation: code, reason, authority } = event;
        let (key, place) = self.responding(slip, id, code, authority)?;
        let revision = self.responses.get(key, place).map(|response| response.newest().revision);
        let revision = revision.ok_or_else(|| {
            slip.unknown(|| format!("the response of {} to {}", organisation_named(code), alert_named(id)))
        })?;
        let by = self.actor(slip, by)?;
        let Slip { seq, at } = slip;
        let record = Record { at, seq, content: Content::Reopened(reason), by, authority, revision };
        self.responses.remember(key, place, record);
        Ok(())
    }

    fn responding(
        &self,
        slip: Slip,
        alert: AlertId,
        organisation: OdsCode,
        authority: Authority,
    ) -> Result<(AlertKey, OrganisationKey), ApplyError> {
        let key = self.alert(slip, alert)?;
        let place = self.organisation(slip, organisation)?;
        if let Authority::Access(id) = authority
            && self.access.get(id).is_none()
        {
            return Err(slip.unknown(|| request_named(id)));
        }
        let response = self.responses.get(key, place);
        let asked = || self.alerts.get(key).is_some_and(|alert| in_scope(alert.clocks(slip.at), place));
        if response.is_none() && !asked() {
            return Err(slip.unknown(|| {
                format!("a duty of {} to {}", organisation_named(organisation), alert_named(alert))
            }));
        }
        slip.in_order(response.map(ResponseHistory::last_at))?;
        Ok((key, place))
    }

    fn actor(&mut self, slip: Slip, by: &Actor) -> Result<ActorKey, ApplyError> {
        match by {
            Actor::User(user) => self.user(slip, user).map(ActorKey::User),
            Actor::Operator(name) => Ok(self.people.users.operator(name)),
        }
    }

    fn organisation(&self, slip: Slip, code: OdsCode) -> Result<OrganisationKey, ApplyError> {
        self.organisations.key(code).ok_or_else(|| slip.unknown(|| organisation_named(code)))
    }

    fn at_organisation(&self, slip: Slip, code: OdsCode) -> Result<OrganisationKey, ApplyError> {
        let key = self.organisation(slip, code)?;
        slip.in_order(self.organisations.last_at(key)).map(|()| key)
    }

    fn user(&self, slip: Slip, id: &UserId) -> Result<UserKey, ApplyError> {
        self.people.users.key(id).ok_or_else(|| slip.unknown(|| user_named(id)))
    }

    fn on_user(&self, slip: Slip, id: &UserId) -> Result<UserKey, ApplyError> {
        let key = self.user(slip, id)?;
        slip.in_order(self.people.users.last_at(key)).map(|()| key)
    }

    fn alert(&self, slip: Slip, id: AlertId) -> Result<AlertKey, ApplyError> {
        self.alerts.key(id).ok_or_else(|| slip.unknown(|| alert_named(id)))
    }

    fn at_alert(&self, slip: Slip, id: AlertId) -> Result<AlertKey, ApplyError> {
        let key = self.alert(slip, id)?;
        slip.in_order(self.alerts.get(key).map(|alert| alert.last_at())).map(|()| key)
    }
}

fn organisation_named(code: OdsCode) -> String {
    format!("organisation `{code}`")
}

fn user_named(id: &UserId) -> String {
    format!("user `{id}`")
}

fn alert_named(id: AlertId) -> String {
    format!("alert `{id}`")
}

fn request_named(id: RequestId) -> String {
    format!("access request `{id}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_entry_that_fits_applies_and_the_next_does_not() {
        let mut register = Register { seq: Register::MOST_ENTRIES - 1, ..Register::default() };
        let command = r#"{"set_policy": {"policy": "ranca_2023"}}"#;
        let operator = Actor::operator("csoc").unwrap();
        let decide = |register: &Register| {
            let command = crate::Command::from_json(command).unwrap();
            register.decide(&command, &operator, Timestamp::MIN).unwrap().entries.remove(0)
        };
        let last = decide(&register);
        assert_eq!(register.apply(last), Ok(()));
        assert_eq!(register.last_seq(), Register::MOST_ENTRIES);
        let before = register.clone();
        let beyond = decide(&register);
        let error = register.apply(beyond).unwrap_err();
        assert_eq!(error, ApplyError::Full { seq: 4_294_967_296 });
        assert_eq!(
            error.to_string(),
            "entry 4294967296 is one too many; a register holds at most 4294967295 entries"
        );
        assert_eq!(register, before);
    }
}
