//! What a command came to.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::marker::PhantomData;

use alert_response::{OdsCode, OneCommand, RefusalCode};
use pyo3::prelude::*;
use pyo3::types::{PyGenericAlias, PyTuple, PyType};

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

/// The decision of a command of one kind: type checkers are told which events its entries hold.
pub(crate) struct DecisionOf<C>(Decision, PhantomData<C>);

impl<C: OneCommand> From<Decision> for DecisionOf<C> {
    fn from(decision: Decision) -> Self {
        Self(decision, PhantomData)
    }
}

impl<'py, C: OneCommand<Events: Events>> IntoPyObject<'py> for DecisionOf<C> {
    type Target = Decision;
    type Output = Bound<'py, Decision>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: crate::convert::PyStaticExpr =
        pyo3::type_hint_subscript!(<Decision as pyo3::PyTypeInfo>::TYPE_HINT, C::Events::HINT);

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, Decision>> {
        Bound::new(py, self.0)
    }
}

/// The events of a command, as type checkers know them: the union of their classes.
pub(crate) trait Events {
    #[cfg(feature = "stubs")]
    const HINT: crate::convert::PyStaticExpr;
}

impl<One: ToPython> Events for (One,) {
    #[cfg(feature = "stubs")]
    const HINT: crate::convert::PyStaticExpr = One::TOLD;
}

impl<One: ToPython, Other: ToPython> Events for (One, Other) {
    #[cfg(feature = "stubs")]
    const HINT: crate::convert::PyStaticExpr = pyo3::type_hint_union!(One::TOLD, Other::TOLD);
}

/// No register: of a decision that was made by hand, copied from another process, or read.
pub(crate) const NOWHERE: u64 = u64::MAX;

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

    /// `Decision[AccessRequested]`, for annotations: a decision whose entries hold that event.
    #[classmethod]
    #[pyo3(signature = (events, /))]
    fn __class_getitem__<'py>(
        cls: &Bound<'py, PyType>,
        events: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyGenericAlias>> {
        PyGenericAlias::new(cls.py(), cls, events)
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

    /// The entries as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves that
    /// open.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        slf: &Bound<'py, Self>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        drop(requested_schema);
        crate::columns::stream_of_rows(slf, |decision| &decision.decision.entries)
    }

    /// The names and types of the columns as an Arrow schema.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        crate::columns::schema_of_rows::<alert_response::Entry>(py)
    }

    fn __getnewargs__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, [self.decision.entries.to_python(py)?, self.decision.refused.to_python(py)?])
    }
}
