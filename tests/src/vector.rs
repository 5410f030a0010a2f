use alert_response::{OdsCode, Timestamp};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// One vector, its input kept as written so that bad input reaches the library as it is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// What the vector shows.
    pub name: String,
    /// The ids of the rules that it exercises.
    pub rules: Vec<String>,
    /// Commands and questions, in order, on a register that begins empty.
    pub(crate) steps: Vec<StepOnTheWire>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepOnTheWire {
    at: Box<RawValue>,
    #[serde(default, deserialize_with = "as_written")]
    by: Option<Box<RawValue>>,
    #[serde(default, rename = "do", deserialize_with = "as_written")]
    command: Option<Box<RawValue>>,
    #[serde(default, deserialize_with = "as_written")]
    ask: Option<Box<RawValue>>,
    then: Option<ThenOnTheWire>,
}

/// A `null` is input too, for the library to refuse; only an absent key is absent.
fn as_written<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Box<RawValue>>, D::Error> {
    Box::deserialize(deserializer).map(Some)
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ThenOnTheWire {
    events: Option<Vec<Value>>,
    refused: Option<Value>,
    answer: Option<Value>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RefusedInFull {
    code: String,
    organisations: Option<BTreeMap<String, String>>,
    not_before: Option<String>,
}

/// A step, understood.
#[derive(Debug)]
pub(crate) struct Step<'a> {
    pub(crate) at: &'a str,
    pub(crate) input: Input<'a>,
    pub(crate) expected: Expected<'a>,
}

#[derive(Debug)]
pub(crate) enum Input<'a> {
    Command { by: &'a str, command: &'a str },
    Question(&'a str),
}

#[derive(Debug)]
pub(crate) enum Expected<'a> {
    Accepted,
    Events { events: &'a [Value], refused: BTreeMap<String, String> },
    Refused { code: String, organisations: Option<BTreeMap<String, String>>, not_before: Option<Timestamp> },
    Answer(&'a Value),
}

impl Vector {
    /// Reads a vector.
    ///
    /// # Errors
    /// What is wrong with it, unknown keys included.
    pub fn read(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| format!("not a vector: {error}"))
    }
}

impl StepOnTheWire {
    pub(crate) fn understand(&self) -> Result<Step<'_>, String> {
        let then = self.then.as_ref();
        let at = self.at.get();
        match (&self.command, &self.by, &self.ask) {
            (Some(command), Some(by), None) => Ok(Step {
                at,
                input: Input::Command { by: by.get(), command: command.get() },
                expected: then.map_or(Ok(Expected::Accepted), ThenOnTheWire::of_command)?,
            }),
            (None, None, Some(question)) => Ok(Step {
                at,
                input: Input::Question(question.get()),
                expected: then.ok_or("a question needs `then`")?.of_question()?,
            }),
            _ => Err("a step is `at`, `by`, `do` or `at`, `ask`, `then`".into()),
        }
    }
}

impl ThenOnTheWire {
    fn of_command(&self) -> Result<Expected<'_>, String> {
        match (&self.events, &self.refused, &self.answer) {
            (Some(events), None, None) => Ok(Expected::Events { events, refused: BTreeMap::new() }),
            (Some(events), Some(refused), None) => {
                Ok(Expected::Events { events, refused: codes(refused.clone())? })
            }
            (None, Some(refused), None) => refusal(refused),
            _ => Err("a command's `then` is `events`, `events` and `refused`, or `refused`".into()),
        }
    }

    fn of_question(&self) -> Result<Expected<'_>, String> {
        match (&self.events, &self.refused, &self.answer) {
            (None, None, Some(answer)) => Ok(Expected::Answer(answer)),
            (None, Some(refused), None) => refusal(refused),
            _ => Err("a question's `then` is `answer` or `refused`".into()),
        }
    }
}

fn refusal(refused: &Value) -> Result<Expected<'_>, String> {
    if let Some(code) = refused.as_str() {
        return Ok(Expected::Refused { code: known_code(code)?, organisations: None, not_before: None });
    }
    let full: RefusedInFull = serde_json::from_value(refused.clone())
        .map_err(|error| format!("`refused` is a code, or an object with `code`: {error}"))?;
    for (organisation, code) in full.organisations.iter().flatten() {
        known_pair(organisation, code)?;
    }
    let not_before = full.not_before.as_deref().map(str::parse).transpose();
    Ok(Expected::Refused {
        code: known_code(&full.code)?,
        organisations: full.organisations,
        not_before: not_before.map_err(|error| format!("`not_before`: {error}"))?,
    })
}

fn codes(refused: Value) -> Result<BTreeMap<String, String>, String> {
    let codes: BTreeMap<String, String> = serde_json::from_value(refused)
        .map_err(|error| format!("`refused` beside `events` names organisations: {error}"))?;
    codes.iter().try_for_each(|(organisation, code)| known_pair(organisation, code)).map(|()| codes)
}

fn known_pair(organisation: &str, code: &str) -> Result<(), String> {
    organisation.parse::<OdsCode>().map_err(|error| error.to_string())?;
    known_code(code).map(|_| ())
}

fn known_code(code: &str) -> Result<String, String> {
    code.parse::<alert_response::RefusalCode>()
        .map_err(|error| error.to_string())
        .map(|code| code.to_string())
}
