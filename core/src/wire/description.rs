//! What the messages of the wire format are made of, as data.
//!
//! Every type that has a wire form describes itself here: its fields, their types, what may be left out, and the
//! sentences about them. The JSON Schema, the classes of the Python and Kotlin packages and the tables of the
//! documentation are generated from these descriptions.
//!
//! ```
//! use alert_response::Command;
//!
//! let close = Command::DESCRIPTIONS.iter().find(|command| command.word == "close_organisation");
//! let keys: Vec<_> = close.into_iter().flat_map(|command| command.object.fields).map(|field| field.key).collect();
//! assert_eq!(keys, ["ods_code"]);
//! ```

/// A type that has a wire form, and says what it is.
pub trait Described {
    /// The form of its values.
    const SHAPE: &'static Shape;
}

/// The form of a value.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer(Integer),
    /// A string that a type of its own checks.
    String(StringType),
    /// A string that is one of a few words.
    Words(Words),
    /// A list of values of one type.
    List(&'static Shape),
    /// A value that may be left out or `null`.
    Optional(&'static Shape),
    /// An object whose keys are strings of one type.
    Map(&'static Shape, &'static Shape),
    /// An object with the keys of its fields.
    Object(Object),
    /// A word, or an object whose only key is the word and whose value belongs to it.
    Tagged(Tagged),
    /// One of several forms.
    Either(Either),
}

/// A whole number within bounds.
#[derive(Debug, Clone, Copy)]
pub struct Integer {
    /// The name of its type, if it has one.
    pub name: Option<&'static str>,
    /// What it must be.
    pub expected: &'static str,
    /// The least value.
    pub least: u64,
    /// The greatest value.
    pub most: u64,
}

/// A string with rules about its characters.
#[derive(Debug, Clone, Copy)]
pub struct StringType {
    /// The name of its type.
    pub name: &'static str,
    /// What it must be, with an article: `an ODS code of 1 to 9 letters and digits`.
    pub expected: &'static str,
    /// Patterns that it must match, in the regular expressions of ECMA-262 with Unicode.
    pub patterns: &'static [&'static str],
    /// The patterns of a string that was stored before (rule W1).
    pub stored_patterns: &'static [&'static str],
    /// The most Unicode scalar values.
    pub most: Option<usize>,
    /// The name of a format of JSON Schema.
    pub format: Option<&'static str>,
}

/// A closed list of words.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// The name of its type.
    pub name: &'static str,
    /// The path of the module that declares it.
    pub module: &'static str,
    /// The lines of its documentation.
    pub docs: &'static [&'static str],
    /// The words, in order.
    pub words: &'static [Word],
    /// Whether they are read in any case and with or without `_` and spaces (rule A2).
    pub lenient: bool,
}

/// A word and what it means.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// The word on the wire.
    pub word: &'static str,
    /// The name of the variant in Rust.
    pub name: &'static str,
    /// The lines of its documentation.
    pub docs: &'static [&'static str],
}

/// An object with a fixed set of keys; other keys are refused.
#[derive(Debug, Clone, Copy)]
pub struct Object {
    /// The name of its type.
    pub name: &'static str,
    /// The path of the module that declares it.
    pub module: &'static str,
    /// The lines of its documentation.
    pub docs: &'static [&'static str],
    /// Its fields, in the order in which they are written.
    pub fields: &'static [Field],
}

/// One field of an object.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its key on the wire.
    pub key: &'static str,
    /// The name of the field in Rust.
    pub name: &'static str,
    /// The lines of its documentation.
    pub docs: &'static [&'static str],
    /// The form of its value.
    pub shape: &'static Shape,
    /// The value that counts if it is left out or `null`, as JSON.
    pub default: Option<fn() -> String>,
    /// The most items of a list in a command (rule W2).
    pub most_items: Option<usize>,
}

/// An enum whose variants may have data.
#[derive(Debug, Clone, Copy)]
pub struct Tagged {
    /// The name of its type.
    pub name: &'static str,
    /// The path of the module that declares it.
    pub module: &'static str,
    /// The lines of its documentation.
    pub docs: &'static [&'static str],
    /// The variants, in order.
    pub variants: &'static [Variant],
}

/// One variant of an enum.
#[derive(Debug, Clone, Copy)]
pub struct Variant {
    /// Its word on the wire.
    pub word: &'static str,
    /// The name of the variant in Rust.
    pub name: &'static str,
    /// The lines of its documentation.
    pub docs: &'static [&'static str],
    /// The form of its data; none for a variant that is written as its word alone.
    pub shape: Option<&'static Shape>,
}

/// A value that has one of several forms.
#[derive(Debug, Clone, Copy)]
pub struct Either {
    /// The name of its type.
    pub name: &'static str,
    /// The path of the module that declares it.
    pub module: &'static str,
    /// The lines of its documentation.
    pub docs: &'static [&'static str],
    /// The forms.
    pub of: &'static [Form],
}

/// One of several forms of a value.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    /// Exactly these strings.
    Constants(&'static [&'static str]),
    /// Any value of a shape.
    Any(&'static Shape),
    /// A list with at most so many items in a command (rule W2).
    AtMost(&'static Shape, usize),
}

/// A command: who may give it, and which events it comes to.
#[derive(Debug, Clone, Copy)]
pub struct CommandType {
    /// Its word on the wire.
    pub word: &'static str,
    /// The rules that it rests on.
    pub rules: &'static [&'static str],
    /// Who may give it.
    pub by: &'static str,
    /// The words of the events that it comes to, in order.
    pub events: &'static [&'static str],
    /// Its fields.
    pub object: &'static Object,
}

/// An event.
#[derive(Debug, Clone, Copy)]
pub struct EventType {
    /// Its word on the wire.
    pub word: &'static str,
    /// Its fields.
    pub object: &'static Object,
}

/// A question and the form of its answer.
#[derive(Debug, Clone, Copy)]
pub struct QuestionType {
    /// Its word on the wire.
    pub word: &'static str,
    /// The lines of its documentation.
    pub docs: &'static [&'static str],
    /// Its fields.
    pub object: &'static Object,
    /// The form of the answer.
    pub answer: &'static Shape,
}
