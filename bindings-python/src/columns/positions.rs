use alert_response::{AlertId, Bookmark, BookmarkError};
use alert_response_columns::{PositionBatches, ROWS};
use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, SchemaRef};
use pyo3::prelude::*;

use super::source::Source;
use super::table::{self, Batches, Content, Table, fault};
use crate::answers::OwnedPosition;
use crate::sequence::Positions;
use crate::view::View;

/// Where every organisation in scope stands with these alerts, or with all.
pub(crate) fn positions_table(py: Python<'_>, view: &View, alerts: Option<Vec<AlertId>>) -> PyResult<Table> {
    let several = Several { source: Source::of(py, view), alerts, batches: PositionBatches::new() };
    // An alert that nobody knows is refused at once, not at the first reading.
    several.begin(py)?;
    Ok(Table::new(several))
}

/// The positions of several alerts.
struct Several {
    source: Source,
    alerts: Option<Vec<AlertId>>,
    batches: PositionBatches,
}

impl Several {
    fn begin(&self, py: Python<'_>) -> PyResult<Bookmark> {
        let alerts = self.alerts.as_deref();
        self.source.ask(py, |view| match alerts {
            Some(alerts) => view.positions_of(alerts).map(|positions| positions.bookmark()),
            None => Ok(view.positions_of_all().bookmark()),
        })
    }
}

impl Content for Several {
    fn title(&self) -> String {
        format!("positions as of {}", self.source.at())
    }

    fn schema(&self) -> SchemaRef {
        self.batches.schema()
    }

    fn read(&self, py: Python<'_>) -> PyResult<Box<dyn Batches>> {
        let bookmark = Some(self.begin(py)?);
        Ok(Box::new(ReadingSeveral { source: self.source.clone(), batches: self.batches.clone(), bookmark }))
    }
}

struct ReadingSeveral {
    source: Source,
    batches: PositionBatches,
    bookmark: Option<Bookmark>,
}

impl Batches for ReadingSeveral {
    fn next(&mut self) -> Result<Option<RecordBatch>, ArrowError> {
        let Some(bookmark) = self.bookmark.take() else {
            return Ok(None);
        };
        let read = self.source.look(|register| {
            let mut positions = bookmark.resume(register)?;
            Ok((self.batches.next(&mut positions), positions.bookmark()))
        });
        let stopped = |error: BookmarkError| ArrowError::ExternalError(Box::new(error));
        let (batch, bookmark) = read.ok_or_else(fault)?.map_err(stopped)?;
        self.bookmark = Some(bookmark);
        batch
    }
}

#[pymethods]
impl Positions {
    /// The positions as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves that
    /// open.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        slf: &Bound<'py, Self>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        drop(requested_schema);
        let batches = PositionBatches::new();
        let schema = batches.schema();
        let reading = ReadingOne { positions: slf.clone().unbind(), batches, read: 0 };
        table::stream(slf.py(), schema, Box::new(reading))
    }

    /// The names and types of the columns as an Arrow schema.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        table::schema(py, &PositionBatches::new().schema())
    }
}

/// The positions of one alert.
struct ReadingOne {
    positions: Py<Positions>,
    batches: PositionBatches,
    read: usize,
}

impl Batches for ReadingOne {
    fn next(&mut self) -> Result<Option<RecordBatch>, ArrowError> {
        let left = self.positions.get().0.iter().skip(self.read);
        let batch = self.batches.next(&mut left.map(OwnedPosition::borrowed));
        self.read = self.read.saturating_add(ROWS);
        batch
    }
}
