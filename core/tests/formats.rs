//! Formats other than JSON: those that describe themselves read what they write, all others refuse to write.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Debug;

use alert_response::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

fn there_and_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let mut cbor = Vec::new();
    ciborium::into_writer(value, &mut cbor).unwrap();
    assert_eq!(&ciborium::from_reader::<T, _>(cbor.as_slice()).unwrap(), value, "CBOR");
    let named = rmp_serde::to_vec_named(value).unwrap();
    assert_eq!(&rmp_serde::from_slice::<T>(&named).unwrap(), value, "MessagePack");
    let plain = rmp_serde::to_vec(value).unwrap();
    assert_eq!(&rmp_serde::from_slice::<T>(&plain).unwrap(), value, "MessagePack without names asked for");
    let json = serde_json::to_vec(value).unwrap();
    assert_eq!(&serde_json::from_slice::<T>(&json).unwrap(), value, "JSON");
    assert_eq!(
        &serde_json::from_value::<T>(serde_json::to_value(value).unwrap()).unwrap(),
        value,
        "a JSON value"
    );
}

fn refused<T: Serialize + Debug>(value: &T) {
    let written = postcard::to_stdvec(value);
    assert_eq!(written, Err(postcard::Error::SerializeSeqLengthUnknown), "{value:?}");
}

/// The samples are of every command, event and question; other tests see to that.
fn samples(text: &str) -> impl Iterator<Item = &str> {
    assert!(text.lines().count() > 10);
    text.lines()
}

fn register() -> Register {
    Register::replay(entries()).unwrap()
}

fn entries() -> impl Iterator<Item = Entry> {
    samples(include_str!("samples/journal.jsonl")).map(|line| Entry::from_json(line).unwrap())
}

#[test]
fn every_command() {
    for line in samples(include_str!("samples/commands.jsonl")) {
        let command = Command::from_json(line).unwrap();
        there_and_back(&command);
        refused(&command);
    }
}

#[test]
fn every_event_and_entry() {
    let events = samples(include_str!("samples/events.jsonl"));
    for event in events.map(|line| serde_json::from_str::<Event>(line).unwrap()) {
        there_and_back(&event);
        refused(&event);
        let by = Actor::user("alice").unwrap();
        let entry = Entry { seq: 1, at: Timestamp::MAX, by, event };
        there_and_back(&entry);
        refused(&entry);
    }
    for entry in entries() {
        there_and_back(&entry);
        refused(&entry);
    }
}

#[test]
fn every_question_and_its_answer() {
    let register = register();
    let view = register.as_of("2026-05-08T09:00:00Z".parse().unwrap());
    for line in samples(include_str!("samples/questions.jsonl")) {
        let question = Question::from_json(line).unwrap();
        there_and_back(&question);
        refused(&question);
        // Answers are not read back as such; every format says the same.
        let answer = view.ask(&question).unwrap();
        let json: serde_json::Value = answer.to_json().parse().unwrap();
        let mut cbor = Vec::new();
        ciborium::into_writer(&answer, &mut cbor).unwrap();
        assert_eq!(ciborium::from_reader::<serde_json::Value, _>(cbor.as_slice()).unwrap(), json, "{line}");
        let named = rmp_serde::to_vec_named(&answer).unwrap();
        assert_eq!(rmp_serde::from_slice::<serde_json::Value>(&named).unwrap(), json, "{line}");
    }
}

#[test]
fn refusals_and_policies() {
    let refusal = register().as_of(Timestamp::MAX).report("CC-404".parse().unwrap()).unwrap_err();
    there_and_back(&refusal);
    refused(&refusal);
    there_and_back(&Policy::ranca_2023());
    refused(&Policy::ranca_2023());
    let mut cbor = Vec::new();
    ciborium::into_writer("ranca_2023", &mut cbor).unwrap();
    assert_eq!(ciborium::from_reader::<Policy, _>(cbor.as_slice()).unwrap(), Policy::ranca_2023());
    there_and_back(&Policy::ranca_2023().response_severities);
    refused(&Policy::ranca_2023().response_severities);
    there_and_back(&OrganisationSelection::All);
    let these = OrganisationSelection::from("R0A".parse::<OdsCode>().unwrap());
    there_and_back(&these);
    refused(&these);
}

#[test]
fn what_is_one_word_or_text_is_read_back_from_every_format() {
    fn also_packed<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
        there_and_back(value);
        assert_eq!(&postcard::from_bytes::<T>(&postcard::to_stdvec(value).unwrap()).unwrap(), value);
    }
    also_packed(&Authority::OwnRole);
    also_packed(&Authority::Access("AR-1".parse().unwrap()));
    also_packed(&Actor::operator("csoc").unwrap());
    also_packed(&Actor::user("alice").unwrap());
    also_packed(&Severity::High);
    also_packed(&RefusalCode::NotPermitted);
    also_packed(&Timestamp::MAX);
    also_packed(&Text::new("Patched.").unwrap());
    also_packed(&"R0A".parse::<OdsCode>().unwrap());
}
