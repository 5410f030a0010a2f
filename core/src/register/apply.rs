use std::collections::HashSet;

use super::decision::Found;
use super::event::Checked;
use super::{ApplyError, Entry, Event, Register};
use crate::actor::Actor;
use crate::apply::{Apply, By, EntryCheck, MOST_ENTRIES, Written};
use crate::response::ResponseRecorded;
use crate::time::Timestamp;

impl Register {
    /// Remembers an entry. Reads no clock and judges no rule; an entry that a decision on this register gave
    /// always applies.
    ///
    /// ```
    /// use alert_response::{ApplyError, Entry, Register};
    ///
    /// let line = r#"{"seq":2,"at":"2026-05-01T09:00:00Z","by":{"operator":"csoc"},"event":{"mfa_reset":{"user":"alice"}}}"#;
    /// let mut register = Register::new();
    /// let applied = register.apply(Entry::from_json(line)?);
    /// assert_eq!(applied, Err(ApplyError::WrongSeq { expected: 1, found: 2 }));
    /// # Ok::<(), alert_response::InputError>(())
    /// ```
    ///
    /// # Errors
    /// A wrong `seq`, an event about something that no earlier entry made known or that one did already, an event
    /// before the last of its stream, or one that contradicts the entries before it; one more than
    /// [`Register::MOST_ENTRIES`]. Then nothing has changed.
    pub fn apply(&mut self, entry: Entry) -> Result<(), ApplyError> {
        let (written, checked) = self.checked(entry, self.last_seq(), None)?;
        self.remember(written, checked);
        Ok(())
    }

    /// Remembers several entries, such as those of one decision: all of them, or none.
    ///
    /// ```
    /// use alert_response::{Actor, Command, Register};
    ///
    /// let mut register = Register::new();
    /// let command = Command::from_json(r#"{"set_policy": {"policy": "ranca_2023"}}"#)?;
    /// let decision = register.decide(&command, &Actor::operator("csoc")?, "2026-05-01T09:00:00Z".parse()?)?;
    /// register.apply_all(&decision.entries)?;
    /// assert_eq!(register.last_seq(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The first entry that does not apply, as for [`apply`](Self::apply). Then nothing has changed.
    pub fn apply_all(&mut self, entries: &[Entry]) -> Result<(), ApplyError> {
        match entries {
            [] => Ok(()),
            [only] => self.apply(only.clone()),
            [_, _, ..] => {
                let all = if foreseen(entries) { self.all_checked(entries) } else { None };
                match all {
                    Some(all) => {
                        all.into_iter().for_each(|(written, checked)| self.remember(written, checked));
                        Ok(())
                    }
                    None => self.apply_to_a_copy(entries),
                }
            }
        }
    }

    /// Remembers what was just decided on this register. The keys of responses come from judging, so no id is looked up
    /// again.
    pub(super) fn apply_decided(&mut self, entries: &[Entry], found: &Found) -> Result<(), ApplyError> {
        let Some(user) = found.user.filter(|_| found.answered().count() == entries.len()) else {
            return self.apply_all(entries);
        };
        let answers = || {
            let answers = entries.iter().zip(found.answered());
            answers.filter_map(|(entry, keys)| Some((entry, response_recorded(entry)?, keys)))
        };
        let mut last = self.last_seq();
        for (entry, event, keys) in answers() {
            must_follow(entry.seq, last)?;
            last = entry.seq;
            let check = EntryCheck { seq: entry.seq, at: entry.at, user: Some(user), ahead: None };
            event.check_found(&check, self, keys)?;
        }
        for (entry, event, keys) in answers() {
            let written = Written { seq: entry.seq, at: entry.at, by: By::User(user) };
            event.clone().apply(keys, written, self);
            self.reached(entry.seq, entry.at);
        }
        Ok(())
    }

    /// The entry that follows `last`, with everything found that it names. `ahead` is the event of an entry before it
    /// that is checked and not applied yet.
    fn checked(
        &self,
        entry: Entry,
        last: u64,
        ahead: Option<&Event>,
    ) -> Result<(Written, Checked), ApplyError> {
        let Entry { seq, at, by, event } = entry;
        must_follow(seq, last)?;
        let ahead = ahead.map(Event::content);
        let mut check = EntryCheck { seq, at, user: None, ahead };
        let by = match by {
            Actor::User(id) => {
                let user = self.people.users.check_known(&check, &id)?;
                check.user = Some(user);
                By::User(user)
            }
            Actor::Operator(name) => By::Operator(name),
        };
        let checked = Checked::new(event, &check, self)?;
        Ok((Written { seq, at, by }, checked))
    }

