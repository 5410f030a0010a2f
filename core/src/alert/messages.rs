use serde::{Deserialize, Serialize};

use super::AlertId;
use crate::input::{objects_on_the_wire, stored_on_the_wire};
use crate::limits::organisations;
use crate::{Name, OdsCode, Severity, Text, Timestamp};

/// Command: issue an alert. By the operator.
///
/// ```
/// # use alert_response::{Command, IssueAlert, Severity};
/// let command = IssueAlert {
///     id: "CC-1".parse()?,
///     title: "A vulnerability".parse()?,
///     severity: Severity::High,
///     summary: None,
///     respond_by: None,
///     organisations: None,
/// };
/// assert_eq!(
///     Command::from(command).to_json(),
///     r#"{"issue_alert":{"id":"CC-1","title":"A vulnerability","severity":"high"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
    #[serde(default, deserialize_with = "organisations", skip_serializing_if = "Option::is_none")]
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
///
/// ```
/// # use alert_response::{Command, UpdateAlert};
/// let command = UpdateAlert {
///     id: "CC-1".parse()?,
///     text: "A fix is out.".parse()?,
///     title: Some("A worse vulnerability".parse()?),
/// };
/// assert_eq!(
///     Command::from(command).to_json(),
///     r#"{"update_alert":{"id":"CC-1","text":"A fix is out.","title":"A worse vulnerability"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
///
/// ```
/// # use alert_response::{ChangeSeverity, Command, Severity};
/// let command = ChangeSeverity {
///     id: "CC-1".parse()?,
///     severity: Severity::Low,
///     respond_by: None,
///     organisations: None,
/// };
/// assert_eq!(
///     Command::from(command).to_json(),
///     r#"{"change_severity":{"id":"CC-1","severity":"low"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
    #[serde(default, deserialize_with = "organisations", skip_serializing_if = "Option::is_none")]
    pub organisations: Option<Vec<OdsCode>>,
}

/// Command: move the due instant of the clock that runs (rule A7). By the operator.
///
/// ```
/// # use alert_response::{Command, SetDeadline};
/// let command = SetDeadline {
///     id: "CC-1".parse()?,
///     respond_by: "2026-05-09T09:00:00.000001Z".parse()?,
///     reason: "The fix was late.".parse()?,
/// };
/// assert_eq!(
///     Command::from(command).to_json(),
///     r#"{"set_deadline":{"id":"CC-1","respond_by":"2026-05-09T09:00:00.000001Z","reason":"The fix was late."}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
///
/// ```
/// # use alert_response::{Command, WithdrawAlert};
/// let command = WithdrawAlert { id: "CC-1".parse()?, reason: "Superseded.".parse()? };
/// assert_eq!(
///     Command::from(command).to_json(),
///     r#"{"withdraw_alert":{"id":"CC-1","reason":"Superseded."}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct WithdrawAlert {
    /// The alert.
    pub id: AlertId,
    /// Why.
    pub reason: Text,
}

/// Event: an alert was issued, at revision 1.
///
/// ```
/// # use alert_response::{AlertIssued, Event, Severity};
/// let event = AlertIssued {
///     id: "CC-1".parse()?,
///     title: "A vulnerability".parse()?,
///     severity: Severity::High,
///     summary: Some("Patch it.".parse()?),
///     respond_by: Some("2026-05-03T09:00:00Z".parse()?),
///     organisations: Some(vec!["R0B".parse()?, "R0A".parse()?]),
/// };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"alert_issued":{"id":"CC-1","title":"A vulnerability","severity":"high","summary":"Patch it.","respond_by":"2026-05-03T09:00:00Z","organisations":["R0B","R0A"]}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
///
/// ```
/// # use alert_response::{Event, ResponseRequired};
/// let event = ResponseRequired {
///     alert: "CC-1".parse()?,
///     due_at: "2026-05-03T09:00:00Z".parse()?,
///     organisations: vec!["R0A".parse()?, "R0B".parse()?],
/// };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"response_required":{"alert":"CC-1","due_at":"2026-05-03T09:00:00Z","organisations":["R0A","R0B"]}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
///
/// ```
/// # use alert_response::{AlertUpdated, Event};
/// let event = AlertUpdated {
///     id: "CC-1".parse()?,
///     revision: 2,
///     text: "A fix is out.".parse()?,
///     title: Some("A worse vulnerability".parse()?),
/// };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"alert_updated":{"id":"CC-1","revision":2,"text":"A fix is out.","title":"A worse vulnerability"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
///
/// ```
/// # use alert_response::{Event, Severity, SeverityChanged};
/// let event = SeverityChanged { id: "CC-1".parse()?, severity: Severity::InformationOnly };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"severity_changed":{"id":"CC-1","severity":"information_only"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct SeverityChanged {
    /// The alert.
    pub id: AlertId,
    /// The new severity.
    pub severity: Severity,
}

/// Event: the due instant of the running clock was moved.
///
/// ```
/// # use alert_response::{DeadlineSet, Event};
/// let event = DeadlineSet {
///     id: "CC-1".parse()?,
///     respond_by: "2026-05-09T09:00:00.000001Z".parse()?,
///     reason: "The fix was late.".parse()?,
/// };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"deadline_set":{"id":"CC-1","respond_by":"2026-05-09T09:00:00.000001Z","reason":"The fix was late."}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
///
/// ```
/// # use alert_response::{AlertWithdrawn, Event};
/// let event = AlertWithdrawn { id: "CC-1".parse()?, reason: "Superseded.".parse()? };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"alert_withdrawn":{"id":"CC-1","reason":"Superseded."}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AlertWithdrawn {
    /// The alert.
    pub id: AlertId,
    /// Why.
    pub reason: Text,
}

objects_on_the_wire!(IssueAlert, UpdateAlert, ChangeSeverity, SetDeadline, WithdrawAlert);
stored_on_the_wire!(
    AlertIssued,
    ResponseRequired,
    AlertUpdated,
    SeverityChanged,
    DeadlineSet,
    AlertWithdrawn
);
