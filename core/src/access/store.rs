use std::collections::BTreeSet;

use super::request::{Request, RequestKey};
use super::{AccessRequested, Authority, Decided, RequestId, RequestState};
use crate::actor::UserKey;
use crate::history::History;
use crate::index::{Key, Map, Ordinal};
use crate::ods_code::OdsCode;
use crate::organisation::{OrganisationKey, Organisations};
use crate::people::{People, Roles};
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;
use crate::spans::Spans;
use crate::time::Timestamp;

/// All access requests ever made.
///
/// Each is found by whom it is for, from the instant of asking until the one from which it is over for good: so nobody's
/// past requests are looked at again. Where a request stands at an instant, [`Request::state`] says alone.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Access {
    requests: Vec<Request>,
    by_holder: Map<(UserKey, OrganisationKey), Spans<RequestKey>>,
    by_user: Map<UserKey, Spans<RequestKey>>,
    by_organisation: Map<OrganisationKey, Spans<RequestKey>>,
    /// Every request for an organisation, by number.
    for_organisation: Map<OrganisationKey, Vec<RequestKey>>,
    /// Requests that the end of a role would end: by lead organisation, holder and the instant of asking (rule D6).
    resting: BTreeSet<Resting>,
}

/// The lead organisation, the holder, the instant of asking, and the request.
type Resting = (OrganisationKey, UserKey, Timestamp, RequestKey);

/// What authority rests on: the rooms above this one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ground<'a> {
    pub(crate) organisations: &'a Organisations,
    pub(crate) people: &'a People,
    pub(crate) at: Timestamp,
}

impl Access {
    pub(crate) fn get(&self, id: RequestId) -> Option<&Request> {
        self.requests.get(id.place())
    }

    /// The id that the next request gets.
    pub(crate) fn next_id(&self) -> RequestId {
        RequestId::after(self.requests.len())
    }

    /// Step 3: the request, if known at that instant (rule T6).
    pub(crate) fn known(&self, id: RequestId, at: Timestamp) -> Result<&Request, Refusal> {
        self.get(id).filter(|request| request.asked_at <= at).ok_or_else(|| {
            Refusal::new(
                RefusalCode::UnknownRequest,
                format!("no access request `{id}` is known at {at}; ask for access first"),
            )
        })
    }

    /// The requests that were made for an organisation, by number, which is the order of its stream.
    pub(crate) fn for_organisation(
        &self,
        organisation: OrganisationKey,
        at: Timestamp,
    ) -> impl Iterator<Item = &Request> {
        let keys = self.for_organisation.get(&organisation).map(Vec::as_slice).unwrap_or_default();
        keys.iter().filter_map(|key| self.by_key(*key)).take_while(move |request| request.asked_at <= at)
    }

    /// Access to an organisation that is in force, in no order that matters.
    pub(crate) fn in_force(
        &self,
        ground: Ground<'_>,
        organisation: OrganisationKey,
    ) -> impl Iterator<Item = &Request> {
        let requests = self.standing(self.by_organisation.get(&organisation), ground.at);
        requests.filter(move |request| request.state(ground) == RequestState::Approved)
    }

    /// Every organisation that the user has asked for, where the request is not over.
    pub(crate) fn asked_for(&self, user: UserKey, at: Timestamp) -> impl Iterator<Item = OrganisationKey> {
        self.standing(self.by_user.get(&user), at).map(|request| request.organisation)
    }

    /// The requests of a user for an organisation that are in this state, and neither over nor decided against.
    pub(super) fn of_holder(
        &self,
        ground: Ground<'_>,
        user: UserKey,
        organisation: OrganisationKey,
        state: RequestState,
    ) -> impl Iterator<Item = &Request> {
        let requests = self.standing(self.by_holder.get(&(user, organisation)), ground.at);
        requests.filter(move |request| request.state(ground) == state)
    }

