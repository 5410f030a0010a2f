//! Lists: sequences in, tuples out.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use alert_response::{Limit, OdsCode, OrganisationSelection, RefusalCode, Severities, Severity};
use pyo3::Borrowed;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyList, PyString, PyTuple};

use super::text::characters;
use super::wire::is_mapping;
use super::{Argument, Fault, FromPython, ToPython, is_restoring};
use crate::cached::{Cached, interned};
use crate::gil;

const A_LIST: &str = "a list or a tuple";

fn is_array(given: &Bound<'_, PyAny>) -> PyResult<bool> {
    static ARRAY: Cached<Py<PyAny>> = Cached::new();
    given.is_instance(ARRAY.import(given.py(), "array", "array")?)
}

/// The items of a list, a tuple or another sequence, such as a column of a data frame.
///
/// What derives from `list` or `tuple` may hold something else than it says, as one does that is filled when it is read.
///
/// Not of a `str`, a `dict`, a whole data frame, a `set` or a generator, whose items are something else, have no order,
/// or are gone once seen.
fn items<T: FromPython>(
    given: &Bound<'_, PyAny>,
    limit: Option<Limit>,
    expected: &'static str,
) -> Result<Vec<T>, Fault> {
    // What `pickle` kept may be from an entry, where lists have no end.
    let limit = limit.filter(|_| !is_restoring());
    let check = |items: usize| limit.map_or(Ok(()), |limit| limit.check(items));
    if let Ok(list) = given.cast_exact::<PyList>() {
        check(list.len())?;
        return list.iter().map(|item| T::from_python(&item)).collect();
    }
    if let Ok(tuple) = given.cast_exact::<PyTuple>() {
        check(tuple.len())?;
        return tuple.iter_borrowed().map(|item| T::from_python(&item)).collect();
    }
    let other = given.is_instance_of::<PyString>()
        || given.is_instance_of::<PyBytes>()
        || given.is_instance_of::<PyByteArray>()
        || is_mapping(given)?
        // The items of an `array.array` are numbers or single characters, those of a data frame the names of its columns.
        || is_array(given)?
        || given.hasattr("columns")?
        || !given.hasattr("__getitem__")?
        || !given.hasattr("__len__")?
        || !given.hasattr("__iter__")?;
    if other {
        return Err(Fault::kind(given, expected));
    }
    // Not by `collect`, which asks for a length beforehand and swallows what that raises.
    let mut items = Vec::new();
    for item in given.try_iter()? {
        let item = item?;
        // Before the item is read: what has no end in Python is left at the first item too many.
        check(items.len().saturating_add(1))?;
        items.push(T::from_python(&item)?);
    }
    Ok(items)
}

/// Which end a list has.
pub(crate) mod limit {
    use alert_response::Limit;

    pub(crate) trait Limited {
        const LIMIT: Limit;
    }

    macro_rules! limits {
        ($($name:ident $limit:ident;)*) => {$(
            pub(crate) enum $name {}

            impl Limited for $name {
                const LIMIT: Limit = Limit::$limit;
            }
        )*};
    }

    limits! {
        Mitigations MITIGATIONS;
        Emails EMAILS;
        Mobiles MOBILES;
        Organisations ORGANISATIONS;
    }
}

/// A list of a command as an argument, read; it is not read beyond its end (rule W2).
pub(crate) struct GivenList<T, L>(Result<Vec<T>, Fault>, PhantomData<L>);

impl<T, L> GivenList<T, L> {
    /// A default.
    pub(crate) const fn none() -> Self {
        Self(Ok(Vec::new()), PhantomData)
    }
}

impl<'py, T: FromPython, L: limit::Limited> FromPyObject<'_, 'py> for GivenList<T, L> {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: super::PyStaticExpr = Vec::<T>::INPUT_HINT;

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        Ok(Self(items(&given, Some(L::LIMIT), A_LIST), PhantomData))
    }
}

impl<T, L> Argument for GivenList<T, L> {
    type Value = Vec<T>;

    fn value(self) -> Result<Vec<T>, Fault> {
        self.0
    }
}

impl<T, L> Argument for Option<GivenList<T, L>> {
    type Value = Option<Vec<T>>;

    fn value(self) -> Result<Option<Vec<T>>, Fault> {
        self.map(|given| given.0).transpose()
    }
}

