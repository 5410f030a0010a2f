//! Core's errors as Python's exceptions, which `_errors.py` defines.

use alert_response::{Refusal, RefusalCode, Shown};
use alert_response_host::{HostError, Unavailable};
use pyo3::PyErrArguments;
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::PyType;

use crate::cached::{CachedPerImport, errors};
use crate::convert::{Fault, ToPython};

struct Classes {
    any: Py<PyType>,
    invalid_input: Py<PyType>,
    refusal: Py<PyType>,
}

/// An exception of one of the classes.
fn raised<A>(py: Python<'_>, class: fn(&Classes) -> &Py<PyType>, arguments: A) -> PyErr
where
    A: PyErrArguments + Send + Sync + 'static,
{
    static CLASSES: CachedPerImport<Classes> = CachedPerImport::new();
    let classes = CLASSES.get_or(|| {
        let errors = errors(py)?;
        let class = |name| Ok::<_, PyErr>(errors.getattr(name)?.cast_into()?.unbind());
        Ok(Classes {
            any: class("AlertResponseError")?,
            invalid_input: class("InvalidInputError")?,
            refusal: class("RefusalError")?,
        })
    });
    classes.map_or_else(|error| error, |classes| PyErr::from_type(class(classes).bind(py).clone(), arguments))
}

/// What the rules do not allow.
pub(crate) fn refused(py: Python<'_>, refusal: &Refusal) -> PyErr {
    let arguments = refusal.code.to_python(py).and_then(|code| {
        let organisations = refusal.organisations.to_python(py)?;
        let not_before = refusal.not_before.to_python(py)?;
        Ok((code.unbind(), refusal.explanation.clone(), organisations.unbind(), not_before.unbind()))
    });
    arguments.map_or_else(|error| error, |arguments| raised(py, |classes| &classes.refusal, arguments))
}

/// Why a call on the register came to nothing. What cannot be read or applied is the argument's.
pub(crate) fn failed(py: Python<'_>, error: &HostError, argument: &str) -> PyErr {
    let invalid = |code| {
        let said = format!("argument `{argument}`: {error}");
        invalid_input(py, code, &said, Some(argument))
    };
    match error {
        HostError::Refused(refusal) => refused(py, refusal),
        HostError::Input(error) => invalid(error.code()),
        HostError::Entry(_) | HostError::Decision(_) => invalid(RefusalCode::InvalidValue),
        HostError::Reading(_) | HostError::Fault(_) | HostError::Unavailable(_) => unexpected(py, error),
    }
}

/// What cannot be read.
pub(crate) fn invalid_input(py: Python<'_>, code: RefusalCode, said: &str, argument: Option<&str>) -> PyErr {
    let argument = argument.map(str::to_owned);
    match code.to_python(py) {
        Ok(code) => raised(py, |classes| &classes.invalid_input, (code.unbind(), said.to_owned(), argument)),
        Err(error) => error,
    }
}

/// A fault of the library, which is built never to have one.
pub(crate) fn unexpected(py: Python<'_>, error: &impl std::fmt::Display) -> PyErr {
    raised(py, |classes| &classes.any, (error.to_string(),))
}

/// A register that accepts no calls.
pub(crate) fn unavailable(py: Python<'_>, why: Unavailable) -> PyErr {
    unexpected(py, &why)
}

impl Fault {
    /// The exception that names the argument.
    pub(crate) fn of(self, py: Python<'_>, argument: &str) -> PyErr {
        let (code, said) = match self {
            Self::Input(error) => (error.code(), error.to_string()),
            Self::Kind(given, expected) => {
                (RefusalCode::InvalidValue, format!("cannot read {given}; expected {expected}"))
            }
            // Ctrl-C and the like are nobody's bad input.
            Self::Raised(error) if !error.is_instance_of::<PyException>(py) => return error,
            Self::Raised(error) => {
                let said = match said_by(py, &error) {
                    Ok(said) => format!("argument `{argument}`: reading it raised {said}; see its cause"),
                    Err(stop) => return stop,
                };
                let raised = invalid_input(py, RefusalCode::InvalidValue, &said, Some(argument));
                raised.set_cause(py, Some(error));
                return raised;
            }
        };
        invalid_input(py, code, &format!("argument `{argument}`: {said}"), Some(argument))
    }
}

/// The kind and the sentence of an exception, as far as it can be had.
fn said_by(py: Python<'_>, error: &PyErr) -> Result<String, PyErr> {
    /// The most characters of a sentence that are repeated.
    const MOST: usize = 200;
    let kind = Fault::named(error.value(py))?;
    let said = match error.value(py).str() {
        Ok(said) => said,
        Err(worse) if worse.is_instance_of::<PyException>(py) => return Ok(kind),
        Err(stop) => return Err(stop),
    };
    let said = said.to_string_lossy();
    let said: String = said.chars().take(MOST).collect();
    Ok(if said.is_empty() { kind } else { format!("{kind}, {}", Shown(&said)) })
}