    fn standing<'a>(
        &'a self,
        spans: Option<&'a Spans<RequestKey>>,
        at: Timestamp,
    ) -> impl Iterator<Item = &'a Request> {
        let keys = spans.into_iter().flat_map(move |spans| spans.at(at));
        keys.filter_map(|key| self.by_key(key))
    }

    fn by_key(&self, key: RequestKey) -> Option<&Request> {
        self.requests.get(key.place())
    }

    /// By what right the user acts for the organisation at that instant (rules D4 and D8). A closed organisation
    /// asked for still counts (rule O3); whoever needs an open one asks that too.
    pub(crate) fn authority(
        &self,
        ground: Ground<'_>,
        user: UserKey,
        organisation: OrganisationKey,
    ) -> Option<Authority> {
        if ground.people.roles.at(user, organisation, ground.at).is_some() {
            return Some(Authority::OwnRole);
        }
        let in_force = self.of_holder(ground, user, organisation, RequestState::Approved);
        in_force.map(|request| request.id).min().map(Authority::Access)
    }

    /// Every open organisation that the user may answer for at that instant, and by what right, by ODS code.
    pub(crate) fn may_answer_for(
        &self,
        ground: Ground<'_>,
        user: UserKey,
    ) -> Vec<(OdsCode, OrganisationKey, Authority)> {
        let Ground { organisations, people, at } = ground;
        let places = people.roles.places(user, at).chain(self.asked_for(user, at));
        let mut answered_for: Vec<_> = places
            .filter(|organisation| organisations.is_open(*organisation, at))
            .filter_map(|organisation| {
                let authority = self.authority(ground, user, organisation)?;
                Some((organisations.code(organisation)?, organisation, authority))
            })
            .collect();
        answered_for.sort_unstable_by_key(|(code, _, _)| *code);
        answered_for.dedup_by_key(|(code, _, _)| *code);
        answered_for
    }

    /// When the role ended that a request rests on, or the lead organisation closed, by everything that has arrived
    /// before the request (rule D6).
    pub(super) fn lead_ended(
        organisations: &Organisations,
        roles: &Roles,
        user: UserKey,
        lead: OrganisationKey,
        asked: (Timestamp, u64),
    ) -> Option<Timestamp> {
        let role_ended = roles.ended(user, lead, asked, Timestamp::MAX).filter(|end| *end > asked.0);
        role_ended.into_iter().chain(organisations.closed_at(lead, Timestamp::MAX)).min()
    }

    /// The caller has seen that the id is the next one. `over_at` is [`Access::lead_ended`].
    pub(super) fn remember_requested(
        &mut self,
        event: AccessRequested,
        user: UserKey,
        organisation: OrganisationKey,
        lead: (OrganisationKey, OdsCode),
        asked: (Timestamp, u64),
        over_at: Option<Timestamp>,
    ) {
        let key = RequestKey::after(self.requests.len());
        self.requests.push(Request {
            id: event.request,
            user,
            organisation,
            lead: lead.0,
            lead_code: lead.1,
            agreement: event.agreement,
            asked_at: asked.0,
            asked_seq: asked.1,
            decisions: History::default(),
            over_at: None,
        });
        self.for_organisation.entry(organisation).or_default().push(key);
        self.by_holder.entry((user, organisation)).or_default().add(key, asked.0, None);
        self.by_user.entry(user).or_default().add(key, asked.0, None);
        self.by_organisation.entry(organisation).or_default().add(key, asked.0, None);
        match over_at {
            Some(end) => self.over(key, Some(end)),
            None => drop(self.resting.insert((lead.0, user, asked.0, key))),
        }
    }

    pub(crate) fn remember_decided(&mut self, id: RequestId, at: Timestamp, decided: Decided) {
        let key = RequestKey::after(id.place());
        let Some(request) = self.requests.get_mut(id.place()) else {
            return;
        };
        let first = request.decisions.last_at().is_none();
        request.decisions.push(at, decided);
        let rests = (request.lead, request.user, request.asked_at, key);
        match decided {
            Decided::Approved { until } if first => self.over(key, until),
            // No command approves what was decided before, but a journal might.
            Decided::Approved { .. } => self.move_end(key, None),
            Decided::Denied | Decided::Withdrawn | Decided::Revoked => {
                self.resting.remove(&rests);
                self.over(key, Some(at));
            }
        }
    }

    /// A role was given or ended: the requests by it that this settles, and when each ended. Whoever asked by it and
    /// before needs no look at it any more: nothing arrives before this entry in the stream of the lead organisation
    /// (rules D6 and T5).
    pub(super) fn ended_with_role(
        &self,
        roles: &Roles,
        user: UserKey,
        lead: OrganisationKey,
        at: Timestamp,
    ) -> Vec<(Resting, Timestamp)> {
        let asked_by_then = (lead, user, Timestamp::MIN, Key::FIRST)..=(lead, user, at, Key::LAST);
        let resting = self.resting.range(asked_by_then).copied();
        resting
            .filter_map(|resting| {
                let request = self.by_key(resting.3)?;
                let asked = (request.asked_at, request.asked_seq);
                Some((resting, roles.ended(user, lead, asked, at)?))
            })
            .collect()
    }

    /// What [`Access::ended_with_role`] has found.
    pub(super) fn remember_ended(&mut self, ended: Vec<(Resting, Timestamp)>) {
        for (resting, end) in ended {
            self.resting.remove(&resting);
            self.over(resting.3, Some(end));
        }
    }

    /// A lead organisation closed: no access rests on it any more (rule D6).
    pub(crate) fn remember_closed(&mut self, lead: OrganisationKey, at: Timestamp) {
        let all =
            (lead, Key::FIRST, Timestamp::MIN, Key::FIRST)..=(lead, Key::LAST, Timestamp::MAX, Key::LAST);
        let resting: Vec<_> = self.resting.range(all).copied().collect();
        for rests in resting {
            self.resting.remove(&rests);
            self.over(rests.3, Some(at));
        }
    }

    /// The request is over from that instant on, if not earlier.
    fn over(&mut self, key: RequestKey, end: Option<Timestamp>) {
        let before = self.by_key(key).and_then(|request| request.over_at);
        if end.is_some_and(|end| before.is_none_or(|before| end < before)) {
            self.move_end(key, end);
        }
    }

    fn move_end(&mut self, key: RequestKey, end: Option<Timestamp>) {
        let Some(request) = self.requests.get_mut(key.place()) else {
            return;
        };
        let before = std::mem::replace(&mut request.over_at, end);
        let (user, organisation, asked_at) = (request.user, request.organisation, request.asked_at);
        let spans = [
            self.by_holder.get_mut(&(user, organisation)),
            self.by_user.get_mut(&user),
            self.by_organisation.get_mut(&organisation),
        ];
        for spans in spans.into_iter().flatten() {
            spans.remove(key, asked_at, before);
            spans.add(key, asked_at, end);
        }
    }
}

