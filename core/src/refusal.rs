//! Why not: a stable code, a sentence for a person, the organisations concerned.

use crate::wire::object;
use std::collections::BTreeMap;

use crate::ods_code::OdsCode;
use crate::refusal_code::RefusalCode;
use crate::time::Timestamp;

object! {
    /// A command or question that the rules do not allow. An expected answer, not a fault of the program.
    ///
    /// ```
    /// use alert_response::{RefusalCode, Register};
    ///
    /// let register = Register::new();
    /// let view = register.as_of("2026-05-01T09:00:00Z".parse()?);
    /// let refusal = view.report("CC-3989".parse()?).unwrap_err();
    /// assert_eq!(refusal.code, RefusalCode::UnknownAlert);
    /// assert_eq!(refusal.to_string(), "no alert `CC-3989` is known at 2026-05-01T09:00:00Z; issue it first");
    /// # Ok::<(), alert_response::InputError>(())
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[error("{explanation}")]
    pub struct Refusal {
        /// The stable code. For a list of organisations, that of the first refused by ODS code.
        pub code: RefusalCode,
        /// What is wrong, and what would be legal. Written as `message` on the wire.
        #[key("message")]
        pub explanation: String,
        /// For a list of organisations: every refused one and its own code.
        pub organisations: BTreeMap<OdsCode, RefusalCode>,
        /// With [`RefusalCode::OutOfOrder`] only: the earliest instant that is in order, which is the latest of the last
        /// entries that the command was compared with (rule T5); of a list, for all its organisations.
        pub not_before: Option<Timestamp>,
    }
}

impl Refusal {
    pub(crate) fn new(code: RefusalCode, explanation: impl Into<String>) -> Self {
        Self { code, explanation: explanation.into(), organisations: BTreeMap::new(), not_before: None }
    }

    /// A command dated before the last entry of a stream that it would write to (rule T5).
    pub(crate) fn out_of_order(at: Timestamp, last: Timestamp, stream: &dyn std::fmt::Display) -> Self {
        Self {
            not_before: Some(last),
            ..Self::new(
                RefusalCode::OutOfOrder,
                format!("{at} lies before the last entry of {stream}; date the command {last} or later"),
            )
        }
    }

    pub(crate) fn naming(mut self, organisations: BTreeMap<OdsCode, RefusalCode>) -> Self {
        self.organisations = organisations;
        self
    }
}
