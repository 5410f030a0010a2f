//! Answering on behalf of another organisation: requests, grants, and who may act for whom at an instant.

mod apply;
mod authority;
mod judge;
mod messages;
mod request;
mod store;

pub use authority::Authority;
pub use messages::{
    AccessApproved, AccessDenied, AccessRequestWithdrawn, AccessRequested, AccessRevoked, ApproveAccess,
    DenyAccess, RequestAccess, RevokeAccess, WithdrawAccessRequest,
};
pub use request::{RequestId, RequestState};

pub(crate) use apply::request_named;
pub(crate) use request::Decided;
pub(crate) use store::{Access, Ground};
