//! Fields of records as columns: one column, or two for what is one of several kinds.

use std::sync::Arc;

use alert_response::{
    Actor, AlertId, Authority, Email, Event, Mobile, Name, OdsCode, RequestId, RequestState, Role, Sector,
    Severity, State, Text, Timestamp, UserId,
};
use arrow_array::types::Int8Type;
use arrow_array::{
    ArrayRef, BooleanArray, DictionaryArray, Int8Array, Int64Array, StringArray, TimestampMicrosecondArray,
};
use arrow_schema::{ArrowError, DataType, Field};

use crate::words::{UTC, instant, list_of, text, words};

/// A value that is a field of records which become a table.
pub trait Cell {
    /// The columns of a field of this name, each of which always has a value.
    fn fields(name: &str) -> Vec<Field>;

    /// The cells of those columns; none where the value is missing.
    ///
    /// # Errors
    /// A value that has no room in its column.
    fn columns(cells: Vec<Option<&Self>>) -> Result<Vec<ArrayRef>, ArrowError>;
}

impl<T: Cell> Cell for Option<T> {
    fn fields(name: &str) -> Vec<Field> {
        T::fields(name).into_iter().map(|field| field.with_nullable(true)).collect()
    }

    fn columns(cells: Vec<Option<&Self>>) -> Result<Vec<ArrayRef>, ArrowError> {
        T::columns(cells.into_iter().map(|cell| cell.and_then(Self::as_ref)).collect())
    }
}

fn texts<T: AsRef<str>>(cells: impl Iterator<Item = Option<T>>) -> ArrayRef {
    Arc::new(cells.collect::<StringArray>())
}

/// The words of each cell, by their place in the list of all.
fn by_place<'a>(
    all: impl IntoIterator<Item = &'a str>,
    places: impl Iterator<Item = Option<usize>>,
) -> Result<ArrayRef, ArrowError> {
    let no_room = |_| ArrowError::DictionaryKeyOverflowError;
    let keys = places.map(|place| place.map(i8::try_from).transpose().map_err(no_room));
    let keys = keys.collect::<Result<Int8Array, _>>()?;
    Ok(Arc::new(DictionaryArray::<Int8Type>::try_new(keys, list_of(all))?))
}

macro_rules! text_cells {
    ($($name:ident $as_text:ident;)+) => {$(
        impl Cell for $name {
            fn fields(name: &str) -> Vec<Field> {
                vec![text(name)]
            }

            fn columns(cells: Vec<Option<&Self>>) -> Result<Vec<ArrayRef>, ArrowError> {
                Ok(vec![texts(cells.into_iter().map(|cell| cell.map(Self::$as_text)))])
            }
        }
    )+};
}

text_cells! {
    AlertId as_str;
    Email as_str;
    Mobile as_str;
    Name as_str;
    OdsCode as_str;
    RequestId to_string;
    Text as_str;
    UserId as_str;
}

macro_rules! word_cells {
    ($($name:ident)+) => {$(
        impl Cell for $name {
            fn fields(name: &str) -> Vec<Field> {
                vec![words(name)]
            }

            fn columns(cells: Vec<Option<&Self>>) -> Result<Vec<ArrayRef>, ArrowError> {
                let place = |cell: &Self| Self::ALL.iter().position(|word| word == cell);
                let places = cells.into_iter().map(|cell| cell.and_then(place));
                Ok(vec![by_place(Self::ALL.iter().map(|word| word.as_str()), places)?])
            }
        }
    )+};
}

word_cells! { RequestState Role Sector Severity State }

impl Cell for Timestamp {
    fn fields(name: &str) -> Vec<Field> {
        vec![instant(name).with_nullable(false)]
    }

    fn columns(cells: Vec<Option<&Self>>) -> Result<Vec<ArrayRef>, ArrowError> {
        let micros = cells.into_iter().map(|cell| cell.map(|instant| instant.unix_micros()));
        Ok(vec![Arc::new(micros.collect::<TimestampMicrosecondArray>().with_timezone(UTC))])
    }
}

impl Cell for bool {
    fn fields(name: &str) -> Vec<Field> {
        vec![Field::new(name, DataType::Boolean, false)]
    }

    fn columns(cells: Vec<Option<&Self>>) -> Result<Vec<ArrayRef>, ArrowError> {
        Ok(vec![Arc::new(cells.into_iter().map(Option::<&Self>::copied).collect::<BooleanArray>())])
    }
}

/// Signed, since Spark and others know no numbers without a sign.
impl Cell for u64 {
    fn fields(name: &str) -> Vec<Field> {
        vec![Field::new(name, DataType::Int64, false)]
    }

    fn columns(cells: Vec<Option<&Self>>) -> Result<Vec<ArrayRef>, ArrowError> {
        let no_room = |_| ArrowError::ComputeError("a number is too large for its column".into());
        let numbers = cells.into_iter().map(|cell| cell.map(|number| i64::try_from(*number)).transpose());
        Ok(vec![Arc::new(numbers.collect::<Result<Int64Array, _>>().map_err(no_room)?)])
    }
}

/// Which kind of actor it is, and the id of the user or the name of the operator.
impl Cell for Actor {
    fn fields(name: &str) -> Vec<Field> {
        vec![words(name), text(&format!("{name}_name"))]
    }

    fn columns(cells: Vec<Option<&Self>>) -> Result<Vec<ArrayRef>, ArrowError> {
        let kind = |actor: &Self| match actor {
            Self::User(_) => 0,
            Self::Operator(_) => 1,
        };
        fn name(actor: &Actor) -> &str {
            match actor {
                Actor::User(id) => id.as_str(),
                Actor::Operator(name) => name.as_str(),
            }
        }
        let kinds = by_place(["user", "operator"], cells.iter().map(|cell| cell.map(kind)))?;
        Ok(vec![kinds, texts(cells.into_iter().map(|cell| cell.map(name)))])
    }
}

/// By which kind of right, and the request for access if it is that.
impl Cell for Authority {
    fn fields(name: &str) -> Vec<Field> {
        vec![words(name), text(&format!("{name}_request")).with_nullable(true)]
    }

    fn columns(cells: Vec<Option<&Self>>) -> Result<Vec<ArrayRef>, ArrowError> {
        let kind = |authority: &Self| match authority {
            Self::OwnRole => 0,
            Self::Access(_) => 1,
        };
        let request = |authority: &Self| match authority {
            Self::OwnRole => None,
            Self::Access(request) => Some(request.to_string()),
        };
        let kinds = by_place(["own_role", "access"], cells.iter().map(|cell| cell.map(kind)))?;
        Ok(vec![kinds, texts(cells.into_iter().map(|cell| cell.and_then(request)))])
    }
}

/// Which kind of event it is, and its fields as JSON text.
impl Cell for Event {
    fn fields(name: &str) -> Vec<Field> {
        vec![words(name), text(&format!("{name}_details"))]
    }

    fn columns(cells: Vec<Option<&Self>>) -> Result<Vec<ArrayRef>, ArrowError> {
        let place = |event: &Self| Self::WORDS.iter().position(|word| *word == event.word());
        let details = |event: &Self| {
            let json = serde_json::to_string(event).unwrap_or_default();
            // On the wire an event stands under its word.
            let before = format!("{{\"{}\":", event.word());
            json.strip_prefix(&before).and_then(|rest| rest.strip_suffix('}')).unwrap_or(&json).to_owned()
        };
        let kinds = by_place(Self::WORDS.iter().copied(), cells.iter().map(|cell| cell.and_then(place)))?;
        Ok(vec![kinds, texts(cells.into_iter().map(|cell| cell.map(details)))])
    }
}
