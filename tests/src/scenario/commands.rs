use alert_response::Timestamp;
use serde_json::{Value, json};

use super::dice::Dice;
use super::{Grid, Written};

/// Of different lengths, so that sorting by bytes shows.
pub(super) const CODES: [&str; 5] = ["R0A", "R0B", "R0C1", "R0C", "9Z"];
/// The organisations and who leads them.
pub(super) const HOMES: [(&str, &str); 5] =
    [("R0A", "alice"), ("R0B", "Bob"), ("R0C1", "carol"), ("R0C", "dave.x"), ("9Z", "alice")];
/// `grace` is not known at the end of the prologue.
pub(super) const USERS: [&str; 7] = ["erin", "grace", "alice", "Bob", "carol", "dave.x", "frank"];
pub(super) const ALERTS: [&str; 3] = ["CC-1", "CC-10", "CC-2"];
const SEVERITIES: [&str; 6] = ["high", "low", "high", "medium", "high", "information_only"];
const REQUESTS: [&str; 10] = ["AR-1", "AR-2", "AR-3", "AR-1", "AR-2", "AR-3", "AR-1", "AR-3", "AR-4", "AR-5"];
const NAMES: [&str; 2] = ["Duty desk", "Night desk"];

/// The commands, and how common each is with each focus.
const WORDS: &[(&str, [usize; 3])] = &[
    ("record_response", [26, 40, 6]),
    ("reopen_response", [4, 6, 1]),
    ("record_follow_up", [2, 1, 0]),
    ("issue_alert", [4, 4, 1]),
    ("change_severity", [5, 20, 0]),
    ("set_deadline", [4, 10, 0]),
    ("update_alert", [2, 2, 0]),
    ("withdraw_alert", [1, 1, 0]),
    ("request_access", [4, 0, 16]),
    ("approve_access", [5, 0, 12]),
    ("deny_access", [2, 0, 3]),
    ("withdraw_access_request", [2, 0, 3]),
    ("revoke_access", [2, 0, 5]),
    ("set_policy", [2, 6, 0]),
    ("register_organisation", [1, 1, 0]),
    ("set_mandate", [2, 2, 0]),
    ("close_organisation", [1, 2, 2]),
    ("nominate_lead_administrator", [1, 0, 2]),
    ("add_user", [3, 0, 12]),
    ("change_role", [2, 0, 5]),
    ("remove_user", [3, 0, 12]),
    ("update_user", [2, 0, 1]),
    ("confirm_mfa", [3, 0, 3]),
    ("reset_mfa", [1, 0, 2]),
    ("appoint_auditor", [2, 0, 1]),
    ("remove_auditor", [1, 0, 1]),
    ("set_contact_preferences", [1, 0, 0]),
    ("add_alert_contact", [3, 0, 0]),
    ("remove_alert_contact", [3, 0, 0]),
];

/// What most commands of a scenario are about.
#[derive(Clone, Copy, Default)]
pub(super) enum Focus {
    #[default]
    Everything,
    Clocks,
    Access,
}

