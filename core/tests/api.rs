//! What a program that embeds the library relies on.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use alert_response::*;

const SCENARIO: &str = include_str!("samples/scenario.jsonl");

fn at(instant: &str) -> Timestamp {
    instant.parse().unwrap()
}

fn step(line: &str) -> (Command, Actor, Timestamp) {
    let step: serde_json::Value = serde_json::from_str(line).unwrap();
    Command::read(&step["do"].to_string(), &step["by"].to_string(), &step["at"].to_string()).unwrap()
}

fn journal() -> Vec<Entry> {
    let mut register = Register::new();
    let mut entries = Vec::new();
    for (command, actor, instant) in SCENARIO.lines().map(step) {
        entries.extend(register.execute(command, &actor, instant).unwrap().entries);
    }
    entries
}

fn command(json: &str) -> Command {
    Command::from_json(json).unwrap()
}

#[test]
fn deciding_changes_nothing_and_applying_the_decision_is_executing() {
    let mut executed = Register::new();
    let mut applied = Register::new();
    for (command, actor, instant) in SCENARIO.lines().map(step) {
        let before = applied.clone();
        let decision = applied.decide(&command, &actor, instant).unwrap();
        assert_eq!(applied, before);
        for entry in &decision.entries {
            applied.apply(entry.clone()).unwrap();
        }
        assert_eq!(executed.execute(command, &actor, instant), Ok(decision));
    }
    assert_eq!(applied, executed);
    assert_eq!(applied.last_seq(), 28);
}

#[test]
fn the_journal_of_the_documentation_is_that_of_the_scenario() {
    let lines: Vec<String> = journal().iter().map(Entry::to_json).collect();
    assert_eq!(lines, include_str!("samples/journal.jsonl").lines().collect::<Vec<_>>());
}

#[test]
fn replaying_the_entries_gives_an_equal_register() {
    let entries = journal();
    assert_eq!(entries.iter().map(|entry| entry.seq).collect::<Vec<_>>(), (1..=28).collect::<Vec<_>>());
    let lines: Vec<String> = entries.iter().map(Entry::to_json).collect();
    let read = lines.iter().map(|line| Entry::from_json(line).unwrap());
    assert_eq!(Register::replay(read), Register::replay(entries));
}

#[test]
fn the_latest_instant_is_that_of_no_late_arrival_and_of_no_refused_entry() {
    let mut register = Register::new();
    assert_eq!(register.latest_at(), None);
    let csoc = Actor::operator("csoc").unwrap();
    let trust = |code: &str| RegisterOrganisation {
        ods_code: code.parse().unwrap(),
        name: "A trust".parse().unwrap(),
        sector: Sector::Acute,
        region: None,
        mandated: true,
    };
    for (code, at, latest) in [
        ("R0A", "2026-05-01T09:00:00Z", "2026-05-01T09:00:00Z"),
        ("R0B", "2026-05-01T09:00:00.5Z", "2026-05-01T09:00:00.5Z"),
        ("R0C", "2025-01-01T00:00:00Z", "2026-05-01T09:00:00.5Z"),
    ] {
        register.execute(trust(code), &csoc, at.parse().unwrap()).unwrap();
        assert_eq!(register.latest_at(), Some(latest.parse().unwrap()));
    }
    let later = "2027-05-01T09:00:00Z".parse().unwrap();
    register.execute(trust("R0A"), &csoc, later).unwrap_err();
    let wrong_seq = r#"{"seq":9,"at":"2028-05-01T09:00:00Z","by":{"operator":"csoc"},"event":{"mfa_reset":{"user":"alice"}}}"#;
    register.apply(Entry::from_json(wrong_seq).unwrap()).unwrap_err();
    register.apply(Entry::from_json(&wrong_seq.replace(":9,", ":4,")).unwrap()).unwrap_err();
    assert_eq!(register.latest_at(), Some("2026-05-01T09:00:00.5Z".parse().unwrap()));
}

