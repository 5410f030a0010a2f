use super::description::{CommandType, EventType};

/// One kind of command, with the events that it comes to.
///
/// A binding to a language with types uses this to say which entries a decision holds.
pub trait OneCommand {
    /// The types of the events, as a tuple.
    type Events;

    /// What the command is made of.
    const DESCRIPTION: &'static CommandType;
}

/// One kind of event.
pub trait OneEvent {
    /// What the event is made of.
    const DESCRIPTION: &'static EventType;
}
