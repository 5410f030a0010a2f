use serde::{Deserialize, Serialize};

use super::RequestId;
use crate::input::{objects_on_the_wire, stored_on_the_wire};
use crate::{OdsCode, Text, Timestamp, UserId};

/// Command: ask to answer for another organisation (rules D1 and D2).
///
/// ```
/// # use alert_response::{Command, RequestAccess};
/// let command = RequestAccess {
///     organisation: "R0A".parse()?,
///     lead_organisation: "0AR".parse()?,
///     agreement: "IT services 2026".parse()?,
/// };
/// assert_eq!(
///     Command::from(command).to_json(),
///     r#"{"request_access":{"organisation":"R0A","lead_organisation":"0AR","agreement":"IT services 2026"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RequestAccess {
    /// The organisation to answer for.
    pub organisation: OdsCode,
    /// The organisation of one's own on whose behalf one asks.
    pub lead_organisation: OdsCode,
    /// The agreement that exists between the two.
    pub agreement: Text,
}

/// Command: approve a request. By an administrator of the organisation asked for (rule D3).
///
/// ```
/// # use alert_response::{ApproveAccess, Command};
/// let command =
///     ApproveAccess { request: "AR-1".parse()?, until: Some("2026-12-31T00:00:00Z".parse()?) };
/// assert_eq!(
///     Command::from(command).to_json(),
///     r#"{"approve_access":{"request":"AR-1","until":"2026-12-31T00:00:00Z"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ApproveAccess {
    /// The request.
    pub request: RequestId,
    /// The instant from which the access is gone, after the approval (rule D5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// Command: deny a request. By an administrator of the organisation asked for (rule D3).
///
/// ```
/// # use alert_response::{Command, DenyAccess};
/// let command = DenyAccess { request: "AR-1".parse()?, reason: "No agreement.".parse()? };
/// assert_eq!(
///     Command::from(command).to_json(),
///     r#"{"deny_access":{"request":"AR-1","reason":"No agreement."}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct DenyAccess {
    /// The request.
    pub request: RequestId,
    /// Why.
    pub reason: Text,
}

/// Command: withdraw one's own undecided request.
///
/// ```
/// # use alert_response::{Command, WithdrawAccessRequest};
/// let command = WithdrawAccessRequest { request: "AR-1".parse()? };
/// assert_eq!(
///     Command::from(command).to_json(),
///     r#"{"withdraw_access_request":{"request":"AR-1"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct WithdrawAccessRequest {
    /// The request.
    pub request: RequestId,
}

/// Command: end access that is in force. By an administrator there, the operator or its holder (rule D6).
///
/// ```
/// # use alert_response::{Command, RevokeAccess};
/// let command = RevokeAccess { request: "AR-1".parse()?, reason: "The agreement ended.".parse()? };
/// assert_eq!(
///     Command::from(command).to_json(),
///     r#"{"revoke_access":{"request":"AR-1","reason":"The agreement ended."}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RevokeAccess {
    /// The request.
    pub request: RequestId,
    /// Why.
    pub reason: Text,
}

/// Event: a user asked to answer for an organisation.
///
/// ```
/// # use alert_response::{AccessRequested, Event};
/// let event = AccessRequested {
///     request: "AR-1".parse()?,
///     user: "bob".parse()?,
///     organisation: "R0A".parse()?,
///     lead_organisation: "0AR".parse()?,
///     agreement: "IT services 2026".parse()?,
/// };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"access_requested":{"request":"AR-1","user":"bob","organisation":"R0A","lead_organisation":"0AR","agreement":"IT services 2026"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AccessRequested {
    /// The request.
    pub request: RequestId,
    /// Who asked.
    pub user: UserId,
    /// The organisation to answer for.
    pub organisation: OdsCode,
    /// The organisation of one's own on whose behalf one asks.
    pub lead_organisation: OdsCode,
    /// The agreement that exists between the two.
    pub agreement: Text,
}

/// Event: a request was approved.
///
/// ```
/// # use alert_response::{AccessApproved, Event};
/// let event =
///     AccessApproved { request: "AR-1".parse()?, until: Some("2026-12-31T00:00:00Z".parse()?) };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"access_approved":{"request":"AR-1","until":"2026-12-31T00:00:00Z"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AccessApproved {
    /// The request.
    pub request: RequestId,
    /// The instant from which the access is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// Event: a request was denied.
///
/// ```
/// # use alert_response::{AccessDenied, Event};
/// let event = AccessDenied { request: "AR-2".parse()?, reason: "No agreement.".parse()? };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"access_denied":{"request":"AR-2","reason":"No agreement."}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AccessDenied {
    /// The request.
    pub request: RequestId,
    /// Why.
    pub reason: Text,
}

/// Event: a request was withdrawn by who asked.
///
/// ```
/// # use alert_response::{AccessRequestWithdrawn, Event};
/// let event = AccessRequestWithdrawn { request: "AR-3".parse()? };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"access_request_withdrawn":{"request":"AR-3"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AccessRequestWithdrawn {
    /// The request.
    pub request: RequestId,
}

/// Event: access was ended.
///
/// ```
/// # use alert_response::{AccessRevoked, Event};
/// let event = AccessRevoked { request: "AR-1".parse()?, reason: "The agreement ended.".parse()? };
/// assert_eq!(
///     serde_json::to_string(&Event::from(event))?,
///     r#"{"access_revoked":{"request":"AR-1","reason":"The agreement ended."}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AccessRevoked {
    /// The request.
    pub request: RequestId,
    /// Why.
    pub reason: Text,
}

objects_on_the_wire!(RequestAccess, ApproveAccess, DenyAccess, WithdrawAccessRequest, RevokeAccess);
stored_on_the_wire!(AccessRequested, AccessApproved, AccessDenied, AccessRequestWithdrawn, AccessRevoked);
