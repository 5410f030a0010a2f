use serde::{Deserialize, Serialize};

use crate::{
    AccessApproved, AccessDenied, AccessRequestWithdrawn, AccessRequested, AccessRevoked, AlertContactAdded,
    AlertContactRemoved, AlertIssued, AlertUpdated, AlertWithdrawn, AuditorAppointed, AuditorRemoved,
    ContactPreferencesSet, DeadlineSet, FollowUpRecorded, MandateChanged, MfaConfirmed, MfaReset,
    OrganisationClosed, OrganisationRegistered, PolicySet, ResponseRecorded, ResponseReopened,
    ResponseRequired, RoleChanged, RoleGranted, RoleRemoved, SeverityChanged, UserRegistered, UserUpdated,
};

/// One kind of event.
pub trait OneEvent: Into<Event> {
    /// Its word on the wire.
    const WORD: &'static str;
}

macro_rules! events {
    ($($variant:ident $word:literal,)*) => {
        /// Everything that can have happened, one fact each.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Event {
            $(#[doc = concat!("`", $word, "`")] #[serde(rename = $word)] $variant($variant),)*
        }

        impl Event {
            /// The words of all events.
            pub const WORDS: &'static [&'static str] = &[$($word,)*];

            /// The event's word on the wire.
            #[must_use]
            pub const fn word(&self) -> &'static str {
                match self { $(Self::$variant(_) => $word,)* }
            }
        }

        $(impl From<$variant> for Event {
            fn from(event: $variant) -> Self {
                Self::$variant(event)
            }
        }

        impl OneEvent for $variant {
            const WORD: &'static str = $word;
        })*

        super::dispatch::dispatch! { $($variant,)* }
    };
}

events! {
    PolicySet "policy_set",
    OrganisationRegistered "organisation_registered",
    MandateChanged "mandate_changed",
    OrganisationClosed "organisation_closed",
    UserRegistered "user_registered",
    RoleGranted "role_granted",
    RoleChanged "role_changed",
    RoleRemoved "role_removed",
    UserUpdated "user_updated",
    MfaConfirmed "mfa_confirmed",
    MfaReset "mfa_reset",
    AuditorAppointed "auditor_appointed",
    AuditorRemoved "auditor_removed",
    ContactPreferencesSet "contact_preferences_set",
    AlertContactAdded "alert_contact_added",
    AlertContactRemoved "alert_contact_removed",
    AccessRequested "access_requested",
    AccessApproved "access_approved",
    AccessDenied "access_denied",
    AccessRequestWithdrawn "access_request_withdrawn",
    AccessRevoked "access_revoked",
    AlertIssued "alert_issued",
    ResponseRequired "response_required",
    AlertUpdated "alert_updated",
    SeverityChanged "severity_changed",
    DeadlineSet "deadline_set",
    AlertWithdrawn "alert_withdrawn",
    ResponseRecorded "response_recorded",
    ResponseReopened "response_reopened",
    FollowUpRecorded "follow_up_recorded",
}
