use std::fmt::{self, Write};

use crate::unseen::Shown;

/// The most characters of somebody's input that an error repeats.
const MOST_QUOTED: usize = 60;

/// Input that cannot be read: `invalid_value`, or `invalid_text` for a text that breaks the limits.
///
/// The sentence names the value in backticks and says what would be right. For a value inside a message, the sentence
/// begins with the keys that lead to it.
///
/// ```
/// use alert_response::{Command, OdsCode, RefusalCode};
///
/// let error = "R0A-1".parse::<OdsCode>().unwrap_err();
/// assert_eq!(error.code(), RefusalCode::InvalidValue);
/// assert_eq!(error.to_string(), "cannot read `R0A-1`; expected an ODS code of 1 to 9 letters and digits");
///
/// let error = Command::from_json(r#"{"confirm_mfa": {"user": "alice jones"}}"#).unwrap_err();
/// assert!(error.to_string().starts_with("`confirm_mfa.user`: cannot read `alice jones`; expected a user id"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{explanation}")]
pub struct InputError {
    kind: Fault,
    explanation: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    Value,
    Text,
}

impl InputError {
    /// A value that cannot be read, and what would be right.
    #[must_use]
    pub fn value(given: &str, expected: &str) -> Self {
        Self::explained(format!("cannot read {}; expected {expected}", quoted(given)))
    }

    pub(crate) fn text(given: &str, expected: &str) -> Self {
        Self {
            kind: Fault::Text,
            explanation: format!("cannot accept the text {}; {expected}", quoted(given)),
        }
    }

    pub(crate) const fn explained(explanation: String) -> Self {
        Self { kind: Fault::Value, explanation }
    }

    pub(crate) const fn kind(&self) -> Fault {
        self.kind
    }

    /// The same about the value at that place in a message.
    pub(super) fn at(self, path: &Path) -> Self {
        if path.0.is_empty() {
            return self;
        }
        Self { explanation: format!("`{path}`: {}", self.explanation), ..self }
    }
}

/// The keys and positions that lead to a value in a message, innermost first.
#[derive(Debug, Default)]
pub(super) struct Path(Vec<Step>);

#[derive(Debug)]
pub(super) enum Step {
    Key(&'static str),
    Item(usize),
}

impl Path {
    pub(super) fn push(&mut self, step: Step) {
        self.0.push(step);
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.0.iter().rev().enumerate() {
            match step {
                Step::Key(key) if place == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Item(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
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

/// The most words that a sentence lists.
const MOST_LISTED: usize = 16;

/// Words in backticks, as a sentence lists them: `a`, `b` or `c`. Of too many for a sentence, the first few.
pub(crate) fn one_of(words: &[&str]) -> String {
    if words.len() > MOST_LISTED {
        let (first, more) = words.split_at_checked(3).unwrap_or((words, &[]));
        let first: Vec<_> = first.iter().map(|word| format!("`{word}`")).collect();
        return format!("{} or one of {} more", first.join(", "), more.len());
    }
    let mut listed = String::new();
    for (place, word) in words.iter().enumerate() {
        let before = match words.len().saturating_sub(place) {
            _ if place == 0 => "",
            1 => " or ",
            _ => ", ",
        };
        // Writing to a string cannot fail.
        let _ = write!(listed, "{before}`{word}`");
    }
    listed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_input_is_bounded_and_shows_no_control_characters() {
        assert_eq!(quoted("a\u{7}`b"), "`a\\u{7}'b`");
        assert_eq!(quoted(&"x".repeat(100)), format!("`{}…`", "x".repeat(60)));
    }

    #[test]
    fn words_are_listed_as_in_a_sentence() {
        assert_eq!(one_of(&["a"]), "`a`");
        assert_eq!(one_of(&["a", "b"]), "`a` or `b`");
        assert_eq!(one_of(&["a", "b", "c"]), "`a`, `b` or `c`");
        assert_eq!(one_of(&["a"; 17]), "`a`, `a`, `a` or one of 14 more");
    }
}
