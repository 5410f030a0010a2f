use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use alert_response::{RefusalCode, Timestamp};
use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowTimestampType, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType,
};
use arrow_array::{Array, ArrayRef, new_empty_array};
use arrow_buffer::{NullBuffer, ScalarBuffer};
use arrow_schema::{ArrowError, DataType, TimeUnit};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDateTime};
use pyo3_arrow::ffi::ArrayReader;
use pyo3_arrow::{PyArray, PyArrayReader};

use crate::cached::interned;
use crate::convert::{Fault, FromPython};
use crate::errors::invalid_input;

const EXPECTED: &str = "an Arrow column of instants with a time zone, such as one of pyarrow, polars, pandas or \
                        duckdb, or a `datetime` with a time zone";
const NAIVE: &str = "the instants of the column have no time zone; say which one they were written in, for example with \
                     `.dt.replace_time_zone(\"Europe/London\")` in polars, `.dt.tz_localize(\"Europe/London\")` in \
                     pandas or `pyarrow.compute.assume_timezone`";

const BREAKS: &str = "it does not keep to the Arrow PyCapsule interface";
const ALL_MISSING: &str = "the column has only missing values and no type; give `None` instead, or cast it";

/// Instants as an argument: a column, or one for all rows.
pub(super) enum Instants {
    /// The same for all rows; perhaps none.
    Same(Option<Timestamp>),
    /// One a row, in some chunks.
    Column(Vec<Chunk>),
}

/// Consecutive rows, as their owner keeps them.
pub(super) struct Chunk {
    unit: TimeUnit,
    instants: ScalarBuffer<i64>,
    missing: Option<NullBuffer>,
}

/// An argument that cannot be taken, and why.
pub(super) fn refused(py: Python<'_>, argument: &str, why: &str) -> PyErr {
    let said = format!("argument `{argument}`: {why}");
    invalid_input(py, RefusalCode::InvalidValue, &said, Some(argument))
}

impl Instants {
    pub(super) fn read(given: &Bound<'_, PyAny>, argument: &str) -> PyResult<Self> {
        let py = given.py();
        if given.is_none() {
            return Ok(Self::Same(None));
        }
        if given.is_instance_of::<PyDateTime>() {
            let instant = Timestamp::from_python(given).map_err(|fault| fault.of(py, argument))?;
            return Ok(Self::Same(Some(instant)));
        }
        if !speaks_arrow(given).map_err(|error| Fault::Raised(error).of(py, argument))? {
            return Err(Fault::kind(given, EXPECTED).of(py, argument));
        }
        let chunks = match chunks(given) {
            Ok(chunks) => chunks,
            Err(NoColumn::Raised(error)) => return Err(Fault::Raised(error).of(py, argument)),
            Err(NoColumn::Broken(why)) => return Err(refused(py, argument, &why)),
        };
        let read = chunks.iter().map(Chunk::read).collect::<Result<_, _>>();
        read.map(Self::Column).map_err(|why| refused(py, argument, &why))
    }

    /// How many rows; none if it is the same for all.
    pub(super) fn rows(&self) -> Option<usize> {
        match self {
            Self::Same(_) => None,
            Self::Column(chunks) => Some(chunks.iter().map(Chunk::rows).sum()),
        }
    }
}

fn speaks_arrow(given: &Bound<'_, PyAny>) -> PyResult<bool> {
    // A class speaks for its instances, not for itself.
    let class = given.get_type();
    Ok(class.hasattr("__arrow_c_array__")? || class.hasattr("__arrow_c_stream__")?)
}

/// Why a column could not be had.
enum NoColumn {
    Raised(PyErr),
    Broken(String),
}

impl From<ArrowError> for NoColumn {
    fn from(error: ArrowError) -> Self {
        Self::Broken(format!("reading the column failed: {error}"))
    }
}

impl From<PyErr> for NoColumn {
    fn from(error: PyErr) -> Self {
        Self::Raised(error)
    }
}

/// A column as its owner hands it over.
enum Exported {
    Array { schema: Py<PyCapsule>, array: Py<PyCapsule> },
    Stream(Py<PyCapsule>),
}

/// A column as arrow reads it.
enum Imported {
    Array(ArrayRef),
    Stream(Box<dyn ArrayReader + Send>),
}

