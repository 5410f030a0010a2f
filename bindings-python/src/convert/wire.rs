//! The wire form: JSON as text, or as what Python's `json` makes of it.

use std::marker::PhantomData;

use pyo3::Borrowed;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyList, PyString};

use super::number::{index, truth};
use super::text::characters;
use super::{Fault, class_name};
use crate::cached::{Cached, interned};

fn json<'py>(py: Python<'py>, name: &'static str) -> PyResult<Bound<'py, PyAny>> {
    static JSON: Cached<Py<PyModule>> = Cached::new();
    JSON.get_or(|| py.import("json").map(Bound::unbind))?.bind(py).getattr(name)
}

/// Whether it is a `dict` or another mapping.
///
/// Not by `cast`, which asks Python and swallows what it raises, Ctrl-C too.
pub(crate) fn is_mapping(given: &Bound<'_, PyAny>) -> PyResult<bool> {
    static MAPPING: Cached<Py<PyAny>> = Cached::new();
    let py = given.py();
    Ok(given.is_instance_of::<PyDict>()
        || given.is_instance(MAPPING.import(py, "collections.abc", "Mapping")?)?)
}

/// JSON text as it is given, or the JSON of plain `dict`s, lists, strings, numbers.
pub(crate) fn wire_text(given: &Bound<'_, PyAny>) -> Result<String, Fault> {
    if let Ok(text) = given.cast::<PyString>() {
        return Ok(characters(text)?.to_owned());
    }
    let py = given.py();
    // `json` writes no other mappings than `dict`s.
    let plain = if !given.is_instance_of::<PyDict>() && is_mapping(given)? {
        py.get_type::<PyDict>().call1((given,))?
    } else {
        given.clone()
    };
    let dumps = json(py, "dumps")?;
    let written = match dumps.call1((&plain,)) {
        Ok(written) => written,
        // It may be a number of another library. Not asked at once: that takes `json` longer.
        Err(error) if error.is_instance_of::<PyTypeError>(py) => {
            let default = PyDict::new(py);
            default.set_item(interned!(py, "default"), wrap_pyfunction!(plain_value, py)?)?;
            dumps.call((plain,), Some(&default))?
        }
        Err(error) => return Err(error.into()),
    };
    Ok(written.extract()?)
}

/// A truth or a whole number of another library, such as numpy, as `json` can write it.
#[pyfunction]
fn plain_value<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    if let Some(truth) = truth(value)? {
        return Ok(PyBool::new(value.py(), truth).to_owned().into_any());
    }
    match index(value)? {
        Some(number) => Ok(number.into_any()),
        None => {
            let said = format!("Object of type {} is not JSON serializable", class_name(value)?);
            Err(PyTypeError::new_err(said))
        }
    }
}

fn load<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    json(py, "loads")?.call1((text,))
}

/// A value in the wire form, as plain Python values.
pub(crate) struct Loaded<'py>(Bound<'py, PyAny>);

/// A list in the wire form, as plain Python values.
pub(crate) struct LoadedList<'py>(Bound<'py, PyAny>);

pub(crate) fn loads<'py>(py: Python<'py>, text: &str) -> PyResult<Loaded<'py>> {
    load(py, text).map(Loaded)
}

impl<'py> LoadedList<'py> {
    pub(crate) fn empty(py: Python<'py>) -> Self {
        Self(PyList::empty(py).into_any())
    }

    /// Adds the items of a list in JSON.
    pub(crate) fn extend(&self, py: Python<'py>, text: &str) -> PyResult<()> {
        self.0.call_method1(interned!(py, "extend"), (load(py, text)?,)).map(drop)
    }
}

macro_rules! plain {
    ($name:ident $($hint:tt)*) => {
        impl<'py> IntoPyObject<'py> for $name<'py> {
            type Target = PyAny;
            type Output = Bound<'py, PyAny>;
            type Error = PyErr;
            #[cfg(feature = "stubs")]
            const OUTPUT_TYPE: super::PyStaticExpr = $($hint)*;

            fn into_pyobject(self, _py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(self.0)
            }
        }
    };
}

plain!(Loaded pyo3::type_hint_subscript!(
    pyo3::type_hint_identifier!("builtins", "dict"),
    pyo3::type_hint_identifier!("builtins", "str"),
    pyo3::type_hint_identifier!("typing", "Any")
));
/// What became of the commands of a preview, in their order.
pub(crate) struct Outcomes<'py>(pub(crate) Bound<'py, PyAny>);

plain!(Outcomes pyo3::type_hint_identifier!("alert_response._types", "Outcomes"));
plain!(LoadedList pyo3::type_hint_subscript!(
    pyo3::type_hint_identifier!("builtins", "list"),
    pyo3::type_hint_subscript!(
        pyo3::type_hint_identifier!("builtins", "dict"),
        pyo3::type_hint_identifier!("builtins", "str"),
        pyo3::type_hint_identifier!("typing", "Any")
    )
));

/// An argument as it comes, for several readers to try.
pub(crate) struct Raw<'py, H>(pub(crate) Bound<'py, PyAny>, PhantomData<H>);

/// The type hint of a raw argument.
pub(crate) trait Hint {
    #[cfg(feature = "stubs")]
    const TYPE: super::PyStaticExpr;
}

impl<'py, H: Hint> FromPyObject<'_, 'py> for Raw<'py, H> {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: super::PyStaticExpr = H::TYPE;

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        Ok(Self(given.to_owned(), PhantomData))
    }
}

macro_rules! hints {
    ($($(#[doc = $doc:literal])* $name:ident $type:literal;)+) => {$(
        $(#[doc = $doc])*
        pub(crate) enum $name {}

        impl Hint for $name {
            #[cfg(feature = "stubs")]
            const TYPE: super::PyStaticExpr = pyo3::type_hint_identifier!("alert_response._types", $type);
        }
    )+};
}

hints! {
    /// A command, typed or in the wire form.
    CommandHint "AnyCommand";
    /// Commands, each alone or with its actor and instant.
    CommandsHint "Commands";
    /// An actor, typed or in the wire form.
    ActorHint "AnyActor";
    /// An instant, as a `datetime` or in the wire form.
    InstantHint "AnyInstant";
    /// Entries, typed or in the wire form.
    EntriesHint "Entries";
    /// What a register can apply.
    AppliedHint "Decided";
    /// A question in the wire form.
    QuestionHint "Wire";
    /// JSON text.
    TextHint "JsonText";
    /// A value loaded from JSON.
    LoadedHint "JsonObject";
    /// One alert id, or several.
    AlertsHint "AlertIds";
    /// A column of instants, or one instant for all rows.
    InstantsHint "Instants";
}
