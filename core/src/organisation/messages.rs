use serde::{Deserialize, Deserializer, Serialize};

use super::Sector;
use crate::input::objects_on_the_wire;
use crate::{Name, OdsCode};

/// Command: make an organisation known. By the operator.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct SetMandate {
    /// The organisation.
    pub ods_code: OdsCode,
    /// Whether it must respond from now on; running clocks stay as they are (rule A5).
    pub mandated: bool,
}

/// Command: close an organisation for good (rule O3). By the operator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct CloseOrganisation {
    /// The organisation.
    pub ods_code: OdsCode,
}

/// Event: an organisation became known.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct MandateChanged {
    /// The organisation.
    pub ods_code: OdsCode,
    /// Whether it must respond.
    pub mandated: bool,
}

/// Event: an organisation closed; its unanswered duties ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct OrganisationClosed {
    /// The organisation.
    pub ods_code: OdsCode,
}

objects_on_the_wire!(
    RegisterOrganisation,
    SetMandate,
    CloseOrganisation,
    OrganisationRegistered,
    MandateChanged,
    OrganisationClosed
);
