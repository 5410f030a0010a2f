//! What Python makes of each message: a command, an event, a value that they are made of, an answer or a row of one.

use alert_response::wire::Described;
use alert_response::wire::description::{Object, Shape, Tagged, Words};
use alert_response::{Command, Entry, Event, Question};

use crate::catalogue::{name_of, parts_of, types};

/// Words of Python, which cannot name an attribute; such a name gets an underscore.
const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
    "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not",
    "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// Enums that Python calls otherwise than core.
const RENAMED: &[(&str, &str)] = &[("ActionWord", "Action")];

/// The class of a list of items, where it is not named after the question that the list answers.
const SEQUENCES: &[(&str, &str)] = &[
    ("AlertContact", "AlertContacts"),
    ("AuthorisedOrganisation", "AuthorisedOrganisations"),
    ("DeadlineChange", "DeadlineHistory"),
    ("Member", "MemberUsers"),
    ("Responder", "Responders"),
    ("SeverityAt", "SeverityHistory"),
];

/// A list of rows as a class of its own.
pub(super) struct Sequence {
    pub(super) class: String,
    pub(super) item: &'static Object,
    pub(super) docs: &'static [&'static str],
    /// Whether it stands in an answer, and is not an answer by itself.
    pub(super) is_nested: bool,
}

/// The name of a field for Python.
pub(super) fn attribute(key: &str) -> String {
    if KEYWORDS.contains(&key) { format!("{key}_") } else { key.into() }
}

/// The name of an enum for Python.
pub(super) fn enum_name(words: &Words) -> &'static str {
    RENAMED.iter().find(|(core, _)| *core == words.name).map_or(words.name, |(_, python)| python)
}

/// The enums of words.
pub(super) fn enums() -> Vec<&'static Words> {
    let words = types().into_iter().filter_map(|shape| match shape {
        Shape::Words(words) => Some(words),
        _ => None,
    });
    words.collect()
}

/// Values that have one of several classes; questions have none.
pub(super) fn unions() -> Vec<&'static Tagged> {
    let tagged = types().into_iter().filter_map(|shape| match shape {
        Shape::Tagged(tagged) if tagged.name != "Question" => Some(tagged),
        _ => None,
    });
    tagged.collect()
}

/// What commands are made of.
pub(super) fn values() -> Vec<&'static Object> {
    let is_command =
        |object: &&Object| Command::DESCRIPTIONS.iter().any(|known| known.object.name == object.name);
    objects_of(&[Command::SHAPE]).into_iter().filter(|object| !is_command(object)).collect()
}

/// What answers are made of, without the entries of the journal and what commands are made of.
pub(super) fn answers() -> Vec<&'static Object> {
    let answers: Vec<_> = Question::DESCRIPTIONS.iter().map(|question| question.answer).collect();
    let others = objects_of(&[Command::SHAPE, Event::SHAPE, Entry::SHAPE]);
    let is_other = |object: &&Object| others.iter().any(|other| other.name == object.name);
    objects_of(&answers).into_iter().filter(|object| !is_other(object)).collect()
}

/// The lists of rows, those that answer a question first.
pub(super) fn sequences() -> Vec<Sequence> {
    let mut found = Vec::<Sequence>::new();
    let class_of = |item: &Object, otherwise: &str| {
        let named = SEQUENCES.iter().find(|(name, _)| *name == item.name);
        named.map_or_else(|| crate::text::pascal(otherwise), |(_, class)| (*class).into())
    };
    for question in Question::DESCRIPTIONS {
        if let Shape::List(Shape::Object(item)) = question.answer {
            let class = class_of(item, question.word);
            found.push(Sequence { class, item, docs: question.docs, is_nested: false });
        }
    }
    for field in answers().into_iter().flat_map(|object| object.fields) {
        if let Shape::List(Shape::Object(item)) = field.shape {
            let class = class_of(item, field.key);
            found.push(Sequence { class, item, docs: field.docs, is_nested: true });
        }
    }
    found
}

/// Whether the object is an item of a list in an answer.
pub(super) fn is_row(object: &Object) -> bool {
    sequences().iter().any(|sequence| sequence.item.name == object.name)
}

/// The class of an answer.
pub(super) fn answer_class(answer: &Shape) -> Option<String> {
    match answer {
        Shape::List(Shape::Object(item)) => {
            let sequence = sequences().into_iter().find(|sequence| sequence.item.name == item.name);
            sequence.map(|sequence| sequence.class)
        }
        other => name_of(other).map(Into::into),
    }
}

/// The objects that the shapes are made of, each once, after those that it is made of.
fn objects_of(shapes: &[&'static Shape]) -> Vec<&'static Object> {
    let mut found = Vec::new();
    for shape in shapes {
        visit(shape, &mut found);
    }
    found
}

fn visit(shape: &'static Shape, found: &mut Vec<&'static Object>) {
    for part in parts_of(shape) {
        visit(part, found);
    }
    if let Shape::Object(object) = shape
        && found.iter().all(|known| known.name != object.name)
    {
        found.push(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_python_gets_an_underscore() {
        assert_eq!((attribute("from"), attribute("until")), ("from_".into(), "until".into()));
    }

    #[test]
    fn a_list_is_named_after_its_question_or_by_the_table() {
        let classes: Vec<_> = sequences().into_iter().map(|sequence| sequence.class).collect();
        assert!(
            classes.contains(&"AccessRequests".into()) && classes.contains(&"MemberUsers".into()),
            "{classes:?}"
        );
    }

    #[test]
    fn every_name_of_a_table_is_known() {
        for (item, _) in SEQUENCES {
            assert!(sequences().iter().any(|sequence| sequence.item.name == *item), "{item}");
        }
        for (core, _) in RENAMED {
            assert!(enums().iter().any(|words| words.name == *core), "{core}");
        }
    }
}
