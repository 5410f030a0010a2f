//! The JSON Schema accepts what core reads, and nothing else, but for the differences in `docs/schema/README.md`.

#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use alert_response::{
    Actor, Command, Entry, Event, Policy, Question, Refusal, Register, Timestamp, read_json,
};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

const COMMANDS: &str = include_str!("../../core/tests/samples/commands.jsonl");
const EVENTS: &str = include_str!("../../core/tests/samples/events.jsonl");
const QUESTIONS: &str = include_str!("../../core/tests/samples/questions.jsonl");

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn schema(name: &str) -> Validator {
    let text = fs::read_to_string(root().join("docs/schema").join(name).with_extension("json")).unwrap();
    jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap()
}

/// A kind of message: its schema, and whether core reads a text as one.
struct Kind {
    schema: Validator,
    reads: fn(&str) -> bool,
}

impl Kind {
    fn of(name: &str, reads: fn(&str) -> bool) -> Self {
        Self { schema: schema(name), reads }
    }

    /// Core and the schema agree; the answer of both.
    fn agrees(&self, message: &Value) -> Result<bool, String> {
        let (valid, read) = (self.schema.is_valid(message), (self.reads)(&message.to_string()));
        if valid == read {
            return Ok(read);
        }
        let errors: Vec<_> = self.schema.iter_errors(message).map(|error| error.to_string()).collect();
        Err(format!("schema: {valid}, core: {read}: {message} {errors:?}"))
    }
}

static COMMAND: LazyLock<Kind> =
    LazyLock::new(|| Kind::of("command", |json| Command::from_json(json).is_ok()));
static QUESTION: LazyLock<Kind> =
    LazyLock::new(|| Kind::of("question", |json| Question::from_json(json).is_ok()));
static ACTOR: LazyLock<Kind> = LazyLock::new(|| Kind::of("actor", |json| Actor::from_json(json).is_ok()));
static POLICY: LazyLock<Kind> = LazyLock::new(|| Kind::of("policy", |json| Policy::from_json(json).is_ok()));
static ENTRY: LazyLock<Kind> = LazyLock::new(|| Kind::of("entry", |json| Entry::from_json(json).is_ok()));
static EVENT: LazyLock<Kind> = LazyLock::new(|| Kind::of("event", |json| read_json::<Event>(json).is_ok()));
static REFUSAL: LazyLock<Kind> =
    LazyLock::new(|| Kind::of("refusal", |json| read_json::<Refusal>(json).is_ok()));

fn vectors(folder: &Path, found: &mut Vec<(PathBuf, Value)>) {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            vectors(&path, found);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            // A key given twice is one of the differences; a tree of values keeps the last one.
            found.push((path, serde_json::from_str(&text).unwrap()));
        }
    }
}

#[test]
fn every_step_of_every_vector_is_valid_unless_it_is_there_to_be_unreadable() {
    let mut all = Vec::new();
    vectors(&root().join("tests/vectors"), &mut all);
    let mut unreadable = 0;
    for (path, vector) in &all {
        let mut register = Register::new();
        for step in vector["steps"].as_array().unwrap() {
            let refused = &step["then"]["refused"];
            let code = refused.as_str().or_else(|| refused["code"].as_str());
            let at = step["at"].as_str().and_then(|at| at.parse::<Timestamp>().ok());
            if let Some(question) = step.get("ask") {
                let is_valid = QUESTION.schema.is_valid(question);
                assert!(is_valid || code == Some("invalid_value"), "{}: {question}", path.display());
                let (Some(at), Ok(question)) = (at, Question::from_json(&question.to_string())) else {
                    continue;
                };
                let Ok(answer) = register.as_of(at).ask(&question) else { continue };
                let name = format!("answer-{}", question.word().replace('_', "-"));
                let answer: Value = serde_json::from_str(&answer.to_json()).unwrap();
                assert!(schema(&name).is_valid(&answer), "{}: {answer}", path.display());
                continue;
            }
            let (command, by) = (&step["do"], &step["by"]);
            // Where a text is nearly too long, the schema counts its line ends otherwise.
            let is_valid = COMMAND.schema.is_valid(command) || command.to_string().contains("\\r\\n");
            if !is_valid || !ACTOR.schema.is_valid(by) {
                let command: String = command.to_string().chars().take(400).collect();
                assert!(
                    matches!(code, Some("invalid_value" | "invalid_text")),
                    "{}: {command}",
                    path.display()
                );
                unreadable += 1;
                continue;
            }
            let read = Command::read(&command.to_string(), &by.to_string(), &step["at"].to_string());
            let Ok((command, by, at)) = read else { continue };
            match register.execute(command, &by, at) {
                Ok(decision) => {
                    for entry in decision.entries {
                        let entry: Value = serde_json::from_str(&entry.to_json()).unwrap();
                        assert!(ENTRY.schema.is_valid(&entry), "{}: {entry}", path.display());
                        assert!(EVENT.schema.is_valid(&entry["event"]), "{}: {entry}", path.display());
                    }
                }
                Err(error) => {
                    let refusal = serde_json::to_value(error.refusal().unwrap()).unwrap();
                    assert_eq!(REFUSAL.agrees(&refusal), Ok(true));
                }
            }
        }
    }
    assert!(all.len() > 100 && unreadable > 10, "{} vectors, {unreadable} unreadable steps", all.len());
}

