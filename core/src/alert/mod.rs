//! Alerts: their severity and text over time, and the clocks that ask organisations to respond.

mod alert_id;
mod apply;
mod clock;
mod judge;
mod messages;
mod naming;
mod scope;
mod store;

pub use alert_id::AlertId;
pub use messages::{
    AlertIssued, AlertUpdated, AlertWithdrawn, ChangeSeverity, DeadlineSet, IssueAlert, ResponseRequired,
    SetDeadline, SeverityChanged, UpdateAlert, WithdrawAlert,
};

pub(crate) use apply::alert_named;
pub(crate) use clock::{Clock, Clocks, Due};
pub(crate) use judge::Scoping;
pub(crate) use store::{Alert, AlertKey, Alerts, alert_withdrawn, unknown_alert};
