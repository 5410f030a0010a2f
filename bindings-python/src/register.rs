//! The register as Python's class: calls on the one that all hosts share, while other Python threads run.

use alert_response::{Actor, Command, Timestamp};
use alert_response_host::{
    Contents, HostError, SharedRegister, Unavailable, entries_from_lines, entries_to_lines,
};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyTuple};

use crate::arguments::extract;
use crate::convert::{
    ActorHint, AppliedHint, CommandHint, EntriesHint, Fault, FromPython, Given, InstantHint, Made, Raw,
    characters, is_mapping, wire_text,
};
use crate::decision::Decision;
use crate::errors::{failed, unavailable};
use crate::events::Entry;
use crate::forks::Counted;
use crate::gil::{self, ITEMS_AT_ONCE};
use crate::record::Same;

/// Everything that happened, ready to judge commands and to answer questions as of any instant.
///
/// Each command has a method, which decides and, if it is accepted, remembers. `decide` is the dry run of any command.
/// Store the entries that come back; `Register.replay` makes an equal register of them.
///
/// Threads may share a register: questions run side by side, commands one after the other.
#[pyclass(frozen, weakref, module = "alert_response")]
pub(crate) struct Register {
    shared: SharedRegister<Counted>,
}

impl Register {
    /// Reads without releasing the interpreter: for what takes less than a microsecond, during which nobody can fork.
    pub(crate) fn read_attached<T: Send>(
        &self,
        py: Python<'_>,
        look: impl FnOnce(&Contents) -> T + Send,
    ) -> PyResult<T> {
        match self.shared.try_read(look).map_err(|why| unavailable(py, why))? {
            Ok(seen) => Ok(seen),
            Err(look) => self.read_detached(py, look),
        }
    }

    /// Reads while other Python threads run.
    pub(crate) fn read_detached<T: Send>(
        &self,
        py: Python<'_>,
        look: impl FnOnce(&Contents) -> T + Send,
    ) -> PyResult<T> {
        gil::detached(py, || self.shared.read(look)).map_err(|why| unavailable(py, why))
    }

    /// Reads on a thread that Python may know nothing of, as when a stream is read.
    ///
    /// The thread may keep the interpreter while it waits, but not without end: a change never waits for the interpreter
    /// while it has the lock.
    pub(crate) fn read_on_any_thread<T>(&self, look: impl FnOnce(&Contents) -> T) -> Result<T, Unavailable> {
        gil::on_any_thread(|| self.shared.read(look))
    }

    /// Makes a call on the register while other Python threads run; `argument` is the one that errors name.
    pub(crate) fn call<T: Send>(
        &self,
        py: Python<'_>,
        argument: &str,
        call: impl FnOnce(&SharedRegister<Counted>) -> Result<T, HostError> + Send,
    ) -> PyResult<T> {
        gil::detached(py, || call(&self.shared)).map_err(|error| {
            let raised = failed(py, &error, argument);
            // It may name a million organisations.
            py.detach(|| drop(error));
            raised
        })
    }

