//! The severity of an alert (rule A2).

use std::fmt;
use std::str::FromStr;

use crate::wire::{
    Described, InputError,
    description::{Shape, Word, Words},
    string_on_the_wire,
};

macro_rules! severities {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident {
            $($(#[doc = $variant_doc:literal])* $variant:ident $word:literal = $rank:literal,)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant = $rank,)*
        }

        impl $name {
            /// All four, highest first.
            pub const ALL: [Self; 4] = [$(Self::$variant),*];

            /// The word on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl Described for $name {
            const SHAPE: &'static Shape = &Shape::Words(Words {
                name: stringify!($name),
                module: module_path!(),
                docs: &[$($doc),*],
                words: &[$(Word { word: $word, name: stringify!($variant), docs: &[$($variant_doc),*] }),*],
                lenient: true,
            });
        }
    };
}

severities! {
    /// The severity of an alert. The four severities, from the highest, are high, medium, low and information only;
    /// there is no critical (rule A2).
    ///
    /// Words are read without regard to case, `_` or space (rule A2).
    ///
    /// ```
    /// use alert_response::Severity;
    ///
    /// assert_eq!("Information only".parse(), Ok(Severity::InformationOnly));
    /// assert!(Severity::High > Severity::Medium);
    /// assert!("critical".parse::<Severity>().is_err());
    /// ```
    pub enum Severity {
        /// High severity. Both built-in policies ask for responses at this severity, and at no other (rule A3).
        High "high" = 3,
        /// Medium severity, which asks for responses only if the policy names it (rule A3).
        Medium "medium" = 2,
        /// Low severity, which asks for responses only if the policy names it (rule A3).
        Low "low" = 1,
        /// For information only. This severity asks for responses only if the policy names it (rule A3).
        InformationOnly "information_only" = 0,
    }
}

const EXPECTED: &str = "`high`, `medium`, `low` or `information_only`";

fn letters(word: &str) -> impl Iterator<Item = char> + '_ {
    word.chars().filter(|letter| !matches!(letter, '_' | ' ')).map(|letter| letter.to_ascii_lowercase())
}

impl FromStr for Severity {
    type Err = InputError;

    fn from_str(word: &str) -> Result<Self, InputError> {
        Self::ALL
            .into_iter()
            .find(|severity| letters(severity.as_str()).eq(letters(word)))
            .ok_or_else(|| InputError::value(word, EXPECTED))
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

string_on_the_wire!(Severity, EXPECTED);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_without_regard_to_case_underscore_or_space() {
        for word in ["information_only", "INFORMATION ONLY", "InformationOnly", " information_ only"] {
            assert_eq!(word.parse(), Ok(Severity::InformationOnly), "{word}");
        }
        for word in ["", "critical", "information-only", "hig", "highh"] {
            assert!(word.parse::<Severity>().is_err(), "{word}");
        }
    }

    #[test]
    fn severities_descend_in_all() {
        assert!(Severity::ALL.windows(2).all(|pair| pair[0] > pair[1]));
    }
}
