//! The arguments of a call, all of them read before any fault is reported.

use alert_response::RefusalCode;
use pyo3::prelude::*;

use crate::convert::Fault;
use crate::errors::invalid_input;

/// The fault to report of a call: the first, but bad texts only if nothing else is wrong.
pub(crate) fn worst<const N: usize>(py: Python<'_>, faults: [(&str, Option<Fault>); N]) -> PyErr {
    let mut found = None;
    for (argument, fault) in faults.into_iter().filter_map(|(argument, fault)| Some((argument, fault?))) {
        match &found {
            None => found = Some((argument, fault)),
            Some((_, before)) if before.is_text() && !fault.is_text() => found = Some((argument, fault)),
            Some(_) => {}
        }
    }
    match found {
        Some((argument, fault)) => fault.of(py, argument),
        None => invalid_input(py, RefusalCode::InvalidValue, "the arguments cannot be read", None),
    }
}

/// Extracts all arguments of a call, or raises the worst fault.
macro_rules! extract {
    ($py:expr $(,)?) => {
        {
            let _ = $py;
            Ok::<(), pyo3::PyErr>(())
        }
    };
    ($py:expr, $($argument:ident),+ $(,)?) => {
        match ($($crate::convert::Argument::value($argument),)+) {
            ($(Ok($argument),)+) => Ok(($($argument,)+)),
            ($($argument,)+) => {
                Err($crate::arguments::worst($py, [$((stringify!($argument), $argument.err()),)+]))
            }
        }
    };
}
pub(crate) use extract;
