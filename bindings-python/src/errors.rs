//! Core's errors as Python's exceptions, which `_errors.py` defines.

use alert_response::{ApplyError, Refusal, RefusalCode};
use pyo3::prelude::*;

use crate::convert::ToPython;

mod python {
    pyo3::import_exception!(alert_response._errors, AlertResponseError);
    pyo3::import_exception!(alert_response._errors, InvalidInputError);
    pyo3::import_exception!(alert_response._errors, RefusalError);
}

/// What the rules do not allow.
pub(crate) fn refused(py: Python<'_>, refusal: &Refusal) -> PyErr {
    let told = refusal.code.to_python(py).and_then(|code| {
        let organisations = refusal.organisations.to_python(py)?;
        Ok((code.unbind(), refusal.explanation.clone(), organisations.unbind()))
    });
    told.map_or_else(|error| error, python::RefusalError::new_err)
}

/// What cannot be read.
pub(crate) fn invalid_input(py: Python<'_>, code: RefusalCode, said: &str, argument: Option<&str>) -> PyErr {
    let argument = argument.map(str::to_owned);
    match code.to_python(py) {
        Ok(code) => python::InvalidInputError::new_err((code.unbind(), said.to_owned(), argument)),
        Err(error) => error,
    }
}

/// An entry that cannot follow.
pub(crate) fn does_not_apply(py: Python<'_>, error: &ApplyError, argument: &str) -> PyErr {
    let said = format!("argument `{argument}`: {error}");
    invalid_input(py, RefusalCode::InvalidValue, &said, Some(argument))
}

/// A fault of the columns, which are built never to have one.
pub(crate) fn unexpected(error: &impl std::fmt::Display) -> PyErr {
    python::AlertResponseError::new_err(error.to_string())
}

/// A fault of the library itself; core is built never to have one.
pub(crate) fn broken() -> PyErr {
    python::AlertResponseError::new_err(
        "the register met a fault of its own and takes no more calls; replay its entries into a new one",
    )
}
