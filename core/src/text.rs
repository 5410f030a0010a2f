//! Text from people: bounded, printable, never blank, shared instead of copied.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::InputError;
use crate::input::note_bad_text;

/// Printable ASCII with something in it: nearly every text, and read in one pass.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) && text.bytes().any(|byte| byte != b' ')
}

fn check(text: &str, most: usize) -> Result<(), InputError> {
    if text.len() <= most && is_plain(text) {
        return Ok(());
    }
    // A character takes at least one byte: most texts need no counting.
    if text.len() > most && text.chars().count() > most {
        return Err(InputError::text(text, &format!("it may have at most {most} characters")));
    }
    if text.chars().any(|character| character.is_control() && character != '\t' && character != '\n') {
        return Err(InputError::text(text, "it may have no control characters but tab and newline"));
    }
    if text.chars().all(char::is_whitespace) {
        return Err(InputError::text(text, "it may not be blank"));
    }
    Ok(())
}

macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident, $most:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The most Unicode scalar values it may have.
            pub const MOST: usize = $most;

            /// Takes the text as it is; nothing is trimmed.
            ///
            /// # Errors
            /// `invalid_text`: blank, too long, or with control characters other than tab and newline.
            pub fn new(text: &str) -> Result<Self, InputError> {
                check(text, Self::MOST).map(|()| Self(text.into()))
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = InputError;

            fn from_str(text: &str) -> Result<Self, InputError> {
                Self::new(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&*self.0, f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Read;
                impl Visitor<'_> for Read {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("a text")
                    }

                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$name, E> {
                        match check(text, $name::MOST) {
                            Ok(()) => Ok($name(text.into())),
                            // The stand-in goes no further: the reader fails at its end.
                            Err(error) => {
                                note_bad_text(error).map(|()| $name(Arc::default())).map_err(E::custom)
                            }
                        }
                    }
                }
                deserializer.deserialize_str(Read)
            }
        }
    };
}

text_type! {
    /// A text: 1 to 10,000 characters, no control characters but tab and newline, never blank, not trimmed.
    ///
    /// ```
    /// use alert_response::{RefusalCode, Text};
    ///
    /// let actions = Text::new("Patching the web servers tonight.")?;
    /// assert_eq!(actions.as_str(), "Patching the web servers tonight.");
    /// assert_eq!(Text::new(" \n").unwrap_err().code(), RefusalCode::InvalidText);
    /// # Ok::<(), alert_response::InputError>(())
    /// ```
    Text, 10_000
}

text_type! {
    /// A name or a title: 1 to 250 characters, otherwise as [`Text`].
    ///
    /// ```
    /// use alert_response::Name;
    ///
    /// assert!(Name::new("Manchester University NHS Foundation Trust").is_ok());
    /// assert!(Name::new(&"x".repeat(251)).is_err());
    /// ```
    Name, 250
}

impl Name {
    /// A name of our own, known to keep the limits.
    pub(crate) fn fixed(name: &'static str) -> Self {
        Self(name.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_count_characters_not_bytes() {
        assert!(Name::new(&"é".repeat(250)).is_ok());
        assert!(Name::new(&"é".repeat(251)).is_err());
        assert!(Text::new(&"é".repeat(10_000)).is_ok());
        assert!(Text::new(&"x".repeat(10_001)).is_err());
    }

    #[test]
    fn tab_and_newline_are_text_and_other_control_characters_are_not() {
        assert!(Text::new("a\tb\nc").is_ok());
        for bad in ["", " ", "\u{a0}\u{2003}", "\t\n", "a\rb", "a\u{0}", "a\u{7f}", "a\u{85}"] {
            assert!(Text::new(bad).is_err(), "{bad:?}");
        }
        assert_eq!(Text::new(" kept ").unwrap().as_str(), " kept ");
    }

    #[test]
    fn without_a_reader_a_bad_text_fails_by_itself() {
        assert!(serde_json::from_str::<Text>(r#"" ""#).is_err());
        assert!(serde_json::from_str::<Text>("7").is_err());
    }
}
