use serde::{Deserialize, Serialize};

use super::{Email, Mobile, Role, Siro};
use crate::actor::UserId;
use crate::input::stored_on_the_wire;
use crate::{Name, OdsCode};

/// Event: a user became known.
///
/// ```
/// # use alert_response::{Event, UserRegistered};
/// let event = UserRegistered {
///     id: "alice".parse()?,
///     name: "Alice".parse()?,
///     email: "alice@nhs.net".parse()?,
/// };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"user_registered":{"id":"alice","name":"Alice","email":"alice@nhs.net"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
///
/// ```
/// # use alert_response::{Event, Role, RoleGranted, Siro};
/// let event = RoleGranted {
///     user: "alice".parse()?,
///     organisation: "R0A".parse()?,
///     role: Role::Administrator,
///     nominated_by: Some(Siro { name: "Sam".parse()?, email: "sam@example.org".parse()? }),
/// };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"role_granted":{"user":"alice","organisation":"R0A","role":"administrator","nominated_by":{"name":"Sam","email":"sam@example.org"}}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
///
/// ```
/// # use alert_response::{Event, Role, RoleChanged};
/// let event =
///     RoleChanged { user: "bob".parse()?, organisation: "R0A".parse()?, role: Role::Administrator };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"role_changed":{"user":"bob","organisation":"R0A","role":"administrator"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
///
/// ```
/// # use alert_response::{Event, RoleRemoved};
/// let event = RoleRemoved { user: "bob".parse()?, organisation: "R0A".parse()? };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"role_removed":{"user":"bob","organisation":"R0A"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RoleRemoved {
    /// The user.
    pub user: UserId,
    /// The organisation.
    pub organisation: OdsCode,
}

/// Event: a user's name or address was corrected.
///
/// ```
/// # use alert_response::{Event, UserUpdated};
/// let event = UserUpdated {
///     user: "bob".parse()?,
///     name: Some("Robert".parse()?),
///     email: Some("robert@nhs.net".parse()?),
/// };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"user_updated":{"user":"bob","name":"Robert","email":"robert@nhs.net"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
///
/// ```
/// # use alert_response::{Event, MfaConfirmed};
/// let event = MfaConfirmed { user: "bob".parse()? };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"mfa_confirmed":{"user":"bob"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct MfaConfirmed {
    /// The user.
    pub user: UserId,
}

/// Event: a user's multi-factor authentication must be confirmed anew.
///
/// ```
/// # use alert_response::{Event, MfaReset};
/// let event = MfaReset { user: "bob".parse()? };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"mfa_reset":{"user":"bob"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct MfaReset {
    /// The user.
    pub user: UserId,
}

/// Event: a user became an auditor.
///
/// ```
/// # use alert_response::{AuditorAppointed, Event};
/// let event = AuditorAppointed { user: "olga".parse()? };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"auditor_appointed":{"user":"olga"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AuditorAppointed {
    /// The user.
    pub user: UserId,
}

/// Event: a user is no auditor any more.
///
/// ```
/// # use alert_response::{AuditorRemoved, Event};
/// let event = AuditorRemoved { user: "olga".parse()? };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"auditor_removed":{"user":"olga"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AuditorRemoved {
    /// The user.
    pub user: UserId,
}

/// Event: a user's further addresses and numbers were replaced.
///
/// ```
/// # use alert_response::{ContactPreferencesSet, Event};
/// let event = ContactPreferencesSet {
///     user: "bob".parse()?,
///     emails: vec!["bob@example.org".parse()?],
///     mobiles: vec!["+44 7700 900123".parse()?],
/// };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"contact_preferences_set":{"user":"bob","emails":["bob@example.org"],"mobiles":["+44 7700 900123"]}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
///
/// ```
/// # use alert_response::{AlertContactAdded, Event};
/// let event = AlertContactAdded {
///     organisation: "R0A".parse()?,
///     name: "Night desk".parse()?,
///     email: Some("desk@example.org".parse()?),
///     mobile: Some("07700 900456".parse()?),
/// };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"alert_contact_added":{"organisation":"R0A","name":"Night desk","email":"desk@example.org","mobile":"07700 900456"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
///
/// ```
/// # use alert_response::{AlertContactRemoved, Event};
/// let event = AlertContactRemoved { organisation: "R0A".parse()?, name: "Night desk".parse()? };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"alert_contact_removed":{"organisation":"R0A","name":"Night desk"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AlertContactRemoved {
    /// The organisation.
    pub organisation: OdsCode,
    /// The contact's name.
    pub name: Name,
}

stored_on_the_wire!(
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
