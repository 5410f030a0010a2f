//! What a package for any language needs around the register of [`alert_response`].
//!
//! Core's register belongs to one owner, forgets its entries and knows no threads. A program in Python, Kotlin, Go or C#
//! holds a register as an object: its threads share the object, read its entries again, compare and copy it, decide now and
//! apply later. [`SharedRegister`] is that object, and [`HostError`] has a sentence for everything that can go wrong with it.
//! A package only carries values across its language's boundary.
//!
//! This is a whole host. It decides a command, stores the entries, applies the decision, and later makes an equal register
//! of what it stored:
//!
//! ```
//! use alert_response::{Command, RefusalCode};
//! use alert_response_host::{DecisionError, HostError, SharedRegister, entries_from_lines, entries_to_lines};
//!
//! let register = SharedRegister::new();
//! let trust = r#"{"register_organisation":{"ods_code":"R0A","name":"A trust","sector":"acute","mandated":true}}"#;
//! let (command, by, at) = Command::read(trust, r#"{"operator":"csoc"}"#, r#""2026-05-01T09:00:00Z""#)?;
//!
//! let decided = register.decide(&command, &by, at)?;
//! let stored = entries_to_lines(&decided.decision().entries);
//! register.apply_decided(decided.clone())?;
//! let again = register.apply_decided(decided);
//! assert_eq!(again, Err(HostError::Decision(DecisionError::Overtaken)));
//!
//! let replayed = SharedRegister::new();
//! replayed.apply(entries_from_lines(&stored)?)?;
//! assert!(replayed.is_same_as(&register)?);
//!
//! let refused = register.execute(command, &by, at).unwrap_err();
//! assert!(matches!(refused, HostError::Refused(why) if why.code == RefusalCode::OrganisationAlreadyRegistered));
//!
//! let known = register.read(|contents| contents.register().as_of(at).organisations().len())?;
//! assert_eq!(known, 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! There are no rules here and no clock. What only one language has stays in its package: Python's interpreter lock is
//! released around these calls, and Python's forks are counted through [`Holders`].

mod contents;
mod decided;
mod error;
mod lines;
mod lock;
mod reading;
mod shared;

pub use contents::Contents;
pub use decided::{Decided, RegisterId};
pub use error::{DecisionError, HostError, Unavailable};
pub use lines::{append_lines, entries_from_lines, entries_to_lines};
pub use lock::{Holders, Untracked};
pub use reading::PositionReading;
pub use shared::SharedRegister;
