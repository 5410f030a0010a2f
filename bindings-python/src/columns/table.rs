use std::panic::{AssertUnwindSafe, catch_unwind};

use alert_response_host::Unavailable;
use arrow_array::ffi::FFI_ArrowSchema;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, Schema, SchemaRef};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use super::batches::Batches;
use super::tuples::Tuples;
use crate::errors::unexpected;

/// What a table is a table of, and how it is read.
pub(super) trait Content: Send + Sync {
    /// In a few words, for people.
    fn title(&self) -> String;

    fn schema(&self) -> SchemaRef;

    /// A fresh reading.
    fn read(&self, py: Python<'_>) -> PyResult<Box<dyn Batches>>;
}

/// An answer of many rows, for data frames: `polars.DataFrame(table)`, `pyarrow.table(table)`,
/// `pandas.DataFrame.from_arrow(table)`, or its name in a query of duckdb. `pandas.DataFrame(table)` is slower and works in
/// pandas 2 as well.
///
/// It speaks the Arrow PyCapsule interface. The rows are computed while they are read, some ten thousand at a time, and
/// every reading begins afresh. If the register takes entries while a reading is under way, that reading fails: ask
/// again.
#[pyclass(frozen, module = "alert_response")]
pub(crate) struct Table {
    content: Box<dyn Content>,
}

impl Table {
    pub(super) fn new(content: impl Content + 'static) -> Self {
        Self { content: Box::new(content) }
    }
}

#[pymethods]
impl Table {
    /// The names of the columns, in order.
    #[getter]
    fn column_names<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.content.schema().fields().iter().map(|field| field.name().as_str()))
    }

    /// A fresh reading as named tuples, for `pandas.DataFrame(table)` and whoever else takes no Arrow.
    fn __iter__(&self, py: Python<'_>) -> PyResult<Tuples> {
        Tuples::of(&self.column_names(py)?, self.content.read(py)?)
    }

    /// A fresh reading as an Arrow stream. A requested schema is not followed; the interface leaves that open.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        drop(requested_schema);
        stream(py, self.content.schema(), self.content.read(py)?)
    }

    /// The names and types of the columns as an Arrow schema.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        schema(py, &self.content.schema())
    }

    fn __repr__(&self) -> String {
        let schema = self.content.schema();
        let names: Vec<&str> = schema.fields().iter().map(|field| field.name().as_str()).collect();
        format!("<Table of {}: {}>", self.content.title(), names.join(", "))
    }
}

/// A reading as others take it.
pub(super) fn stream(
    py: Python<'_>,
    schema: SchemaRef,
    batches: Box<dyn Batches>,
) -> PyResult<Bound<'_, PyAny>> {
    let stream = FFI_ArrowArrayStream::new(Box::new(Reading { schema, batches: Some(batches) }));
    PyCapsule::new_with_value(py, stream, c"arrow_array_stream").map(Bound::into_any)
}

/// A schema as others take it.
pub(super) fn schema<'py>(py: Python<'py>, schema: &Schema) -> PyResult<Bound<'py, PyAny>> {
    let schema = FFI_ArrowSchema::try_from(schema).map_err(|error| unexpected(py, &error))?;
    PyCapsule::new_with_value(py, schema, c"arrow_schema").map(Bound::into_any)
}

/// A reading as Arrow wants it; nothing follows an error.
struct Reading {
    schema: SchemaRef,
    batches: Option<Box<dyn Batches>>,
}

impl Iterator for Reading {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        let batches = self.batches.as_mut()?;
        // A panic would end the program here, where C calls.
        let next = catch_unwind(AssertUnwindSafe(|| batches.next()))
            .unwrap_or_else(|_| Err(fault(Unavailable::Broken)));
        if !matches!(next, Ok(Some(_))) {
            self.batches = None;
        }
        next.transpose()
    }
}

impl RecordBatchReader for Reading {
    fn schema(&self) -> SchemaRef {
        SchemaRef::clone(&self.schema)
    }
}

/// A register that cannot be had.
pub(super) fn fault(why: Unavailable) -> ArrowError {
    ArrowError::ComputeError(why.to_string())
}
