use std::io::Write;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use alert_response::{AlertId, Command, Decision, Entry, Question, Register, Timestamp};

use crate::answer;
use crate::fault::Fault;
use crate::request::{commands, text_of, texts};
use crate::rows::rows;

/// What a register knows, and what it was told.
#[derive(Default)]
pub(crate) struct State {
    pub(crate) register: Register,
    entries: Vec<Entry>,
}

impl State {
    fn apply(&mut self, entry: Entry) -> Result<(), Fault> {
        self.register.apply(entry.clone())?;
        self.entries.push(entry);
        Ok(())
    }
}

/// Core's register behind a lock: many readers or one writer.
#[derive(Default, uniffi::Object)]
pub(crate) struct NativeRegister {
    state: RwLock<State>,
}

impl NativeRegister {
    pub(crate) fn read(&self) -> Result<RwLockReadGuard<'_, State>, Fault> {
        self.state.read().map_err(|PoisonError { .. }| Fault::Broken)
    }

    /// A panic while it is held poisons the lock: nothing goes on from a change half made.
    fn write(&self) -> Result<RwLockWriteGuard<'_, State>, Fault> {
        self.state.write().map_err(|PoisonError { .. }| Fault::Broken)
    }
}

/// The organisations refused by best effort on the first line, an entry on each line after it.
fn write_decision(lines: &mut Vec<u8>, decision: &Decision) -> Result<(), Fault> {
    serde_json::to_writer(&mut *lines, &decision.refused).map_err(|_| Fault::Broken)?;
    lines.push(b'\n');
    write_entries(lines, &decision.entries)
}

fn write_entries(lines: &mut Vec<u8>, entries: &[Entry]) -> Result<(), Fault> {
    for entry in entries {
        serde_json::to_writer(&mut *lines, entry).map_err(|_| Fault::Broken)?;
        lines.write_all(b"\n").map_err(|_| Fault::Broken)?;
    }
    Ok(())
}

fn read_entries(lines: &[u8]) -> Result<Vec<Entry>, Fault> {
    text_of(lines)?
        .lines()
        .filter(|line| !line.is_empty())
        .map(|line| Entry::from_json(line).map_err(Fault::from))
        .collect()
}

#[uniffi::export]
impl NativeRegister {
    /// An empty register.
    #[uniffi::constructor]
    pub(crate) fn new() -> Result<Arc<Self>, Fault> {
        Ok(Arc::default())
    }

    /// Decides a command and changes nothing. In: command, actor, instant, all as JSON; memory for the answer. Out: the
    /// organisations that best effort refused, then the entries, a line each.
    pub(crate) fn decide(&self, request: &[u8], memory: String) -> Result<String, Fault> {
        let [command, by, at] = texts(request)?;
        let (command, by, at) = Command::read(command, by, at)?;
        let decision = self.read()?.register.decide(&command, &by, at)?;
        answer::text(memory, |lines| write_decision(lines, &decision))
    }

    /// Decides a command and remembers; in and out as for `decide`.
    pub(crate) fn execute(&self, request: &[u8], memory: String) -> Result<String, Fault> {
        let [command, by, at] = texts(request)?;
        let (command, by, at) = Command::read(command, by, at)?;
        let mut state = self.write()?;
        let decision = state.register.execute(command, &by, at)?;
        state.entries.extend_from_slice(&decision.entries);
        drop(state);
        answer::text(memory, |lines| write_decision(lines, &decision))
    }

