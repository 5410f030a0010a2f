use serde::{Deserialize, Serialize};

use super::{Email, Mobile, Role};
use crate::actor::UserId;
use crate::input::objects_on_the_wire;
use crate::{Name, OdsCode};

/// A person to be registered as a user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Person {
    /// The user id, for ever.
    pub id: UserId,
    /// The name.
    pub name: Name,
    /// The address; a user's is an NHSmail address (rule U4).
    pub email: Email,
}

/// The Senior Information Risk Owner who nominates (rule U6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Siro {
    /// The name.
    pub name: Name,
    /// The address, of any domain.
    pub email: Email,
}

/// Command: the first administrator of an organisation, nominated by its SIRO (rule U6). By the operator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct NominateLeadAdministrator {
    /// The organisation.
    pub organisation: OdsCode,
    /// The person; if the id is known already, name and address are ignored.
    pub user: Person,
    /// Who nominates.
    pub siro: Siro,
}

/// Command: give a person a role at an organisation. By an administrator there or the operator (rule U7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AddUser {
    /// The organisation.
    pub organisation: OdsCode,
    /// The person; if the id is known already, name and address are ignored.
    pub user: Person,
    /// The role.
    pub role: Role,
}

/// Command: change the role that a user holds. By an administrator there or the operator (rule U7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ChangeRole {
    /// The organisation.
    pub organisation: OdsCode,
    /// The user.
    pub user: UserId,
    /// The new role.
    pub role: Role,
}

/// Command: end the role that a user holds. By an administrator there, the operator or the user (rule U7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RemoveUser {
    /// The organisation.
    pub organisation: OdsCode,
    /// The user.
    pub user: UserId,
}

/// Command: correct a user's name or address, at least one. By the operator or the user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct UpdateUser {
    /// The user.
    pub user: UserId,
    /// The new name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// The new NHSmail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
}

/// Command: multi-factor authentication works for this user (rule U3). By the operator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ConfirmMfa {
    /// The user.
    pub user: UserId,
}

/// Command: multi-factor authentication must be confirmed anew (rule U3). By the operator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ResetMfa {
    /// The user.
    pub user: UserId,
}

/// Command: let a person view reports (rule U2). By the operator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AppointAuditor {
    /// The person; if the id is known already, name and address are ignored.
    pub user: Person,
}

/// Command: end an auditor's appointment. By the operator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RemoveAuditor {
    /// The user.
    pub user: UserId,
}

/// Command: further addresses and numbers of the user who gives it; replaces both lists (rule U8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct SetContactPreferences {
    /// Further email addresses, perhaps none.
    pub emails: Vec<Email>,
    /// Further mobile numbers, perhaps none.
    pub mobiles: Vec<Mobile>,
}

/// Command: somebody who gets alerts and no access (rule U8). By an administrator there or the operator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AddAlertContact {
    /// The organisation.
    pub organisation: OdsCode,
    /// The contact's name, one of a kind at the organisation.
    pub name: Name,
    /// An address of any domain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// A mobile number; at least one of the two is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<Mobile>,
}

/// Command: take an alert contact off. By an administrator there or the operator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RemoveAlertContact {
    /// The organisation.
    pub organisation: OdsCode,
    /// The contact's name.
    pub name: Name,
}

/// Event: a user became known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct UserRegistered {
    /// The user id.
    pub id: UserId,
    /// The name.
    pub name: Name,
    /// The NHSmail address.
    pub email: Email,
}

/// Event: a user got a role at an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RoleGranted {
    /// The user.
    pub user: UserId,
    /// The organisation.
    pub organisation: OdsCode,
    /// The role.
    pub role: Role,
    /// The SIRO, where this was a nomination.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nominated_by: Option<Siro>,
}

/// Event: the role of a user at an organisation changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RoleChanged {
    /// The user.
    pub user: UserId,
    /// The organisation.
    pub organisation: OdsCode,
    /// The new role.
    pub role: Role,
}

/// Event: the role of a user at an organisation ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RoleRemoved {
    /// The user.
    pub user: UserId,
    /// The organisation.
    pub organisation: OdsCode,
}

/// Event: a user's name or address was corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct UserUpdated {
    /// The user.
    pub user: UserId,
    /// The new name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// The new NHSmail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
}

/// Event: a user's multi-factor authentication was confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct MfaConfirmed {
    /// The user.
    pub user: UserId,
}

/// Event: a user's multi-factor authentication must be confirmed anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct MfaReset {
    /// The user.
    pub user: UserId,
}

/// Event: a user became an auditor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AuditorAppointed {
    /// The user.
    pub user: UserId,
}

/// Event: a user is no auditor any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AuditorRemoved {
    /// The user.
    pub user: UserId,
}

/// Event: a user's further addresses and numbers were replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ContactPreferencesSet {
    /// The user.
    pub user: UserId,
    /// Email addresses.
    pub emails: Vec<Email>,
    /// Mobile numbers.
    pub mobiles: Vec<Mobile>,
}

/// Event: an organisation got an alert contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AlertContactAdded {
    /// The organisation.
    pub organisation: OdsCode,
    /// The contact's name.
    pub name: Name,
    /// An address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// A mobile number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<Mobile>,
}

/// Event: an organisation lost an alert contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AlertContactRemoved {
    /// The organisation.
    pub organisation: OdsCode,
    /// The contact's name.
    pub name: Name,
}

objects_on_the_wire!(
    Person,
    Siro,
    NominateLeadAdministrator,
    AddUser,
    ChangeRole,
    RemoveUser,
    UpdateUser,
    ConfirmMfa,
    ResetMfa,
    AppointAuditor,
    RemoveAuditor,
    SetContactPreferences,
    AddAlertContact,
    RemoveAlertContact,
    UserRegistered,
    RoleGranted,
    RoleChanged,
    RoleRemoved,
    UserUpdated,
    MfaConfirmed,
    MfaReset,
    AuditorAppointed,
    AuditorRemoved,
    ContactPreferencesSet,
    AlertContactAdded,
    AlertContactRemoved
);
