use crate::wire::{command, event};

use super::RequestId;
use crate::actor::UserId;
use crate::ods_code::OdsCode;
use crate::text::Text;
use crate::time::Timestamp;

command! {
    /// Ask to answer for another organisation (rules D1 and D2).
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
        /// The organisation to answer for.
        pub organisation: OdsCode,
        /// The organisation of one's own on whose behalf one asks.
        pub lead_organisation: OdsCode,
        /// The agreement that exists between the two.
        pub agreement: Text,
    }
}

command! {
    /// Approve a request.
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
    #[by("an administrator of the organisation asked for, except the person who asked")]
    #[events(AccessApproved)]
    pub struct ApproveAccess {
        /// The request.
        pub request: RequestId,
        /// The instant from which the access is gone, after the approval (rule D5).
        pub until: Option<Timestamp>,
    }
}

command! {
    /// Deny a request.
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
    #[by("an administrator of the organisation asked for, except the person who asked")]
    #[events(AccessDenied)]
    pub struct DenyAccess {
        /// The request.
        pub request: RequestId,
        /// Why.
        pub reason: Text,
    }
}

command! {
    /// Withdraw one's own undecided request.
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
        /// The request.
        pub request: RequestId,
    }
}

command! {
    /// End access that is in force.
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
    #[by("the operator, an administrator of the organisation asked for or the holder")]
    #[events(AccessRevoked)]
    pub struct RevokeAccess {
        /// The request.
        pub request: RequestId,
        /// Why.
        pub reason: Text,
    }
}

event! {
    /// A user asked to answer for an organisation.
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
}

event! {
    /// A request was approved.
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
        /// The request.
        pub request: RequestId,
        /// The instant from which the access is gone.
        pub until: Option<Timestamp>,
    }
}

event! {
    /// A request was denied.
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
        /// The request.
        pub request: RequestId,
        /// Why.
        pub reason: Text,
    }
}

event! {
    /// A request was withdrawn by who asked.
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
        /// The request.
        pub request: RequestId,
    }
}

event! {
    /// Access was ended.
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
        /// The request.
        pub request: RequestId,
        /// Why.
        pub reason: Text,
    }
}