/// Values that stand in for others: of every kind, and at the edges of every type.
fn replacements() -> impl Strategy<Value = Value> {
    let words = [
        "",
        " ",
        "\u{200b}",
        "a\u{ad}b",
        "\u{feff}x",
        "\u{3164}",
        "a\tb\nc",
        "a\rb",
        "a\u{7}b",
        "\u{85}",
        "é",
        "R0A",
        "r0a",
        "R0A-1",
        "R0A000000",
        "R0A0000000",
        "CC-1",
        "-CC-1",
        "CC-1-",
        "cc-1",
        "AR-1",
        "AR-01",
        "AR-",
        "ar-1",
        "alice",
        "alice jones",
        "a@b",
        "a@b@c",
        "@b",
        "a@",
        "a\u{a0}@b",
        "\u{2800}@b",
        "a@\u{200b}",
        "alice@nhs.net",
        "07700 900123",
        "+44 7700 900123",
        "+",
        "       ",
        "123456",
        "12345678901234567890",
        "123456789012345678901",
        "high",
        "HIGH",
        "Information only",
        "information_only",
        "hi gh",
        "critical",
        "high!",
        "2026-05-01T09:00:00Z",
        "2026-05-01T09:00:00",
        "2026-05-01t09:00:00.5+01:00",
        "2026-05-01T24:00:00Z",
        "2026-13-01T09:00:00Z",
        "2026-05-01T09:00:60Z",
        "2026-05-01 09:00:00Z",
        "2026-05-01T09:00:00+24:00",
        "all",
        "none",
        "acute",
        "Acute",
        "responder",
        "administrator",
        "own_role",
        "access",
        "best_effort",
        "other",
        "component_not_present",
        "ranca_2020",
        "ranca_2023",
        "ranca_2024",
        "not_permitted",
        "respond",
        "in_progress",
    ];
    let long = [250, 251, 10_000, 10_001].map(|length| Value::from("x".repeat(length)));
    let others = [
        Value::Null,
        true.into(),
        false.into(),
        0.into(),
        1.into(),
        8_760.into(),
        8_761.into(),
        4_294_967_295_u64.into(),
        4_294_967_296_u64.into(),
        u64::MAX.into(),
        (-1).into(),
        json!(1.5),
        json!([]),
        json!({}),
        json!(["R0A"]),
        json!(["R0A", 7]),
        json!(["high", "LOW"]),
        json!([null]),
        json!({"user": "alice"}),
        json!({"operator": "csoc"}),
        json!({"access": "AR-1"}),
        json!({"in_progress": {}}),
        json!({"complete": {"actions": "Patched."}}),
        json!({"id": "alice", "name": "Alice", "email": "alice@nhs.net"}),
        Value::from(vec!["x"; 101]),
        Value::from(vec!["a@b"; 21]),
        Value::from(vec!["R0A"; 20_001]),
    ];
    let all: Vec<Value> = words.into_iter().map(Value::from).chain(long).chain(others).collect();
    prop::sample::select(all)
}

/// What is done to one value somewhere in a message.
#[derive(Debug, Clone)]
enum Change {
    Replace(Value),
    Remove,
    Add(Value),
    Rename,
    Append(Value),
}

fn changes() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => replacements().prop_map(Change::Replace),
        1 => Just(Change::Remove),
        1 => replacements().prop_map(Change::Add),
        1 => Just(Change::Rename),
        1 => replacements().prop_map(Change::Append),
    ]
}

/// The values of a message, from the outside in.
fn places(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(places).sum(),
        Value::Object(members) => members.values().map(places).sum(),
        _ => 0,
    }
}

/// Changes the value at that place; what the change cannot do there, it does not do.
fn change(value: &mut Value, place: &mut usize, change_to: &Change) {
    if *place == 0 {
        *place = usize::MAX;
        match (change_to, value) {
            (Change::Replace(other), value) => *value = other.clone(),
            (Change::Remove, Value::Object(members)) => {
                let key = members.keys().next_back().cloned();
                key.and_then(|key| members.remove(&key));
            }
            (Change::Remove, Value::Array(items)) => drop(items.pop()),
            (Change::Add(other), Value::Object(members)) => {
                drop(members.insert("note".into(), other.clone()))
            }
            (Change::Rename, Value::Object(members)) => {
                if let Some(key) = members.keys().next().cloned() {
                    let renamed = members.remove(&key).unwrap();
                    members.insert(key + "s", renamed);
                }
            }
            (Change::Append(other), Value::Array(items)) => items.push(other.clone()),
            _ => {}
        }
        return;
    }
    *place -= 1;
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| change(item, place, change_to)),
        Value::Object(members) => members.values_mut().for_each(|member| change(member, place, change_to)),
        _ => {}
    }
}

