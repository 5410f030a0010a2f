//! The stable codes of refusals: word, rules, meaning.

use std::fmt;
use std::str::FromStr;

use crate::wire::{
    Described, Fault, InputError,
    description::{Shape, Word, Words},
    string_on_the_wire,
};

macro_rules! refusal_codes {
    ($($variant:ident $word:literal [$($rule:literal),*] $meaning:literal;)*) => {
        /// The stable code of a refusal. Messages may change, codes may not.
        ///
        /// ```
        /// use alert_response::RefusalCode;
        ///
        /// let code = RefusalCode::ResponseClosed;
        /// assert_eq!(code.as_str(), "response_closed");
        /// assert_eq!(code.rules(), ["R3"]);
        /// assert_eq!("response_closed".parse(), Ok(code));
        /// assert!(RefusalCode::ALL.contains(&code));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RefusalCode {
            $(#[doc = $meaning] $variant,)*
        }

        impl RefusalCode {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The ids of the rules that the code enforces.
            #[must_use]
            pub const fn rules(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($rule),*],)* }
            }

            /// What the code says, in one sentence.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }
        }

        impl Described for RefusalCode {
            const SHAPE: &'static Shape = &Shape::Words(Words {
                name: "RefusalCode",
                module: module_path!(),
                docs: &[" The stable code of a refusal. Messages may change, codes may not."],
                words: &[$(Word { word: $word, name: stringify!($variant), docs: &[$meaning] }),*],
                lenient: false,
            });
        }
    };
}

refusal_codes! {
    UnknownUser "unknown_user" ["T6"] "No such user is known at that instant.";
    UnknownOrganisation "unknown_organisation" ["T6", "A5"] "No such organisation is known at that instant.";
    UnknownAlert "unknown_alert" ["T6"] "No such alert is known at that instant.";
    UnknownRequest "unknown_request" ["T6"] "No such access request is known at that instant.";
    MfaRequired "mfa_required" ["U3"] "The multi-factor authentication of the user is not confirmed.";
    NotPermitted "not_permitted" ["O3", "U2", "U7", "N1", "N2", "D1", "D3", "D4", "D6", "D8"]
        "The actor does not have the authority to do this.";
    OutOfOrder "out_of_order" ["T5", "T6"] "The command is dated before an entry that it must follow.";
    OrganisationClosed "organisation_closed" ["O3", "A5"] "The organisation is closed and accepts no further commands.";
    OrganisationAlreadyRegistered "organisation_already_registered" ["O1"]
        "The ODS code is already registered, perhaps to an organisation that has closed.";
    MandateUnchanged "mandate_unchanged" ["O2"] "The organisation is already on the mandated list, or already off it.";
    AlreadyRegistered "already_registered" ["U6"]
        "The organisation already has a registered user, so no lead administrator can be nominated.";
    NominationRequired "nomination_required" ["U6"]
        "The organisation has no registered users; its SIRO must first nominate a lead administrator.";
    UserDiffers "user_differs" ["U10"] "The user id is already registered with another email address.";
    RoleAlreadyHeld "role_already_held" ["U1"]
        "The user already holds a role at the organisation, or already holds the new role.";
    RoleNotHeld "role_not_held" ["U1"] "The user does not hold a role at the organisation.";
    LastAdministrator "last_administrator" ["U5"] "The organisation would lose its last administrator.";
    NotNhsmail "not_nhsmail" ["U4"] "The email address is well formed, but it is not an NHSmail address.";
    MfaAlreadyConfirmed "mfa_already_confirmed" ["U3"]
        "The multi-factor authentication of the user is already confirmed.";
    MfaNotConfirmed "mfa_not_confirmed" ["U3"] "The user has no confirmed multi-factor authentication to reset.";
    AuditorAlreadyAppointed "auditor_already_appointed" ["U1"] "The user is already an auditor.";
    NotAnAuditor "not_an_auditor" ["U1"] "The user is not an auditor.";
    ContactAlreadyExists "contact_already_exists" ["U8"]
        "The organisation already has an alert contact with that name.";
    UnknownContact "unknown_contact" ["U8"] "The organisation does not have an alert contact with that name.";
    ContactNeedsAddress "contact_needs_address" ["U8"] "An alert contact needs an email address or a mobile number.";
    AlreadyHasAccess "already_has_access" ["D2"] "The user can already respond for the organisation.";
    RequestAlreadyPending "request_already_pending" ["D2"]
        "The user already has an undecided request for access to the organisation.";
    RequestAlreadyDecided "request_already_decided" ["D3"]
        "The request has already been approved, denied or withdrawn.";
    RequestNotApproved "request_not_approved" ["D6"]
        "The request does not give access now, so there is nothing to revoke.";
    RequestLapsed "request_lapsed" ["D6"]
        "The undecided request lapsed when the role behind it ended or the lead organisation closed.";
    OwnRequest "own_request" ["D3"] "Users cannot decide their own requests.";
    AlertAlreadyIssued "alert_already_issued" ["A5"] "The alert id is already in use, perhaps by a withdrawn alert.";
    AlertWithdrawn "alert_withdrawn" ["A9"] "The alert is withdrawn and accepts no further commands.";
    SeverityUnchanged "severity_unchanged" ["A4"] "The alert already has that severity.";
    DeadlineNotAfterStart "deadline_not_after_start" ["A7"] "The due instant is not later than the start of the clock.";
    ResponseNotRequired "response_not_required" ["A5", "A7", "R11"]
        "The alert does not ask for responses, the organisation no longer owes one, or no clock would start.";
    NotInScope "not_in_scope" ["R4", "R11", "P1"] "No clock of the alert has ever named the organisation.";
    ResponseClosed "response_closed" ["R3"]
        "The response is closed; it must be reopened before another status can be recorded.";
    ResponseNotClosed "response_not_closed" ["R4"] "There is no closed response to reopen.";
    AcknowledgeFirst "acknowledge_first" ["R12"] "The policy requires that the first status recorded is in progress.";
    NoOrganisations "no_organisations" ["A5", "R9"]
        "The list of organisations is empty, or `all` finds no organisation.";
    MissingDetail "missing_detail" ["R6"] "A detail that the command needs is missing.";
    InstantInFuture "instant_in_future" ["R6"] "An instant that must not be later than the command is later than it.";
    InstantInPast "instant_in_past" ["R6", "D5"] "An instant that must be later than the command is not.";
    RiskAcceptanceRequired "risk_acceptance_required" ["R7"] "The policy requires the SIRO's acceptance of the risk.";
    InvalidText "invalid_text" ["R6", "W1"] "A text is blank or too long, or has characters that are not allowed.";
    InvalidValue "invalid_value" ["T1", "A1", "A2", "A7", "O1", "U4", "R1", "R12", "P5", "W1", "W2"]
        "The input cannot be read, exceeds a limit, or leads to an instant beyond the year 9999.";
}

impl fmt::Display for RefusalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for RefusalCode {
    type Err = InputError;

    fn from_str(word: &str) -> Result<Self, InputError> {
        Self::ALL
            .iter()
            .copied()
            .find(|code| code.as_str() == word)
            .ok_or_else(|| InputError::value(word, EXPECTED))
    }
}

const EXPECTED: &str = "a refusal code such as `not_permitted`";

string_on_the_wire!(RefusalCode, EXPECTED);

impl InputError {
    /// [`RefusalCode::InvalidValue`] or [`RefusalCode::InvalidText`].
    #[must_use]
    pub const fn code(&self) -> RefusalCode {
        match self.kind() {
            Fault::Value => RefusalCode::InvalidValue,
            Fault::Text => RefusalCode::InvalidText,
        }
    }
}
