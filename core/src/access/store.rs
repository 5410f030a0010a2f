use super::request::Request;
use super::{AccessRequested, Authority, Decided, RequestId, RequestState};
use crate::actor::UserKey;
use crate::history::History;
use crate::index::Map;
use crate::organisation::{OrganisationKey, Organisations};
use crate::people::People;
use crate::{OdsCode, Refusal, RefusalCode, Timestamp};

/// All access requests ever made, by number, by holder and by organisation.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Access {
    requests: Vec<Request>,
    by_holder: Map<(UserKey, OrganisationKey), Vec<RequestId>>,
    of_user: Map<UserKey, Vec<OrganisationKey>>,
    for_organisation: Map<OrganisationKey, Vec<RequestId>>,
}

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

    /// The requests that were made for an organisation, by number.
    pub(crate) fn for_organisation(
        &self,
        organisation: OrganisationKey,
        at: Timestamp,
    ) -> impl Iterator<Item = &Request> {
        let ids = self.for_organisation.get(&organisation).map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(|id| self.get(*id)).filter(move |request| request.asked_at <= at)
    }

    /// Every organisation that the user ever asked for.
    pub(crate) fn asked_for(&self, user: UserKey) -> impl Iterator<Item = OrganisationKey> {
        self.of_user.get(&user).into_iter().flatten().copied()
    }

    /// The requests of a user for an organisation, oldest first.
    pub(super) fn of_holder(
        &self,
        user: UserKey,
        organisation: OrganisationKey,
        at: Timestamp,
    ) -> impl Iterator<Item = &Request> {
        let ids = self.by_holder.get(&(user, organisation)).map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(|id| self.get(*id)).filter(move |request| request.asked_at <= at)
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
        self.of_holder(user, organisation, ground.at)
            .find(|request| request.state(ground) == RequestState::Approved)
            .map(|request| Authority::Access(request.id))
    }

    /// The caller has seen that the id is the next one.
    pub(crate) fn remember_requested(
        &mut self,
        event: AccessRequested,
        user: UserKey,
        organisation: OrganisationKey,
        lead: (OrganisationKey, OdsCode),
        asked: (Timestamp, u64),
    ) {
        let id = event.request;
        let ids = self.by_holder.entry((user, organisation)).or_default();
        if ids.is_empty() {
            self.of_user.entry(user).or_default().push(organisation);
        }
        ids.push(id);
        self.for_organisation.entry(organisation).or_default().push(id);
        self.requests.push(Request {
            id,
            user,
            organisation,
            lead: lead.0,
            lead_code: lead.1,
            agreement: event.agreement,
            asked_at: asked.0,
            asked_seq: asked.1,
            decisions: History::default(),
        });
    }

    pub(crate) fn remember_decided(&mut self, id: RequestId, at: Timestamp, decided: Decided) {
        if let Some(request) = self.requests.get_mut(id.place()) {
            request.decisions.push(at, decided);
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
        !organisations.is_open(self.lead, at)
            || people.roles.ended(self.user, self.lead, asked.0, asked.1, at).is_some()
    }

    /// What was decided about it by then.
    pub(crate) fn decided(&self, at: Timestamp) -> Option<Decided> {
        self.decisions.as_of(at).copied()
    }

    /// The set end of the access, once approved.
    pub(crate) fn until(&self, at: Timestamp) -> Option<Timestamp> {
        self.decisions.until(at).rev().find_map(|(_, decided)| match decided {
            Decided::Approved { until } => *until,
            _ => None,
        })
    }
}
