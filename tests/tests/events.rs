//! What each command can come to, as `Command::DESCRIPTIONS` say it: whatever is decided is in the list, and every item of the
//! list is decided somewhere.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use alert_response::{Command, Decision, Event, Register};
use conformance::{Draw, Scenario};
use proptest::prelude::*;
use serde_json::Value;

type Words = BTreeMap<&'static str, BTreeSet<&'static str>>;

fn declared() -> Words {
    Command::DESCRIPTIONS
        .iter()
        .map(|command| (command.word, command.events.iter().copied().collect()))
        .collect()
}

fn decided(decision: &Decision) -> impl Iterator<Item = &'static str> {
    decision.entries.iter().map(|entry| entry.event.word())
}

fn vectors(folder: &Path) -> Vec<PathBuf> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { vectors(&path) } else { vec![path] }).collect()
}

#[test]
fn every_command_of_the_vectors_comes_to_all_of_its_events_and_to_no_others() {
    let mut found = Words::new();
    for file in vectors(&Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")) {
        let vector: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let mut register = Register::new();
        for step in vector.get("steps").and_then(Value::as_array).unwrap() {
            let part = |key: &str| step.get(key).unwrap_or(&Value::Null).to_string();
            // What cannot be read never reaches a register.
            let Ok((command, by, at)) = Command::read(&part("do"), &part("by"), &part("at")) else {
                continue;
            };
            let word = command.word();
            if let Ok(decision) = register.execute(command, &by, at) {
                found.entry(word).or_default().extend(decided(&decision));
            }
        }
    }
    assert_eq!(found, declared());
}

#[test]
fn every_command_and_every_event_is_in_the_list() {
    let commands: Vec<_> = Command::DESCRIPTIONS.iter().map(|command| command.word).collect();
    assert_eq!(commands, Command::WORDS);
    let events: BTreeSet<_> = declared().into_values().flatten().collect();
    assert_eq!(events, Event::WORDS.iter().copied().collect());
}

fn scenarios() -> impl Strategy<Value = Scenario> {
    let commands = proptest::collection::vec(any::<Draw>(), 20..=65);
    commands.prop_map(|draws| Scenario::new(&draws).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_command_comes_to_an_event_that_is_not_in_its_list(scenario in scenarios()) {
        let (declared, mut register) = (declared(), Register::new());
        for step in &scenario.steps {
            let events = declared.get(step.command.word()).unwrap();
            if let Ok(decision) = register.execute(step.command.clone(), &step.by, step.at) {
                prop_assert!(decided(&decision).all(|event| events.contains(event)), "{}", step);
            }
        }
    }
}
