use std::fmt;

use serde::de::{self, SeqAccess, Visitor};
use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::RemediationStatus;
use crate::input::{default_if_null, objects_on_the_wire, stored_on_the_wire, words};
use crate::limits::{Items, Limit};
use crate::{AlertId, Authority, InputError, OdsCode, Text};

/// Whom a response is for (rule R9).
///
/// ```
/// use alert_response::OrganisationSelection;
///
/// let all: OrganisationSelection = serde_json::from_str(r#""all""#).unwrap();
/// assert_eq!(all, OrganisationSelection::All);
/// let one = OrganisationSelection::from("R0A".parse::<alert_response::OdsCode>()?);
/// assert_eq!(serde_json::to_string(&one).unwrap(), r#"["R0A"]"#);
/// # Ok::<(), alert_response::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrganisationSelection {
    /// Every organisation in scope that the actor may answer for and whose response is open, or missing with the
    /// duty standing.
    All,
    /// These; a repeated one counts once.
    These(Vec<OdsCode>),
}

impl From<OdsCode> for OrganisationSelection {
    fn from(organisation: OdsCode) -> Self {
        Self::These(vec![organisation])
    }
}

impl From<Vec<OdsCode>> for OrganisationSelection {
    fn from(organisations: Vec<OdsCode>) -> Self {
        Self::These(organisations)
    }
}

impl Serialize for OrganisationSelection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::All => serializer.serialize_str("all"),
            // Of a length that is not said, as objects are.
            Self::These(organisations) => {
                let mut list = serializer.serialize_seq(None)?;
                organisations.iter().try_for_each(|organisation| list.serialize_element(organisation))?;
                list.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for OrganisationSelection {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AllOrList;
        impl<'de> Visitor<'de> for AllOrList {
            type Value = OrganisationSelection;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`all` or a list of ODS codes")
            }

            fn visit_str<E: de::Error>(self, word: &str) -> Result<OrganisationSelection, E> {
                if word == "all" {
                    return Ok(OrganisationSelection::All);
                }
                Err(E::custom(InputError::value(word, "`all` or a list of ODS codes")))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<OrganisationSelection, A::Error> {
                Items::of(Limit::ORGANISATIONS).visit_seq(list).map(OrganisationSelection::These)
            }
        }
        deserializer.deserialize_any(AllOrList)
    }
}

words! {
    /// What a refusal for one organisation means for the others of a bulk response (rule R10).
    #[derive(Default)]
    pub enum Mode, "`all_or_nothing` or `best_effort`" {
        /// One refusal refuses the whole.
        #[default]
        AllOrNothing = "all_or_nothing",
        /// The rest is recorded, the refused are named.
        BestEffort = "best_effort",
    }
}

/// Command: record a remediation status for one organisation or many (rules R1 to R12).
///
/// ```
/// # use alert_response::{Command, Complete, Mode, OrganisationSelection, RecordResponse};
/// let command = RecordResponse {
///     alert: "CC-1".parse()?,
///     organisations: OrganisationSelection::from(vec!["R0A".parse()?]),
///     status: Complete {
///         actions: "Patched.".parse()?,
///         completed_at: Some("2026-05-02T08:00:00Z".parse()?),
///     }
///     .into(),
///     mode: Mode::AllOrNothing,
/// };
/// assert_eq!(
///     Command::from(command).to_json(),
///     r#"{"record_response":{"alert":"CC-1","organisations":["R0A"],"status":{"complete":{"actions":"Patched.","completed_at":"2026-05-02T08:00:00Z"}},"mode":"all_or_nothing"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RecordResponse {
    /// The alert.
    pub alert: AlertId,
    /// For whom.
    pub organisations: OrganisationSelection,
    /// The status, the same for all.
    pub status: RemediationStatus,
    /// All or nothing, or best effort.
    #[serde(default, deserialize_with = "default_if_null")]
    pub mode: Mode,
}

impl RecordResponse {
    /// A response for those organisations, all or nothing.
    #[must_use]
    pub fn new(
        alert: AlertId,
        organisations: impl Into<OrganisationSelection>,
        status: impl Into<RemediationStatus>,
    ) -> Self {
        Self { alert, organisations: organisations.into(), status: status.into(), mode: Mode::AllOrNothing }
    }
}

