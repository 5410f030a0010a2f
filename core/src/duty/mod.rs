//! Duties: one clock × one organisation. Due when, standing or ended, in time or late; the partition of a scope.

mod standing;
mod state;
mod timeliness;

pub use state::State;
pub use timeliness::{Timeliness, timeliness};

pub(crate) use standing::{Standing, in_scope, not_asked, outcome, standing};
