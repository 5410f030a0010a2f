//! Text from people: bounded, printable, never blank, shared instead of copied.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::de;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::unseen::{is_blank, is_format};
use crate::wire::{
    Check, Described, InputError, Kind, Limit, Parts, Value, Written,
    description::{Shape, StringType},
    is_stored, read_parts, text_fault,
};

/// Printable ASCII with something in it: nearly every text, and read in one pass.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) && text.bytes().any(|byte| byte != b' ')
}

/// What one kind of text may have.
#[derive(Clone, Copy)]
struct Limits {
    most: usize,
    /// Whether it may have format characters, as long as they are not all that it has.
    format: bool,
}

impl Limits {
    /// The text as rule W1 reads it in a command: `\r\n` is `\n`, and what does not show is not enough.
    fn read(self, given: &str) -> Result<Cow<'_, str>, InputError> {
        if given.len() <= self.most && is_plain(given) {
            return Ok(given.into());
        }
        let text: Cow<'_, str> =
            if given.contains('\r') { given.replace("\r\n", "\n").into() } else { given.into() };
        self.check(given, &text)?;
        if text.chars().all(is_blank) {
            return Err(InputError::text(given, "it may not be blank"));
        }
        if !self.format && text.chars().any(is_format) {
            return Err(InputError::text(given, "a name or title may have no format characters"));
        }
        Ok(text)
    }

    /// The text of an entry, as it was stored: what was once accepted stays as it is.
    fn stored(self, given: &str) -> Result<Cow<'_, str>, InputError> {
        if given.len() <= self.most && is_plain(given) {
            return Ok(given.into());
        }
        self.check(given, given)?;
        if given.chars().all(char::is_whitespace) {
            return Err(InputError::text(given, "it may not be blank"));
        }
        Ok(given.into())
    }

    fn check(self, given: &str, text: &str) -> Result<(), InputError> {
        let most = self.most;
        // A character takes at least one byte: most texts need no counting.
        if text.len() > most && text.chars().nth(most).is_some() {
            return Err(InputError::text(given, &format!("it may have at most {most} characters")));
        }
        if text.chars().any(|character| character.is_control() && character != '\t' && character != '\n') {
            return Err(InputError::text(given, "it may have no control characters but tab and newline"));
        }
        Ok(())
    }
}

/// No control characters but tab, newline, and `\r\n` for a newline.
const PRINTABLE: &str = "^(?:[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]|\\r\\n)*$";
/// Something that is neither white space nor a format character nor a letter without ink.
const SHOWS: &str = "[^\\s\\p{Cc}\\p{Cf}\\u115f\\u1160\\u2800\\u3164\\uffa0]";
const WITHOUT_FORMAT: &str = "^[^\\p{Cf}]*$";
const PRINTABLE_AS_STORED: &str = "^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]*$";
const NOT_WHITE_SPACE: &str = "[^\\s]";

macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident, $expected:literal, $most:literal, format: $format:literal, patterns: [$($pattern:expr),*]) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The most Unicode scalar values it may have.
            pub const MOST: usize = $most;

            const LIMITS: Limits = Limits { most: $most, format: $format };

            /// Takes the text as commands give it (rule W1): `\r\n` becomes `\n`, and nothing is trimmed.
            ///
            /// # Errors
            /// `invalid_text`: the text breaks the limits of this type.
            pub fn new(text: &str) -> Result<Self, InputError> {
                Self::LIMITS.read(text).map(Self::of)
            }

            /// Takes a text of an entry as it was stored, perhaps before rule W1 was made. Such a text is refused in a
            /// command.
            ///
            /// # Errors
            /// `invalid_text`: white space alone, too long, or with control characters other than tab and newline.
            pub fn stored(text: &str) -> Result<Self, InputError> {
                Self::LIMITS.stored(text).map(Self::of)
            }

            /// Whether a command may have it, which may not be so for a text of an entry (rule W1).
            fn fits_a_command(&self) -> Result<(), InputError> {
                Self::LIMITS.read(&self.0).map(drop)
            }

            fn of(text: Cow<'_, str>) -> Self {
                Self(text.into())
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
                Self::read(deserializer, None)
            }
        }

        impl Written for $name {}

        impl Parts for $name {
            const EXPECTED: &'static str = $expected;
            const KIND: Kind = Kind::Text;

            fn from_text<E: de::Error>(text: &str) -> Result<Self, E> {
                let read = if is_stored() { Self::stored(text) } else { Self::new(text) };
                // The stand-in goes no further: the reader fails at its end.
                read.or_else(|error| text_fault(error).map(|()| Self(Arc::default())))
            }
        }

        impl Value for $name {
            fn read<'de, D: Deserializer<'de>>(
                deserializer: D,
                limit: Option<Limit>,
            ) -> Result<Self, D::Error> {
                read_parts(deserializer, limit)
            }

            fn check(&self, _limit: Option<Limit>, check: &mut Check) {
                check.note(self.fits_a_command());
            }
        }

        impl Described for $name {
            const SHAPE: &'static Shape = &Shape::String(StringType {
                name: stringify!($name),
                expected: $expected,
                patterns: &[$($pattern),*],
                stored_patterns: &[PRINTABLE_AS_STORED, NOT_WHITE_SPACE],
                most: Some($most),
                format: None,
            });
        }
    };
}