    /// What commands would come to, one after the other; nothing changes. In: command, actor, instant of each, all as
    /// JSON, and an empty text. Out, for each: 1 if it is accepted, else 0; the length of what follows in four bytes, the
    /// most significant first; the answer of `decide`, or the refusal.
    pub(crate) fn preview(&self, request: &[u8]) -> Result<Vec<u8>, Fault> {
        let commands = commands(request)?;
        let foreseen: Vec<_> = self.read()?.register.preview(commands).collect();
        let mut bytes = Vec::new();
        for outcome in foreseen {
            let (accepted, answer) = match outcome {
                Ok(decision) => {
                    let mut lines = Vec::new();
                    write_decision(&mut lines, &decision)?;
                    (1, lines)
                }
                Err(error) => match Fault::from(error) {
                    Fault::Refused { refusal } => (0, refusal.into_bytes()),
                    fault => return Err(fault),
                },
            };
            bytes.push(accepted);
            bytes.extend(u32::try_from(answer.len()).map_err(|_| Fault::Broken)?.to_be_bytes());
            bytes.extend(answer);
        }
        Ok(bytes)
    }

    /// Remembers what this register decided, if nothing was remembered since; else false. In: the entries' lines.
    pub(crate) fn apply_decided(&self, lines: &[u8]) -> Result<bool, Fault> {
        let entries = read_entries(lines)?;
        let mut state = self.write()?;
        let next = state.register.last_seq().saturating_add(1);
        if entries.first().is_some_and(|entry| entry.seq != next) {
            return Ok(false);
        }
        state.register.apply_all(&entries)?;
        state.entries.extend(entries);
        Ok(true)
    }

    /// Remembers entries, up to the first that cannot follow. In: a line for each.
    pub(crate) fn apply(&self, lines: &[u8]) -> Result<(), Fault> {
        let entries = read_entries(lines)?;
        let mut state = self.write()?;
        entries.into_iter().try_for_each(|entry| state.apply(entry))
    }

    /// The answer to a question. In: instant (bare text) and question (JSON); memory for the answer.
    pub(crate) fn ask(&self, request: &[u8], memory: String) -> Result<String, Fault> {
        let [at, question] = texts(request)?;
        let at: Timestamp = at.parse()?;
        let question = Question::from_json(question)?;
        let state = self.read()?;
        answer::json(&state.register.as_of(at).ask(&question)?, memory)
    }

    /// Where every organisation in scope stands with an alert, as [`rows`]. In: the instant and the alert (bare texts).
    pub(crate) fn positions(&self, request: &[u8]) -> Result<Vec<u8>, Fault> {
        let [at, alert] = texts(request)?;
        let (at, alert): (Timestamp, AlertId) = (at.parse()?, alert.parse()?);
        let state = self.read()?;
        rows(state.register.as_of(at).positions_of(&[alert])?)
    }

    /// At most `limit` entries after the one with that `seq`, a line each.
    pub(crate) fn entries(&self, since: i64, limit: i32) -> Result<Vec<u8>, Fault> {
        let since = usize::try_from(since).unwrap_or_default();
        let limit = usize::try_from(limit).unwrap_or_default();
        let state = self.read()?;
        let later = state.entries.get(since..).unwrap_or_default();
        let mut lines = Vec::new();
        write_entries(&mut lines, later.get(..limit).unwrap_or(later))?;
        Ok(lines)
    }

    /// The `seq` of the last entry; 0 before the first.
    pub(crate) fn last_seq(&self) -> Result<i64, Fault> {
        i64::try_from(self.read()?.register.last_seq()).map_err(|_| Fault::Broken)
    }

    /// The latest instant of all entries, in microseconds since 1970; the least number before the first entry.
    pub(crate) fn latest_at(&self) -> Result<i64, Fault> {
        Ok(self.read()?.register.latest_at().map_or(i64::MIN, Timestamp::unix_micros))
    }

    /// Whether both have the same entries and know the same.
    pub(crate) fn same_as(&self, other: Arc<Self>) -> Result<bool, Fault> {
        if std::ptr::eq(self, &raw const *other) {
            return Ok(true);
        }
        // Always in the same order: two threads that compare crosswise do not wait for each other.
        let in_order = std::ptr::from_ref(self) < Arc::as_ptr(&other);
        let (first, second) = if in_order { (self, &*other) } else { (&*other, self) };
        let (first, second) = (first.read()?, second.read()?);
        Ok(first.entries == second.entries && first.register == second.register)
    }
}
