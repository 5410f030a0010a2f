//! The entry that holds an event; the list of events is generated.

use pyo3::prelude::*;
use pyo3::types::{PyGenericAlias, PyString, PyType};

use crate::convert::{Fault, Given, LoadedHint, Raw, TextHint, wire_text};
pub(crate) use crate::generated::events::*;

entry_class! {
    Entry:

    /// `Entry[AccessRequested]`, for annotations: an entry that holds that event.
    #[classmethod]
    #[pyo3(signature = (event, /))]
    fn __class_getitem__<'py>(
        cls: &Bound<'py, PyType>,
        event: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyGenericAlias>> {
        PyGenericAlias::new(cls.py(), cls, event)
    }

    /// Reads an entry as written on the wire: JSON text.
    #[staticmethod]
    #[pyo3(signature = (text, /))]
    fn from_json(py: Python<'_>, text: Raw<'_, TextHint>) -> PyResult<Self> {
        let text = &text.0;
        if !text.is_instance_of::<PyString>() {
            return Err(Fault::kind(text, "JSON text").of(py, "text"));
        }
        Self::read(py, text, "text")
    }

    /// Reads an entry as written on the wire, loaded from JSON.
    #[staticmethod]
    #[pyo3(signature = (entry, /))]
    fn from_dict(py: Python<'_>, entry: Raw<'_, LoadedHint>) -> PyResult<Self> {
        let entry = &entry.0;
        if entry.is_instance_of::<PyString>() {
            return Err(Fault::kind(entry, "a `dict`").of(py, "entry"));
        }
        Self::read(py, entry, "entry")
    }
}

impl Entry {
    /// Reads the wire form, text or loaded.
    pub(crate) fn read(py: Python<'_>, wire: &Bound<'_, PyAny>, argument: &str) -> PyResult<Self> {
        let text = wire_text(wire);
        let read = text.and_then(|text| Ok(alert_response::Entry::from_json(&text)?));
        read.map(Self).map_err(|fault| fault.of(py, argument))
    }
}
