use crate::wire::event;

use super::{Email, Mobile, Role, Siro};
use crate::actor::UserId;
use crate::ods_code::OdsCode;
use crate::text::Name;

event! {
    /// A user became known.
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
    #[word("user_registered")]
    pub struct UserRegistered {
        /// The user id.
        pub id: UserId,
        /// The name.
        pub name: Name,
        /// The NHSmail address.
        pub email: Email,
    }
}

event! {
    /// A user got a role at an organisation.
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
    #[word("role_granted")]
    pub struct RoleGranted {
        /// The user.
        pub user: UserId,
        /// The organisation.
        pub organisation: OdsCode,
        /// The role.
        pub role: Role,
        /// The SIRO, where this was a nomination.
        pub nominated_by: Option<Siro>,
    }
}

event! {
    /// The role of a user at an organisation changed.
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
    #[word("role_changed")]
    pub struct RoleChanged {
        /// The user.
        pub user: UserId,
        /// The organisation.
        pub organisation: OdsCode,
        /// The new role.
        pub role: Role,
    }
}

event! {
    /// The role of a user at an organisation ended.
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
    #[word("role_removed")]
    pub struct RoleRemoved {
        /// The user.
        pub user: UserId,
        /// The organisation.
        pub organisation: OdsCode,
    }
}

event! {
    /// A user's name or address was corrected.
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
    #[word("user_updated")]
    pub struct UserUpdated {
        /// The user.
        pub user: UserId,
        /// The new name.
        pub name: Option<Name>,
        /// The new NHSmail address.
        pub email: Option<Email>,
    }
}

event! {
    /// A user's multi-factor authentication was confirmed.
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
    #[word("mfa_confirmed")]
    pub struct MfaConfirmed {
        /// The user.
        pub user: UserId,
    }
}

event! {
    /// A user's multi-factor authentication must be confirmed anew.
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
    #[word("mfa_reset")]
    pub struct MfaReset {
        /// The user.
        pub user: UserId,
    }
}

event! {
    /// A user became an auditor.
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
    #[word("auditor_appointed")]
    pub struct AuditorAppointed {
        /// The user.
        pub user: UserId,
    }
}

event! {
    /// A user is no auditor any more.
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
    #[word("auditor_removed")]
    pub struct AuditorRemoved {
        /// The user.
        pub user: UserId,
    }
}

event! {
    /// A user's further addresses and numbers were replaced.
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
    #[word("contact_preferences_set")]
    pub struct ContactPreferencesSet {
        /// The user.
        pub user: UserId,
        /// Email addresses.
        pub emails: Vec<Email>,
        /// Mobile numbers.
        pub mobiles: Vec<Mobile>,
    }
}

event! {
    /// An organisation got an alert contact.
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
    #[word("alert_contact_added")]
    pub struct AlertContactAdded {
        /// The organisation.
        pub organisation: OdsCode,
        /// The contact's name.
        pub name: Name,
        /// An address.
        pub email: Option<Email>,
        /// A mobile number.
        pub mobile: Option<Mobile>,
    }
}

event! {
    /// An organisation lost an alert contact.
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
    #[word("alert_contact_removed")]
    pub struct AlertContactRemoved {
        /// The organisation.
        pub organisation: OdsCode,
        /// The contact's name.
        pub name: Name,
    }
}
