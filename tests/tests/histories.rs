//! Long histories: their answers at any time, and a register of as many alerts as a public catalogue has.

#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use alert_response::{
    Action, Actor, Command, OdsCode, Register, RequestState, Severity, State, Timestamp, UserId,
};
use conformance::generator::Random;
use conformance::histories::{HISTORIES, asked_again, followed_up_in_reverse, lowered_and_raised};
use serde_json::{Value, json};

fn code(text: &str) -> OdsCode {
    text.parse().unwrap()
}

fn later(at: Timestamp, seconds: i64) -> Timestamp {
    Timestamp::from_unix_micros(at.unix_micros() + seconds * 1_000_000).unwrap()
}

#[test]
fn every_history_can_be_long() {
    for (name, history) in HISTORIES {
        let history = history(3_000);
        assert!(history.commands >= 3_000, "{name}");
        for (what, question) in &history.questions {
            history
                .register
                .as_of(history.now)
                .ask(question)
                .unwrap_or_else(|refusal| panic!("{name}: {what}: {refusal}"));
        }
    }
}

#[test]
fn after_thousands_of_rounds_each_request_stands_where_its_own_role_left_it() {
    let history = asked_again(4_000);
    let rows = history.register.as_of(history.now).access_requests(code("A")).unwrap();
    assert_eq!(rows.len(), 4_000);
    assert!(rows.iter().all(|row| row.state == RequestState::Lapsed), "added again, and nothing comes back");
    // A round takes three seconds: asked, removed, added again.
    let last_asked = later(history.now, -3);
    for round in [0, 1, 1_999, 3_998, 3_999] {
        let asked = later(last_asked, -3 * round);
        let pending = |at| {
            let rows = history.register.as_of(at).access_requests(code("A")).unwrap();
            let newest = rows.last().map(|row| (row.request.number(), row.state));
            let before = rows.iter().rev().skip(1).all(|row| row.state == RequestState::Lapsed);
            assert!(before, "at {at}");
            newest
        };
        let number = 4_000 - u64::try_from(round).unwrap();
        assert_eq!(pending(asked), Some((number, RequestState::Pending)));
        assert_eq!(pending(later(asked, 1)), Some((number, RequestState::Lapsed)));
    }
}

#[test]
fn follow_ups_that_arrive_the_last_first_are_told_the_first_first() {
    let history = followed_up_in_reverse(5_000);
    let view = history.register.as_of(history.now);
    let entries = view.history("CC-1".parse().unwrap(), code("A")).unwrap();
    assert_eq!(entries.len(), 5_000);
    assert!(entries.is_sorted_by_key(|entry| (entry.at, entry.seq)));
    let half = history.register.as_of(entries.get(2_499).unwrap().at);
    assert_eq!(half.history("CC-1".parse().unwrap(), code("A")).unwrap().len(), 2_500);
}

#[test]
fn whoever_answered_stays_answered_however_often_the_severity_falls_and_rises() {
    let history = lowered_and_raised(3_001, 40);
    let alert = "CC-1".parse().unwrap();
    let view = history.register.as_of(history.now);
    let detail = view.alert(alert).unwrap();
    assert_eq!((detail.severities.len(), detail.severity), (3_002, Severity::Low));
    // One clock at issue, one each time it was raised; `A` and `L` never answered and are asked each time.
    assert_eq!(detail.deadlines.len(), 1_501);
    let report = view.report(alert).unwrap();
    assert_eq!((report.states.complete, report.states.not_required), (40, 2));
    let (from, to) = (Timestamp::MIN, Timestamp::MAX);
    assert_eq!(view.evidence(code("X7"), from, to).unwrap().on_time, 1);
    assert_eq!(view.evidence(code("A"), from, to).unwrap().not_required, 1_501);
    let raised = history.register.as_of(later(history.now, -2));
    assert_eq!(raised.report(alert).unwrap().states.awaiting, 2);
}

/// A catalogue of alerts, made up: ids as vulnerabilities have them, dates over years, titles of all lengths.
struct Catalogue {
    register: Register,
    random: Random,
    micros: i64,
}

impl Catalogue {
    fn give(&mut self, by: &Value, command: &Value) -> bool {
        self.micros += 1_000_000;
        let at = Timestamp::from_unix_micros(self.micros).unwrap();
        let command = Command::from_json(&command.to_string()).unwrap();
        self.register.execute(command, &Actor::from_json(&by.to_string()).unwrap(), at).is_ok()
    }

    fn operator(&mut self, command: &Value) {
        assert!(self.give(&json!({"operator": "csoc"}), command), "{command}");
    }

