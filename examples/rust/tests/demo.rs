//! The demo as its users run it: a program, a file, what it prints.

#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "a test that cannot set up its files, or read what it made, fails"
)]

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rusqlite::Connection;
use serde_json::Value;

struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    /// What is printed below the line about the journal.
    fn page(&self) -> &str {
        self.out.split_once('\n').unwrap().1
    }
}

fn demo(journal: &Path, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demo"));
    let output = command.arg("--journal").arg(journal).args(arguments).output().unwrap();
    Run {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// An empty folder of the test's own.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn entries(journal: &Path) -> Vec<String> {
    let file = Connection::open(journal).unwrap();
    let mut select = file.prepare("SELECT entry FROM entry ORDER BY seq").unwrap();
    select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn number(report: &Value, place: &str) -> u64 {
    report.pointer(place).and_then(Value::as_u64).unwrap()
}

/// The three reports; their counts must add up.
fn reports(run: &Run) -> [Value; 3] {
    let reports: [Value; 3] = serde_json::from_str(&run.out).unwrap();
    for report in &reports {
        let in_scope = number(report, "/in_scope");
        for counts in ["/states", "/timeliness"] {
            let counts = report.pointer(counts).and_then(Value::as_object).unwrap();
            assert_eq!(counts.values().filter_map(Value::as_u64).sum::<u64>(), in_scope, "{report}");
        }
        assert_eq!(follow_up(report).len() as u64, number(report, "/states/overdue"), "{report}");
    }
    reports
}

fn follow_up(report: &Value) -> Vec<&str> {
    report.pointer("/follow_up").and_then(Value::as_array).unwrap().iter().filter_map(Value::as_str).collect()
}

/// How many answered by Monday, of how many; and how many had not by Friday. By Tuesday all support units had.
fn assert_the_shares(run: &Run, monday_answered: u64, in_scope: u64, friday_silent: u64) {
    assert_eq!(run.code, Some(0), "{}", run.err);
    let [monday, tuesday, friday] = &reports(run);
    assert_eq!(number(monday, "/in_scope"), in_scope);
    assert_eq!(in_scope - number(monday, "/states/overdue"), monday_answered);
    assert_eq!(number(friday, "/states/overdue"), friday_silent);
    let units = ["0AR", "0CX", "0DE", "0DF", "0DJ"];
    assert_eq!(follow_up(tuesday).into_iter().find(|code| units.contains(code)), None);
    for (report, as_of) in [
        (monday, "2018-04-09T08:00:00Z"),
        (tuesday, "2018-04-10T08:00:00Z"),
        (friday, "2018-04-13T08:00:00Z"),
    ] {
        assert_eq!(report.pointer("/as_of").and_then(Value::as_str), Some(as_of));
    }
}

/// The folder that a variable of the environment names. An empty one names none.
fn named_by(variable: Option<OsString>) -> Option<PathBuf> {
    variable.filter(|value| !value.is_empty()).map(PathBuf::from)
}

#[test]
fn an_empty_variable_names_no_folder() {
    assert_eq!(named_by(None), None);
    assert_eq!(named_by(Some(OsString::new())), None);
    assert_eq!(named_by(Some("data".into())), Some(PathBuf::from("data")));
}

#[test]
fn a_second_run_reads_every_entry_and_prints_the_same_reports() {
    let journal = folder("second_run").join("a folder/journal.sqlite");
    let (first, second) = (demo(&journal, &[]), demo(&journal, &[]));
    assert_eq!((first.code, first.err.as_str()), (Some(0), ""));
    let all = entries(&journal).len();
    assert!(first.out.contains(&format!("0 entries read; {all} entries written")), "{}", first.out);
    assert!(second.out.contains(&format!(" {all} entries read, ")), "{}", second.out);
    assert!(second.out.contains("steps skipped; 0 entries written"), "{}", second.out);
    assert_eq!(first.page(), second.page());

    let json = demo(&journal, &["--json"]);
    assert!(json.err.contains(&format!("{all} entries read")), "{}", json.err);
    assert_eq!(json.out, demo(&journal, &["--json"]).out);
    assert_eq!(all, entries(&journal).len());
}

#[test]
fn a_run_stopped_halfway_is_finished_by_the_next() {
    let folder = folder("stopped");
    let whole = folder.join("whole.sqlite");
    let uninterrupted = demo(&whole, &[]);
    for steps in ["0", "1", "60", "90", "100", "118"] {
        let journal = folder.join(format!("{steps}.sqlite"));
        let stopped = demo(&journal, &["--stop-after", steps]);
        assert!(stopped.page().starts_with(&format!("Stopped after step {steps} of ")), "{}", stopped.out);
        assert_eq!(demo(&journal, &["--stop-after", steps, "--json"]).out, "[]\n");
        assert!(entries(&journal).len() < entries(&whole).len());
        assert_eq!(demo(&journal, &[]).page(), uninterrupted.page());
        assert_eq!(entries(&journal), entries(&whole));
    }
    let journal = folder.join("bit by bit.sqlite");
    for steps in (7..210).step_by(7) {
        assert_eq!(demo(&journal, &["--stop-after", &steps.to_string()]).code, Some(0));
    }
    assert_eq!(entries(&journal), entries(&whole));
}

#[test]
fn a_journal_begun_from_another_list_is_an_error() {
    let folder = folder("other_list");
    let (journal, list) = (folder.join("journal.sqlite"), folder.join("list.csv"));
    fs::write(&list, "ods_code,name,type\nR0A,Manchester,Trust\n0AR,North of England,CSU\n").unwrap();
    assert_eq!(demo(&journal, &["--stop-after", "0"]).code, Some(0));
    let before = fs::read(&journal).unwrap();
    let other = demo(&journal, &["--json", "--organisations", list.to_str().unwrap()]);
    assert_eq!((other.code, other.out.as_str()), (Some(1), ""));
    assert!(
        other.err.contains("begun from another list of organisations, 31 of them and now 2"),
        "{}",
        other.err
    );
    assert!(other.err.contains("--journal"), "{}", other.err);
    assert_eq!(fs::read(&journal).unwrap(), before);
}

#[test]
fn the_shares_of_april_2018_come_out_of_the_built_in_list() {
    let run = demo(&folder("shares").join("journal.sqlite"), &["--json"]);
    assert_the_shares(&run, 5, 31, 5);
}

#[test]
fn the_shares_of_april_2018_come_out_of_the_public_lists() {
    let Some(data) = named_by(std::env::var_os("ALERT_RESPONSE_DATA")) else {
        return println!("skipped: no data");
    };
    // 16 % of 216 and of 221 are 34.56 and 35.36; a fifth of 211 and of 216 trusts are 42.2 and 43.2.
    for (name, in_scope, friday_silent) in
        [("orgs_trust_icb_csu_2023-11", 216, 42), ("orgs_trust_ccg_csu_2022-02", 221, 43)]
    {
        let list = data.join(name).with_extension("csv");
        let journal = folder(name).join("journal.sqlite");
        let run = demo(&journal, &["--json", "--organisations", list.to_str().unwrap()]);
        assert_the_shares(&run, 35, in_scope, friday_silent);
    }
}

#[test]
fn the_smallest_lists_have_a_story_too() {
    let folder = folder("small");
    for (number, rows) in [
        "R0A,A,Trust\n",
        "0AR,A,CSU\n",
        "R0A,A,Trust\nR0B,B,acute\nR0C,C,ambulance\n",
        "R0A,A,Trust\n0AR,A,CSU\n00L,C,CCG\n",
        "R0A,A,Trust\nR0B,B,Trust\nR0C,C,Trust\n0AR,A,CSU\n",
    ]
    .into_iter()
    .enumerate()
    {
        let (journal, list) = (folder.join(format!("{number}.sqlite")), folder.join("list.csv"));
        fs::write(&list, format!("ods_code,name,sector\n{rows}")).unwrap();
        let run = demo(&journal, &["--organisations", list.to_str().unwrap()]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        assert!(run.out.contains("not_permitted"), "{}", run.out);
        reports(&demo(&journal, &["--json", "--organisations", list.to_str().unwrap()]));
    }
}

#[test]
fn a_journal_that_was_tampered_with_is_reported() {
    let folder = folder("torn");
    let whole = folder.join("whole.sqlite");
    assert_eq!(demo(&whole, &[]).code, Some(0));
    for (harm, error) in [
        ("DELETE FROM entry WHERE seq = 40", "entry 40 is missing"),
        ("DELETE FROM entry WHERE seq = 1", "entry 1 is missing"),
        ("DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)", "do not end together"),
        ("DELETE FROM step WHERE number = 9", "do not end together"),
        ("DELETE FROM step WHERE number = (SELECT max(number) FROM step)", "do not end together"),
        ("DELETE FROM step", "do not end together"),
        (
            "UPDATE entry SET entry = replace(entry, 'Barts', 'Parts') WHERE seq = 7",
            "entry 7 is not as it was",
        ),
        ("UPDATE entry SET entry = 'torn' WHERE seq = 7", "entry 7 cannot be read, "),
        ("UPDATE step SET command = '{}' WHERE number = 7", "step 7 is not step 7 of this program's script"),
        ("DELETE FROM begun_from", "another list of organisations, 0 of them"),
        ("PRAGMA user_version = 2", "format 2"),
        ("PRAGMA application_id = 2", "another program's database"),
    ] {
        let journal = folder.join("journal.sqlite");
        fs::copy(&whole, &journal).unwrap();
        Connection::open(&journal).unwrap().execute_batch(harm).unwrap();
        let run = demo(&journal, &[]);
        assert_eq!((run.code, run.out.as_str()), (Some(1), ""), "{harm}");
        assert!(run.err.contains(error), "{harm}: {}", run.err);
        assert!(run.err.contains("journal.sqlite"), "{harm}: {}", run.err);
    }
    fs::write(folder.join("notes.txt"), "These are my notes, and no database at all.\n".repeat(99)).unwrap();
    let run = demo(&folder.join("notes.txt"), &[]);
    assert!(run.err.contains("file is not a database"), "{}", run.err);
}

#[test]
fn a_file_of_somebody_else_is_named_and_left_alone() {
    let folder = folder("stranger");
    let kotlin = "CREATE TABLE mine_journal (one INTEGER PRIMARY KEY CHECK (one = 1), format INTEGER NOT NULL, \
                  seq INTEGER NOT NULL, digest TEXT NOT NULL);";
    for (number, (making, what)) in [
        (
            "PRAGMA application_id = 0x616C726A; CREATE TABLE head (one)",
            "a journal of the Python package (`SqliteJournal`)",
        ),
        ("PRAGMA application_id = 0x616C726B", "a journal of the Kotlin package (`JdbcJournal`)"),
        (kotlin, "a journal of the Kotlin package (`JdbcJournal`)"),
        (
            "CREATE TABLE patient (name TEXT); CREATE TABLE \"wa\u{200b}rd\" (name TEXT)",
            "another program's database, with the tables `patient`, `wa\\u{200b}rd`",
        ),
        ("PRAGMA application_id = 7", "another program's database, marked 0x00000007"),
    ]
    .into_iter()
    .enumerate()
    {
        for mode in ["delete", "wal"] {
            let journal = folder.join(format!("{number}-{mode}.sqlite"));
            let theirs = Connection::open(&journal).unwrap();
            theirs.execute_batch(&format!("PRAGMA journal_mode = {mode}; {making}")).unwrap();
            drop(theirs);
            let before = fs::read(&journal).unwrap();
            let run = demo(&journal, &[]);
            assert_eq!((run.code, run.out.as_str()), (Some(1), ""), "{making}");
            assert!(run.err.contains(&format!("the file is {what}; begin")), "{making}: {}", run.err);
            assert_eq!(fs::read(&journal).unwrap(), before, "{making}");
        }
    }
}

#[test]
fn what_is_printed_for_people_has_dates_for_people() {
    let run = demo(&folder("dates").join("journal.sqlite"), &[]);
    assert!(run.out.contains("issued  Thursday 5 April 2018, 9:00am"), "{}", run.out);
    assert!(run.out.contains("due     Saturday 7 April 2018, 9:00am"), "{}", run.out);
    for morning in
        ["Monday 9 April 2018, 9:00am", "Tuesday 10 April 2018, 9:00am", "Friday 13 April 2018, 9:00am"]
    {
        assert!(run.out.matches(morning).count() >= 2, "{}", run.out);
    }
    let instant = |line: &&str| line.split(' ').any(|word| word.contains("T0") || word.contains("2018-0"));
    assert_eq!(run.out.lines().find(instant), None);
}

#[test]
fn an_unknown_option_and_a_missing_file_are_named() {
    let journal = folder("usage").join("journal.sqlite");
    let run = demo(&journal, &["--jsno"]);
    assert_eq!((run.code, run.err.as_str()), (Some(2), "error: unknown option `--jsno`; see --help\n"));
    let run = demo(&journal, &["--organisations", "nowhere.csv"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("organisations `nowhere.csv`"), "{}", run.err);
    assert!(demo(&journal, &["--help"]).out.contains("usage: demo"));
    assert!(!journal.exists());
}
