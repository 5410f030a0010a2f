//! Enums of words: members of the Python enums in `_enums.py`, which are texts, or the word itself.

use std::str::FromStr;

use alert_response::InputError;
use pyo3::prelude::*;
use pyo3::types::PyString;

use super::Fault;
use super::text::{characters, enum_of};
use crate::cached::enums;

/// An enum of core whose members Python knows as those of one of its own.
pub(crate) trait Word: Copy + PartialEq + FromStr<Err = InputError> + 'static {
    /// Its name in Python.
    const NAME: &'static str;
    /// What an argument must be.
    const EXPECTED: &'static str;

    fn all() -> &'static [Self];

    fn word(self) -> &'static str;

    /// The Python members, in the order of `all`.
    fn members(py: Python<'_>) -> PyResult<&'static [Py<PyAny>]>;
}

pub(crate) fn find_members<T: Word>(py: Python<'_>) -> PyResult<Vec<Py<PyAny>>> {
    let class = enums(py)?.getattr(T::NAME)?;
    T::all().iter().map(|member| Ok(class.call1((member.word(),))?.unbind())).collect()
}

/// The member that is given, by itself or as its word.
pub(crate) fn member_of<T: Word>(given: &Bound<'_, PyAny>) -> Result<T, Fault> {
    let Ok(word) = given.cast::<PyString>() else {
        return Err(Fault::kind(given, T::EXPECTED));
    };
    if !word.is_exact_instance_of::<PyString>() {
        // Members are looked for first, since that is the fastest.
        let members = T::members(given.py())?.iter().zip(T::all());
        for (member, this) in members {
            if given.is(member) {
                return Ok(*this);
            }
        }
        // The member of another enum is no word of this one, even if it reads the same.
        if enum_of(word)?.is_some_and(|name| name != T::NAME) {
            return Err(Fault::kind(given, T::EXPECTED));
        }
    }
    Ok(characters(word)?.parse()?)
}

/// The member of Python.
pub(crate) fn as_member<T: Word>(word: T, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    let place = T::all().iter().position(|member| *member == word);
    match place.and_then(|place| T::members(py).map(|members| members.get(place)).transpose()) {
        Some(member) => member.map(|member| member.bind(py).clone()),
        None => Ok(py.None().into_bound(py)),
    }
}

/// The enums by their types in core: the name in Python, and what is expected of an argument. They are listed in
/// `generated`.
macro_rules! words {
    ($($kind:ty, $python:literal, $expected:literal;)*) => {
        $(crate::convert::word! { $kind, $python, $expected })*

        /// The words of every enum, by its name in Python.
        pub(crate) fn every_word() -> Vec<(&'static str, Vec<&'static str>)> {
            use crate::convert::Word;
            vec![$(($python, <$kind>::all().iter().map(|member| member.word()).collect()),)*]
        }
    };
}
pub(crate) use words;

macro_rules! word {
    ($kind:ty, $python:literal, $expected:literal) => {
        impl crate::convert::Word for $kind {
            const NAME: &'static str = $python;
            const EXPECTED: &'static str = $expected;

            fn all() -> &'static [Self] {
                &Self::ALL
            }

            fn word(self) -> &'static str {
                self.as_str()
            }

            fn members(py: pyo3::Python<'_>) -> pyo3::PyResult<&'static [pyo3::Py<pyo3::PyAny>]> {
                static MEMBERS: crate::cached::CachedPerImport<Vec<pyo3::Py<pyo3::PyAny>>> =
                    crate::cached::CachedPerImport::new();
                MEMBERS.get_or(|| crate::convert::find_members::<Self>(py)).map(Vec::as_slice)
            }
        }

        impl crate::convert::FromPython for $kind {
            #[cfg(feature = "stubs")]
            const INPUT_HINT: crate::convert::PyStaticExpr = pyo3::type_hint_union!(
                pyo3::type_hint_identifier!("alert_response._enums", $python),
                pyo3::type_hint_identifier!("builtins", "str")
            );

            fn from_python(given: &pyo3::Bound<'_, pyo3::PyAny>) -> Result<Self, crate::convert::Fault> {
                crate::convert::member_of(given)
            }
        }

        impl crate::convert::ToPython for $kind {
            #[cfg(feature = "stubs")]
            const OUTPUT_HINT: crate::convert::PyStaticExpr =
                pyo3::type_hint_identifier!("alert_response._enums", $python);

            fn to_python<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                crate::convert::as_member(*self, py)
            }
        }
    };
}
pub(crate) use word;
