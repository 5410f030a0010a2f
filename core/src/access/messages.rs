use serde::{Deserialize, Serialize};

use super::RequestId;
use crate::input::objects_on_the_wire;
use crate::{OdsCode, Text, Timestamp, UserId};

/// Command: ask to answer for another organisation (rules D1 and D2).
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct DenyAccess {
    /// The request.
    pub request: RequestId,
    /// Why.
    pub reason: Text,
}

/// Command: withdraw one's own undecided request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct WithdrawAccessRequest {
    /// The request.
    pub request: RequestId,
}

/// Command: end access that is in force. By an administrator there, the operator or its holder (rule D6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RevokeAccess {
    /// The request.
    pub request: RequestId,
    /// Why.
    pub reason: Text,
}

/// Event: a user asked to answer for an organisation.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AccessDenied {
    /// The request.
    pub request: RequestId,
    /// Why.
    pub reason: Text,
}

/// Event: a request was withdrawn by who asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AccessRequestWithdrawn {
    /// The request.
    pub request: RequestId,
}

/// Event: access was ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AccessRevoked {
    /// The request.
    pub request: RequestId,
    /// Why.
    pub reason: Text,
}

objects_on_the_wire!(
    RequestAccess,
    ApproveAccess,
    DenyAccess,
    WithdrawAccessRequest,
    RevokeAccess,
    AccessRequested,
    AccessApproved,
    AccessDenied,
    AccessRequestWithdrawn,
    AccessRevoked
);
