//! Columns of a few words that repeat, and of instants.

use std::sync::Arc;

use arrow_array::types::Int8Type;
use arrow_array::{ArrayRef, DictionaryArray, Int8Array, StringArray};
use arrow_buffer::{Buffer, ScalarBuffer};
use arrow_schema::{ArrowError, DataType, Field, TimeUnit};

/// Words by their place in a list: a byte a row. The keys are signed, as pandas wants them.
///
/// # Errors
/// A place that the list has not.
pub fn column_of_words(
    words: ArrayRef,
    places: impl IntoIterator<Item = u8>,
) -> Result<ArrayRef, ArrowError> {
    let places: Vec<u8> = places.into_iter().collect();
    let rows = places.len();
    let keys = Int8Array::new(ScalarBuffer::new(Buffer::from_vec(places), 0, rows), None);
    Ok(Arc::new(DictionaryArray::<Int8Type>::try_new(keys, words)?))
}

/// The list itself.
#[must_use]
pub fn list_of<'a>(words: impl IntoIterator<Item = &'a str>) -> ArrayRef {
    Arc::new(StringArray::from_iter_values(words))
}

/// The column of a few words that repeat.
#[must_use]
pub fn words(name: &str) -> Field {
    Field::new(name, DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8)), false)
}

/// A column of texts, all there.
#[must_use]
pub fn text(name: &str) -> Field {
    Field::new(name, DataType::Utf8, false)
}

/// A column of instants, some perhaps missing.
#[must_use]
pub fn instant(name: &str) -> Field {
    Field::new(name, DataType::Timestamp(TimeUnit::Microsecond, Some(UTC.into())), true)
}

/// The time zone of every column of instants.
pub const UTC: &str = "UTC";
