//! Enums of words: members of the Python enums in `_enums.py`, which are texts, or the word itself.

use std::str::FromStr;

use alert_response::{
    ActionWord, InputError, Justification, Mode, RefusalCode, RequestState, Role, Sector, Severity, State,
    StatusKind, Timeliness, UnableReason,
};
use pyo3::prelude::*;
use pyo3::types::PyString;

use super::text::{characters, enum_of};
use super::{Fault, FromPython, ToPython};
use crate::cached::{CachedPerImport, enums};

/// An enum of core whose members Python knows as those of one of its own.
pub(crate) trait Word: Copy + PartialEq + FromStr<Err = InputError> + 'static {
    /// Its name in Python.
    const NAME: &'static str;

    fn all() -> &'static [Self];

    fn word(self) -> &'static str;

    /// The Python members, in the order of `all`.
    fn members(py: Python<'_>) -> PyResult<&'static [Py<PyAny>]>;
}

fn find_members<T: Word>(py: Python<'_>) -> PyResult<Vec<Py<PyAny>>> {
    let class = enums(py)?.getattr(T::NAME)?;
    T::all().iter().map(|member| Ok(class.call1((member.word(),))?.unbind())).collect()
}

macro_rules! words {
    ($($name:ident $python:literal $expected:literal;)*) => {$(
        impl Word for $name {
            const NAME: &'static str = $python;

            fn all() -> &'static [Self] {
                &Self::ALL
            }

            fn word(self) -> &'static str {
                self.as_str()
            }

            fn members(py: Python<'_>) -> PyResult<&'static [Py<PyAny>]> {
                static MEMBERS: CachedPerImport<Vec<Py<PyAny>>> = CachedPerImport::new();
                MEMBERS.get_or(|| find_members::<Self>(py)).map(Vec::as_slice)
            }
        }

        impl FromPython for $name {
            #[cfg(feature = "stubs")]
            const INPUT_HINT: super::PyStaticExpr = pyo3::type_hint_union!(
                pyo3::type_hint_identifier!("alert_response._enums", $python),
                pyo3::type_hint_identifier!("builtins", "str")
            );

            fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
                let Ok(word) = given.cast::<PyString>() else {
                    return Err(Fault::kind(given, $expected));
                };
                if !word.is_exact_instance_of::<PyString>() {
                    // Members are looked for first, since that is the fastest.
                    let members = Self::members(given.py())?.iter().zip(Self::all());
                    for (member, this) in members {
                        if given.is(member) {
                            return Ok(*this);
                        }
                    }
                    // The member of another enum is no word of this one, even if it reads the same.
                    if enum_of(word)?.is_some_and(|name| name != $python) {
                        return Err(Fault::kind(given, $expected));
                    }
                }
                Ok(characters(word)?.parse()?)
            }
        }

        impl ToPython for $name {
            #[cfg(feature = "stubs")]
            const OUTPUT_HINT: super::PyStaticExpr = pyo3::type_hint_identifier!("alert_response._enums", $python);

            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                let place = Self::all().iter().position(|member| member == self);
                match place.and_then(|place| Self::members(py).map(|members| members.get(place)).transpose()) {
                    Some(member) => member.map(|member| member.bind(py).clone()),
                    None => Ok(py.None().into_bound(py)),
                }
            }
        }
    )*};
}

words! {
    Severity "Severity" "a member of `Severity`, or its word such as \"high\"";
    Sector "Sector" "a member of `Sector`, or its word such as \"acute\"";
    Role "Role" "a member of `Role`, or its word such as \"responder\"";
    Mode "Mode" "a member of `Mode`, or its word such as \"best_effort\"";
    StatusKind "StatusKind" "a member of `StatusKind`, or its word such as \"complete\"";
    State "State" "a member of `State`, or its word such as \"overdue\"";
    Timeliness "Timeliness" "a member of `Timeliness`, or its word such as \"on_time\"";
    Justification "Justification" "a member of `Justification`, or its word such as \"component_not_present\"";
    UnableReason "UnableReason" "a member of `UnableReason`, or its word such as \"no_fix_available\"";
    RequestState "RequestState" "a member of `RequestState`, or its word such as \"pending\"";
    ActionWord "Action" "a member of `Action`, or its word such as \"respond\"";
    RefusalCode "RefusalCode" "a member of `RefusalCode`, or its word such as \"not_permitted\"";
}
