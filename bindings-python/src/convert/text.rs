//! Strings: ids and texts are plain `str` in Python.

use std::str::FromStr;

use alert_response::{AlertId, Email, InputError, Mobile, Name, OdsCode, RequestId, Text, UserId};
use pyo3::prelude::*;
use pyo3::types::PyString;

use super::{Fault, FromPython, ToPython, is_restoring};

/// The characters of a Python string, whatever its subclass makes of itself.
pub(crate) fn characters<'a>(given: &'a Bound<'_, PyString>) -> Result<&'a str, Fault> {
    given.to_str().map_err(|_| {
        Fault::Input(InputError::value(&given.to_string_lossy(), "text without lone surrogates"))
    })
}

/// The module of the enums in Python.
const WORDS: &str = "alert_response._enums";

/// The name of the enum, where a text is a member of one of the package's.
///
/// By the names of its class and module: a member of an earlier import of the package has them too.
pub(super) fn enum_of(given: &Bound<'_, PyString>) -> PyResult<Option<String>> {
    if given.is_exact_instance_of::<PyString>() {
        return Ok(None);
    }
    let class = given.get_type();
    let module = class.getattr(pyo3::intern!(given.py(), "__module__"))?;
    if module.cast::<PyString>().is_ok_and(|module| module == WORDS) {
        return Ok(Some(class.name()?.to_string_lossy().into_owned()));
    }
    Ok(None)
}

/// A text that is not a word of an enum: those are `str` in Python, and no name, id or sentence is one of them.
fn text<'a>(given: &'a Bound<'_, PyAny>, expected: &'static str) -> Result<&'a str, Fault> {
    match given.cast::<PyString>() {
        Ok(text) if enum_of(text)?.is_none() => characters(text),
        _ => Err(Fault::kind(given, expected)),
    }
}

macro_rules! strings {
    ($($name:ty: $as_text:ident, $read:expr, $expected:literal;)*) => {$(
        impl FromPython for $name {
            #[cfg(feature = "stubs")]
            const INPUT_HINT: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "str");

            fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
                let read: fn(&str) -> Result<Self, InputError> = $read;
                Ok(read(text(given, $expected)?)?)
            }
        }

        impl ToPython for $name {
            #[cfg(feature = "stubs")]
            const OUTPUT_HINT: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "str");

            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(PyString::new(py, self.$as_text().as_ref()).into_any())
            }
        }
    )*};
}

/// Rule W1 judges what is given; what `pickle` kept may be older.
fn given<T: FromStr<Err = InputError>>(
    text: &str,
    stored: impl FnOnce(&str) -> Result<T, InputError>,
) -> Result<T, InputError> {
    if is_restoring() { stored(text) } else { text.parse() }
}

strings! {
    OdsCode: as_str, str::parse, "an ODS code as `str`, such as \"R0A\"";
    AlertId: as_str, str::parse, "an alert id as `str`, such as \"CC-3989\"";
    UserId: as_str, str::parse, "a user id as `str`";
    RequestId: to_string, str::parse, "the id of an access request as `str`, such as \"AR-1\"";
    Email: as_str, |text| given(text, Self::stored), "an email address as `str`";
    Mobile: as_str, str::parse, "a mobile number as `str`";
    Name: as_str, |text| given(text, Self::stored), "a name or title as `str`";
    Text: as_str, |text| given(text, Self::stored), "a text as `str`";
}

impl FromPython for String {
    #[cfg(feature = "stubs")]
    const INPUT_HINT: super::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "str");

    fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
        text(given, "`str`").map(str::to_owned)
    }
}