    /// Goes through the entries that there are now, after the first `since`, page by page: `read` makes something of each
    /// page while other Python threads run, and `hand_over` gives that to Python.
    fn for_each_page<T: Send>(
        &self,
        py: Python<'_>,
        mut since: u64,
        read: impl Fn(&[alert_response::Entry]) -> T + Sync,
        mut hand_over: impl FnMut(T) -> PyResult<()>,
    ) -> PyResult<()> {
        let last = self.last_seq(py)?;
        while let Some(left @ 1..) = last.checked_sub(since) {
            let limit = usize::try_from(left).unwrap_or(usize::MAX).min(ITEMS_AT_ONCE);
            let page = gil::detached(py, || self.shared.entries(since, limit, &read));
            hand_over(page.map_err(|why| unavailable(py, why))?)?;
            since = since.saturating_add(limit as u64);
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
        self.call(py, "command", |register| register.execute(command, by, at)).map(Decision)
    }
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
    let read = gil::detached_if_long(py, command.len(), || {
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
        Self { shared: SharedRegister::default() }
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
        let register = Self::new();
        loop {
            let mut some = Vec::new();
            for entry in given.by_ref().take(ITEMS_AT_ONCE) {
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
                return Ok(register);
            }
            register.call(py, "entries", |register| register.apply(some))?;
        }
    }

    /// The register of what `pickle` kept: texts of many lines, an entry each.
    #[staticmethod]
    #[pyo3(signature = (texts, /))]
    fn _replay_lines(py: Python<'_>, texts: Raw<'_, EntriesHint>) -> PyResult<Self> {
        let register = Self::new();
        for text in texts.0.try_iter()? {
            let text = text?;
            let text =
                text.cast::<PyString>().map_err(|_| Fault::kind(&text, "JSON text").of(py, "texts"))?;
            let text = characters(text).map_err(|fault| fault.of(py, "texts"))?;
            let entries = py.detach(|| entries_from_lines(text));
            let entries = entries.map_err(|error| Fault::Input(error).of(py, "texts"))?;
            register.call(py, "texts", |register| register.apply(entries))?;
        }
        Ok(register)
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
        self.call(py, "command", |register| register.decide(&command, &by, at)).map(Decision)
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
            let decided = &decision.get().0;
            return self.call(py, "decided", |register| register.apply_decided(decided.clone()));
        }
        let Ok(entry) = decided.cast::<Entry>() else {
            return Err(
                Fault::kind(&decided, "a `Decision` of this register, or an `Entry`").of(py, "decided")
            );
        };
        let entry = entry.get().0.clone();
        self.call(py, "decided", |register| register.apply([entry]))
    }

    /// The entries with a `seq` greater than `since`, in order.
    #[pyo3(signature = (since = Given::default(0)))]
    fn entries(&self, py: Python<'_>, since: Given<u64>) -> PyResult<Vec<Py<Entry>>> {
        let (since,) = extract!(py, since)?;
        let mut entries = Vec::new();
        self.for_each_page(py, since, <[_]>::to_vec, |page| {
            for entry in page {
                entries.push(Py::new(py, Entry(entry))?);
            }
            Ok(())
        })?;
        Ok(entries)
    }

    /// The `seq` of the last entry; 0 before the first.
    #[getter]
    pub(super) fn last_seq(&self, py: Python<'_>) -> PyResult<u64> {
        self.read_attached(py, |contents| contents.register().last_seq())
    }

    /// The latest instant of all entries, whatever the order of their arrival; `None` before the first.
    #[getter]
    fn latest_at(&self, py: Python<'_>) -> PyResult<Made<Option<Timestamp>>> {
        self.read_attached(py, |contents| contents.register().latest_at()).map(Made)
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        self.read_attached(py, |contents| contents.entries().len())
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
        let (py, one, other) = (slf.py(), &slf.get().shared, &other.get().shared);
        let is_same = gil::detached(py, || one.is_same_as(other));
        Ok(is_same.map_err(|why| unavailable(py, why))?.into())
    }

    fn __copy__(&self, py: Python<'_>) -> PyResult<Self> {
        let copy = gil::detached(py, || self.shared.copy());
        Ok(Self { shared: copy.map_err(|why| unavailable(py, why))? })
    }

    fn __deepcopy__(&self, py: Python<'_>, _memo: &Bound<'_, PyAny>) -> PyResult<Self> {
        self.__copy__(py)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let py = slf.py();
        // As a few long texts: other threads run while they are written, and `pickle` is done with each at once.
        let texts = PyList::empty(py);
        slf.get().for_each_page(py, 0, entries_to_lines, |text| texts.append(text))?;
        let replay = slf.get_type().getattr("_replay_lines")?;
        PyTuple::new(py, [replay, PyTuple::new(py, [texts])?.into_any()])
    }
} };
}

mod methods;
