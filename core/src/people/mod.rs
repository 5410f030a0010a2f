//! People: users and their multi-factor authentication, roles, auditors, alert contacts, and how each comes to be.

mod address;
mod contacts;
mod judge;
mod messages;
mod role;
mod roles;
mod users;

pub use address::{Email, Mobile};
pub use messages::{
    AddAlertContact, AddUser, AlertContactAdded, AlertContactRemoved, AppointAuditor, AuditorAppointed,
    AuditorRemoved, ChangeRole, ConfirmMfa, ContactPreferencesSet, MfaConfirmed, MfaReset,
    NominateLeadAdministrator, Person, RemoveAlertContact, RemoveAuditor, RemoveUser, ResetMfa, RoleChanged,
    RoleGranted, RoleRemoved, SetContactPreferences, Siro, UpdateUser, UserRegistered, UserUpdated,
};
pub use role::Role;

pub(crate) use contacts::{ContactAddress, Contacts};
pub(crate) use roles::{RoleEntry, Roles};
pub(crate) use users::{ActorKey, Users};

/// Everything remembered of people.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct People {
    pub(crate) users: Users,
    pub(crate) roles: Roles,
    pub(crate) contacts: Contacts,
}
