use alert_response::{AlertId, BookmarkError};
use alert_response_columns::PositionBatches;
use alert_response_host::PositionReading;
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{ArrowError, Field, SchemaRef};
use pyo3::prelude::*;

use super::batches::Batches;
use super::rows::Row;
use super::source::Source;
use super::table::{Content, Table, fault};
use crate::position::OwnedPosition;
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
    fn begin(&self, py: Python<'_>) -> PyResult<PositionReading> {
        let alerts = self.alerts.as_deref();
        self.source.ask(py, |view| match alerts {
            Some(alerts) => view.positions_of(alerts).map(PositionReading::from),
            None => Ok(view.positions_of_all().into()),
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
        let reading = self.begin(py)?;
        Ok(Box::new(ReadingSeveral { source: self.source.clone(), batches: self.batches.clone(), reading }))
    }
}

struct ReadingSeveral {
    source: Source,
    batches: PositionBatches,
    reading: PositionReading,
}

impl Batches for ReadingSeveral {
    fn next(&mut self) -> Result<Option<RecordBatch>, ArrowError> {
        let Self { source, batches, reading } = self;
        let next =
            source.look(|register| reading.next(register, |positions| batches.next(positions).transpose()));
        let stopped = |error: BookmarkError| ArrowError::ExternalError(Box::new(error));
        next.map_err(fault)?.map_err(stopped)?.transpose()
    }
}

impl Row for OwnedPosition {
    fn fields() -> Vec<Field> {
        PositionBatches::new().schema().fields().iter().map(|field| field.as_ref().clone()).collect()
    }

    fn columns(rows: &[Self]) -> Result<Vec<ArrayRef>, ArrowError> {
        let batch = PositionBatches::new().next(&mut rows.iter().map(Self::borrowed))?;
        Ok(batch.map(|batch| batch.columns().to_vec()).unwrap_or_default())
    }
}
