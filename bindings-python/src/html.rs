//! Tables for notebooks, which the package makes in Python.

use pyo3::PyClass;
use pyo3::prelude::*;
use pyo3::types::PyString;

/// What `_html.py` makes of an answer.
pub(crate) fn html<'py>(answer: &Bound<'py, impl PyClass>, how: &str) -> PyResult<Bound<'py, PyString>> {
    let made = answer.py().import("alert_response._html")?.call_method1(how, (answer,))?;
    Ok(made.cast_into()?)
}
