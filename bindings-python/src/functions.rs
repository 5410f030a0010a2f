//! The small parts that need no register.

use alert_response::{
    AlertId, Command, Event, OdsCode, Question, RefusalCode, Severity, StatusKind, Timestamp, UserId,
};
use pyo3::prelude::*;

use crate::arguments::extract;
use crate::convert::{AsPython, CommandHint, Fault, Given, Raw, Word, wire_text};
use crate::generated::words::every_word;
use crate::gil;

/// An ODS code as it is kept: 1 to 9 letters and digits, upper-cased (rule O1).
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn ods_code(py: Python<'_>, text: Given<OdsCode>) -> PyResult<String> {
    extract!(py, text).map(|(code,)| code.to_string())
}

/// An alert id as it is kept: 1 to 32 of `A–Z 0–9 -`, upper-cased (rule A1).
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn alert_id(py: Python<'_>, text: Given<AlertId>) -> PyResult<String> {
    extract!(py, text).map(|(id,)| id.to_string())
}

/// A user id, checked: 1 to 64 of `A–Z a–z 0–9 . _ @ -`.
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn user_id(py: Python<'_>, text: Given<UserId>) -> PyResult<String> {
    extract!(py, text).map(|(id,)| id.to_string())
}

/// The instant of an RFC 3339 text, such as `2018-04-05T09:00:00+01:00`, in UTC (rule T1).
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn parse_instant<'py>(py: Python<'py>, text: Given<String>) -> PyResult<Instant> {
    let (text,) = extract!(py, text)?;
    text.parse().map(Instant).map_err(|error| Fault::Input(error).of(py, "text"))
}

/// An instant as written on the wire: in UTC with `Z`, and no more fraction digits than it needs.
#[pyfunction]
#[pyo3(signature = (instant, /))]
pub(crate) fn format_instant(py: Python<'_>, instant: Given<Timestamp>) -> PyResult<String> {
    extract!(py, instant).map(|(instant,)| instant.to_string())
}

/// An instant as a `datetime`.
pub(crate) struct Instant(pub(crate) Timestamp);

impl<'py> IntoPyObject<'py> for Instant {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: crate::convert::PyStaticExpr =
        <AsPython<'_, Timestamp> as IntoPyObject<'_>>::OUTPUT_TYPE;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        AsPython(&self.0).into_pyobject(py)
    }
}

/// The command of a `dict` or JSON text in the wire form, as one of the command classes.
#[pyfunction]
#[pyo3(signature = (command, /))]
pub(crate) fn read_command(py: Python<'_>, command: Raw<'_, CommandHint>) -> PyResult<ReadCommand> {
    let text = wire_text(&command.0).map_err(|fault| fault.of(py, "command"))?;
    let read = gil::detached_if_long(py, text.len(), || Command::from_json(&text));
    read.map(ReadCommand).map_err(|error| Fault::Input(error).of(py, "command"))
}

/// A command as an object of its class.
pub(crate) struct ReadCommand(Command);

impl<'py> IntoPyObject<'py> for ReadCommand {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: crate::convert::PyStaticExpr =
        <AsPython<'_, Command> as IntoPyObject<'_>>::OUTPUT_TYPE;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        AsPython(&self.0).into_pyobject(py)
    }
}

/// The word of a severity, read as people write it (rule A2).
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn severity_word(py: Python<'_>, text: Given<String>) -> PyResult<&'static str> {
    let (text,) = extract!(py, text)?;
    text.parse::<Severity>().map(Severity::as_str).map_err(|error| Fault::Input(error).of(py, "text"))
}

/// What a refusal code says, and the ids of the rules that it enforces.
#[pyfunction]
#[pyo3(signature = (code, /))]
pub(crate) fn refusal_code(
    py: Python<'_>,
    code: Given<RefusalCode>,
) -> PyResult<(&'static str, Vec<&'static str>)> {
    extract!(py, code).map(|(code,)| (code.meaning(), code.rules().to_vec()))
}

/// The words of the statuses that may follow one, or begin (rule R3).
#[pyfunction]
#[pyo3(signature = (before, /))]
pub(crate) fn allowed_after(
    py: Python<'_>,
    before: Option<Given<StatusKind>>,
) -> PyResult<Vec<&'static str>> {
    extract!(py, before).map(|(before,)| words(StatusKind::allowed_after(before)))
}

fn words<T: Word>(members: &[T]) -> Vec<&'static str> {
    members.iter().map(|member| member.word()).collect()
}

/// Every word that core knows, by kind: what this package must have a name for.
#[pyfunction]
pub(crate) fn core_words() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut words = vec![
        ("commands", Command::WORDS.to_vec()),
        ("events", Event::WORDS.to_vec()),
        ("questions", Question::WORDS.to_vec()),
    ];
    words.extend(every_word());
    words
}
