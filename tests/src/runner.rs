use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use alert_response::{
    Command, Decision, Entry, ExecuteError, InputError, OdsCode, Question, Refusal, RefusalCode, Register,
    Timestamp,
};
use serde_json::Value;

use crate::compare::covers;
use crate::vector::{Expected, Input, Step, Vector};

/// A vector that does not hold, and where.
#[derive(Debug)]
pub struct Failure {
    vector: String,
    /// Counts from 1; `None` where the whole vector fails.
    step: Option<usize>,
    expected: String,
    actual: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.vector)?;
        if let Some(step) = self.step {
            write!(f, ", step {step}")?;
        }
        write!(f, "\n  expected: {}\n  actual:   {}", self.expected, self.actual)
    }
}

/// How a run came out.
#[derive(Debug, Default)]
pub struct Summary {
    /// How many vectors hold.
    pub passed: usize,
    /// Those that do not.
    pub failures: Vec<Failure>,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for failure in &self.failures {
            writeln!(f, "{failure}")?;
        }
        write!(f, "{} passed, {} failed", self.passed, self.failures.len())
    }
}

/// Runs every `*.json` below the folders. A folder without any is a failure.
#[must_use]
pub fn run_folders<P: AsRef<Path>>(folders: &[P]) -> Summary {
    let mut summary = Summary::default();
    for folder in folders {
        let mut files = Vec::new();
        let found = collect(folder.as_ref(), &mut files);
        files.sort();
        let nothing = match found {
            Err(error) => Some(error.to_string()),
            Ok(()) if files.is_empty() => Some("none".to_owned()),
            Ok(()) => None,
        };
        if let Some(actual) = nothing {
            let vector = folder.as_ref().display().to_string();
            summary.failures.push(Failure {
                vector,
                step: None,
                expected: "vectors (`*.json`)".into(),
                actual,
            });
        }
        for file in files {
            let name = file.display().to_string();
            let result = match std::fs::read_to_string(&file) {
                Ok(text) => run_text(&name, &text),
                Err(error) => Err(whole(&name, "a readable file", error.to_string())),
            };
            match result {
                Ok(()) => summary.passed += 1,
                Err(failure) => summary.failures.push(failure),
            }
        }
    }
    summary
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    Ok(())
}

fn whole(name: &str, expected: &str, actual: String) -> Failure {
    Failure { vector: name.into(), step: None, expected: expected.into(), actual }
}

/// Runs one vector on a new register, then writes, reads and replays its entries and compares.
///
/// # Errors
/// The first step, or the comparison after the last one, that does not hold.
pub fn run_text(name: &str, text: &str) -> Result<(), Failure> {
    let vector = Vector::read(text).map_err(|error| whole(name, "a vector", error))?;
    let mut run = Run { register: Register::new(), journal: Vec::new(), asked: Vec::new() };
    for (number, step) in vector.steps.iter().enumerate() {
        let fail = |(expected, actual)| Failure {
            vector: format!("{name} ({})", vector.name),
            step: Some(number + 1),
            expected,
            actual,
        };
        let step = step.understand().map_err(|error| fail(("a step".into(), error)))?;
        run.step(&step).map_err(fail)?;
    }
    run.round_trip().map_err(|(expected, actual)| whole(name, &expected, actual))
}

/// Expected and actual, in words.
type Mismatch = (String, String);

struct Run {
    register: Register,
    journal: Vec<Entry>,
    asked: Vec<(Question, Timestamp)>,
}

/// What came of a step that was not accepted or answered.
struct Refused {
    code: RefusalCode,
    organisations: BTreeMap<OdsCode, RefusalCode>,
    not_before: Option<Timestamp>,
    explanation: String,
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        let Refusal { code, organisations, not_before, explanation } = refusal;
        Self { code, organisations, not_before, explanation }
    }
}

impl From<InputError> for Refused {
    fn from(error: InputError) -> Self {
        let (code, explanation) = (error.code(), error.to_string());
        Self { code, organisations: BTreeMap::new(), not_before: None, explanation }
    }
}

impl Run {
    fn step(&mut self, step: &Step<'_>) -> Result<(), Mismatch> {
        match step.input {
            Input::Command { by, command } => {
                let before = self.register.last_seq();
                let outcome = self.command(command, by, step.at)?;
                if outcome.is_err() && self.register.last_seq() != before {
                    return Err(("a refused command leaves no entry".into(), "entries".into()));
                }
                check_command(&step.expected, outcome)
            }
            Input::Question(question) => check_question(&step.expected, self.question(question, step.at)),
        }
    }

