//! The tables of `docs/wire.md`, and the refusals of each rule in `docs/rules.md`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use alert_response::wire::Described;
use alert_response::wire::description::{Field, Object, Shape};
use alert_response::{Command, Event, Policy, Question, RefusalCode, RemediationStatus};
use serde_json::Value;

use crate::catalogue::{name_of, objects, types};
use crate::schema::is_needed;
use crate::text::first_paragraph;
use crate::{Output, region};

const WIRE: &str = "docs/wire.md";
const RULES: &str = "docs/rules.md";

pub(crate) fn outputs(root: &Path) -> Result<Vec<Output>, String> {
    let tables = [
        ("commands", commands()),
        ("words", words()),
        ("objects", inner_objects()),
        ("statuses", statuses()),
        ("policies", policies()),
        ("events", events()),
        ("refusals", refusals()),
        ("questions", questions()),
    ];
    let rules =
        fs::read_to_string(root.join(RULES)).map_err(|error| format!("cannot read {RULES}: {error}"))?;
    Ok(vec![
        region::output(root, WIRE, region::MARKDOWN, &tables)?,
        Output { path: RULES.into(), content: with_refusals(&rules)? },
    ])
}

fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head: Vec<_> = head.iter().map(|cell| (*cell).to_owned()).collect();
    let rule = format!("|{}\n", "---|".repeat(head.len()));
    let body: String = rows.map(|cells| line(&cells)).collect();
    format!("{}{rule}{body}", line(&head))
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

fn codes<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts.into_iter().map(code).collect::<Vec<_>>().join(", ")
}

/// The keys of an object: `?` if they may be left out, and what counts then.
fn keys(object: &Object) -> String {
    let listed = object.fields.iter().map(|field| {
        let optional = if is_needed(field) { "" } else { "?" };
        let default = field.default.map_or_else(String::new, |default| {
            format!(" ({} if left out)", code(default().trim_matches('"')))
        });
        format!("`{}{optional}`{default}", field.key)
    });
    listed.collect::<Vec<_>>().join(", ")
}

fn commands() -> String {
    let rows = Command::DESCRIPTIONS.iter().map(|command| {
        vec![
            code(command.word),
            first_paragraph(command.object.docs),
            keys(command.object),
            command.by.into(),
        ]
    });
    table(&["command", "what it does", "keys", "who may give it"], rows)
}

fn events() -> String {
    let rows = Event::DESCRIPTIONS.iter().map(|event| {
        let by = Command::DESCRIPTIONS.iter().filter(|command| command.events.contains(&event.word));
        vec![
            code(event.word),
            first_paragraph(event.object.docs),
            keys(event.object),
            codes(by.map(|command| command.word)),
        ]
    });
    table(&["event", "what happened", "keys", "written by"], rows)
}

/// The words of every enum but the refusal codes, with the keys that have them.
fn words() -> String {
    let rows = types().into_iter().filter_map(|shape| match shape {
        Shape::Words(words) if words.name != "RefusalCode" => {
            let keys = keys_of(words.name);
            let listed = codes(words.words.iter().map(|word| word.word));
            (!keys.is_empty()).then(|| vec![codes(keys), first_paragraph(words.docs), listed])
        }
        _ => None,
    });
    table(&["key", "what it says", "words"], rows)
}

/// The objects that are values of keys of others, and not messages themselves.
fn inner_objects() -> String {
    let own_tables = ["Policy"];
    let statuses = status_objects();
    let rows = objects().into_iter().filter_map(|object| {
        let is_status = statuses.iter().any(|(_, status)| status.name == object.name);
        let is_listed = !own_tables.contains(&object.name) && !is_status;
        let keys_with_it = keys_of(object.name);
        (is_listed && !keys_with_it.is_empty())
            .then(|| vec![codes(keys_with_it), first_paragraph(object.docs), keys(object)])
    });
    table(&["key", "what it says", "its keys"], rows)
}

/// The keys whose values are of the type, or lists of it.
fn keys_of(name: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    let answers = Question::DESCRIPTIONS.iter().map(|question| question.object);
    let policy = policy_object().into_iter();
    for field in objects().into_iter().chain(answers).chain(policy).flat_map(|object| object.fields) {
        if inner_name(field.shape) == Some(name) && !found.contains(&field.key) {
            found.push(field.key);
        }
    }
    found
}

