//! The text of an answer, in memory that the caller lends.
//!
//! The caller passes the text of an earlier answer, which it has read and no longer needs. The next answer is written into the
//! same memory, so a call allocates nothing, copies nothing and needs no second call to free its answer.

use serde::Serialize;

use crate::fault::Fault;

/// A value in the wire form.
pub(crate) fn json(value: &impl Serialize, memory: String) -> Result<String, Fault> {
    text(memory, |bytes| serde_json::to_writer(bytes, value).map_err(|_| Fault::Broken))
}

/// What `write` writes.
pub(crate) fn text(
    memory: String,
    write: impl FnOnce(&mut Vec<u8>) -> Result<(), Fault>,
) -> Result<String, Fault> {
    let mut bytes = memory.into_bytes();
    bytes.clear();
    write(&mut bytes)?;
    String::from_utf8(bytes).map_err(|_| Fault::Broken)
}