    fn command(&mut self, command: &str, by: &str, at: &str) -> Result<Result<Decision, Refused>, Mismatch> {
        let (command, actor, at) = match Command::read(command, by, at) {
            Ok(read) => read,
            Err(error) => return Ok(Err(error.into())),
        };
        match self.register.execute(command, &actor, at) {
            Ok(decision) => {
                self.journal.extend(decision.entries.iter().cloned());
                Ok(Ok(decision))
            }
            Err(ExecuteError::Refused(refusal)) => Ok(Err(refusal.into())),
            Err(fault) => Err(("a decision or a refusal".into(), fault.to_string())),
        }
    }

    fn question(&mut self, question: &str, at: &str) -> Result<Value, Refused> {
        let question = Question::from_json(question)?;
        let at: Timestamp = serde_json::from_str(at).map_err(|_| InputError::value(at, "an instant"))?;
        self.asked.push((question.clone(), at));
        let answer = self.register.as_of(at).ask(&question)?;
        let written = serde_json::from_str(&answer.to_json());
        written.map_err(|_| InputError::value(&answer.to_json(), "an answer that can be written").into())
    }

    fn round_trip(&self) -> Result<(), Mismatch> {
        let lines: Vec<String> = self.journal.iter().map(Entry::to_json).collect();
        let entries: Result<Vec<Entry>, _> = lines.iter().map(|line| Entry::from_json(line)).collect();
        let entries = entries.map_err(|error| ("entries that can be read back".into(), error.to_string()))?;
        for (line, entry) in lines.iter().zip(&entries) {
            let again = entry.to_json();
            if *line != again {
                return Err((line.clone(), again));
            }
        }
        let replayed = Register::replay(entries)
            .map_err(|error| ("entries that can be replayed".to_owned(), error.to_string()))?;
        if replayed != self.register {
            return Err(("an equal register after replay".into(), "another one".into()));
        }
        for (question, at) in &self.asked {
            let answer = |register: &Register| match register.as_of(*at).ask(question) {
                Ok(answer) => answer.to_json(),
                Err(refusal) => refusal.to_string(),
            };
            let (first, second) = (answer(&self.register), answer(&replayed));
            if first != second {
                return Err((first, second));
            }
        }
        Ok(())
    }
}

fn check_command(expected: &Expected<'_>, outcome: Result<Decision, Refused>) -> Result<(), Mismatch> {
    match (expected, outcome) {
        (Expected::Accepted, Ok(_)) => Ok(()),
        (Expected::Events { events, refused }, Ok(decision)) => {
            let actual: Vec<Value> = decision
                .entries
                .iter()
                .map(|entry| serde_json::to_value(&entry.event).unwrap_or_default())
                .collect();
            let same = events.len() == actual.len() && events.iter().zip(&actual).all(|(e, a)| covers(e, a));
            if same && *refused == words(&decision.refused) {
                return Ok(());
            }
            Err((
                format!("events {} refused {refused:?}", Value::from(events.to_vec())),
                format!("events {} refused {:?}", Value::from(actual), decision.refused),
            ))
        }
        (Expected::Refused { .. }, Err(refused)) => check_refusal(expected, &refused),
        (expected, Ok(decision)) => {
            let lines: Vec<String> = decision.entries.iter().map(Entry::to_json).collect();
            Err((format!("{expected:?}"), format!("accepted with {}", lines.join(" "))))
        }
        (expected, Err(refused)) => Err((format!("{expected:?}"), in_words(&refused))),
    }
}

fn check_question(expected: &Expected<'_>, outcome: Result<Value, Refused>) -> Result<(), Mismatch> {
    match (expected, outcome) {
        (Expected::Answer(expected), Ok(actual)) if covers(expected, &actual) => Ok(()),
        (Expected::Answer(expected), Ok(actual)) => Err((expected.to_string(), actual.to_string())),
        (Expected::Refused { .. }, Err(refused)) => check_refusal(expected, &refused),
        (expected, Ok(actual)) => Err((format!("{expected:?}"), actual.to_string())),
        (expected, Err(refused)) => Err((format!("{expected:?}"), in_words(&refused))),
    }
}

fn check_refusal(expected: &Expected<'_>, refused: &Refused) -> Result<(), Mismatch> {
    let holds = match expected {
        Expected::Refused { code, organisations, not_before } => {
            code == refused.code.as_str()
                && (not_before.is_none() || *not_before == refused.not_before)
                && organisations.as_ref().is_none_or(|expected| *expected == words(&refused.organisations))
        }
        _ => false,
    };
    if holds { Ok(()) } else { Err((format!("{expected:?}"), in_words(refused))) }
}

fn words(codes: &BTreeMap<OdsCode, RefusalCode>) -> BTreeMap<String, String> {
    codes.iter().map(|(organisation, code)| (organisation.to_string(), code.to_string())).collect()
}

fn in_words(refused: &Refused) -> String {
    let not_before = refused.not_before.map(|instant| format!(" not before {instant}")).unwrap_or_default();
    format!("refused {} {:?}{not_before} ({})", refused.code, refused.organisations, refused.explanation)
}