impl Exported {
    fn by(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = given.py();
        let array = interned!(py, "__arrow_c_array__");
        if given.hasattr(array)? {
            let (schema, array) = given.call_method0(array)?.extract()?;
            return Ok(Self::Array { schema, array });
        }
        let stream = given.call_method0(interned!(py, "__arrow_c_stream__"))?;
        Ok(Self::Stream(stream.extract()?))
    }

    fn import(self, py: Python<'_>) -> Result<Imported, NoColumn> {
        match self {
            Self::Array { schema, array } => {
                let read = PyArray::from_arrow_pycapsule(schema.bind(py), array.bind(py))?;
                unit_of_column(read.array().data_type()).map_err(NoColumn::Broken)?;
                Ok(Imported::Array(read.into_inner().0))
            }
            Self::Stream(stream) => {
                let reader = PyArrayReader::from_arrow_pycapsule(stream.bind(py))?.into_reader()?;
                unit_of_column(reader.field().data_type()).map_err(NoColumn::Broken)?;
                Ok(Imported::Stream(reader))
            }
        }
    }
}

/// Arrow goes down level by level where types stand within types, and would overrun the stack of a thread. This has room
/// for more levels than the libraries survive that make such columns.
const STACK: usize = 128 << 20;

/// Imports with room enough, and refuses there what is no column of instants.
fn import_with_room(py: Python<'_>, exported: Exported) -> Result<Imported, NoColumn> {
    py.detach(|| {
        thread::scope(|scope| {
            let import = || Python::attach(|py| exported.import(py));
            match thread::Builder::new().stack_size(STACK).spawn_scoped(scope, import) {
                Ok(importing) => {
                    importing.join().unwrap_or_else(|_| Err(NoColumn::Broken(BREAKS.to_owned())))
                }
                Err(error) => {
                    Err(NoColumn::Broken(format!("there is no thread to read the column; {error}")))
                }
            }
        })
    })
}

/// The chunks of a column, whoever keeps them; nothing is copied.
fn chunks(given: &Bound<'_, PyAny>) -> Result<Vec<ArrayRef>, NoColumn> {
    let reader = match import_with_room(given.py(), Exported::by(given)?)? {
        Imported::Array(array) => return Ok(vec![array]),
        Imported::Stream(reader) => reader,
    };
    let read = || {
        let field = reader.field();
        let read = reader.collect::<Result<Vec<_>, _>>();
        let mut chunks = match (read, field.data_type()) {
            // Polars writes such columns in a way of its own.
            (Err(_), DataType::Null) => return Err(NoColumn::Broken(ALL_MISSING.to_owned())),
            (read, _) => read?,
        };
        if chunks.is_empty() {
            chunks.push(new_empty_array(field.data_type()));
        }
        Ok(chunks)
    };
    // A producer that does not keep to the interface may make the reader panic.
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(NoColumn::Broken(BREAKS.to_owned())))
}

/// In which unit a column counts, if it is one of instants. A table of one column is that column.
fn unit_of_column(kind: &DataType) -> Result<TimeUnit, String> {
    match kind {
        DataType::Struct(fields) => match fields.as_ref() {
            [only] => unit_of_instants(only.data_type()),
            several => Err(format!("cannot read a table of {} columns; expected {EXPECTED}", several.len())),
        },
        kind => unit_of_instants(kind),
    }
}

fn unit_of_instants(kind: &DataType) -> Result<TimeUnit, String> {
    /// The most characters of a type that an error repeats.
    const MOST: usize = 60;
    match kind {
        DataType::Timestamp(_, None) => Err(NAIVE.to_owned()),
        DataType::Timestamp(unit, Some(_)) => Ok(*unit),
        // A column of nothing at all has no type of its own.
        DataType::Null => Ok(TimeUnit::Microsecond),
        DataType::Struct(_) => Err(format!("cannot read a table within a table; expected {EXPECTED}")),
        other => {
            let mut kind = other.to_string();
            if let Some((most, _)) = kind.char_indices().nth(MOST) {
                kind.truncate(most);
                kind.push('…');
            }
            Err(format!("cannot read a column of type `{kind}`; expected {EXPECTED}"))
        }
    }
}

