//! Things by their id: each gets a small number when it is first made known, and is found by either.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;
use std::marker::PhantomData;

use crate::spans::Ordinal;

/// Seeded anew in each process; its order is never seen.
pub(crate) type Map<K, V> = HashMap<K, V, foldhash::fast::RandomState>;

/// The number of a thing of the kind `T`, in the order in which things were made known.
pub(crate) struct Key<T> {
    number: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Key<T> {
    /// No key comes after it.
    pub(crate) const LAST: Self = Self::numbered(u32::MAX);

    pub(crate) const fn numbered(number: u32) -> Self {
        Self { number, kind: PhantomData }
    }

    /// The key of what is made known after so many. A register has fewer entries than there are keys, and each makes
    /// at most one thing of a kind known.
    pub(crate) fn after(count: usize) -> Self {
        Self::numbered(u32::try_from(count).unwrap_or(u32::MAX))
    }

    pub(crate) const fn place(self) -> usize {
        self.number as usize
    }
}

impl<T> Clone for Key<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Key<T> {}

impl<T> PartialEq for Key<T> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl<T> Eq for Key<T> {}

impl<T> PartialOrd for Key<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// In the order in which things were made known.
impl<T> Ord for Key<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.number.cmp(&other.number)
    }
}

impl<T> Ordinal for Key<T> {
    const FIRST: Self = Self::numbered(0);
}

impl<T> Hash for Key<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        state.write_u32(self.number);
    }
}

impl<T> std::fmt::Debug for Key<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{}", self.number)
    }
}

/// Things in the order in which they were made known, found by id or by key.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Index<Id: Eq + Hash, T> {
    by_id: Map<Id, Key<T>>,
    things: Vec<T>,
}

impl<Id: Eq + Hash, T> Default for Index<Id, T> {
    fn default() -> Self {
        Self { by_id: Map::default(), things: Vec::new() }
    }
}

impl<Id: Eq + Hash, T> Index<Id, T> {
    pub(crate) fn key<Q: Eq + Hash + ?Sized>(&self, id: &Q) -> Option<Key<T>>
    where
        Id: Borrow<Q>,
    {
        self.by_id.get(id).copied()
    }

    pub(crate) fn get(&self, key: Key<T>) -> Option<&T> {
        self.things.get(key.place())
    }

    pub(crate) fn get_mut(&mut self, key: Key<T>) -> Option<&mut T> {
        self.things.get_mut(key.place())
    }

    /// The key that the next thing gets.
    pub(crate) fn next_key(&self) -> Key<T> {
        Key::after(self.things.len())
    }

    /// Makes a thing known and gives its key. The caller has seen that the id is new.
    pub(crate) fn insert(&mut self, id: Id, thing: T) -> Key<T> {
        let key = self.next_key();
        self.things.push(thing);
        self.by_id.insert(id, key);
        key
    }

    /// Every thing but the first so many.
    pub(crate) fn since(&self, first: usize) -> impl Iterator<Item = &T> {
        self.things.iter().skip(first)
    }

    /// Every thing with its key, in the order in which they were made known.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Key<T>, &T)> {
        (0..).map(Key::numbered).zip(&self.things)
    }
}

/// A set of keys, one bit each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeySet<T> {
    words: Vec<u64>,
    kind: PhantomData<fn() -> T>,
}

impl<T> Default for KeySet<T> {
    fn default() -> Self {
        Self { words: Vec::new(), kind: PhantomData }
    }
}

impl<T> KeySet<T> {
    pub(crate) fn contains(&self, key: Key<T>) -> bool {
        self.words.get(key.place() / 64).is_some_and(|word| word & (1 << (key.place() % 64)) != 0)
    }

    /// The keys, in their order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Key<T>> {
        (0..).zip(&self.words).flat_map(|(nth, word): (u32, _)| {
            (0..u64::BITS)
                .filter(move |bit| word.wrapping_shr(*bit) & 1 != 0)
                .map(move |bit| Key::numbered(nth.saturating_mul(u64::BITS).saturating_add(bit)))
        })
    }

    pub(crate) fn insert(&mut self, key: Key<T>) {
        let place = key.place() / 64;
        if self.words.len() <= place {
            self.words.resize(place.saturating_add(1), 0);
        }
        if let Some(word) = self.words.get_mut(place) {
            *word |= 1 << (key.place() % 64);
        }
    }

    pub(crate) fn remove(&mut self, key: Key<T>) {
        if let Some(word) = self.words.get_mut(key.place() / 64) {
            *word &= !(1 << (key.place() % 64));
        }
    }
}

impl<T> FromIterator<Key<T>> for KeySet<T> {
    fn from_iter<I: IntoIterator<Item = Key<T>>>(keys: I) -> Self {
        let mut set = Self::default();
        keys.into_iter().for_each(|key| set.insert(key));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_set_holds_what_was_inserted() {
        let set: KeySet<()> = [0, 63, 64, 200].map(Key::numbered).into_iter().collect();
        let held: Vec<_> = (0..300).filter(|number| set.contains(Key::numbered(*number))).collect();
        assert_eq!(held, [0, 63, 64, 200]);
        assert_eq!(set.iter().map(Key::place).collect::<Vec<_>>(), [0, 63, 64, 200]);
        let mut set = set;
        [63, 64, 65, 1_000].map(Key::numbered).into_iter().for_each(|key| set.remove(key));
        assert_eq!(set.iter().map(Key::place).collect::<Vec<_>>(), [0, 200]);
    }

    #[test]
    fn things_are_found_by_id_and_by_key() {
        let mut index = Index::default();
        let key = index.insert("a", 'x');
        assert_eq!(index.key("b"), None);
        assert_eq!(index.key("a"), Some(key));
        assert_eq!(index.get(key), Some(&'x'));
        assert_eq!(index.iter().map(|(key, thing)| (key.place(), *thing)).collect::<Vec<_>>(), [(0, 'x')]);
    }
}
