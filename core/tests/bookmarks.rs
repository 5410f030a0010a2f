//! Readings of positions that are paused while entries arrive.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use alert_response::*;

fn register() -> Register {
    let journal = include_str!("samples/journal.jsonl");
    Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap())).unwrap()
}

const NOW: &str = "2026-05-08T09:00:00Z";
const LATER: &str = "2026-05-08T09:00:00.000001Z";
const CSOC: &str = r#"{"operator":"csoc"}"#;

fn give(register: &mut Register, by: &str, at: &str, command: &str) {
    let (command, by, at) = Command::read(command, by, &format!("\"{at}\"")).unwrap();
    register.execute(command, &by, at).unwrap();
}

/// What becomes of a reading of R0A and R0B as of `NOW` that was paused after so many of the two.
fn resumed(read: usize, by: &str, at: &str, command: &str) -> Result<usize, BookmarkError> {
    let mut register = register();
    let view = register.as_of(NOW.parse().unwrap());
    let rest: Vec<String> = view.positions_of_all().skip(read).map(|position| position.to_json()).collect();
    let mut reading = view.positions_of_all();
    assert_eq!(reading.by_ref().take(read).count(), read);
    let bookmark = reading.bookmark();
    give(&mut register, by, at, command);
    let reading = bookmark.resume(&register)?;
    let now: Vec<String> = reading.map(|position| position.to_json()).collect();
    assert_eq!(now, rest, "{command}");
    Ok(now.len())
}

const CHANGED: BookmarkError = BookmarkError::Changed { read_at_seq: 28, last_seq: 29 };

