//! What lasts from one instant until another: who or what there was at an instant, found without a look at the rest.

use std::collections::BTreeSet;

use crate::index::{Ordinal, bits_of};
use crate::time::Timestamp;

/// Things, each there from one instant until another, in whatever order that becomes known.
///
/// An interval tree over the bits of instants. Halve all time, then each half again, and so on: a span belongs to the
/// largest interval at whose middle it is there. That interval has so many bits as the first and last instant of the
/// span differ in, its *depth*, and is found again from either instant. An instant lies in one interval of each depth.
/// If it lies before the middle, the spans wanted are those that begin by then; if not, those that end no earlier. So a
/// question costs one search for each depth in use, at most 60, and nothing for what was there at other instants; a span
/// that becomes known late, or ends earlier than was thought, costs no more than any other.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Spans<K> {
    /// By depth and first instant.
    by_first: BTreeSet<(u8, u64, K)>,
    /// By depth and last instant.
    by_last: BTreeSet<(u8, u64, K)>,
    /// A bit for each depth that was ever in use.
    depths: u64,
}

impl<K: Ordinal> Default for Spans<K> {
    fn default() -> Self {
        Self { by_first: BTreeSet::new(), by_last: BTreeSet::new(), depths: 0 }
    }
}

impl<K: Ordinal> Spans<K> {
    /// The thing is there from `from` on and before `until`, or for good. Where that is at no instant, nothing changes.
    pub(crate) fn add(&mut self, thing: K, from: Timestamp, until: Option<Timestamp>) {
        if let Some(Place { depth, first, last }) = Place::of(from, until) {
            self.by_first.insert((depth, first, thing));
            self.by_last.insert((depth, last, thing));
            self.depths |= 1_u64.wrapping_shl(depth.into());
        }
    }

    /// Takes back what was added with the same instants.
    pub(crate) fn remove(&mut self, thing: K, from: Timestamp, until: Option<Timestamp>) {
        if let Some(Place { depth, first, last }) = Place::of(from, until) {
            self.by_first.remove(&(depth, first, thing));
            self.by_last.remove(&(depth, last, thing));
        }
    }

    /// Every thing that is there at that instant, in no order that matters.
    pub(crate) fn at(&self, at: Timestamp) -> impl Iterator<Item = K> {
        self.searches(at).flatten()
    }

    /// For each depth in use, the things of the interval around the instant that are there then.
    fn searches(&self, at: Timestamp) -> impl Iterator<Item = impl Iterator<Item = K>> {
        let at = at.bits();
        bits_of(self.depths).map(move |depth| {
            let width = 1_u64.wrapping_shl(depth.into());
            let begins = at & width.wrapping_neg();
            let (set, from, before) = if at < begins | (width >> 1) {
                (&self.by_first, begins, at.saturating_add(1))
            } else {
                (&self.by_last, at, begins.saturating_add(width))
            };
            set.range((depth, from, K::FIRST)..(depth, before, K::FIRST)).map(|(_, _, thing)| *thing)
        })
    }
}

/// Where a span belongs: its depth, and its first and last instant as bits.
struct Place {
    depth: u8,
    first: u64,
    last: u64,
}

impl Place {
    fn of(from: Timestamp, until: Option<Timestamp>) -> Option<Self> {
        let first = from.bits();
        let last = until.map_or(Timestamp::MAX.bits(), |until| until.bits().saturating_sub(1));
        let depth = u64::BITS.saturating_sub((first ^ last).leading_zeros());
        // No two instants of the rules differ in more than 59 bits.
        (first <= last).then_some(Self { depth: u8::try_from(depth).ok()?, first, last })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::Key;

    type Thing = Key<()>;

    fn instant(micros: i64) -> Timestamp {
        Timestamp::from_unix_micros(micros).unwrap()
    }

    fn sorted(things: impl Iterator<Item = Thing>) -> Vec<usize> {
        let mut places: Vec<usize> = things.map(Key::place).collect();
        places.sort_unstable();
        places
    }

    /// A small generator of numbers below `end`.
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, end: i64) -> i64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            i64::try_from(self.0 >> 33).unwrap().checked_rem(end).unwrap()
        }
    }

    #[test]
    fn whoever_is_there_is_found_at_every_instant_whatever_came_and_went() {
        let mut dice = Dice(11);
        for round in 0..60 {
            let width = [4, 40, 1 << 20][usize::try_from(dice.below(3)).unwrap()];
            // Around 1970, and where the highest bit of an instant changes.
            let centre = [0, (1 << 58) - Timestamp::MIN.unix_micros().abs() - 1]
                [usize::try_from(dice.below(2)).unwrap()];
            let mut spans = Spans::default();
            let mut simple: Vec<(Thing, Timestamp, Option<Timestamp>)> = Vec::new();
            for number in 0..200 {
                let from = instant(centre + dice.below(width) - width / 2);
                let until = (dice.below(4) > 0).then(|| instant(centre + dice.below(width) - width / 2));
                spans.add(Key::numbered(number), from, until);
                simple.push((Key::numbered(number), from, until));
                if dice.below(3) == 0 {
                    let place = usize::try_from(dice.below(i64::try_from(simple.len()).unwrap())).unwrap();
                    let (thing, from, until) = simple.swap_remove(place);
                    spans.remove(thing, from, until);
                }
            }
            let ends = [Timestamp::MIN, Timestamp::MAX];
            for at in (0..50).map(|_| instant(centre + dice.below(width) - width / 2)).chain(ends) {
                let there = simple
                    .iter()
                    .filter(|(_, from, until)| *from <= at && until.is_none_or(|until| at < until));
                assert_eq!(
                    sorted(spans.at(at)),
                    sorted(there.map(|(thing, ..)| *thing)),
                    "{at} in round {round}"
                );
            }
        }
    }

    #[test]
    fn a_question_looks_at_nothing_that_was_there_at_other_instants() {
        let mut spans = Spans::default();
        let hour = |hour: i64| instant(hour * 3_600_000_000);
        for number in 0..100_000 {
            let begins = i64::from(number) * 2;
            spans.add(Key::<()>::numbered(number), hour(begins), Some(hour(begins + 1)));
        }
        for at in [-1, 0, 1, 99_998, 99_999, 199_999, 300_000] {
            let (searches, found) = (spans.searches(hour(at)).count(), spans.at(hour(at)).count());
            assert!(searches <= 60, "{searches}");
            assert_eq!(found, usize::from((0..200_000).contains(&at) && at % 2 == 0), "at hour {at}");
        }
    }
}
