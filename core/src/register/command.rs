use serde::{Deserialize, Serialize};

use crate::input::{from_json, reading};
use crate::{
    Actor, AddAlertContact, AddUser, AppointAuditor, ApproveAccess, ChangeRole, ChangeSeverity,
    CloseOrganisation, ConfirmMfa, DenyAccess, InputError, IssueAlert, NominateLeadAdministrator,
    RecordFollowUp, RecordResponse, RegisterOrganisation, RemoveAlertContact, RemoveAuditor, RemoveUser,
    ReopenResponse, RequestAccess, ResetMfa, RevokeAccess, SetContactPreferences, SetDeadline, SetMandate,
    SetPolicy, Timestamp, UpdateAlert, UpdateUser, WithdrawAccessRequest, WithdrawAlert,
};

macro_rules! commands {
    ($($variant:ident $word:literal,)*) => {
        /// Everything that can be asked of a register; see each command for its fields and who may give it.
        ///
        /// ```
        /// use alert_response::Command;
        ///
        /// let command = Command::from_json(r#"{"confirm_mfa": {"user": "alice"}}"#)?;
        /// assert_eq!(command.word(), "confirm_mfa");
        /// # Ok::<(), alert_response::InputError>(())
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Command {
            $(#[doc = concat!("`", $word, "`")] #[serde(rename = $word)] $variant($variant),)*
        }

        impl Command {
            /// The words of all commands.
            pub const WORDS: &'static [&'static str] = &[$($word,)*];

            /// The command's word on the wire.
            #[must_use]
            pub const fn word(&self) -> &'static str {
                match self { $(Self::$variant(_) => $word,)* }
            }
        }

        $(impl From<$variant> for Command {
            fn from(command: $variant) -> Self {
                Self::$variant(command)
            }
        })*
    };
}

commands! {
    SetPolicy "set_policy",
    RegisterOrganisation "register_organisation",
    SetMandate "set_mandate",
    CloseOrganisation "close_organisation",
    NominateLeadAdministrator "nominate_lead_administrator",
    AddUser "add_user",
    ChangeRole "change_role",
    RemoveUser "remove_user",
    UpdateUser "update_user",
    ConfirmMfa "confirm_mfa",
    ResetMfa "reset_mfa",
    AppointAuditor "appoint_auditor",
    RemoveAuditor "remove_auditor",
    SetContactPreferences "set_contact_preferences",
    AddAlertContact "add_alert_contact",
    RemoveAlertContact "remove_alert_contact",
    RequestAccess "request_access",
    ApproveAccess "approve_access",
    DenyAccess "deny_access",
    WithdrawAccessRequest "withdraw_access_request",
    RevokeAccess "revoke_access",
    IssueAlert "issue_alert",
    UpdateAlert "update_alert",
    ChangeSeverity "change_severity",
    SetDeadline "set_deadline",
    WithdrawAlert "withdraw_alert",
    RecordResponse "record_response",
    ReopenResponse "reopen_response",
    RecordFollowUp "record_follow_up",
}

impl Command {
    /// Reads a command as written on the wire.
    ///
    /// # Errors
    /// `invalid_value`, or `invalid_text` if only texts are wrong.
    pub fn from_json(json: &str) -> Result<Self, InputError> {
        reading(|| from_json(json))
    }

    /// Reads a command, its actor and its instant together, all as JSON: `invalid_text` is reported only if
    /// nothing else in the three is wrong.
    ///
    /// ```
    /// use alert_response::{Command, RefusalCode};
    ///
    /// let update = r#"{"update_user": {"user": "alice", "name": " "}}"#;
    /// let read = |at| Command::read(update, r#"{"user": "alice"}"#, at).unwrap_err().code();
    /// assert_eq!(read(r#""2026-05-01T09:00:00Z""#), RefusalCode::InvalidText);
    /// assert_eq!(read(r#""2026-05-01T09:00:00""#), RefusalCode::InvalidValue);
    /// ```
    ///
    /// # Errors
    /// `invalid_value`, or `invalid_text` if only texts are wrong.
    pub fn read(command: &str, by: &str, at: &str) -> Result<(Self, Actor, Timestamp), InputError> {
        reading(|| Ok((from_json(command)?, from_json(by)?, from_json(at)?)))
    }

    /// The command as written on the wire.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
