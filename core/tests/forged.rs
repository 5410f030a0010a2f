//! Journals that no register wrote: each contradiction is found at its entry, and changes nothing.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use alert_response::*;

const JOURNAL: &str = include_str!("samples/journal.jsonl");
const CSOC: &str = r#"{"operator":"csoc"}"#;
const ALICE: &str = r#"{"user":"alice"}"#;
const BOB: &str = r#"{"user":"bob"}"#;
const NOW: &str = "2026-05-08T09:00:00Z";

/// The journal of the documentation, then these entries: instant, actor and event of each.
fn register(more: &[(&str, &str, String)]) -> Register {
    let mut register = Register::replay(JOURNAL.lines().map(|line| Entry::from_json(line).unwrap())).unwrap();
    for (at, by, event) in more {
        register.apply(entry(&register, at, by, event)).unwrap();
    }
    register
}

fn entry(register: &Register, at: &str, by: &str, event: &str) -> Entry {
    let seq = register.last_seq() + 1;
    Entry::from_json(&format!(r#"{{"seq":{seq},"at":"{at}","by":{by},"event":{event}}}"#)).unwrap()
}

/// What stands against the entry; the register is as it was, and so is one that is given the entry in a list.
fn contradiction(register: &Register, at: &str, by: &str, event: &str) -> String {
    let entry = entry(register, at, by, event);
    let mut alone = register.clone();
    let error = alone.apply(entry.clone()).unwrap_err();
    assert_eq!(&alone, register, "{event}");
    let harmless = format!(r#"{{"operator":"csoc"}},"event":{{"mfa_reset":{{"user":"alice"}}}}"#);
    let seq = entry.seq;
    let before = Entry::from_json(&format!(r#"{{"seq":{seq},"at":"{NOW}","by":{harmless}}}"#)).unwrap();
    let mut listed = register.clone();
    assert!(listed.apply_all(&[before, Entry { seq: seq + 1, ..entry }]).is_err(), "{event}");
    assert_eq!(&listed, register, "{event}");
    match error {
        ApplyError::Contradiction { seq: found, what } => {
            assert_eq!(found, seq);
            what
        }
        other => panic!("{event}: {other:?}"),
    }
}

fn organisation(code: &str) -> String {
    format!(
        r#"{{"organisation_registered":{{"ods_code":"{code}","name":"x","sector":"acute","mandated":true}}}}"#
    )
}

fn updated(revision: u32) -> String {
    format!(r#"{{"alert_updated":{{"id":"CC-1","revision":{revision},"text":"x"}}}}"#)
}

fn recorded(organisation: &str, authority: &str, revision: u32) -> String {
    format!(
        r#"{{"response_recorded":{{"alert":"CC-1","organisation":"{organisation}","status":{{"in_progress":{{}}}},"authority":{authority},"revision":{revision}}}}}"#
    )
}

fn required(alert: &str, due: &str, organisations: &str) -> String {
    format!(
        r#"{{"response_required":{{"alert":"{alert}","due_at":"{due}","organisations":[{organisations}]}}}}"#
    )
}

fn requested(request: &str, organisation: &str) -> String {
    format!(
        r#"{{"access_requested":{{"request":"{request}","user":"bob","organisation":"{organisation}","lead_organisation":"0AR","agreement":"x"}}}}"#
    )
}

const OWN: &str = "\"own_role\"";
const BY_1: &str = r#"{"access":"AR-1"}"#;
const BY_2: &str = r#"{"access":"AR-2"}"#;

#[test]
fn a_revision_follows_the_one_before_it() {
    let register = register(&[]);
    for wrong in [0, 1, 2, 4, u32::MAX] {
        assert_eq!(
            contradiction(&register, NOW, CSOC, &updated(wrong)),
            format!("alert `CC-1` is at revision 2, which revision {wrong} does not follow")
        );
    }
    let mut register = register;
    register.apply(entry(&register, NOW, CSOC, &updated(3))).unwrap();
}

#[test]
fn a_response_carries_the_revision_that_was_current_at_its_instant() {
    let register = register(&[]);
    for wrong in [0, 1, 3, u32::MAX] {
        assert_eq!(
            contradiction(&register, NOW, BOB, &recorded("R0A", BY_1, wrong)),
            format!("alert `CC-1` is at revision 2 then, not {wrong}")
        );
    }
    // Of the instant, not of the last entry to arrive.
    let late = "2026-05-04T13:00:00Z";
    let mut other = Register::replay(
        JOURNAL
            .lines()
            .take(23)
            .filter(|line| !line.contains("\"seq\":21"))
            .enumerate()
            .map(|(place, line)| Entry { seq: place as u64 + 1, ..Entry::from_json(line).unwrap() }),
    )
    .unwrap();
    assert_eq!(
        contradiction(&other, late, BOB, &recorded("R0A", BY_1, 2)),
        "alert `CC-1` is at revision 1 then, not 2"
    );
    other.apply(entry(&other, late, BOB, &recorded("R0A", BY_1, 1))).unwrap();
}

#[test]
fn nothing_is_about_what_begins_later() {
    let later = "2026-06-01T00:00:00Z";
    let user = r#"{"user_registered":{"id":"eve","name":"x","email":"e@nhs.net"}}"#;
    let alert = r#"{"alert_issued":{"id":"CC-7","title":"x","severity":"low"}}"#;
    let register = register(&[
        (later, CSOC, organisation("R0L")),
        (later, CSOC, user.to_owned()),
        (later, CSOC, alert.to_owned()),
    ]);
    let due = "2026-05-09T09:00:00Z";
    let named = r#"{"alert_issued":{"id":"CC-8","title":"x","severity":"high","organisations":["R0L"]}}"#;
    let role = r#"{"role_granted":{"user":"eve","organisation":"R0A","role":"responder"}}"#;
    let lead = r#"{"access_requested":{"request":"AR-3","user":"bob","organisation":"R0B","lead_organisation":"R0L","agreement":"x"}}"#;
    let asker = r#"{"access_requested":{"request":"AR-3","user":"eve","organisation":"R0B","lead_organisation":"0AR","agreement":"x"}}"#;
    for (by, event, what) in [
        (CSOC, required("CC-2", due, "\"R0L\""), "organisation `R0L`"),
        (CSOC, named.to_owned(), "organisation `R0L`"),
        (CSOC, lead.to_owned(), "organisation `R0L`"),
        (BOB, recorded("R0L", OWN, 2), "organisation `R0L`"),
        (
            CSOC,
            r#"{"follow_up_recorded":{"alert":"CC-1","organisation":"R0L","note":"x"}}"#.into(),
            "organisation `R0L`",
        ),
        (
            CSOC,
            r#"{"follow_up_recorded":{"alert":"CC-7","organisation":"R0A","note":"x"}}"#.into(),
            "alert `CC-7`",
        ),
        (CSOC, role.to_owned(), "user `eve`"),
        (CSOC, asker.to_owned(), "user `eve`"),
        (r#"{"user":"eve"}"#, r#"{"mfa_reset":{"user":"alice"}}"#.into(), "user `eve`"),
    ] {
        let said = contradiction(&register, NOW, by, &event);
        assert_eq!(said, format!("{what} is known only later than {NOW}"), "{event}");
    }
    let mut ordered = register;
    let error = ordered.apply(entry(&ordered, NOW, CSOC, &updated(3).replace("CC-1", "CC-7"))).unwrap_err();
    assert!(matches!(error, ApplyError::OutOfOrder { .. }), "{error}");
}

#[test]
fn a_due_instant_lies_after_its_start() {
    let register = register(&[]);
    for due in [NOW, "2026-05-01T00:00:00Z"] {
        let said = contradiction(&register, NOW, CSOC, &required("CC-2", due, "\"R0A\""));
        assert_eq!(said, format!("the due instant {due} does not lie after the start {NOW}"));
    }
    let start = "2026-05-04T09:00:00Z";
    let moved = format!(r#"{{"deadline_set":{{"id":"CC-1","respond_by":"{start}","reason":"x"}}}}"#);
    let said = contradiction(&register, NOW, CSOC, &moved);
    assert_eq!(said, format!("the due instant {start} does not lie after the start {start}"));
    let issued =
        format!(r#"{{"alert_issued":{{"id":"CC-8","title":"x","severity":"high","respond_by":"{NOW}"}}}}"#);
    contradiction(&register, NOW, CSOC, &issued);
    let approved = format!(r#"{{"access_approved":{{"request":"AR-2","until":"{NOW}"}}}}"#);
    assert_eq!(contradiction(&register, NOW, ALICE, &approved), "access ends before it was approved");
}

#[test]
fn one_clock_of_an_alert_runs_at_a_time_and_only_a_running_one_is_moved() {
    let due = "2026-06-01T09:00:00Z";
    let running = register(&[]);
    let said = contradiction(&running, NOW, CSOC, &required("CC-1", due, "\"R0A\""));
    assert_eq!(said, "a clock of alert `CC-1` is running already");
    let moved = r#"{"deadline_set":{"id":"CC-1","respond_by":"2026-06-02T09:00:00Z","reason":"x"}}"#;
    let lowered = r#"{"severity_changed":{"id":"CC-1","severity":"low"}}"#;
    let ended = register(&[(NOW, CSOC, lowered.to_owned())]);
    assert_eq!(contradiction(&ended, NOW, CSOC, moved), "no clock of alert `CC-1` is running");
    let again = register(&[(NOW, CSOC, lowered.to_owned()), (NOW, CSOC, required("CC-1", due, "\"R0B\""))]);
    assert_eq!(again.last_seq(), 30);
}

#[test]
fn an_authority_is_one_that_the_actor_had_there() {
    let register = register(&[]);
    let none = |authority: &str, code: &str| {
        format!("its actor did not have the authority `{authority}` for organisation `{code}`")
    };
    for (by, event, said) in [
        (CSOC, recorded("R0A", OWN, 2), none("own role", "R0A")),
        (BOB, recorded("R0A", OWN, 2), none("own role", "R0A")),
        (ALICE, recorded("R0B", OWN, 2), none("own role", "R0B")),
        // AR-1 is bob's, for R0A; AR-2 is for R0B, and undecided.
        (ALICE, recorded("R0A", BY_1, 2), none("access AR-1", "R0A")),
        (BOB, recorded("R0B", BY_1, 2), none("access AR-1", "R0B")),
        (BOB, recorded("R0A", BY_2, 2), none("access AR-2", "R0A")),
        (BOB, recorded("R0B", BY_2, 2), none("access AR-2", "R0B")),
    ] {
        assert_eq!(contradiction(&register, NOW, by, &event), said, "{event}");
    }
    let reopened =
        r#"{"response_reopened":{"alert":"CC-1","organisation":"R0A","reason":"x","authority":"own_role"}}"#;
    assert_eq!(contradiction(&register, NOW, BOB, reopened), none("own role", "R0A"));
    let open = contradiction(&register, NOW, ALICE, reopened);
    assert_eq!(open, "the response of organisation `R0A` to alert `CC-1` is not closed");
}

#[test]
fn access_is_decided_once_and_only_what_is_in_force_is_revoked() {
    let revoked = r#"{"access_revoked":{"request":"AR-1","reason":"x"}}"#;
    let once = register(&[]);
    for decision in [
        r#"{"access_approved":{"request":"AR-1"}}"#,
        r#"{"access_denied":{"request":"AR-1","reason":"x"}}"#,
        r#"{"access_request_withdrawn":{"request":"AR-1"}}"#,
    ] {
        let said = contradiction(&once, NOW, ALICE, decision);
        assert_eq!(said, "access request `AR-1` is decided already", "{decision}");
    }
    let never = contradiction(&once, NOW, CSOC, &revoked.replace("AR-1", "AR-2"));
    assert_eq!(never, "access request `AR-2` is not in force");
    let ended = register(&[(NOW, CSOC, revoked.to_owned())]);
    assert_eq!(contradiction(&ended, NOW, CSOC, revoked), "access request `AR-1` is not in force");
    let used = contradiction(&ended, NOW, BOB, &recorded("R0A", BY_1, 2));
    assert!(used.contains("did not have the authority"), "{used}");
    let next = register(&[(NOW, BOB, requested("AR-3", "R0B"))]);
    assert_eq!(next.last_seq(), 29);
}

#[test]
fn what_begins_is_not_there_and_what_ends_or_changes_is() {
    let closed = r#"{"organisation_closed":{"ods_code":"R0B"}}"#;
    let withdrawn = r#"{"alert_withdrawn":{"id":"CC-2","reason":"x"}}"#;
    let register = register(&[(NOW, CSOC, closed.to_owned()), (NOW, CSOC, withdrawn.to_owned())]);
    let contact = r#""organisation":"R0A","name":"Night desk""#;
    for (event, said) in [
        (closed.to_owned(), "organisation `R0B` has closed already"),
        (withdrawn.to_owned(), "alert `CC-2` is withdrawn already"),
        (
            r#"{"role_granted":{"user":"alice","organisation":"R0A","role":"responder"}}"#.into(),
            "user `alice` holds a role already at organisation `R0A`",
        ),
        (
            r#"{"role_changed":{"user":"bob","organisation":"R0A","role":"responder"}}"#.into(),
            "user `bob` holds no role at organisation `R0A`",
        ),
        (
            r#"{"role_removed":{"user":"bob","organisation":"R0A"}}"#.into(),
            "user `bob` holds no role at organisation `R0A`",
        ),
        (r#"{"auditor_appointed":{"user":"olga"}}"#.into(), "user `olga` is already an auditor"),
        (r#"{"auditor_removed":{"user":"bob"}}"#.into(), "user `bob` is no auditor"),
        (
            format!(r#"{{"alert_contact_added":{{{contact},"email":"d@example.org"}}}}"#),
            "organisation `R0A` has an alert contact of that name",
        ),
        (
            r#"{"alert_contact_removed":{"organisation":"R0A","name":"Day desk"}}"#.into(),
            "organisation `R0A` has no alert contact of that name",
        ),
    ] {
        assert_eq!(contradiction(&register, NOW, CSOC, &event), said, "{event}");
    }
}

#[test]
fn a_policy_does_not_slip_in_before_a_clock() {
    let mut register = register(&[]);
    let policy = r#"{"policy_set":{"policy":{"name":"x","response_severities":[],"respond_within_hours":1,"acknowledge_first":false,"unable_needs_risk_acceptance":false}}}"#;
    let start = "2026-05-04T09:00:00Z";
    let before = entry(&register, "2026-05-04T08:59:59Z", CSOC, policy);
    let error = register.apply(before).unwrap_err();
    let (at, last) = ("2026-05-04T08:59:59Z".parse().unwrap(), start.parse().unwrap());
    assert_eq!(error, ApplyError::OutOfOrder { seq: 29, at, last });
    register.apply(entry(&register, start, CSOC, policy)).unwrap();
}

#[test]
fn the_last_number_of_all_is_no_entry() {
    let last = JOURNAL.lines().next().unwrap().replace("\"seq\":1,", &format!("\"seq\":{},", u64::MAX));
    let error = Register::new().apply(Entry::from_json(&last).unwrap()).unwrap_err();
    assert_eq!(error, ApplyError::WrongSeq { expected: 1, found: u64::MAX });
}
