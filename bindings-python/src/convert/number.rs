//! Whole numbers and truth values.

use alert_response::{Hours, InputError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyInt};

use super::{Fault, FromPython, ToPython, class_name};
use crate::cached::interned;

/// The truth of a `bool`, or of numpy's.
pub(super) fn truth(given: &Bound<'_, PyAny>) -> PyResult<Option<bool>> {
    if let Ok(truth) = given.cast::<PyBool>() {
        return Ok(Some(truth.is_true()));
    }
    // By name: the package does not need numpy. Before version 2 its class was called otherwise.
    if matches!(class_name(given)?.as_str(), "numpy.bool" | "numpy.bool_") {
        return given.is_truthy().map(Some);
    }
    Ok(None)
}

/// The `int` of a whole number, whoever's; of a truth none, though it could be counted.
pub(super) fn index<'py>(given: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyInt>>> {
    if let Ok(number) = given.cast_exact::<PyInt>() {
        return Ok(Some(number.clone()));
    }
    let asked = interned!(given.py(), "__index__");
    if truth(given)?.is_some() || !given.get_type().hasattr(asked)? {
        return Ok(None);
    }
    match given.cast::<PyInt>() {
        // What derives from `int` is what it holds: Python does not ask it either.
        Ok(number) => Ok(Some(number.clone())),
        Err(_) => Ok(given.call_method0(asked)?.cast_into().ok()),
    }
}

/// A whole number, not `True` or `False`; what is too large for us is named as any other bad value.
fn whole(given: &Bound<'_, PyAny>, expected: &'static str) -> Result<u64, Fault> {
    let Some(number) = index(given)? else {
        return Err(Fault::kind(given, expected));
    };
    match number.extract() {
        Ok(number) => Ok(number),
        // The digits of a huge number would be long in coming.
        Err(_) => match number.call_method0("bit_length")?.extract::<u64>() {
            Ok(bits) if bits <= 128 => Err(Fault::shown(number.as_any(), expected)),
            _ => Err(Fault::Input(InputError::value("a huge number", expected))),
        },
    }
}

macro_rules! numbers {
    ($($name:ty: $expected:literal;)*) => {$(
        impl FromPython for $name {
            #[cfg(feature = "stubs")]
            const INPUT_HINT: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "int");

            fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
                let number = whole(given, $expected)?;
                Self::try_from(number)
                    .map_err(|_| Fault::Input(InputError::value(&number.to_string(), $expected)))
            }
        }

        impl ToPython for $name {
            #[cfg(feature = "stubs")]
            const OUTPUT_HINT: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "int");

            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(self.into_pyobject(py)?.into_any())
            }
        }
    )*};
}

numbers! {
    u32: "a whole number, 0 to 4294967295";
    u64: "a whole number, 0 to 18446744073709551615";
}

impl FromPython for Hours {
    #[cfg(feature = "stubs")]
    const INPUT_HINT: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "int");

    fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
        Ok(Self::new(whole(given, "whole hours, 1 to 8760")?)?)
    }
}

impl ToPython for Hours {
    #[cfg(feature = "stubs")]
    const OUTPUT_HINT: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "int");

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.get().to_python(py)
    }
}

impl FromPython for bool {
    #[cfg(feature = "stubs")]
    const INPUT_HINT: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "bool");

    fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
        truth(given)?.ok_or_else(|| Fault::kind(given, "`True` or `False`"))
    }
}

impl ToPython for bool {
    #[cfg(feature = "stubs")]
    const OUTPUT_HINT: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "bool");

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyBool::new(py, *self).to_owned().into_any())
    }
}
