use crate::access::{AccessApproved, AccessDenied, AccessRequestWithdrawn, AccessRequested, AccessRevoked};
use crate::alert::{
    AlertIssued, AlertUpdated, AlertWithdrawn, DeadlineSet, ResponseRequired, SeverityChanged,
};
use crate::organisation::{MandateChanged, OrganisationClosed, OrganisationRegistered};
use crate::people::{
    AlertContactAdded, AlertContactRemoved, AuditorAppointed, AuditorRemoved, ContactPreferencesSet,
    MfaConfirmed, MfaReset, RoleChanged, RoleGranted, RoleRemoved, UserRegistered, UserUpdated,
};
use crate::policy::PolicySet;
use crate::response::{FollowUpRecorded, ResponseRecorded, ResponseReopened};
use crate::wire::{OneEvent, description::EventType, tagged};

macro_rules! events {
    ($($variant:ident,)*) => {
        tagged! {
            /// Something that happened: one fact, which an entry records.
            #[derive(Debug, Clone, PartialEq, Eq)]
            #[stored]
            pub enum Event, "an object whose key is an event, such as `alert_issued`" {
                $(#[doc = concat!("See [`", stringify!($variant), "`].")]
                $variant($variant) = <$variant as OneEvent>::DESCRIPTION.word,)*
            }
        }

        impl Event {
            /// Every event, in the order of the documentation.
            pub const DESCRIPTIONS: &'static [&'static EventType] = &[$(<$variant as OneEvent>::DESCRIPTION),*];

            /// The event's word on the wire.
            #[must_use]
            pub const fn word(&self) -> &'static str {
                match self { $(Self::$variant(_) => <$variant as OneEvent>::DESCRIPTION.word,)* }
            }
        }

        $(impl From<$variant> for Event {
            fn from(event: $variant) -> Self {
                Self::$variant(event)
            }
        })*

        super::dispatch::dispatch! { $($variant,)* }
    };
}

events! {
    PolicySet,
    OrganisationRegistered,
    MandateChanged,
    OrganisationClosed,
    UserRegistered,
    RoleGranted,
    RoleChanged,
    RoleRemoved,
    UserUpdated,
    MfaConfirmed,
    MfaReset,
    AuditorAppointed,
    AuditorRemoved,
    ContactPreferencesSet,
    AlertContactAdded,
    AlertContactRemoved,
    AccessRequested,
    AccessApproved,
    AccessDenied,
    AccessRequestWithdrawn,
    AccessRevoked,
    AlertIssued,
    ResponseRequired,
    AlertUpdated,
    SeverityChanged,
    DeadlineSet,
    AlertWithdrawn,
    ResponseRecorded,
    ResponseReopened,
    FollowUpRecorded,
}