#[test]
fn an_entry_dated_after_the_instant_of_the_view_never_ends_a_reading() {
    for command in [
        r#"{"withdraw_alert": {"id": "CC-1", "reason": "x"}}"#,
        r#"{"close_organisation": {"ods_code": "R0B"}}"#,
        r#"{"set_deadline": {"id": "CC-1", "respond_by": "2026-06-01T00:00:00Z", "reason": "x"}}"#,
        r#"{"change_severity": {"id": "CC-1", "severity": "low"}}"#,
        r#"{"issue_alert": {"id": "CC-9", "title": "x", "severity": "high"}}"#,
    ] {
        assert_eq!(resumed(1, CSOC, LATER, command), Ok(1), "{command}");
    }
    let answer = r#"{"record_response": {"alert": "CC-1", "organisations": ["R0A"], "status": {"complete": {"actions": "x"}}}}"#;
    assert_eq!(resumed(0, r#"{"user":"alice"}"#, LATER, answer), Ok(2));
}

#[test]
fn an_entry_that_is_about_something_else_never_ends_a_reading() {
    for command in [
        r#"{"record_follow_up": {"alert": "CC-1", "organisation": "R0B", "note": "Rang."}}"#,
        r#"{"update_alert": {"id": "CC-1", "text": "x"}}"#,
        r#"{"set_mandate": {"ods_code": "R0B", "mandated": false}}"#,
        r#"{"register_organisation": {"ods_code": "R0C", "name": "x", "sector": "acute", "mandated": true}}"#,
        r#"{"close_organisation": {"ods_code": "0AR"}}"#,
        r#"{"reset_mfa": {"user": "alice"}}"#,
        r#"{"issue_alert": {"id": "CC-9", "title": "x", "severity": "low"}}"#,
        r#"{"withdraw_alert": {"id": "CC-2", "reason": "x"}}"#,
    ] {
        assert_eq!(resumed(1, CSOC, NOW, command), Ok(1), "{command}");
    }
}

#[test]
fn an_entry_that_changes_what_is_still_to_be_read_ends_the_reading() {
    for command in [
        r#"{"withdraw_alert": {"id": "CC-1", "reason": "x"}}"#,
        r#"{"close_organisation": {"ods_code": "R0B"}}"#,
        r#"{"set_deadline": {"id": "CC-1", "respond_by": "2026-06-01T00:00:00Z", "reason": "x"}}"#,
        r#"{"change_severity": {"id": "CC-1", "severity": "low"}}"#,
        r#"{"issue_alert": {"id": "CC-9", "title": "x", "severity": "high"}}"#,
    ] {
        let error = resumed(1, CSOC, NOW, command).unwrap_err();
        assert!(matches!(error, BookmarkError::Changed { read_at_seq: 28, .. }), "{command}");
    }
    let answer = r#"{"record_response": {"alert": "CC-1", "organisations": ["R0A"], "status": {"complete": {"actions": "x"}}}}"#;
    assert_eq!(resumed(0, r#"{"user":"alice"}"#, NOW, answer), Err(CHANGED));
}

#[test]
fn an_entry_that_changes_only_what_was_read_does_not_end_the_reading() {
    let answer = r#"{"record_response": {"alert": "CC-1", "organisations": ["R0A"], "status": {"complete": {"actions": "x"}}}}"#;
    assert_eq!(resumed(1, r#"{"user":"alice"}"#, NOW, answer), Ok(1));
    assert_eq!(resumed(1, CSOC, NOW, r#"{"close_organisation": {"ods_code": "R0A"}}"#), Ok(1));
    assert_eq!(resumed(2, CSOC, NOW, r#"{"withdraw_alert": {"id": "CC-1", "reason": "x"}}"#), Ok(0));
}

#[test]
fn a_reading_of_named_alerts_is_not_ended_by_a_new_one() {
    let mut register = register();
    let named = ["CC-1".parse().unwrap()];
    let bookmark = register.as_of(NOW.parse().unwrap()).positions_of(&named).unwrap().bookmark();
    give(&mut register, CSOC, NOW, r#"{"issue_alert": {"id": "CC-9", "title": "x", "severity": "high"}}"#);
    assert_eq!(bookmark.resume(&register).unwrap().count(), 2);
}

#[test]
fn a_bookmark_is_of_one_register_and_of_its_copies_until_they_differ() {
    let mut original = register();
    let now = NOW.parse().unwrap();
    let bookmark = |register: &Register| register.as_of(now).positions_of_all().bookmark();
    let before = bookmark(&original);
    let mut copy = original.clone();
    let resumes =
        |bookmark: &Bookmark, register: &Register| bookmark.clone().resume(register).map(Iterator::count);
    assert_eq!(resumes(&before, &copy), Ok(2));
    assert_eq!(resumes(&before, &register()), Err(BookmarkError::OtherRegister), "equal, and another one");
    assert_eq!(resumes(&before, &Register::new()), Err(BookmarkError::OtherRegister));
    give(&mut original, CSOC, NOW, r#"{"reset_mfa": {"user": "alice"}}"#);
    give(&mut copy, CSOC, NOW, r#"{"withdraw_alert": {"id": "CC-1", "reason": "x"}}"#);
    assert_eq!(resumes(&before, &original), Ok(2));
    assert_eq!(resumes(&before, &copy), Err(CHANGED));
    assert_eq!(resumes(&bookmark(&original), &copy), Err(BookmarkError::OtherRegister));
    assert_eq!(resumes(&bookmark(&copy), &original), Err(BookmarkError::OtherRegister));
    let said = BookmarkError::OtherRegister.to_string();
    assert_eq!(said, "the bookmark is of another register; resume with the register that was read");
}

#[test]
fn a_register_stays_the_same_one_through_a_list_of_entries() {
    let mut register = register();
    let bookmark = register.as_of(NOW.parse().unwrap()).positions_of_all().bookmark();
    // Such a list is tried on a copy.
    let line = |seq: u64, event: &str| {
        Entry::from_json(&format!(r#"{{"seq":{seq},"at":"{LATER}","by":{CSOC},"event":{event}}}"#)).unwrap()
    };
    let entries = [
        line(29, r#"{"mfa_reset":{"user":"alice"}}"#),
        line(30, r#"{"alert_updated":{"id":"CC-1","revision":3,"text":"x"}}"#),
    ];
    register.apply_all(&entries).unwrap();
    assert_eq!(bookmark.resume(&register).unwrap().count(), 2);
}
