use alert_response::Timestamp;

use crate::instants::{BLOCK_ROWS, Block, Instants};

const NOT_REQUIRED: u8 = 4;
/// The instants of the rules span less than twice this many microseconds, a power of two.
const SPAN: u32 = 58;
/// From here on that many microseconds lie within the rules' years: 867 to 9999.
const USUAL: i64 = Timestamp::MAX.unix_micros() - (1 << SPAN) + 1;

/// Why columns of instants cannot be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum ColumnError {
    /// The columns are not of one length.
    #[error("`{column}` has {rows} rows where {expected} are needed; give columns of one length")]
    Length {
        /// The argument's name.
        column: &'static str,
        /// How many rows it has.
        rows: usize,
        /// How many rows there are codes for.
        expected: usize,
    },
    /// An instant outside the years of rule T1.
    #[error("row {row} of `{column}` lies outside the years 0001 to 9999; correct or leave out the value")]
    Years {
        /// The argument's name.
        column: &'static str,
        /// Which row, counted from 0.
        row: usize,
    },
    /// A row without the instant to judge by.
    #[error("row {row} of `as_of` is missing; every row is judged as of an instant")]
    AsOf {
        /// Which row, counted from 0.
        row: usize,
    },
}

impl ColumnError {
    /// The name of the argument at fault.
    #[must_use]
    pub const fn column(&self) -> &'static str {
        match self {
            Self::Length { column, .. } | Self::Years { column, .. } => column,
            Self::AsOf { .. } => AS_OF,
        }
    }

    /// The same error where `rows` rows precede these columns. A caller that judges long columns in parts needs it.
    #[must_use]
    pub const fn after(self, rows: usize) -> Self {
        match self {
            Self::Years { column, row } => Self::Years { column, row: row.saturating_add(rows) },
            Self::AsOf { row } => Self::AsOf { row: row.saturating_add(rows) },
            length @ Self::Length { .. } => length,
        }
    }
}

const CLOCK: &str = "clock_started_at";
const DUE: &str = "due_at";
const FIRST: &str = "first_response_at";
const AS_OF: &str = "as_of";

/// Writes the timeliness of every row, as [`timeliness()`](alert_response::timeliness) judges it.
///
/// The code of a row is the index of its timeliness in [`Timeliness::ALL`](alert_response::Timeliness::ALL). The length
/// of `codes` says how many rows there are. A row costs one or two nanoseconds, and the function allocates nothing.
///
/// ```
/// use alert_response::Timeliness;
/// use alert_response_columns::{ColumnError, Instants, timeliness_of_rows};
///
/// let (start, due) = ([0, 0, 0], [100, 100, 100]);
/// let (first, answered) = ([70, 0, 130], [0b101]);
/// let mut codes = [0; 3];
/// timeliness_of_rows(
///     Instants::each(&start),
///     Instants::each(&due),
///     Instants::each_if(&first, &answered, 0),
///     Instants::each(&[200; 3]),
///     &mut codes,
/// )?;
/// let words = codes.map(|code| Timeliness::ALL[usize::from(code)]);
/// assert_eq!(words, [Timeliness::OnTime, Timeliness::Overdue, Timeliness::Late]);
/// # Ok::<(), ColumnError>(())
/// ```
///
/// # Errors
/// Columns of different lengths; an instant outside the years 0001 to 9999; a row without `as_of`. The function may
/// have written some of the codes before it finds the fault.
pub fn timeliness_of_rows(
    clock_started_at: Instants<'_>,
    due_at: Instants<'_>,
    first_response_at: Instants<'_>,
    as_of: Instants<'_>,
    codes: &mut [u8],
) -> Result<(), ColumnError> {
    let columns = [(CLOCK, clock_started_at), (DUE, due_at), (FIRST, first_response_at), (AS_OF, as_of)];
    for (column, instants) in columns {
        if let Some(rows) = instants.rows().filter(|rows| *rows != codes.len()) {
            return Err(ColumnError::Length { column, rows, expected: codes.len() });
        }
    }
    let [mut starts, mut dues, mut firsts, mut instants] =
        [clock_started_at, due_at, first_response_at, as_of].map(Instants::prepared);
    for (row, codes) in (0..).step_by(BLOCK_ROWS).zip(codes.chunks_mut(BLOCK_ROWS)) {
        let (starts, clock) = clock_started_at.block(row, &mut starts);
        let (dues, due) = due_at.block(row, &mut dues);
        let (firsts, answered) = first_response_at.block(row, &mut firsts);
        let (instants, given) = as_of.block(row, &mut instants);
        let of_rows = u64::MAX >> BLOCK_ROWS.saturating_sub(codes.len());
        if let Some(missing) = first_bit(of_rows & !given) {
            return Err(ColumnError::AsOf { row: row.saturating_add(missing) });
        }
        let blocks = [(starts, clock), (dues, due), (firsts, answered), (instants, given)];
        for ((column, all), (block, present)) in columns.iter().zip(blocks) {
            // What is the same for all rows has been an instant of the rules before.
            if all.rows().is_some()
                && let Some(place) = outside_the_years(block, present & of_rows)
            {
                return Err(ColumnError::Years { column, row: row.saturating_add(place) });
            }
        }
        let judged = judge(starts, dues, firsts, instants, clock & due, answered);
        codes.iter_mut().zip(judged).for_each(|(code, judged)| *code = judged);
    }
    Ok(())
}

