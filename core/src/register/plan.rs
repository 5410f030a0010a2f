//! What an entry changes, found before anything is changed: every name in it is looked up, and whatever cannot follow
//! the entries before it is refused (docs/decisions/0007).

use super::{ApplyError, Entry, Event, Register};
use crate::access::{AccessRequested, Authority, Decided, RequestId};
use crate::actor::{Actor, UserId, UserKey};
use crate::alert::{AlertId, AlertIssued, AlertKey, AlertUpdated, DeadlineSet, ResponseRequired};
use crate::duty::in_scope;
use crate::ods_code::OdsCode;
use crate::organisation::{OrganisationKey, OrganisationRegistered};
use crate::people::{ContactAddress, Role, UserRegistered, UserUpdated};
use crate::policy::PolicySet;
use crate::response::{Content, ResponseHistory, ResponseRecorded, ResponseReopened};
use crate::severity::Severity;
use crate::text::{Name, Text};
use crate::time::Timestamp;

/// An entry with everything that it names found: to make it cannot fail.
pub(super) struct Planned {
    pub(super) seq: u64,
    pub(super) at: Timestamp,
    pub(super) by: By,
    pub(super) change: Change,
}

pub(super) enum By {
    User(UserKey),
    Operator(Name),
}

pub(super) enum Change {
    Policy(PolicySet),
    NewOrganisation(OrganisationRegistered),
    Mandate(OrganisationKey, bool),
    Closed(OrganisationKey),
    NewUser(UserRegistered),
    Profile(UserKey, UserUpdated),
    Mfa(UserKey, bool),
    Auditor(UserKey, bool),
    /// No question asks for the preferences yet; only the stream moves on.
    Preferences(UserKey),
    Role(UserKey, OrganisationKey, Option<Role>),
    Contact(OrganisationKey, Name, Option<ContactAddress>),
    AccessAsked {
        event: AccessRequested,
        user: UserKey,
        organisation: OrganisationKey,
        lead: OrganisationKey,
    },
    AccessDecided(RequestId, OrganisationKey, Decided),
    NewAlert(AlertIssued),
    Updated(AlertKey, AlertUpdated),
    Severity(AlertKey, Severity),
    Deadline(AlertKey, DeadlineSet),
    Withdrawn(AlertKey),
    Clock {
        alert: AlertKey,
        due_at: Timestamp,
        named: Vec<OrganisationKey>,
    },
    Record {
        alert: AlertKey,
        organisation: OrganisationKey,
        content: Content,
        authority: Authority,
        revision: u32,
    },
    FollowUp(AlertKey, OrganisationKey, Text),
}

/// The plan of the entry that follows `last`. `ahead` is an entry before it that is planned and not made yet.
pub(super) fn planned(
    register: &Register,
    entry: Entry,
    last: u64,
    ahead: Option<&Event>,
) -> Result<Planned, ApplyError> {
    let Entry { seq, at, by, event } = entry;
    let expected = last.saturating_add(1);
    if seq != expected {
        return Err(ApplyError::WrongSeq { expected, found: seq });
    }
    if seq > Register::MOST_ENTRIES {
        return Err(ApplyError::Full { seq });
    }
    let plan = Plan { register, seq, at, ahead };
    let by = match by {
        Actor::User(user) => By::User(plan.user(&user)?),
        Actor::Operator(name) => By::Operator(name),
    };
    let change = plan.change(&by, event)?;
    Ok(Planned { seq, at, by, change })
}

/// The entry at hand, and what it stands on.
#[derive(Clone, Copy)]
struct Plan<'a> {
    register: &'a Register,
    seq: u64,
    at: Timestamp,
    ahead: Option<&'a Event>,
}

