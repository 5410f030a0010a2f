//! The rules of responding to NHS cyber alerts.

mod access;
mod actor;
mod alert;
mod duty;
mod history;
mod index;
mod input;
mod organisation;
mod people;
mod policy;
mod refusal;
mod register;
mod response;
mod severity;
mod text;
mod time;
mod view;

pub use access::*;
pub use actor::{Actor, UserId};
pub use alert::*;
pub use duty::*;
pub use input::InputError;
pub use organisation::*;
pub use people::*;
pub use policy::{Hours, Policy, PolicySet, SetPolicy, Severities};
pub use refusal::{Refusal, RefusalCode};
pub use register::*;
pub use response::*;
pub use severity::Severity;
pub use text::{Name, Text};
pub use time::Timestamp;
pub use view::*;
