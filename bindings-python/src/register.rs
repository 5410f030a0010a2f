//! The register: core's own, and the entries it took, behind one lock.

use std::sync::atomic::{AtomicU64, Ordering};

use alert_response::{Actor, Command, ExecuteError, RefusalCode, Timestamp};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyTuple};

use crate::arguments::taken;
use crate::convert::{
    ActorHint, AppliedHint, CommandHint, EntriesHint, Fault, FromPython, Given, InstantHint, Made, Raw,
    characters, is_mapping, wire_text,
};
use crate::decision::{Decision, NOWHERE};
use crate::errors::{does_not_apply, invalid_input, not_executed, unavailable};
use crate::events::Entry;
use crate::lock::{Locked, Unavailable, guarded};
use crate::record::Same;
use crate::turns::{self, AT_ONCE};

/// What a register knows, and what it was told.
#[derive(Debug, Clone, Default)]
pub(crate) struct State {
    pub(crate) register: alert_response::Register,
    pub(crate) entries: Vec<alert_response::Entry>,
}

impl State {
    fn apply(&mut self, entry: alert_response::Entry) -> Result<(), alert_response::ApplyError> {
        self.register.apply(entry.clone())?;
        self.entries.push(entry);
        Ok(())
    }

    /// All of them or none.
    fn apply_all(&mut self, entries: &[alert_response::Entry]) -> Result<(), alert_response::ApplyError> {
        self.register.apply_all(entries)?;
        self.entries.extend_from_slice(entries);
        Ok(())
    }

    /// Remembers entries that came from elsewhere; other threads of Python may run meanwhile.
    fn follow(&mut self, py: Python<'_>, entries: Vec<alert_response::Entry>) -> PyResult<()> {
        let applied = py.detach(|| guarded(|| entries.into_iter().try_for_each(|entry| self.apply(entry))));
        let applied = applied.map_err(|why| unavailable(py, why))?;
        applied.map_err(|error| does_not_apply(py, &error, "entries"))
    }
}

/// Everything that happened, ready to judge commands and to answer questions as of any instant.
///
/// Each command has a method, which decides and, if it is accepted, remembers. `decide` is the dry run of any command.
/// Store the entries that come back; `Register.replay` makes an equal register of them.
///
/// Threads may share a register: questions run beside each other, commands one after the other.
#[pyclass(frozen, weakref, module = "alert_response")]
pub(crate) struct Register {
    state: Locked<State>,
    number: u64,
}

impl Register {
    fn with(state: State) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self { state: Locked::new(state), number: NEXT.fetch_add(1, Ordering::Relaxed) }
    }

    /// Reads, without letting other Python threads run meanwhile: for what takes less than a microsecond.
    pub(crate) fn glance<T: Send>(
        &self,
        py: Python<'_>,
        look: impl FnOnce(&State) -> T + Send,
    ) -> PyResult<T> {
        match self.state.at_once().map_err(|why| unavailable(py, why))? {
            Some(state) => guarded(|| look(&state)).map_err(|why| unavailable(py, why)),
            None => self.read(py, look),
        }
    }

    /// Reads, and lets other Python threads run meanwhile.
    pub(crate) fn read<T: Send>(&self, py: Python<'_>, look: impl FnOnce(&State) -> T + Send) -> PyResult<T> {
        py.detach(|| self.state.read(look)).map_err(|why| unavailable(py, why))
    }

    /// Reads on a thread that Python may know nothing of, as when a stream is read.
    ///
    /// Whoever waits here may hold up Python, but not for ever: a change never waits for Python while it has the lock.
    pub(crate) fn read_from_anywhere<T>(&self, look: impl FnOnce(&State) -> T) -> Result<T, Unavailable> {
        self.state.read_anywhere(look)
    }

    /// Changes, and lets other Python threads run meanwhile. What `change` refuses, it leaves as it was.
    fn write<T: Send>(&self, py: Python<'_>, change: impl FnOnce(&mut State) -> T + Send) -> PyResult<T> {
        py.detach(|| self.state.write(change)).map_err(|why| unavailable(py, why))
    }

    /// Goes through the entries that there are now, after the first `since`, part by part: `read` without keeping other
    /// threads of Python waiting, `tell` to Python.
    fn in_parts<T: Send>(
        &self,
        py: Python<'_>,
        since: usize,
        read: impl Fn(&[alert_response::Entry]) -> T + Sync,
        mut tell: impl FnMut(T) -> PyResult<()>,
    ) -> PyResult<()> {
        let end = self.glance(py, |state| state.entries.len())?;
        for start in (since..end).step_by(AT_ONCE) {
            let part = start..end.min(start.saturating_add(AT_ONCE));
            let read = &read;
            tell(self.read(py, |state| read(state.entries.get(part).unwrap_or_default()))?)?;
        }
        Ok(())
    }

    /// Decides a command and remembers what was decided.
    pub(crate) fn run(
        &self,
        py: Python<'_>,
        command: Command,
        by: &Actor,
        at: Timestamp,
    ) -> PyResult<Decision> {
        let decided = self.write(py, |state| {
            let decision = state.register.execute(command, by, at)?;
            state.entries.extend_from_slice(&decision.entries);
            Ok::<_, ExecuteError>(decision)
        })?;
        self.decided(py, decided)
    }

    fn decided(
        &self,
        py: Python<'_>,
        decided: Result<alert_response::Decision, impl Into<ExecuteError>>,
    ) -> PyResult<Decision> {
        match decided {
            Ok(decision) => Ok(Decision { decision, register: self.number }),
            Err(error) => {
                let error = error.into();
                let raised = not_executed(py, &error);
                // It may name a million organisations.
                py.detach(|| drop(error));
                Err(raised)
            }
        }
    }
}

