//! What a command came to.

use std::fmt::Write as _;

use pyo3::prelude::*;

use crate::convert::{ToPython, Told};
use crate::sequence::{Item, Items, Place, at_place};

/// What a command came to: a sequence of its entries; best effort may have refused some organisations.
#[pyclass(frozen, sequence, module = "alert_response")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Decision {
    pub(crate) decision: alert_response::Decision,
    /// The register that decided it.
    pub(crate) register: u64,
}

#[pymethods]
impl Decision {
    /// The entries, numbered on from the register's last one.
    #[getter]
    fn entries(&self) -> Told<'_, Vec<alert_response::Entry>> {
        Told(&self.decision.entries)
    }

    /// With `Mode.BEST_EFFORT`: the organisations for which nothing was recorded, and why. Otherwise empty.
    #[getter]
    fn refused(
        &self,
    ) -> Told<'_, std::collections::BTreeMap<alert_response::OdsCode, alert_response::RefusalCode>> {
        Told(&self.decision.refused)
    }

    /// The entries as JSON lines, each ended by a newline, as a journal keeps them.
    fn to_json(&self) -> String {
        self.decision.entries.iter().fold(String::new(), |mut lines, entry| {
            // Writing to a string cannot fail.
            let _ = writeln!(lines, "{}", entry.to_json());
            lines
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

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Items<'py, alert_response::Entry>> {
        Items::of(py, &self.decision.entries)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| self.decision == other.get().decision)
    }

    fn __hash__(&self) -> u64 {
        crate::record::hash("Decision", &self.decision.entries)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let entries = self.decision.entries.to_python(py)?.repr()?;
        if self.decision.refused.is_empty() {
            return Ok(format!("Decision(entries={entries})"));
        }
        let refused = self.decision.refused.to_python(py)?.repr()?;
        Ok(format!("Decision(entries={entries}, refused={refused})"))
    }
}
