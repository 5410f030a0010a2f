//! What answers can do beyond holding their fields; the list of them is generated.

use pyo3::prelude::*;
use pyo3::types::PyString;

pub(crate) use crate::generated::answers::*;
use crate::html::html;

#[pymethods]
impl May {
    /// Whether it is allowed: `if view.may(…):` reads as it should.
    fn __bool__(&self) -> bool {
        self.0.allowed
    }
}

#[pymethods]
impl Report {
    /// The report as a table for notebooks, in London time.
    fn _repr_html_<'py>(slf: Bound<'py, Self>) -> PyResult<Bound<'py, PyString>> {
        html(&slf, "report")
    }
}
