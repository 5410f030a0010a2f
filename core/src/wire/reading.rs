use std::cell::{Cell, RefCell};

use serde::de::{self, Deserialize, DeserializeOwned};

use super::error::{InputError, Path, Step, quoted};

/// The most bytes of JSON of one command, question or entry (rule W2).
pub(crate) const MOST_BYTES: usize = 16 * 1024 * 1024;

thread_local! {
    /// What the reader at work on this thread has found; `None` when no reader is at work.
    static READER: RefCell<Option<Reader>> = const { RefCell::new(None) };

    /// Whether what is read on this thread was stored before: entries are read as they were, whatever the rules of today
    /// say of the same text in a command (rule W1).
    static STORED: Cell<bool> = const { Cell::new(false) };
}

/// Finds the first fault of what is read. The parser's own error only says that there is one.
#[derive(Default)]
struct Reader {
    /// Whether a bad text is a fault at once. Otherwise it is noted and the rest is read, so that a worse fault behind
    /// it is reported first.
    heeds_texts: bool,
    has_bad_text: bool,
    fault: Option<(InputError, Path)>,
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

/// The fault of a value, for the parser. A reader keeps it, with the keys that lead to it still to come.
pub(crate) fn fault<E: de::Error>(error: InputError) -> E {
    let told = E::custom(&error);
    READER.with_borrow_mut(|reader| {
        if let Some(reader) = reader {
            reader.fault.get_or_insert_with(|| (error, Path::default()));
        }
    });
    told
}

/// The fault of a text that breaks its limits, unless a reader wants to read on: then there is none yet.
pub(crate) fn text_fault<E: de::Error>(error: InputError) -> Result<(), E> {
    let reads_on = READER.with_borrow_mut(|reader| match reader {
        Some(reader) if !reader.heeds_texts => {
            reader.has_bad_text = true;
            true
        }
        Some(_) | None => false,
    });
    if reads_on { Ok(()) } else { Err(fault(error)) }
}

/// What is wrong is inside this field.
pub(super) fn in_field<E>(key: &'static str) -> impl FnOnce(E) -> E {
    inside(Step::Key(key))
}

/// What is wrong is inside this item of a list.
pub(super) fn in_item<E>(index: usize) -> impl FnOnce(E) -> E {
    inside(Step::Item(index))
}

fn inside<E>(step: Step) -> impl FnOnce(E) -> E {
    |error| {
        READER.with_borrow_mut(|reader| {
            if let Some((_, path)) = reader.as_mut().and_then(|reader| reader.fault.as_mut()) {
                path.push(step);
            }
        });
        error
    }
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
///
/// Only when texts alone are bad is all read again, to say where the first of them is.
pub(crate) fn reading<T>(read: impl Fn() -> Result<T, InputError>) -> Result<T, InputError> {
    let _end = EndOfReading { before: READER.replace(Some(Reader::default())) };
    let value = read()?;
    if READER.with_borrow(|reader| reader.as_ref().is_none_or(|reader| !reader.has_bad_text)) {
        return Ok(value);
    }
    READER.set(Some(Reader { heeds_texts: true, ..Reader::default() }));
    read()
}

/// Reads one JSON value and nothing after it. Call within [`reading`].
pub(crate) fn from_json<'de, T: Deserialize<'de>>(json: &'de str) -> Result<T, InputError> {
    if json.len() > MOST_BYTES {
        let given = json.len();
        return Err(InputError::explained(format!(
            "the JSON has {given} bytes; expected at most {MOST_BYTES} (16 MiB)"
        )));
    }
    let mut reader = serde_json::Deserializer::from_str(json);
    let read = T::deserialize(&mut reader);
    let read = read.and_then(|value| reader.end().map(|()| value));
    read.map_err(|error| found(json, &error))
}

/// What the reader found, and otherwise what the parser says of text that is not JSON.
fn found(json: &str, error: &serde_json::Error) -> InputError {
    let fault = READER.with_borrow_mut(|reader| reader.as_mut().and_then(|reader| reader.fault.take()));
    if let Some((fault, path)) = fault {
        return fault.at(&path);
    }
    // Of what is no JSON from its first character on, no place in it says more than the text itself.
    let begins = json.trim_start().starts_with(['{', '[', '"']);
    InputError::explained(if begins {
        format!("cannot read the JSON; {}", shortened(error))
    } else {
        format!("cannot read {} as JSON; expected a value in the wire format", quoted(json))
    })
}

/// The most characters of a sentence of the parser's.
const MOST_EXPLAINED: usize = 400;

fn shortened(error: &serde_json::Error) -> String {
    let mut said = error.to_string();
    if let Some((end, _)) = said.char_indices().nth(MOST_EXPLAINED) {
        said.truncate(end);
        said.push('…');
    }
    said
}

/// Reads any value of the wire format: one that a host stored, or was sent, and that has no `from_json` of its own.
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
    reading(|| from_json(json))
}

#[cfg(test)]
mod tests {
    use super::super::error::Fault;
    use super::*;

    fn read(fail: &[InputError]) -> Result<(), InputError> {
        reading(|| {
            for error in fail {
                let noted: Result<(), serde_json::Error> = match error.kind() {
                    Fault::Text => text_fault(error.clone()),
                    Fault::Value => Err(fault(error.clone())),
                };
                if let Err(told) = noted {
                    return Err(found("{", &told));
                }
            }
            Ok(())
        })
    }

    #[test]
    fn a_reader_reports_a_bad_text_only_when_nothing_else_is_wrong() {
        let text = || InputError::text("", "it is blank");
        let value = || InputError::value("x", "y");
        assert_eq!(read(&[text(), value()]), Err(value()));
        assert_eq!(read(&[text(), text()]), Err(text()));
        assert_eq!(read(&[]), Ok(()));
        assert!(text_fault::<serde_json::Error>(text()).is_err(), "no reader is at work any more");
    }
}
