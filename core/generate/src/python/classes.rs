//! The lists of classes of the native module, in Rust: each is one call of a macro that is written by hand.

use std::io::Write;
use std::path::Path;
use std::process::{Command as Process, Stdio};

use alert_response::wire::Described;
use alert_response::wire::description::{Field, Object, Shape};
use alert_response::{Command, Entry, Event};

use super::model::{Sequence, answers, attribute, enum_name, enums, is_row, sequences, unions, values};
use crate::text::{first_paragraph, pascal, wrapped};
use crate::{Output, region};

/// Types of the fields whose Rust type the description does not tell.
const TYPES: &[(&str, &str, &str)] = &[
    // A policy may also be given by a built-in name.
    ("SetPolicy", "policy", "crate::values::AnyPolicy"),
    // A set, which is a list on the wire.
    ("Policy", "response_severities", "Given<alert_response::Severities>"),
];

/// Arguments that may be left out in code, though the wire form has to name them: a policy need not say what it does not do.
const DEFAULTS: &[(&str, &str, &str)] = &[
    ("Policy", "acknowledge_first", "Given::default(false)"),
    ("Policy", "unable_needs_risk_acceptance", "Given::default(false)"),
];

/// Classes that hold another type than that of core with their name. A position of core borrows its status from the register;
/// Python keeps positions for longer. Positions are turned into columns in a way of their own.
const HELD: &[(&str, &str)] = &[("Position", "crate::position::OwnedPosition")];

/// The unions with a conversion of their own, since their variants hold no objects.
const BY_HAND: &[&str] = &["Actor", "Authority"];

/// Classes with methods that are written by hand. PyO3 allows a class no more than one block of methods, so what is generated
/// is a macro that makes the class with the methods that it is given.
const WITH_METHODS: &[&str] = &["Entry", "May", "Policy", "Report"];

const WIDTH: usize = 120;

pub(super) fn outputs(root: &Path) -> Result<Vec<Output>, String> {
    let sequences = sequences();
    let mut outputs = vec![
        file("commands", "The commands: a class and a method of the register for each", &commands())?,
        file("events", "The events, and the entry that holds one", &events())?,
        file("values", "What commands are made of", &of_values())?,
        file("answers", "What answers are made of", &of_answers(&sequences))?,
        file("sequences", "The lists of rows", &of_sequences(&sequences))?,
        file("words", "The enums of words", &of_words())?,
    ];
    outputs.push(region::output(
        root,
        "bindings-python/src/lib.rs",
        region::RUST,
        &[("classes", exports(&sequences)?)],
    )?);
    Ok(outputs)
}

fn file(name: &str, about: &str, items: &str) -> Result<Output, String> {
    let given: Vec<_> =
        ["Given", "GivenList", "limit"].into_iter().filter(|name| uses(items, name)).collect();
    let mut imports = String::new();
    if name != "words" {
        // The macros use the attributes of PyO3 by the names that they have here.
        imports.push_str("use pyo3::prelude::*;\n\n");
    }
    if !given.is_empty() {
        imports.push_str(&format!("use crate::convert::{{{}}};\n\n", given.join(", ")));
    }
    let text = format!("//! {about}. Written by `make generate`.\n\n{imports}{items}");
    Ok(Output { path: format!("bindings-python/src/generated/{name}.rs"), content: formatted(&text)? })
}

fn uses(items: &str, name: &str) -> bool {
    items.contains(&format!("{name}<")) || items.contains(&format!("{name}::"))
}

/// The code as rustfmt leaves it.
fn formatted(code: &str) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("cannot run rustfmt: {error}");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut rustfmt = Process::new("rustfmt")
        .args(["--edition", "2024", "--quiet"])
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    if let Some(mut input) = rustfmt.stdin.take() {
        input.write_all(code.as_bytes()).map_err(failed)?;
    }
    let output = rustfmt.wait_with_output().map_err(failed)?;
    if !output.status.success() {
        return Err(format!("rustfmt cannot format:\n{code}"));
    }
    String::from_utf8(output.stdout).map_err(|error| format!("rustfmt wrote no UTF-8: {error}"))
}

fn commands() -> String {
    let listed = Command::DESCRIPTIONS.iter().map(|command| {
        let about = format!("{} Given by {}.", first_paragraph(command.object.docs), command.by);
        let mut fields =
            command.object.fields.iter().map(|field| field_of(command.object, field, "        "));
        // The first field may be given without its name; a semicolon parts it from the others.
        let first = fields.next().unwrap_or_default();
        let others: String = fields.map(|field| format!("{field},\n")).collect();
        let parted = if others.is_empty() { "\n".into() } else { format!(";\n{others}") };
        format!(
            "{}\n    {} {} {{\n{first}{parted}    }}\n",
            doc(&about, "    "),
            command.object.name,
            command.word
        )
    });
    format!("crate::commands::commands! {{\n    $\n{}}}\n", listed.collect::<Vec<_>>().join("\n"))
}