fn changed(mut message: Value, changes: &[(prop::sample::Index, Change)]) -> Value {
    for (at, change_to) in changes {
        let mut place = at.index(places(&message));
        change(&mut message, &mut place, change_to);
    }
    message
}

fn message(samples: &'static str) -> impl Strategy<Value = Value> {
    let lines: Vec<&str> = samples.lines().collect();
    let changes = prop::collection::vec((any::<prop::sample::Index>(), changes()), 0..3);
    (prop::sample::select(lines), changes)
        .prop_map(|(line, changes)| changed(serde_json::from_str(line).unwrap(), &changes))
}

/// The differences that are written down, where they can arise by chance.
fn is_a_known_difference(message: &Value) -> bool {
    // An action that needs an organisation.
    message.pointer("/may/action").is_some_and(|action| action != "view_reports")
        && message.pointer("/may/organisation").is_none_or(Value::is_null)
}

proptest! {
    #[test]
    fn core_reads_the_commands_that_the_schema_accepts(message in message(COMMANDS)) {
        prop_assert!(COMMAND.agrees(&message).is_ok(), "{:?}", COMMAND.agrees(&message));
    }

    #[test]
    fn core_reads_the_events_and_entries_that_the_schema_accepts(event in message(EVENTS), seq in replacements()) {
        prop_assert!(EVENT.agrees(&event).is_ok(), "{:?}", EVENT.agrees(&event));
        let entry = json!({"seq": 1, "at": "2026-05-01T09:00:00Z", "by": {"user": "alice"}, "event": event});
        prop_assert!(ENTRY.agrees(&entry).is_ok(), "{:?}", ENTRY.agrees(&entry));
        let mut entry = entry;
        entry["seq"] = seq;
        prop_assert!(ENTRY.agrees(&entry).is_ok(), "{:?}", ENTRY.agrees(&entry));
    }

    #[test]
    fn core_reads_the_questions_that_the_schema_accepts(message in message(QUESTIONS)) {
        prop_assume!(!is_a_known_difference(&message));
        prop_assert!(QUESTION.agrees(&message).is_ok(), "{:?}", QUESTION.agrees(&message));
    }

    #[test]
    fn core_reads_the_actors_and_policies_that_the_schema_accepts(value in replacements()) {
        prop_assert!(ACTOR.agrees(&value).is_ok(), "{:?}", ACTOR.agrees(&value));
        prop_assert!(POLICY.agrees(&value).is_ok(), "{:?}", POLICY.agrees(&value));
        let policy = json!({"name": "local", "response_severities": ["high"], "respond_within_hours": value,
            "acknowledge_first": false, "unable_needs_risk_acceptance": true});
        prop_assert!(POLICY.agrees(&policy).is_ok(), "{:?}", POLICY.agrees(&policy));
    }
}

#[test]
fn the_differences_are_those_that_are_written_down() {
    let accepted_and_not_read = |kind: &Kind, json: &str| {
        let message = serde_json::from_str(json).unwrap();
        assert!(kind.schema.is_valid(&message), "{json}");
        assert!(!(kind.reads)(json), "{json}");
    };
    // A key given twice.
    accepted_and_not_read(&COMMAND, r#"{"confirm_mfa":{"user":"alice","user":"alice"}}"#);
    // A day that does not exist, and a year that is not one of 0001 to 9999 after the conversion to UTC.
    for day in ["2026-02-30T09:00:00Z", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01"] {
        accepted_and_not_read(
            &COMMAND,
            &format!(r#"{{"approve_access":{{"request":"AR-1","until":"{day}"}}}}"#),
        );
    }
    // A whole number that is written with a fraction.
    accepted_and_not_read(
        &POLICY,
        r#"{"name":"local","response_severities":[],"respond_within_hours":48.0,"acknowledge_first":false,"unable_needs_risk_acceptance":false}"#,
    );
    // The number of a request beyond 64 bits.
    accepted_and_not_read(&COMMAND, r#"{"withdraw_access_request":{"request":"AR-18446744073709551616"}}"#);
    // An action that needs an organisation.
    accepted_and_not_read(&QUESTION, r#"{"may":{"user":"alice","action":"respond"}}"#);
    // More than 16 MiB.
    let padded = format!(r#"{{"confirm_mfa":{{"user":"alice"}}}}{}"#, " ".repeat(16 * 1024 * 1024));
    accepted_and_not_read(&COMMAND, &padded);

    // The other way round: `\r\n` is one character to core and two to the schema.
    let text = "a\r\n".repeat(5_000);
    let update = json!({"update_alert": {"id": "CC-1", "text": text}});
    assert!(!COMMAND.schema.is_valid(&update) && (COMMAND.reads)(&update.to_string()));
}
