//! How values cross: from Python into core (`FromPython`), from core to Python (`ToPython`).
//!
//! An argument is read when the call arrives and judged afterwards, all arguments together, so that an error can name
//! the argument, and a value that cannot be read is reported before a text that is merely bad.

mod instant;
mod list;
mod number;
mod text;
mod wire;
mod words;

pub(crate) use instant::iso;
pub(crate) use list::{GivenList, limit, tuple_of};
#[cfg(feature = "stubs")]
pub(crate) use pyo3::inspect::PyStaticExpr;
pub(crate) use text::characters;
pub(crate) use wire::{
    ActorHint, AlertsHint, AppliedHint, CommandHint, CommandsHint, EntriesHint, InstantHint, InstantsHint,
    Loaded, LoadedHint, LoadedList, Outcomes, QuestionHint, Raw, TextHint, is_mapping, loads, wire_text,
};
pub(crate) use words::{Word, as_member, find_members, member_of, word, words};

use std::cell::Cell;

use alert_response::{InputError, RefusalCode, Shown};
use pyo3::Borrowed;
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::cached::interned;

/// The most characters of a class's name that an error repeats.
const MOST_OF_A_NAME: usize = 60;

/// Why an argument is not accepted.
pub(crate) enum Fault {
    /// Core cannot read it.
    Input(InputError),
    /// It is of another kind: what was given, what would be right.
    Kind(String, &'static str),
    /// Python raised while it was read.
    Raised(PyErr),
}

impl From<InputError> for Fault {
    fn from(error: InputError) -> Self {
        Self::Input(error)
    }
}

impl From<PyErr> for Fault {
    fn from(error: PyErr) -> Self {
        Self::Raised(error)
    }
}

impl Fault {
    /// What was given is of the wrong kind.
    pub(crate) fn kind(given: &Bound<'_, PyAny>, expected: &'static str) -> Self {
        match Self::named(given) {
            Ok(named) => Self::Kind(named, expected),
            Err(error) => Self::Raised(error),
        }
    }

    /// The class of what was given, with its module and its article.
    pub(crate) fn named(given: &Bound<'_, PyAny>) -> PyResult<String> {
        let kind = Shown(&class_name(given)?).to_string();
        let article =
            if kind.starts_with(['A', 'E', 'I', 'O', 'U', 'a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        Ok(format!("{article} `{kind}`"))
    }

    /// What was given reads as this, and something else is expected.
    pub(crate) fn shown(given: &Bound<'_, PyAny>, expected: &str) -> Self {
        match given.str() {
            Ok(shown) => Self::Input(InputError::value(&shown.to_string_lossy(), expected)),
            Err(error) => Self::Raised(error),
        }
    }

    pub(crate) fn is_text(&self) -> bool {
        matches!(self, Self::Input(error) if error.code() == RefusalCode::InvalidText)
    }
}

/// The name of a class as people look for it: `numpy.float64`; without its module if that is long, or is Python itself.
pub(crate) fn class_name(given: &Bound<'_, PyAny>) -> PyResult<String> {
    let class = given.get_type();
    // Not by `Display`, which asks Python and swallows what it raises.
    let said = |said: PyResult<Bound<'_, PyAny>>| match said {
        Ok(said) => Ok(said.cast::<PyString>().ok().map(|said| said.to_string_lossy().into_owned())),
        Err(error) if error.is_instance_of::<PyException>(given.py()) => Ok(None),
        Err(stop) => Err(stop),
    };
    let name = said(class.getattr(interned!(given.py(), "__name__")))?.unwrap_or_else(|| "object".to_owned());
    let module = said(class.getattr(interned!(given.py(), "__module__")))?;
    let module = module
        .filter(|module| module != "builtins" && module.len().saturating_add(name.len()) < MOST_OF_A_NAME);
    Ok(match module {
        Some(module) => format!("{module}.{name}"),
        None => name.chars().take(MOST_OF_A_NAME).collect(),
    })
}

thread_local! {
    /// Whether `pickle` is making a value again on this thread.
    static RESTORING: Cell<bool> = const { Cell::new(false) };
}

/// Whether what is read was a value before. Its texts are then accepted as they are, as those of entries are.
fn is_restoring() -> bool {
    RESTORING.get()
}

/// While it lives, what is read was a value before; it ends on every way out.
pub(crate) struct Restoring {
    before: bool,
}

impl Restoring {
    pub(crate) fn begin() -> Self {
        Self { before: RESTORING.replace(true) }
    }
}

impl Drop for Restoring {
    fn drop(&mut self) {
        RESTORING.set(self.before);
    }
}

/// A value of core that is read from an object of Python.
pub(crate) trait FromPython: Sized {
    /// The type hint of an argument.
    #[cfg(feature = "stubs")]
    const INPUT_HINT: PyStaticExpr;

    fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault>;
}

/// A value of core that becomes an object of Python.
pub(crate) trait ToPython {
    /// The type hint of a result.
    #[cfg(feature = "stubs")]
    const OUTPUT_HINT: PyStaticExpr;
    /// The type hint of a list of them.
    #[cfg(feature = "stubs")]
    const OUTPUT_LIST_HINT: PyStaticExpr = pyo3::type_hint_subscript!(
        pyo3::type_hint_identifier!("builtins", "tuple"),
        Self::OUTPUT_HINT,
        PyStaticExpr::Constant { value: pyo3::inspect::PyStaticConstant::Ellipsis }
    );

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;

    /// Several of them: a tuple, or a sequence that is a table too.
    fn list_to_python<'py>(list: &[Self], py: Python<'py>) -> PyResult<Bound<'py, PyAny>>
    where
        Self: Sized,
    {
        Ok(tuple_of(list, py)?.into_any())
    }
}

/// An argument, read; its fault, if any, waits to be reported with the argument's name.
pub(crate) struct Given<T>(Result<T, Fault>);

impl<T> Given<T> {
    /// A default.
    pub(crate) const fn default(value: T) -> Self {
        Self(Ok(value))
    }
}

impl<'py, T: FromPython> FromPyObject<'_, 'py> for Given<T> {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = T::INPUT_HINT;

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        Ok(Self(T::from_python(&given)))
    }
}

/// An argument, required or optional.
pub(crate) trait Argument {
    type Value;

    fn value(self) -> Result<Self::Value, Fault>;
}

impl<T> Argument for Given<T> {
    type Value = T;

    fn value(self) -> Result<T, Fault> {
        self.0
    }
}

impl<T> Argument for Option<Given<T>> {
    type Value = Option<T>;

    fn value(self) -> Result<Option<T>, Fault> {
        self.map(|given| given.0).transpose()
    }
}

/// A value of core that is kept elsewhere, as a method returns it.
pub(crate) struct AsPython<'a, T>(pub(crate) &'a T);

impl<'py, T: ToPython> IntoPyObject<'py> for AsPython<'_, T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = T::OUTPUT_HINT;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.to_python(py)
    }
}

/// A value of core that is kept nowhere else, as a method returns it.
pub(crate) struct Made<T>(pub(crate) T);

impl<'py, T: ToPython> IntoPyObject<'py> for Made<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = T::OUTPUT_HINT;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.to_python(py)
    }
}

impl<T: ToPython> ToPython for Option<T> {
    #[cfg(feature = "stubs")]
    const OUTPUT_HINT: PyStaticExpr = pyo3::type_hint_union!(
        T::OUTPUT_HINT,
        PyStaticExpr::Constant { value: pyo3::inspect::PyStaticConstant::None }
    );

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Some(value) => value.to_python(py),
            None => Ok(py.None().into_bound(py)),
        }
    }
}

impl<T: ToPython> ToPython for Box<T> {
    #[cfg(feature = "stubs")]
    const OUTPUT_HINT: PyStaticExpr = T::OUTPUT_HINT;

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        (**self).to_python(py)
    }
}
