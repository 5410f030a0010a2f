use alert_response::Timestamp;

/// How many rows are judged together: as many as a word has bits.
pub(crate) const BLOCK_ROWS: usize = 64;
/// The instants of so many rows, as microseconds since 1970.
pub(crate) type Block = [i64; BLOCK_ROWS];

/// A borrowed column of instants: one for each row, or the same one for all.
///
/// The numbers are microseconds since the beginning of 1970 in UTC, as [`Timestamp::unix_micros`] gives them.
///
/// ```
/// use alert_response::Timestamp;
/// use alert_response_columns::Instants;
///
/// let micros = [1_522_915_200_000_000, 0, 1_522_918_800_000_000];
/// let all_there = Instants::each(&micros);
/// let second_missing = Instants::each_if(&micros, &[0b101], 0);
/// let one_for_all = Instants::same(Some(Timestamp::from_unix_micros(micros[0])?));
/// # Ok::<(), alert_response::InputError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Instants<'a>(Rows<'a>);

#[derive(Debug, Clone, Copy)]
enum Rows<'a> {
    Same { micros: i64, present: bool },
    Each { micros: &'a [i64], bits: Option<Bits<'a>> },
}

/// One bit a row, the least significant first.
#[derive(Debug, Clone, Copy)]
struct Bits<'a> {
    bytes: &'a [u8],
    first: usize,
}

impl<'a> Instants<'a> {
    /// Gives every row the same instant. With `None`, the instant of every row is missing.
    #[must_use]
    pub const fn same(instant: Option<Timestamp>) -> Self {
        Self(match instant {
            Some(instant) => Rows::Same { micros: instant.unix_micros(), present: true },
            None => Rows::Same { micros: 0, present: false },
        })
    }

    /// Gives each row an instant of its own.
    #[must_use]
    pub const fn each(micros: &'a [i64]) -> Self {
        Self(Rows::Each { micros, bits: None })
    }

    /// Gives an instant to each row whose bit is set. The number of any other row means nothing.
    ///
    /// Bits are counted as Arrow counts them, from the least significant bit of each byte. `first_bit` is the number of
    /// the first row's bit. A bit beyond the bytes counts as not set.
    #[must_use]
    pub const fn each_if(micros: &'a [i64], present: &'a [u8], first_bit: usize) -> Self {
        Self(Rows::Each { micros, bits: Some(Bits { bytes: present, first: first_bit }) })
    }

    /// How many rows; none if it is the same for all.
    pub(crate) const fn rows(self) -> Option<usize> {
        match self.0 {
            Rows::Same { .. } => None,
            Rows::Each { micros, .. } => Some(micros.len()),
        }
    }

    /// A block that already holds what is the same for all rows.
    pub(crate) fn prepared(self) -> Block {
        match self.0 {
            Rows::Same { micros, .. } => [micros; BLOCK_ROWS],
            Rows::Each { .. } => [0; BLOCK_ROWS],
        }
    }

    /// The rows from `row` on, and a bit for each that is present. `spare` is what [`Self::prepared`] gave; the last
    /// rows, which do not fill a block, are copied there.
    pub(crate) fn block<'b>(self, row: usize, spare: &'b mut Block) -> (&'b Block, u64)
    where
        'a: 'b,
    {
        match self.0 {
            Rows::Same { present, .. } => (spare, if present { u64::MAX } else { 0 }),
            Rows::Each { micros, bits } => {
                let bits = bits.map_or(u64::MAX, |bits| bits.from(row));
                let rest = micros.get(row..).unwrap_or_default();
                match rest.first_chunk() {
                    Some(full) => (full, bits),
                    None => {
                        spare.iter_mut().zip(rest).for_each(|(place, micros)| *place = *micros);
                        (spare, bits & !(u64::MAX << rest.len()))
                    }
                }
            }
        }
    }
}

impl Bits<'_> {
    /// The bits of the 64 rows from `row` on.
    fn from(self, row: usize) -> u64 {
        let Some(first) = self.first.checked_add(row) else {
            return 0;
        };
        let rest = self.bytes.get(first / 8..).unwrap_or_default();
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(rest).for_each(|(place, byte)| *place = *byte);
        let shifted = (u128::from_le_bytes(bytes) >> (first % 8)).to_le_bytes();
        shifted.first_chunk().map_or(0, |low| u64::from_le_bytes(*low))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_bit_that_cannot_be_counted_is_set() {
        for first_bit in [8, usize::MAX - 64, usize::MAX - 1, usize::MAX] {
            let column = Instants::each_if(&[7; 130], &[u8::MAX], first_bit);
            for row in [0, 64, 128] {
                assert_eq!(column.block(row, &mut column.prepared()).1, 0, "row {row} after bit {first_bit}");
            }
        }
    }
}