fn first_bit(bits: u64) -> Option<usize> {
    usize::try_from(bits.trailing_zeros()).ok().filter(|place| *place < BLOCK_ROWS)
}

/// One byte a row: of the 64 rows of a block, yes (1) or no (0).
type Flags = [u8; BLOCK_ROWS];

/// The bits as flags.
#[inline]
fn flags(bits: u64) -> Flags {
    const EACH: u64 = u64::from_le_bytes([1; 8]);
    /// The nth byte has the nth bit.
    const ONE_OF_EACH: u64 = u64::from_le_bytes([1, 2, 4, 8, 16, 32, 64, 128]);
    const ALL_BUT_THE_HIGHEST: u64 = u64::from_le_bytes([0x7f; 8]);
    let mut flags = [0; BLOCK_ROWS];
    for (eight, byte) in flags.chunks_exact_mut(8).zip(bits.to_le_bytes()) {
        // Eight copies of the byte, each of which keeps its own bit; what is not zero then carries into the highest one.
        let own = (u64::from(byte) * EACH) & ONE_OF_EACH;
        let spread = (own.wrapping_add(ALL_BUT_THE_HIGHEST) >> 7) & EACH;
        eight.copy_from_slice(&spread.to_le_bytes());
    }
    flags
}

/// 1 where `one` lies after `other`, 0 elsewhere. The sign of a difference: instants of the rules are too close together
/// to overflow, and what is missing is masked by the caller.
#[inline]
const fn after(one: i64, other: i64) -> u64 {
    other.wrapping_sub(one).cast_unsigned() >> 63
}

/// The code of each row. The rule is the one of `alert_response::timeliness`, written without a branch; a test compares
/// the two.
///
/// Instants are compared first, four bits a row; everything else is done in bytes, of which a processor takes many at
/// once.
#[inline]
fn judge(
    starts: &Block,
    dues: &Block,
    firsts: &Block,
    instants: &Block,
    asked: u64,
    answered: u64,
) -> [u8; BLOCK_ROWS] {
    let mut codes = [0; BLOCK_ROWS];
    let rows = starts.iter().zip(dues).zip(firsts).zip(instants);
    for (code, (((start, due), first), as_of)) in codes.iter_mut().zip(rows) {
        let compared = after(*start, *as_of)
            | (after(*first, *as_of) << 1)
            | (after(*first, *due) << 2)
            | (after(*as_of, *due) << 3);
        [*code, ..] = compared.to_le_bytes();
    }
    for (code, (asked, answered)) in codes.iter_mut().zip(flags(asked).iter().zip(&flags(answered))) {
        let [unstarted, unanswered, answered_late, late_now] = [0, 1, 2, 3].map(|bit| *code >> bit);
        let asked = asked & !unstarted;
        let answered = answered & !unanswered;
        let late = ((answered & answered_late) | (!answered & late_now)) & 1;
        // Awaiting, overdue, on time, late: 0 to 3.
        let of_asked = (answered << 1) | late;
        let mask = asked.wrapping_neg();
        *code = (of_asked & mask) | (NOT_REQUIRED & !mask);
    }
    codes
}