fn inner_name(shape: &'static Shape) -> Option<&'static str> {
    match shape {
        Shape::List(inner) | Shape::Optional(inner) => inner_name(inner),
        other => name_of(other),
    }
}

fn status_objects() -> Vec<(&'static str, &'static Object)> {
    let Shape::Tagged(status) = RemediationStatus::SHAPE else { return Vec::new() };
    let objects = status.variants.iter().filter_map(|variant| match variant.shape {
        Some(Shape::Object(object)) => Some((variant.word, object)),
        _ => None,
    });
    objects.collect()
}

fn statuses() -> String {
    let rows = status_objects().into_iter().flat_map(|(word, object)| {
        object.fields.iter().map(move |field| {
            let optional = if is_needed(field) { "" } else { "?" };
            vec![code(word), format!("`{}{optional}`", field.key), first_paragraph(field.docs)]
        })
    });
    table(&["status", "key", "what it says"], rows)
}

fn policy_object() -> Option<&'static Object> {
    objects().into_iter().find(|object| object.name == "Policy")
}

fn policies() -> String {
    let built_in = [Policy::ranca_2020(), Policy::ranca_2023()]
        .map(|policy| serde_json::to_value(policy).unwrap_or_default());
    let value_of = |policy: &Value, field: &Field| {
        policy.get(field.key).map_or_else(|| "none".into(), |value| code(&value.to_string()))
    };
    let rows = policy_object().into_iter().flat_map(|object| object.fields).map(|field| {
        let optional = if is_needed(field) { "" } else { "?" };
        let mut row = vec![format!("`{}{optional}`", field.key), first_paragraph(field.docs)];
        row.extend(built_in.iter().map(|policy| value_of(policy, field)));
        row
    });
    table(&["key", "what it says", "`ranca_2020`", "`ranca_2023`"], rows)
}

fn refusals() -> String {
    let rows = RefusalCode::ALL
        .iter()
        .map(|refusal| vec![code(refusal.as_str()), refusal.rules().join(", "), refusal.meaning().into()]);
    table(&["code", "rules", "what it says"], rows)
}

fn questions() -> String {
    let rows = Question::DESCRIPTIONS.iter().map(|question| {
        let answer = match question.answer {
            Shape::List(Shape::Object(item)) => format!("a list; each item has {}", keys(item)),
            Shape::Object(object) => keys(object),
            _ => String::new(),
        };
        vec![code(question.word), first_paragraph(question.docs), keys(question.object), answer]
    });
    table(&["question", "what it asks", "keys", "answer"], rows)
}

/// The page with what each rule refuses with: the codes that name it. The rest of the line is written by hand.
fn with_refusals(page: &str) -> Result<String, String> {
    let mut by_rule: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for refusal in RefusalCode::ALL {
        for rule in refusal.rules() {
            by_rule.entry(rule).or_default().push(refusal.as_str());
        }
    }
    let mut rule = None;
    let mut written = String::new();
    for line in page.lines() {
        if let Some((id, _)) = line.strip_prefix("**").and_then(|heading| heading.split_once(" · ")) {
            rule = Some(id);
        }
        match (rule, line.strip_prefix("- Refuses: ").and_then(|rest| rest.split_once(". "))) {
            (Some(rule), Some((_, shown))) => {
                let refused = by_rule.remove(rule).unwrap_or_default();
                let refused = if refused.is_empty() { "nothing".into() } else { codes(refused) };
                written.push_str(&format!("- Refuses: {refused}. {shown}"));
            }
            _ => written.push_str(line),
        }
        written.push('\n');
    }
    match by_rule.into_iter().next() {
        None => Ok(written),
        Some((rule, refused)) => {
            Err(format!("{RULES} has no line «Refuses:» for {rule}, which {refused:?} rest on"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(path: &str) -> String {
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)).unwrap()
    }

    #[test]
    fn a_rule_lists_the_codes_that_name_it() {
        let rules = "**R7 · Risk** text\n- Refuses: old. Shown by: `a`.\n";
        let error = with_refusals(rules).unwrap_err();
        assert!(error.starts_with("docs/rules.md has no line"), "{error}");
        let whole = with_refusals(&page(RULES)).unwrap();
        assert!(whole.contains("\n- Refuses: `risk_acceptance_required`. Shown by: "), "{whole}");
    }

    #[test]
    fn the_order_of_judgement_has_a_place_for_every_code() {
        let wire = page(WIRE);
        let (_, order) = wire.split_once("## The order of judgement").unwrap();
        let (order, _) = order.split_once("## Refusals").unwrap();
        for refusal in RefusalCode::ALL {
            assert!(order.contains(&code(refusal.as_str())), "{refusal}");
        }
    }

    #[test]
    fn the_rules_of_a_command_are_on_the_page() {
        let rules = page(RULES);
        for command in Command::DESCRIPTIONS {
            for rule in command.rules {
                assert!(rules.contains(&format!("\n**{rule} · ")), "{}: {rule}", command.word);
            }
        }
    }
}
