//! Duties: one clock × one organisation. Due when, standing or ended, in time or late; the partition of a scope.

mod standing;
mod state;

pub use state::{State, Timeliness};

pub(crate) use standing::{Standing, in_scope, not_asked, outcome, standing};