/// Entries as JSON, a line each.
fn lines(entries: &[alert_response::Entry]) -> String {
    let mut text = String::new();
    for entry in entries {
        text.push_str(&entry.to_json());
        text.push('\n');
    }
    text
}

/// What errors call a command, its actor and its instant.
const NAMES: [&str; 3] = ["command", "by", "at"];

/// A command, its actor and its instant, typed or as on the wire.
pub(crate) fn command(
    py: Python<'_>,
    [command, by, at]: [&Bound<'_, PyAny>; 3],
    names: [&str; 3],
) -> PyResult<(Command, Actor, Timestamp)> {
    let [command_name, by_name, at_name] = names;
    if let (Ok(command), Ok(by)) = (Command::from_python(command), Actor::from_python(by)) {
        let at = instant(at).map_err(|fault| fault.of(py, at_name))?;
        return Ok((command, by, at));
    }
    let command = command_text(command).map_err(|fault| fault.of(py, command_name))?;
    let by = actor_text(by).map_err(|fault| fault.of(py, by_name))?;
    let at = instant_text(at).map_err(|fault| fault.of(py, at_name))?;
    let read = turns::reading(py, command.len(), || {
        Command::read(&command, &by, &at).map_err(|error| {
            // The three are judged together; whose fault it was is found by reading each alone.
            let argument = if Command::from_json(&command).is_err_and(|alone| alone == error) {
                command_name
            } else if Actor::from_json(&by).is_err_and(|alone| alone == error) {
                by_name
            } else {
                at_name
            };
            (error, argument)
        })
    });
    read.map_err(|(error, argument)| Fault::Input(error).of(py, argument))
}

fn command_text(given: &Bound<'_, PyAny>) -> Result<String, Fault> {
    match Command::from_python(given) {
        Ok(command) => Ok(command.to_json()),
        Err(_) if given.is_instance_of::<PyString>() || is_mapping(given)? => wire_text(given),
        Err(fault) => Err(fault),
    }
}

fn actor_text(given: &Bound<'_, PyAny>) -> Result<String, Fault> {
    match Actor::from_python(given) {
        Ok(actor) => Ok(crate::record::to_json(&actor)),
        Err(_) => wire_text(given),
    }
}

/// An instant: a `datetime`, or the text of one.
fn instant(given: &Bound<'_, PyAny>) -> Result<Timestamp, Fault> {
    match given.cast::<PyString>() {
        Ok(text) => Ok(characters(text)?.parse()?),
        Err(_) => Timestamp::from_python(given),
    }
}

/// The same as JSON. Everything else is JSON, for core to refuse.
fn instant_text(given: &Bound<'_, PyAny>) -> Result<String, Fault> {
    if let Ok(text) = given.cast::<PyString>() {
        return Ok(crate::record::to_json(&text.to_string_lossy()));
    }
    if given.is_instance_of::<pyo3::types::PyDateTime>() {
        return Timestamp::from_python(given).map(|instant| crate::record::to_json(&instant));
    }
    wire_text(given)
}

/// The methods that are no command's, for the one block in `register/methods.rs`.
macro_rules! own_methods {
    ($then:ident: $class:ident) => { $then! {
    $class:

    /// An empty register, under the policy `ranca_2020`.
    #[new]
    fn new() -> Self {
        Self::with(State::default())
    }

    /// The register that these entries make, in their order: `Entry`s, or their JSON text, one for each.
    ///
    /// Raises `InvalidInputError` for the first one that cannot be read or does not follow.
    #[staticmethod]
    #[pyo3(signature = (entries, /))]
    fn replay(py: Python<'_>, entries: Raw<'_, EntriesHint>) -> PyResult<Self> {
        let entries = entries.0;
        if entries.is_instance_of::<PyString>() {
            return Err(Fault::kind(&entries, "entries, or lines of JSON text").of(py, "entries"));
        }
        let mut given = entries.try_iter().map_err(|error| {
            // What goes wrong where the entries come from is the program's own, as it is while they are read.
            if error.is_instance_of::<PyTypeError>(py) {
                Fault::kind(&entries, "entries, or lines of JSON text").of(py, "entries")
            } else {
                error
            }
        })?;
        let mut state = State::default();
        loop {
            let mut some = Vec::new();
            for entry in given.by_ref().take(AT_ONCE) {
                let entry = entry?;
                some.push(match entry.cast::<Entry>() {
                    Ok(entry) => entry.get().0.clone(),
                    Err(_) if entry.is_instance_of::<PyString>() => Entry::read(py, &entry, "entries")?.0,
                    Err(_) => {
                        return Err(Fault::kind(&entry, "entries, or lines of JSON text").of(py, "entries"));
                    }
                });
            }
            if some.is_empty() {
                return Ok(Self::with(state));
            }
            state.follow(py, some)?;
        }
    }

    /// The register of what `pickle` kept: texts of many lines, an entry each.
    #[staticmethod]
    #[pyo3(signature = (texts, /))]
    fn _replay_lines(py: Python<'_>, texts: Raw<'_, EntriesHint>) -> PyResult<Self> {
        let mut state = State::default();
        for text in texts.0.try_iter()? {
            let text = text?;
            let text =
                text.cast::<PyString>().map_err(|_| Fault::kind(&text, "JSON text").of(py, "texts"))?;
            let text = characters(text).map_err(|fault| fault.of(py, "texts"))?;
            let read: Result<Vec<_>, _> =
                py.detach(|| text.lines().map(alert_response::Entry::from_json).collect());
            state.follow(py, read.map_err(|error| Fault::Input(error).of(py, "texts"))?)?;
        }
        Ok(Self::with(state))
    }

    /// What a command would come to, or the refusal; nothing changes.
    ///
    /// `command` is one of the command classes or, as on the wire, a `dict` or JSON text; so may `by` be, and `at` the
    /// text of an instant. Raises `RefusalError` or `InvalidInputError`.
    #[pyo3(signature = (command, *, by, at))]
    fn decide(
        &self,
        py: Python<'_>,
        command: Raw<'_, CommandHint>,
        by: Raw<'_, ActorHint>,
        at: Raw<'_, InstantHint>,
    ) -> PyResult<Decision> {
        let (command, by, at) = self::command(py, [&command.0, &by.0, &at.0], NAMES)?;
        let decided = self.read(py, |state| state.register.decide(&command, &by, at))?;
        self.decided(py, decided)
    }

    /// Decides a command and remembers what was decided; the arguments are those of `decide`.
    ///
    /// Raises `RefusalError` or `InvalidInputError`; then nothing has changed.
    #[pyo3(signature = (command, *, by, at))]
    fn execute(
        &self,
        py: Python<'_>,
        command: Raw<'_, CommandHint>,
        by: Raw<'_, ActorHint>,
        at: Raw<'_, InstantHint>,
    ) -> PyResult<Decision> {
        let (command, by, at) = self::command(py, [&command.0, &by.0, &at.0], NAMES)?;
        self.run(py, command, &by, at)
    }

    /// Remembers what was decided before, once it is stored, or one entry that follows from elsewhere.
    ///
    /// A decision must be this register's own and nothing may have been remembered since; an entry must be the next
    /// one. Raises `InvalidInputError` otherwise; then nothing has changed.
    #[pyo3(signature = (decided, /))]
    fn apply(&self, py: Python<'_>, decided: Raw<'_, AppliedHint>) -> PyResult<()> {
        let decided = decided.0;
        if let Ok(decision) = decided.cast::<Decision>() {
            return self.apply_decision(py, decision.get());
        }
        let Ok(entry) = decided.cast::<Entry>() else {
            return Err(
                Fault::kind(&decided, "a `Decision` of this register, or an `Entry`").of(py, "decided")
            );
        };
        let entry = entry.get().0.clone();
        let applied = self.write(py, |state| state.apply(entry))?;
        applied.map_err(|error| does_not_apply(py, &error, "decided"))
    }

    /// The entries with a `seq` greater than `since`, in order.
    #[pyo3(signature = (since = Given::default(0)))]
    fn entries(&self, py: Python<'_>, since: Given<u64>) -> PyResult<Vec<Py<Entry>>> {
        let (since,) = taken!(py, since)?;
        let mut told = Vec::new();
        self.in_parts(py, usize::try_from(since).unwrap_or(usize::MAX), <[_]>::to_vec, |some| {
            for entry in some {
                told.push(Py::new(py, Entry(entry))?);
            }
            Ok(())
        })?;
        Ok(told)
    }

    /// The `seq` of the last entry; 0 before the first.
    #[getter]
    fn last_seq(&self, py: Python<'_>) -> PyResult<u64> {
        self.glance(py, |state| state.register.last_seq())
    }

    /// The latest instant of all entries, whatever the order of their arrival; `None` before the first.
    #[getter]
    fn latest_at(&self, py: Python<'_>) -> PyResult<Made<Option<Timestamp>>> {
        self.glance(py, |state| state.register.latest_at()).map(Made)
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        self.glance(py, |state| state.entries.len())
    }

    /// A register is there, even an empty one.
    fn __bool__(&self) -> bool {
        true
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Register(last_seq={})", self.last_seq(py)?))
    }

    fn __eq__(slf: &Bound<'_, Self>, other: &Bound<'_, PyAny>) -> PyResult<Same> {
        let Ok(other) = other.cast::<Self>() else {
            return Ok(Same::of_a_stranger());
        };
        if slf.is(other) {
            return Ok(true.into());
        }
        let (one, two) = (slf.get(), other.get());
        // In one order always: two threads that compare two registers crosswise do not wait for each other.
        let (first, second) = if one.number < two.number { (one, two) } else { (two, one) };
        let py = slf.py();
        let same = first.read(py, |first| {
            let same = |second: &State| first.entries == second.entries && first.register == second.register;
            second.state.read_anywhere(same)
        })?;
        Ok(same.map_err(|why| unavailable(py, why))?.into())
    }

    fn __copy__(&self, py: Python<'_>) -> PyResult<Self> {
        self.read(py, State::clone).map(Self::with)
    }

    fn __deepcopy__(&self, py: Python<'_>, _memo: &Bound<'_, PyAny>) -> PyResult<Self> {
        self.__copy__(py)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let py = slf.py();
        // As a few long texts: other threads run while they are written, and `pickle` is done with each at once.
        let texts = PyList::empty(py);
        slf.get().in_parts(py, 0, lines, |text| texts.append(text))?;
        let replay = slf.get_type().getattr("_replay_lines")?;
        PyTuple::new(py, [replay, PyTuple::new(py, [texts])?.into_any()])
    }
} };
}

mod methods;

impl Register {
    fn apply_decision(&self, py: Python<'_>, decision: &Decision) -> PyResult<()> {
        let said = |said: &str| {
            let said = format!("argument `decided`: {said}");
            Err(invalid_input(py, RefusalCode::InvalidValue, &said, Some("decided")))
        };
        if decision.register == NOWHERE {
            return said("it is of a preview, a copy, or made by hand; give its command to `execute`");
        }
        if decision.register != self.number {
            return said("another register decided it; apply its entries one by one");
        }
        let entries = decision.decision.entries.clone();
        let applied = self.write(py, |state| {
            let next = state.register.last_seq().saturating_add(1);
            if entries.first().is_some_and(|entry| entry.seq != next) {
                return Ok(false);
            }
            // Decided on this register and nothing since: every entry applies.
            state.apply_all(&entries).map(|()| true)
        })?;
        match applied {
            Ok(true) => Ok(()),
            Ok(false) => said("the register has remembered something since, perhaps this; decide again"),
            Err(error) => Err(does_not_apply(py, &error, "decided")),
        }
    }
}
