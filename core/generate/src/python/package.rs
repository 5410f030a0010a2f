//! The Python files of the package: enums, aliases, exports.

use std::path::Path;

use alert_response::wire::description::{Tagged, Words};
use alert_response::{Command, Event, Question};

use super::model::{answer_class, answers, enum_name, enums, sequences, unions, values};
use crate::text::{first_paragraph, wrapped};
use crate::{Output, region};

/// Enums with methods of their own, by the class of `_words.py` that has them.
const BASES: &[(&str, &str)] =
    &[("RefusalCode", "Code"), ("Severity", "Ordered"), ("State", "Standing"), ("StatusKind", "Kind")];

/// What a reader of Python also needs to know of an enum.
const NOTES: &[(&str, &[&str])] = &[(
    "Severity",
    &[
        "The order is that of severities, not of spelling, and also holds between a member and a word: `Severity.HIGH > \"low\"`. A \
         text that is no word of a severity raises `TypeError`. A data frame orders a column of texts by spelling; give it \
         the order with `polars.Enum(Severity)` or `pandas.CategoricalDtype(list(Severity), ordered=True)`.",
        "Words are read without regard to case, `_` or space: `Severity(\"Information only\")`.",
    ],
)];

/// Enums whose members have an order, lowest first; core declares them highest first.
const LOWEST_FIRST: &[&str] = &["Severity"];

const FOLDER: &str = "bindings-python/python/alert_response";
const WIDTH: usize = 120;

pub(super) fn outputs(root: &Path) -> Result<Vec<Output>, String> {
    Ok(vec![
        Output { path: format!("{FOLDER}/_enums.py"), content: enums_module() },
        region::output(root, &format!("{FOLDER}/_types.py"), region::PYTHON, &[("unions", of_unions())])?,
        region::output(
            root,
            &format!("{FOLDER}/__init__.py"),
            region::PYTHON,
            &[("imports", imports()), ("exports", exports()), ("lists", lists())],
        )?,
    ])
}

fn enums_module() -> String {
    let mut bases: Vec<_> = enums().into_iter().map(|words| base(words)).collect();
    bases.sort_unstable();
    bases.dedup();
    let classes: String = enums().into_iter().map(enum_class).collect();
    format!(
        "\"\"\"The words of the wire as real enums: each member is the word, as text. Written by `make generate`.\"\"\"\n\n\
         from __future__ import annotations\n\nfrom alert_response._words import {}\n{classes}",
        bases.join(", ")
    )
}

fn base(words: &Words) -> &'static str {
    BASES.iter().find(|(name, _)| *name == words.name).map_or("Word", |(_, base)| base)
}

fn enum_class(words: &Words) -> String {
    let mut docs = vec![first_paragraph(words.docs)];
    let notes = NOTES.iter().find(|(name, _)| *name == words.name);
    docs.extend(notes.into_iter().flat_map(|(_, notes)| notes.iter().map(|note| (*note).to_owned())));
    let mut members: Vec<_> = words.words.iter().collect();
    if LOWEST_FIRST.contains(&words.name) {
        members.reverse();
    }
    let members = members.into_iter().map(|word| {
        let name = word.word.to_uppercase();
        format!("    {name} = {:?}\n{}\n", word.word, docstring(&[first_paragraph(word.docs)], "    "))
    });
    format!(
        "\n\nclass {}({}):\n{}\n\n{}",
        enum_name(words),
        base(words),
        docstring(&docs, "    "),
        members.collect::<String>()
    )
}

/// The paragraphs as a docstring.
fn docstring(paragraphs: &[String], indent: &str) -> String {
    let width = WIDTH.saturating_sub(3);
    let wrapped: Vec<_> = paragraphs
        .iter()
        .enumerate()
        .map(|(place, text)| {
            let first = if place == 0 { format!("{indent}\"\"\"") } else { indent.into() };
            wrapped(text, &first, indent, width)
        })
        .collect();
    let text = wrapped.join("\n\n");
    if text.contains('\n') { format!("{text}\n{indent}\"\"\"") } else { format!("{text}\"\"\"") }
}

fn of_unions() -> String {
    let unions = unions().into_iter().map(|union| {
        let classes: Vec<_> = union.variants.iter().map(|variant| variant.name.to_owned()).collect();
        alias(union.name, &classes, &about(union))
    });
    let mut answers: Vec<String> = Vec::new();
    for class in Question::DESCRIPTIONS.iter().filter_map(|question| answer_class(question.answer)) {
        if !answers.contains(&class) {
            answers.push(class);
        }
    }
    let all = unions.chain([alias("Answer", &answers, "The answer to a question.")]);
    all.collect::<Vec<_>>().join("\n")
}

fn about(union: &Tagged) -> String {
    first_paragraph(union.docs)
}

fn alias(name: &str, classes: &[String], about: &str) -> String {
    let whole: Vec<_> = classes.iter().map(|class| format!("_native.{class}")).collect();
    let line = format!("{name}: TypeAlias = {}", whole.join(" | "));
    let declared = if line.chars().count() <= WIDTH {
        line
    } else {
        format!("{name}: TypeAlias = (\n    {}\n)", whole.join("\n    | "))
    };
    format!("{declared}\n{}\n", docstring(&[about.into()], ""))
}

fn enum_names() -> Vec<String> {
    sorted(enums().into_iter().map(|words| enum_name(words).to_owned()).collect())
}

/// The generated classes of the native module.
fn class_names() -> Vec<String> {
    let commands = Command::DESCRIPTIONS.iter().map(|command| command.object.name);
    let events = Event::DESCRIPTIONS.iter().map(|event| event.object.name);
    let others = values().into_iter().chain(answers()).map(|object| object.name);
    let mut names: Vec<String> =
        commands.chain(events).chain(others).chain(["Entry"]).map(Into::into).collect();
    // The actors and authorities are written by hand in Rust, but named by their unions.
    names.extend(unions().into_iter().flat_map(|union| union.variants).map(|variant| variant.name.into()));
    names.extend(sequences().into_iter().map(|list| list.class));
    sorted(names)
}

fn union_names() -> Vec<String> {
    sorted(unions().into_iter().map(|union| union.name.to_owned()).chain(["Answer".to_owned()]).collect())
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort_unstable();
    names.dedup();
    names
}

fn imports() -> String {
    let import = |module: &str, names: &[String]| {
        format!("from alert_response.{module} import (\n    {},\n)\n", names.join(",\n    "))
    };
    import("_enums", &enum_names()) + &import("_native", &class_names()) + &import("_types", &union_names())
}

fn exports() -> String {
    let names = sorted([enum_names(), class_names(), union_names()].concat());
    let quoted: String = names.iter().map(|name| format!("    {name:?},\n")).collect();
    format!("__all__ += [\n{quoted}]\n")
}

/// The lists, and the classes of their rows.
fn lists() -> String {
    let tuple = |name: &str, classes: Vec<String>| {
        let listed: String = classes.iter().map(|class| format!("    {class},\n")).collect();
        format!("{name} = (\n{listed})\n")
    };
    let lists = sequences();
    let rows = sorted(lists.iter().map(|list| list.item.name.to_owned()).collect());
    tuple("_LISTS", sorted(lists.into_iter().map(|list| list.class).collect())) + &tuple("_ROWS", rows)
}