    /// The same for several entries; nothing if one of them does not apply.
    fn all_checked(&self, entries: &[Entry]) -> Option<Vec<(Written, Checked)>> {
        let mut all = Vec::with_capacity(entries.len());
        let mut last = self.last_seq();
        let mut ahead = None;
        for entry in entries {
            all.push(self.checked(entry.clone(), last, ahead).ok()?);
            (last, ahead) = (entry.seq, Some(&entry.event));
        }
        Some(all)
    }

    fn remember(&mut self, written: Written, checked: Checked) {
        let (seq, at) = (written.seq, written.at);
        checked.apply(written, self);
        self.reached(seq, at);
    }

    fn reached(&mut self, seq: u64, at: Timestamp) {
        self.lineage.reached(seq);
        self.latest_at = self.latest_at.max(Some(at));
    }

    /// For entries that stand on one another in ways that no plan foresees, and for the error of the first that does
    /// not apply. The copy shares whatever the entries do not touch.
    fn apply_to_a_copy(&mut self, entries: &[Entry]) -> Result<(), ApplyError> {
        let mut copy = self.clone();
        entries.iter().try_for_each(|entry| copy.apply(entry.clone()))?;
        self.become_changed(copy);
        Ok(())
    }
}

fn must_follow(seq: u64, last: u64) -> Result<(), ApplyError> {
    let expected = last.saturating_add(1);
    if seq != expected {
        return Err(ApplyError::WrongSeq { expected, found: seq });
    }
    if seq > MOST_ENTRIES {
        return Err(ApplyError::Full { seq });
    }
    Ok(())
}

/// Whether each entry can be checked before the one in front of it is applied. So it is with answers for different
/// organisations, and with what begins a thing and the one entry that follows from it. That is nearly everything
/// that is decided; what is not here applies all the same, by way of a copy.
fn foreseen(entries: &[Entry]) -> bool {
    match entries {
        // One that is dated otherwise has to be compared with the one in front of it.
        [first, second] if first.at == second.at => {
            matches!(
                (&first.event, &second.event),
                (Event::UserRegistered(_), Event::RoleGranted(_) | Event::AuditorAppointed(_))
                    | (Event::AlertIssued(_) | Event::SeverityChanged(_), Event::ResponseRequired(_))
            ) || answers_of_different_organisations(entries)
        }
        [] | [_, ..] => answers_of_different_organisations(entries),
    }
}

fn answers_of_different_organisations(entries: &[Entry]) -> bool {
    let mut answered = HashSet::with_capacity(entries.len());
    entries.iter().all(|entry| {
        response_recorded(entry).is_some_and(|event| answered.insert((event.alert, event.organisation)))
    })
}

fn response_recorded(entry: &Entry) -> Option<&ResponseRecorded> {
    entry.event.content().downcast_ref()
}

#[cfg(test)]
mod tests {
    use crate::actor::Actor;
    use crate::register::{ApplyError, Command, Register};
    use crate::time::Timestamp;

    #[test]
    fn the_last_entry_that_fits_applies_and_the_next_does_not() {
        let mut register = Register::default();
        register.lineage.reached(Register::MOST_ENTRIES - 1);
        let command = r#"{"set_policy": {"policy": "ranca_2023"}}"#;
        let operator = Actor::operator("csoc").unwrap();
        let decide = |register: &Register| {
            let command = Command::from_json(command).unwrap();
            register.decide(&command, &operator, Timestamp::MIN).unwrap().entries.remove(0)
        };
        let last = decide(&register);
        assert_eq!(register.apply(last), Ok(()));
        assert_eq!(register.last_seq(), Register::MOST_ENTRIES);
        let before = register.clone();
        let beyond = decide(&register);
        let error = register.apply(beyond).unwrap_err();
        assert_eq!(error, ApplyError::Full { seq: 4_294_967_296 });
        assert_eq!(
            error.to_string(),
            "entry 4294967296 is one too many; a register holds at most 4294967295 entries"
        );
        assert_eq!(register, before);
    }
}
