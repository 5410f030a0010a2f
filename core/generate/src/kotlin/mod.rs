//! The Kotlin package: a class for each message and each value, an enum for each list of words.

mod classes;
mod enums;
mod lists;
mod types;

use std::collections::BTreeMap;

use alert_response::wire::description::{Object, Shape};
use alert_response::{Command, Event};

use crate::Output;
use crate::catalogue::{objects, types as all_types};
use crate::text::capitalised;
use classes::Family;

/// Where the generated Kotlin is.
const FOLDER: &str = "bindings-kotlin/src/generated/kotlin/io/alertresponse";
const HEADER: &str = "// Written by `make generate` from the declarations in core.\n";

/// What a class or an enum has in Kotlin alone: the imports that it needs, and its members.
struct Members {
    imports: Vec<&'static str>,
    body: &'static str,
}

/// The members of a type that are written by hand.
fn members(name: &str) -> Members {
    let text = match name {
        "Policy" => include_str!("members/Policy.kt"),
        "RecordResponse" => include_str!("members/RecordResponse.kt"),
        "RefusalCode" => include_str!("members/RefusalCode.kt"),
        "Severity" => include_str!("members/Severity.kt"),
        "StatusKind" => include_str!("members/StatusKind.kt"),
        _ => "",
    };
    let (head, body) = text.split_once("\n\n").unwrap_or(("", ""));
    Members { imports: head.lines().filter_map(|line| line.strip_prefix("import ")).collect(), body }
}

/// The classes and enums of the Kotlin package, and the list of the values that it lets core read.
pub(crate) fn outputs() -> Vec<Output> {
    let mut outputs = Vec::new();
    let mut rooms: BTreeMap<String, Vec<(&'static Object, Family)>> = BTreeMap::new();
    let mut messages = Vec::new();
    for command in Command::DESCRIPTIONS {
        let family = Family::Command { by: command.by };
        rooms.entry(file_of(command.object, "Commands")).or_default().push((command.object, family));
        messages.push(command.object.name);
    }
    for event in Event::DESCRIPTIONS {
        rooms.entry(file_of(event.object, "Events")).or_default().push((event.object, Family::Event));
        messages.push(event.object.name);
    }
    for object in objects() {
        if types::BY_HAND.contains(&object.name) || messages.contains(&object.name) || is_question(object) {
            continue;
        }
        let family = if types::STATUSES.contains(&object.name) { Family::Status } else { Family::Value };
        rooms.insert(object.name.into(), vec![(object, family)]);
    }
    for (file, classes) in rooms {
        outputs.push(kotlin(&file, classes::file(&classes)));
    }
    for shape in all_types() {
        if let Shape::Words(words) = shape {
            outputs.push(kotlin(types::name_of_words(words), enums::file(words)));
        }
    }
    outputs.push(kotlin("Families", lists::families()));
    outputs.push(Output { path: "bindings-kotlin/rust/values/kinds.rs".into(), content: lists::kinds() });
    outputs
}

fn kotlin(file: &str, content: String) -> Output {
    Output { path: format!("{FOLDER}/{file}.kt"), content: format!("{HEADER}{content}") }
}

/// The keys of a question are the arguments of a method in Kotlin, and no class.
fn is_question(object: &Object) -> bool {
    object.name.starts_with("About")
}

/// Commands and events are together by the room of core that declares them.
fn file_of(object: &Object, kind: &str) -> String {
    let room = object.module.split("::").nth(1).unwrap_or_default();
    capitalised(room) + kind
}
