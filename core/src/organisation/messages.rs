use crate::wire::{command, event};

use super::Sector;
use crate::ods_code::OdsCode;
use crate::text::Name;

command! {
    /// Registers an organisation (rules O1 and O2).
    ///
    /// ```
    /// # use alert_response::{Command, RegisterOrganisation, Sector};
    /// let command = RegisterOrganisation {
    ///     ods_code: "R0A".parse()?,
    ///     name: "Trust R0A".parse()?,
    ///     sector: Sector::Acute,
    ///     region: None,
    ///     mandated: true,
    /// };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"register_organisation":{"ods_code":"R0A","name":"Trust R0A","sector":"acute","mandated":true}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("register_organisation")]
    #[rules(O1, O2)]
    #[by("the operator")]
    #[events(OrganisationRegistered)]
    pub struct RegisterOrganisation {
        /// The ODS code, which no other organisation can ever use (rule O1).
        pub ods_code: OdsCode,
        /// The name of the organisation.
        pub name: Name,
        /// The kind of organisation. It does not decide whether the organisation must respond (rule O2).
        pub sector: Sector,
        /// The region, in words that the operator chooses.
        pub region: Option<Name>,
        /// Whether the organisation is on the mandated list, whose members must respond to alerts (rule O2). Defaults
        /// to true.
        pub mandated: bool = true,
    }
}

command! {
    /// Puts an organisation on the mandated list, or takes it off (rule O2).
    ///
    /// ```
    /// # use alert_response::{Command, SetMandate};
    /// let command = SetMandate { ods_code: "R0A".parse()?, mandated: false };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"set_mandate":{"ods_code":"R0A","mandated":false}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("set_mandate")]
    #[rules(O2)]
    #[by("the operator")]
    #[events(MandateChanged)]
    pub struct SetMandate {
        /// The ODS code of the organisation.
        pub ods_code: OdsCode,
        /// Whether the organisation is on the mandated list from now on. Clocks that already run are not affected
        /// (rule A5).
        pub mandated: bool,
    }
}

command! {
    /// Closes an organisation for good (rule O3).
    ///
    /// ```
    /// # use alert_response::{CloseOrganisation, Command};
    /// let command = CloseOrganisation { ods_code: "R0A".parse()? };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"close_organisation":{"ods_code":"R0A"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("close_organisation")]
    #[rules(O3)]
    #[by("the operator")]
    #[events(OrganisationClosed)]
    pub struct CloseOrganisation {
        /// The ODS code of the organisation, which accepts no commands once it is closed.
        pub ods_code: OdsCode,
    }
}

event! {
    /// An organisation was registered (rules O1 and O2).
    ///
    /// ```
    /// # use alert_response::{Event, OrganisationRegistered, Sector};
    /// let event = OrganisationRegistered {
    ///     ods_code: "R0A".parse()?,
    ///     name: "Trust R0A".parse()?,
    ///     sector: Sector::Acute,
    ///     region: Some("Y62".parse()?),
    ///     mandated: true,
    /// };
    /// assert_eq!(
    ///     serde_json::to_string(&Event::from(event))?,
    ///     r#"{"organisation_registered":{"ods_code":"R0A","name":"Trust R0A","sector":"acute","region":"Y62","mandated":true}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("organisation_registered")]
    pub struct OrganisationRegistered {
        /// The ODS code, which no other organisation can ever use (rule O1).
        pub ods_code: OdsCode,
        /// The name of the organisation.
        pub name: Name,
        /// The kind of organisation. It does not decide whether the organisation must respond (rule O2).
        pub sector: Sector,
        /// The region, in words that the operator chose.
        pub region: Option<Name>,
        /// Whether the organisation is on the mandated list, whose members must respond to alerts (rule O2).
        pub mandated: bool,
    }
}

event! {
    /// An organisation was put on the mandated list, or taken off it (rule O2).
    ///
    /// ```
    /// # use alert_response::{Event, MandateChanged};
    /// let event = MandateChanged { ods_code: "R0A".parse()?, mandated: false };
    /// assert_eq!(
    ///     serde_json::to_string(&Event::from(event))?,
    ///     r#"{"mandate_changed":{"ods_code":"R0A","mandated":false}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("mandate_changed")]
    pub struct MandateChanged {
        /// The ODS code of the organisation.
        pub ods_code: OdsCode,
        /// Whether the organisation is on the mandated list from now on. Clocks that already run are not affected
        /// (rule A5).
        pub mandated: bool,
    }
}

event! {
    /// An organisation was closed for good, which ended the duties that it had not answered (rule O3).
    ///
    /// ```
    /// # use alert_response::{Event, OrganisationClosed};
    /// let event = OrganisationClosed { ods_code: "R0A".parse()? };
    /// assert_eq!(
    ///     serde_json::to_string(&Event::from(event))?,
    ///     r#"{"organisation_closed":{"ods_code":"R0A"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("organisation_closed")]
    pub struct OrganisationClosed {
        /// The ODS code of the organisation, which accepts no commands once it is closed.
        pub ods_code: OdsCode,
    }
}
