use std::sync::Arc;

use alert_response::{AlertId, Bookmark, Position, RegisterChanged, State, Timeliness, Timestamp};
use arrow_array::builder::{BooleanBuilder, StringBuilder, TimestampMicrosecondBuilder, UInt32Builder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use pyo3::prelude::*;

use super::source::Source;
use super::table::{self, Batches, Content, Table, fault};
use super::words::{UTC, column_of_words, instant, list_of, text, words};
use crate::answers::OwnedPosition;
use crate::sequence::Positions;
use crate::view::View;

/// Rows computed at a time: few enough to be quick under the register's lock.
const ROWS: usize = 1 << 16;

/// Where every organisation in scope stands with these alerts, or with all.
pub(crate) fn positions_table(py: Python<'_>, view: &View, alerts: Option<Vec<AlertId>>) -> PyResult<Table> {
    let several = Several { source: Source::of(py, view), alerts, schema: Arc::new(schema()) };
    // An alert that nobody knows is refused at once, not at the first reading.
    several.begin(py)?;
    Ok(Table::new(several))
}

/// The positions of several alerts.
struct Several {
    source: Source,
    alerts: Option<Vec<AlertId>>,
    schema: SchemaRef,
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
        SchemaRef::clone(&self.schema)
    }

    fn read(&self, py: Python<'_>) -> PyResult<Box<dyn Batches>> {
        let bookmark = Some(self.begin(py)?);
        Ok(Box::new(ReadingSeveral {
            source: self.source.clone(),
            frame: Frame::of(self.schema()),
            bookmark,
        }))
    }
}

struct ReadingSeveral {
    source: Source,
    frame: Frame,
    bookmark: Option<Bookmark>,
}

impl Batches for ReadingSeveral {
    fn next(&mut self) -> Result<Option<RecordBatch>, ArrowError> {
        let Some(bookmark) = self.bookmark.take() else {
            return Ok(None);
        };
        let read = self.source.look(|register| {
            let mut positions = bookmark.resume(register)?;
            let columns = Columns::filled(positions.by_ref().take(ROWS));
            Ok((columns, positions.bookmark()))
        });
        let changed = |changed: RegisterChanged| ArrowError::ExternalError(Box::new(changed));
        let (columns, bookmark) = read.ok_or_else(fault)?.map_err(changed)?;
        self.bookmark = Some(bookmark);
        self.frame.batch(columns)
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
        let schema = Arc::new(schema());
        let frame = Frame::of(SchemaRef::clone(&schema));
        let reading = ReadingOne { positions: slf.clone().unbind(), frame, read: 0 };
        table::stream(slf.py(), schema, Box::new(reading))
    }

    /// The names and types of the columns as an Arrow schema.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        table::schema(py, &schema())
    }
}

/// The positions of one alert.
struct ReadingOne {
    positions: Py<Positions>,
    frame: Frame,
    read: usize,
}

impl Batches for ReadingOne {
    fn next(&mut self) -> Result<Option<RecordBatch>, ArrowError> {
        let left = self.positions.get().0.iter().skip(self.read);
        let columns = Columns::filled(left.take(ROWS).map(OwnedPosition::borrowed));
        self.read += ROWS;
        self.frame.batch(columns)
    }
}

/// What all batches of a reading share.
struct Frame {
    schema: SchemaRef,
    states: ArrayRef,
    timelinesses: ArrayRef,
}

impl Frame {
    fn of(schema: SchemaRef) -> Self {
        let states = list_of(State::ALL.iter().map(|state| state.as_str()));
        let timelinesses = list_of(Timeliness::ALL.iter().map(|timeliness| timeliness.as_str()));
        Self { schema, states, timelinesses }
    }

    /// The batch of these columns, unless they have no rows.
    fn batch(&self, mut columns: Columns) -> Result<Option<RecordBatch>, ArrowError> {
        if columns.states.is_empty() {
            return Ok(None);
        }
        let columns: Vec<ArrayRef> = vec![
            Arc::new(columns.alerts.finish()),
            Arc::new(columns.organisations.finish()),
            column_of_words(ArrayRef::clone(&self.states), columns.states)?,
            column_of_words(ArrayRef::clone(&self.timelinesses), columns.timelinesses)?,
            Arc::new(columns.due.finish()),
            Arc::new(columns.clock.finish()),
            Arc::new(columns.first.finish()),
            Arc::new(columns.next_update.finish()),
            Arc::new(columns.last.finish()),
            Arc::new(columns.update_overdue.finish()),
            Arc::new(columns.closed.finish()),
            Arc::new(columns.revisions.finish()),
        ];
        RecordBatch::try_new(SchemaRef::clone(&self.schema), columns).map(Some)
    }
}

fn schema() -> Schema {
    Schema::new(vec![
        text("alert"),
        text("organisation"),
        words("state"),
        words("timeliness"),
        instant("due_at"),
        instant("clock_started_at"),
        instant("first_response_at"),
        instant("next_update_due_at"),
        instant("last_recorded_at"),
        Field::new("update_overdue", DataType::Boolean, false),
        Field::new("closed", DataType::Boolean, false),
        Field::new("revision", DataType::UInt32, true),
    ])
}

struct Columns {
    alerts: StringBuilder,
    organisations: StringBuilder,
    states: Vec<u8>,
    timelinesses: Vec<u8>,
    due: TimestampMicrosecondBuilder,
    clock: TimestampMicrosecondBuilder,
    first: TimestampMicrosecondBuilder,
    next_update: TimestampMicrosecondBuilder,
    last: TimestampMicrosecondBuilder,
    update_overdue: BooleanBuilder,
    closed: BooleanBuilder,
    revisions: UInt32Builder,
}

impl Columns {
    fn filled<'a>(positions: impl Iterator<Item = Position<'a>>) -> Self {
        let mut columns = Self::with_room(positions.size_hint().1.unwrap_or_default().min(ROWS));
        positions.for_each(|position| columns.push(&position));
        columns
    }

    fn with_room(rows: usize) -> Self {
        let instants = || TimestampMicrosecondBuilder::with_capacity(rows).with_timezone(UTC);
        Self {
            alerts: StringBuilder::with_capacity(rows, rows * 8),
            organisations: StringBuilder::with_capacity(rows, rows * 6),
            states: Vec::with_capacity(rows),
            timelinesses: Vec::with_capacity(rows),
            due: instants(),
            clock: instants(),
            first: instants(),
            next_update: instants(),
            last: instants(),
            update_overdue: BooleanBuilder::with_capacity(rows),
            closed: BooleanBuilder::with_capacity(rows),
            revisions: UInt32Builder::with_capacity(rows),
        }
    }

    fn push(&mut self, position: &Position<'_>) {
        let instant = |column: &mut TimestampMicrosecondBuilder, instant: Option<Timestamp>| {
            column.append_option(instant.map(Timestamp::unix_micros));
        };
        self.alerts.append_value(position.alert.as_str());
        self.organisations.append_value(position.organisation.as_str());
        // The words of a column stand in the order of the members.
        self.states.push(position.state as u8);
        self.timelinesses.push(position.timeliness as u8);
        instant(&mut self.due, position.due_at);
        instant(&mut self.clock, position.clock_started_at);
        instant(&mut self.first, position.first_response_at);
        instant(&mut self.next_update, position.next_update_due_at);
        instant(&mut self.last, position.last_recorded_at);
        self.update_overdue.append_value(position.update_overdue);
        self.closed.append_value(position.closed);
        self.revisions.append_option(position.revision);
    }
}
