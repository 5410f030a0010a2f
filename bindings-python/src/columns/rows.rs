//! Lists of records as tables.

use std::sync::Arc;

use alert_response_columns::ROWS;
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{ArrowError, Field, Schema, SchemaRef};
use pyo3::PyClass;
use pyo3::prelude::*;
use pyo3::pyclass::boolean_struct::True;

use super::batches::Batches;
use super::table;
use crate::forks::Kept;

/// A record that is a row of a table.
pub(crate) trait Row: Sized {
    /// The names and types of the columns.
    fn fields() -> Vec<Field>;

    /// The columns of at least one row, and of [`ROWS`] at most.
    fn columns(rows: &[Self]) -> Result<Vec<ArrayRef>, ArrowError>;
}

fn schema_of<T: Row>() -> SchemaRef {
    Arc::new(Schema::new(T::fields()))
}

/// The schema of a list of records, as others take it.
pub(crate) fn schema_of_rows<T: Row>(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    table::schema(py, &schema_of::<T>())
}

/// A reading of a list, as others take it.
pub(crate) fn stream_of_rows<'py, L, T>(
    list: &Bound<'py, L>,
    rows: fn(&L) -> &[T],
) -> PyResult<Bound<'py, PyAny>>
where
    L: PyClass<Frozen = True> + Send + Sync,
    T: Row + 'static,
{
    let schema = schema_of::<T>();
    let reading =
        Reading { list: Kept::new(list.clone().unbind()), rows, schema: SchemaRef::clone(&schema), read: 0 };
    table::stream(list.py(), schema, Box::new(reading))
}

struct Reading<L, T> {
    list: Kept<Py<L>>,
    rows: fn(&L) -> &[T],
    schema: SchemaRef,
    read: usize,
}

impl<L, T> Batches for Reading<L, T>
where
    L: PyClass<Frozen = True> + Send + Sync,
    T: Row,
{
    fn next(&mut self) -> Result<Option<RecordBatch>, ArrowError> {
        let rows = (self.rows)(self.list.get()).get(self.read..).unwrap_or_default();
        let rows = rows.get(..ROWS).unwrap_or(rows);
        if rows.is_empty() {
            return Ok(None);
        }
        self.read = self.read.saturating_add(rows.len());
        RecordBatch::try_new(SchemaRef::clone(&self.schema), T::columns(rows)?).map(Some)
    }
}
