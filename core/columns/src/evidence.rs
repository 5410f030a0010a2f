use std::sync::Arc;

use alert_response::{Evidence, Timestamp};
use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray, TimestampMicrosecondArray};
use arrow_schema::{ArrowError, DataType, Field, Schema};

use crate::words::{UTC, instant, text};

type Count = (&'static str, fn(&Evidence) -> u32);

const COUNTS: [Count; 6] = [
    ("duties", |row| row.duties),
    ("on_time", |row| row.on_time),
    ("late", |row| row.late),
    ("overdue", |row| row.overdue),
    ("awaiting", |row| row.awaiting),
    ("not_required", |row| row.not_required),
];

/// The names and types of the columns of evidence.
///
/// Counts are signed and wide: differences of unsigned ones go wrong in data frames.
#[must_use]
pub fn evidence_schema() -> Schema {
    let counts = COUNTS.iter().map(|(name, _)| Field::new(*name, DataType::Int64, false));
    let instant = |name| instant(name).with_nullable(false);
    Schema::new(
        [text("organisation"), instant("from"), instant("to")].into_iter().chain(counts).collect::<Vec<_>>(),
    )
}

/// The evidence of these organisations as one batch.
///
/// ```
/// use alert_response::Register;
/// use alert_response_columns::{evidence_batch, evidence_schema};
///
/// let view = Register::new();
/// let (from, to) = ("2026-01-01T00:00:00Z".parse()?, "2027-01-01T00:00:00Z".parse()?);
/// let batch = evidence_batch(&view.as_of(to).evidence_of_all(from, to)?)?;
/// assert_eq!(batch.schema().as_ref(), &evidence_schema());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// More rows than one column of texts can hold. Columns that do not fit the schema, which would be a fault of this crate.
pub fn evidence_batch(rows: &[Evidence]) -> Result<RecordBatch, ArrowError> {
    fits(rows.len())?;
    let instants = |instant: fn(&Evidence) -> Timestamp| -> ArrayRef {
        let micros = rows.iter().map(|row| instant(row).unix_micros());
        Arc::new(TimestampMicrosecondArray::from_iter_values(micros).with_timezone(UTC))
    };
    let counts = COUNTS.iter().map(|(_, count)| -> ArrayRef {
        Arc::new(Int64Array::from_iter_values(rows.iter().map(|row| i64::from(count(row)))))
    });
    let codes = StringArray::from_iter_values(rows.iter().map(|row| row.organisation.as_str()));
    let columns: Vec<ArrayRef> = vec![Arc::new(codes), instants(|row| row.from), instants(|row| row.to)];
    RecordBatch::try_new(Arc::new(evidence_schema()), columns.into_iter().chain(counts).collect())
}

/// An ODS code has at most so many bytes.
const LONGEST_CODE: usize = 9;

/// Whether the codes of so many organisations have room in one column, whose bytes are counted by 31 bits.
fn fits(rows: usize) -> Result<(), ArrowError> {
    match rows.checked_mul(LONGEST_CODE).map(i32::try_from) {
        Some(Ok(_)) => Ok(()),
        _ => Err(ArrowError::InvalidArgumentError(format!(
            "the codes of {rows} organisations may not fit one column; ask for fewer organisations at a time"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_codes_as_fit_make_a_column_and_no_more() {
        let most = usize::try_from(i32::MAX).unwrap() / LONGEST_CODE;
        assert!(fits(most).is_ok());
        assert!(fits(most.saturating_add(1)).is_err());
        assert!(fits(usize::MAX).is_err());
    }
}
