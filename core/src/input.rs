//! Reading what comes from outside: one error type, one way to read JSON.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::Deserialize;
use serde::de::{self, DeserializeOwned, Visitor};

use crate::short::{Short, ShortError};
use crate::{RefusalCode, Shown};

/// The most bytes of JSON of one command, question or entry (rule W2).
pub(crate) const MOST_BYTES: usize = 16 * 1024 * 1024;
/// The most characters of somebody's input that an error repeats.
const MOST_QUOTED: usize = 60;
/// The most characters of a sentence that a parser gives us.
const MOST_EXPLAINED: usize = 400;

/// Input that cannot be read: `invalid_value`, or `invalid_text` for a text that breaks the limits.
///
/// The sentence names the value in backticks and says what would be right.
///
/// ```
/// use alert_response::{OdsCode, RefusalCode};
///
/// let error = "R0A-1".parse::<OdsCode>().unwrap_err();
/// assert_eq!(error.code(), RefusalCode::InvalidValue);
/// assert_eq!(error.to_string(), "cannot read `R0A-1`; expected an ODS code of 1 to 9 letters and digits");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{explanation}")]
pub struct InputError {
    kind: Kind,
    explanation: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Value,
    Text,
}

impl InputError {
    /// A value that cannot be read, and what would be right.
    #[must_use]
    pub fn value(given: &str, expected: &str) -> Self {
        Self { kind: Kind::Value, explanation: format!("cannot read {}; expected {expected}", quoted(given)) }
    }

    pub(crate) fn text(given: &str, expected: &str) -> Self {
        Self { kind: Kind::Text, explanation: format!("cannot take the text {}; {expected}", quoted(given)) }
    }

    pub(crate) fn explained(explanation: String) -> Self {
        Self { kind: Kind::Value, explanation }
    }

    /// [`RefusalCode::InvalidValue`] or [`RefusalCode::InvalidText`].
    #[must_use]
    pub const fn code(&self) -> RefusalCode {
        match self.kind {
            Kind::Value => RefusalCode::InvalidValue,
            Kind::Text => RefusalCode::InvalidText,
        }
    }
}

/// The input in backticks, cut to a bounded length, what does not show as `\u{…}`, its own backticks as quotes.
pub(crate) fn quoted(input: &str) -> String {
    let (cut, more) = match input.char_indices().nth(MOST_QUOTED) {
        Some((end, _)) => (input.get(..end).unwrap_or_default(), "…"),
        None => (input, ""),
    };
    format!("`{}{more}`", Shown(&cut.replace('`', "'")))
}

thread_local! {
    /// The first bad text that the reader at work on this thread has met; `None` when no reader is at work.
    static READER: RefCell<Option<Reader>> = const { RefCell::new(None) };
}

thread_local! {
    /// Whether what is read on this thread was stored before: entries are read as they were, whatever the rules of today
    /// say of the same text in a command (rule W1).
    static STORED: Cell<bool> = const { Cell::new(false) };
}

/// Whether an entry, or a part of one, is being read.
pub(crate) fn is_stored() -> bool {
    STORED.get()
}

/// What is read while it lives was stored before; it ends on every way out.
pub(crate) struct Stored {
    before: bool,
}

impl Stored {
    pub(crate) fn begin() -> Self {
        Self { before: STORED.replace(true) }
    }
}

impl Drop for Stored {
    fn drop(&mut self) {
        STORED.set(self.before);
    }
}

struct Reader {
    bad_text: Option<InputError>,
}

/// Called by a text that breaks its limits while being read. A reader notes it and reads on, so that a worse fault
/// behind it is reported first; without a reader the text itself fails.
pub(crate) fn note_bad_text(error: InputError) -> Result<(), InputError> {
    READER.with_borrow_mut(|reader| match reader {
        Some(reader) => {
            reader.bad_text.get_or_insert(error);
            Ok(())
        }
        None => Err(error),
    })
}

/// Ends the reading on every way out, also when a caller's `Deserialize` unwinds.
struct EndOfReading {
    before: Option<Reader>,
}

impl Drop for EndOfReading {
    fn drop(&mut self) {
        READER.set(self.before.take());
    }
}

/// Reads on over bad texts: whatever else is wrong in `read` comes first, `invalid_text` last.
pub(crate) fn reading<T>(read: impl FnOnce() -> Result<T, InputError>) -> Result<T, InputError> {
    let _end = EndOfReading { before: READER.replace(Some(Reader { bad_text: None })) };
    let value = read()?;
    match READER.with_borrow_mut(|reader| reader.as_mut().and_then(|reader| reader.bad_text.take())) {
        Some(bad_text) => Err(bad_text),
        None => Ok(value),
    }
}

