use alert_response::Timeliness;
use alert_response_columns::words::{column_of_words, list_of, words};
use alert_response_columns::{ColumnError, timeliness_of_rows};
use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::{Array, ArrayRef};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use super::given::{Instants, Walk, refused};
use crate::convert::{InstantsHint, Raw};
use crate::errors::unexpected;

/// Whether each duty was answered in time, from its instants alone: a column of the words of `Timeliness`.
///
/// For data that never was in a register. Columns are those of pyarrow, polars, pandas or duckdb, of one length, of
/// instants with a time zone. An aware `datetime` is the same for every row, as `as_of` usually is; `None`, and a missing
/// value, says that there is none.
///
/// - Without a clock, or before it has started by `as_of`, nobody is asked: `not_required`.
/// - Without a due instant nothing falls due: `not_required`.
/// - A first response later than `as_of` does not count yet (rule P4); at the due instant it is in time (rule T4).
///
/// The column goes where it is wanted with `polars.Series(column)`, `pyarrow.array(column)` or
/// `pandas.Series.from_arrow(column)`.
#[pyfunction]
#[pyo3(signature = (clock_started_at, due_at, first_response_at, as_of))]
pub(crate) fn timeliness(
    py: Python<'_>,
    clock_started_at: Raw<'_, InstantsHint>,
    due_at: Raw<'_, InstantsHint>,
    first_response_at: Raw<'_, InstantsHint>,
    as_of: Raw<'_, InstantsHint>,
) -> PyResult<Column> {
    let given = [
        ("clock_started_at", Instants::read(&clock_started_at.0, "clock_started_at")?),
        ("due_at", Instants::read(&due_at.0, "due_at")?),
        ("first_response_at", Instants::read(&first_response_at.0, "first_response_at")?),
        ("as_of", Instants::read(&as_of.0, "as_of")?),
    ];
    let rows = rows_of(py, &given)?;
    let columns = given.each_ref().map(|(_, instants)| instants);
    let (codes, judged) = py.detach(|| {
        let mut codes = vec![0; rows];
        let judged = judge(columns, &mut codes);
        (codes, judged)
    });
    judged.map_err(|error| refused(py, error.column(), &error.to_string()))?;
    let words = list_of(Timeliness::ALL.iter().map(|word| word.as_str()));
    Ok(Column { words: column_of_words(words, codes).map_err(|error| unexpected(py, &error))? })
}

/// How many rows the columns have.
fn rows_of(py: Python<'_>, given: &[(&str, Instants); 4]) -> PyResult<usize> {
    let mut columns = given.iter().filter_map(|(argument, instants)| Some((*argument, instants.rows()?)));
    let Some((first, rows)) = columns.next() else {
        let why = "one instant is no column; give at least one of the four as a column";
        return Err(refused(py, "clock_started_at", why));
    };
    match columns.find(|(_, found)| *found != rows) {
        None => Ok(rows),
        Some((argument, found)) => {
            let why = format!("it has {found} rows where `{first}` has {rows}; give columns of one length");
            Err(refused(py, argument, &why))
        }
    }
}

/// Piece by piece: each column may be cut into chunks of its own.
fn judge(columns: [&Instants; 4], mut codes: &mut [u8]) -> Result<(), ColumnError> {
    let mut walks = columns.map(Walk::over);
    let mut before = 0;
    while !codes.is_empty() {
        let rows = walks.iter_mut().map(Walk::most).min().unwrap_or(0).min(codes.len());
        let Some((piece, rest)) = codes.split_at_mut_checked(rows) else {
            break;
        };
        let [clock, due, answered, as_of] = walks.each_mut().map(|walk| walk.take(rows));
        timeliness_of_rows(clock, due, answered, as_of, piece).map_err(|error| error.after(before))?;
        (before, codes) = (before.saturating_add(rows), rest);
    }
    Ok(())
}

/// A column of words, for data frames: `polars.Series(column)`, `pyarrow.array(column)` or
/// `pandas.Series.from_arrow(column)`.
///
/// It speaks the Arrow PyCapsule interface: a byte a row, and the words once.
#[pyclass(frozen, module = "alert_response")]
pub(crate) struct Column {
    words: ArrayRef,
}

#[pymethods]
impl Column {
    /// The words as an Arrow array. A requested schema is not followed; the interface leaves that open.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyAny>)> {
        drop(requested_schema);
        let array = FFI_ArrowArray::new(&self.words.to_data());
        let array = PyCapsule::new_with_value(py, array, c"arrow_array")?;
        Ok((self.__arrow_c_schema__(py)?, array.into_any()))
    }

    /// The type of the words as an Arrow schema.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let schema =
            FFI_ArrowSchema::try_from(words("timeliness")).map_err(|error| unexpected(py, &error))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema").map(Bound::into_any)
    }

    fn __len__(&self) -> usize {
        self.words.len()
    }

    fn __repr__(&self) -> String {
        format!("<Column of {} words: timeliness>", self.words.len())
    }
}
