//! Every question, about the present or the past, from the same histories.

mod alerts;
mod answer;
mod authority;
mod evidence;
mod history;
mod organisations;
mod position;
mod positions_of;
mod question;
mod report;
mod worklist;

pub use alerts::{AlertDetail, AlertSummary, DeadlineChange, SeverityAt};
pub use answer::Answer;
pub use authority::{Action, AuthorisedOrganisation, May, Responder};
pub use evidence::Evidence;
pub use organisations::{AccessRequestSummary, AlertContact, Member, Members, OrganisationSummary};
pub use position::Position;
pub use positions_of::{Bookmark, BookmarkError, PositionsOf};
pub use question::{
    AboutAlert, AboutAlertItself, AboutAuthority, AboutEverything, AboutOrganisation, AboutPeriod,
    AboutResponse, AboutUser, ActionWord, Question,
};
pub use report::{Report, StateCounts, TimelinessCounts};
pub use worklist::WorklistItem;

use crate::{Register, Timestamp};

/// The register as of an instant: only entries dated at or before it count (rule P4).
///
/// What was *true* at an instant is a view; what was *known* then is a replay of the entries that had arrived.
///
/// ```
/// use alert_response::{Register, Timestamp};
///
/// let register = Register::new();
/// let view = register.as_of("2018-04-09T08:00:00Z".parse()?);
/// assert!(view.alerts().is_empty());
/// # Ok::<(), alert_response::InputError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    register: &'a Register,
    at: Timestamp,
}

impl Register {
    /// The register as of an instant, past or present. Costs nothing.
    #[must_use]
    pub const fn as_of(&self, at: Timestamp) -> View<'_> {
        View { register: self, at }
    }
}

/// Answers write themselves; lists of them do within an [`Answer`].
macro_rules! written_as_json {
    ($($name:ty),* $(,)?) => {$(
        impl $name {
            /// As written on the wire.
            #[must_use]
            pub fn to_json(&self) -> String {
                serde_json::to_string(self).unwrap_or_default()
            }
        }
    )*};
}

written_as_json!(
    AccessRequestSummary,
    AlertDetail,
    AlertSummary,
    Answer<'_>,
    AuthorisedOrganisation,
    Evidence,
    May,
    Members,
    OrganisationSummary,
    Position<'_>,
    Report,
    Responder,
    WorklistItem,
);

impl View<'_> {
    /// The instant of the view.
    #[must_use]
    pub const fn at(&self) -> Timestamp {
        self.at
    }
}