/// Reads one JSON value and nothing after it. Call within [`reading`].
pub(crate) fn from_json<T: DeserializeOwned>(json: &str) -> Result<T, InputError> {
    if json.len() > MOST_BYTES {
        let given = json.len();
        return Err(InputError::explained(format!(
            "the JSON has {given} bytes; expected at most {MOST_BYTES} (16 MiB)"
        )));
    }
    let mut reader = serde_json::Deserializer::from_str(json);
    let read = T::deserialize(Short(&mut reader)).map_err(|ShortError(error)| error);
    let read = read.and_then(|value| reader.end().map(|()| value));
    read.map_err(|error| InputError::explained(no_json(json, &error).unwrap_or_else(|| plain(&error))))
}

/// Of what is no JSON from its first character on, no place in it says more than the text itself.
fn no_json(json: &str, error: &serde_json::Error) -> Option<String> {
    let begins = json.trim_start().starts_with(['{', '[', '"']);
    (!begins && (error.is_syntax() || error.is_eof()))
        .then(|| format!("cannot read {} as JSON; expected a value in the wire form", quoted(json)))
}

/// Reads any value of the wire form: one that a host stored, or was sent, and that has no `from_json` of its own.
///
/// ```
/// use alert_response::{PositionOf, RemediationStatus, read_json};
///
/// let json = r#"{"alert":"cc-1","organisation":"R0A","state":"awaiting","timeliness":"awaiting","update_overdue":false,
///     "closed":false}"#;
/// let position: PositionOf<RemediationStatus> = read_json(json)?;
/// assert_eq!(position.alert.as_str(), "CC-1");
/// # Ok::<(), alert_response::InputError>(())
/// ```
///
/// # Errors
///
/// An [`InputError`] that names what cannot be read: `invalid_text` only if nothing else is wrong.
pub fn read_json<T: DeserializeOwned>(json: &str) -> Result<T, InputError> {
    reading(|| from_json::<FromObject<T>>(json)).map(|FromObject(value)| value)
}

/// A value whose outermost struct is read from an object and from nothing else.
struct FromObject<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for FromObject<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(ObjectsOnly(deserializer)).map(Self)
    }
}

/// The parser's sentence in our words: no names of Rust types, what was given quoted and bounded as everywhere.
fn plain(error: &impl fmt::Display) -> String {
    let said = error.to_string();
    let (sentence, place) = match said.rfind(" at line ") {
        Some(place) => said.split_at(place),
        None => (said.as_str(), ""),
    };
    let mut plain = requoted(sentence).unwrap_or_else(|| without_type_names(sentence));
    if let Some((end, _)) = plain.char_indices().nth(MOST_EXPLAINED) {
        plain.truncate(end);
        plain.push('…');
    }
    plain + &place.replace(" column", ", column").replacen(" at", "; see", 1)
}

/// The sentence about a key or a word that is not known, with that key or word quoted by us.
fn requoted(sentence: &str) -> Option<String> {
    ["unknown field `", "unknown variant `"].iter().find_map(|opening| {
        let rest = sentence.strip_prefix(opening)?;
        let (given, expected) =
            rest.split_at(rest.rfind("`, expected ").or_else(|| rest.rfind("`, there are"))?);
        let opening = opening.trim_end_matches('`').replace("variant", "word");
        Some(format!("{opening}{}{}", quoted(given), expected.strip_prefix('`')?))
    })
}

fn without_type_names(sentence: &str) -> String {
    let sentence = sentence.replace("unit variant", "a bare word").replace("newtype variant", "an object");
    let mut words = Vec::new();
    let mut rest = sentence.split(' ');
    while let Some(word) = rest.next() {
        match word {
            "struct" | "enum" | "tuple" if words.last() == Some(&"expected") => {
                rest.next();
                words.push("an object");
            }
            _ => words.push(word),
        }
    }
    Shown(&words.join(" ")).to_string()
}

/// Reads a string by its `FromStr`, without an allocation in between.
pub(crate) struct Parsed<T> {
    expecting: &'static str,
    kind: PhantomData<T>,
}

impl<T> Parsed<T> {
    pub(crate) const fn new(expecting: &'static str) -> Self {
        Self { expecting, kind: PhantomData }
    }
}

