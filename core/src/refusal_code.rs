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
    MfaRequired "mfa_required" ["U3"] "The user's multi-factor authentication is not confirmed.";
    NotPermitted "not_permitted" ["O3", "U2", "U7", "N1", "N2", "D1", "D3", "D4", "D6", "D8"] "The actor has no authority for this.";
    OutOfOrder "out_of_order" ["T5", "T6"] "The stream already has a later entry.";
    OrganisationClosed "organisation_closed" ["O3", "A5"] "The organisation is closed and accepts no further commands.";
    OrganisationAlreadyRegistered "organisation_already_registered" ["O1"] "The ODS code is registered, perhaps closed.";
    MandateUnchanged "mandate_unchanged" ["O2"] "The organisation is already mandated, or already not.";
    AlreadyRegistered "already_registered" ["U6"] "The organisation has a registered user, so nobody is nominated.";
    NominationRequired "nomination_required" ["U6"] "The organisation has nobody registered; its SIRO nominates first.";
    UserDiffers "user_differs" ["U10"] "The user id is known with another address, so it is somebody else's.";
    RoleAlreadyHeld "role_already_held" ["U1"] "The user already holds a role, or that role, there.";
    RoleNotHeld "role_not_held" ["U1"] "The user holds no role there.";
    LastAdministrator "last_administrator" ["U5"] "The organisation would lose its last administrator.";
    NotNhsmail "not_nhsmail" ["U4"] "The address is well formed but not an NHSmail address.";
    MfaAlreadyConfirmed "mfa_already_confirmed" ["U3"] "Multi-factor authentication is already confirmed.";
    MfaNotConfirmed "mfa_not_confirmed" ["U3"] "There is no confirmed multi-factor authentication to reset.";
    AuditorAlreadyAppointed "auditor_already_appointed" ["U1"] "The user is already an auditor.";
    NotAnAuditor "not_an_auditor" ["U1"] "The user is not an auditor.";
    ContactAlreadyExists "contact_already_exists" ["U8"] "The organisation has an alert contact of that name.";
    UnknownContact "unknown_contact" ["U8"] "The organisation has no alert contact of that name.";
    ContactNeedsAddress "contact_needs_address" ["U8"] "An alert contact needs an email address or a mobile number.";
    AlreadyHasAccess "already_has_access" ["D2"] "The user can already answer for the organisation.";
    RequestAlreadyPending "request_already_pending" ["D2"] "The user's earlier request is still undecided.";
    RequestAlreadyDecided "request_already_decided" ["D3"] "The request was approved, denied, withdrawn or revoked.";
    RequestNotApproved "request_not_approved" ["D6"] "The request gives no access now, so there is nothing to revoke.";
    RequestLapsed "request_lapsed" ["D6"] "The role behind the undecided request has ended.";
    OwnRequest "own_request" ["D3"] "Nobody decides their own request.";
    AlertAlreadyIssued "alert_already_issued" ["A5"] "The alert id is taken, perhaps by a withdrawn alert.";
    AlertWithdrawn "alert_withdrawn" ["A9"] "The alert is withdrawn and accepts no further commands.";
    SeverityUnchanged "severity_unchanged" ["A4"] "The alert already has that severity.";
    DeadlineNotAfterStart "deadline_not_after_start" ["A7"] "The respond-by instant does not lie after the clock's start.";
    ResponseNotRequired "response_not_required" ["A5", "A7", "R11"] "No clock of the alert runs or starts, or the organisation no longer owes a response.";
    NotInScope "not_in_scope" ["R4", "R11", "P1"] "No clock of the alert names the organisation.";
    ResponseClosed "response_closed" ["R3"] "The response is closed; reopen it before you record another status.";
    ResponseNotClosed "response_not_closed" ["R4"] "There is no closed response to reopen.";
    AcknowledgeFirst "acknowledge_first" ["R12"] "Under this policy the first record is in progress.";
    NoOrganisations "no_organisations" ["A5", "R9"] "The list of organisations is empty, or `all` finds none.";
    MissingDetail "missing_detail" ["R6"] "A detail that the command needs is missing.";
    InstantInFuture "instant_in_future" ["R6"] "An instant lies after the command's instant and may not.";
    InstantInPast "instant_in_past" ["R6", "D5"] "An instant does not lie after the command's instant and must.";
    RiskAcceptanceRequired "risk_acceptance_required" ["R7"] "The policy asks for the SIRO's risk acceptance.";
    InvalidText "invalid_text" ["R6", "W1"] "A text is blank, too long or has characters that it may not have.";
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
