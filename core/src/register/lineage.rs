//! Which register it is, so that what was kept of one is not taken for another.

use std::sync::atomic::{AtomicU64, Ordering};

/// How many copies of copies are looked back on. Whoever copies more often only begins a reading anew.
const MOST: usize = 16;

/// A register's last entry and its number in this process, and the registers that it is a copy of.
///
/// The number says nothing about the entries: it never is in an answer, and does not count when registers are
/// compared.
#[derive(Debug)]
pub(crate) struct Lineage {
    seq: u64,
    number: u64,
    /// Number and last entry of each when it was copied, the newest copy last.
    copied_from: Vec<(u64, u64)>,
}

/// A register at one of its entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    number: u64,
    pub(crate) seq: u64,
}

impl Lineage {
    fn beginning(seq: u64, copied_from: Vec<(u64, u64)>) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self { seq, number: NEXT.fetch_add(1, Ordering::Relaxed), copied_from }
    }

    pub(crate) const fn seq(&self) -> u64 {
        self.seq
    }

    pub(crate) const fn reached(&mut self, seq: u64) {
        self.seq = seq;
    }

    pub(crate) const fn moment(&self) -> Moment {
        Moment { number: self.number, seq: self.seq }
    }

    /// Whether the register has all the entries of that moment, and no others up to there.
    pub(crate) fn includes(&self, moment: Moment) -> bool {
        self.number == moment.number
            || self.copied_from.iter().any(|(number, last)| *number == moment.number && moment.seq <= *last)
    }
}

impl Default for Lineage {
    fn default() -> Self {
        Self::beginning(0, Vec::new())
    }
}

/// A copy goes its own way from here.
impl Clone for Lineage {
    fn clone(&self) -> Self {
        let newest = self.copied_from.len().saturating_sub(MOST - 1);
        let older = self.copied_from.get(newest..).unwrap_or_default();
        Self::beginning(self.seq, older.iter().copied().chain([(self.number, self.seq)]).collect())
    }
}

impl PartialEq for Lineage {
    fn eq(&self, other: &Self) -> bool {
        self.seq == other.seq
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_has_what_was_before_it_and_not_what_came_after() {
        let mut original = Lineage::default();
        original.reached(3);
        let before = original.moment();
        let mut copy = original.clone();
        original.reached(4);
        copy.reached(4);
        assert!(copy.includes(before) && original.includes(before));
        assert!(copy.clone().includes(before), "a copy of a copy too");
        assert!(!copy.includes(original.moment()), "the two have another fourth entry");
        assert!(!original.includes(copy.moment()));
        assert_eq!(original, copy, "which register it is does not count");
        assert!(!Lineage::default().includes(before));
    }

    #[test]
    fn copies_of_copies_do_not_add_up() {
        let mut lineage = Lineage::default();
        for _ in 0..100 {
            lineage = lineage.clone();
        }
        assert_eq!(lineage.copied_from.len(), MOST);
    }
}
