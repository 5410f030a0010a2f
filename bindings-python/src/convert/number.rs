//! Whole numbers and truth values.

use alert_response::{Hours, InputError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyInt};

use super::{Fault, FromPython, ToPython};

/// A whole number, not `True` or `False`; what is too large for us is named as any other bad value.
fn whole(given: &Bound<'_, PyAny>, expected: &'static str) -> Result<u64, Fault> {
    if given.is_instance_of::<PyBool>() || !given.is_instance_of::<PyInt>() {
        return Err(Fault::kind(given, expected));
    }
    match given.extract() {
        Ok(number) => Ok(number),
        // The digits of a huge number would be long in coming.
        Err(_) => match given.call_method0("bit_length")?.extract::<u64>() {
            Ok(bits) if bits <= 128 => Err(Fault::shown(given, expected)),
            _ => Err(Fault::Input(InputError::value("a huge number", expected))),
        },
    }
}

macro_rules! numbers {
    ($($name:ty: $expected:literal;)*) => {$(
        impl FromPython for $name {
            #[cfg(feature = "stubs")]
            const GIVEN: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "int");

            fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
                let number = whole(given, $expected)?;
                Self::try_from(number)
                    .map_err(|_| Fault::Input(InputError::value(&number.to_string(), $expected)))
            }
        }

        impl ToPython for $name {
            #[cfg(feature = "stubs")]
            const TOLD: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "int");

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
    const GIVEN: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "int");

    fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
        Ok(Self::new(whole(given, "whole hours, 1 to 8760")?)?)
    }
}

impl ToPython for Hours {
    #[cfg(feature = "stubs")]
    const TOLD: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "int");

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.get().to_python(py)
    }
}

impl FromPython for bool {
    #[cfg(feature = "stubs")]
    const GIVEN: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "bool");

    fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
        given
            .cast::<PyBool>()
            .map(|truth| truth.is_true())
            .map_err(|_| Fault::kind(given, "`True` or `False`"))
    }
}

impl ToPython for bool {
    #[cfg(feature = "stubs")]
    const TOLD: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "bool");

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyBool::new(py, *self).to_owned().into_any())
    }
}
