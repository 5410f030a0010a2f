//! Rules W1 and W2 however a command comes: read, or made in code of what entries keep.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use alert_response::*;

const NOW: &str = "2026-05-02T09:00:00Z";

/// Lines as the rules of before could have stored them: texts that rule W1 refuses in commands.
const STORED: &str = include_str!("stored_before_w1.jsonl");

fn stored_line(number: usize) -> &'static str {
    STORED.lines().nth(number).unwrap()
}

fn stored() -> Register {
    Register::replay(STORED.lines().map(|line| Entry::from_json(line).unwrap())).unwrap()
}

fn operator() -> Actor {
    Actor::operator("csoc").unwrap()
}

fn code(register: &Register, command: impl Into<Command>) -> RefusalCode {
    register.decide(&command.into(), &operator(), NOW.parse().unwrap()).unwrap_err().code
}

#[test]
fn entries_are_read_and_written_as_they_were_stored() {
    assert!(STORED.lines().any(|line| line.contains('\u{200b}')), "characters that do not show");
    for line in STORED.lines() {
        let entry = Entry::from_json(line).unwrap();
        assert_eq!(entry.to_json(), line);
        // By any reader of serde, and each part by itself.
        assert_eq!(serde_json::from_str::<Entry>(line).unwrap(), entry);
        let event = serde_json::to_string(&entry.event).unwrap();
        assert_eq!(serde_json::from_str::<Event>(&event).unwrap(), entry.event);
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(serde_json::from_value::<Entry>(value).unwrap(), entry);
    }
    let register = stored();
    let view = register.as_of(NOW.parse().unwrap());
    let position = view.position("CC-1".parse().unwrap(), "R0A".parse().unwrap()).unwrap();
    assert!(position.to_json().contains("\"actions\":\"\u{200b}\""));
}

#[test]
fn answers_about_what_was_stored_are_read_back() {
    fn read_back<T: serde::Serialize + serde::de::DeserializeOwned>(answer: &impl serde::Serialize) {
        let json = serde_json::to_string(answer).unwrap();
        assert!(!json.is_ascii(), "{json}");
        let read: T = read_json(&json).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
    }
    let register = stored();
    let view = register.as_of(NOW.parse().unwrap());
    let (alert, organisation) = ("CC-1".parse().unwrap(), "R0A".parse().unwrap());
    read_back::<PositionOf<RemediationStatus>>(&view.position(alert, organisation).unwrap());
    read_back::<Vec<OrganisationSummary>>(&view.organisations());
    read_back::<Vec<AlertSummary>>(&view.alerts());
    read_back::<AlertDetail>(&view.alert(alert).unwrap());
    read_back::<Members>(&view.members(organisation).unwrap());
    // What a host gives is judged, also after an answer was read.
    assert!(read_json::<RemediationStatus>("{\"complete\":{\"actions\":\"\u{200b}\"}}").is_err());
}

