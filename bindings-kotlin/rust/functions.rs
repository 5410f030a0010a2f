//! The small parts that need no register: texts in, texts out.

use std::fmt::Display;
use std::str::FromStr;

use alert_response::{
    ActionWord, AlertId, Command, Event, InputError, Justification, Mode, OdsCode, Policy, Question,
    RefusalCode, RequestState, Role, Sector, Severity, Shown, State, StatusKind, Timeliness, Timestamp,
    UnableReason, UserId,
};
use serde::Serialize;

use crate::fault::Fault;
use crate::request::{text_of, texts};

fn json(value: &impl Serialize) -> Result<Vec<u8>, Fault> {
    serde_json::to_vec(value).map_err(|_| Fault::Broken)
}

fn kept<T: FromStr<Err = InputError> + Display>(text: &[u8]) -> Result<Vec<u8>, Fault> {
    Ok(text_of(text)?.parse::<T>()?.to_string().into_bytes())
}

/// An empty call: what benchmarks compare others with.
#[uniffi::export]
pub(crate) fn nothing() -> Result<(), Fault> {
    Ok(())
}

/// Frees the memory of an answer.
#[uniffi::export]
pub(crate) fn release(_memory: String) -> Result<(), Fault> {
    Ok(())
}

/// A text for messages: every character that does not show is printed as `\u{…}`.
#[uniffi::export]
pub(crate) fn shown(text: &[u8]) -> Result<Vec<u8>, Fault> {
    Ok(Shown(text_of(text)?).to_string().into_bytes())
}

/// An ODS code as it is kept.
#[uniffi::export]
pub(crate) fn ods_code(text: &[u8]) -> Result<Vec<u8>, Fault> {
    kept::<OdsCode>(text)
}

/// An alert id as it is kept.
#[uniffi::export]
pub(crate) fn alert_id(text: &[u8]) -> Result<Vec<u8>, Fault> {
    kept::<AlertId>(text)
}

/// A user id, checked.
#[uniffi::export]
pub(crate) fn user_id(text: &[u8]) -> Result<Vec<u8>, Fault> {
    kept::<UserId>(text)
}

/// An instant as core writes it.
#[uniffi::export]
pub(crate) fn instant(text: &[u8]) -> Result<Vec<u8>, Fault> {
    kept::<Timestamp>(text)
}

/// The word of a severity, read as people write it.
#[uniffi::export]
pub(crate) fn severity_word(text: &[u8]) -> Result<Vec<u8>, Fault> {
    kept::<Severity>(text)
}

/// The due instant of a clock that starts at an instant under a policy; empty beyond the year 9999. In: the policy
/// (JSON), the start (bare text).
#[uniffi::export]
pub(crate) fn due_at(request: &[u8]) -> Result<Vec<u8>, Fault> {
    let [policy, start] = texts(request)?;
    let due = Policy::from_json(policy)?.due_at(start.parse()?);
    Ok(due.map(|due| due.to_string()).unwrap_or_default().into_bytes())
}

/// The place among all members of the timeliness of one duty. In: clock's start, due instant, first response, instant of
/// the question; bare texts, empty where there is none.
#[uniffi::export]
pub(crate) fn timeliness(request: &[u8]) -> Result<i32, Fault> {
    let [started, due, first, as_of] = texts(request)?;
    let optional = |text: &str| if text.is_empty() { Ok(None) } else { text.parse().map(Some) };
    let timeliness =
        alert_response::timeliness(optional(started)?, optional(due)?, optional(first)?, as_of.parse()?);
    Ok(timeliness as i32)
}

/// The words of the statuses that may follow one, or begin if it is empty.
#[uniffi::export]
pub(crate) fn allowed_after(status: &[u8]) -> Result<Vec<u8>, Fault> {
    let status = text_of(status)?;
    let before = if status.is_empty() { None } else { Some(status.parse()?) };
    json(&StatusKind::allowed_after(before))
}

/// Every refusal code with what it says and the ids of the rules that it enforces.
#[uniffi::export]
pub(crate) fn refusal_codes() -> Result<Vec<u8>, Fault> {
    json(&RefusalCode::ALL.iter().map(|code| (code, code.meaning(), code.rules())).collect::<Vec<_>>())
}

/// Every word that core knows, by kind: what the Kotlin API must have a name for.
#[uniffi::export]
pub(crate) fn core_words() -> Result<Vec<u8>, Fault> {
    fn words<T: Display>(members: &[T]) -> Vec<String> {
        members.iter().map(ToString::to_string).collect()
    }
    // Enums from the lowest to the highest.
    let severities: Vec<Severity> = Severity::ALL.into_iter().rev().collect();
    json(&[
        ("Command", words(Command::WORDS)),
        ("Event", words(Event::WORDS)),
        ("Question", words(Question::WORDS)),
        ("Severity", words(&severities)),
        ("Sector", words(Sector::ALL)),
        ("Role", words(Role::ALL)),
        ("Mode", words(Mode::ALL)),
        ("StatusKind", words(StatusKind::ALL)),
        ("State", words(State::ALL)),
        ("Timeliness", words(Timeliness::ALL)),
        ("Justification", words(Justification::ALL)),
        ("UnableReason", words(UnableReason::ALL)),
        ("RequestState", words(RequestState::ALL)),
        ("Action", words(ActionWord::ALL)),
        ("RefusalCode", words(RefusalCode::ALL)),
    ])
}
