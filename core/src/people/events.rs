use crate::wire::event;

use super::{Email, Mobile, Role, Siro};
use crate::actor::UserId;
use crate::ods_code::OdsCode;
use crate::text::Name;

event! {
    /// A person became a user of the register.
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
        /// The user id, which belongs to this person for good (rule U10).
        pub id: UserId,
        /// The name of the person.
        pub name: Name,
        /// The NHSmail address of the person (rule U4).
        pub email: Email,
    }
}

event! {
    /// A user was given a role at an organisation (rules U1, U6 and U7).
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
        /// The id of the user who was given the role.
        pub user: UserId,
        /// The ODS code of the organisation where the user has the role.
        pub organisation: OdsCode,
        /// The role that the user was given.
        pub role: Role,
        /// The SIRO who nominated the user as the lead administrator. It is missing if the role was not given by
        /// nomination (rule U6).
        pub nominated_by: Option<Siro>,
    }
}

event! {
    /// The role that a user holds at an organisation was changed (rule U7).
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
        /// The id of the user whose role changed.
        pub user: UserId,
        /// The ODS code of the organisation where the user holds the role.
        pub organisation: OdsCode,
        /// The new role, which replaces the earlier one.
        pub role: Role,
    }
}

event! {
    /// The role that a user held at an organisation was removed (rule U7).
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
        /// The id of the user who lost the role.
        pub user: UserId,
        /// The ODS code of the organisation where the user held the role.
        pub organisation: OdsCode,
    }
}

event! {
    /// The name of a user, their email address, or both were corrected (rule U4).
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
        /// The id of the user whose details were corrected.
        pub user: UserId,
        /// The new name. It is missing if the name stayed as it was.
        pub name: Option<Name>,
        /// The new NHSmail address. It is missing if the address stayed as it was.
        pub email: Option<Email>,
    }
}

event! {
    /// The multi-factor authentication of a user was confirmed (rule U3).
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
        /// The id of the user, who could do nothing until this was confirmed.
        pub user: UserId,
    }
}

event! {
    /// The multi-factor authentication of a user was reset and must be confirmed again (rule U3).
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
        /// The id of the user, who can do nothing until it is confirmed again.
        pub user: UserId,
    }
}

event! {
    /// A user was appointed as an auditor, who may view reports (rule U2).
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
        /// The id of the user who was appointed.
        pub user: UserId,
    }
}

event! {
    /// The appointment of an auditor ended (rule U1).
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
        /// The id of the user who is no longer an auditor.
        pub user: UserId,
    }
}

event! {
    /// A user set their further email addresses and mobile numbers (rule U8).
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
        /// The id of the user whom the addresses and numbers belong to.
        pub user: UserId,
        /// The further email addresses, in any domain. The list replaces the earlier one and may be empty.
        pub emails: Vec<Email>,
        /// The further mobile numbers. The list replaces the earlier one and may be empty.
        pub mobiles: Vec<Mobile>,
    }
}

event! {
    /// A contact was added who receives the alerts of an organisation but has no access (rule U8).
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
        /// The ODS code of the organisation whose alerts the contact receives.
        pub organisation: OdsCode,
        /// The name of the contact, which no other contact of the organisation may have.
        pub name: Name,
        /// The email address of the contact, in any domain.
        pub email: Option<Email>,
        /// The mobile number of the contact.
        pub mobile: Option<Mobile>,
    }
}

event! {
    /// An alert contact of an organisation was removed (rule U8).
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
        /// The ODS code of the organisation whose alerts the contact received.
        pub organisation: OdsCode,
        /// The name of the contact who was removed.
        pub name: Name,
    }
}
