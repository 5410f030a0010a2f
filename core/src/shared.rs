//! What copies of a register share until one of them changes it.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// A part of the register: to clone it costs nothing, and the first change after that copies it.
///
/// A part that nobody shares is changed in place, so a register that is never cloned pays one comparison a change.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shared<T>(Arc<T>);

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Clone> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut T {
        Arc::make_mut(&mut self.0)
    }
}

impl<T: PartialEq> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_a_copy_leaves_the_original_and_what_nobody_shares_is_changed_in_place() {
        let original = Shared(Arc::new(vec![1]));
        let mut copy = original.clone();
        assert!(std::ptr::eq(&*copy, &*original));
        copy.push(2);
        assert_eq!((&*original, &*copy), (&vec![1], &vec![1, 2]));
        let place = std::ptr::from_ref(&*copy);
        copy.push(3);
        assert!(std::ptr::eq(place, &*copy));
    }
}
