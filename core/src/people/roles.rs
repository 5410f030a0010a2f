use super::Role;
use crate::Timestamp;
use crate::actor::UserKey;
use crate::history::History;
use crate::index::Map;
use crate::organisation::OrganisationKey;

/// A role that counts from an entry on, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RoleEntry {
    pub(crate) seq: u64,
    pub(crate) role: Option<Role>,
}

/// Who holds which role where, and when.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Roles {
    held: Map<(UserKey, OrganisationKey), History<RoleEntry>>,
    /// Everybody who ever held a role there.
    members: Map<OrganisationKey, Vec<UserKey>>,
    /// Everywhere the user ever held a role.
    places: Map<UserKey, Vec<OrganisationKey>>,
}

impl Roles {
    pub(crate) fn at(&self, user: UserKey, organisation: OrganisationKey, at: Timestamp) -> Option<Role> {
        self.held.get(&(user, organisation))?.as_of(at)?.role
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
        let users = self.members.get(&organisation).map(Vec::as_slice).unwrap_or_default();
        users.iter().filter_map(move |user| Some((*user, self.at(*user, organisation, at)?)))
    }

    /// Every organisation at which the user holds a role at that instant.
    pub(crate) fn places(&self, user: UserKey, at: Timestamp) -> impl Iterator<Item = OrganisationKey> {
        let places = self.places.get(&user).map(Vec::as_slice).unwrap_or_default();
        places.iter().copied().filter(move |place| self.at(user, *place, at).is_some())
    }

    /// When the role that the user held there, as of an entry (instant and seq), ended; at that instant itself if
    /// none was held. A change of role is no end, and a role given anew brings nothing back (rule D6).
    pub(crate) fn ended(
        &self,
        user: UserKey,
        organisation: OrganisationKey,
        held_at: Timestamp,
        held_seq: u64,
        at: Timestamp,
    ) -> Option<Timestamp> {
        let Some(history) = self.held.get(&(user, organisation)) else {
            return Some(held_at);
        };
        let mut held = false;
        for (instant, entry) in history.until(at) {
            if (*instant, entry.seq) < (held_at, held_seq) {
                held = entry.role.is_some();
            } else if held && entry.role.is_none() {
                return Some(*instant);
            }
        }
        (!held).then_some(held_at)
    }

    pub(crate) fn remember(
        &mut self,
        user: UserKey,
        organisation: OrganisationKey,
        at: Timestamp,
        entry: RoleEntry,
    ) {
        let history = self.held.entry((user, organisation)).or_default();
        if history.last_at().is_none() {
            self.members.entry(organisation).or_default().push(user);
            self.places.entry(user).or_default().push(organisation);
        }
        history.push(at, entry);
    }
}
