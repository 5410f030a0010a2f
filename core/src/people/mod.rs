//! People: users and their multi-factor authentication, roles, auditors, alert contacts, and how each comes to be.

mod address;
mod apply;
mod commands;
mod contacts;
mod events;
mod judge;
mod role;
mod roles;
mod users;

pub use address::{Email, Mobile};
pub use commands::{
    AddAlertContact, AddUser, AppointAuditor, ChangeRole, ConfirmMfa, NominateLeadAdministrator, Person,
    RemoveAlertContact, RemoveAuditor, RemoveUser, ResetMfa, SetContactPreferences, Siro, UpdateUser,
};
pub use events::{
    AlertContactAdded, AlertContactRemoved, AuditorAppointed, AuditorRemoved, ContactPreferencesSet,
    MfaConfirmed, MfaReset, RoleChanged, RoleGranted, RoleRemoved, UserRegistered, UserUpdated,
};
pub use role::Role;

pub(crate) use apply::user_named;
pub(crate) use contacts::Contacts;
pub(crate) use roles::{RoleEntry, Roles};
pub(crate) use users::{ActorKey, Users};

use crate::shared::Shared;

/// Everything remembered of people.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct People {
    pub(crate) users: Shared<Users>,
    pub(crate) roles: Shared<Roles>,
    pub(crate) contacts: Shared<Contacts>,
}
