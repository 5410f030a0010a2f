//! Objects of Python that are looked up once: of the interpreter, and of the package's own Python side.
//!
//! Not by PyO3's cells, which let other threads run while a value is looked up: a process that is forked meanwhile would
//! wait for it without end.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{OnceLock, PoisonError, RwLock};

use pyo3::exceptions::PyImportError;
use pyo3::prelude::*;

/// Something of the interpreter.
pub(crate) struct Cached<T>(OnceLock<T>);

impl<T> Cached<T> {
    pub(crate) const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// Of several threads that look it up at once, one is right for all.
    pub(crate) fn get_or(&self, look_up: impl FnOnce() -> PyResult<T>) -> PyResult<&T> {
        if let Some(found) = self.0.get() {
            return Ok(found);
        }
        let found = look_up()?;
        Ok(self.0.get_or_init(|| found))
    }
}

impl Cached<Py<PyAny>> {
    /// What a module of the standard library calls so.
    pub(crate) fn import<'py>(
        &self,
        py: Python<'py>,
        module: &str,
        name: &str,
    ) -> PyResult<&Bound<'py, PyAny>> {
        Ok(self.get_or(|| Ok(py.import(module)?.getattr(name)?.unbind()))?.bind(py))
    }
}

/// A name as Python keeps it, made once for each place that uses it.
macro_rules! interned {
    ($py:expr, $text:expr) => {{
        static NAME: std::sync::OnceLock<pyo3::Py<pyo3::types::PyString>> = std::sync::OnceLock::new();
        match NAME.get() {
            Some(name) => name.bind($py),
            None => {
                let name = pyo3::types::PyString::intern($py, $text).unbind();
                NAME.get_or_init(|| name).bind($py)
            }
        }
    }};
}
pub(crate) use interned;

/// Refuses another interpreter than the first: classes and what was looked up belong to that one.
pub(crate) fn require_first_interpreter(py: Python<'_>) -> PyResult<()> {
    /// Each interpreter has an object of its own here, which outlives every deletion from `sys.modules`.
    static INTERPRETER: Cached<Py<PyAny>> = Cached::new();
    let here = py.import("sys")?.getattr("implementation")?;
    let first = INTERPRETER.get_or(|| Ok(here.clone().unbind()))?;
    if here.is(first) {
        return Ok(());
    }
    Err(PyImportError::new_err(
        "alert_response works in one interpreter of a process, and another one has imported it before; with mod_wsgi \
         set `WSGIApplicationGroup %{GLOBAL}` or give each application a daemon process of its own",
    ))
}

/// How often the package was imported in this process.
static IMPORT: AtomicUsize = AtomicUsize::new(0);

/// The modules of the newest import.
static SIDE: RwLock<Option<Side>> = RwLock::new(None);

struct Side {
    enums: Py<PyModule>,
    errors: Py<PyModule>,
}

/// Takes over the enums and exceptions of the package, which does so each time that it is imported.
#[pyfunction]
#[pyo3(signature = (enums, errors, /))]
pub(crate) fn adopt(enums: Py<PyModule>, errors: Py<PyModule>) {
    let before = {
        let mut side = SIDE.write().unwrap_or_else(PoisonError::into_inner);
        let before = side.replace(Side { enums, errors });
        IMPORT.fetch_add(1, Ordering::SeqCst);
        before
    };
    // When nothing is locked any more: Python may run whatever it likes.
    drop(before);
}

fn side<'py>(py: Python<'py>, module: fn(&Side) -> &Py<PyModule>) -> PyResult<Bound<'py, PyModule>> {
    let side = SIDE.read().unwrap_or_else(PoisonError::into_inner);
    let found = side.as_ref().map(|side| module(side).clone_ref(py).into_bound(py));
    found.ok_or_else(|| PyImportError::new_err("import `alert_response` and not only a part of it"))
}

/// The module with the package's enums.
pub(crate) fn enums(py: Python<'_>) -> PyResult<Bound<'_, PyModule>> {
    side(py, |side| &side.enums)
}

/// The module with the package's exceptions.
pub(crate) fn errors(py: Python<'_>) -> PyResult<Bound<'_, PyModule>> {
    side(py, |side| &side.errors)
}

/// Something of the package's Python side, looked up once for each import of it.
pub(crate) struct CachedPerImport<T: 'static> {
    first: Cached<T>,
    /// Of a later import, and of which one. An earlier one is never freed: somebody may look at it.
    later: RwLock<Option<(usize, &'static T)>>,
}

impl<T> CachedPerImport<T> {
    pub(crate) const fn new() -> Self {
        Self { first: Cached::new(), later: RwLock::new(None) }
    }

    pub(crate) fn get_or(&self, look_up: impl FnOnce() -> PyResult<T>) -> PyResult<&T> {
        let import = IMPORT.load(Ordering::Relaxed);
        if import <= 1 {
            return self.first.get_or(look_up);
        }
        if let Some((of, found)) = *self.later.read().unwrap_or_else(PoisonError::into_inner)
            && of == import
        {
            return Ok(found);
        }
        let found: &'static T = Box::leak(Box::new(look_up()?));
        *self.later.write().unwrap_or_else(PoisonError::into_inner) = Some((import, found));
        Ok(found)
    }
}