fn events() -> String {
    let wire = Some("alert_response::Event::from".to_owned());
    let mut items: Vec<_> = Event::DESCRIPTIONS
        .iter()
        .map(|event| class("keyword_record", event.object, wire.as_deref(), None))
        .collect();
    let variants = Event::DESCRIPTIONS.iter().map(|event| event.object.name);
    items.push(one_of("Event", "one of the event classes", variants));
    if let Shape::Object(entry) = Entry::SHAPE {
        items.push(class("row_record", entry, None, None));
    }
    items.join("\n")
}

fn of_values() -> String {
    let mut items = Vec::new();
    for object in values() {
        let union = unions().into_iter().find(|union| {
            let is_its =
                |shape: &Shape| matches!(shape, Shape::Object(variant) if variant.name == object.name);
            union.name != "Command" && union.variants.iter().filter_map(|variant| variant.shape).any(is_its)
        });
        let wire = union.map(|union| format!("alert_response::{}::from", union.name));
        items.push(class("record", object, wire.as_deref(), None));
    }
    for union in unions() {
        if !BY_HAND.contains(&union.name) && !["Command", "Event"].contains(&union.name) {
            let names: Vec<_> = union.variants.iter().map(|variant| variant.name).collect();
            let expected = either(&names);
            items.push(one_of(union.name, &expected, names.iter().copied()));
        }
    }
    items.join("\n")
}

fn of_answers(sequences: &[Sequence]) -> String {
    let listed = answers().into_iter().map(|object| {
        let list = sequences.iter().find(|list| list.is_nested && list.item.name == object.name);
        let list = list.map(|list| format!("crate::generated::sequences::{}", list.class));
        let is_held = HELD.iter().any(|(name, _)| *name == object.name);
        let kind = if is_row(object) && !is_held { "row_record" } else { "keyword_record" };
        class(kind, object, None, list.as_deref())
    });
    listed.collect::<Vec<_>>().join("\n")
}

fn of_sequences(sequences: &[Sequence]) -> String {
    let listed = sequences.iter().map(|list| {
        format!(
            "{}\n    {} of {};\n",
            doc(&first_paragraph(list.docs), "    "),
            list.class,
            core_type(list.item.name)
        )
    });
    format!("crate::sequence::sequences! {{\n{}}}\n", listed.collect::<String>())
}

fn of_words() -> String {
    let listed = enums().into_iter().map(|words| {
        let python = enum_name(words);
        let example = words.words.first().map_or("", |word| word.word);
        format!(
            "    alert_response::{}, {python:?}, \"a member of `{python}`, or its word such as \\\"{example}\\\"\";\n",
            words.name
        )
    });
    format!("crate::convert::words! {{\n{}}}\n", listed.collect::<String>())
}

/// One class as a call of its macro.
fn class(kind: &str, object: &Object, wire: Option<&str>, list: Option<&str>) -> String {
    let docs = doc(&first_paragraph(object.docs), "    ");
    let wire = wire.map_or_else(String::new, |wire| format!(" in {wire}"));
    let list = list.map_or_else(String::new, |list| format!(" listed in {list}"));
    if object.fields.iter().any(|field| attribute(field.key) != field.name) {
        return class_with_other_names(object);
    }
    let fields: String =
        object.fields.iter().map(|field| format!("{},\n", field_of(object, field, "    "))).collect();
    let (name, held) = (object.name, core_type(object.name));
    let class =
        |name| format!("crate::record::{kind}! {{\n{docs}\n    {name}({held}){wire}{list},\n{fields}");
    if !WITH_METHODS.contains(&name) {
        return format!("{}}}\n", class(name));
    }
    let with_methods = name.to_lowercase() + "_class";
    format!(
        "/// The class `{name}` with the methods that are given.\nmacro_rules! {with_methods} {{\n    ($class:ident: $($methods:tt)*) \
         => {{\n{}=> {{ $($methods)* }}\n}}\n}};\n}}\npub(crate) use {with_methods};\n",
        class("$class")
    )
}

/// A class some of whose attributes are called otherwise than the fields in Rust.
fn class_with_other_names(object: &Object) -> String {
    let docs = |docs| format!("[#[doc = {:?}]]", format!(" {}", first_paragraph(docs)));
    let signature = object.fields.iter().map(|field| {
        let default = default_of(object, field).map_or_else(String::new, |default| format!(" = {default}"));
        format!("{}{default}", attribute(field.key))
    });
    let fields = object.fields.iter().map(|field| {
        let (name, kind) = (attribute(field.key), type_of(object, field));
        format!("    {} {name} of {}: {kind},\n", docs(field.docs), field.name)
    });
    format!(
        "crate::record::record_class! {{\n    {}\n    {}({}) [] [*, {}]\n{}}}\n",
        docs(object.docs),
        object.name,
        core_type(object.name),
        signature.collect::<Vec<_>>().join(", "),
        fields.collect::<String>()
    )
}

