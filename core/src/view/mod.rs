//! Every question, about the present or the past, from the same histories.

mod alerts;
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
pub use authority::{Action, AuthorisedOrganisation, May, Responder};
pub use evidence::Evidence;
pub use organisations::{AccessRequestSummary, AlertContact, Member, Members, OrganisationSummary};
pub use position::{Position, PositionOf};
pub use positions_of::{Bookmark, BookmarkError, PositionsOf};
pub use question::{
    AboutAlert, AboutAlertItself, AboutAuthority, AboutEverything, AboutOrganisation, AboutPeriod,
    AboutResponse, AboutUser, ActionWord, Answer, Question,
};
pub use report::{Report, StateCounts, TimelinessCounts};
pub use worklist::WorklistItem;

use crate::register::Register;
use crate::time::Timestamp;

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

impl View<'_> {
    /// The instant of the view.
    #[must_use]
    pub const fn at(&self) -> Timestamp {
        self.at
    }
}