/// Command: open a closed response again; it becomes in progress (rule R4).
///
/// ```
/// # use alert_response::{Command, ReopenResponse};
/// let command = ReopenResponse {
///     alert: "CC-1".parse()?,
///     organisation: "R0A".parse()?,
///     reason: "New servers found.".parse()?,
/// };
/// assert_eq!(
///     Command::from(command).to_json(),
///     r#"{"reopen_response":{"alert":"CC-1","organisation":"R0A","reason":"New servers found."}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ReopenResponse {
    /// The alert.
    pub alert: AlertId,
    /// The organisation.
    pub organisation: OdsCode,
    /// Why.
    pub reason: Text,
}

/// Command: note that the national service followed up. By the operator.
///
/// ```
/// # use alert_response::{Command, RecordFollowUp};
/// let command = RecordFollowUp {
///     alert: "CC-1".parse()?,
///     organisation: "R0A".parse()?,
///     note: "Telephoned.".parse()?,
/// };
/// assert_eq!(
///     Command::from(command).to_json(),
///     r#"{"record_follow_up":{"alert":"CC-1","organisation":"R0A","note":"Telephoned."}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RecordFollowUp {
    /// The alert.
    pub alert: AlertId,
    /// The organisation.
    pub organisation: OdsCode,
    /// What was done or said.
    pub note: Text,
}

/// Event: a remediation status was recorded (rule R8).
///
/// ```
/// # use alert_response::{Authority, Event, InProgress, ResponseRecorded};
/// let event = ResponseRecorded {
///     alert: "CC-1".parse()?,
///     organisation: "R0A".parse()?,
///     status: InProgress {
///         actions: Some("Patching.".parse()?),
///         expected_by: Some("2026-06-01T00:00:00Z".parse()?),
///         next_update_at: Some("2026-05-05T09:00:00Z".parse()?),
///     }
///     .into(),
///     authority: Authority::OwnRole,
///     revision: 1,
/// };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"response_recorded":{"alert":"CC-1","organisation":"R0A","status":{"in_progress":{"actions":"Patching.","expected_by":"2026-06-01T00:00:00Z","next_update_at":"2026-05-05T09:00:00Z"}},"authority":"own_role","revision":1}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ResponseRecorded {
    /// The alert.
    pub alert: AlertId,
    /// The organisation.
    pub organisation: OdsCode,
    /// The status, defaults filled in.
    pub status: RemediationStatus,
    /// By what right.
    pub authority: Authority,
    /// The alert's revision when it was given (rule A8).
    pub revision: u32,
}

/// Event: a closed response was opened again.
///
/// ```
/// # use alert_response::{Authority, Event, ResponseReopened};
/// let event = ResponseReopened {
///     alert: "CC-1".parse()?,
///     organisation: "R0A".parse()?,
///     reason: "New servers found.".parse()?,
///     authority: Authority::OwnRole,
/// };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"response_reopened":{"alert":"CC-1","organisation":"R0A","reason":"New servers found.","authority":"own_role"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ResponseReopened {
    /// The alert.
    pub alert: AlertId,
    /// The organisation.
    pub organisation: OdsCode,
    /// Why.
    pub reason: Text,
    /// By what right.
    pub authority: Authority,
}

/// Event: the national service followed up.
///
/// ```
/// # use alert_response::{Event, FollowUpRecorded};
/// let event = FollowUpRecorded {
///     alert: "CC-1".parse()?,
///     organisation: "R0A".parse()?,
///     note: "Telephoned.".parse()?,
/// };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"follow_up_recorded":{"alert":"CC-1","organisation":"R0A","note":"Telephoned."}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct FollowUpRecorded {
    /// The alert.
    pub alert: AlertId,
    /// The organisation.
    pub organisation: OdsCode,
    /// What was done or said.
    pub note: Text,
}

objects_on_the_wire!(RecordResponse, ReopenResponse, RecordFollowUp);
stored_on_the_wire!(ResponseRecorded, ResponseReopened, FollowUpRecorded);