impl<T: FromStr<Err = InputError>> Visitor<'_> for Parsed<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

/// On the wire the type is a string: written as it is displayed, read by its `FromStr`.
macro_rules! string_on_the_wire {
    ($name:ident, $expecting:literal) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(crate::input::Parsed::<$name>::new($expecting))
            }
        }
    };
}
pub(crate) use string_on_the_wire;

/// Reads a struct from an object and from nothing else: a plain derive would take an array too.
pub(crate) struct ObjectsOnly<D>(pub(crate) D);

impl<'de, D: serde::Deserializer<'de>> serde::Deserializer<'de> for ObjectsOnly<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_any(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_enum(name, variants, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_option(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_newtype_struct(name, visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map identifier ignored_any
    }
}

/// On the wire the struct, derived with `remote = "Self"`, is an object.
macro_rules! objects_on_the_wire {
    ($($name:ident),* $(,)?) => {$(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $name::serialize(self, crate::objects::AsObject(serializer))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $name::deserialize(crate::input::ObjectsOnly(deserializer))
            }
        }
    )*};
}
pub(crate) use objects_on_the_wire;

/// The same for entries, events and answers: what is in them was stored, and is read as it was.
macro_rules! stored_on_the_wire {
    ($($name:ident),* $(,)?) => {$(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $name::serialize(self, crate::objects::AsObject(serializer))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let _stored = crate::input::Stored::begin();
                $name::deserialize(crate::input::ObjectsOnly(deserializer))
            }
        }
    )*};
}
pub(crate) use stored_on_the_wire;

/// A part of an answer, which is read as it was stored.
pub(crate) fn as_stored<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Deserialize<'de>,
{
    let _stored = Stored::begin();
    T::deserialize(deserializer)
}

/// An enum of words: every member, its word, and reading a word exactly as written.
macro_rules! words {
    (
        $(#[$doc:meta])*
        pub enum $name:ident, $expected:literal {
            $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// Every member, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::InputError;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|member| member.as_str() == word)
                    .ok_or_else(|| crate::InputError::value(word, $expected))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        crate::input::string_on_the_wire!($name, $expected);
    };
}
pub(crate) use words;

/// An absent value and `null` are both the default.
pub(crate) fn default_if_null<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

impl FromStr for RefusalCode {
    type Err = InputError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .iter()
            .copied()
            .find(|code| code.as_str() == word)
            .ok_or_else(|| InputError::value(word, "a refusal code such as `not_permitted`"))
    }
}

string_on_the_wire!(RefusalCode, "a refusal code");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_input_is_bounded_and_shows_no_control_characters() {
        assert_eq!(quoted("a\u{7}`b"), "`a\\u{7}'b`");
        assert_eq!(quoted(&"x".repeat(100)), format!("`{}…`", "x".repeat(60)));
    }

    #[test]
    fn the_parser_speaks_plainly() {
        let said = |json: &str| crate::Command::from_json(json).unwrap_err().to_string();
        assert_eq!(said(r#""confirm_mfa""#), "invalid type: a bare word, expected an object");
        assert_eq!(said("csoc"), "cannot read `csoc` as JSON; expected a value in the wire form");
        assert_eq!(said(""), "cannot read `` as JSON; expected a value in the wire form");
        assert!(said("{").ends_with("see line 1, column 1"), "{}", said("{"));
        let bell = said(r#"{"confirm_mfa": {"a\u0007`b": 1}}"#);
        assert!(bell.starts_with("unknown field `a\\u{7}'b`, expected `user`; see line 1"), "{bell}");
        let long = said(&format!(r#"{{"confirm_mfa": {{"{}": 1}}}}"#, "x".repeat(500)));
        assert!(long.starts_with(&format!("unknown field `{}…`, expected", "x".repeat(60))), "{long}");
    }

    #[test]
    fn a_reader_reports_a_bad_text_only_when_nothing_else_is_wrong() {
        let bad = || InputError::text("", "it is blank");
        let both = reading(|| note_bad_text(bad()).and(Err::<(), _>(InputError::value("x", "y"))));
        assert_eq!(both.unwrap_err().code(), RefusalCode::InvalidValue);
        let alone = reading(|| note_bad_text(bad()));
        assert_eq!(alone.unwrap_err().code(), RefusalCode::InvalidText);
        assert_eq!(reading(|| Ok(1)), Ok(1));
        assert!(note_bad_text(bad()).is_err(), "no reader is at work any more");
    }
}
