//! What was in force when: one kept list for each thing that changes, ordered by instant.

use crate::refusal::Refusal;
use crate::time::Timestamp;

/// Step 5: a command is not dated before the last entry of a stream it would write to (rules T5 and T6).
pub(crate) fn in_order(
    last: Option<Timestamp>,
    at: Timestamp,
    stream: &dyn std::fmt::Display,
) -> Result<(), Refusal> {
    match last {
        Some(last) if at < last => Err(Refusal::out_of_order(at, last, stream)),
        Some(_) | None => Ok(()),
    }
}

/// Step 5 where several streams are compared: the refusal is by the one with the latest last entry, because a command
/// dated before that one would be refused again.
pub(crate) fn all_in_order<const N: usize>(streams: [Result<(), Refusal>; N]) -> Result<(), Refusal> {
    let refused = streams.into_iter().filter_map(Result::err);
    refused.max_by_key(|refusal| refusal.not_before).map_or(Ok(()), Err)
}

/// Values with the instant from which each counts, oldest first. Instants may repeat; the last one then counts.
///
/// The newest one stands by itself: it is what nearly every question asks for, and most things never change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct History<T> {
    newest: Option<(Timestamp, T)>,
    earlier: Vec<(Timestamp, T)>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { newest: None, earlier: Vec::new() }
    }
}

impl<T> History<T> {
    pub(crate) const fn beginning(at: Timestamp, value: T) -> Self {
        Self { newest: Some((at, value)), earlier: Vec::new() }
    }

    /// Adds what counts from `at` on. The caller has checked that nothing later stands here (rule T5).
    pub(crate) fn push(&mut self, at: Timestamp, value: T) {
        self.earlier.extend(self.newest.replace((at, value)));
    }

    /// What was in force at `at`. The newest instant last is the common case: one comparison.
    pub(crate) fn as_of(&self, at: Timestamp) -> Option<&T> {
        self.newest_while(|(instant, _)| *instant <= at)
    }

    /// The newest of all for which `early` holds, as it does of everything before one for which it does.
    pub(crate) fn newest_while(&self, early: impl Fn(&(Timestamp, T)) -> bool) -> Option<&T> {
        match &self.newest {
            Some(newest) if early(newest) => Some(&newest.1),
            Some(_) | None => {
                let until = self.earlier.partition_point(early);
                self.earlier.get(..until)?.last().map(|(_, value)| value)
            }
        }
    }

    /// Everything dated at or before `at`, oldest first.
    pub(crate) fn until(&self, at: Timestamp) -> impl DoubleEndedIterator<Item = &(Timestamp, T)> {
        let newest = self.newest.as_ref().filter(|(newest, _)| *newest <= at);
        let until = match newest {
            Some(_) => self.earlier.len(),
            None => self.earlier.partition_point(|(instant, _)| *instant <= at),
        };
        self.earlier.iter().take(until).chain(newest)
    }

    /// What was added last, whenever it counts from.
    pub(crate) fn newest(&self) -> Option<&(Timestamp, T)> {
        self.newest.as_ref()
    }

    pub(crate) fn last_at(&self) -> Option<Timestamp> {
        self.newest.as_ref().map(|(at, _)| *at)
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
        assert_eq!(history.until(at(4)).map(|(_, value)| *value).collect::<String>(), "abc");
        assert_eq!(history.last_at(), Some(at(5)));
    }

    #[test]
    fn a_long_history_is_searched_by_halves() {
        let at = |micros| Timestamp::from_unix_micros(micros).unwrap();
        let mut history = History::default();
        (0..100_000).for_each(|micros| history.push(at(micros), micros));
        for micros in [0, 1, 50_000, 99_998, 99_999, 200_000] {
            let looked_at = std::cell::Cell::new(0);
            let found = history.newest_while(|(instant, _)| {
                looked_at.set(looked_at.get() + 1);
                *instant <= at(micros)
            });
            assert_eq!(found, Some(&micros.min(99_999)));
            assert!(looked_at.get() <= 20, "{} of 100,000", looked_at.get());
        }
    }
}