impl<T: FromPython> FromPython for Vec<T> {
    #[cfg(feature = "stubs")]
    const INPUT_HINT: super::PyStaticExpr =
        pyo3::type_hint_subscript!(pyo3::type_hint_identifier!("collections.abc", "Sequence"), T::INPUT_HINT);

    fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
        items(given, None, A_LIST)
    }
}

impl<T: ToPython> ToPython for Vec<T> {
    #[cfg(feature = "stubs")]
    const OUTPUT_HINT: super::PyStaticExpr = T::OUTPUT_LIST_HINT;

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        T::list_to_python(self, py)
    }
}

/// The items as a tuple.
pub(crate) fn tuple_of<'py, T: ToPython>(list: &[T], py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
    let mut items = Vec::with_capacity(list.len());
    for item in list {
        items.push(item.to_python(py)?);
        gil::release_after_item(py, items.len());
    }
    PyTuple::new(py, items)
}

impl FromPython for Severities {
    #[cfg(feature = "stubs")]
    const INPUT_HINT: super::PyStaticExpr = Vec::<Severity>::INPUT_HINT;

    fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
        Vec::<Severity>::from_python(given).map(Self::from)
    }
}

impl ToPython for Severities {
    #[cfg(feature = "stubs")]
    const OUTPUT_HINT: super::PyStaticExpr = Vec::<Severity>::OUTPUT_HINT;

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.iter().collect::<Vec<_>>().to_python(py)
    }
}

impl FromPython for OrganisationSelection {
    #[cfg(feature = "stubs")]
    const INPUT_HINT: super::PyStaticExpr = pyo3::type_hint_union!(
        Vec::<OdsCode>::INPUT_HINT,
        pyo3::type_hint_subscript!(
            pyo3::type_hint_identifier!("typing", "Literal"),
            super::PyStaticExpr::Constant { value: pyo3::inspect::PyStaticConstant::Str("all") }
        )
    );

    fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
        if let Ok(word) = given.cast::<PyString>() {
            let word = characters(word)?;
            if word == "all" {
                return Ok(Self::All);
            }
            return Err(Fault::Input(alert_response::InputError::value(
                word,
                "a list of ODS codes, of one too, or the word `all`",
            )));
        }
        items(given, Some(Limit::ORGANISATIONS), "a list of ODS codes, or \"all\"").map(Self::These)
    }
}

impl ToPython for OrganisationSelection {
    #[cfg(feature = "stubs")]
    const OUTPUT_HINT: super::PyStaticExpr = pyo3::type_hint_union!(
        Vec::<OdsCode>::OUTPUT_HINT,
        pyo3::type_hint_subscript!(
            pyo3::type_hint_identifier!("typing", "Literal"),
            super::PyStaticExpr::Constant { value: pyo3::inspect::PyStaticConstant::Str("all") }
        )
    );

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::All => Ok(interned!(py, "all").clone().into_any()),
            Self::These(organisations) => organisations.to_python(py),
        }
    }
}

impl FromPython for BTreeMap<OdsCode, RefusalCode> {
    #[cfg(feature = "stubs")]
    const INPUT_HINT: super::PyStaticExpr = pyo3::type_hint_subscript!(
        pyo3::type_hint_identifier!("builtins", "dict"),
        OdsCode::INPUT_HINT,
        RefusalCode::INPUT_HINT
    );

    fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
        let Ok(given) = given.cast::<PyDict>() else {
            return Err(Fault::kind(given, "a `dict` of ODS codes and refusal codes"));
        };
        // As it says, and not as it holds them: see `items`.
        let mut pairs = Self::new();
        for pair in given.call_method0(interned!(given.py(), "items"))?.try_iter()? {
            let (organisation, code): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair?.extract()?;
            pairs.insert(OdsCode::from_python(&organisation)?, RefusalCode::from_python(&code)?);
        }
        Ok(pairs)
    }
}

impl ToPython for BTreeMap<OdsCode, RefusalCode> {
    #[cfg(feature = "stubs")]
    const OUTPUT_HINT: super::PyStaticExpr = pyo3::type_hint_subscript!(
        pyo3::type_hint_identifier!("builtins", "dict"),
        OdsCode::OUTPUT_HINT,
        RefusalCode::OUTPUT_HINT
    );

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let codes = PyDict::new(py);
        for (place, (organisation, code)) in self.iter().enumerate() {
            codes.set_item(organisation.to_python(py)?, code.to_python(py)?)?;
            gil::release_after_item(py, place);
        }
        Ok(codes.into_any())
    }
}
