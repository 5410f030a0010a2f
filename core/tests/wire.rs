//! A snapshot of every serialised type. A changed snapshot is a break of the wire format that somebody must want.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use alert_response::*;

const COMMANDS: &str = include_str!("samples/commands.jsonl");
const EVENTS: &str = include_str!("samples/events.jsonl");
const QUESTIONS: &str = include_str!("samples/questions.jsonl");

fn words_of(samples: &str) -> BTreeSet<String> {
    let word = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        value.as_object().unwrap().keys().next().unwrap().clone()
    };
    samples.lines().map(word).collect()
}

fn all(words: &[&str]) -> BTreeSet<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[test]
fn every_command_is_written_as_ever() {
    assert_eq!(words_of(COMMANDS), all(Command::WORDS));
    let written: Vec<String> = COMMANDS
        .lines()
        .map(|line| {
            let command = Command::from_json(line).unwrap();
            assert_eq!(Command::from_json(&command.to_json()).unwrap(), command);
            assert!(line.starts_with(&format!("{{\"{}\"", command.word())));
            command.to_json()
        })
        .collect();
    insta::assert_snapshot!(written.join("\n"));
}

#[test]
fn every_event_is_written_as_ever() {
    assert_eq!(words_of(EVENTS), all(Event::WORDS));
    let written: Vec<String> = EVENTS
        .lines()
        .enumerate()
        .map(|(place, line)| {
            let by = if place % 2 == 0 { r#"{"operator":"csoc"}"# } else { r#"{"user":"alice"}"# };
            let entry =
                format!(r#"{{"seq":{},"at":"2026-05-01T09:00:00Z","by":{by},"event":{line}}}"#, place + 1);
            let read = Entry::from_json(&entry).unwrap();
            assert!(line.starts_with(&format!("{{\"{}\"", read.event.word())));
            assert_eq!(read.to_json(), entry, "an event is written as it was read");
            read.to_json()
        })
        .collect();
    insta::assert_snapshot!(written.join("\n"));
}

#[test]
fn every_question_is_written_as_ever() {
    assert_eq!(words_of(QUESTIONS), all(Question::WORDS));
    let written: Vec<String> = QUESTIONS
        .lines()
        .map(|line| {
            let question = Question::from_json(line).unwrap();
            assert!(line.starts_with(&format!("{{\"{}\"", question.word())));
            serde_json::to_string(&question).unwrap()
        })
        .collect();
    insta::assert_snapshot!(written.join("\n"));
}

/// A small register in which every answer has something to say.
fn register() -> Register {
    let mut register = Register::new();
    for line in include_str!("samples/scenario.jsonl").lines() {
        let step: serde_json::Value = serde_json::from_str(line).unwrap();
        let part = |key: &str| step[key].to_string();
        let (command, actor, at) = Command::read(&part("do"), &part("by"), &part("at")).unwrap();
        register.execute(command, &actor, at).unwrap_or_else(|refusal| panic!("{line}: {refusal}"));
    }
    register
}

#[test]
fn every_answer_is_written_as_ever() {
    let register = register();
    let view = register.as_of("2026-05-08T09:00:00Z".parse().unwrap());
    let written: Vec<String> = QUESTIONS
        .lines()
        .map(|line| {
            let answer = view.ask(&Question::from_json(line).unwrap());
            format!("{line}\n  {}", answer.unwrap_or_else(|refusal| panic!("{line}: {refusal}")).to_json())
        })
        .collect();
    insta::assert_snapshot!(written.join("\n"));
}

fn read_back<T: serde::Serialize + serde::de::DeserializeOwned>(json: &str) -> Result<String, InputError> {
    read_json::<T>(json).map(|value| serde_json::to_string(&value).unwrap())
}

/// What reads the answers to a question with that word, or each item of a list of them.
fn reader(word: &str) -> fn(&str) -> Result<String, InputError> {
    match word {
        "position" => read_back::<PositionOf<RemediationStatus>>,
        "positions" => read_back::<Vec<PositionOf<RemediationStatus>>>,
        "alerts" => read_back::<Vec<AlertSummary>>,
        "organisations" => read_back::<Vec<OrganisationSummary>>,
        "report" => read_back::<Report>,
        "may" => read_back::<May>,
        "organisations_for" => read_back::<Vec<AuthorisedOrganisation>>,
        "responders_for" => read_back::<Vec<Responder>>,
        "worklist" => read_back::<Vec<WorklistItem>>,
        "evidence" => read_back::<Evidence>,
        "history" => read_back::<Vec<Entry>>,
        "alert" => read_back::<AlertDetail>,
        "members" => read_back::<Members>,
        "access_requests" => read_back::<Vec<AccessRequestSummary>>,
        other => panic!("no answer to `{other}` is read"),
    }
}

#[test]
fn every_answer_is_read_back() {
    let register = register();
    let view = register.as_of("2026-05-10T09:00:00Z".parse().unwrap());
    for line in QUESTIONS.lines() {
        let question = Question::from_json(line).unwrap();
        let json = view.ask(&question).unwrap().to_json();
        assert_eq!(reader(question.word())(&json).unwrap(), json, "{line}");
    }
}

#[test]
fn every_kind_of_value_is_read() {
    for line in COMMANDS.lines() {
        assert_eq!(read_json::<Command>(line), Command::from_json(line));
    }
    for line in EVENTS.lines() {
        assert_eq!(read_back::<Event>(line).unwrap(), line);
    }
    for (reader, json) in [
        (read_back::<Severity> as fn(&str) -> _, r#""high""#),
        (read_back::<Option<Severity>>, "null"),
        (read_back::<Option<Severity>>, r#""low""#),
        (read_back::<Actor>, r#"{"user":"alice"}"#),
        (read_back::<Authority>, r#""own_role""#),
        (read_back::<Authority>, r#"{"access":"AR-1"}"#),
        (read_back::<OrganisationSelection>, r#""all""#),
        (read_back::<OrganisationSelection>, r#"["R0A"]"#),
    ] {
        assert_eq!(reader(json).unwrap(), json);
    }
}

#[test]
fn an_answer_is_read_as_strictly_as_a_command() {
    let item = r#"{"alert":"CC-1","organisation":"R0A","state":"awaiting"}"#;
    assert_eq!(read_back::<WorklistItem>(&item.replace("R0A", "r0a")).unwrap(), item);
    let position = r#"{"alert":"CC-1","organisation":"R0A","state":"awaiting","timeliness":"awaiting","update_overdue":false,"closed":false}"#;
    let read = read_back::<PositionOf<RemediationStatus>>;
    assert_eq!(read(position).unwrap(), position);
    let refused = |json: &str, said: &str| {
        let error = read(json).unwrap_err().to_string();
        assert!(error.starts_with(said), "{error}");
    };
    refused(&position.replace("R0A", "r0a!"), "`organisation`: cannot read `r0a!`; expected an ODS code");
    refused(&position.replacen('{', r#"{"alert":"CC-1","#, 1), "`alert` is given twice");
    refused(&position.replacen('{', r#"{"note":1,"#, 1), "unknown key `note`; expected `alert`");
    refused(
        r#"["CC-1","R0A","awaiting","awaiting",null,null,null,null,false,false]"#,
        "cannot read a list; expected an object",
    );
    refused("5", "cannot read `5`; expected an object");
}

#[test]
fn every_refusal_is_written_as_ever() {
    let register = register();
    let at = "2026-05-08T09:00:00Z".parse().unwrap();
    let bulk = r#"{"record_response": {"alert": "CC-1", "organisations": ["R0Z", "R0B"],
                   "status": {"complete": {"actions": "Patched."}}}}"#;
    let refusal = register.decide(&Command::from_json(bulk).unwrap(), &Actor::user("alice").unwrap(), at);
    let refusal = refusal.unwrap_err();
    let written = serde_json::to_string(&refusal).unwrap();
    assert_eq!(serde_json::from_str::<Refusal>(&written).unwrap(), refusal);
    let early = Command::from_json(r#"{"set_mandate": {"ods_code": "R0A", "mandated": false}}"#).unwrap();
    let early =
        register.decide(&early, &Actor::operator("csoc").unwrap(), "2026-05-01T09:00:00Z".parse().unwrap());
    let early = early.unwrap_err();
    let written = format!("{written}\n{}", serde_json::to_string(&early).unwrap());
    assert_eq!(serde_json::from_str::<Refusal>(&serde_json::to_string(&early).unwrap()).unwrap(), early);
    let codes: Vec<String> = RefusalCode::ALL
        .iter()
        .map(|code| format!("{} {:?} {}", serde_json::to_string(code).unwrap(), code.rules(), code.meaning()))
        .collect();
    insta::assert_snapshot!(format!("{written}\n{}", codes.join("\n")));
}
