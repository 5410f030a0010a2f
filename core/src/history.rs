//! What was in force when: one kept list for each thing that changes, ordered by instant.

use crate::{Refusal, RefusalCode, Timestamp};

/// Step 5: a command is not dated before the last entry of a stream it would write to (rules T5 and T6).
pub(crate) fn in_order(
    last: Option<Timestamp>,
    at: Timestamp,
    stream: &dyn std::fmt::Display,
) -> Result<(), Refusal> {
    match last {
        Some(last) if at < last => Err(Refusal::new(
            RefusalCode::OutOfOrder,
            format!("{at} lies before the last entry of {stream}; date the command {last} or later"),
        )),
        _ => Ok(()),
    }
}

/// Values with the instant from which each counts, oldest first. Instants may repeat; the last one then counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct History<T> {
    entries: Vec<(Timestamp, T)>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { entries: Vec::new() }
    }
}

impl<T> History<T> {
    pub(crate) fn beginning(at: Timestamp, value: T) -> Self {
        Self { entries: vec![(at, value)] }
    }

    /// Adds what counts from `at` on. The caller has checked that nothing later stands here (rule T5).
    pub(crate) fn push(&mut self, at: Timestamp, value: T) {
        self.entries.push((at, value));
    }

    /// Everything dated at or before `at`. The newest instant last is the common case: one comparison.
    pub(crate) fn until(&self, at: Timestamp) -> &[(Timestamp, T)] {
        match self.entries.last() {
            Some((last, _)) if *last > at => {
                let end = self.entries.partition_point(|(instant, _)| *instant <= at);
                self.entries.get(..end).unwrap_or_default()
            }
            _ => &self.entries,
        }
    }

    /// What was in force at `at`.
    pub(crate) fn as_of(&self, at: Timestamp) -> Option<&T> {
        self.until(at).last().map(|(_, value)| value)
    }

    pub(crate) fn last_at(&self) -> Option<Timestamp> {
        self.entries.last().map(|(at, _)| *at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_of_sees_nothing_later_and_the_last_of_equal_instants() {
        let at = |micros| Timestamp::from_unix_micros(micros).unwrap();
        let mut history = History::beginning(at(1), 'a');
        history.push(at(3), 'b');
        history.push(at(3), 'c');
        history.push(at(5), 'd');
        let seen: Vec<_> = (0..7).map(|micros| history.as_of(at(micros)).copied()).collect();
        assert_eq!(seen, [None, Some('a'), Some('a'), Some('c'), Some('c'), Some('d'), Some('d')]);
        assert_eq!(history.until(at(4)).len(), 3);
        assert_eq!(history.last_at(), Some(at(5)));
    }
}