#[test]
fn what_an_entry_may_have_a_command_may_not() {
    for line in STORED.lines() {
        let by = line.split_once(r#""by":"#).unwrap().1.split_once(r#","event""#).unwrap().0;
        let good = by.is_ascii();
        assert_eq!(Actor::from_json(by).is_ok(), good, "{by}");
    }
    let update = "{\"update_alert\":{\"id\":\"CC-1\",\"text\":\"\u{200b}\"}}";
    assert_eq!(Command::from_json(update).unwrap_err().code(), RefusalCode::InvalidText);
    // After an entry was read, and after one could not be read, commands are judged as ever.
    Entry::from_json(stored_line(6)).unwrap();
    assert!(Command::from_json(update).is_err());
    assert!(Entry::from_json(&stored_line(6).replace("own_role", "no_role")).is_err());
    assert!(Command::from_json(update).is_err());
}

#[test]
fn a_stored_text_in_a_command_made_in_code_is_refused() {
    let register = stored();
    let Event::ResponseRecorded(recorded) = Entry::from_json(stored_line(6)).unwrap().event else {
        panic!("a response")
    };
    let again = RecordResponse::new(recorded.alert, recorded.organisation, recorded.status);
    let refusal =
        register.decide(&again.into(), &Actor::user("alice").unwrap(), NOW.parse().unwrap()).unwrap_err();
    assert_eq!(refusal.code, RefusalCode::InvalidText);
    assert_eq!(refusal.explanation, r"cannot accept the text `\u{200b}`; it may not be blank");

    let Event::UserRegistered(known) = Entry::from_json(stored_line(1)).unwrap().event else {
        panic!("a user")
    };
    let person = Person { id: known.id, name: known.name, email: known.email };
    let appoint = |person: &Person| code(&register, AppointAuditor { user: person.clone() });
    assert_eq!(appoint(&person), RefusalCode::InvalidValue, "the address goes before the name");
    let named = Person { email: "alice@nhs.net".parse().unwrap(), ..person.clone() };
    assert_eq!(appoint(&named), RefusalCode::InvalidText);
    // Nobody can give the stored address any more: it is corrected first.
    let whole = Person { name: "Alice".parse().unwrap(), ..named };
    assert_eq!(appoint(&whole), RefusalCode::UserDiffers);

    let by = Entry::from_json(stored_line(0)).unwrap().by;
    let refusal =
        register.decide(&ResetMfa { user: "alice".parse().unwrap() }.into(), &by, NOW.parse().unwrap());
    assert_eq!(refusal.unwrap_err().code, RefusalCode::InvalidText);
}

#[test]
fn lists_made_in_code_have_an_end_too() {
    let register = stored();
    let unable = |mitigations| UnableToImplement {
        reason: UnableReason::LegacySystem,
        explanation: "Old.".parse().unwrap(),
        mitigations,
        risk_acceptance: None,
    };
    let alert: AlertId = "CC-1".parse().unwrap();
    let trust: OdsCode = "R0A".parse().unwrap();
    let isolated: Text = "Isolated.".parse().unwrap();
    let respond = |count: usize| RecordResponse::new(alert, trust, unable(vec![isolated.clone(); count]));
    assert_eq!(code(&register, respond(101)), RefusalCode::InvalidValue);
    assert_eq!(code(&register, respond(100)), RefusalCode::NotPermitted, "form is in order");
    let for_many = |count: usize| RecordResponse::new(alert, vec![trust; count], InProgress::default());
    assert_eq!(code(&register, for_many(20_001)), RefusalCode::InvalidValue);
    assert_eq!(code(&register, for_many(20_000)), RefusalCode::NotPermitted);
    let issue = |count: usize| IssueAlert {
        organisations: Some(vec![trust; count]),
        ..IssueAlert::new(alert, "A".parse().unwrap(), Severity::High)
    };
    assert_eq!(code(&register, issue(20_001)), RefusalCode::InvalidValue);
    assert_eq!(code(&register, issue(20_000)), RefusalCode::AlertAlreadyIssued);
    let change = |count: usize| ChangeSeverity {
        id: alert,
        severity: Severity::High,
        respond_by: None,
        organisations: Some(vec![trust; count]),
    };
    assert_eq!(code(&register, change(20_001)), RefusalCode::InvalidValue);
    assert_eq!(code(&register, change(20_000)), RefusalCode::SeverityUnchanged);
    let prefer = |emails: usize, mobiles: usize| SetContactPreferences {
        emails: vec!["a@example.org".parse().unwrap(); emails],
        mobiles: vec!["07700 900123".parse().unwrap(); mobiles],
    };
    assert_eq!(code(&register, prefer(21, 0)), RefusalCode::InvalidValue);
    assert_eq!(code(&register, prefer(0, 21)), RefusalCode::InvalidValue);
    assert_eq!(code(&register, prefer(20, 20)), RefusalCode::NotPermitted);
}

#[test]
fn a_list_is_not_read_beyond_its_end() {
    // What stands behind the first item too many is no JSON any more: nobody looks at it.
    let read = |items: usize| {
        let list = r#""a@example.org","#.repeat(items);
        let json = format!(r#"{{"set_contact_preferences": {{"mobiles": [], "emails": [{list}§"#);
        Command::from_json(&json).unwrap_err().to_string()
    };
    assert!(
        read(21).starts_with(
            "`set_contact_preferences.emails`: `emails` has too many items; expected at most 20"
        ),
        "{}",
        read(21)
    );
    assert!(read(20).starts_with("cannot read the JSON; expected value"), "{}", read(20));
}

#[test]
fn entries_may_have_longer_lists() {
    let codes = vec!["\"R0A\""; 20_001].join(",");
    let line = stored_line(5).replace("\"R0A\"", &codes);
    assert_eq!(Entry::from_json(&line).unwrap().to_json(), line);
    let mitigations = vec!["\"Isolated.\""; 101].join(",");
    let status = format!(
        r#"{{"unable_to_implement":{{"reason":"other","explanation":"Old.","mitigations":[{mitigations}]}}}}"#
    );
    let line = stored_line(6).replace("{\"in_progress\":{\"actions\":\"\u{200b}\"}}", &status);
    assert_eq!(Entry::from_json(&line).unwrap().to_json(), line);
}

#[test]
fn the_json_of_one_thing_has_at_most_16_mebibytes() {
    const MOST: usize = 16 * 1024 * 1024;
    let padded = |json: &str, length: usize| format!("{json}{}", " ".repeat(length - json.len()));
    let command = r#"{"confirm_mfa": {"user": "alice"}}"#;
    let question = r#"{"alerts": {}}"#;
    assert!(Command::from_json(&padded(command, MOST)).is_ok());
    assert!(Question::from_json(&padded(question, MOST)).is_ok());
    assert!(Entry::from_json(&padded(stored_line(3), MOST)).is_ok());
    let error = Command::from_json(&padded(command, MOST + 1)).unwrap_err();
    assert_eq!(error.code(), RefusalCode::InvalidValue);
    assert_eq!(error.to_string(), "the JSON has 16777217 bytes; expected at most 16777216 (16 MiB)");
    assert!(
        Command::read(&padded(command, MOST + 1), r#"{"user": "alice"}"#, &format!("\"{NOW}\"")).is_err()
    );
    assert!(Question::from_json(&padded(question, MOST + 1)).is_err());
    assert!(Entry::from_json(&padded(stored_line(3), MOST + 1)).is_err());
    // The longest command that the other limits let through is shorter.
    let longest = UnableToImplement {
        reason: UnableReason::LegacySystem,
        explanation: Text::new(&"🔧".repeat(10_000)).unwrap(),
        mitigations: vec![Text::new(&"🔧".repeat(10_000)).unwrap(); 100],
        risk_acceptance: None,
    };
    let organisations = vec!["R0A000000".parse::<OdsCode>().unwrap(); 20_000];
    let longest = Command::from(RecordResponse::new("CC-1".parse().unwrap(), organisations, longest));
    assert!(longest.to_json().len() < MOST / 3);
    assert_eq!(Command::from_json(&longest.to_json()), Ok(longest));
}

#[test]
fn messages_print_what_does_not_show() {
    let said = |json: &str| Command::from_json(json).unwrap_err().to_string();
    let code = said("{\"close_organisation\":{\"ods_code\":\"RTD\u{200b}\"}}");
    assert!(
        code.starts_with(r"`close_organisation.ods_code`: cannot read `RTD\u{200b}`; expected an ODS code"),
        "{code}"
    );
    let word = said("{\"close_organisation\":{\"ods\u{feff}_code\":1}}");
    assert!(word.starts_with(r"`close_organisation`: unknown key `ods\u{feff}_code`"), "{word}");
    let kind = said("{\"set_mandate\":{\"ods_code\":\"R0A\",\"mandated\":\"y\u{3164}es\u{202e}\"}}");
    assert!(kind.contains(r"y\u{3164}es\u{202e}"), "{kind}");
    let text = said("{\"update_alert\":{\"id\":\"CC-1\",\"text\":\"\u{2800}\u{a0}\u{2028}\"}}");
    assert!(
        text.starts_with(
            r"`update_alert.text`: cannot accept the text `\u{2800}\u{a0}\u{2028}`; it may not be blank"
        ),
        "{text}"
    );
}
