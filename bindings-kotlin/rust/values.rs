//! Whatever others wrote is read by core, and passed to Kotlin as core writes it.

use alert_response::{
    AccessRequestSummary, ActionWord, Actor, AlertContact, AlertDetail, AlertSummary, AuthorisedOrganisation,
    Authority, Command, DeadlineChange, Entry, Event, Evidence, InputError, Justification, May, Member,
    Members, Mode, OrganisationSelection, OrganisationSummary, Person, Policy, PositionOf, RefusalCode,
    RemediationStatus, Report, RequestState, Responder, RiskAcceptance, Role, Sector, Severity, SeverityAt,
    Siro, State, StateCounts, StatusKind, Timeliness, TimelinessCounts, UnableReason, WorklistItem,
    read_json,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::answer;
use crate::fault::Fault;
use crate::request::texts;

fn read_as<T: DeserializeOwned + Serialize>(json: &str, memory: String) -> Result<String, Fault> {
    answer::json(&read_json::<T>(json)?, memory)
}

macro_rules! kinds {
    ($($kind:literal => $core:ty,)*) => {
        /// A value as core writes it. In: its kind, which is the name of its class or of the family, and its JSON; memory for
        /// the answer.
        #[uniffi::export]
        pub(crate) fn read_value(request: &[u8], memory: String) -> Result<String, Fault> {
            let [kind, json] = texts(request)?;
            match kind {
                $($kind => read_as::<$core>(json, memory),)*
                _ => Err(InputError::value(kind, "a kind of value").into()),
            }
        }
    };
}

kinds! {
    "AccessRequestSummary" => AccessRequestSummary,
    "Action" => ActionWord,
    "Actor" => Actor,
    "AlertContact" => AlertContact,
    "AlertDetail" => AlertDetail,
    "AlertSummary" => AlertSummary,
    "AuthorisedOrganisation" => AuthorisedOrganisation,
    "Authority" => Authority,
    "Command" => Command,
    "DeadlineChange" => DeadlineChange,
    "Entry" => Entry,
    "Event" => Event,
    "Evidence" => Evidence,
    "Justification" => Justification,
    "May" => May,
    "Member" => Member,
    "Members" => Members,
    "Mode" => Mode,
    "OrganisationSelection" => OrganisationSelection,
    "OrganisationSummary" => OrganisationSummary,
    "Person" => Person,
    "Policy" => Policy,
    "Position" => PositionOf<RemediationStatus>,
    "RefusalCode" => RefusalCode,
    "RemediationStatus" => RemediationStatus,
    "Report" => Report,
    "RequestState" => RequestState,
    "Responder" => Responder,
    "RiskAcceptance" => RiskAcceptance,
    "Role" => Role,
    "Sector" => Sector,
    "Severity" => Severity,
    "SeverityAt" => SeverityAt,
    "Siro" => Siro,
    "State" => State,
    "StateCounts" => StateCounts,
    "StatusKind" => StatusKind,
    "Timeliness" => Timeliness,
    "TimelinessCounts" => TimelinessCounts,
    "UnableReason" => UnableReason,
    "WorklistItem" => WorklistItem,
}
