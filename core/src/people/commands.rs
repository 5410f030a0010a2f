use crate::wire::{Limit, command, object};

use super::events::{
    AlertContactAdded, AlertContactRemoved, AuditorAppointed, AuditorRemoved, ContactPreferencesSet,
    MfaConfirmed, MfaReset, RoleChanged, RoleGranted, RoleRemoved, UserRegistered, UserUpdated,
};
use super::{Email, Mobile, Role};
use crate::actor::UserId;
use crate::ods_code::OdsCode;
use crate::text::Name;

object! {
    /// A person to be registered as a user.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Person {
        /// The user id, for ever.
        pub id: UserId,
        /// The name.
        pub name: Name,
        /// The address; a user's is an NHSmail address (rule U4).
        pub email: Email,
    }
}

object! {
    /// The Senior Information Risk Owner who nominates (rule U6).
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Siro {
        /// The name.
        pub name: Name,
        /// The address, of any domain.
        pub email: Email,
    }
}

command! {
    /// The first administrator of an organisation, nominated by its SIRO (rule U6).
    ///
    /// ```
    /// # use alert_response::{Command, NominateLeadAdministrator, Person, Siro};
    /// let command = NominateLeadAdministrator {
    ///     organisation: "R0A".parse()?,
    ///     user: Person { id: "alice".parse()?, name: "Alice".parse()?, email: "alice@nhs.net".parse()? },
    ///     siro: Siro { name: "Sam".parse()?, email: "sam@example.org".parse()? },
    /// };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"nominate_lead_administrator":{"organisation":"R0A","user":{"id":"alice","name":"Alice","email":"alice@nhs.net"},"siro":{"name":"Sam","email":"sam@example.org"}}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("nominate_lead_administrator")]
    #[rules(U4, U6, U10)]
    #[by("the operator")]
    #[events(UserRegistered, RoleGranted)]
    pub struct NominateLeadAdministrator {
        /// The organisation.
        pub organisation: OdsCode,
        /// The person. If the id is known already, the address must be the known one, and the name is ignored (rule U10).
        pub user: Person,
        /// Who nominates.
        pub siro: Siro,
    }
}

command! {
    /// Give a person a role at an organisation.
    ///
    /// ```
    /// # use alert_response::{AddUser, Command, Person, Role};
    /// let command = AddUser {
    ///     organisation: "R0A".parse()?,
    ///     user: Person { id: "bob".parse()?, name: "Bob".parse()?, email: "bob@nhs.net".parse()? },
    ///     role: Role::Responder,
    /// };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"add_user":{"organisation":"R0A","user":{"id":"bob","name":"Bob","email":"bob@nhs.net"},"role":"responder"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("add_user")]
    #[rules(U1, U4, U7, U10)]
    #[by("the operator or an administrator there")]
    #[events(UserRegistered, RoleGranted)]
    pub struct AddUser {
        /// The organisation.
        pub organisation: OdsCode,
        /// The person. If the id is known already, the address must be the known one, and the name is ignored (rule U10).
        pub user: Person,
        /// The role.
        pub role: Role,
    }
}

command! {
    /// Change the role that a user holds.
    ///
    /// ```
    /// # use alert_response::{ChangeRole, Command, Role};
    /// let command =
    ///     ChangeRole { organisation: "R0A".parse()?, user: "bob".parse()?, role: Role::Administrator };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"change_role":{"organisation":"R0A","user":"bob","role":"administrator"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("change_role")]
    #[rules(U1, U5, U7)]
    #[by("the operator or an administrator there")]
    #[events(RoleChanged)]
    pub struct ChangeRole {
        /// The organisation.
        pub organisation: OdsCode,
        /// The user.
        pub user: UserId,
        /// The new role.
        pub role: Role,
    }
}

command! {
    /// End the role that a user holds.
    ///
    /// ```
    /// # use alert_response::{Command, RemoveUser};
    /// let command = RemoveUser { organisation: "R0A".parse()?, user: "bob".parse()? };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"remove_user":{"organisation":"R0A","user":"bob"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("remove_user")]
    #[rules(U5, U7)]
    #[by("the operator, an administrator there or the user")]
    #[events(RoleRemoved)]
    pub struct RemoveUser {
        /// The organisation.
        pub organisation: OdsCode,
        /// The user.
        pub user: UserId,
    }
}

command! {
    /// Correct a user's name or address, at least one.
    ///
    /// ```
    /// # use alert_response::{Command, UpdateUser};
    /// let command = UpdateUser {
    ///     user: "bob".parse()?,
    ///     name: Some("Robert".parse()?),
    ///     email: Some("robert@nhs.net".parse()?),
    /// };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"update_user":{"user":"bob","name":"Robert","email":"robert@nhs.net"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("update_user")]
    #[rules(U4)]
    #[by("the operator or the user")]
    #[events(UserUpdated)]
    pub struct UpdateUser {
        /// The user.
        pub user: UserId,
        /// The new name.
        pub name: Option<Name>,
        /// The new NHSmail address.
        pub email: Option<Email>,
    }
}

