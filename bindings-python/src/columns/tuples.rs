//! The rows of a table one by one, for whoever takes no Arrow: the constructor of pandas.

use std::sync::Mutex;

use alert_response::Timestamp;
use arrow_array::cast::AsArray;
use arrow_array::types::{Int8Type, Int32Type, Int64Type, TimestampMicrosecondType};
use arrow_array::{Array, ArrayRef, RecordBatch};
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};

use super::batches::Batches;
use crate::convert::ToPython;
use crate::errors::unexpected;
use crate::gil;

/// Named tuples, whose class has the names of the columns.
#[pyclass(frozen, module = "alert_response._native")]
pub(crate) struct Tuples {
    class: Py<PyAny>,
    reading: Mutex<Reading>,
}

struct Reading {
    batches: Box<dyn Batches>,
    batch: Option<RecordBatch>,
    row: usize,
}

impl Tuples {
    pub(super) fn of(names: &Bound<'_, PyTuple>, batches: Box<dyn Batches>) -> PyResult<Self> {
        let class = names.py().import("collections")?.getattr("namedtuple")?.call1(("Row", names))?;
        let reading = Reading { batches, batch: None, row: 0 };
        Ok(Self { class: class.unbind(), reading: Mutex::new(reading) })
    }
}

#[pymethods]
impl Tuples {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        // Whoever waited here with Python's lock would wait for a reader who needs it.
        let Ok(mut reading) = self.reading.try_lock() else {
            return Err(PyValueError::new_err("another thread reads these rows; let each read its own"));
        };
        reading.next(py)?.map(|row| self.class.bind(py).call(PyTuple::new(py, row)?, None)).transpose()
    }
}

impl Reading {
    fn next<'py>(&mut self, py: Python<'py>) -> PyResult<Option<Vec<Bound<'py, PyAny>>>> {
        let batch = match &self.batch {
            Some(batch) if self.row < batch.num_rows() => batch,
            _ => {
                self.row = 0;
                let next = py.detach(|| self.batches.next()).map_err(|error| unexpected(py, &error))?;
                let Some(batch) = next else {
                    self.batch = None;
                    return Ok(None);
                };
                self.batch.insert(batch)
            }
        };
        let row = self.row;
        self.row = self.row.saturating_add(1);
        gil::release_after_item(py, row);
        batch.columns().iter().map(|column| cell(py, column, row)).collect::<PyResult<_>>().map(Some)
    }
}

/// What a column has in a row, of the kinds of columns that this package makes.
fn cell<'py>(py: Python<'py>, column: &ArrayRef, row: usize) -> PyResult<Bound<'py, PyAny>> {
    if column.is_null(row) {
        return Ok(py.None().into_bound(py));
    }
    if let Some(texts) = column.as_string_opt::<i32>() {
        return Ok(PyString::new(py, texts.value(row)).into_any());
    }
    if let Some(words) = column.as_dictionary_opt::<Int8Type>()
        && let (Some(texts), Some(place)) = (words.values().as_string_opt::<i32>(), words.key(row))
    {
        return Ok(PyString::new(py, texts.value(place)).into_any());
    }
    if let Some(instants) = column.as_primitive_opt::<TimestampMicrosecondType>()
        && let Ok(instant) = Timestamp::from_unix_micros(instants.value(row))
    {
        return instant.to_python(py);
    }
    if let Some(truths) = column.as_boolean_opt() {
        return truths.value(row).into_bound_py_any(py);
    }
    if let Some(numbers) = column.as_primitive_opt::<Int32Type>() {
        return numbers.value(row).into_bound_py_any(py);
    }
    match column.as_primitive_opt::<Int64Type>() {
        Some(numbers) => numbers.value(row).into_bound_py_any(py),
        None => Err(unexpected(py, &format!("no value can be read from a column of {}", column.data_type()))),
    }
}
