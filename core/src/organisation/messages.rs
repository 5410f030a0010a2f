use serde::{Deserialize, Deserializer, Serialize};

use super::Sector;
use crate::input::{objects_on_the_wire, stored_on_the_wire};
use crate::{Name, OdsCode};

/// Command: make an organisation known. By the operator.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RegisterOrganisation {
    /// Its ODS code, never free again.
    pub ods_code: OdsCode,
    /// Its name.
    pub name: Name,
    /// Its sector.
    pub sector: Sector,
    /// Its region, in the operator's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Name>,
    /// Whether it is on the mandated list (rule O2); left out, it is.
    #[serde(default = "yes", deserialize_with = "yes_if_null")]
    pub mandated: bool,
}

fn yes() -> bool {
    true
}

fn yes_if_null<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Option::deserialize(deserializer).map(|mandated| mandated.unwrap_or(true))
}

/// Command: put an organisation on the mandated list, or take it off. By the operator.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct SetMandate {
    /// The organisation.
    pub ods_code: OdsCode,
    /// Whether it must respond from now on; running clocks stay as they are (rule A5).
    pub mandated: bool,
}

/// Command: close an organisation for good (rule O3). By the operator.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct CloseOrganisation {
    /// The organisation.
    pub ods_code: OdsCode,
}

/// Event: an organisation became known.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct OrganisationRegistered {
    /// Its ODS code.
    pub ods_code: OdsCode,
    /// Its name.
    pub name: Name,
    /// Its sector.
    pub sector: Sector,
    /// Its region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Name>,
    /// Whether it is on the mandated list.
    pub mandated: bool,
}

/// Event: an organisation was put on the mandated list, or taken off.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct MandateChanged {
    /// The organisation.
    pub ods_code: OdsCode,
    /// Whether it must respond.
    pub mandated: bool,
}

/// Event: an organisation closed; its unanswered duties ended.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct OrganisationClosed {
    /// The organisation.
    pub ods_code: OdsCode,
}

objects_on_the_wire!(RegisterOrganisation, SetMandate, CloseOrganisation);
stored_on_the_wire!(OrganisationRegistered, MandateChanged, OrganisationClosed);
