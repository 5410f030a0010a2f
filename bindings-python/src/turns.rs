//! Long work in parts: other threads of Python get their turn in between.

use std::thread;
use std::time::Duration;

use pyo3::prelude::*;

/// How many objects are made in one go, which takes a few milliseconds.
pub(crate) const AT_ONCE: usize = 4_096;

/// For how long the interpreter is left to others then: long enough for a thread that waits for it to wake up.
const TURN: Duration = Duration::from_micros(100);

/// Text of so many bytes is read in some ten microseconds; to let others run costs a tenth of one.
const LONG_TEXT: usize = 4_096;

/// Reads a text of this length; others may run meanwhile if it is long.
pub(crate) fn reading<T: Send>(py: Python<'_>, length: usize, read: impl FnOnce() -> T + Send) -> T {
    if length < LONG_TEXT { read() } else { py.detach(read) }
}

/// Lets others run after every so many items.
pub(crate) fn after_item(py: Python<'_>, place: usize) {
    if place % AT_ONCE == AT_ONCE - 1 {
        // To let go and take again at once would let nobody in.
        py.detach(|| thread::sleep(TURN));
    }
}
