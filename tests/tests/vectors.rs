//! The vectors hold, and leave no rule and no refusal code out.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use alert_response::RefusalCode;
use conformance::{Vector, run_folders, run_text};
use serde_json::Value;

/// How many rules each letter has.
const RULES: [(&str, u32); 8] =
    [("T", 6), ("A", 10), ("O", 3), ("U", 8), ("N", 2), ("D", 8), ("R", 12), ("P", 5)];

/// Rules beyond those counts: between them are numbers of which this edition has no rule.
const MORE_RULES: [&str; 3] = ["U10", "W1", "W2"];

/// Rules that no vector can show, and what holds them.
const HELD_OTHERWISE: [(&str, &str); 1] =
    [("T2", "core builds without chrono's `clock`: there is no `now` to call")];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

fn files() -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, files);
            } else {
                let text = std::fs::read_to_string(&path).unwrap();
                files.push((path, text));
            }
        }
    }
    let mut files = Vec::new();
    collect(&folder(), &mut files);
    files
}

#[test]
fn every_vector_holds() {
    let summary = run_folders(&[folder()]);
    assert!(summary.failures.is_empty(), "{summary}");
    assert_eq!(summary.passed, files().len(), "every file is read");
}

#[test]
fn every_rule_has_a_vector() {
    let cited: BTreeSet<String> =
        files().iter().flat_map(|(_, text)| Vector::read(text).unwrap().rules).collect();
    let rules = RULES.iter().flat_map(|(letter, count)| (1..=*count).map(move |n| format!("{letter}{n}")));
    let rules: BTreeSet<String> = rules.chain(MORE_RULES.map(str::to_owned)).collect();
    let otherwise: BTreeSet<String> = HELD_OTHERWISE.iter().map(|(rule, _)| (*rule).to_owned()).collect();
    let missing: Vec<_> = rules.difference(&cited).filter(|rule| !otherwise.contains(*rule)).collect();
    assert!(missing.is_empty(), "rules without a vector: {missing:?}");
    let unknown: Vec<_> = cited.difference(&rules).collect();
    assert!(unknown.is_empty(), "vectors cite rules that do not exist: {unknown:?}");
    for code in RefusalCode::ALL {
        assert!(code.rules().iter().all(|rule| rules.contains(*rule)), "{code} cites {:?}", code.rules());
    }
}

#[test]
fn every_refusal_code_has_a_vector() {
    fn collect(refused: &Value, codes: &mut BTreeSet<String>) {
        match refused {
            Value::String(code) => {
                codes.insert(code.clone());
            }
            Value::Object(parts) => parts.values().for_each(|part| collect(part, codes)),
            _ => {}
        }
    }
    let mut codes = BTreeSet::new();
    for (_, text) in files() {
        let vector: Value = serde_json::from_str(&text).unwrap();
        vector["steps"]
            .as_array()
            .unwrap()
            .iter()
            .for_each(|step| collect(&step["then"]["refused"], &mut codes));
    }
    let missing: Vec<_> = RefusalCode::ALL.iter().filter(|code| !codes.contains(code.as_str())).collect();
    assert!(missing.is_empty(), "refusal codes without a vector: {missing:?}");
}

#[test]
fn vectors_are_named_after_what_they_show() {
    let mut names: BTreeMap<String, PathBuf> = BTreeMap::new();
    for (path, text) in files() {
        assert_eq!(path.extension().unwrap(), "json", "{}", path.display());
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert_eq!(Vector::read(&text).unwrap().name.replace(' ', "_"), stem, "{}", path.display());
        let other = names.insert(stem, path.clone());
        assert_eq!(other, None, "{}", path.display());
    }
}

#[test]
fn the_runner_fails_on_what_does_not_hold() {
    let step = r#"{"at": "2026-05-01T09:00:00Z", "ask": {"alerts": {}}, "then": "#;
    let vector = |rest: &str| format!(r#"{{"name": "x", "rules": [], "steps": [{step}{rest}]}}"#);
    let failure = |text: &str| run_text("x", text).unwrap_err().to_string();
    assert!(run_text("x", &vector(r#"{"answer": []}}"#)).is_ok());
    assert!(
        failure(&vector(r#"{"answer": [1]}}"#)).contains("x (x), step 1\n  expected: [1]\n  actual:   []")
    );
    assert!(failure(&vector(r#"{"refused": "unknown_alert"}}"#)).contains("step 1"));
    assert!(failure(&vector(r#"{"refused": "no_such_code"}}"#)).contains("no_such_code"));
    assert!(
        failure(&vector(r#"{"refused": {"code": "out_of_order", "not_before": "soon"}}}"#))
            .contains("`not_before`")
    );
    assert!(failure(&vector(r#"{"answer": [], "more": 1}}"#)).contains("unknown field `more`"));
    assert!(failure(&vector(r#"{"answer": []}, "also": 1}"#)).contains("unknown field `also`"));
    assert!(failure(&vector(r#"{"events": []}}"#)).contains("a question's `then`"));
    assert!(failure("{}").contains("missing field `name`"));
    let policy = |at: &str, then: &str| {
        format!(
            r#"{{"at": "{at}", "by": {{"operator": "csoc"}}, "do": {{"set_policy": {{"policy": "ranca_2020"}}}}{then}}}"#
        )
    };
    let late = |not_before: &str| {
        let then =
            format!(r#", "then": {{"refused": {{"code": "out_of_order", "not_before": "{not_before}"}}}}"#);
        let steps = [policy("2026-05-02T09:00:00Z", ""), policy("2026-05-01T09:00:00Z", &then)].join(",");
        run_text("x", &format!(r#"{{"name": "x", "rules": [], "steps": [{steps}]}}"#))
    };
    assert!(late("2026-05-02T10:00:00+01:00").is_ok());
    assert!(
        late("2026-05-02T09:00:00.000001Z")
            .unwrap_err()
            .to_string()
            .contains("not before 2026-05-02T09:00:00Z")
    );
}

#[test]
fn an_empty_or_missing_folder_fails() {
    let empty = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no_vectors");
    std::fs::create_dir_all(&empty).unwrap();
    let summary = run_folders(&[empty.clone(), empty.join("missing")]);
    assert_eq!(summary.failures.len(), 2);
    assert!(summary.to_string().ends_with("0 passed, 2 failed"));
}
