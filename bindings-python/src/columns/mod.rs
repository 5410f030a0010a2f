//! Columns: answers of many rows as Arrow tables, and timeliness over columns from anywhere.
//!
//! What leaves is made by `alert-response-columns` and written by `arrow-array`; what comes in is read by `pyo3-arrow`, so that no unsafe code stands here.

mod batches;
mod column;
mod evidence;
mod given;
mod positions;
mod rows;
mod source;
mod table;
mod tuples;

pub(crate) use column::{Column, timeliness};
pub(crate) use evidence::evidence_table;
pub(crate) use positions::positions_table;
pub(crate) use rows::{Row, schema_of_rows, stream_of_rows};
pub(crate) use table::Table;