impl Request {
    /// Where the request stands (rules D5 and D6).
    pub(crate) fn state(&self, ground: Ground<'_>) -> RequestState {
        let at = ground.at;
        match self.decisions.as_of(at) {
            Some(Decided::Denied) => RequestState::Denied,
            Some(Decided::Withdrawn) => RequestState::Withdrawn,
            Some(Decided::Revoked) => RequestState::Revoked,
            Some(Decided::Approved { until }) => {
                if until.is_some_and(|until| until <= at) || self.lead_role_ended(ground) {
                    RequestState::Ended
                } else {
                    RequestState::Approved
                }
            }
            None if self.lead_role_ended(ground) => RequestState::Lapsed,
            None => RequestState::Pending,
        }
    }

    /// Whether the role behind the request has ended, or its organisation closed (rule D6).
    fn lead_role_ended(&self, ground: Ground<'_>) -> bool {
        let Ground { organisations, people, at } = ground;
        let asked = (self.asked_at, self.asked_seq);
        !organisations.is_open(self.lead, at) || people.roles.ended(self.user, self.lead, asked, at).is_some()
    }

    /// What was decided about it by then.
    pub(crate) fn decided(&self, at: Timestamp) -> Option<Decided> {
        self.decisions.as_of(at).copied()
    }

