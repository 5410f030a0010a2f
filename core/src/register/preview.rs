use std::borrow::Cow;
use std::iter::Peekable;

use super::{Command, Decision, ExecuteError, Register};
use crate::actor::Actor;
use crate::time::Timestamp;

/// The register as the commands so far would have left it, and the commands to come.
struct Preview<'a, I: Iterator<Item = (Command, Actor, Timestamp)>> {
    register: Cow<'a, Register>,
    commands: Peekable<I>,
}

impl Register {
    /// What commands would come to, one after the other, each with its actor and instant: as if every accepted one
    /// before it had been executed. The register does not change.
    ///
    /// The commands are judged as the outcomes are asked for, and taken one ahead of that. A single command costs what
    /// [`decide`](Self::decide) costs. With more of them the preview works on a copy, which shares with the register
    /// whatever no command touches.
    ///
    /// ```
    /// use alert_response::{Actor, Command, Register, Timestamp};
    ///
    /// let register = Register::new();
    /// let now: Timestamp = "2026-05-01T09:00:00Z".parse()?;
    /// let trust = r#"{"register_organisation":{"ods_code":"R0A","name":"A trust","sector":"acute","mandated":true}}"#;
    /// let close = r#"{"close_organisation":{"ods_code":"R0A"}}"#;
    /// let mut commands = Vec::new();
    /// for json in [trust, trust, close] {
    ///     commands.push((Command::from_json(json)?, Actor::operator("csoc")?, now));
    /// }
    /// let accepted: Vec<bool> = register.preview(commands).map(|outcome| outcome.is_ok()).collect();
    /// assert_eq!(accepted, [true, false, true]);
    /// assert_eq!(register, Register::new());
    /// # Ok::<(), alert_response::InputError>(())
    /// ```
    pub fn preview<I>(&self, commands: I) -> impl Iterator<Item = Result<Decision, ExecuteError>>
    where
        I: IntoIterator<Item = (Command, Actor, Timestamp)>,
    {
        Preview { register: Cow::Borrowed(self), commands: commands.into_iter().peekable() }
    }
}

impl<I: Iterator<Item = (Command, Actor, Timestamp)>> Iterator for Preview<'_, I> {
    type Item = Result<Decision, ExecuteError>;

    fn next(&mut self) -> Option<Self::Item> {
        let (command, by, at) = self.commands.next()?;
        let decision = match self.register.decide(&command, &by, at) {
            Ok(decision) => decision,
            Err(refusal) => return Some(Err(refusal.into())),
        };
        // Nobody sees what the last one changed.
        if self.commands.peek().is_some()
            && let Err(fault) = self.register.to_mut().apply_all(&decision.entries)
        {
            return Some(Err(ExecuteError::Fault(fault)));
        }
        Some(Ok(decision))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.commands.size_hint()
    }
}
