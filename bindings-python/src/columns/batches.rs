//! What a reading of a table gives, piece by piece.

use arrow_array::RecordBatch;
use arrow_schema::ArrowError;

/// A reading; each batch is computed when it is asked for.
pub(super) trait Batches: Send {
    /// The next batch, or nothing after the last one.
    fn next(&mut self) -> Result<Option<RecordBatch>, ArrowError>;
}
