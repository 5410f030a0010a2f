//! Answers of many rows as Arrow record batches.
//!
//! Rows are computed a batch at a time, so that millions of them need no room and a lock is held only for a moment. What
//! carries the batches to a data frame, through memory or as bytes, is the business of each binding.

#![cfg_attr(
    test,
    expect(clippy::arithmetic_side_effects, reason = "a test that overflows fails, as it should")
)]

mod cells;
mod evidence;
mod instants;
mod names;
mod positions;
mod timeliness;
pub mod words;

pub use cells::Cell;
pub use evidence::{evidence_batch, evidence_schema};
pub use instants::Instants;
pub use names::column_name;
pub use positions::PositionBatches;
pub use timeliness::{ColumnError, timeliness_of_rows};

/// Rows computed at a time: few enough to be quick under a register's lock.
pub const ROWS: usize = 1 << 16;
