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
    /// A person who is, or is to become, a user of the register.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Person {
        /// The user id, which belongs to this person for good (rule U10).
        pub id: UserId,
        /// The name of the person. It is ignored if the user id is already known (rule U10).
        pub name: Name,
        /// The email address, which must be an NHSmail address (rule U4).
        pub email: Email,
    }
}

object! {
    /// The Senior Information Risk Owner (SIRO) who nominates a lead administrator (rule U6).
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Siro {
        /// The name of the SIRO.
        pub name: Name,
        /// The email address of the SIRO, which may be in any domain.
        pub email: Email,
    }
}

command! {
    /// Makes a person the first administrator of an organisation, as its SIRO has nominated (rule U6).
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
        /// The ODS code of the organisation, which must have no registered users yet.
        pub organisation: OdsCode,
        /// The person nominated. If the user id is already known, the email address must be the known one, and the name
        /// is ignored (rule U10).
        pub user: Person,
        /// The SIRO who nominates this person.
        pub siro: Siro,
    }
}

command! {
    /// Gives a person a role at an organisation (rules U1 and U7).
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
    #[by("the operator, or an administrator of the organisation")]
    #[events(UserRegistered, RoleGranted)]
    pub struct AddUser {
        /// The ODS code of the organisation where the person is to have the role.
        pub organisation: OdsCode,
        /// The person to add. If the user id is already known, the email address must be the known one, and the name is
        /// ignored (rule U10).
        pub user: Person,
        /// The role that the person is to have. A user has at most one role at each organisation (rule U1).
        pub role: Role,
    }
}

command! {
    /// Changes the role that a user holds at an organisation (rule U7).
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
    #[by("the operator, or an administrator of the organisation")]
    #[events(RoleChanged)]
    pub struct ChangeRole {
        /// The ODS code of the organisation where the user holds the role.
        pub organisation: OdsCode,
        /// The id of the user whose role changes.
        pub user: UserId,
        /// The new role. The last administrator of an organisation cannot become a responder (rule U5).
        pub role: Role,
    }
}

command! {
    /// Removes the role that a user holds at an organisation (rule U7).
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
    #[by("the operator, an administrator of the organisation, or the user who holds the role")]
    #[events(RoleRemoved)]
    pub struct RemoveUser {
        /// The ODS code of the organisation where the user holds the role.
        pub organisation: OdsCode,
        /// The id of the user who loses the role. The last administrator of an organisation cannot be removed
        /// (rule U5).
        pub user: UserId,
    }
}

command! {
    /// Corrects the name of a user, their email address, or both (rule U4).
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
    #[by("the operator, or the user concerned")]
    #[events(UserUpdated)]
    pub struct UpdateUser {
        /// The id of the user whose details are corrected.
        pub user: UserId,
        /// The new name. If it is left out, the name stays as it is, and `email` must be given.
        pub name: Option<Name>,
        /// The new NHSmail address. If it is left out, the address stays as it is, and `name` must be given.
        pub email: Option<Email>,
    }
}

command! {
    /// Confirms the multi-factor authentication of a user (rule U3).
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
        /// The id of the user, who can do nothing until this is confirmed.
        pub user: UserId,
    }
}

command! {
    /// Resets the multi-factor authentication of a user, which must then be confirmed again (rule U3).
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
        /// The id of the user, who can do nothing until it is confirmed again.
        pub user: UserId,
    }
}

command! {
    /// Appoints a person as an auditor, who may view reports (rule U2).
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
        /// The person to appoint. If the user id is already known, the email address must be the known one, and the
        /// name is ignored (rule U10).
        pub user: Person,
    }
}

command! {
    /// Ends the appointment of an auditor (rule U1).
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
        /// The id of the user who is no longer to be an auditor.
        pub user: UserId,
    }
}

command! {
    /// Sets the further email addresses and mobile numbers of the user who gives the command (rule U8).
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
    #[by("any user, for themselves")]
    #[events(ContactPreferencesSet)]
    pub struct SetContactPreferences {
        /// The further email addresses, in any domain. The list replaces the earlier one and may be empty.
        #[at_most(Limit::EMAILS)]
        pub emails: Vec<Email>,
        /// The further mobile numbers. The list replaces the earlier one and may be empty.
        #[at_most(Limit::MOBILES)]
        pub mobiles: Vec<Mobile>,
    }
}

command! {
    /// Adds a contact who receives the alerts of an organisation but has no access (rule U8).
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
    #[by("the operator, or an administrator of the organisation")]
    #[events(AlertContactAdded)]
    pub struct AddAlertContact {
        /// The ODS code of the organisation whose alerts the contact receives.
        pub organisation: OdsCode,
        /// The name of the contact, which no other contact of the organisation may have.
        pub name: Name,
        /// The email address of the contact, in any domain. If it is left out, `mobile` must be given.
        pub email: Option<Email>,
        /// The mobile number of the contact. If it is left out, `email` must be given.
        pub mobile: Option<Mobile>,
    }
}

command! {
    /// Removes an alert contact of an organisation (rule U8).
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
    #[by("the operator, or an administrator of the organisation")]
    #[events(AlertContactRemoved)]
    pub struct RemoveAlertContact {
        /// The ODS code of the organisation whose alerts the contact receives.
        pub organisation: OdsCode,
        /// The name of the contact to remove.
        pub name: Name,
    }
}
