//! The journal: every entry in a SQLite file, the entries of one command in one transaction.
//!
//! Beside the entries stands the command that gave them, so that a later run knows which steps are done. A checksum
//! that runs from entry to entry shows what was changed or lost by accident; it is no protection against malice.

use std::path::Path;

use alert_response::{ApplyError, Entry, InputError, Refusal, Register};
use rusqlite::{Connection, params};

use crate::script::Step;
use crate::stranger;

/// Marks the file as ours: `alrt`.
const APPLICATION_ID: i64 = 0x616C_7274;
const FORMAT: i64 = 1;
const TABLES: &str = "
    CREATE TABLE begun_from (organisations TEXT NOT NULL);
    CREATE TABLE step (number INTEGER PRIMARY KEY, command TEXT NOT NULL, last_seq INTEGER NOT NULL);
    CREATE TABLE entry (seq INTEGER PRIMARY KEY, entry TEXT NOT NULL, checksum TEXT NOT NULL);";

/// Why the journal cannot be used, or a step not be done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum JournalError {
    #[error("{0}")]
    Sqlite(#[from] rusqlite::Error),
    #[error("the folder cannot be made; {0}")]
    Folder(#[from] std::io::Error),
    #[error("the file is {0}; begin a journal of its own with --journal")]
    NotAJournal(String),
    #[error("the journal is of format {0} and this program reads format {FORMAT}")]
    OtherFormat(i64),
    #[error(
        "it was begun from another list of organisations, {begun} of them and now {now}; load that list again, or \
         begin another journal with --journal"
    )]
    OtherList { begun: usize, now: usize },
    #[error("its step {0} is not step {0} of this program's script; begin another journal with --journal")]
    OtherScript(usize),
    #[error("entry {0} is missing; restore the file from a copy")]
    Missing(i64),
    #[error("entry {0} is not as it was written; restore the file from a copy")]
    Changed(i64),
    #[error("entry {seq} cannot be read, {error}; restore the file from a copy")]
    Unreadable { seq: i64, error: InputError },
    #[error("the steps and the entries do not end together; restore the file from a copy")]
    Torn,
    #[error("the entries do not replay: {0}")]
    Replay(#[from] ApplyError),
    #[error("step {number} is refused: {refusal}")]
    Refused { number: usize, refusal: Refusal },
}

/// A register and the file that it lives in.
pub(crate) struct Journal {
    file: Connection,
    register: Register,
    /// The steps done, as they were written.
    done: Vec<String>,
    checksum: u64,
}

impl Journal {
    /// Opens the file, or begins it, and replays its entries.
    pub(crate) fn open(path: &Path, organisations: &str) -> Result<Self, JournalError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut file = Connection::open(path)?;
        // Before anything is locked: another program may be at work on its own file.
        is_empty(&file)?;
        // One program at a time: the register in memory must be the register in the file.
        file.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        file.execute_batch("BEGIN EXCLUSIVE; COMMIT")?;
        begin_or_recognise(&mut file, organisations)?;
        let (entries, checksum) = read_entries(&file)?;
        let register = Register::replay(entries)?;
        let done = read_steps(&file, register.last_seq())?;
        Ok(Self { file, register, done, checksum })
    }

    pub(crate) const fn register(&self) -> &Register {
        &self.register
    }

    pub(crate) const fn steps_done(&self) -> usize {
        self.done.len()
    }

    /// Does the steps of the script that are not done yet.
    pub(crate) fn carry_on(&mut self, script: &[Step], stop_after: usize) -> Result<(), JournalError> {
        for (place, done) in self.done.iter().enumerate() {
            if script.get(place).is_none_or(|step| step.line() != *done) {
                return Err(JournalError::OtherScript(place + 1));
            }
        }
        let rest = script.iter().take(stop_after).skip(self.done.len());
        rest.into_iter().try_for_each(|step| self.perform(step))
    }

    /// Decide, store, apply: in this order the file never lacks what the register has, and a refusal writes nothing.
    pub(crate) fn perform(&mut self, step: &Step) -> Result<(), JournalError> {
        let number = self.done.len() + 1;
        let decision = self.register.decide(&step.command, &step.by, step.at);
        let entries = decision.map_err(|refusal| JournalError::Refused { number, refusal })?.entries;
        let line = step.line();
        let last_seq = entries.last().map_or(self.register.last_seq(), |entry| entry.seq);

        let mut checksum = self.checksum;
        let transaction = self.file.transaction()?;
        transaction.execute(
            "INSERT INTO step VALUES (?1, ?2, ?3)",
            params![to_sql(number)?, line, to_sql(last_seq)?],
        )?;
        {
            let mut insert = transaction.prepare("INSERT INTO entry VALUES (?1, ?2, ?3)")?;
            for entry in &entries {
                let text = entry.to_json();
                checksum = checksum_after(checksum, &text);
                insert.execute(params![to_sql(entry.seq)?, text, format!("{checksum:016x}")])?;
            }
        }
        transaction.commit()?;

        self.register.apply_all(&entries)?;
        self.checksum = checksum;
        self.done.push(line);
        Ok(())
    }
}

