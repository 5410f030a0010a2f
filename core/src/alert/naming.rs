use std::ops::Range;

use crate::index::{KeySet, Map};
use crate::organisation::{Organisation, OrganisationKey};

/// So many clocks are looked at one by one; nearly every alert has one or two.
const FEW: usize = 8;

/// Which clocks of an alert name which organisation. Clocks go by their number, oldest first.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Naming {
    /// Clock by clock: a bit for each organisation.
    Few(Vec<KeySet<Organisation>>),
    /// Organisation by organisation: clocks one after the other that name it, as one run. A fresh clock names whoever has
    /// not answered, so most organisations have one run, however often an alert was lowered and raised.
    Many { clocks: u32, runs: Map<OrganisationKey, Vec<Run>> },
}

/// From the first to the last of clocks that follow one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    first: u32,
    last: u32,
}

impl Default for Naming {
    fn default() -> Self {
        Self::Few(Vec::new())
    }
}

impl Naming {
    /// The number of the newest of the first so many clocks that name the organisation.
    pub(super) fn newest(&self, organisation: OrganisationKey, clocks: usize) -> Option<usize> {
        match self {
            Self::Few(named) => named.iter().take(clocks).rposition(|named| named.contains(organisation)),
            Self::Many { runs, .. } => {
                let last = u32::try_from(clocks.checked_sub(1)?).unwrap_or(u32::MAX);
                let runs = runs.get(&organisation)?;
                let run = runs.get(..runs.partition_point(|run| run.first <= last))?.last()?;
                usize::try_from(run.last.min(last)).ok()
            }
        }
    }

    /// The numbers in that range of the clocks that name the organisation, lowest first.
    pub(super) fn numbers(
        &self,
        organisation: OrganisationKey,
        range: Range<usize>,
    ) -> impl Iterator<Item = usize> {
        let mut next = range.start;
        std::iter::from_fn(move || {
            let number = self.first_from(organisation, next).filter(|number| *number < range.end)?;
            next = number.saturating_add(1);
            Some(number)
        })
    }

    /// The lowest number of a clock, from that one on, that names the organisation.
    fn first_from(&self, organisation: OrganisationKey, from: usize) -> Option<usize> {
        match self {
            Self::Few(named) => {
                let place = named.iter().skip(from).position(|named| named.contains(organisation))?;
                place.checked_add(from)
            }
            Self::Many { runs, .. } => {
                let from = u32::try_from(from).ok()?;
                let runs = runs.get(&organisation)?;
                let run = runs.get(runs.partition_point(|run| run.last < from))?;
                usize::try_from(run.first.max(from)).ok()
            }
        }
    }

    /// One more clock names these.
    pub(super) fn push(&mut self, named: &[OrganisationKey]) {
        match self {
            Self::Few(clocks) if clocks.len() < FEW => clocks.push(named.iter().copied().collect()),
            Self::Few(clocks) => {
                let mut runs = Map::default();
                let mut number = 0_u32;
                for clock in clocks.iter() {
                    clock.iter().for_each(|key| extend(&mut runs, key, number));
                    number = number.saturating_add(1);
                }
                *self = Self::Many { clocks: number, runs };
                self.push(named);
            }
            // There are fewer clocks than entries, which a register has no more of than there are numbers.
            Self::Many { clocks, runs } => {
                named.iter().for_each(|key| extend(runs, *key, *clocks));
                *clocks = clocks.saturating_add(1);
            }
        }
    }
}

/// The clock of that number names the organisation; none of a higher number has yet.
fn extend(runs: &mut Map<OrganisationKey, Vec<Run>>, organisation: OrganisationKey, number: u32) {
    let runs = runs.entry(organisation).or_default();
    match runs.last_mut() {
        Some(run) if run.last.saturating_add(1) >= number => run.last = number,
        Some(_) | None => runs.push(Run { first: number, last: number }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(number: u32) -> OrganisationKey {
        OrganisationKey::numbered(number)
    }

    /// Organisation 0 is named by every clock, 1 by the first two, 2 by every third, 3 by none.
    fn named(clock: usize) -> Vec<OrganisationKey> {
        let named = [true, clock < 2, clock.is_multiple_of(3), false];
        (0..).map(key).zip(named).filter_map(|(key, named)| named.then_some(key)).collect()
    }

    #[test]
    fn few_and_many_clocks_name_alike() {
        let mut naming = Naming::default();
        for clocks in 0..40 {
            for organisation in 0..4 {
                for started in 0..=clocks + 1 {
                    let simple = (0..started.min(clocks))
                        .rev()
                        .find(|clock| named(*clock).contains(&key(organisation)));
                    assert_eq!(
                        naming.newest(key(organisation), started),
                        simple,
                        "{organisation} by {started} of {clocks}"
                    );
                }
            }
            for organisation in 0..4 {
                let numbers: Vec<_> = naming.numbers(key(organisation), 1..clocks.max(1)).collect();
                let simple = (1..clocks.max(1)).filter(|clock| named(*clock).contains(&key(organisation)));
                assert_eq!(numbers, simple.collect::<Vec<_>>(), "{organisation} of {clocks}");
            }
            naming.push(&named(clocks));
        }
    }

    #[test]
    fn an_organisation_that_every_clock_names_takes_no_more_room_for_many_clocks() {
        let mut naming = Naming::default();
        for clock in 0..10_000 {
            naming.push(&named(clock));
        }
        let Naming::Many { runs, .. } = &naming else { panic!("ten thousand are many") };
        assert_eq!([0, 1].map(|number| runs[&key(number)].len()), [1, 1]);
    }
}
