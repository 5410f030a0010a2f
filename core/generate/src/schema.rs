//! The JSON Schema of the wire format, one file for each kind of message.

use std::collections::BTreeSet;

use alert_response::wire::Described;
use alert_response::wire::description::{Field, Form, Object, Shape, StringType, Words};
use alert_response::{Actor, Command, Entry, Event, Policy, Question, Refusal};
use serde_json::{Map, Value, json};

use crate::Output;
use crate::catalogue::{name_of, parts_of};
use crate::text::first_paragraph;

/// Whether a schema is of what a command says, or of what was stored (rule W1).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Texts {
    Given,
    Stored,
}

/// The schemas: `docs/schema/command.json` and so on.
pub(crate) fn outputs() -> Vec<Output> {
    let mut outputs = vec![
        file("actor", "Who gives a command.", Actor::SHAPE, Texts::Given),
        file("policy", "A policy, in full or by a built-in name.", Policy::SHAPE, Texts::Given),
        file("command", "A command.", Command::SHAPE, Texts::Given),
        file("event", "An event.", Event::SHAPE, Texts::Stored),
        file("entry", "An entry of the journal.", Entry::SHAPE, Texts::Stored),
        file("question", "A question.", Question::SHAPE, Texts::Given),
        file("refusal", "A refusal.", Refusal::SHAPE, Texts::Stored),
    ];
    for question in Question::DESCRIPTIONS {
        let name = format!("answer-{}", question.word.replace('_', "-"));
        let title = format!("The answer to `{}`.", question.word);
        outputs.push(file(&name, &title, question.answer, Texts::Stored));
    }
    outputs
}

fn file(name: &str, title: &str, root: &'static Shape, texts: Texts) -> Output {
    let mut schema = Map::new();
    schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("title".into(), title.into());
    let whole = written(root, texts);
    schema.extend(whole.as_object().cloned().unwrap_or_default());
    let mut definitions = Map::new();
    let mut seen = BTreeSet::new();
    define(root, texts, &mut definitions, &mut seen);
    if let Some(own) = name_of(root).and_then(|name| definitions.remove(name)) {
        // The root is written where it is, not among the definitions.
        schema.remove("$ref");
        schema.extend(own.as_object().cloned().unwrap_or_default());
    }
    if !definitions.is_empty() {
        schema.insert("$defs".into(), definitions.into());
    }
    let content = serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n";
    Output { path: format!("docs/schema/{name}.json"), content }
}

fn define(
    shape: &'static Shape,
    texts: Texts,
    definitions: &mut Map<String, Value>,
    seen: &mut BTreeSet<&'static str>,
) {
    if let Some(name) = name_of(shape) {
        if !seen.insert(name) {
            return;
        }
        definitions.insert(name.into(), definition(shape, texts));
    }
    for part in parts_of(shape) {
        // A name for a form of an object is the object's own.
        if name_of(part) != name_of(shape) || name_of(part).is_none() {
            define(part, texts, definitions, seen);
        } else {
            for inner in parts_of(part) {
                define(inner, texts, definitions, seen);
            }
        }
    }
}

/// A use of a shape: a type with a name is referred to.
fn written(shape: &'static Shape, texts: Texts) -> Value {
    match name_of(shape) {
        Some(name) => json!({ "$ref": format!("#/$defs/{name}") }),
        None => definition(shape, texts),
    }
}