impl Chunk {
    fn read(array: &ArrayRef) -> Result<Self, String> {
        match array.as_struct_opt() {
            Some(table) if table.nulls().is_some() => {
                Err(format!("cannot read a table with rows that are missing; expected {EXPECTED}"))
            }
            Some(table) => {
                table.columns().first().map_or_else(|| Err(EXPECTED.to_owned()), Self::of_instants)
            }
            None => Self::of_instants(array),
        }
    }

    fn of_instants(array: &ArrayRef) -> Result<Self, String> {
        let unit = unit_of_instants(array.data_type())?;
        if array.data_type() == &DataType::Null {
            let missing = Some(NullBuffer::new_null(array.len()));
            return Ok(Self { unit, instants: vec![0; array.len()].into(), missing });
        }
        Ok(Self { unit, instants: instants(unit, array), missing: array.nulls().cloned() })
    }

    fn rows(&self) -> usize {
        self.instants.len()
    }
}

fn instants(unit: TimeUnit, array: &ArrayRef) -> ScalarBuffer<i64> {
    fn of<T: ArrowTimestampType>(array: &ArrayRef) -> ScalarBuffer<i64> {
        array.as_primitive::<T>().values().clone()
    }
    match unit {
        TimeUnit::Second => of::<TimestampSecondType>(array),
        TimeUnit::Millisecond => of::<TimestampMillisecondType>(array),
        TimeUnit::Microsecond => of::<TimestampMicrosecondType>(array),
        TimeUnit::Nanosecond => of::<TimestampNanosecondType>(array),
    }
}

/// Walks over a column piece by piece, in microseconds.
pub(super) struct Walk<'a> {
    given: &'a Instants,
    chunk: usize,
    row: usize,
    /// Microseconds, where the column counts in something else.
    converted: Vec<i64>,
}

/// The most rows converted at a time: they stay in the cache.
const CONVERTED: usize = 4096;

impl<'a> Walk<'a> {
    pub(super) fn over(given: &'a Instants) -> Self {
        Self { given, chunk: 0, row: 0, converted: Vec::new() }
    }

    fn here(&mut self) -> Option<&'a Chunk> {
        let Instants::Column(chunks) = self.given else {
            return None;
        };
        loop {
            let chunk = chunks.get(self.chunk)?;
            if self.row < chunk.rows() {
                return Some(chunk);
            }
            (self.chunk, self.row) = (self.chunk.saturating_add(1), 0);
        }
    }

    /// How many rows can be taken in one piece.
    pub(super) fn most(&mut self) -> usize {
        let Some(chunk) = self.here() else {
            return usize::MAX;
        };
        let rest = chunk.rows().saturating_sub(self.row);
        if chunk.unit == TimeUnit::Microsecond { rest } else { rest.min(CONVERTED) }
    }

    /// The next rows, no more than [`Self::most`] says.
    pub(super) fn take(&mut self, rows: usize) -> alert_response_columns::Instants<'_> {
        let Some(chunk) = self.here() else {
            return alert_response_columns::Instants::same(match self.given {
                Instants::Same(instant) => *instant,
                Instants::Column(_) => None,
            });
        };
        let from = self.row;
        self.row = from.saturating_add(rows);
        let raw = chunk.instants.get(from..self.row).unwrap_or_default();
        let micros = match chunk.unit {
            TimeUnit::Microsecond => raw,
            unit => {
                self.converted.clear();
                convert(unit, raw, &mut self.converted);
                &self.converted
            }
        };
        match &chunk.missing {
            Some(missing) => {
                let first_bit = missing.offset().saturating_add(from);
                alert_response_columns::Instants::each_if(micros, missing.validity(), first_bit)
            }
            None => alert_response_columns::Instants::each(micros),
        }
    }
}

/// Finer fractions than a microsecond are cut (rule T1); what overflows is found to lie outside the years.
fn convert(unit: TimeUnit, raw: &[i64], micros: &mut Vec<i64>) {
    match unit {
        TimeUnit::Second => micros.extend(raw.iter().map(|seconds| seconds.saturating_mul(1_000_000))),
        TimeUnit::Millisecond => micros.extend(raw.iter().map(|millis| millis.saturating_mul(1_000))),
        TimeUnit::Microsecond => micros.extend(raw),
        TimeUnit::Nanosecond => micros.extend(raw.iter().map(|nanos| nanos.div_euclid(1_000))),
    }
}