/// The sentence about a field, its name and its type, and what it has if it is left out.
fn field_of(object: &Object, field: &Field, indent: &str) -> String {
    let name = attribute(field.key);
    let kind = type_of(object, field);
    let default = default_of(object, field).map_or_else(String::new, |default| format!(" = [{default}]"));
    format!("{}\n{indent}{name}: {kind}{default}", doc(&first_paragraph(field.docs), indent))
}

fn type_of(object: &Object, field: &Field) -> String {
    let special = listed(TYPES, object, field);
    special.map_or_else(|| argument(field.shape, field), Into::into)
}

/// What a table says of a field.
fn listed(table: &[(&str, &str, &'static str)], object: &Object, field: &Field) -> Option<&'static str> {
    let row = table.iter().find(|(class, key, _)| *class == object.name && *key == field.key);
    row.map(|(_, _, special)| *special)
}

/// The type of an argument of Rust that Python gives.
fn argument(shape: &Shape, field: &Field) -> String {
    match shape {
        Shape::Optional(value) => format!("Option<{}>", argument(value, field)),
        Shape::List(item) if field.most_items.is_some() => {
            format!("GivenList<{}, limit::{}>", value(item), pascal(field.key))
        }
        other => format!("Given<{}>", value(other)),
    }
}

/// The type of a value in Rust.
fn value(shape: &Shape) -> String {
    let core = |name: &str| format!("alert_response::{name}");
    match shape {
        Shape::Boolean => "bool".into(),
        Shape::Integer(integer) => match integer.name {
            Some(name) => core(name),
            None if integer.most > u64::from(u32::MAX) => "u64".into(),
            None => "u32".into(),
        },
        Shape::String(string) if string.name == "String" => "String".into(),
        Shape::String(string) => core(string.name),
        Shape::Words(words) => core(words.name),
        Shape::List(item) => format!("Vec<{}>", value(item)),
        Shape::Optional(value_of) => format!("Option<{}>", value(value_of)),
        Shape::Map(key, value_of) => {
            format!("std::collections::BTreeMap<{}, {}>", value(key), value(value_of))
        }
        Shape::Object(object) => core_type(object.name),
        Shape::Tagged(tagged) => core(tagged.name),
        Shape::Either(either) => core(either.name),
    }
}

fn core_type(name: &str) -> String {
    let held = HELD.iter().find(|(class, _)| *class == name);
    held.map_or_else(|| format!("alert_response::{name}"), |(_, kind)| (*kind).into())
}

/// What stands for a field that is left out, in Rust.
fn default_of(object: &Object, field: &Field) -> Option<String> {
    if let Some(special) = listed(DEFAULTS, object, field) {
        return Some(special.into());
    }
    if let Shape::Optional(_) = field.shape {
        return Some("None".into());
    }
    let json = field.default?();
    Some(match (field.shape, json.as_str()) {
        (Shape::List(_), "[]") => "GivenList::none()".into(),
        (Shape::Words(words), word) => {
            let word = word.trim_matches('"');
            let named = words.words.iter().find(|known| known.word == word).map_or("", |known| known.name);
            format!("Given::default(alert_response::{}::{named})", words.name)
        }
        (_, json) => format!("Given::default({json})"),
    })
}

fn one_of<'a>(union: &str, expected: &str, variants: impl Iterator<Item = &'a str>) -> String {
    let listed: String = variants.map(|name| format!("    {name} => {name},\n")).collect();
    format!("crate::record::one_of! {{\n    {union}, {union:?}, {expected:?}:\n{listed}}}\n")
}

/// Names in backticks, as a sentence lists them.
fn either(names: &[&str]) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => quoted.concat(),
    }
}

fn doc(text: &str, indent: &str) -> String {
    let line = format!("{indent}/// ");
    wrapped(text, &line, &line, WIDTH)
}

/// The exports of the native module.
fn exports(sequences: &[Sequence]) -> Result<String, String> {
    let commands = Command::DESCRIPTIONS.iter().map(|command| command.object.name.into());
    let events = Event::DESCRIPTIONS.iter().map(|event| event.object.name.into()).chain(["Entry".into()]);
    let named = |objects: Vec<&'static Object>| objects.into_iter().map(|object| object.name.to_owned());
    let groups: [(&str, Vec<String>); 5] = [
        ("values", named(values()).collect()),
        ("commands", commands.collect()),
        ("events", events.collect()),
        ("answers", named(answers()).collect()),
        ("sequence", sequences.iter().map(|list| list.class.clone()).collect()),
    ];
    let uses = groups.iter().map(|(module, names)| {
        format!("#[pymodule_export]\nuse crate::{module}::{{{}}};\n", names.join(", "))
    });
    let module = format!("mod native {{\n{}}}\n", uses.collect::<Vec<_>>().join("\n"));
    let formatted = formatted(&module)?;
    let inner = formatted.strip_prefix("mod native {\n").and_then(|inner| inner.strip_suffix("}\n"));
    inner.map(Into::into).ok_or_else(|| format!("rustfmt left no module:\n{formatted}"))
}
