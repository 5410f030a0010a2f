use crate::access::{ApproveAccess, DenyAccess, RequestAccess, RevokeAccess, WithdrawAccessRequest};
use crate::actor::Actor;
use crate::alert::{ChangeSeverity, IssueAlert, SetDeadline, UpdateAlert, WithdrawAlert};
use crate::organisation::{CloseOrganisation, RegisterOrganisation, SetMandate};
use crate::people::{
    AddAlertContact, AddUser, AppointAuditor, ChangeRole, ConfirmMfa, NominateLeadAdministrator,
    RemoveAlertContact, RemoveAuditor, RemoveUser, ResetMfa, SetContactPreferences, UpdateUser,
};
use crate::policy::{Policies, SetPolicy};
use crate::refusal::Refusal;
use crate::response::{RecordFollowUp, RecordResponse, ReopenResponse};
use crate::time::Timestamp;
use crate::wire::{
    Check, InputError, OneCommand, Value, description::CommandType, from_json, reading, tagged,
};

macro_rules! commands {
    ($($variant:ident,)*) => {
        tagged! {
            /// A command to the register. Each kind of command has its own fields, and its own list of who may give it.
            ///
            /// ```
            /// use alert_response::Command;
            ///
            /// let command = Command::from_json(r#"{"confirm_mfa": {"user": "alice"}}"#)?;
            /// assert_eq!(command.word(), "confirm_mfa");
            /// # Ok::<(), alert_response::InputError>(())
            /// ```
            #[derive(Debug, Clone, PartialEq, Eq)]
            pub enum Command, "an object whose key is a command, such as `issue_alert`" {
                $(#[doc = concat!("See [`", stringify!($variant), "`].")]
                $variant($variant) = <$variant as OneCommand>::DESCRIPTION.word,)*
            }
        }

        impl Command {
            /// Every command, in the order of the documentation.
            ///
            /// ```
            /// use alert_response::Command;
            ///
            /// let issue = Command::DESCRIPTIONS.iter().find(|command| command.word == "issue_alert");
            /// assert_eq!(issue.map(|command| command.events), Some(&["alert_issued", "response_required"][..]));
            /// ```
            pub const DESCRIPTIONS: &'static [&'static CommandType] =
                &[$(<$variant as OneCommand>::DESCRIPTION),*];

            /// The command's word on the wire.
            #[must_use]
            pub const fn word(&self) -> &'static str {
                match self { $(Self::$variant(_) => <$variant as OneCommand>::DESCRIPTION.word,)* }
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
    SetPolicy,
    RegisterOrganisation,
    SetMandate,
    CloseOrganisation,
    NominateLeadAdministrator,
    AddUser,
    ChangeRole,
    RemoveUser,
    UpdateUser,
    ConfirmMfa,
    ResetMfa,
    AppointAuditor,
    RemoveAuditor,
    SetContactPreferences,
    AddAlertContact,
    RemoveAlertContact,
    RequestAccess,
    ApproveAccess,
    DenyAccess,
    WithdrawAccessRequest,
    RevokeAccess,
    IssueAlert,
    UpdateAlert,
    ChangeSeverity,
    SetDeadline,
    WithdrawAlert,
    RecordResponse,
    ReopenResponse,
    RecordFollowUp,
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

    /// Step 1 for a command that was made in code and not read: rules W1 and W2 apply to it all the same.
    pub(super) fn check_form(&self, by: &Actor) -> Result<(), Refusal> {
        if let Self::SetPolicy(command) = self {
            Policies::check_form(command)?;
        }
        let mut check = Check::default();
        self.check(None, &mut check);
        by.check(None, &mut check);
        check.finish().map_err(|error| Refusal::new(error.code(), error.to_string()))
    }
}
