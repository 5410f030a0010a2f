use super::Role;
use crate::actor::UserKey;
use crate::history::History;
use crate::index::Map;
use crate::organisation::OrganisationKey;
use crate::spans::Spans;
use crate::time::Timestamp;

/// A role that counts from an entry on, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RoleEntry {
    pub(crate) seq: u64,
    pub(crate) role: Option<Role>,
}

/// The roles of one user at one organisation.
#[derive(Debug, Clone, Default, PartialEq)]
struct Tenure {
    roles: History<RoleEntry>,
    /// Since when there has been a role without a break, if there is one after all entries.
    since: Option<Timestamp>,
    /// The entries with which a role ended, by instant, then `seq`.
    ends: Vec<(Timestamp, u64)>,
}

/// Who holds which role where, and when.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Roles {
    held: Map<(UserKey, OrganisationKey), Tenure>,
    /// Who holds a role there, and when.
    members: Map<OrganisationKey, Spans<UserKey>>,
    /// Where the user holds a role, and when.
    places: Map<UserKey, Spans<OrganisationKey>>,
}

impl Roles {
    pub(crate) fn at(&self, user: UserKey, organisation: OrganisationKey, at: Timestamp) -> Option<Role> {
        self.held.get(&(user, organisation))?.roles.as_of(at)?.role
    }

    pub(crate) fn is_administrator(
        &self,
        user: UserKey,
        organisation: OrganisationKey,
        at: Timestamp,
    ) -> bool {
        self.at(user, organisation, at) == Some(Role::Administrator)
    }

    /// Everybody with a role there at that instant, in no order that matters.
    pub(crate) fn members(
        &self,
        organisation: OrganisationKey,
        at: Timestamp,
    ) -> impl Iterator<Item = (UserKey, Role)> {
        let users = self.members.get(&organisation).into_iter().flat_map(move |members| members.at(at));
        users.filter_map(move |user| Some((user, self.at(user, organisation, at)?)))
    }

    /// Every organisation at which the user holds a role at that instant, in no order that matters.
    pub(crate) fn places(&self, user: UserKey, at: Timestamp) -> impl Iterator<Item = OrganisationKey> {
        self.places.get(&user).into_iter().flat_map(move |places| places.at(at))
    }

    /// When the role that the user held there, as of an entry (instant and seq), ended by `at`; at that instant itself
    /// if none was held. A change of role is no end, and a role given anew brings nothing back (rule D6).
    pub(crate) fn ended(
        &self,
        user: UserKey,
        organisation: OrganisationKey,
        entry: (Timestamp, u64),
        at: Timestamp,
    ) -> Option<Timestamp> {
        let Some(tenure) = self.held.get(&(user, organisation)) else {
            return Some(entry.0);
        };
        let before = tenure.roles.newest_while(|(instant, role)| (*instant, role.seq) < entry);
        if before.is_none_or(|before| before.role.is_none()) {
            return Some(entry.0);
        }
        let earlier = tenure.ends.partition_point(|end| *end < entry);
        tenure.ends.get(earlier).map(|(instant, _)| *instant).filter(|ended| *ended <= at)
    }

    /// Remembers a role, or that there is none any more; says whether that began or ended the holding of one.
    pub(crate) fn remember(
        &mut self,
        user: UserKey,
        organisation: OrganisationKey,
        at: Timestamp,
        entry: RoleEntry,
    ) -> bool {
        let tenure = self.held.entry((user, organisation)).or_default();
        tenure.roles.push(at, entry);
        let since = match (tenure.since, entry.role) {
            (None, Some(_)) => Some(at),
            (Some(_), None) => None,
            (None, None) | (Some(_), Some(_)) => return false,
        };
        let before = std::mem::replace(&mut tenure.since, since);
        let members = self.members.entry(organisation).or_default();
        let places = self.places.entry(user).or_default();
        if let Some(before) = before {
            tenure.ends.push((at, entry.seq));
            members.remove(user, before, None);
            members.add(user, before, Some(at));
            places.remove(organisation, before, None);
            places.add(organisation, before, Some(at));
        } else {
            members.add(user, at, None);
            places.add(organisation, at, None);
        }
        true
    }
}
