//! The lists of all members: of the sealed families, and of the values that core reads for the package.

use alert_response::wire::Described;
use alert_response::wire::description::{Object, Shape};
use alert_response::{Actor, Authority, Command, Event, OrganisationSelection, RemediationStatus};

use super::{HEADER, is_question, types};
use crate::catalogue::{objects, types as all_types};

/// The families with the word, the class and the serialiser of each member.
pub(super) fn families() -> String {
    let commands = Command::DESCRIPTIONS.iter().map(|command| (command.word, command.object.name));
    let events = Event::DESCRIPTIONS.iter().map(|event| (event.word, event.object.name));
    let statuses = match RemediationStatus::SHAPE {
        Shape::Tagged(tagged) => tagged.variants.iter().map(|variant| (variant.word, variant.name)).collect(),
        _ => Vec::new(),
    };
    [
        "package io.alertresponse\n\nimport io.alertresponse.internal.Tagged\nimport io.alertresponse.internal.Variant\n".into(),
        family("PlainCommand", "Command", commands),
        family("PlainEvent", "Event", events),
        family("PlainStatus", "RemediationStatus", statuses.into_iter()),
    ]
    .join("\n")
}

fn family<'a>(object: &str, name: &str, members: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let members: String = members
        .map(|(word, class)| {
            format!("    Variant(\"{word}\", {class}::class, {class}.generatedSerializer()),\n")
        })
        .collect();
    format!("internal object {object} : Tagged<{name}>(\n    \"{name}\",\n{members})\n")
}

/// The kinds of values that the package gives core to read, by the name of their class or family.
pub(super) fn kinds() -> String {
    let families = [
        Actor::SHAPE,
        Authority::SHAPE,
        Command::SHAPE,
        Event::SHAPE,
        OrganisationSelection::SHAPE,
        RemediationStatus::SHAPE,
    ];
    let mut kinds: Vec<(&str, String)> = Vec::new();
    let is_member = |object: &Object| {
        Command::DESCRIPTIONS.iter().any(|command| command.object.name == object.name)
            || Event::DESCRIPTIONS.iter().any(|event| event.object.name == object.name)
            || types::STATUSES.contains(&object.name)
    };
    for object in objects() {
        if !is_member(object) && !is_question(object) && object.name != "Refusal" {
            kinds.push((object.name, rust(object.name)));
        }
    }
    for shape in all_types() {
        match shape {
            Shape::Words(words) => kinds.push((types::name_of_words(words), rust(words.name))),
            Shape::Tagged(tagged)
                if families.iter().any(|family| crate::catalogue::name_of(family) == Some(tagged.name)) =>
            {
                kinds.push((tagged.name, rust(tagged.name)));
            }
            Shape::Either(either) if either.name == "OrganisationSelection" => {
                kinds.push((either.name, rust(either.name)));
            }
            _ => {}
        }
    }
    kinds.sort();
    let lines: String = kinds.iter().map(|(kind, core)| format!("    \"{kind}\" => {core},\n")).collect();
    format!("{HEADER}\nkinds! {{\n{lines}}}\n")
}

/// A position that a view gives borrows its status; one that is read owns it.
fn rust(name: &str) -> String {
    match name {
        "Position" => "alert_response::PositionOf<alert_response::RemediationStatus>".into(),
        name => format!("alert_response::{name}"),
    }
}