/// The first row present whose instant lies outside the years 0001 to 9999.
#[inline]
fn outside_the_years(block: &Block, present: u64) -> Option<usize> {
    // Nearly always all are there and usual: one pass without a branch.
    let unusual = block.iter().fold(0, |bits, micros| bits | micros.wrapping_sub(USUAL).cast_unsigned());
    if unusual >> SPAN == 0 {
        return None;
    }
    let years = Timestamp::MIN.unix_micros()..=Timestamp::MAX.unix_micros();
    block
        .iter()
        .enumerate()
        .position(|(place, micros)| (present >> place) & 1 != 0 && !years.contains(micros))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alert_response::{Timeliness, timeliness};

    /// Instants close enough together to meet, and the ends of time.
    const SOME: [i64; 6] =
        [Timestamp::MIN.unix_micros(), -1, 0, 1, 2_000_000_000_000_000, Timestamp::MAX.unix_micros()];

    /// A small generator of numbers below `end`.
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, end: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(self.0 >> 33).unwrap() % end
        }
    }

    /// A column twice: as the test judges it, and as the library accepts it.
    struct Column {
        rows: Vec<Option<i64>>,
        micros: Vec<i64>,
        bytes: Vec<u8>,
        first_bit: usize,
    }

    impl Column {
        fn drawn(dice: &mut Dice, rows: usize, missing: bool) -> Self {
            let mut draw = |_| (!missing || dice.below(4) > 0).then(|| SOME[dice.below(SOME.len())]);
            let rows: Vec<Option<i64>> = (0..rows).map(&mut draw).collect();
            let first_bit = dice.below(20);
            let mut bytes = vec![0; (first_bit + rows.len()).div_ceil(8)];
            for (row, micros) in rows.iter().enumerate() {
                bytes[(first_bit + row) / 8] |= u8::from(micros.is_some()) << ((first_bit + row) % 8);
            }
            // The number beside a missing instant means nothing.
            let rubbish = [i64::MIN, i64::MAX, 0, -1];
            let micros = rows.iter().map(|micros| micros.unwrap_or(rubbish[dice.below(4)])).collect();
            Self { rows, micros, bytes, first_bit }
        }

        fn instants(&self) -> Instants<'_> {
            match self.rows.contains(&None) {
                true => Instants::each_if(&self.micros, &self.bytes, self.first_bit),
                false => Instants::each(&self.micros),
            }
        }
    }

    fn at(micros: i64) -> Timestamp {
        Timestamp::from_unix_micros(micros).unwrap()
    }

    #[test]
    fn columns_and_rows_agree() {
        let mut dice = Dice(7);
        for round in 0..4_000 {
            let rows = if round % 3 == 0 { 64 * dice.below(4) } else { dice.below(200) };
            let [start, due, first] = [0, 1, 2].map(|_| {
                let missing = dice.below(2) > 0;
                Column::drawn(&mut dice, rows, missing)
            });
            let as_of = Column::drawn(&mut dice, rows, false);
            let one = SOME[dice.below(SOME.len())];
            let scalar = dice.below(2) > 0;
            let instants = if scalar { Instants::same(Some(at(one))) } else { as_of.instants() };
            let mut codes = vec![9; rows];
            timeliness_of_rows(start.instants(), due.instants(), first.instants(), instants, &mut codes)
                .unwrap();
            for (row, code) in codes.into_iter().enumerate() {
                let as_of = if scalar { one } else { as_of.micros[row] };
                let [start, due, first] = [&start, &due, &first].map(|column| column.rows[row].map(at));
                let expected = timeliness(start, due, first, at(as_of));
                assert_eq!(Timeliness::ALL[usize::from(code)], expected, "row {row} of {rows}");
            }
        }
    }

    #[test]
    fn what_is_the_same_for_all_counts_for_each() {
        let mut codes = [9; 70];
        let same = |micros: i64| Instants::same(Some(at(micros)));
        timeliness_of_rows(same(0), same(10), Instants::same(None), same(11), &mut codes).unwrap();
        assert_eq!(codes, [1; 70]);
        timeliness_of_rows(same(0), Instants::same(None), same(3), same(11), &mut codes).unwrap();
        assert_eq!(codes, [4; 70]);
    }

    #[test]
    fn columns_and_their_errors_cross_threads() {
        fn crosses<T: Send + Sync>() {}
        crosses::<Instants<'static>>();
        crosses::<ColumnError>();
    }

    #[test]
    fn columns_of_different_lengths_are_refused() {
        let given = timeliness_of_rows(
            Instants::each(&[0, 0]),
            Instants::each(&[0]),
            Instants::same(None),
            Instants::each(&[0, 0]),
            &mut [0; 2],
        );
        assert_eq!(given, Err(ColumnError::Length { column: "due_at", rows: 1, expected: 2 }));
    }

    #[test]
    fn an_instant_outside_the_years_is_found_wherever_it_stands() {
        for (years, legal) in [(Timestamp::MIN, -1), (Timestamp::MAX, 1)] {
            let outside = years.unix_micros() + legal;
            for row in [0, 63, 64, 129] {
                let mut micros = vec![years.unix_micros(); 130];
                let judge = |micros: &[i64], present: &[u8]| {
                    let column = Instants::each_if(micros, present, 0);
                    let same = Instants::same(Some(at(0)));
                    timeliness_of_rows(same, same, column, same, &mut [0; 130])
                };
                let mut present = vec![u8::MAX; 17];
                assert_eq!(judge(&micros, &present), Ok(()));
                micros[row] = outside;
                let error = ColumnError::Years { column: "first_response_at", row };
                assert_eq!(judge(&micros, &present), Err(error));
                present[row / 8] &= !(1 << (row % 8));
                assert_eq!(judge(&micros, &present), Ok(()), "what is missing does not matter");
            }
        }
    }

    #[test]
    fn every_row_is_judged_as_of_an_instant() {
        let same = Instants::same(Some(at(0)));
        let gap = Instants::each_if(&[0; 70], &[u8::MAX; 8], 0);
        let error = timeliness_of_rows(same, same, same, gap, &mut [0; 70]).unwrap_err();
        assert_eq!((error, error.column()), (ColumnError::AsOf { row: 64 }, "as_of"));
        let none = timeliness_of_rows(same, same, same, Instants::same(None), &mut [0; 1]);
        assert_eq!(none, Err(ColumnError::AsOf { row: 0 }));
        assert_eq!(timeliness_of_rows(same, same, same, Instants::same(None), &mut []), Ok(()));
    }
}
