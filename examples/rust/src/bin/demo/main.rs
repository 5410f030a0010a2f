//! The high severity alert of Thursday 5 April 2018, retold: a host program that keeps its register in SQLite.
//!
//! - `arguments`: what was asked for
//! - `organisations`, `built_in`, `csv_list`: who is registered
//! - `plan`, `script`: who answers when, and every command of the story
//! - `journal`: what is stored, and how a later run goes on
//! - `report`, `london`: what is printed

#![expect(
    clippy::arithmetic_side_effects,
    reason = "a story of a few hundred organisations overflows nothing, and is easier to read so"
)]

mod arguments;
mod built_in;
mod csv_list;
mod journal;
mod london;
mod organisations;
mod plan;
mod report;
mod script;
mod stranger;

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::arguments::{Arguments, USAGE, UsageError};
use crate::csv_list::ListError;
use crate::journal::{Journal, JournalError};
use crate::organisations::List;
use crate::report::count;

#[derive(Debug, thiserror::Error)]
enum DemoError {
    #[error("{0}; see --help")]
    Usage(#[from] UsageError),
    #[error("organisations `{}`: {error}", file.display())]
    Open { file: PathBuf, error: io::Error },
    #[error("organisations `{}`: {error}", file.display())]
    List { file: PathBuf, error: ListError },
    #[error("journal `{}`: {error}", file.display())]
    Journal { file: PathBuf, error: JournalError },
    #[error("the story cannot be told; {0}")]
    Story(#[from] alert_response::InputError),
    #[error(transparent)]
    Report(#[from] report::ReportError),
    #[error("cannot print; {0}")]
    Print(#[from] io::Error),
}

fn main() -> ExitCode {
    match demo() {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output may stop reading, as `head` does.
        Err(DemoError::Print(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "error: {error}");
            if matches!(error, DemoError::Usage(_)) { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

fn demo() -> Result<(), DemoError> {
    let arguments = Arguments::read(std::env::args_os().skip(1))?;
    if arguments.help {
        return Ok(io::stdout().write_all(USAGE.as_bytes())?);
    }
    let list = load(arguments.organisations.as_deref())?;
    let script = script::script(&list)?;
    let file = arguments.journal;
    let broken = |error| DemoError::Journal { file: file.clone(), error };

    let mut journal = Journal::open(&file, &list.canonical()).map_err(broken)?;
    let (read, found) = (journal.register().last_seq(), journal.steps_done());
    journal.carry_on(&script, arguments.stop_after.unwrap_or(script.len())).map_err(broken)?;

    let (written, done) = (journal.register().last_seq() - read, journal.steps_done());
    let skipped = if found == 0 { String::new() } else { format!(", {} skipped", count(found, "step")) };
    let told = format!(
        "{}Journal {}: {} read{skipped}; {} written.\n",
        loaded(arguments.organisations.as_deref(), &list),
        file.display(),
        entries(read),
        entries(written),
    );
    let finished = done == script.len();
    let page = match (finished, arguments.json) {
        (true, true) => report::as_json(journal.register())?,
        (true, false) => report::as_text(journal.register(), &list)?,
        (false, true) => "[]\n".into(),
        (false, false) => format!("Stopped after step {done} of {}; run again to finish.\n", script.len()),
    };
    // With --json, stdout is for the machine.
    if arguments.json {
        io::stderr().write_all(told.as_bytes())?;
    } else {
        io::stdout().write_all(told.as_bytes())?;
    }
    Ok(io::stdout().write_all(page.as_bytes())?)
}

fn load(file: Option<&Path>) -> Result<List, DemoError> {
    let Some(file) = file else {
        return Ok(List::built_in()?);
    };
    let named = || file.to_path_buf();
    let csv = std::fs::read(file).map_err(|error| DemoError::Open { file: named(), error })?;
    csv_list::read_list(&csv).map_err(|error| DemoError::List { file: named(), error })
}

fn loaded(file: Option<&Path>, list: &List) -> String {
    let Some(file) = file else {
        return String::new();
    };
    let repeated = if list.repeated == 0 {
        String::new()
    } else {
        format!(", {} passed over", count(list.repeated, "repeated row"))
    };
    format!("Organisations {}: {}{repeated}.\n", file.display(), count(list.len(), "organisation"))
}

/// `1 entry`, `240 entries`.
fn entries(number: u64) -> String {
    format!("{number} {}", if number == 1 { "entry" } else { "entries" })
}
