use std::sync::Arc;

use alert_response::{Position, State, Timeliness, Timestamp};
use arrow_array::builder::{BooleanBuilder, StringBuilder, TimestampMicrosecondBuilder, UInt32Builder};
use arrow_array::{ArrayRef, Int64Array, RecordBatch};
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};

use crate::ROWS;
use crate::words::{UTC, column_of_words, instant, list_of, text, words};

/// Positions as record batches; what all batches of a reading share.
///
/// The columns are those of a position but its status: `alert`, `organisation`, `state` and `timeliness`, the instants in
/// microseconds UTC, `update_overdue`, `closed`, `revision`.
///
/// ```
/// use alert_response::Register;
/// use alert_response_columns::PositionBatches;
///
/// let register = Register::new();
/// let mut positions = register.as_of("2026-05-01T09:00:00Z".parse()?).positions_of_all();
/// let batches = PositionBatches::new();
/// assert_eq!(batches.schema().field(1).name(), "organisation");
/// assert_eq!(batches.next(&mut positions)?, None, "nobody was asked");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct PositionBatches {
    schema: SchemaRef,
    /// The words of each, where the columns refer to them.
    dictionaries: Option<Dictionaries>,
}

#[derive(Debug, Clone)]
struct Dictionaries {
    states: ArrayRef,
    timelinesses: ArrayRef,
}

impl Default for PositionBatches {
    fn default() -> Self {
        Self::new()
    }
}

impl PositionBatches {
    /// With `state` and `timeliness` as a byte a row, which refers to a dictionary of their words in the order of the
    /// members.
    #[must_use]
    pub fn new() -> Self {
        let states = list_of(State::ALL.iter().map(|state| state.as_str()));
        let timelinesses = list_of(Timeliness::ALL.iter().map(|timeliness| timeliness.as_str()));
        Self {
            schema: Arc::new(schema(words, DataType::UInt32)),
            dictionaries: Some(Dictionaries { states, timelinesses }),
        }
    }

    /// With `state` and `timeliness` as plain texts and `revision` as a signed number, for readers that know neither
    /// dictionaries nor unsigned numbers.
    #[must_use]
    pub fn plain() -> Self {
        Self { schema: Arc::new(schema(text, DataType::Int64)), dictionaries: None }
    }

    /// The names and types of the columns.
    #[must_use]
    pub fn schema(&self) -> SchemaRef {
        SchemaRef::clone(&self.schema)
    }

    /// A batch of the next [`ROWS`] positions, or of those that are left; none when none are left.
    ///
    /// # Errors
    /// Columns that do not fit the schema, which would be a fault of this crate.
    pub fn next<'a>(
        &self,
        positions: &mut impl Iterator<Item = Position<'a>>,
    ) -> Result<Option<RecordBatch>, ArrowError> {
        let rows = positions.size_hint().1.unwrap_or_default().min(ROWS);
        let mut columns = Columns::with_room(rows);
        positions.take(ROWS).for_each(|position| columns.push(&position));
        self.batch(columns)
    }

    fn batch(&self, mut columns: Columns) -> Result<Option<RecordBatch>, ArrowError> {
        if columns.states.is_empty() {
            return Ok(None);
        }
        let revisions = columns.revisions.finish();
        let (states, timelinesses, revisions): (_, _, ArrayRef) = match &self.dictionaries {
            Some(Dictionaries { states, timelinesses }) => (
                // The words of a dictionary stand in the order of the members.
                column_of_words(ArrayRef::clone(states), columns.states.iter().map(|state| *state as u8))?,
                column_of_words(
                    ArrayRef::clone(timelinesses),
                    columns.timelinesses.iter().map(|timeliness| *timeliness as u8),
                )?,
                Arc::new(revisions),
            ),
            None => (
                list_of(columns.states.iter().map(|state| state.as_str())),
                list_of(columns.timelinesses.iter().map(|timeliness| timeliness.as_str())),
                Arc::new(revisions.iter().map(|revision| revision.map(i64::from)).collect::<Int64Array>()),
            ),
        };
        let columns: Vec<ArrayRef> = vec![
            Arc::new(columns.alerts.finish()),
            Arc::new(columns.organisations.finish()),
            states,
            timelinesses,
            Arc::new(columns.due.finish()),
            Arc::new(columns.clock.finish()),
            Arc::new(columns.first.finish()),
            Arc::new(columns.next_update.finish()),
            Arc::new(columns.last.finish()),
            Arc::new(columns.update_overdue.finish()),
            Arc::new(columns.closed.finish()),
            revisions,
        ];
        RecordBatch::try_new(self.schema(), columns).map(Some)
    }
}

