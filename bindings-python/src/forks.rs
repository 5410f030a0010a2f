//! Forks: a child process gets a copy of every lock, but not the threads that hold them.
//!
//! Calls hold a register's lock while other threads of Python run, so a fork waits until no call does, and calls wait
//! until the fork is made. Neither waits without end. So the holders of each lock are counted as well: where a fork was made
//! all the same, the child knows which locks will never be free.

use std::ops::Deref;
use std::sync::atomic::{AtomicU32, AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{process, thread};

use alert_response_host::{Holders, Unavailable};
use pyo3::prelude::*;
use pyo3::types::PyDict;

/// For how long a fork waits for calls, and a call for a fork. Far longer than calls and forks take: it ends only a
/// circle of threads that wait for each other, through locks of the program.
const PATIENCE: Duration = Duration::from_secs(5);

/// How often those who wait look again.
const PAUSE: Duration = Duration::from_micros(50);

/// The process, as it was known last; 0 before the module was imported.
static HERE: AtomicU32 = AtomicU32::new(0);

/// The calls under way that hold a lock, or may.
static CALLS: Counted = Counted::new();

/// How many forks are being made.
static FORKING: AtomicUsize = AtomicUsize::new(0);

/// How many threads hold something, and in which process.
#[derive(Debug, Default)]
pub(crate) struct Counted(AtomicU64);

/// One that holds it, until it is dropped.
pub(crate) struct Hold<'a> {
    of: &'a Counted,
    process: u32,
}

impl Holders for Counted {
    type Hold<'a> = Hold<'a>;

    /// Fails if threads of another process are among the holders: they are not here to let go.
    fn enter(&self) -> Result<Hold<'_>, Unavailable> {
        let here = HERE.load(Ordering::SeqCst);
        let entered = self.update(|process, count| {
            (process == here || count == 0).then(|| (here, count.saturating_add(1)))
        });
        if entered { Ok(Hold { of: self, process: here }) } else { Err(Unavailable::Inherited) }
    }

    fn check_before_waiting(&self) -> Result<(), Unavailable> {
        if self.are_elsewhere() { Err(Unavailable::Inherited) } else { Ok(()) }
    }
}

impl Counted {
    const fn new() -> Self {
        Self(AtomicU64::new(0))
    }

    /// One more; those of another process are forgotten.
    fn enter_anew(&self) -> Hold<'_> {
        let here = HERE.load(Ordering::SeqCst);
        self.update(|process, count| Some((here, if process == here { count.saturating_add(1) } else { 1 })));
        Hold { of: self, process: here }
    }

    /// Whether threads of another process are among them.
    ///
    /// Asks the system, which takes a while: C can fork without telling Python.
    fn are_elsewhere(&self) -> bool {
        let here = process::id();
        HERE.store(here, Ordering::SeqCst);
        let (process, count) = apart(self.0.load(Ordering::SeqCst));
        process != here && count > 0
    }

    fn none_here(&self) -> bool {
        let (process, count) = apart(self.0.load(Ordering::SeqCst));
        count == 0 || process != HERE.load(Ordering::SeqCst)
    }

    fn update(&self, change: impl Fn(u32, u32) -> Option<(u32, u32)>) -> bool {
        let changed = |before| {
            let (process, count) = apart(before);
            change(process, count).map(together)
        };
        self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, changed).is_ok()
    }
}

impl Drop for Hold<'_> {
    fn drop(&mut self) {
        self.of
            .update(|process, count| (process == self.process).then(|| (process, count.saturating_sub(1))));
    }
}

fn together((process, count): (u32, u32)) -> u64 {
    u64::from(process) << u32::BITS | u64::from(count)
}

fn apart(both: u64) -> (u32, u32) {
    let half = |half: u64| u32::try_from(half & u64::from(u32::MAX)).unwrap_or_default();
    (half(both >> u32::BITS), half(both))
}

/// A call that will hold a lock: begins when no fork is being made. The thread must not keep Python from others.
pub(crate) fn call() -> Hold<'static> {
    let mut since = None;
    loop {
        let call = CALLS.enter_anew();
        if FORKING.load(Ordering::SeqCst) == 0 {
            return call;
        }
        if since.get_or_insert_with(Instant::now).elapsed() >= PATIENCE {
            // Nobody else need find out the same.
            FORKING.store(0, Ordering::SeqCst);
            return call;
        }
        drop(call);
        thread::sleep(PAUSE);
    }
}

/// The same without waiting: for a thread that may keep Python from others.
pub(crate) fn call_at_once() -> Hold<'static> {
    CALLS.enter_anew()
}

/// Something that may be dropped where Python is not at hand. PyO3 holds a lock meanwhile, so forks wait.
pub(crate) struct Kept<T> {
    // In this order: the one is dropped, then the fork may go on.
    kept: T,
    dropping: Option<Hold<'static>>,
}

impl<T> Kept<T> {
    pub(crate) const fn new(kept: T) -> Self {
        Self { kept, dropping: None }
    }
}

impl<T> Deref for Kept<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.kept
    }
}

impl<T> Drop for Kept<T> {
    fn drop(&mut self) {
        self.dropping = Some(call_at_once());
    }
}

/// Has Python tell of every fork; once in a process, however often the module is imported.
pub(crate) fn watch(py: Python<'_>) -> PyResult<()> {
    if HERE.swap(process::id(), Ordering::SeqCst) != 0 {
        return Ok(());
    }
    let os = py.import("os")?;
    // Windows has no forks.
    if let Some(register) = os.getattr_opt("register_at_fork")? {
        let hooks = PyDict::new(py);
        hooks.set_item("before", wrap_pyfunction!(before_fork, py)?)?;
        hooks.set_item("after_in_parent", wrap_pyfunction!(after_fork_in_parent, py)?)?;
        hooks.set_item("after_in_child", wrap_pyfunction!(after_fork_in_child, py)?)?;
        register.call((), Some(&hooks))?;
    }
    Ok(())
}

/// Lets no further call begin, and waits for those under way.
#[pyfunction]
fn before_fork(py: Python<'_>) {
    FORKING.fetch_add(1, Ordering::SeqCst);
    let since = Instant::now();
    let patient = || !CALLS.none_here() && since.elapsed() < PATIENCE;
    // Again, once Python is this thread's: whoever reads a stream does not wait for forks.
    while patient() {
        py.detach(|| {
            while patient() {
                thread::sleep(PAUSE);
            }
        });
    }
}

/// Lets calls begin again.
#[pyfunction]
fn after_fork_in_parent() {
    let made = |forks: usize| forks.checked_sub(1);
    // Nobody may be waiting for it any more, and C may tell of the end of a fork alone.
    let _ = FORKING.fetch_update(Ordering::SeqCst, Ordering::SeqCst, made);
}

/// Here nobody else forks, and the calls of the parent process are none of this one.
#[pyfunction]
fn after_fork_in_child() {
    HERE.store(process::id(), Ordering::SeqCst);
    FORKING.store(0, Ordering::SeqCst);
}
