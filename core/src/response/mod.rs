//! Responses: the remediation status and its details, which status may follow which, and the history of each
//! response.

mod judge;
mod messages;
mod pages;
mod reason;
mod record;
mod status;
mod store;
mod transition;

pub use messages::{
    FollowUpRecorded, Mode, OrganisationSelection, RecordFollowUp, RecordResponse, ReopenResponse,
    ResponseRecorded, ResponseReopened,
};
pub use status::{
    Complete, InProgress, Justification, NotApplicable, RemediationStatus, RiskAcceptance, UnableReason,
    UnableToImplement,
};
pub use transition::{StatusKind, TRANSITIONS};

pub(crate) use judge::{Asked, judge_record, judge_reopening};
pub(crate) use reason::Reason;
pub(crate) use record::{Content, Record, ResponseHistory};
pub(crate) use store::{AlertResponses, FollowUp, Responses};
