//! Several commands, one after the other, and nothing remembered.

use alert_response::{Actor, Command, Timestamp};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyTuple};

use crate::convert::{ActorHint, CommandsHint, Fault, InstantHint, Outcomes, Raw, is_mapping};
use crate::decision::Decision;
use crate::errors::refused;
use crate::register::{Register, command};

const EXPECTED: &str = "commands, each alone or as `(command, by, at)`";

impl Register {
    /// What the method `preview` answers.
    pub(crate) fn previewed<'py>(
        &self,
        py: Python<'py>,
        commands: Raw<'py, CommandsHint>,
        by: Option<Raw<'py, ActorHint>>,
        at: Option<Raw<'py, InstantHint>>,
    ) -> PyResult<Outcomes<'py>> {
        let (by, at) = (by.map(|by| by.0), at.map(|at| at.0));
        let commands = all(py, &commands.0, by.as_ref(), at.as_ref())?;
        let foreseen = self.call(py, "commands", |register| register.preview(commands))?;
        let outcomes = PyList::empty(py);
        for outcome in foreseen {
            match outcome {
                Ok(decided) => outcomes.append(Py::new(py, Decision(decided))?)?,
                Err(refusal) => outcomes.append(refused(py, &refusal).value(py))?,
            }
        }
        Ok(Outcomes(outcomes.into_any()))
    }
}

fn all(
    py: Python<'_>,
    given: &Bound<'_, PyAny>,
    by: Option<&Bound<'_, PyAny>>,
    at: Option<&Bound<'_, PyAny>>,
) -> PyResult<Vec<(Command, Actor, Timestamp)>> {
    // A text and a mapping can be gone through, and are one command.
    if given.is_instance_of::<PyString>() || is_mapping(given)? {
        return Err(Fault::kind(given, EXPECTED).of(py, "commands"));
    }
    let items = given.try_iter().map_err(|error| {
        if error.is_instance_of::<PyTypeError>(py) {
            Fault::kind(given, EXPECTED).of(py, "commands")
        } else {
            error
        }
    })?;
    let mut commands = Vec::new();
    for (place, item) in items.enumerate() {
        let item = item?;
        let name = format!("commands[{place}]");
        let missing = |argument: &str, what: &'static str| {
            Fault::Kind(format!("`{name}` without {what}"), "it here, or `(command, by, at)`")
                .of(py, argument)
        };
        commands.push(match item.cast::<PyTuple>() {
            Ok(own) => match own.iter().collect::<Vec<_>>().as_slice() {
                [asked, by, at] => command(py, [asked, by, at], [&name; 3])?,
                _ => return Err(Fault::kind(&item, EXPECTED).of(py, &name)),
            },
            Err(_) => {
                let by = by.ok_or_else(|| missing("by", "an actor"))?;
                let at = at.ok_or_else(|| missing("at", "an instant"))?;
                command(py, [&item, by, at], [&name, "by", "at"])?
            }
        });
    }
    Ok(commands)
}
