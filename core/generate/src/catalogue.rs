//! Every type of the wire format, found from the messages down.

use alert_response::wire::Described;
use alert_response::wire::description::{Form, Object, Shape};
use alert_response::{
    ActionWord, Actor, Command, Entry, Event, Policy, Question, Refusal, RefusalCode, RemediationStatus,
    StatusKind,
};

/// The name of a type that has one.
pub(crate) fn name_of(shape: &Shape) -> Option<&'static str> {
    match shape {
        Shape::Integer(integer) => integer.name,
        Shape::String(string) => Some(string.name),
        Shape::Words(words) => Some(words.name),
        Shape::Object(object) => Some(object.name),
        Shape::Tagged(tagged) => Some(tagged.name),
        Shape::Either(either) => Some(either.name),
        Shape::Boolean | Shape::List(_) | Shape::Optional(_) | Shape::Map(..) => None,
    }
}

/// Every type with a name that the messages are made of, each once, after the types that it is made of.
pub(crate) fn types() -> Vec<&'static Shape> {
    let mut found = Vec::new();
    for shape in [
        Actor::SHAPE,
        Policy::SHAPE,
        Command::SHAPE,
        Event::SHAPE,
        Entry::SHAPE,
        Question::SHAPE,
        Refusal::SHAPE,
        RemediationStatus::SHAPE,
        StatusKind::SHAPE,
        ActionWord::SHAPE,
        RefusalCode::SHAPE,
    ] {
        visit(shape, &mut found);
    }
    for question in Question::DESCRIPTIONS {
        visit(question.answer, &mut found);
    }
    found
}

/// The objects among them, by name.
pub(crate) fn objects() -> Vec<&'static Object> {
    let objects = types().into_iter().filter_map(|shape| match shape {
        Shape::Object(object) => Some(object),
        Shape::Either(either) => either.of.iter().find_map(|form| match form {
            Form::Any(Shape::Object(object)) => Some(object),
            Form::Any(_) | Form::Constants(_) | Form::AtMost(..) => None,
        }),
        Shape::Boolean
        | Shape::Integer(_)
        | Shape::String(_)
        | Shape::Words(_)
        | Shape::List(_)
        | Shape::Optional(_)
        | Shape::Map(..)
        | Shape::Tagged(_) => None,
    });
    objects.collect()
}

/// The types directly inside a shape.
pub(crate) fn parts_of(shape: &'static Shape) -> Vec<&'static Shape> {
    match shape {
        Shape::Boolean | Shape::Integer(_) | Shape::String(_) | Shape::Words(_) => Vec::new(),
        Shape::List(item) | Shape::Optional(item) => vec![item],
        Shape::Map(key, value) => vec![key, value],
        Shape::Object(object) => object.fields.iter().map(|field| field.shape).collect(),
        Shape::Tagged(tagged) => tagged.variants.iter().filter_map(|variant| variant.shape).collect(),
        Shape::Either(either) => either
            .of
            .iter()
            .filter_map(|form| match form {
                Form::Constants(_) => None,
                Form::Any(shape) | Form::AtMost(shape, _) => Some(*shape),
            })
            .collect(),
    }
}

fn visit(shape: &'static Shape, found: &mut Vec<&'static Shape>) {
    let name = name_of(shape);
    if name.is_some() && found.iter().any(|known| name_of(known) == name) {
        return;
    }
    for part in parts_of(shape) {
        visit(part, found);
    }
    // One form of a value may have the name of the whole.
    if name.is_some() && !found.iter().any(|known| name_of(known) == name) {
        found.push(shape);
    }
}
