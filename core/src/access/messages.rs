use crate::wire::{command, event};

use super::RequestId;
use crate::actor::UserId;
use crate::ods_code::OdsCode;
use crate::text::Text;
use crate::time::Timestamp;

command! {
    /// Asks for access to respond for another organisation (rules D1 and D2).
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
    #[word("request_access")]
    #[rules(D1, D2)]
    #[by("an administrator or responder of the lead organisation")]
    #[events(AccessRequested)]
    pub struct RequestAccess {
        /// The ODS code of the organisation to respond for.
        pub organisation: OdsCode,
        /// The ODS code of the organisation where the person who asks has a role, and on whose behalf they ask.
        pub lead_organisation: OdsCode,
        /// The agreement between the two organisations, which every request must cite (rule D1).
        pub agreement: Text,
    }
}

command! {
    /// Approves a request for access (rules D3 and D5).
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
    #[word("approve_access")]
    #[rules(D3, D5)]
    #[by("an administrator of the organisation that the request is for, but not the person who asked")]
    #[events(AccessApproved)]
    pub struct ApproveAccess {
        /// The id of the request, which must still be undecided.
        pub request: RequestId,
        /// The instant from which the access is no longer in force. It must be later than the command. If it is left
        /// out, the access has no set end (rule D5).
        pub until: Option<Timestamp>,
    }
}

command! {
    /// Denies a request for access (rule D3).
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
    #[word("deny_access")]
    #[rules(D3)]
    #[by("an administrator of the organisation that the request is for, but not the person who asked")]
    #[events(AccessDenied)]
    pub struct DenyAccess {
        /// The id of the request, which must still be undecided.
        pub request: RequestId,
        /// Why the request is denied.
        pub reason: Text,
    }
}

command! {
    /// Withdraws a request for access that is still undecided (rule D3).
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
    #[word("withdraw_access_request")]
    #[rules(D3)]
    #[by("the person who asked")]
    #[events(AccessRequestWithdrawn)]
    pub struct WithdrawAccessRequest {
        /// The id of the request, which the actor must have made.
        pub request: RequestId,
    }
}

command! {
    /// Revokes access that is in force (rule D6).
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
    #[word("revoke_access")]
    #[rules(D6)]
    #[by("the operator, an administrator of the organisation that the request is for, or the person who has the access")]
    #[events(AccessRevoked)]
    pub struct RevokeAccess {
        /// The id of the request that the access was approved by.
        pub request: RequestId,
        /// Why the access is revoked.
        pub reason: Text,
    }
}

event! {
    /// A user asked for access to respond for another organisation (rules D1 and D2).
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
    #[word("access_requested")]
    pub struct AccessRequested {
        /// The id of the request, which the register assigned.
        pub request: RequestId,
        /// The id of the user who asked.
        pub user: UserId,
        /// The ODS code of the organisation to respond for.
        pub organisation: OdsCode,
        /// The ODS code of the organisation where the person who asked had a role, and on whose behalf they asked.
        pub lead_organisation: OdsCode,
        /// The agreement between the two organisations, which every request must cite (rule D1).
        pub agreement: Text,
    }
}

event! {
    /// A request for access was approved (rules D3 and D5).
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
    #[word("access_approved")]
    pub struct AccessApproved {
        /// The id of the request, which gives access from the instant of this event.
        pub request: RequestId,
        /// The instant from which the access is no longer in force. If it is missing, the access has no set end
        /// (rule D5).
        pub until: Option<Timestamp>,
    }
}

event! {
    /// A request for access was denied (rule D3).
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
    #[word("access_denied")]
    pub struct AccessDenied {
        /// The id of the request, which can no longer be approved.
        pub request: RequestId,
        /// Why the request was denied.
        pub reason: Text,
    }
}

event! {
    /// The person who had asked for access withdrew the request (rule D3).
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
    #[word("access_request_withdrawn")]
    pub struct AccessRequestWithdrawn {
        /// The id of the request, which can no longer be approved.
        pub request: RequestId,
    }
}

event! {
    /// Access that was in force was revoked (rule D6).
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
    #[word("access_revoked")]
    pub struct AccessRevoked {
        /// The id of the request that the access was approved by.
        pub request: RequestId,
        /// Why the access was revoked.
        pub reason: Text,
    }
}
