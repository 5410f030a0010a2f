//! What a command came to.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use alert_response::{Entry, OdsCode, OneCommand, RefusalCode};
use alert_response_host::{Decided, entries_to_lines};
use pyo3::prelude::*;
use pyo3::types::{PyGenericAlias, PyTuple, PyType};

use crate::arguments::extract;
use crate::convert::{AsPython, Given, ToPython};
use crate::record::Same;
use crate::sequence::{Item, Items, Place, at_place};

/// What a command came to: a sequence of its entries; best effort may have refused some organisations.
#[pyclass(frozen, sequence, module = "alert_response")]
#[derive(Debug, Clone)]
pub(crate) struct Decision(pub(crate) Decided);

/// The decision of a command of one kind, whose type hint names the events that its entries hold.
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
    const HINT: crate::convert::PyStaticExpr = One::OUTPUT_HINT;
}

impl<One: ToPython, Other: ToPython> Events for (One, Other) {
    #[cfg(feature = "stubs")]
    const HINT: crate::convert::PyStaticExpr = pyo3::type_hint_union!(One::OUTPUT_HINT, Other::OUTPUT_HINT);
}

impl Decision {
    fn entries_of(&self) -> &Vec<Entry> {
        &self.0.decision().entries
    }

    fn refused_of(&self) -> &BTreeMap<OdsCode, RefusalCode> {
        &self.0.decision().refused
    }
}

#[pymethods]
impl Decision {
    /// A decision of these entries and refused organisations; no register applies it as its own.
    #[new]
    #[pyo3(signature = (entries, refused = None))]
    fn new(
        py: Python<'_>,
        entries: Given<Vec<Entry>>,
        refused: Option<Given<BTreeMap<OdsCode, RefusalCode>>>,
    ) -> PyResult<Self> {
        let (entries, refused) = extract!(py, entries, refused)?;
        let decision = alert_response::Decision { entries, refused: refused.unwrap_or_default() };
        Ok(Self(Decided::new(decision, None)))
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
    fn entries(&self) -> AsPython<'_, Vec<Entry>> {
        AsPython(self.entries_of())
    }

    /// With `Mode.BEST_EFFORT`: the organisations for which nothing was recorded, and why. Otherwise empty.
    #[getter]
    fn refused(&self) -> AsPython<'_, BTreeMap<OdsCode, RefusalCode>> {
        AsPython(self.refused_of())
    }

    /// The entries as JSON lines, each ended by a newline, as a journal keeps them.
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| entries_to_lines(self.entries_of()))
    }

    fn __len__(&self) -> usize {
        self.entries_of().len()
    }

    fn __getitem__<'py>(&self, py: Python<'py>, index: Place<'py>) -> PyResult<Item<'py, Entry>> {
        at_place(py, self.entries_of(), index)
    }

    fn __iter__<'py>(slf: &Bound<'py, Self>) -> PyResult<Items<'py, Entry>> {
        Items::of(slf, |decision| decision.entries_of())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> Same {
        Same::by(other, |other: &Self| self.0.decision() == other.0.decision())
    }

    fn __hash__(&self, py: Python<'_>) -> u64 {
        py.detach(|| crate::record::hash("Decision", self.entries_of()))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let entries = self.entries_of().to_python(py)?.repr()?;
        if self.refused_of().is_empty() {
            return Ok(format!("Decision(entries={entries})"));
        }
        let refused = self.refused_of().to_python(py)?.repr()?;
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
        crate::columns::stream_of_rows(slf, |decision| decision.entries_of())
    }

    /// The names and types of the columns as an Arrow schema.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        crate::columns::schema_of_rows::<Entry>(py)
    }

    fn __getnewargs__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, [self.entries_of().to_python(py)?, self.refused_of().to_python(py)?])
    }
}
