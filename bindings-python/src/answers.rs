//! What answers can do beyond holding their fields; the list of them is generated.

use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::convert::Given;
pub(crate) use crate::generated::answers::*;
use crate::html::html;

may_class! {
    May:

    /// Whether it is allowed: `if view.may(…):` reads as it should.
    fn __bool__(&self) -> bool {
        self.0.allowed
    }
}

report_class! {
    Report:

    /// The report as a table for notebooks, in London time.
    fn _repr_html_<'py>(slf: Bound<'py, Self>) -> PyResult<Bound<'py, PyString>> {
        html(&slf, "report")
    }
}