    fn title(&mut self) -> String {
        const WORDS: [&str; 8] =
            ["Improper", "input", "validation", "in", "a", "mail", "gateway’s", "décodeur"];
        let words = 2 + self.random.place(24);
        let words: Vec<&str> =
            (0..words).filter_map(|_| WORDS.get(self.random.place(WORDS.len())).copied()).collect();
        words.join(" ").chars().take(250).collect()
    }
}

#[test]
fn a_catalogue_of_fifteen_hundred_alerts_is_issued_asked_answered_and_reported() {
    let start = 1_635_897_600_000_000;
    let mut catalogue = Catalogue { register: Register::new(), random: Random::new(44_228), micros: start };
    let policy = json!({"name": "catalogue", "response_severities": ["high", "medium"], "respond_within_hours": 336,
        "acknowledge_first": false, "unable_needs_risk_acceptance": false});
    catalogue.operator(&json!({"set_policy": {"policy": policy}}));
    let trusts: Vec<String> = (0..12).map(|number| format!("R{number:02}")).collect();
    for (number, trust) in trusts.iter().enumerate() {
        catalogue.operator(
            &json!({"register_organisation": {"ods_code": trust, "name": "A trust", "sector": "acute"}}),
        );
        let user = json!({"id": format!("u{number}"), "name": "Somebody", "email": "somebody@nhs.net"});
        let siro = json!({"name": "Sam Siro", "email": "sam@example.org"});
        catalogue.operator(
            &json!({"nominate_lead_administrator": {"organisation": trust, "user": user, "siro": siro}}),
        );
        catalogue.operator(&json!({"confirm_mfa": {"user": format!("u{number}")}}));
    }
    let mut alerts = Vec::new();
    let mut answered: BTreeMap<(String, String), State> = BTreeMap::new();
    for number in 0..1_500_usize {
        catalogue.micros += i64::try_from(catalogue.random.below(86_400_000_000)).unwrap();
        let id = format!("CVE-{}-{}", 2_002 + number % 25, 1_000 + number * 37);
        let title = catalogue.title();
        let severity = ["high", "medium", "low"].get(catalogue.random.place(3)).copied().unwrap();
        catalogue.operator(&json!({"issue_alert": {"id": id, "title": title, "severity": severity}}));
        for (place, trust) in trusts.iter().enumerate() {
            let (status, state) = match catalogue.random.below(4) {
                0 => (json!({"in_progress": {"actions": "Patching."}}), State::InProgress),
                1 => (json!({"complete": {"actions": "Patched."}}), State::Complete),
                2 => (json!({"not_applicable": {"explanation": "Not used here."}}), State::NotApplicable),
                _ => continue,
            };
            let by = json!({"user": format!("u{place}")});
            let command =
                json!({"record_response": {"alert": id, "organisations": [trust], "status": status}});
            let accepted = catalogue.give(&by, &command);
            assert_eq!(accepted, severity != "low", "{command}");
            if accepted {
                answered.insert((id.clone(), trust.clone()), state);
            }
        }
        alerts.push((id, severity));
    }
    let view =
        catalogue.register.as_of(later(Timestamp::from_unix_micros(catalogue.micros).unwrap(), 400 * 86_400));
    assert_eq!(view.alerts().len(), 1_500);
    let asking = alerts.iter().filter(|(_, severity)| *severity != "low");
    let (mut counted, mut complete) = (0, 0);
    for (id, _) in asking.clone() {
        let report = view.report(id.parse().unwrap()).unwrap();
        assert_eq!((report.in_scope, report.states.awaiting), (12, 0));
        assert_eq!(report.timeliness.on_time + report.timeliness.overdue, 12);
        counted += report.timeliness.on_time;
        complete += report.states.complete;
    }
    assert_eq!(usize::try_from(counted).unwrap(), answered.len());
    let closed = |of: State| answered.values().filter(|state| **state == of).count();
    assert_eq!(usize::try_from(complete).unwrap(), closed(State::Complete));
    for (place, trust) in trusts.iter().enumerate() {
        let user: UserId = format!("u{place}").parse().unwrap();
        assert!(view.may(&user, Action::Respond(code(trust))).allowed);
        let state = |id: &String| answered.get(&(id.clone(), trust.clone())).copied();
        let open = asking.clone().filter(|(id, _)| state(id).is_none_or(|state| state == State::InProgress));
        assert_eq!(view.worklist(&user).unwrap().len(), open.count());
        let evidence = view.evidence(code(trust), Timestamp::MIN, Timestamp::MAX).unwrap();
        let on_time = asking.clone().filter(|(id, _)| state(id).is_some()).count();
        assert_eq!(usize::try_from(evidence.on_time).unwrap(), on_time);
        assert_eq!(usize::try_from(evidence.duties).unwrap(), asking.clone().count());
    }
    assert_eq!(view.positions_of_all().count(), asking.count() * 12);
}
