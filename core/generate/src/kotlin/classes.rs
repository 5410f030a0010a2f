use alert_response::wire::description::Object;

use super::{Members, members, types};
use crate::text::{first_paragraph, wrapped};

/// The sealed family that a class belongs to.
#[derive(Clone, Copy)]
pub(super) enum Family {
    Command { by: &'static str },
    Event,
    Status,
    Value,
}

impl Family {
    /// The interface of the family, and the object that writes its members as they are.
    const fn names(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Command { .. } => ("Command", Some("PlainCommand")),
            Self::Event => ("Event", Some("PlainEvent")),
            Self::Status => ("RemediationStatus", Some("PlainStatus")),
            Self::Value => ("WireValue", None),
        }
    }
}

/// A file of classes, with its imports.
pub(super) fn file(classes: &[(&'static Object, Family)]) -> String {
    let fields = || classes.iter().flat_map(|(object, _)| object.fields);
    let has_instants = fields().any(|field| types::has(field.shape, "Instant"));
    let has_lists = fields().any(|field| types::has(field.shape, "List<"));
    let has_keys = fields().any(|field| types::property(field).starts_with("@SerialName"));
    let mut serializers = Vec::new();
    let mut imports = vec![
        "io.alertresponse.internal.ReadByCore",
        "kotlinx.serialization.KeepGeneratedSerializer",
        "kotlinx.serialization.Serializable",
    ];
    if has_instants {
        serializers.push("InstantSerializer::class");
        imports.extend(["io.alertresponse.internal.InstantSerializer", "java.time.Instant"]);
    }
    if has_lists {
        serializers.push("Listed::class");
        imports.push("io.alertresponse.internal.Listed");
    }
    if has_keys {
        imports.push("kotlinx.serialization.SerialName");
    }
    let mut head = String::new();
    if !serializers.is_empty() {
        imports.push("kotlinx.serialization.UseSerializers");
        head = format!("@file:UseSerializers({})\n\n", serializers.join(", "));
    }
    for (object, _) in classes {
        imports.extend(members(object.name).imports);
    }
    let imports = imports_in_order(imports);
    let classes: Vec<_> = classes.iter().map(|(object, family)| class(object, *family)).collect();
    format!("{head}package io.alertresponse\n\n{imports}\n{}", classes.join("\n"))
}

/// As ktlint orders them: by name, those of Java last.
pub(super) fn imports_in_order(mut imports: Vec<&str>) -> String {
    imports.sort_unstable_by_key(|import| (import.starts_with("java"), *import));
    imports.dedup();
    imports.iter().map(|import| format!("import {import}\n")).collect()
}

fn class(object: &Object, family: Family) -> String {
    let (interface, plain) = family.names();
    let name = object.name;
    let has_defaults = object.fields.iter().any(|field| types::default_of(field).is_some());
    // Java gives what an answer holds only in tests, and then all of it.
    let is_given = matches!(family, Family::Command { .. } | Family::Status) || name == "Policy";
    let constructor = if is_given && has_defaults { " @JvmOverloads constructor" } else { "" };
    let properties: String =
        object.fields.iter().map(|field| format!("    {},\n", types::property(field))).collect();
    let (kind, plain) = match plain {
        Some(plain) => (interface, plain),
        None => (name, "generatedSerializer()"),
    };
    let Members { body, .. } = members(name);
    let body = if body.is_empty() { String::new() } else { format!("\n{body}") };
    format!(
        "{docs}@Serializable(with = {name}.Serializer::class)\n@KeepGeneratedSerializer\n\
         public data class {name}{constructor}(\n{properties}) : {interface} {{\n    \
         internal object Serializer : ReadByCore<{name}>(\"{kind}\", {name}::class, {{ {plain} }})\n{body}}}\n",
        docs = docs(object, family)
    )
}

/// The sentences about a class and its properties.
fn docs(object: &Object, family: Family) -> String {
    let mut lines = vec![wrapped(&first_paragraph(object.docs), " * ", " * ", 120)];
    if let Family::Command { by } = family {
        lines.push(" *".into());
        lines.push(wrapped(&format!("Given by {by}."), " * ", " * ", 120));
    }
    if !object.fields.is_empty() {
        lines.push(" *".into());
    }
    for field in object.fields {
        let property = format!("@property {} {}", crate::text::camel(field.key), first_paragraph(field.docs));
        lines.push(wrapped(&property, " * ", " *   ", 120));
    }
    format!("/**\n{}\n */\n", lines.join("\n"))
}
