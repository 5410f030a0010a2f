//! What the types of the wire format are in Kotlin.

use alert_response::wire::description::{Field, Shape, Words};

use crate::text::camel;

/// Types that are written by hand: they are made of other forms than objects, or keep the text that they were read from.
pub(super) const BY_HAND: [&str; 2] = ["Entry", "Refusal"];

/// The details of a status are a family of their own.
pub(super) const STATUSES: [&str; 4] = ["InProgress", "Complete", "NotApplicable", "UnableToImplement"];

/// The name of an enum: what a user would do is an action, and needs no other word where words have no data.
pub(super) fn name_of_words(words: &Words) -> &'static str {
    if words.name == "ActionWord" { "Action" } else { words.name }
}

/// The type of a value.
pub(super) fn of(shape: &Shape) -> String {
    match shape {
        Shape::Boolean => "Boolean".into(),
        Shape::Integer(integer) if integer.most > u64::from(u32::MAX) => "Long".into(),
        Shape::Integer(_) => "Int".into(),
        Shape::String(string) if string.name == "Timestamp" => "Instant".into(),
        Shape::String(_) => "String".into(),
        Shape::Words(words) => name_of_words(words).into(),
        Shape::List(item) => format!("List<{}>", of(item)),
        Shape::Optional(value) => format!("{}?", of(value)),
        Shape::Map(key, value) => format!("Map<{}, {}>", of(key), of(value)),
        Shape::Object(object) => object.name.into(),
        Shape::Tagged(tagged) => tagged.name.into(),
        Shape::Either(either) => either.name.into(),
    }
}

/// What a field is left out for.
pub(super) fn default_of(field: &Field) -> Option<String> {
    match (field.default, field.shape) {
        (Some(default), shape) => Some(literal(&default(), shape)),
        (None, Shape::Optional(_)) => Some("null".into()),
        (None, _) => None,
    }
}

/// A default in Kotlin: core gives it as JSON.
fn literal(json: &str, shape: &Shape) -> String {
    match shape {
        Shape::Words(words) => {
            format!("{}.{}", name_of_words(words), json.trim_matches('"').to_ascii_uppercase())
        }
        Shape::List(_) if json == "[]" => "emptyList()".into(),
        _ => json.into(),
    }
}

/// A property, with its key where that is another word.
pub(super) fn property(field: &Field) -> String {
    let name = camel(field.key);
    let key = if name == field.key { String::new() } else { format!("@SerialName(\"{}\") ", field.key) };
    let default = default_of(field).map_or_else(String::new, |default| format!(" = {default}"));
    format!("{key}public val {name}: {}{default}", of(field.shape))
}

/// Whether a type is somewhere inside.
pub(super) fn has(shape: &Shape, kotlin: &str) -> bool {
    of(shape).contains(kotlin)
}
