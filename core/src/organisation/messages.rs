use crate::wire::{command, event};

use super::Sector;
use crate::ods_code::OdsCode;
use crate::text::Name;

command! {
    /// Make an organisation known.
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
        /// Its ODS code, never free again.
        pub ods_code: OdsCode,
        /// Its name.
        pub name: Name,
        /// Its sector.
        pub sector: Sector,
        /// Its region, in the operator's words.
        pub region: Option<Name>,
        /// Whether it is on the mandated list (rule O2); left out, it is.
        pub mandated: bool = true,
    }
}

command! {
    /// Put an organisation on the mandated list, or take it off.
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
        /// The organisation.
        pub ods_code: OdsCode,
        /// Whether it must respond from now on; running clocks stay as they are (rule A5).
        pub mandated: bool,
    }
}

command! {
    /// Close an organisation for good (rule O3).
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
        /// The organisation.
        pub ods_code: OdsCode,
    }
}

event! {
    /// An organisation became known.
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
        /// Its ODS code.
        pub ods_code: OdsCode,
        /// Its name.
        pub name: Name,
        /// Its sector.
        pub sector: Sector,
        /// Its region.
        pub region: Option<Name>,
        /// Whether it is on the mandated list.
        pub mandated: bool,
    }
}

event! {
    /// An organisation was put on the mandated list, or taken off.
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
        /// The organisation.
        pub ods_code: OdsCode,
        /// Whether it must respond.
        pub mandated: bool,
    }
}

event! {
    /// An organisation closed; its unanswered duties ended.
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
        /// The organisation.
        pub ods_code: OdsCode,
    }
}
