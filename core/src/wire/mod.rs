//! The wire format: how values are declared, read, written, checked and described.
//!
//! Each room declares its own messages with the macros of this one. A declaration names the fields, their types and the
//! sentences about them once. From it come the struct, its reading and writing, the checks of a value that was made in
//! code, and a [`description`], from which the JSON Schema, the Python and Kotlin classes and the tables of the
//! documentation are generated.

mod check;
pub mod description;
mod error;
mod limit;
mod message;
mod object;
mod reading;
mod tagged;
mod value;
mod words;

pub(crate) use check::Check;
pub use description::Described;
pub(crate) use error::Fault;
pub use error::InputError;
pub use limit::Limit;
pub use message::{OneCommand, OneEvent};
pub(crate) use object::*;
pub use reading::read_json;
pub(crate) use reading::{MOST_BYTES, Stored, fault, from_json, is_stored, reading, text_fault};
pub(crate) use tagged::*;
pub use value::Written;
pub(crate) use value::*;
pub(crate) use words::*;