fn word(focus: Focus, dice: &mut Dice<'_>) -> &'static str {
    let weight = |[everything, clocks, access]: [usize; 3]| match focus {
        Focus::Everything => everything,
        Focus::Clocks => clocks,
        Focus::Access => access,
    };
    let mut place = dice.roll(WORDS.iter().map(|(_, weights)| weight(*weights)).sum());
    for (word, weights) in WORDS {
        match place.checked_sub(weight(*weights)) {
            Some(rest) => place = rest,
            None => return word,
        }
    }
    "record_response"
}

/// An organisation and a user, mostly its leader, and a request.
#[derive(Clone, Copy)]
struct Whom {
    code: &'static str,
    user: &'static str,
    request: &'static str,
}

impl Whom {
    fn new(dice: &mut Dice<'_>) -> Self {
        let (home, leader) = dice.pick_near(&HOMES);
        let code = if dice.one_in(30) { "R0Z" } else { home };
        let user = match dice.roll(32) {
            31 => "nobody",
            23..=30 => dice.pick(&USERS),
            _ => leader,
        };
        Self { code, user, request: dice.pick(&REQUESTS) }
    }

    /// The user is mostly the administrator who decides the request that the prologue made.
    fn deciding(dice: &mut Dice<'_>) -> Self {
        let whom = Self::new(dice);
        let user = match whom.request {
            _ if dice.one_in(4) => whom.user,
            "AR-1" => "Bob",
            "AR-2" => "carol",
            "AR-3" => "alice",
            _ => whom.user,
        };
        Self { user, ..whom }
    }
}

/// One command at that instant, by an actor who mostly may give it.
pub(super) fn command(focus: Focus, grid: Grid, hours: i64, at: Timestamp, dice: &mut Dice<'_>) -> Written {
    let word = word(focus, dice);
    let whom = match word {
        "approve_access" | "deny_access" | "revoke_access" => Whom::deciding(dice),
        _ => Whom::new(dice),
    };
    let by = actor(word, whom.user, dice);
    let writer = Writer { grid, hours, whom };
    let fields = match word {
        "record_response" => writer.record_response(dice),
        "reopen_response" | "record_follow_up" | "request_access" => writer.about_two(word, dice),
        "issue_alert" | "change_severity" | "set_deadline" | "update_alert" | "withdraw_alert" => {
            writer.alert(word, dice)
        }
        "approve_access" | "deny_access" | "withdraw_access_request" | "revoke_access" => {
            writer.decision(word, dice)
        }
        "set_policy" => json!({"policy": policy(dice)}),
        "register_organisation" | "set_mandate" | "close_organisation" => {
            organisation_command(word, whom.code, dice)
        }
        _ => people_command(word, whom.code, dice),
    };
    Written { at, by, command: json!({word: fields}) }
}

/// Responses, access and contact preferences are for users, the rest for the operator or an administrator.
fn actor(word: &str, user: &str, dice: &mut Dice<'_>) -> Value {
    let a_user = match word {
        "record_response"
        | "reopen_response"
        | "request_access"
        | "approve_access"
        | "deny_access"
        | "withdraw_access_request"
        | "set_contact_preferences" => !dice.one_in(24),
        "add_user"
        | "change_role"
        | "remove_user"
        | "update_user"
        | "add_alert_contact"
        | "remove_alert_contact"
        | "revoke_access" => dice.roll(2) == 0,
        _ => dice.one_in(12),
    };
    if a_user { json!({"user": user}) } else { json!({"operator": "csoc"}) }
}

pub(super) fn person(user: &str, kind: usize) -> Value {
    let email = match kind {
        1 => "someone@example.org".into(),
        // The address that updates give, and the first one in other letters (rule U10).
        2 => "New.Address@nhs.net".into(),
        3 => format!("{}@nhs.net", user.to_uppercase()),
        _ => format!("{user}@NHS.net"),
    };
    json!({"id": user, "name": format!("Person {user}"), "email": email})
}

/// Built-in ones, two with hours so short that deadlines matter, one that never asks, and one that is no policy.
pub(super) fn policy(dice: &mut Dice<'_>) -> Value {
    let custom = |name: &str, severities: &[&str], hours: u8, next: Option<u8>, first: bool, risk: bool| {
        json!({"name": name, "response_severities": severities, "respond_within_hours": hours,
            "next_update_within_hours": next, "acknowledge_first": first, "unable_needs_risk_acceptance": risk})
    };
    match dice.roll(12) {
        0..=2 => json!("ranca_2020"),
        3..=5 => json!("ranca_2023"),
        6 | 7 => custom("short", &["medium", "high", "medium"], 2, Some(3), false, true),
        8 | 9 => custom("strict", &["high"], 1, Some(2), true, true),
        10 => custom("quiet", &[], 4, None, false, false),
        _ => custom("ranca_2023", &["low"], 4, None, false, false),
    }
}

fn organisation(dice: &mut Dice<'_>) -> &'static str {
    if dice.one_in(20) { "R0Z" } else { dice.pick_near(&CODES) }
}

fn alert(dice: &mut Dice<'_>) -> &'static str {
    let sides = if dice.tight { 18 } else { 24 };
    match dice.roll(sides) {
        0..=15 => "CC-1",
        16..=20 => "CC-10",
        21 | 22 => "CC-2",
        _ => "CC-9",
    }
}

fn user(dice: &mut Dice<'_>) -> &'static str {
    if dice.one_in(20) { "nobody" } else { dice.pick_near(&USERS) }
}

/// That organisation and others, seldom none at all.
fn organisations(first: &'static str, dice: &mut Dice<'_>) -> Vec<&'static str> {
    let others = dice.pick(&[0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 4, 1]);
    if dice.one_in(30) {
        return Vec::new();
    }
    std::iter::once(first).chain((0..others).map(|_| organisation(dice))).collect()
}

fn optional_list(first: &'static str, dice: &mut Dice<'_>) -> Value {
    if dice.roll(4) == 3 { json!(organisations(first, dice)) } else { Value::Null }
}

fn organisation_command(word: &str, code: &str, dice: &mut Dice<'_>) -> Value {
    match word {
        "register_organisation" => json!({"ods_code": code, "name": "Another trust", "sector": "other"}),
        "set_mandate" => json!({"ods_code": code, "mandated": dice.roll(2) == 1}),
        _ => json!({"ods_code": code}),
    }
}

fn people_command(word: &str, code: &str, dice: &mut Dice<'_>) -> Value {
    let user = user(dice);
    let role = dice.pick(&["responder", "administrator"]);
    let kind = dice.roll(4);
    let named = dice.pick(&NAMES);
    match word {
        "nominate_lead_administrator" => {
            let siro = json!({"name": "Sam Siro", "email": "sam@example.org"});
            json!({"organisation": code, "user": person(user, kind), "siro": siro})
        }
        "add_user" => json!({"organisation": code, "user": person(user, kind), "role": role}),
        "change_role" => json!({"organisation": code, "user": user, "role": role}),
        "remove_user" => json!({"organisation": code, "user": user}),
        "update_user" => match kind {
            0 => json!({"user": user, "name": "A new name"}),
            1 => json!({"user": user, "email": "someone@example.org"}),
            2 => json!({"user": user, "email": "new.address@nhs.net"}),
            _ => json!({"user": user}),
        },
        "appoint_auditor" => json!({"user": person(user, kind)}),
        "set_contact_preferences" => match kind {
            0 => json!({"emails": [], "mobiles": []}),
            _ => json!({"emails": ["home@example.org"], "mobiles": ["+44 7700 900123"]}),
        },
        "add_alert_contact" => match kind {
            0 => json!({"organisation": code, "name": named, "email": "desk@example.org"}),
            1 => json!({"organisation": code, "name": named}),
            _ => json!({"organisation": code, "name": named, "mobile": "07700 900123"}),
        },
        "remove_alert_contact" => json!({"organisation": code, "name": named}),
        _ => json!({"user": user}),
    }
}

struct Writer {
    grid: Grid,
    hours: i64,
    whom: Whom,
}

impl Writer {
    /// An instant that is mostly where it should be: after the command's, or not after it.
    fn instant(&self, after: bool, dice: &mut Dice<'_>) -> Timestamp {
        let hours = dice.pick(&[1, 2, 3, 48]);
        let micros = dice.pick(&[0, 1]);
        let strays = dice.one_in(12);
        let same = dice.one_in(12);
        match (same, after == strays) {
            (true, _) => self.grid.at(self.hours, micros),
            (false, true) => self.grid.at(self.hours - hours, micros),
            (false, false) => self.grid.at(self.hours + hours, micros),
        }
    }

    fn some_instant(&self, after: bool, dice: &mut Dice<'_>) -> Value {
        if dice.roll(3) == 2 { json!(self.instant(after, dice)) } else { Value::Null }
    }

    fn record_response(&self, dice: &mut Dice<'_>) -> Value {
        let organisations =
            if dice.roll(4) == 3 { json!("all") } else { json!(organisations(self.whom.code, dice)) };
        let alert = alert(dice);
        let mode = dice.pick(&["all_or_nothing", "best_effort"]);
        let status = match dice.roll(10) {
            0..=3 => {
                let actions = if dice.one_in(4) { Value::Null } else { json!("Looking into it.") };
                json!({"in_progress": {"actions": actions,
                    "expected_by": self.some_instant(true, dice),
                    "next_update_at": self.some_instant(true, dice)}})
            }
            4 | 5 => {
                json!({"complete": {"actions": "Patched.", "completed_at": self.some_instant(false, dice)}})
            }
            6 | 7 => {
                let justification = dice.pick(&[None, Some("component_not_present")]);
                json!({"not_applicable": {"explanation": "Not used here.", "justification": justification}})
            }
            _ => {
                let risk = if dice.roll(3) == 0 {
                    Value::Null
                } else {
                    json!({"accepted_by": "Sam Siro", "accepted_at": self.instant(false, dice),
                        "review_by": self.instant(true, dice)})
                };
                json!({"unable_to_implement": {"reason": "legacy_system", "explanation": "Too old.",
                    "risk_acceptance": risk}})
            }
        };
        json!({"alert": alert, "organisations": organisations, "status": status, "mode": mode})
    }

    fn about_two(&self, word: &str, dice: &mut Dice<'_>) -> Value {
        let code = self.whom.code;
        match word {
            "reopen_response" => json!({"alert": alert(dice), "organisation": code, "reason": "Came back."}),
            "record_follow_up" => json!({"alert": alert(dice), "organisation": code, "note": "Rang."}),
            _ => {
                json!({"organisation": code, "lead_organisation": organisation(dice), "agreement": "Lead CCG"})
            }
        }
    }

    fn alert(&self, word: &str, dice: &mut Dice<'_>) -> Value {
        let id = alert(dice);
        let severity = dice.pick(&SEVERITIES);
        match word {
            "issue_alert" => {
                let id = if dice.roll(2) == 1 { dice.pick(&ALERTS) } else { id };
                let severity = if dice.roll(2) == 1 { "high" } else { severity };
                let summary = if dice.one_in(4) { json!("In short.") } else { Value::Null };
                json!({"id": id, "title": "A vulnerability", "severity": severity, "summary": summary,
                    "respond_by": self.some_instant(true, dice), "organisations": optional_list(self.whom.code, dice)})
            }
            "change_severity" => json!({"id": id, "severity": severity,
                "respond_by": self.some_instant(true, dice), "organisations": optional_list(self.whom.code, dice)}),
            "set_deadline" => {
                json!({"id": id, "respond_by": self.instant(dice.roll(2) == 0, dice), "reason": "Agreed."})
            }
            "update_alert" => {
                let title = if dice.roll(2) == 1 { json!("A worse vulnerability") } else { Value::Null };
                json!({"id": id, "text": "More is known.", "title": title})
            }
            _ => json!({"id": id, "reason": "A mistake."}),
        }
    }

    fn decision(&self, word: &str, dice: &mut Dice<'_>) -> Value {
        let request = self.whom.request;
        match word {
            "approve_access" => json!({"request": request, "until": self.some_instant(true, dice)}),
            "withdraw_access_request" => json!({"request": request}),
            _ => json!({"request": request, "reason": "For a reason."}),
        }
    }
}