command! {
    /// Multi-factor authentication works for this user (rule U3).
    ///
    /// ```
    /// # use alert_response::{Command, ConfirmMfa};
    /// let command = ConfirmMfa { user: "bob".parse()? };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"confirm_mfa":{"user":"bob"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("confirm_mfa")]
    #[rules(U3)]
    #[by("the operator")]
    #[events(MfaConfirmed)]
    pub struct ConfirmMfa {
        /// The user.
        pub user: UserId,
    }
}

command! {
    /// Multi-factor authentication must be confirmed anew (rule U3).
    ///
    /// ```
    /// # use alert_response::{Command, ResetMfa};
    /// let command = ResetMfa { user: "bob".parse()? };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"reset_mfa":{"user":"bob"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("reset_mfa")]
    #[rules(U3)]
    #[by("the operator")]
    #[events(MfaReset)]
    pub struct ResetMfa {
        /// The user.
        pub user: UserId,
    }
}

command! {
    /// Let a person view reports (rule U2).
    ///
    /// ```
    /// # use alert_response::{AppointAuditor, Command, Person};
    /// let command = AppointAuditor {
    ///     user: Person { id: "olga".parse()?, name: "Olga".parse()?, email: "olga@nhs.net".parse()? },
    /// };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"appoint_auditor":{"user":{"id":"olga","name":"Olga","email":"olga@nhs.net"}}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("appoint_auditor")]
    #[rules(U1, U2, U10)]
    #[by("the operator")]
    #[events(UserRegistered, AuditorAppointed)]
    pub struct AppointAuditor {
        /// The person. If the id is known already, the address must be the known one, and the name is ignored (rule U10).
        pub user: Person,
    }
}

command! {
    /// End an auditor's appointment.
    ///
    /// ```
    /// # use alert_response::{Command, RemoveAuditor};
    /// let command = RemoveAuditor { user: "olga".parse()? };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"remove_auditor":{"user":"olga"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("remove_auditor")]
    #[rules(U1)]
    #[by("the operator")]
    #[events(AuditorRemoved)]
    pub struct RemoveAuditor {
        /// The user.
        pub user: UserId,
    }
}

command! {
    /// Further addresses and numbers of the user who gives it; replaces both lists (rule U8).
    ///
    /// ```
    /// # use alert_response::{Command, SetContactPreferences};
    /// let command = SetContactPreferences {
    ///     emails: vec!["bob@example.org".parse()?],
    ///     mobiles: vec!["+44 7700 900123".parse()?],
    /// };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"set_contact_preferences":{"emails":["bob@example.org"],"mobiles":["+44 7700 900123"]}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("set_contact_preferences")]
    #[rules(U8)]
    #[by("any user, about themselves")]
    #[events(ContactPreferencesSet)]
    pub struct SetContactPreferences {
        /// Further email addresses, perhaps none.
        #[at_most(Limit::EMAILS)]
        pub emails: Vec<Email>,
        /// Further mobile numbers, perhaps none.
        #[at_most(Limit::MOBILES)]
        pub mobiles: Vec<Mobile>,
    }
}

command! {
    /// Somebody who gets alerts and no access (rule U8).
    ///
    /// ```
    /// # use alert_response::{AddAlertContact, Command};
    /// let command = AddAlertContact {
    ///     organisation: "R0A".parse()?,
    ///     name: "Night desk".parse()?,
    ///     email: Some("desk@example.org".parse()?),
    ///     mobile: Some("07700 900456".parse()?),
    /// };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"add_alert_contact":{"organisation":"R0A","name":"Night desk","email":"desk@example.org","mobile":"07700 900456"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("add_alert_contact")]
    #[rules(U8)]
    #[by("the operator or an administrator there")]
    #[events(AlertContactAdded)]
    pub struct AddAlertContact {
        /// The organisation.
        pub organisation: OdsCode,
        /// The contact's name, one of a kind at the organisation.
        pub name: Name,
        /// An address of any domain.
        pub email: Option<Email>,
        /// A mobile number; at least one of the two is needed.
        pub mobile: Option<Mobile>,
    }
}

command! {
    /// Take an alert contact off.
    ///
    /// ```
    /// # use alert_response::{Command, RemoveAlertContact};
    /// let command = RemoveAlertContact { organisation: "R0A".parse()?, name: "Night desk".parse()? };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"remove_alert_contact":{"organisation":"R0A","name":"Night desk"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("remove_alert_contact")]
    #[rules(U8)]
    #[by("the operator or an administrator there")]
    #[events(AlertContactRemoved)]
    pub struct RemoveAlertContact {
        /// The organisation.
        pub organisation: OdsCode,
        /// The contact's name.
        pub name: Name,
    }
}