text_type! {
    /// A text: 1 to 10,000 characters, no control characters but tab and newline, never blank, not trimmed.
    ///
    /// White space, format characters (Unicode Cf) and letters without ink do not make a text: alone they are blank.
    /// Lines that end in `\r\n` are read as if they ended in `\n` (rule W1).
    ///
    /// ```
    /// use alert_response::{RefusalCode, Text};
    ///
    /// let actions = Text::new("Patching the web servers tonight.")?;
    /// assert_eq!(actions.as_str(), "Patching the web servers tonight.");
    /// assert_eq!(Text::new(" \n").unwrap_err().code(), RefusalCode::InvalidText);
    /// assert_eq!(Text::new("\u{200b}").unwrap_err().code(), RefusalCode::InvalidText);
    /// assert_eq!(Text::new("Isolated.\r\nPatching.")?.as_str(), "Isolated.\nPatching.");
    /// # Ok::<(), alert_response::InputError>(())
    /// ```
    Text, "a text of 1 to 10000 characters", 10_000, format: true, patterns: [PRINTABLE, SHOWS]
}

text_type! {
    /// A name or a title: 1 to 250 characters and no format characters, otherwise as [`Text`].
    ///
    /// ```
    /// use alert_response::Name;
    ///
    /// assert!(Name::new("Manchester University NHS Foundation Trust").is_ok());
    /// assert!(Name::new(&"x".repeat(251)).is_err());
    /// assert!(Name::new("Night\u{ad}desk").is_err());
    /// ```
    Name, "a name or title of 1 to 250 characters", 250, format: false, patterns: [PRINTABLE, SHOWS, WITHOUT_FORMAT]
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
        for bad in ["", " ", "\u{a0}\u{2003}", "\t\n", "a\rb", "a\r\r\nb", "a\u{0}", "a\u{7f}", "a\u{85}"] {
            assert!(Text::new(bad).is_err(), "{bad:?}");
        }
        assert_eq!(Text::new(" kept ").unwrap().as_str(), " kept ");
    }

    #[test]
    fn lines_end_in_a_newline_and_are_counted_so() {
        assert_eq!(Text::new("a\r\n\r\nb\r\n").unwrap().as_str(), "a\n\nb\n");
        assert_eq!(Name::new("a\r\nb").unwrap().as_str(), "a\nb");
        assert!(Text::new("\r\n").is_err(), "blank");
        assert_eq!(Text::new(&"a\r\n".repeat(5_000)).unwrap().as_str().len(), 10_000);
        assert!(Text::new(&("a\r\n".repeat(5_000) + "a")).is_err());
    }

    #[test]
    fn what_does_not_show_is_not_enough_and_no_part_of_a_name() {
        for blank in
            ["\u{200b}", "\u{feff} \u{ad}", "\u{3164}", "\u{2800}\n", "\u{115f}\u{1160}\u{ffa0}", "\u{e0041}"]
        {
            assert!(Text::new(blank).is_err() && Name::new(blank).is_err(), "{blank:?}");
        }
        assert!(Text::new("Patched\u{200b}.").is_ok());
        assert!(Name::new("Night\u{200b}desk").is_err() && Name::new("\u{feff}Night desk").is_err());
        // A heart in colour; variation selectors are marks. Letters without ink may stand among others.
        assert!(Name::new("\u{2764}\u{fe0f}").is_ok() && Name::new("a\u{3164}b").is_ok());
    }

    #[test]
    fn stored_texts_stay_as_they_are_and_are_no_texts_for_commands() {
        let blank = Text::stored("\u{200b}").unwrap();
        assert_eq!(blank.as_str(), "\u{200b}");
        assert!(blank.fits_a_command().is_err());
        assert!(Name::stored("\u{feff}Night desk").unwrap().fits_a_command().is_err());
        assert!(Name::stored("Night desk é").unwrap().fits_a_command().is_ok());
        for bad in ["", " ", "\u{a0}", "a\rb", &"x".repeat(251)] {
            assert!(Name::stored(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn without_a_reader_a_bad_text_fails_by_itself() {
        assert!(serde_json::from_str::<Text>(r#"" ""#).is_err());
        assert!(serde_json::from_str::<Text>("7").is_err());
    }
}
