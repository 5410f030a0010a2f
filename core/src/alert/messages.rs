use serde::{Deserialize, Serialize};

use super::AlertId;
use crate::input::objects_on_the_wire;
use crate::{Name, OdsCode, Severity, Text, Timestamp};

/// Command: issue an alert. By the operator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct IssueAlert {
    /// Its id, never free again.
    pub id: AlertId,
    /// Its title.
    pub title: Name,
    /// Its severity; one that the policy names starts the clock (rule A5).
    pub severity: Severity,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// The published due instant; left out, the policy's hours count (rule A7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respond_by: Option<Timestamp>,
    /// Exactly these must respond; left out, all mandated ones (rule A5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisations: Option<Vec<OdsCode>>,
}

impl IssueAlert {
    /// An alert for all mandated organisations, due after the policy's hours.
    #[must_use]
    pub fn new(id: AlertId, title: Name, severity: Severity) -> Self {
        Self { id, title, severity, summary: None, respond_by: None, organisations: None }
    }
}

/// Command: add text to an alert, and perhaps correct its title (rule A8). By the operator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct UpdateAlert {
    /// The alert.
    pub id: AlertId,
    /// What is new.
    pub text: Text,
    /// The corrected title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Name>,
}

/// Command: raise or lower an alert (rules A4 to A6). By the operator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ChangeSeverity {
    /// The alert.
    pub id: AlertId,
    /// The new severity.
    pub severity: Severity,
    /// The due instant of the clock that starts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respond_by: Option<Timestamp>,
    /// Exactly these must respond to the clock that starts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisations: Option<Vec<OdsCode>>,
}

/// Command: move the due instant of the clock that runs (rule A7). By the operator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct SetDeadline {
    /// The alert.
    pub id: AlertId,
    /// The new due instant.
    pub respond_by: Timestamp,
    /// Why.
    pub reason: Text,
}

/// Command: withdraw an alert for good (rule A9). By the operator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct WithdrawAlert {
    /// The alert.
    pub id: AlertId,
    /// Why.
    pub reason: Text,
}

/// Event: an alert was issued, at revision 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AlertIssued {
    /// Its id, never free again.
    pub id: AlertId,
    /// Its title.
    pub title: Name,
    /// Its severity; one that the policy names starts the clock (rule A5).
    pub severity: Severity,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// The published due instant; left out, the policy's hours count (rule A7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respond_by: Option<Timestamp>,
    /// Exactly these must respond; left out, all mandated ones (rule A5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisations: Option<Vec<OdsCode>>,
}

/// Event: a clock started; the scope is written down (rule A5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ResponseRequired {
    /// The alert.
    pub alert: AlertId,
    /// The due instant.
    pub due_at: Timestamp,
    /// Who must respond, by ODS code; perhaps nobody.
    pub organisations: Vec<OdsCode>,
}

/// Event: text was added to an alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AlertUpdated {
    /// The alert.
    pub id: AlertId,
    /// The revision that this made.
    pub revision: u32,
    /// What is new.
    pub text: Text,
    /// The corrected title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Name>,
}

/// Event: an alert was raised or lowered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct SeverityChanged {
    /// The alert.
    pub id: AlertId,
    /// The new severity.
    pub severity: Severity,
}

/// Event: the due instant of the running clock was moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct DeadlineSet {
    /// The alert.
    pub id: AlertId,
    /// The new due instant.
    pub respond_by: Timestamp,
    /// Why.
    pub reason: Text,
}

/// Event: an alert was withdrawn; unanswered duties ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AlertWithdrawn {
    /// The alert.
    pub id: AlertId,
    /// Why.
    pub reason: Text,
}

objects_on_the_wire!(
    IssueAlert,
    UpdateAlert,
    ChangeSeverity,
    SetDeadline,
    WithdrawAlert,
    AlertIssued,
    ResponseRequired,
    AlertUpdated,
    SeverityChanged,
    DeadlineSet,
    AlertWithdrawn
);
