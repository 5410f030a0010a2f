use std::collections::BTreeSet;

use alert_response::{InputError, Question, RefusalCode, Timestamp};
use serde_json::{Value, json};

use super::commands::{ALERTS, CODES, USERS};

/// Every question about everything in the universe, and about one thing of each kind that is never in it. Of
/// `evidence` the periods between those instants are asked.
///
/// # Errors
/// A question that cannot be read, which is a mistake in the generator.
pub fn every_question(periods: &[(Timestamp, Timestamp)]) -> Result<Vec<Question>, InputError> {
    let codes = CODES.into_iter().chain(["R0Y"]);
    let alerts = ALERTS.into_iter().chain(["CC-8"]);
    let users = USERS.into_iter().chain(["nobody.else"]);
    let mut questions: Vec<Value> = vec![json!({"alerts": {}}), json!({"organisations": {}})];
    for alert in alerts {
        questions.push(json!({"positions": {"alert": alert}}));
        questions.push(json!({"report": {"alert": alert}}));
        questions.push(json!({"alert": {"id": alert}}));
        for code in codes.clone() {
            questions.push(json!({"position": {"alert": alert, "organisation": code}}));
            questions.push(json!({"history": {"alert": alert, "organisation": code}}));
        }
    }
    for user in users {
        questions.push(json!({"organisations_for": {"user": user}}));
        questions.push(json!({"worklist": {"user": user}}));
        questions.push(json!({"may": {"user": user, "action": "view_reports"}}));
        for code in codes.clone() {
            for action in ["respond", "manage_users", "decide_access"] {
                questions.push(json!({"may": {"user": user, "action": action, "organisation": code}}));
            }
        }
    }
    for code in codes {
        questions.push(json!({"responders_for": {"organisation": code}}));
        questions.push(json!({"members": {"organisation": code}}));
        questions.push(json!({"access_requests": {"organisation": code}}));
        for (from, to) in periods {
            questions.push(json!({"evidence": {"organisation": code, "from": from, "to": to}}));
        }
    }
    questions.iter().map(|question| Question::from_json(&question.to_string())).collect()
}

/// Every refusal code that a decision or an answer can give; `invalid_text` only the reader does.
#[must_use]
pub fn codes() -> BTreeSet<RefusalCode> {
    RefusalCode::ALL.iter().copied().filter(|code| *code != RefusalCode::InvalidText).collect()
}
