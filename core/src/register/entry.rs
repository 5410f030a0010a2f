use crate::wire::{from_json, object, reading};

use super::Event;
use crate::actor::Actor;
use crate::time::Timestamp;
use crate::wire::InputError;

object! {
    /// A numbered record of one event. Entries are the register's only input, and the only thing that a host stores.
    ///
    /// ```
    /// use alert_response::Entry;
    ///
    /// let line = r#"{"seq":1,"at":"2026-05-01T09:00:00Z","by":{"operator":"csoc"},"event":{"mfa_confirmed":{"user":"alice"}}}"#;
    /// let entry = Entry::from_json(line)?;
    /// assert_eq!(entry.to_json(), line);
    /// # Ok::<(), alert_response::InputError>(())
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[stored]
    pub struct Entry {
        /// The number of the entry. Entries are numbered from 1 without gaps.
        pub seq: u64,
        /// The instant of the command that wrote the entry.
        pub at: Timestamp,
        /// The actor who gave the command.
        pub by: Actor,
        /// The event that the entry records.
        pub event: Event,
    }
}

impl Entry {
    /// Reads an entry as written on the wire, its texts as they were stored: rule W1 judges commands.
    ///
    /// # Errors
    /// `invalid_value`, or `invalid_text` if only texts are wrong.
    pub fn from_json(json: &str) -> Result<Self, InputError> {
        reading(|| from_json(json))
    }

    /// The entry as written on the wire, without a newline.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