/// Whether nothing is in the file yet; an error if it belongs to somebody else.
fn is_empty(file: &Connection) -> Result<bool, JournalError> {
    let tables: i64 = file.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    match pragma(file, "application_id")? {
        APPLICATION_ID => Ok(false),
        0 if tables == 0 => Ok(true),
        mark => Err(JournalError::NotAJournal(stranger::described(file, mark)?)),
    }
}

fn pragma(file: &Connection, name: &str) -> rusqlite::Result<i64> {
    file.pragma_query_value(None, name, |row| row.get(0))
}

fn begin_or_recognise(file: &mut Connection, organisations: &str) -> Result<(), JournalError> {
    if is_empty(file)? {
        let transaction = file.transaction()?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", FORMAT)?;
        transaction.execute_batch(TABLES)?;
        transaction.execute("INSERT INTO begun_from VALUES (?1)", [organisations])?;
        return Ok(transaction.commit()?);
    }
    let format = pragma(file, "user_version")?;
    if format != FORMAT {
        return Err(JournalError::OtherFormat(format));
    }
    let begun: String =
        file.query_row("SELECT coalesce((SELECT organisations FROM begun_from), '')", [], |row| row.get(0))?;
    if begun != organisations {
        return Err(JournalError::OtherList {
            begun: begun.lines().count(),
            now: organisations.lines().count(),
        });
    }
    Ok(())
}

/// The entries without a gap, each as it was written; and the checksum of the last.
fn read_entries(file: &Connection) -> Result<(Vec<Entry>, u64), JournalError> {
    let mut select = file.prepare("SELECT seq, entry, checksum FROM entry ORDER BY seq")?;
    let mut rows = select.query([])?;
    let (mut entries, mut checksum) = (Vec::new(), 0);
    for expected in 1.. {
        let Some(row) = rows.next()? else {
            break;
        };
        let (seq, text, written): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        if seq != expected {
            return Err(JournalError::Missing(expected));
        }
        let entry = Entry::from_json(&text).map_err(|error| JournalError::Unreadable { seq, error })?;
        checksum = checksum_after(checksum, &text);
        if format!("{checksum:016x}") != written {
            return Err(JournalError::Changed(seq));
        }
        entries.push(entry);
    }
    Ok((entries, checksum))
}

fn read_steps(file: &Connection, last_seq: u64) -> Result<Vec<String>, JournalError> {
    let mut select = file.prepare("SELECT number, command, last_seq FROM step ORDER BY number")?;
    let mut rows = select.query([])?;
    let (mut steps, mut end) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        steps.push(row.get(1)?);
        end = row.get(2)?;
        if number != to_sql(steps.len())? {
            return Err(JournalError::Torn);
        }
    }
    if end == to_sql(last_seq)? { Ok(steps) } else { Err(JournalError::Torn) }
}

/// SQLite's integers are `i64`.
fn to_sql<N: TryInto<i64>>(number: N) -> Result<i64, JournalError> {
    number.try_into().map_err(|_| JournalError::Torn)
}

/// FNV-1a over the checksum so far and the next entry.
fn checksum_after(checksum: u64, entry: &str) -> u64 {
    let bytes = checksum.to_be_bytes().into_iter().chain(entry.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisations::List;
    use crate::script::script;

    #[test]
    fn a_refused_step_writes_nothing() {
        let script = script(&List::built_in().unwrap()).unwrap();
        let mut journal = Journal::open(Path::new(":memory:"), "").unwrap();
        journal.carry_on(&script, 3).unwrap();
        let before = journal.register().clone();

        let error = journal.perform(&script[0]).unwrap_err();
        assert!(error.to_string().starts_with("step 4 is refused: organisation `0AR` is already registered"));
        assert_eq!(journal.register(), &before);
        assert_eq!(read_entries(&journal.file).unwrap().0.len(), 3);
        assert_eq!(read_steps(&journal.file, 3).unwrap().len(), 3);
    }

    #[test]
    fn a_step_of_another_script_is_named() {
        let mut script = script(&List::built_in().unwrap()).unwrap();
        let mut journal = Journal::open(Path::new(":memory:"), "").unwrap();
        journal.carry_on(&script, 3).unwrap();
        script.remove(1);
        let error = journal.carry_on(&script, 9).unwrap_err().to_string();
        assert!(error.starts_with("its step 2 is not step 2"), "{error}");
        script.truncate(1);
        assert!(journal.carry_on(&script, 9).is_err());
    }
}
