use std::borrow::Cow;

use crate::organisation::{OrganisationKey, Organisations};

/// Where few come to many, each is put in its place; more are sorted in.
const FEW: usize = 16;

/// Everybody whom any clock of an alert names (rule A6), each once.
///
/// The scope as of an instant is that of the newest clock by then: whoever had been named so far, the first so many in the
/// order of coming. A clock that names nobody new takes no room here.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Scope {
    /// In the order of coming, those of one clock by ODS code.
    came: Vec<OrganisationKey>,
    /// How many came first, with one clock.
    first: usize,
    /// The same by ODS code; empty as long as all came with one clock.
    sorted: Vec<OrganisationKey>,
}

impl Scope {
    pub(super) fn len(&self) -> usize {
        self.came.len()
    }

    pub(super) fn all(&self) -> &[OrganisationKey] {
        &self.came
    }

    /// The first so many that came, by ODS code. Only a past that others came after has to be sorted.
    pub(super) fn of_first(&self, count: usize, organisations: &Organisations) -> Cow<'_, [OrganisationKey]> {
        let came = self.came.get(..count).unwrap_or(&self.came);
        if came.len() <= self.first {
            came.into()
        } else if came.len() == self.sorted.len() {
            self.sorted.as_slice().into()
        } else {
            let mut sorted = came.to_vec();
            sorted.sort_by_key(|key| organisations.code(*key));
            sorted.into()
        }
    }

    /// These come with one clock; none of them had come before.
    pub(super) fn extend(&mut self, mut newcomers: Vec<OrganisationKey>, organisations: &Organisations) {
        let code = |key: &OrganisationKey| organisations.code(*key);
        // Sorted already and each once, as every event lists them.
        newcomers.sort_by_key(code);
        newcomers.dedup();
        if self.came.is_empty() {
            self.first = newcomers.len();
        } else if !newcomers.is_empty() {
            if self.sorted.is_empty() {
                self.sorted.clone_from(&self.came);
            }
            if newcomers.len() <= FEW {
                for key in &newcomers {
                    let place = self.sorted.partition_point(|other| code(other) < code(key));
                    self.sorted.insert(place, *key);
                }
            } else {
                self.sorted.extend(&newcomers);
                self.sorted.sort_by_key(code);
            }
        }
        self.came.append(&mut newcomers);
    }
}
