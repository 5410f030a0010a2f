use std::num::NonZeroU32;

/// How many things share a page.
const PAGE: usize = 64;

/// Things by a number, in pages that are made when first needed: a table that asks few costs little, and those that
/// are read in order stand in order.
///
/// The table of pages is small, to stay in the cache for hundreds of alerts: four bytes for 64 things. That there could
/// be more pages than numbers for them would take more things than keys have numbers.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pages<T> {
    /// Where each page begins among the things, as the number of pages up to and with it; none is not there yet.
    table: Vec<Option<NonZeroU32>>,
    /// Page after page.
    things: Vec<Option<T>>,
}

impl<T> Default for Pages<T> {
    fn default() -> Self {
        Self { table: Vec::new(), things: Vec::new() }
    }
}

impl<T> Pages<T> {
    pub(super) fn get(&self, number: usize) -> Option<&T> {
        let page = (*self.table.get(number / PAGE)?)?;
        self.things.get(place(page, number)?)?.as_ref()
    }

    /// The place of that number, empty or not; none where there is no room in the table for another page.
    pub(super) fn place(&mut self, number: usize) -> Option<&mut Option<T>> {
        let nth = number / PAGE;
        if self.table.len() <= nth {
            self.table.resize(nth.checked_add(1)?, None);
        }
        let entry = self.table.get_mut(nth)?;
        let page = match *entry {
            Some(page) => page,
            None => {
                let pages = (self.things.len() / PAGE).checked_add(1)?;
                let page = u32::try_from(pages).ok().and_then(NonZeroU32::new)?;
                self.things.resize_with(pages.checked_mul(PAGE)?, || None);
                *entry.insert(page)
            }
        };
        self.things.get_mut(place(page, number)?)
    }
}

/// Where on its page the thing of that number stands.
fn place(page: NonZeroU32, number: usize) -> Option<usize> {
    let before = usize::try_from(page.get()).ok()?.checked_sub(1)?;
    before.checked_mul(PAGE)?.checked_add(number % PAGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_thing_has_a_place_of_its_own_on_more_pages_than_two_bytes_can_number() {
        let mut pages = Pages::default();
        let numbers = (0..=u32::from(u16::MAX) + 1).map(|page| usize::try_from(page).unwrap() * PAGE);
        for (thing, number) in (0_u32..).zip(numbers.clone()) {
            *pages.place(number).unwrap() = Some(thing);
        }
        for (thing, number) in (0_u32..).zip(numbers) {
            assert_eq!(pages.get(number), Some(&thing), "{number}");
            assert_eq!(pages.get(number + 1), None);
        }
    }

    #[test]
    fn what_was_never_put_anywhere_is_nowhere() {
        let mut pages = Pages::default();
        *pages.place(5 * PAGE).unwrap() = Some('a');
        let numbers = [0, PAGE, 5 * PAGE, 5 * PAGE + 1, 6 * PAGE, usize::MAX];
        assert_eq!(
            numbers.map(|number| pages.get(number).copied()),
            [None, None, Some('a'), None, None, None]
        );
    }
}