fn definition(shape: &'static Shape, texts: Texts) -> Value {
    match shape {
        Shape::Boolean => json!({ "type": "boolean" }),
        Shape::Integer(integer) => {
            json!({ "type": "integer", "minimum": integer.least, "maximum": integer.most, "description": integer.expected })
        }
        Shape::String(string) => of_string(string, texts),
        Shape::Words(words) => of_words(words),
        Shape::List(item) => json!({ "type": "array", "items": written(item, texts) }),
        Shape::Optional(value) => json!({ "anyOf": [written(value, texts), { "type": "null" }] }),
        Shape::Map(key, value) => json!({
            "type": "object",
            "propertyNames": written(key, texts),
            "additionalProperties": written(value, texts),
        }),
        Shape::Object(object) => of_object(object, texts),
        Shape::Tagged(tagged) => {
            let variants = tagged.variants.iter().map(|variant| {
                // A variant that is named after its data is described as that is.
                let described = match variant.shape {
                    Some(Shape::Object(data)) if data.name == variant.name => first_paragraph(data.docs),
                    Some(_) | None => first_paragraph(variant.docs),
                };
                match variant.shape {
                    None => json!({ "const": variant.word, "description": described }),
                    Some(data) => json!({
                        "type": "object",
                        "description": described,
                        "properties": { variant.word: written(data, texts) },
                        "required": [variant.word],
                        "additionalProperties": false,
                    }),
                }
            });
            json!({ "description": first_paragraph(tagged.docs), "oneOf": variants.collect::<Vec<_>>() })
        }
        Shape::Either(either) => {
            let forms = either.of.iter().map(|form| match form {
                Form::Constants(words) => json!({ "enum": words }),
                Form::Any(shape) if name_of(shape) == Some(either.name) => definition(shape, texts),
                Form::Any(shape) => written(shape, texts),
                Form::AtMost(shape, most) => at_most(written(shape, texts), *most, texts),
            });
            json!({ "description": first_paragraph(either.docs), "oneOf": forms.collect::<Vec<_>>() })
        }
    }
}

fn at_most(mut list: Value, most: usize, texts: Texts) -> Value {
    if let (Some(list), Texts::Given) = (list.as_object_mut(), texts) {
        list.insert("maxItems".into(), most.into());
    }
    list
}

fn of_string(string: &StringType, texts: Texts) -> Value {
    let mut schema = json!({ "type": "string", "description": string.expected });
    let patterns = if texts == Texts::Stored { string.stored_patterns } else { string.patterns };
    if let Some(schema) = schema.as_object_mut() {
        match patterns {
            [] => {}
            [pattern] => {
                schema.insert("pattern".into(), (*pattern).into());
            }
            several => {
                let all: Vec<_> = several.iter().map(|pattern| json!({ "pattern": pattern })).collect();
                schema.insert("allOf".into(), all.into());
            }
        }
        if let Some(most) = string.most {
            schema.insert("maxLength".into(), most.into());
        }
        if let Some(format) = string.format {
            schema.insert("format".into(), format.into());
        }
    }
    schema
}

fn of_words(words: &Words) -> Value {
    let described = first_paragraph(words.docs);
    if !words.lenient {
        let listed: Vec<_> = words.words.iter().map(|word| word.word).collect();
        return json!({ "type": "string", "description": described, "enum": listed });
    }
    // In any case, with or without `_` and spaces.
    let patterns: Vec<_> = words.words.iter().map(|word| lenient(word.word)).collect();
    json!({ "type": "string", "description": described, "pattern": format!("^(?:{})$", patterns.join("|")) })
}

fn lenient(word: &str) -> String {
    let letters = word.chars().filter(|letter| *letter != '_');
    let any_case = letters.map(|letter| format!("[{}{letter}][_ ]*", letter.to_ascii_uppercase()));
    format!("[_ ]*{}", any_case.collect::<String>())
}

fn of_object(object: &Object, texts: Texts) -> Value {
    let properties: Map<_, _> =
        object.fields.iter().map(|field| (field.key.to_owned(), of_field(field, texts))).collect();
    let needed = object.fields.iter().filter(|field| is_needed(field));
    json!({
        "type": "object",
        "description": first_paragraph(object.docs),
        "properties": properties,
        "required": needed.map(|field| field.key).collect::<Vec<_>>(),
        "additionalProperties": false,
    })
}

/// Whether an object cannot be read without the field.
pub(crate) fn is_needed(field: &Field) -> bool {
    field.default.is_none() && !matches!(field.shape, Shape::Optional(_) | Shape::Map(..))
}

fn of_field(field: &Field, texts: Texts) -> Value {
    let limited = |value: Value| match field.most_items {
        Some(most) => at_most(value, most, texts),
        None => value,
    };
    let value = match field.shape {
        Shape::Optional(value) => json!({ "anyOf": [limited(written(value, texts)), { "type": "null" }] }),
        shape if field.default.is_some() => {
            json!({ "anyOf": [limited(written(shape, texts)), { "type": "null" }] })
        }
        shape => limited(written(shape, texts)),
    };
    let mut value = value;
    if let Some(schema) = value.as_object_mut() {
        schema.insert("description".into(), first_paragraph(field.docs).into());
        if let Some(default) =
            field.default.and_then(|default| serde_json::from_str::<Value>(&default()).ok())
        {
            schema.insert("default".into(), default);
        }
    }
    value
}
