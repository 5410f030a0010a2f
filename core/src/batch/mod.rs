//! The rule of timeliness for data that never was in a register: one row at a time, or whole columns.

mod column;
mod instants;
mod row;

pub use column::{ColumnError, timeliness_of_rows};
pub use instants::Instants;
pub use row::timeliness;