    /// The set end of the access, once approved.
    pub(crate) fn until(&self, at: Timestamp) -> Option<Timestamp> {
        self.decisions.until(at).rev().find_map(|(_, decided)| match decided {
            Decided::Approved { until } => *until,
            Decided::Denied | Decided::Withdrawn | Decided::Revoked => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::Actor;
    use crate::register::{Command, Register};

    /// Gives commands, each by its actor, as written on the wire, a second after the one before.
    fn give(register: &mut Register, at: &mut i64, commands: &[(&str, &str)]) {
        for (actor, command) in commands {
            *at += 1_000_000;
            let command = Command::from_json(command).unwrap();
            let actor = Actor::from_json(actor).unwrap();
            register.execute(command, &actor, Timestamp::from_unix_micros(*at).unwrap()).unwrap();
        }
    }

    const CSOC: &str = r#"{"operator": "csoc"}"#;
    const BOB: &str = r#"{"user": "bob"}"#;
    const BEGINNING: [(&str, &str); 6] = [
        (CSOC, r#"{"register_organisation": {"ods_code": "A", "name": "Trust", "sector": "acute"}}"#),
        (CSOC, r#"{"register_organisation": {"ods_code": "L", "name": "Unit", "sector": "csu"}}"#),
        (
            CSOC,
            r#"{"nominate_lead_administrator": {"organisation": "L", "user": {"id": "lena", "name": "Lena",
                "email": "lena@nhs.net"}, "siro": {"name": "Sam", "email": "sam@example.org"}}}"#,
        ),
        (CSOC, ADD),
        (CSOC, r#"{"confirm_mfa": {"user": "bob"}}"#),
        (BOB, ASK),
    ];
    const ADD: &str = r#"{"add_user": {"organisation": "L", "user": {"id": "bob", "name": "Bob", "email": "bob@nhs.net"},
        "role": "responder"}}"#;
    const ASK: &str =
        r#"{"request_access": {"organisation": "A", "lead_organisation": "L", "agreement": "Shared"}}"#;

    #[test]
    fn requests_that_are_over_are_not_looked_at_again() {
        let mut register = Register::new();
        let mut at = 0;
        give(&mut register, &mut at, &BEGINNING);
        let remove = (CSOC, r#"{"remove_user": {"organisation": "L", "user": "bob"}}"#);
        for round in 2..=500 {
            let withdraw = format!(r#"{{"withdraw_access_request": {{"request": "AR-{}"}}}}"#, round - 1);
            let end = if round % 2 == 0 { [remove, (CSOC, ADD)] } else { [(BOB, withdraw.as_str()), remove] };
            give(&mut register, &mut at, &end);
            if round % 2 == 1 {
                give(&mut register, &mut at, &[(CSOC, ADD)]);
            }
            give(&mut register, &mut at, &[(BOB, ASK)]);
        }
        let access = &register.access;
        assert_eq!((access.requests.len(), access.resting.len()), (500, 1));
        let spans: Vec<_> = access
            .by_holder
            .values()
            .chain(access.by_user.values())
            .chain(access.by_organisation.values())
            .collect();
        assert_eq!(spans.len(), 3);
        for micros in (0..=at + 1_000_000).step_by(500_000) {
            let at = Timestamp::from_unix_micros(micros).unwrap();
            let pending = access.requests.iter().filter(|request| {
                request.asked_at <= at && request.state(register.ground(at)) == RequestState::Pending
            });
            let pending: Vec<_> = pending.map(|request| request.id).collect();
            for spans in &spans {
                let looked_at = access.standing(Some(spans), at).map(|request| request.id);
                assert_eq!(looked_at.collect::<Vec<_>>(), pending, "at {at}");
            }
        }
    }
}
