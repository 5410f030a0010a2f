//! Long histories of one kind: what happened again and again, and the questions that should not mind.

use alert_response::{Actor, Command, Question, Register, Timestamp};
use serde_json::{Value, json};

/// 1 January 2021, in microseconds since 1970.
const BEGINNING: i64 = 1_609_459_200_000_000;
const SECOND: i64 = 1_000_000;

/// A register with a long history, and what to ask of it.
#[derive(Debug, Clone)]
pub struct History {
    /// The register, after all commands.
    pub register: Register,
    /// The instant after the last command.
    pub now: Timestamp,
    /// How many commands were given.
    pub commands: usize,
    /// Questions whose answers are as long for a short history as for a long one.
    pub questions: Vec<(&'static str, Question)>,
}

/// What makes a history of that many rounds.
pub type Making = fn(usize) -> History;

/// The histories, each by its name.
pub const HISTORIES: [(&str, Making); 10] = [
    ("ask, remove, add again", asked_again),
    ("roles changed", roles_changed),
    ("follow-ups in reverse order", followed_up_in_reverse),
    ("severity lowered and raised", |rounds| lowered_and_raised(rounds, 100)),
    ("colleagues who left", colleagues),
    ("access given and revoked", access),
    ("posts that one user had", posts),
    ("alerts completed", alerts_completed),
    ("contacts who left", contacts),
    ("organisations closed", closed),
];

/// A history in the making: a command a second.
struct Writer {
    history: History,
    second: i64,
}

impl Writer {
    /// Two organisations with an administrator each: `A` with `alice`, `L` with `lena`.
    fn new() -> Self {
        let register = Register::new();
        let history = History { register, now: Timestamp::MIN, commands: 0, questions: Vec::new() };
        let mut writer = Self { history, second: 0 };
        for (code, user) in [("A", "alice"), ("L", "lena")] {
            writer.organisation(code);
            writer.nominate(code, user);
            writer.confirm(user);
        }
        writer
    }

    /// The instant so many seconds after the beginning.
    fn at(second: i64) -> Timestamp {
        Timestamp::from_unix_micros(BEGINNING + second * SECOND).unwrap_or(Timestamp::MAX)
    }

    /// Gives a command; whether it was accepted.
    fn give_at(&mut self, second: i64, by: &Value, command: &Value) -> bool {
        let given = Command::from_json(&command.to_string()).ok().zip(Actor::from_json(&by.to_string()).ok());
        self.history.commands += 1;
        given.is_some_and(|(command, actor)| {
            self.history.register.execute(command, &actor, Self::at(second)).is_ok()
        })
    }

    /// Gives a command a second after the one before. One that is refused ends the process: it is a mistake here.
    fn by(&mut self, user: &str, command: &Value) {
        self.second += 1;
        let accepted = self.give_at(self.second, &json!({"user": user}), command);
        assert!(accepted, "{user}: {command}");
    }

    fn by_operator(&mut self, command: &Value) {
        self.second += 1;
        let accepted = self.give_at(self.second, &json!({"operator": "csoc"}), command);
        assert!(accepted, "{command}");
    }

    fn organisation(&mut self, code: &str) {
        self.by_operator(
            &json!({"register_organisation": {"ods_code": code, "name": "A trust", "sector": "acute"}}),
        );
    }

    fn nominate(&mut self, code: &str, user: &str) {
        let siro = json!({"name": "Sam Siro", "email": "sam@example.org"});
        self.by_operator(
            &json!({"nominate_lead_administrator": {"organisation": code, "user": person(user), "siro": siro}}),
        );
    }

    fn confirm(&mut self, user: &str) {
        self.by_operator(&json!({"confirm_mfa": {"user": user}}));
    }

    fn add(&mut self, code: &str, user: &str) {
        self.by_operator(
            &json!({"add_user": {"organisation": code, "user": person(user), "role": "responder"}}),
        );
    }

