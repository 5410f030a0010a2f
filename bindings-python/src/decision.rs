//! What a command came to.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use alert_response::{OdsCode, RefusalCode};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::arguments::taken;
use crate::convert::{Given, ToPython, Told};
use crate::record::Same;
use crate::sequence::{Item, Items, Place, at_place};

/// What a command came to: a sequence of its entries; best effort may have refused some organisations.
#[pyclass(frozen, sequence, module = "alert_response")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Decision {
    pub(crate) decision: alert_response::Decision,
    /// The register that decided it.
    pub(crate) register: u64,
}

/// No register: of a decision that was made by hand, copied from another process, or read.
const NOWHERE: u64 = u64::MAX;

impl Decision {
    /// A decision that no register applies as its own.
    pub(crate) const fn of_no_register(decision: alert_response::Decision) -> Self {
        Self { decision, register: NOWHERE }
    }
}

#[pymethods]
impl Decision {
    /// A decision of these entries and refused organisations; no register applies it as its own.
    #[new]
    #[pyo3(signature = (entries, refused = None))]
    fn new(
        py: Python<'_>,
        entries: Given<Vec<alert_response::Entry>>,
        refused: Option<Given<BTreeMap<OdsCode, RefusalCode>>>,
    ) -> PyResult<Self> {
        let (entries, refused) = taken!(py, entries, refused)?;
        let decision = alert_response::Decision { entries, refused: refused.unwrap_or_default() };
        Ok(Self::of_no_register(decision))
    }

    /// The entries, numbered on from the register's last one.
    #[getter]
    fn entries(&self) -> Told<'_, Vec<alert_response::Entry>> {
        Told(&self.decision.entries)
    }

    /// With `Mode.BEST_EFFORT`: the organisations for which nothing was recorded, and why. Otherwise empty.
    #[getter]
    fn refused(&self) -> Told<'_, BTreeMap<OdsCode, RefusalCode>> {
        Told(&self.decision.refused)
    }

    /// The entries as JSON lines, each ended by a newline, as a journal keeps them.
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| {
            self.decision.entries.iter().fold(String::new(), |mut lines, entry| {
                // Writing to a string cannot fail.
                let _ = writeln!(lines, "{}", entry.to_json());
                lines
            })
        })
    }

    fn __len__(&self) -> usize {
        self.decision.entries.len()
    }

    fn __getitem__<'py>(
        &self,
        py: Python<'py>,
        index: Place<'py>,
    ) -> PyResult<Item<'py, alert_response::Entry>> {
        at_place(py, &self.decision.entries, index)
    }

    fn __iter__<'py>(slf: &Bound<'py, Self>) -> PyResult<Items<'py, alert_response::Entry>> {
        Items::of(slf, |decision| &decision.decision.entries)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> Same {
        Same::by(other, |other: &Self| self.decision == other.decision)
    }

    fn __hash__(&self, py: Python<'_>) -> u64 {
        py.detach(|| crate::record::hash("Decision", &self.decision.entries))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let entries = self.decision.entries.to_python(py)?.repr()?;
        if self.decision.refused.is_empty() {
            return Ok(format!("Decision(entries={entries})"));
        }
        let refused = self.decision.refused.to_python(py)?.repr()?;
        Ok(format!("Decision(entries={entries}, refused={refused})"))
    }

    fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __deepcopy__(slf: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        slf
    }

    fn __getnewargs__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, [self.decision.entries.to_python(py)?, self.decision.refused.to_python(py)?])
    }
}
