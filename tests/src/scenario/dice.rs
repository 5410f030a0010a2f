/// Choices made by bytes; when they run out, every choice is the first.
pub(super) struct Dice<'a> {
    bytes: std::slice::Iter<'a, u8>,
    /// In a tight scenario few things meet at few instants, so that corners are reached.
    pub(super) tight: bool,
}

impl<'a> Dice<'a> {
    pub(super) fn new(bytes: &'a [u8], tight: bool) -> Self {
        Self { bytes: bytes.iter(), tight }
    }

    /// A number below `sides`.
    pub(super) fn roll(&mut self, sides: usize) -> usize {
        usize::from(self.bytes.next().copied().unwrap_or(0)) % sides.max(1)
    }

    /// True once in so many times.
    pub(super) fn one_in(&mut self, sides: usize) -> bool {
        self.roll(sides) + 1 == sides
    }

    pub(super) fn pick<T: Copy + Default>(&mut self, of: &[T]) -> T {
        of.get(self.roll(of.len())).copied().unwrap_or_default()
    }

    /// One of the things, one of the first two in a tight scenario.
    pub(super) fn pick_near<T: Copy + Default>(&mut self, of: &[T]) -> T {
        let near = if self.tight { 2 } else { of.len() };
        of.get(self.roll(near)).copied().unwrap_or_default()
    }
}
