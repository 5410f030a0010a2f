//! The rules of responding to NHS cyber alerts: which alerts demand a response, from whom and by when; who may answer
//! for whom; which status may follow which; who is late.
//!
//! No I/O, no clock, no threads. A command is decided into entries or refused with a reason; the host stores the
//! entries; the register applies them and answers every question as of any instant.
//!
//! ```text
//! command + actor + instant ──► decide ──► entries ──► the host's storage
//!                                 ▲           │ apply
//!                                 └─ Register ◄┘  ──► as_of(instant) ──► position, report, worklist, may, …
//! ```
//!
//! # Example
//!
//! ```
//! use alert_response::*;
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let mut register = Register::new();
//!     let csoc = Actor::operator("csoc")?;
//!     let alice = Actor::user("alice")?;
//!
//!     // A trust, and its lead administrator, nominated by its SIRO.
//!     let setup: Timestamp = "2021-12-01T09:00:00Z".parse()?;
//!     let trust: OdsCode = "R0A".parse()?;
//!     register.execute(
//!         RegisterOrganisation {
//!             ods_code: trust,
//!             name: "Manchester University NHS Foundation Trust".parse()?,
//!             sector: Sector::Acute,
//!             region: None,
//!             mandated: true,
//!         },
//!         &csoc,
//!         setup,
//!     )?;
//!     register.execute(
//!         NominateLeadAdministrator {
//!             organisation: trust,
//!             user: Person { id: "alice".parse()?, name: "Alice".parse()?, email: "alice@nhs.net".parse()? },
//!             siro: Siro { name: "Sam".parse()?, email: "sam@example.org".parse()? },
//!         },
//!         &csoc,
//!         setup,
//!     )?;
//!     register.execute(ConfirmMfa { user: "alice".parse()? }, &csoc, setup)?;
//!
//!     // A high severity alert asks every mandated organisation to respond within 48 elapsed hours.
//!     let alert: AlertId = "CC-3989".parse()?;
//!     let issued: Timestamp = "2021-12-10T18:00:00Z".parse()?;
//!     let log4shell = IssueAlert::new(alert, "Log4Shell RCE Vulnerability".parse()?, Severity::High);
//!     register.execute(log4shell, &csoc, issued)?;
//!
//!     // Alice answers in time; the entries are yours to store.
//!     let answered: Timestamp = "2021-12-11T10:30:00Z".parse()?;
//!     let status = InProgress { actions: Some("Scanning all servers.".parse()?), ..InProgress::default() };
//!     let decision = register.execute(RecordResponse::new(alert, trust, status), &alice, answered)?;
//!     println!("{}", decision.entries[0].to_json());
//!
//!     // Any question, as of any instant.
//!     let position = register.as_of(answered).position(alert, trust)?;
//!     assert_eq!(position.state, State::InProgress);
//!     assert_eq!(position.timeliness, Timeliness::OnTime);
//!     assert_eq!(position.due_at, Some("2021-12-12T18:00:00Z".parse()?));
//!
//!     let before = register.as_of("2021-12-11T10:29:59Z".parse()?).report(alert)?;
//!     assert_eq!(before.states.awaiting, 1);
//!
//!     // What the rules do not allow is refused, with a code and the reason.
//!     let refused = register.execute(RecordResponse::new(alert, trust, InProgress::default()), &alice, answered);
//!     let refusal = refused.as_ref().unwrap_err().refusal();
//!     assert_eq!(refusal.map(|refusal| refusal.code), Some(RefusalCode::MissingDetail));
//!     Ok(())
//! }
//! ```
//!
//! You can compute a deadline without a register:
//!
//! ```
//! use alert_response::{InputError, Policy, Timestamp};
//!
//! fn main() -> Result<(), InputError> {
//!     let issued: Timestamp = "2018-04-05T09:00:00+01:00".parse()?;
//!     let due = Policy::ranca_2020().due_at(issued);
//!     assert_eq!(due, Some("2018-04-07T08:00:00Z".parse()?));
//!     Ok(())
//! }
//! ```
//!
//! # Where to look
//!
//! - [`Register`]: the state; [`Command`]s go in, [`Entry`]s come out.
//! - [`View`]: every question, as of an instant.
//! - [`Refusal`] and [`RefusalCode`]: why not.
//! - Small parts that need no register: [`Policy`] and its deadline, [`Severity`], [`OdsCode`], [`AlertId`],
//!   [`Timestamp`], [`RemediationStatus`] and [`TRANSITIONS`].
//! - Data that has never been in a register: [`timeliness()`] judges one duty. The crate `alert-response-columns` judges
//!   whole columns.
//!
//! What was *true* at an instant is [`Register::as_of`]. What was *known* at an instant is a replay of the entries that
//! had arrived by then. Take a command's instant from the host's clock when its turn has come, under the lock that orders
//! commands and never earlier than [`Register::latest_at`]; never from the user. Earlier instants are for queues and
//! imports.
//!
//! Everything here is on the wire too, as JSON through [`serde`]: externally tagged enums, unknown and repeated keys
//! refused, byte-stable output. Other self-describing formats work as well, such as CBOR (`ciborium`) and MessagePack
//! (`rmp-serde`, with `to_vec_named`); a format that is not, such as `postcard`, refuses to write. [`Command::from_json`], [`Question::from_json`] and [`Entry::from_json`] report what
//! is wrong with a stable code.

#![cfg_attr(
    test,
    expect(clippy::arithmetic_side_effects, reason = "a test that overflows fails, as it should")
)]

mod access;
mod actor;
mod alert;
mod answering;
mod apply;
mod duty;
mod history;
mod index;
mod ods_code;
mod organisation;
mod padded;
mod people;
mod policy;
mod refusal;
mod refusal_code;
mod register;
mod response;
mod severity;
mod shared;
mod spans;
mod text;
mod time;
mod unseen;
mod view;
pub mod wire;

pub use access::*;
pub use actor::{Actor, UserId};
pub use alert::*;
pub use duty::*;
pub use ods_code::OdsCode;
pub use organisation::*;
pub use people::*;
pub use policy::{Hours, Policy, PolicySet, SetPolicy, Severities};
pub use refusal::Refusal;
pub use refusal_code::RefusalCode;
pub use register::*;
pub use response::*;
pub use severity::Severity;
pub use text::{Name, Text};
pub use time::Timestamp;
pub use unseen::Shown;
pub use view::*;
pub use wire::{InputError, read_json};
pub use wire::{Limit, OneCommand, OneEvent};
