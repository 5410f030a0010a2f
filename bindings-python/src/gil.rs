//! The interpreter lock (GIL): who holds it and when it is released for other threads of Python.
//!
//! A call that may wait, or takes long, detaches from the interpreter. Making objects needs the interpreter, so long lists
//! release it every so many items.

use std::thread;
use std::time::Duration;

use pyo3::prelude::*;

use crate::forks;

/// After how many objects the interpreter is released: to make them takes a few milliseconds.
pub(crate) const ITEMS_AT_ONCE: usize = 4_096;

/// For how long the interpreter is released then: long enough for a thread that waits for it to wake up.
const PAUSE: Duration = Duration::from_micros(100);

/// To read text of so many bytes takes some ten microseconds; to release the interpreter costs a tenth of one.
const LONG_TEXT: usize = 4_096;

/// Makes a call that may wait for a register's lock. Other threads run meanwhile, and forks wait.
pub(crate) fn detached<T: Send>(py: Python<'_>, call: impl FnOnce() -> T + Send) -> T {
    py.detach(|| {
        let _call = forks::call();
        call()
    })
}

/// Makes the same call on a thread that may have the interpreter or not. It does not wait for forks.
pub(crate) fn on_any_thread<T>(call: impl FnOnce() -> T) -> T {
    let _call = forks::call_at_once();
    call()
}

/// Reads a text of this length; other threads run meanwhile if it is long.
pub(crate) fn detached_if_long<T: Send>(py: Python<'_>, length: usize, read: impl FnOnce() -> T + Send) -> T {
    if length < LONG_TEXT { read() } else { py.detach(read) }
}

/// Releases the interpreter after every so many items.
pub(crate) fn release_after_item(py: Python<'_>, place: usize) {
    if place % ITEMS_AT_ONCE == ITEMS_AT_ONCE - 1 {
        // To release it and take it again at once would let nobody in.
        py.detach(|| thread::sleep(PAUSE));
    }
}
