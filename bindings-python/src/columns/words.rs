//! Columns of a few words that repeat, and of instants.

use std::sync::Arc;

use arrow_array::types::Int8Type;
use arrow_array::{ArrayRef, DictionaryArray, Int8Array, StringArray};
use arrow_buffer::{Buffer, ScalarBuffer};
use arrow_schema::{ArrowError, DataType, Field, TimeUnit};

/// Words by their place in a list: a byte a row. The keys are signed, as pandas wants them.
pub(super) fn column_of_words(words: ArrayRef, places: Vec<u8>) -> Result<ArrayRef, ArrowError> {
    let rows = places.len();
    let keys = Int8Array::new(ScalarBuffer::new(Buffer::from_vec(places), 0, rows), None);
    Ok(Arc::new(DictionaryArray::<Int8Type>::try_new(keys, words)?))
}

/// The list itself.
pub(super) fn list_of<'a>(words: impl IntoIterator<Item = &'a str>) -> ArrayRef {
    Arc::new(StringArray::from_iter_values(words))
}

pub(super) fn words(name: &str) -> Field {
    Field::new(name, DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8)), false)
}

pub(super) fn text(name: &str) -> Field {
    Field::new(name, DataType::Utf8, false)
}

pub(super) fn instant(name: &str) -> Field {
    Field::new(name, DataType::Timestamp(TimeUnit::Microsecond, Some(UTC.into())), true)
}

pub(super) const UTC: &str = "UTC";