fn schema(words: fn(&str) -> Field, revision: DataType) -> Schema {
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
        Field::new("revision", revision, true),
    ])
}

struct Columns {
    alerts: StringBuilder,
    organisations: StringBuilder,
    states: Vec<State>,
    timelinesses: Vec<Timeliness>,
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
    fn with_room(rows: usize) -> Self {
        let instants = || TimestampMicrosecondBuilder::with_capacity(rows).with_timezone(UTC);
        Self {
            alerts: StringBuilder::with_capacity(rows, rows.saturating_mul(8)),
            organisations: StringBuilder::with_capacity(rows, rows.saturating_mul(6)),
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
        self.states.push(position.state);
        self.timelinesses.push(position.timeliness);
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

#[cfg(test)]
mod tests {
    use alert_response::{Entry, Register};
    use arrow_array::cast::AsArray;
    use arrow_array::types::{Int8Type, Int64Type, TimestampMicrosecondType, UInt32Type};

    use super::*;

    fn register() -> Register {
        let journal = include_str!("../../tests/samples/journal.jsonl");
        Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap())).unwrap()
    }

    #[test]
    fn every_row_is_its_position_with_and_without_dictionaries() {
        let register = register();
        let at = "2026-05-08T09:00:00Z".parse().unwrap();
        let positions: Vec<_> = register.as_of(at).positions_of_all().collect();
        assert!(positions.len() > 1);
        let with = PositionBatches::new().next(&mut positions.iter().copied()).unwrap().unwrap();
        let without = PositionBatches::plain().next(&mut positions.iter().copied()).unwrap().unwrap();
        assert_eq!((with.num_rows(), without.num_rows()), (positions.len(), positions.len()));
        for (row, position) in positions.iter().enumerate() {
            let states = with.column_by_name("state").unwrap().as_dictionary::<Int8Type>();
            let words = states.values().as_string::<i32>();
            assert_eq!(words.value(states.key(row).unwrap()), position.state.as_str());
            let text = |name| without.column_by_name(name).unwrap().as_string::<i32>().value(row);
            assert_eq!(text("alert"), position.alert.as_str());
            assert_eq!(text("organisation"), position.organisation.as_str());
            assert_eq!(text("state"), position.state.as_str());
            assert_eq!(text("timeliness"), position.timeliness.as_str());
            let instant = |name| {
                let column = without.column_by_name(name).unwrap().as_primitive::<TimestampMicrosecondType>();
                column.iter().nth(row).unwrap()
            };
            assert_eq!(instant("due_at"), position.due_at.map(Timestamp::unix_micros));
            assert_eq!(instant("clock_started_at"), position.clock_started_at.map(Timestamp::unix_micros));
            assert_eq!(instant("first_response_at"), position.first_response_at.map(Timestamp::unix_micros));
            assert_eq!(
                instant("next_update_due_at"),
                position.next_update_due_at.map(Timestamp::unix_micros)
            );
            assert_eq!(instant("last_recorded_at"), position.last_recorded_at.map(Timestamp::unix_micros));
            let revisions = with.column_by_name("revision").unwrap().as_primitive::<UInt32Type>();
            assert_eq!(revisions.iter().nth(row).unwrap(), position.revision);
            let revisions = without.column_by_name("revision").unwrap().as_primitive::<Int64Type>();
            assert_eq!(revisions.iter().nth(row).unwrap(), position.revision.map(i64::from));
        }
    }

    #[test]
    fn batches_go_on_where_the_last_one_ended() {
        let register = register();
        let at = "2026-05-08T09:00:00Z".parse().unwrap();
        let one: Vec<_> = register.as_of(at).positions_of_all().take(1).collect();
        let mut many = std::iter::repeat_n(one[0], ROWS + 1);
        let batches = PositionBatches::plain();
        let rows = |batch: Option<RecordBatch>| batch.map(|batch| batch.num_rows());
        assert_eq!(rows(batches.next(&mut many).unwrap()), Some(ROWS));
        assert_eq!(rows(batches.next(&mut many).unwrap()), Some(1));
        assert_eq!(rows(batches.next(&mut many).unwrap()), None);
    }
}