    fn remove(&mut self, code: &str, user: &str) {
        self.by_operator(&json!({"remove_user": {"organisation": code, "user": user}}));
    }

    fn ask(&mut self, user: &str) {
        let asked = json!({"organisation": "A", "lead_organisation": "L", "agreement": "A shared service"});
        self.by(user, &json!({"request_access": asked}));
    }

    fn asking(mut self, questions: &[(&'static str, Value)]) -> History {
        self.history.now = Self::at(self.second + 1);
        let read = |(name, question): &(&'static str, Value)| {
            Some((*name, Question::from_json(&question.to_string()).ok()?))
        };
        self.history.questions = questions.iter().filter_map(read).collect();
        assert_eq!(self.history.questions.len(), questions.len(), "a question that cannot be read");
        self.history
    }
}

fn person(user: &str) -> Value {
    json!({"id": user, "name": "Somebody", "email": "somebody@nhs.net"})
}

fn code(number: usize) -> String {
    format!("X{number}")
}

fn may(user: &str) -> (&'static str, Value) {
    ("may", json!({"may": {"user": user, "action": "respond", "organisation": "A"}}))
}

fn worklist(user: &str) -> (&'static str, Value) {
    ("worklist", json!({"worklist": {"user": user}}))
}

fn organisations_for(user: &str) -> (&'static str, Value) {
    ("organisations_for", json!({"organisations_for": {"user": user}}))
}

fn responders_for(code: &str) -> (&'static str, Value) {
    ("responders_for", json!({"responders_for": {"organisation": code}}))
}

fn members(code: &str) -> (&'static str, Value) {
    ("members", json!({"members": {"organisation": code}}))
}

/// A colleague asks for access, is removed, and is added again.
#[must_use]
pub fn asked_again(rounds: usize) -> History {
    let mut writer = Writer::new();
    writer.add("L", "bob");
    writer.confirm("bob");
    for _ in 0..rounds {
        writer.ask("bob");
        writer.remove("L", "bob");
        writer.add("L", "bob");
    }
    writer.asking(&[may("bob"), worklist("bob"), organisations_for("bob"), responders_for("A")])
}

/// A colleague with access becomes administrator, responder, administrator …
#[must_use]
pub fn roles_changed(rounds: usize) -> History {
    let mut writer = Writer::new();
    writer.add("L", "bob");
    writer.confirm("bob");
    writer.ask("bob");
    writer.by("alice", &json!({"approve_access": {"request": "AR-1"}}));
    for round in 0..rounds {
        let role = if round % 2 == 0 { "administrator" } else { "responder" };
        writer.by_operator(&json!({"change_role": {"organisation": "L", "user": "bob", "role": role}}));
    }
    writer.asking(&[may("bob"), worklist("bob"), responders_for("A"), members("L")])
}

/// Each follow-up is dated before the one that arrived last.
#[must_use]
pub fn followed_up_in_reverse(rounds: usize) -> History {
    let mut writer = Writer::new();
    writer.by_operator(&json!({"issue_alert": {"id": "CC-1", "title": "A fault", "severity": "high"}}));
    let last = writer.second + i64::try_from(rounds).unwrap_or(0);
    let noted = json!({"record_follow_up": {"alert": "CC-1", "organisation": "A", "note": "Called."}});
    for second in (writer.second..last).rev() {
        let accepted = writer.give_at(second, &json!({"operator": "csoc"}), &noted);
        assert!(accepted, "{noted}");
    }
    writer.second = last;
    writer.asking(&[("position", json!({"position": {"alert": "CC-1", "organisation": "A"}}))])
}

/// Everybody has answered; then the severity falls and rises, each a round.
#[must_use]
pub fn lowered_and_raised(rounds: usize, organisations: usize) -> History {
    let mut writer = Writer::new();
    for number in 0..organisations {
        writer.organisation(&code(number));
        writer.nominate(&code(number), "uma");
    }
    writer.confirm("uma");
    writer.by_operator(&json!({"issue_alert": {"id": "CC-1", "title": "A fault", "severity": "high"}}));
    let done = json!({"complete": {"actions": "Patched."}});
    writer.by(
        "uma",
        &json!({"record_response": {"alert": "CC-1", "organisations": "all", "status": done, "mode": "best_effort"}}),
    );
    for round in 0..rounds {
        let severity = if round % 2 == 0 { "low" } else { "high" };
        writer.by_operator(&json!({"change_severity": {"id": "CC-1", "severity": severity}}));
    }
    writer.asking(&[
        ("report", json!({"report": {"alert": "CC-1"}})),
        ("position", json!({"position": {"alert": "CC-1", "organisation": "X0"}})),
        worklist("uma"),
        (
            "evidence",
            json!({"evidence": {"organisation": "X0", "from": Writer::at(0), "to": "2030-01-01T00:00:00Z"}}),
        ),
    ])
}

/// Colleagues come and go, one after the other.
#[must_use]
pub fn colleagues(rounds: usize) -> History {
    let mut writer = Writer::new();
    for number in 0..rounds {
        writer.add("L", &format!("u{number}"));
        writer.remove("L", &format!("u{number}"));
    }
    writer.asking(&[members("L"), responders_for("L")])
}

/// Access is asked for, approved and revoked.
#[must_use]
pub fn access(rounds: usize) -> History {
    let mut writer = Writer::new();
    for number in 1..=rounds {
        let request = format!("AR-{number}");
        writer.ask("lena");
        writer.by("alice", &json!({"approve_access": {"request": request}}));
        writer.by("alice", &json!({"revoke_access": {"request": request, "reason": "Done."}}));
    }
    writer.asking(&[may("lena"), worklist("lena"), organisations_for("lena"), responders_for("A")])
}

/// One user has a role at one organisation after the other.
#[must_use]
pub fn posts(rounds: usize) -> History {
    let mut writer = Writer::new();
    writer.add("L", "bob");
    writer.confirm("bob");
    for number in 0..rounds {
        writer.organisation(&code(number));
        writer.nominate(&code(number), "rita");
        writer.add(&code(number), "bob");
        writer.remove(&code(number), "bob");
    }
    writer.asking(&[organisations_for("bob"), worklist("bob")])
}

/// Alert after alert is issued and completed.
#[must_use]
pub fn alerts_completed(rounds: usize) -> History {
    let mut writer = Writer::new();
    for number in 0..rounds {
        let id = format!("CC-{number}");
        writer.by_operator(
            &json!({"issue_alert": {"id": id, "title": "A fault", "severity": "high", "organisations": ["A"]}}),
        );
        let done = json!({"complete": {"actions": "Patched."}});
        writer
            .by("alice", &json!({"record_response": {"alert": id, "organisations": ["A"], "status": done}}));
    }
    let early = json!({"organisation": "A", "from": Writer::at(0), "to": Writer::at(20)});
    writer.asking(&[worklist("alice"), ("evidence", json!({"evidence": early}))])
}

/// Alert contacts come and go.
#[must_use]
pub fn contacts(rounds: usize) -> History {
    let mut writer = Writer::new();
    for number in 0..rounds {
        let name = format!("Desk {number}");
        writer.by_operator(
            &json!({"add_alert_contact": {"organisation": "A", "name": name, "mobile": "07700 900123"}}),
        );
        writer.by_operator(&json!({"remove_alert_contact": {"organisation": "A", "name": name}}));
    }
    writer.asking(&[members("A")])
}

/// Organisations are registered, the last by ODS code first, and close.
#[must_use]
pub fn closed(rounds: usize) -> History {
    let mut writer = Writer::new();
    for number in (0..rounds).rev() {
        writer.organisation(&format!("X{number:06}"));
        writer.by_operator(&json!({"close_organisation": {"ods_code": format!("X{number:06}")}}));
    }
    writer.asking(&[may("alice"), worklist("alice")])
}