#[test]
fn an_entry_out_of_sequence_is_refused_and_changes_nothing() {
    let entries = journal();
    let mut register = Register::replay(entries.clone()).unwrap();
    let before = register.clone();
    let repeated = register.apply(entries[27].clone());
    assert_eq!(repeated, Err(ApplyError::WrongSeq { expected: 29, found: 28 }));
    let gap = Register::replay(entries.into_iter().skip(1));
    assert_eq!(gap, Err(ApplyError::WrongSeq { expected: 1, found: 2 }));
    assert_eq!(register, before);
}

/// Applies one forged entry after the scenario.
fn forged(instant: &str, by: &str, event: &str) -> ApplyError {
    let mut register = Register::replay(journal()).unwrap();
    let before = register.clone();
    let json = format!(r#"{{"seq":29,"at":"{instant}","by":{by},"event":{event}}}"#);
    let error = register.apply(Entry::from_json(&json).unwrap()).unwrap_err();
    assert_eq!(register, before, "a refused entry changes nothing");
    error
}

#[test]
fn an_entry_about_something_unknown_is_refused() {
    let recorded = |alert: &str, organisation: &str, authority: &str| {
        let status = r#"{"in_progress":{}}"#;
        format!(
            r#"{{"response_recorded":{{"alert":"{alert}","organisation":"{organisation}","status":{status},"authority":{authority},"revision":1}}}}"#
        )
    };
    let access = r#"{"access":"AR-9"}"#;
    let requested = |request: &str, user: &str, organisation: &str, lead: &str| {
        format!(
            r#"{{"access_requested":{{"request":"{request}","user":"{user}","organisation":"{organisation}","lead_organisation":"{lead}","agreement":"x"}}}}"#
        )
    };
    let cases = [
        (r#"{"user":"eve"}"#, r#"{"mfa_reset":{"user":"alice"}}"#.into(), "user `eve`"),
        ("", r#"{"mfa_confirmed":{"user":"eve"}}"#.into(), "user `eve`"),
        ("", r#"{"organisation_closed":{"ods_code":"R0Z"}}"#.into(), "organisation `R0Z`"),
        ("", r#"{"mandate_changed":{"ods_code":"R0Z","mandated":true}}"#.into(), "organisation `R0Z`"),
        ("", r#"{"role_removed":{"user":"eve","organisation":"R0A"}}"#.into(), "user `eve`"),
        ("", r#"{"role_removed":{"user":"alice","organisation":"R0Z"}}"#.into(), "organisation `R0Z`"),
        ("", r#"{"alert_contact_removed":{"organisation":"R0Z","name":"x"}}"#.into(), "organisation `R0Z`"),
        ("", r#"{"alert_withdrawn":{"id":"CC-9","reason":"x"}}"#.into(), "alert `CC-9`"),
        ("", r#"{"severity_changed":{"id":"CC-9","severity":"low"}}"#.into(), "alert `CC-9`"),
        ("", r#"{"alert_updated":{"id":"CC-9","revision":2,"text":"x"}}"#.into(), "alert `CC-9`"),
        (
            "",
            r#"{"response_required":{"alert":"CC-2","due_at":"2026-06-01T00:00:00Z","organisations":["R0Z"]}}"#.into(),
            "organisation `R0Z`",
        ),
        (
            "",
            r#"{"deadline_set":{"id":"CC-2","respond_by":"2026-06-01T00:00:00Z","reason":"x"}}"#.into(),
            "a clock of alert `CC-2`",
        ),
        ("", r#"{"access_revoked":{"request":"AR-9","reason":"x"}}"#.into(), "access request `AR-9`"),
        ("", requested("AR-4", "bob", "R0B", "0AR"), "access request `AR-3`"),
        ("", requested("AR-3", "eve", "R0B", "0AR"), "user `eve`"),
        ("", requested("AR-3", "bob", "R0Z", "0AR"), "organisation `R0Z`"),
        ("", requested("AR-3", "bob", "R0B", "0AZ"), "organisation `0AZ`"),
        ("", recorded("CC-9", "R0A", "\"own_role\""), "alert `CC-9`"),
        ("", recorded("CC-1", "R0Z", "\"own_role\""), "organisation `R0Z`"),
        ("", recorded("CC-1", "R0A", access), "access request `AR-9`"),
        ("", recorded("CC-1", "0AR", "\"own_role\""), "a duty of organisation `0AR` to alert `CC-1`"),
        ("", recorded("CC-2", "R0A", "\"own_role\""), "a duty of organisation `R0A` to alert `CC-2`"),
        (
            "",
            r#"{"response_reopened":{"alert":"CC-1","organisation":"R0B","reason":"x","authority":"own_role"}}"#.into(),
            "the response of organisation `R0B` to alert `CC-1`",
        ),
        (
            "",
            r#"{"follow_up_recorded":{"alert":"CC-9","organisation":"R0A","note":"x"}}"#.into(),
            "alert `CC-9`",
        ),
    ];
    for (by, event, what) in cases {
        let by = if by.is_empty() { r#"{"operator":"csoc"}"# } else { by };
        let error = forged("2026-05-08T09:00:00Z", by, &event);
        assert_eq!(error, ApplyError::Unknown { seq: 29, what: what.into() }, "{event}");
    }
}

#[test]
fn an_entry_that_makes_something_known_twice_is_refused() {
    let csoc = r#"{"operator":"csoc"}"#;
    for (event, what) in [
        (
            r#"{"organisation_registered":{"ods_code":"R0A","name":"x","sector":"other","mandated":true}}"#,
            "organisation `R0A`",
        ),
        (r#"{"user_registered":{"id":"alice","name":"x","email":"x@nhs.net"}}"#, "user `alice`"),
        (r#"{"alert_issued":{"id":"CC-1","title":"x","severity":"low"}}"#, "alert `CC-1`"),
        (
            r#"{"access_requested":{"request":"AR-2","user":"bob","organisation":"R0B","lead_organisation":"0AR","agreement":"x"}}"#,
            "access request `AR-2`",
        ),
    ] {
        let error = forged("2026-05-08T09:00:00Z", csoc, event);
        assert_eq!(error, ApplyError::AlreadyKnown { seq: 29, what: what.into() }, "{event}");
    }
}

#[test]
fn an_entry_before_the_last_of_its_stream_is_refused() {
    let csoc = r#"{"operator":"csoc"}"#;
    let too_early = "2026-05-01T08:59:59.999999Z";
    for (event, last) in [
        (
            r#"{"policy_set":{"policy":{"name":"x","response_severities":[],"respond_within_hours":1,"acknowledge_first":false,"unable_needs_risk_acceptance":false}}}"#,
            "2026-05-01T09:00:00Z",
        ),
        (r#"{"mfa_reset":{"user":"alice"}}"#, "2026-05-01T09:00:00Z"),
        (r#"{"organisation_closed":{"ods_code":"R0A"}}"#, "2026-05-01T11:00:00Z"),
        (r#"{"access_denied":{"request":"AR-2","reason":"x"}}"#, "2026-05-01T12:00:00Z"),
        (r#"{"alert_withdrawn":{"id":"CC-1","reason":"x"}}"#, "2026-05-05T09:00:00Z"),
        (
            r#"{"response_reopened":{"alert":"CC-1","organisation":"R0A","reason":"x","authority":"own_role"}}"#,
            "2026-05-06T09:00:00Z",
        ),
    ] {
        let error = forged(too_early, csoc, event);
        assert_eq!(error, ApplyError::OutOfOrder { seq: 29, at: at(too_early), last: at(last) }, "{event}");
    }
}

#[test]
fn refusals_say_who_could_and_what_would_be_legal() {
    let register = Register::replay(journal()).unwrap();
    let now = at("2026-05-08T09:00:00Z");
    let said =
        |actor: Actor, json: &str| register.decide(&command(json), &actor, now).unwrap_err().to_string();
    let bob = || Actor::user("bob").unwrap();
    assert_eq!(
        said(bob(), r#"{"issue_alert": {"id": "CC-3", "title": "x", "severity": "high"}}"#),
        "the actor may not issue alerts; only the operator could"
    );
    assert_eq!(
        said(bob(), r#"{"remove_user": {"organisation": "R0A", "user": "alice"}}"#),
        "the actor may not remove users at organisation `R0A`; an administrator there or the operator could"
    );
    assert_eq!(
        said(
            bob(),
            r#"{"record_response": {"alert": "CC-1", "organisations": ["R0B"], "status": {"complete": {"actions": "x"}}}}"#
        ),
        "the actor may not answer for organisation `R0B`; its administrators and responders, and users whose access it approved, could"
    );
    assert_eq!(
        said(bob(), r#"{"reopen_response": {"alert": "CC-1", "organisation": "R0A", "reason": "x"}}"#),
        "the response of organisation `R0A` to alert `CC-1` is `unable_to_implement`, which is not closed; record the new status instead"
    );
}

#[test]
fn ten_thousand_unknown_organisations_are_named_in_one_refusal() {
    let register = Register::replay(journal()).unwrap();
    let codes: Vec<OdsCode> = (0..10_000).map(|n| format!("X{n:05}").parse().unwrap()).collect();
    let now = at("2026-05-08T09:00:00Z");
    let response = RecordResponse::new("CC-1".parse().unwrap(), codes.clone(), InProgress::default());
    let refusal = register.decide(&response.into(), &Actor::user("bob").unwrap(), now).unwrap_err();
    assert_eq!(refusal.code, RefusalCode::UnknownOrganisation);
    assert_eq!(refusal.organisations.len(), 10_000);
    assert!(refusal.to_string().len() < 200);
    let alert = IssueAlert {
        organisations: Some(codes),
        ..IssueAlert::new("CC-9".parse().unwrap(), "x".parse().unwrap(), Severity::High)
    };
    let refusal = register.decide(&alert.into(), &Actor::operator("csoc").unwrap(), now).unwrap_err();
    assert_eq!(refusal.organisations.len(), 10_000);
}

#[test]
fn what_cannot_be_read_is_named_and_what_is_allowed_is_said() {
    let said = |json: &str| Command::from_json(json).unwrap_err().to_string();
    assert!(
        said(r#"{"confirm_mfa": {"usr": "x"}}"#)
            .starts_with("`confirm_mfa`: unknown key `usr`; expected `user`")
    );
    assert!(
        said(r#"{"confirm_mfa": {"user": "a", "user": "b"}}"#)
            .starts_with("`confirm_mfa`: `user` is given twice; expected each key once")
    );
    assert!(
        said(r#"{"confirm_mfa": {}}"#)
            .starts_with("`confirm_mfa`: `user` is missing; expected a value for this key")
    );
    assert!(
        said(r#"{"fly": {}}"#)
            .starts_with("unknown word `fly`; expected `set_policy`, `register_organisation`")
    );
    assert!(said(r#"{"confirm_mfa": {"user": "a b"}}"#).starts_with(
        "`confirm_mfa.user`: cannot read `a b`; expected a user id of 1 to 64 letters, digits, `.`, `_`, `@` or `-`"
    ));
    let list = said(r#"{"confirm_mfa": ["alice"]}"#);
    assert_eq!(list, "`confirm_mfa`: cannot read a list; expected an object");
    let bare = said(r#""confirm_mfa""#);
    assert_eq!(
        bare,
        "cannot read `confirm_mfa` as a word alone; expected an object with the key `confirm_mfa`"
    );
    let two = said(r#"{"confirm_mfa": {"user": "a"}, "reset_mfa": {"user": "a"}}"#);
    assert_eq!(two, "unknown key `reset_mfa` after `confirm_mfa`; expected an object with one key");
    assert!(said("{}").starts_with("the object has no key; expected `set_policy`"));
    assert_eq!(said("csoc"), "cannot read `csoc` as JSON; expected a value in the wire format");
    assert_eq!(said(""), "cannot read `` as JSON; expected a value in the wire format");
    assert_eq!(said("{"), "cannot read the JSON; EOF while parsing an object at line 1 column 1");
    let inside = said(r#"{"set_contact_preferences": {"emails": ["a@b.example", "nobody"], "mobiles": []}}"#);
    assert!(
        inside.starts_with("`set_contact_preferences.emails[1]`: cannot read `nobody`; expected"),
        "{inside}"
    );
    let long = said(&format!(r#"{{"{}": 1}}"#, "x".repeat(100_000)));
    assert!(long.len() < 2_000, "{}", long.len());
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(said(&deep).len() < 500);
}

#[test]
fn every_kind_of_value_says_what_it_expects() {
    for (json, expected) in [
        (r#"{"confirm_mfa": {"user": 7}}"#, "a user id"),
        (r#"{"close_organisation": {"ods_code": 7}}"#, "an ODS code"),
        (r#"{"withdraw_alert": {"id": 7, "reason": "x"}}"#, "an alert id of 1 to 32 letters"),
        (r#"{"withdraw_alert": {"id": "CC-1", "reason": 7}}"#, "a text"),
        (r#"{"withdraw_access_request": {"request": 7}}"#, "the id of an access request"),
        (
            r#"{"change_role": {"organisation": "R0A", "user": "a", "role": 7}}"#,
            "`administrator` or `responder`",
        ),
        (
            r#"{"change_severity": {"id": "CC-1", "severity": 7}}"#,
            "`high`, `medium`, `low` or `information_only`",
        ),
        (r#"{"approve_access": {"request": "AR-1", "until": 7}}"#, "an RFC 3339 instant"),
        (r#"{"set_policy": {"policy": 7}}"#, "a policy, `ranca_2020` or `ranca_2023`"),
        (r#"{"set_contact_preferences": {"emails": [7], "mobiles": []}}"#, "an email address"),
        (r#"{"set_contact_preferences": {"emails": [], "mobiles": [7]}}"#, "a mobile number"),
        (
            r#"{"record_response": {"alert": "CC-1", "organisations": 7, "status": {"in_progress": {}}}}"#,
            "`all` or a list of ODS codes",
        ),
    ] {
        let said = Command::from_json(json).unwrap_err().to_string();
        assert!(said.contains(": cannot read `7`; expected "), "{said}");
        assert!(said.contains(expected), "{said}");
    }
    let authority = serde_json::from_str::<Authority>("7").unwrap_err().to_string();
    assert!(authority.contains("expected `own_role` or an object with the key `access`"), "{authority}");
    assert!(serde_json::from_str::<Authority>(r#"{"own_role": null}"#).is_err());
    assert!(serde_json::from_str::<Authority>(r#""access""#).is_err());
}

#[test]
fn counts_are_found_by_state_and_by_timeliness() {
    let register = Register::replay(journal()).unwrap();
    for (instant, states, timeliness) in [
        ("2026-05-04T11:00:00Z", vec![(State::Awaiting, 2)], vec![(Timeliness::Awaiting, 2)]),
        (
            "2026-05-05T10:30:00Z",
            vec![(State::Awaiting, 1), (State::Complete, 1)],
            vec![(Timeliness::Awaiting, 1), (Timeliness::OnTime, 1)],
        ),
        (
            "2026-05-08T09:00:00Z",
            vec![(State::Overdue, 1), (State::UnableToImplement, 1)],
            vec![(Timeliness::Overdue, 1), (Timeliness::OnTime, 1)],
        ),
    ] {
        let report = register.as_of(at(instant)).report("CC-1".parse().unwrap()).unwrap();
        let counted = |state: State| states.iter().find(|(other, _)| *other == state).map_or(0, |(_, n)| *n);
        for state in State::ALL {
            assert_eq!(report.states.of(*state), counted(*state), "{instant} {state}");
        }
        for kind in Timeliness::ALL {
            let counted = timeliness.iter().find(|(other, _)| other == kind).map_or(0, |(_, n)| *n);
            assert_eq!(report.timeliness.of(*kind), counted, "{instant} {kind}");
        }
    }
    let all = StateCounts {
        awaiting: 1,
        overdue: 2,
        in_progress: 3,
        complete: 4,
        not_applicable: 5,
        unable_to_implement: 6,
        not_required: 7,
    };
    let counts: Vec<u32> = State::ALL.iter().map(|state| all.of(*state)).collect();
    assert_eq!(counts, [1, 2, 3, 4, 5, 6, 7]);
    let all = TimelinessCounts { awaiting: 1, overdue: 2, on_time: 3, late: 4, not_required: 5 };
    let counts: Vec<u32> = Timeliness::ALL.iter().map(|kind| all.of(*kind)).collect();
    assert_eq!(counts, [1, 2, 3, 4, 5]);
}

#[test]
fn words_and_ids_are_displayed_as_on_the_wire() {
    assert_eq!(Authority::OwnRole.to_string(), "own role");
    let access = Authority::Access("AR-12".parse().unwrap());
    assert_eq!(access.to_string(), "access AR-12");
    assert_eq!("AR-12".parse::<RequestId>().unwrap().number(), 12);
    assert_eq!(format!("{:?}", "r0a".parse::<OdsCode>().unwrap()), "R0A");
    assert_eq!(format!("{:?}", "cc-1".parse::<AlertId>().unwrap()), "CC-1");
    assert_eq!(
        format!("{:>5}|{:<6}|", "R0A".parse::<OdsCode>().unwrap(), "CC-1".parse::<AlertId>().unwrap()),
        "  R0A|CC-1  |"
    );
    for word in ["acute", "ccg", "arms_length_body"] {
        assert_eq!(word.parse::<Sector>().unwrap().to_string(), word);
    }
    assert!("Acute".parse::<Sector>().is_err());
    let register = Register::new();
    let now = at("2026-05-08T09:00:00Z");
    assert_eq!(register.as_of(now).at(), now);
}

#[test]
fn positions_and_evidence_of_several_are_refused_like_those_of_one() {
    let register = Register::replay(journal()).unwrap();
    let instant = at("2026-05-08T09:00:00Z");
    let view = register.as_of(instant);
    let (known, unknown) = ("CC-1".parse().unwrap(), "CC-404".parse().unwrap());
    assert_eq!(view.positions_of(&[known, unknown]).unwrap_err().code, RefusalCode::UnknownAlert);
    assert_eq!(view.positions_of(&[known, known]).unwrap().count(), view.positions(known).unwrap().len());
    assert_eq!(view.positions_of(&[]).unwrap().count(), 0);
    let (r0a, r9z) = ("R0A".parse().unwrap(), "R9Z".parse().unwrap());
    let refused = |codes: &[OdsCode], to| view.evidence_of(codes, instant, to).unwrap_err().code;
    assert_eq!(refused(&[r0a, r9z], instant), RefusalCode::UnknownOrganisation);
    assert_eq!(refused(&[r9z], Timestamp::MIN), RefusalCode::InvalidValue);
    assert_eq!(view.evidence_of(&[r0a, r0a], instant, instant).unwrap().len(), 1);
    assert_eq!(view.evidence_of_all(instant, Timestamp::MIN).unwrap_err().code, RefusalCode::InvalidValue);
}
