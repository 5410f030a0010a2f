//! The model against the library on the scenarios of the vectors, with each question of a vector asked at its
//! instant and at those of all other steps.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use alert_response::{Command, Question, Register, Timestamp};
use conformance::Model;
use serde_json::Value;

fn vectors(folder: &Path) -> Vec<PathBuf> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { vectors(&path) } else { vec![path] }).collect()
}

#[test]
fn core_and_the_model_agree_on_every_vector() {
    let files = vectors(&Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors"));
    assert!(!files.is_empty());
    for file in files {
        let vector: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        agree_on(vector.get("steps").and_then(Value::as_array).unwrap(), &file);
    }
}

fn agree_on(steps: &[Value], file: &Path) {
    let mut register = Register::new();
    let mut model = Model::default();
    let mut instants = BTreeSet::from([Timestamp::MIN, Timestamp::MAX]);
    let mut questions = Vec::new();
    for step in steps {
        let part = |key: &str| step.get(key).unwrap_or(&Value::Null).to_string();
        instants.extend(part("at").trim_matches('"').parse::<Timestamp>());
        questions.extend(Question::from_json(&part("ask")));
        // What cannot be read never reaches a register.
        let Ok((command, by, at)) = Command::read(&part("do"), &part("by"), &part("at")) else { continue };
        let core = register.execute(command.clone(), &by, at);
        let by_core = core
            .as_ref()
            .map_err(|error| {
                let refusal = error.refusal().unwrap();
                (refusal.code, refusal.organisations.clone(), refusal.not_before)
            })
            .map(|decision| {
                let events: Vec<_> = decision.entries.iter().map(|entry| entry.event.clone()).collect();
                (events, decision.refused.clone())
            });
        assert_eq!(by_core, model.decide(&command, &by, at), "{} at {}", step, file.display());
        for entry in core.into_iter().flat_map(|decision| decision.entries) {
            assert!(model.permits(&entry), "{} at {}", step, file.display());
            model.apply(entry);
        }
    }
    for question in &questions {
        for at in &instants {
            let core = register.as_of(*at).ask(question).map_err(|refusal| refusal.code);
            let core = core.map(|answer| answer.to_json().parse::<Value>().unwrap());
            assert_eq!(core, model.ask(question, *at), "{question:?} at {at} in {}", file.display());
        }
    }
}
