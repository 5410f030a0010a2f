use serde::{Deserialize, Serialize};

use super::event::OneEvent;
use crate::input::{from_json, reading};
use crate::{
    AccessApproved, AccessDenied, AccessRequestWithdrawn, AccessRequested, AccessRevoked, Actor,
    AddAlertContact, AddUser, AlertContactAdded, AlertContactRemoved, AlertIssued, AlertUpdated,
    AlertWithdrawn, AppointAuditor, ApproveAccess, AuditorAppointed, AuditorRemoved, ChangeRole,
    ChangeSeverity, CloseOrganisation, ConfirmMfa, ContactPreferencesSet, DeadlineSet, DenyAccess,
    FollowUpRecorded, InputError, IssueAlert, MandateChanged, MfaConfirmed, MfaReset,
    NominateLeadAdministrator, OrganisationClosed, OrganisationRegistered, PolicySet, RecordFollowUp,
    RecordResponse, RegisterOrganisation, RemoveAlertContact, RemoveAuditor, RemoveUser, ReopenResponse,
    RequestAccess, ResetMfa, ResponseRecorded, ResponseReopened, ResponseRequired, RevokeAccess, RoleChanged,
    RoleGranted, RoleRemoved, SetContactPreferences, SetDeadline, SetMandate, SetPolicy, SeverityChanged,
    Timestamp, UpdateAlert, UpdateUser, UserRegistered, UserUpdated, WithdrawAccessRequest, WithdrawAlert,
};

/// One kind of command, with the events that it can come to.
///
/// A binding to a language with types tells them what the entries of a decision hold.
pub trait OneCommand: Into<Command> {
    /// The types of the events, as a tuple.
    type Events;
}

macro_rules! commands {
    ($($variant:ident $word:literal => $($event:ident)+;)*) => {
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

            /// The word of each command, with those of the events that it can come to.
            ///
            /// ```
            /// use alert_response::Command;
            ///
            /// assert!(Command::EVENTS.contains(&("issue_alert", &["alert_issued", "response_required"])));
            /// ```
            pub const EVENTS: &'static [(&'static str, &'static [&'static str])] =
                &[$(($word, &[$(<$event as OneEvent>::WORD,)+]),)*];

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
        }

        impl OneCommand for $variant {
            type Events = ($($event,)+);
        })*
    };
}

commands! {
    SetPolicy "set_policy" => PolicySet;
    RegisterOrganisation "register_organisation" => OrganisationRegistered;
    SetMandate "set_mandate" => MandateChanged;
    CloseOrganisation "close_organisation" => OrganisationClosed;
    NominateLeadAdministrator "nominate_lead_administrator" => UserRegistered RoleGranted;
    AddUser "add_user" => UserRegistered RoleGranted;
    ChangeRole "change_role" => RoleChanged;
    RemoveUser "remove_user" => RoleRemoved;
    UpdateUser "update_user" => UserUpdated;
    ConfirmMfa "confirm_mfa" => MfaConfirmed;
    ResetMfa "reset_mfa" => MfaReset;
    AppointAuditor "appoint_auditor" => UserRegistered AuditorAppointed;
    RemoveAuditor "remove_auditor" => AuditorRemoved;
    SetContactPreferences "set_contact_preferences" => ContactPreferencesSet;
    AddAlertContact "add_alert_contact" => AlertContactAdded;
    RemoveAlertContact "remove_alert_contact" => AlertContactRemoved;
    RequestAccess "request_access" => AccessRequested;
    ApproveAccess "approve_access" => AccessApproved;
    DenyAccess "deny_access" => AccessDenied;
    WithdrawAccessRequest "withdraw_access_request" => AccessRequestWithdrawn;
    RevokeAccess "revoke_access" => AccessRevoked;
    IssueAlert "issue_alert" => AlertIssued ResponseRequired;
    UpdateAlert "update_alert" => AlertUpdated;
    ChangeSeverity "change_severity" => SeverityChanged ResponseRequired;
    SetDeadline "set_deadline" => DeadlineSet;
    WithdrawAlert "withdraw_alert" => AlertWithdrawn;
    RecordResponse "record_response" => ResponseRecorded;
    ReopenResponse "reopen_response" => ResponseReopened;
    RecordFollowUp "record_follow_up" => FollowUpRecorded;
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