impl Plan<'_> {
    fn change(self, by: &By, event: Event) -> Result<Change, ApplyError> {
        let Register { policies, organisations, people, alerts, .. } = self.register;
        Ok(match event {
            Event::PolicySet(event) => {
                self.in_order(policies.last_at())?;
                self.in_order(alerts.newest_start())?;
                Change::Policy(event)
            }
            Event::OrganisationRegistered(event) => {
                let code = event.ods_code;
                self.new_thing(organisations.key(code).is_some(), || organisation_named(code))?;
                Change::NewOrganisation(event)
            }
            Event::MandateChanged(event) => {
                Change::Mandate(self.at_organisation(event.ods_code)?, event.mandated)
            }
            Event::OrganisationClosed(event) => {
                let key = self.at_organisation(event.ods_code)?;
                self.consistent(organisations.is_open(key, self.at), || {
                    format!("{} has closed already", organisation_named(event.ods_code))
                })?;
                Change::Closed(key)
            }
            Event::UserRegistered(event) => {
                self.new_thing(people.users.key(&event.id).is_some(), || user_named(&event.id))?;
                Change::NewUser(event)
            }
            Event::RoleGranted(event) => {
                self.role(&event.user, event.organisation, false, Some(event.role))?
            }
            Event::RoleChanged(event) => {
                self.role(&event.user, event.organisation, true, Some(event.role))?
            }
            Event::RoleRemoved(event) => self.role(&event.user, event.organisation, true, None)?,
            Event::UserUpdated(event) => Change::Profile(self.on_user(&event.user)?, event),
            Event::MfaConfirmed(event) => Change::Mfa(self.on_user(&event.user)?, true),
            Event::MfaReset(event) => Change::Mfa(self.on_user(&event.user)?, false),
            Event::AuditorAppointed(event) => self.auditor(&event.user, true)?,
            Event::AuditorRemoved(event) => self.auditor(&event.user, false)?,
            Event::ContactPreferencesSet(event) => Change::Preferences(self.on_user(&event.user)?),
            Event::AlertContactAdded(event) => {
                let address = ContactAddress { email: event.email, mobile: event.mobile };
                self.contact(event.organisation, event.name, Some(address))?
            }
            Event::AlertContactRemoved(event) => self.contact(event.organisation, event.name, None)?,
            Event::AccessRequested(event) => self.access_requested(event)?,
            Event::AccessApproved(event) => {
                let approved =
                    self.access_decided(event.request, Decided::Approved { until: event.until })?;
                self.consistent(event.until.is_none_or(|until| until > self.at), || {
                    "access ends before it was approved".into()
                })?;
                approved
            }
            Event::AccessDenied(event) => self.access_decided(event.request, Decided::Denied)?,
            Event::AccessRequestWithdrawn(event) => self.access_decided(event.request, Decided::Withdrawn)?,
            Event::AccessRevoked(event) => self.access_decided(event.request, Decided::Revoked)?,
            Event::AlertIssued(event) => {
                self.new_thing(alerts.key(event.id).is_some(), || alert_named(event.id))?;
                event.respond_by.map_or(Ok(()), |respond_by| self.due_after(respond_by, self.at))?;
                for code in event.organisations.iter().flatten() {
                    self.organisation(*code)?;
                }
                Change::NewAlert(event)
            }
            Event::ResponseRequired(event) => self.clock(&event)?,
            Event::AlertUpdated(event) => {
                let key = self.at_alert(event.id)?;
                let before = alerts.get(key).map_or(1, |alert| alert.revision(self.at));
                self.consistent(before.checked_add(1) == Some(event.revision), || {
                    format!(
                        "{} is at revision {before}, which revision {} does not follow",
                        alert_named(event.id),
                        event.revision
                    )
                })?;
                Change::Updated(key, event)
            }
            Event::SeverityChanged(event) => Change::Severity(self.at_alert(event.id)?, event.severity),
            Event::DeadlineSet(event) => self.deadline(event)?,
            Event::AlertWithdrawn(event) => {
                let key = self.at_alert(event.id)?;
                let withdrawn = alerts.get(key).and_then(|alert| alert.withdrawn_at(self.at));
                self.consistent(withdrawn.is_none(), || {
                    format!("{} is withdrawn already", alert_named(event.id))
                })?;
                Change::Withdrawn(key)
            }
            Event::ResponseRecorded(event) => self.recorded(by, event)?,
            Event::ResponseReopened(event) => self.reopened(by, event)?,
            Event::FollowUpRecorded(event) => {
                let organisation = self.organisation(event.organisation)?;
                let alert = self.alert(event.alert)?;
                self.duty(alert, event.alert, organisation, event.organisation)?;
                Change::FollowUp(alert, organisation, event.note)
            }
        })
    }

    /// `held` is whether a role must have been held before.
    fn role(
        self,
        user: &UserId,
        organisation: OdsCode,
        held: bool,
        role: Option<Role>,
    ) -> Result<Change, ApplyError> {
        let key = self.user(user)?;
        let place = self.at_organisation(organisation)?;
        self.consistent(self.register.people.roles.at(key, place, self.at).is_some() == held, || {
            let holds = if held { "no role" } else { "a role already" };
            format!("{} holds {holds} at {}", user_named(user), organisation_named(organisation))
        })?;
        Ok(Change::Role(key, place, role))
    }

    fn auditor(self, user: &UserId, appointed: bool) -> Result<Change, ApplyError> {
        let key = self.on_user(user)?;
        let before = self.register.people.users.get(key).is_some_and(|record| record.is_auditor(self.at));
        self.consistent(before != appointed, || {
            format!("{} is {} auditor", user_named(user), if before { "already an" } else { "no" })
        })?;
        Ok(Change::Auditor(key, appointed))
    }

    fn contact(
        self,
        organisation: OdsCode,
        name: Name,
        address: Option<ContactAddress>,
    ) -> Result<Change, ApplyError> {
        let key = self.at_organisation(organisation)?;
        let before = self.register.people.contacts.get(key, &name, self.at).is_some();
        self.consistent(before != address.is_some(), || {
            let has = if before { "an" } else { "no" };
            format!("{} has {has} alert contact of that name", organisation_named(organisation))
        })?;
        Ok(Change::Contact(key, name, address))
    }

    fn access_requested(self, event: AccessRequested) -> Result<Change, ApplyError> {
        let (id, next) = (event.request, self.register.access.next_id());
        if id > next {
            return Err(self.unknown(|| request_named(next)));
        }
        self.new_thing(id < next, || request_named(id))?;
        let user = self.user(&event.user)?;
        let lead = self.organisation(event.lead_organisation)?;
        let organisation = self.at_organisation(event.organisation)?;
        Ok(Change::AccessAsked { event, user, organisation, lead })
    }

    /// A request is decided once, and only what was approved is revoked.
    fn access_decided(self, id: RequestId, decided: Decided) -> Result<Change, ApplyError> {
        let request = self.register.access.get(id).ok_or_else(|| self.unknown(|| request_named(id)))?;
        self.in_order(self.register.organisations.last_at(request.organisation))?;
        let before = request.decided(self.at);
        let (follows, before) = match (decided, before) {
            (Decided::Revoked, Some(Decided::Approved { .. })) => (true, ""),
            (Decided::Revoked, _) => (false, "not in force"),
            (_, before) => (before.is_none(), "decided already"),
        };
        self.consistent(follows, || format!("{} is {before}", request_named(id)))?;
        Ok(Change::AccessDecided(id, request.organisation, decided))
    }

    /// One main clock runs at a time.
    fn clock(self, event: &ResponseRequired) -> Result<Change, ApplyError> {
        let key = self.at_alert(event.alert)?;
        let mut named = Vec::with_capacity(event.organisations.len());
        for code in &event.organisations {
            named.push(self.organisation(*code)?);
        }
        self.due_after(event.due_at, self.at)?;
        let alert = self.register.alerts.get(key);
        self.consistent(alert.is_none_or(|alert| alert.asking(self.at).is_none()), || {
            format!("a clock of {} is running already", alert_named(event.alert))
        })?;
        Ok(Change::Clock { alert: key, due_at: event.due_at, named })
    }

    fn deadline(self, event: DeadlineSet) -> Result<Change, ApplyError> {
        let key = self.at_alert(event.id)?;
        let alert = self.register.alerts.get(key);
        let clock = alert.and_then(|alert| alert.newest_clock(self.at));
        let clock = clock.ok_or_else(|| self.unknown(|| format!("a clock of {}", alert_named(event.id))))?;
        self.consistent(alert.is_some_and(|alert| alert.asking(self.at).is_some()), || {
            format!("no clock of {} is running", alert_named(event.id))
        })?;
        self.due_after(event.respond_by, clock.started_at)?;
        Ok(Change::Deadline(key, event))
    }

    fn recorded(self, by: &By, event: ResponseRecorded) -> Result<Change, ApplyError> {
        let ResponseRecorded { alert: id, organisation: code, status, authority, revision } = event;
        let (alert, organisation) = self.responding(id, code, authority)?;
        if self.register.responses.get(alert, organisation).is_none() {
            self.duty(alert, id, organisation, code)?;
        }
        self.by_that_right(by, authority, organisation, code)?;
        let current = self.register.alerts.get(alert).map_or(1, |alert| alert.revision(self.at));
        self.consistent(revision == current, || {
            format!("{} is at revision {current} then, not {revision}", alert_named(id))
        })?;
        Ok(Change::Record { alert, organisation, content: Content::Recorded(status), authority, revision })
    }

    /// A reopening carries the revision of the record before it.
    fn reopened(self, by: &By, event: ResponseReopened) -> Result<Change, ApplyError> {
        let ResponseReopened { alert: id, organisation: code, reason, authority } = event;
        let (alert, organisation) = self.responding(id, code, authority)?;
        let response = || format!("the response of {} to {}", organisation_named(code), alert_named(id));
        let before = self.register.responses.get(alert, organisation);
        let before = before.ok_or_else(|| self.unknown(response))?;
        self.by_that_right(by, authority, organisation, code)?;
        let newest = before.newest();
        self.consistent(newest.kind().is_closed(), || format!("{} is not closed", response()))?;
        let content = Content::Reopened(reason);
        Ok(Change::Record { alert, organisation, content, authority, revision: newest.revision })
    }

    /// Of whose response to what an entry in its stream is.
    fn responding(
        self,
        alert: AlertId,
        organisation: OdsCode,
        authority: Authority,
    ) -> Result<(AlertKey, OrganisationKey), ApplyError> {
        let Register { alerts, organisations, access, responses, .. } = self.register;
        // The stream first: what is dated before it is most often before its alert and organisation too.
        if let (Some(alert), Some(organisation)) = (alerts.key(alert), organisations.key(organisation)) {
            self.in_order(responses.get(alert, organisation).map(ResponseHistory::last_at))?;
        }
        let found = (self.alert(alert)?, self.organisation(organisation)?);
        match authority {
            Authority::Access(id) if access.get(id).is_none() => Err(self.unknown(|| request_named(id))),
            _ => Ok(found),
        }
    }

    /// The right that the entry names is one that its actor had there. Whether it suffices is a rule, and not asked.
    fn by_that_right(
        self,
        by: &By,
        authority: Authority,
        organisation: OrganisationKey,
        code: OdsCode,
    ) -> Result<(), ApplyError> {
        let Register { people, access, .. } = self.register;
        let had = match (by, authority) {
            (By::Operator(_), _) => false,
            (By::User(user), Authority::OwnRole) => people.roles.at(*user, organisation, self.at).is_some(),
            (By::User(user), Authority::Access(id)) => access.get(id).is_some_and(|request| {
                request.user == *user
                    && request.organisation == organisation
                    && matches!(request.decided(self.at), Some(Decided::Approved { .. }))
            }),
        };
        self.consistent(had, || {
            format!("its actor did not have the authority `{authority}` for {}", organisation_named(code))
        })
    }

    fn duty(
        self,
        key: AlertKey,
        alert: AlertId,
        place: OrganisationKey,
        organisation: OdsCode,
    ) -> Result<(), ApplyError> {
        let known = self.register.alerts.get(key);
        if known.is_some_and(|alert| in_scope(alert.clocks(self.at), place)) {
            return Ok(());
        }
        Err(self
            .unknown(|| format!("a duty of {} to {}", organisation_named(organisation), alert_named(alert))))
    }

    fn due_after(self, due: Timestamp, start: Timestamp) -> Result<(), ApplyError> {
        self.consistent(due > start, || format!("the due instant {due} does not lie after the start {start}"))
    }

    /// The organisation, known by the instant of the entry (rule T6).
    fn organisation(self, code: OdsCode) -> Result<OrganisationKey, ApplyError> {
        let organisations = &self.register.organisations;
        let key = organisations.key(code).ok_or_else(|| self.unknown(|| organisation_named(code)))?;
        self.begun(organisations.known_at(code, self.at).is_some(), || organisation_named(code))?;
        Ok(key)
    }

    /// The organisation, for an entry in its stream: that began with its registration.
    fn at_organisation(self, code: OdsCode) -> Result<OrganisationKey, ApplyError> {
        let organisations = &self.register.organisations;
        let key = organisations.key(code).ok_or_else(|| self.unknown(|| organisation_named(code)))?;
        self.in_order(organisations.last_at(key)).map(|()| key)
    }

    /// The user, known by the instant of the entry (rule T6).
    fn user(self, id: &UserId) -> Result<UserKey, ApplyError> {
        let users = &self.register.people.users;
        match users.key(id) {
            Some(key) => self.begun(users.known_at(id, self.at).is_some(), || user_named(id)).map(|()| key),
            None => self.new_user(id).ok_or_else(|| self.unknown(|| user_named(id))),
        }
    }

    /// The user, for an entry in their stream: that began with their registration.
    fn on_user(self, id: &UserId) -> Result<UserKey, ApplyError> {
        let users = &self.register.people.users;
        match users.key(id) {
            Some(key) => self.in_order(users.last_at(key)).map(|()| key),
            None => self.new_user(id).ok_or_else(|| self.unknown(|| user_named(id))),
        }
    }

    fn new_user(self, id: &UserId) -> Option<UserKey> {
        let planned = matches!(self.ahead, Some(Event::UserRegistered(event)) if event.id == *id);
        planned.then(|| self.register.people.users.next_key())
    }

    /// The alert, known by the instant of the entry (rule T6).
    fn alert(self, id: AlertId) -> Result<AlertKey, ApplyError> {
        let alerts = &self.register.alerts;
        let key = alerts.key(id).ok_or_else(|| self.unknown(|| alert_named(id)))?;
        self.begun(alerts.get(key).is_some_and(|alert| alert.issued_at <= self.at), || alert_named(id))?;
        Ok(key)
    }

    /// The alert, for an entry in its stream: that began with its issue.
    fn at_alert(self, id: AlertId) -> Result<AlertKey, ApplyError> {
        let alerts = &self.register.alerts;
        match (alerts.key(id), self.ahead) {
            (Some(key), _) => self.in_order(alerts.get(key).map(|alert| alert.last_at())).map(|()| key),
            (None, Some(Event::AlertIssued(event))) if event.id == id => Ok(alerts.next_key()),
            (None, _) => Err(self.unknown(|| alert_named(id))),
        }
    }

    fn unknown(self, what: impl FnOnce() -> String) -> ApplyError {
        ApplyError::Unknown { seq: self.seq, what: what() }
    }

    fn new_thing(self, known: bool, what: impl FnOnce() -> String) -> Result<(), ApplyError> {
        if known { Err(ApplyError::AlreadyKnown { seq: self.seq, what: what() }) } else { Ok(()) }
    }

    fn begun(self, known: bool, what: impl FnOnce() -> String) -> Result<(), ApplyError> {
        self.consistent(known, || format!("{} is known only later than {}", what(), self.at))
    }

    fn consistent(self, holds: bool, otherwise: impl FnOnce() -> String) -> Result<(), ApplyError> {
        if holds { Ok(()) } else { Err(ApplyError::Contradiction { seq: self.seq, what: otherwise() }) }
    }

    fn in_order(self, last: Option<Timestamp>) -> Result<(), ApplyError> {
        match last {
            Some(last) if self.at < last => Err(ApplyError::OutOfOrder { seq: self.seq, at: self.at, last }),
            _ => Ok(()),
        }
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
