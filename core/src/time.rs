//! Instants: UTC, whole microseconds, years 0001 to 9999 (rules T1 and T2). Nothing here reads a clock.

use std::fmt;
use std::num::NonZeroI64;
use std::str::FromStr;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::wire::{InputError, string};

const MICROS_PER_SECOND: i64 = 1_000_000;
const MICROS_PER_HOUR: i64 = 3_600 * MICROS_PER_SECOND;
const SECONDS_PER_DAY: i64 = 86_400;
/// Microseconds from the beginning of the year 1 to the beginning of 1970.
const YEAR_ONE_TO_1970: i64 = 62_135_596_800 * MICROS_PER_SECOND;
/// The number of the first day of 1970, counted from the first of the year 1 as 1.
const DAYS_TO_1970: i64 = 719_163;
const EXPECTED: &str = "an RFC 3339 instant of the years 0001 to 9999 with seconds and `Z` or an offset, such as \
                        `2026-05-01T09:00:00Z`";

/// An instant in UTC, whole microseconds, of the years 0001 to 9999 (rule T1).
///
/// The library never reads a clock (rule T2): the host takes the instant from its own.
///
/// ```
/// use alert_response::Timestamp;
///
/// # fn main() -> Result<(), alert_response::InputError> {
/// let issued: Timestamp = "2018-04-05T09:00:00+01:00".parse()?;
/// assert_eq!(issued.to_string(), "2018-04-05T08:00:00Z");
/// assert!("2018-04-05T09:00:00".parse::<Timestamp>().is_err(), "an offset is needed");
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(
    /// Microseconds since the year 1, plus one: never zero, so that an `Option` costs no more room.
    NonZeroI64,
);

impl Timestamp {
    /// The first instant of the year 0001.
    pub const MIN: Self = Self(NonZeroI64::MIN).at(1);
    /// The last microsecond of the year 9999.
    pub const MAX: Self = Self(NonZeroI64::MIN).at(315_537_897_600 * MICROS_PER_SECOND);

    /// The instant kept as `raw`, else this one: for constants, which cannot fail.
    const fn at(self, raw: i64) -> Self {
        match NonZeroI64::new(raw) {
            Some(raw) => Self(raw),
            None => self,
        }
    }

    fn checked(raw: Option<i64>) -> Option<Self> {
        raw.and_then(NonZeroI64::new).map(Self).filter(|instant| (Self::MIN..=Self::MAX).contains(instant))
    }

    /// The instant that many microseconds after (before, if negative) the beginning of 1970 in UTC.
    ///
    /// # Errors
    /// An instant outside the years 0001 to 9999.
    pub fn from_unix_micros(micros: i64) -> Result<Self, InputError> {
        Self::checked(micros.checked_add(YEAR_ONE_TO_1970 + 1))
            .ok_or_else(|| InputError::value(&format!("{micros} µs since 1970"), EXPECTED))
    }

    /// Microseconds since the beginning of 1970 in UTC.
    #[must_use]
    pub const fn unix_micros(self) -> i64 {
        self.0.get().saturating_sub(YEAR_ONE_TO_1970 + 1)
    }

    /// The instant as a number without a sign, in the order of instants: for what goes by its bits.
    pub(crate) const fn bits(self) -> u64 {
        self.0.get().cast_unsigned()
    }

    /// The instant that many elapsed hours later (rule T3), or `None` beyond the year 9999.
    #[must_use]
    pub fn plus_hours(self, hours: u32) -> Option<Self> {
        let micros = i64::from(hours).checked_mul(MICROS_PER_HOUR)?;
        Self::checked(self.0.get().checked_add(micros))
    }

    /// The instant as chrono knows it.
    #[must_use]
    pub fn to_datetime(self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.unix_micros()).unwrap_or_default()
    }

    fn read(text: &str) -> Option<Self> {
        let mut rest = Digits(text.as_bytes());
        let year = rest.number(4)?;
        rest.one_of(b"-")?;
        let month = rest.number(2)?;
        rest.one_of(b"-")?;
        let day = rest.number(2)?;
        rest.one_of(b"Tt")?;
        let hour = rest.number(2)?;
        rest.one_of(b":")?;
        let minute = rest.number(2)?;
        rest.one_of(b":")?;
        let second = rest.number(2)?;
        let micros = if rest.one_of(b".").is_some() { rest.fraction()? } else { 0 };
        let offset_minutes = rest.offset()?;
        if !rest.0.is_empty() || hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let date =
            NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month.try_into().ok()?, day.try_into().ok()?)?;
        let days = i64::from(date.num_days_from_ce()).checked_sub(DAYS_TO_1970)?;
        let minutes = minute.checked_sub(offset_minutes)?;
        let parts = [
            (days, SECONDS_PER_DAY * MICROS_PER_SECOND),
            (hour, MICROS_PER_HOUR),
            (minutes, 60 * MICROS_PER_SECOND),
            (second, MICROS_PER_SECOND),
            (micros, 1),
        ];
        let sum = parts
            .into_iter()
            .try_fold(0_i64, |sum, (count, micros)| sum.checked_add(count.checked_mul(micros)?))?;
        Self::from_unix_micros(sum).ok()
    }
}

/// The number with one more digit.
fn with_digit(number: i64, digit: u8) -> Option<i64> {
    let digit = digit.checked_sub(b'0').filter(|digit| *digit <= 9)?;
    number.checked_mul(10)?.checked_add(digit.into())
}

/// The digits of an instant still to be read.
struct Digits<'a>(&'a [u8]);

impl Digits<'_> {
    fn one_of(&mut self, allowed: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        allowed.contains(first).then(|| {
            self.0 = rest;
            *first
        })
    }

    fn number(&mut self, digits: usize) -> Option<i64> {
        let (number, rest) = self.0.split_at_checked(digits)?;
        self.0 = rest;
        number.iter().try_fold(0, |value, digit| with_digit(value, *digit))
    }

    /// Microseconds of a fraction of a second; what is finer is cut (rule T1).
    fn fraction(&mut self) -> Option<i64> {
        let digits = self.0.iter().take_while(|digit| digit.is_ascii_digit()).count();
        let (fraction, rest) = self.0.split_at_checked(digits)?;
        self.0 = rest;
        let mut six = fraction.iter().chain(std::iter::repeat(&b'0')).take(6);
        if digits == 0 { None } else { six.try_fold(0, |micros, digit| with_digit(micros, *digit)) }
    }

    fn offset(&mut self) -> Option<i64> {
        let sign = match self.one_of(b"Zz+-")? {
            b'+' => 1,
            b'-' => -1,
            _ => return Some(0),
        };
        let hours = self.number(2)?;
        self.one_of(b":")?;
        let minutes = self.number(2)?;
        if hours > 23 || minutes > 59 {
            return None;
        }
        hours.checked_mul(60)?.checked_add(minutes)?.checked_mul(sign)
    }
}

impl FromStr for Timestamp {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        Self::read(text).ok_or_else(|| InputError::value(text, EXPECTED))
    }
}

impl TryFrom<DateTime<Utc>> for Timestamp {
    type Error = InputError;

    /// Finer fractions than a microsecond are cut; leap seconds and other years are refused.
    fn try_from(instant: DateTime<Utc>) -> Result<Self, InputError> {
        if instant.timestamp_subsec_nanos() >= 1_000_000_000 {
            return Err(InputError::value(&instant.to_rfc3339(), EXPECTED));
        }
        Self::from_unix_micros(instant.timestamp_micros())
    }
}

impl From<Timestamp> for DateTime<Utc> {
    fn from(instant: Timestamp) -> Self {
        instant.to_datetime()
    }
}

impl fmt::Display for Timestamp {
    /// RFC 3339 with `Z` and 0, 3 or 6 fraction digits, the fewest that lose nothing.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let micros = self.unix_micros();
        let seconds = micros.div_euclid(MICROS_PER_SECOND);
        let fraction = micros.rem_euclid(MICROS_PER_SECOND);
        let days = seconds.div_euclid(SECONDS_PER_DAY);
        let second = seconds.rem_euclid(SECONDS_PER_DAY);
        let date = days.checked_add(DAYS_TO_1970).and_then(|days| i32::try_from(days).ok());
        let date = date.and_then(NaiveDate::from_num_days_from_ce_opt);
        let date = date.unwrap_or_default();
        let mut text = Text { bytes: [0; LONGEST], length: 0 };
        for (before, number, width) in [
            ("", date.year().into(), 4),
            ("-", date.month().into(), 2),
            ("-", date.day().into(), 2),
            ("T", second / 3_600, 2),
            (":", second / 60 % 60, 2),
            (":", second % 60, 2),
        ] {
            text.push(before);
            text.push_number(number, width);
        }
        match (fraction / 1_000, fraction % 1_000) {
            (0, 0) => {}
            (millis, 0) => {
                text.push(".");
                text.push_number(millis, 3);
            }
            _ => {
                text.push(".");
                text.push_number(fraction, 6);
            }
        }
        text.push("Z");
        f.write_str(text.as_str())
    }
}

/// The most characters of an instant as it is written.
const LONGEST: usize = "2018-04-05T09:00:00.000001Z".len();

/// The text of an instant while it is written: every answer and entry has several, and each piece that a formatter is given
/// by itself costs more than all of these together.
struct Text {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Text {
    fn push(&mut self, ascii: &str) {
        for byte in ascii.bytes() {
            if let Some(place) = self.bytes.get_mut(self.length) {
                *place = byte;
            }
            self.length = self.length.saturating_add(1);
        }
    }

    /// The last `width` digits of a number that is not negative.
    fn push_number(&mut self, number: i64, width: usize) {
        let end = self.length.saturating_add(width);
        let mut rest = number;
        for place in self.bytes.get_mut(self.length..end).unwrap_or_default().iter_mut().rev() {
            *place = u8::try_from(rest % 10).unwrap_or_default().saturating_add(b'0');
            rest /= 10;
        }
        self.length = end;
    }

    fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

string!(
    Timestamp,
    EXPECTED,
    patterns: [concat!(
        "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]",
        "(?:\\.[0-9]+)?(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$"
    )],
    format: Some("date-time")
);

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        text.parse::<Timestamp>().map_or_else(|_| "refused".into(), |instant| instant.to_string())
    }

    #[test]
    fn the_limits_are_the_years_0001_and_9999() {
        assert_eq!(Timestamp::MIN.to_string(), "0001-01-01T00:00:00Z");
        assert_eq!(Timestamp::MAX.to_string(), "9999-12-31T23:59:59.999999Z");
        assert_eq!(read("0001-01-01T00:00:00Z"), "0001-01-01T00:00:00Z");
        assert_eq!(read("0001-01-01T00:00:00+00:01"), "refused");
        assert_eq!(read("9999-12-31T23:59:59.9999999Z"), "9999-12-31T23:59:59.999999Z");
        assert_eq!(read("9999-12-31T23:59:59-00:01"), "refused");
        assert_eq!(Timestamp::MAX.plus_hours(1), None);
        assert_eq!(Timestamp::MIN.plus_hours(u32::MAX), None);
        assert!(Timestamp::from_unix_micros(i64::MAX).is_err());
        assert!(Timestamp::from_unix_micros(i64::MIN).is_err());
        assert!(Timestamp::from_unix_micros(Timestamp::MIN.unix_micros() - 1).is_err());
        assert!(Timestamp::from_unix_micros(Timestamp::MAX.unix_micros() + 1).is_err());
    }

    #[test]
    fn offsets_are_converted_and_finer_fractions_cut() {
        assert_eq!(read("2018-04-05T09:00:00+01:00"), "2018-04-05T08:00:00Z");
        assert_eq!(read("2018-04-05T09:00:00-23:59"), "2018-04-06T08:59:00Z");
        assert_eq!(read("1969-12-31T23:59:59.9999999Z"), "1969-12-31T23:59:59.999999Z");
        assert_eq!(read("2018-04-05T09:00:00.1Z"), "2018-04-05T09:00:00.100Z");
        assert_eq!(read("2018-04-05T09:00:00.000100Z"), "2018-04-05T09:00:00.000100Z");
        assert_eq!(read("2024-02-29t09:00:00z"), "2024-02-29T09:00:00Z");
        let finest = format!("2018-04-05T09:00:00.{}Z", "1".repeat(10_000));
        assert_eq!(read(&finest), "2018-04-05T09:00:00.111111Z");
    }

    #[test]
    fn what_is_no_rfc_3339_instant_is_refused() {
        for text in [
            "2018-04-05T09:00:00",
            "2018-04-05T09:00Z",
            "2018-04-05 09:00:00Z",
            "2018-04-05T24:00:00Z",
            "2018-04-05T09:60:00Z",
            "2016-12-31T23:59:60Z",
            "2018-04-05T09:00:00.Z",
            "2018-04-05T09:00:00,5Z",
            "2018-04-05T09:00:00+24:00",
            "2018-04-05T09:00:00+01:60",
            "2018-04-05T09:00:00+0100",
            "2018-02-29T09:00:00Z",
            "2018-13-01T09:00:00Z",
            "2018-4-05T09:00:00Z",
            "+2018-04-05T09:00:00Z",
            "2018-04-05T09:00:00ZZ",
            "",
            "２018-04-05T09:00:00Z",
        ] {
            assert_eq!(read(text), "refused", "{text}");
        }
    }

    #[test]
    fn chrono_instants_cross_without_loss() {
        let instant: Timestamp = "2018-04-05T08:00:00.000001Z".parse().unwrap();
        assert_eq!(Timestamp::try_from(DateTime::<Utc>::from(instant)), Ok(instant));
        assert_eq!(Timestamp::MIN.to_datetime().year(), 1);
        assert!(Timestamp::try_from(DateTime::<Utc>::MAX_UTC).is_err());
        let finer = DateTime::from_timestamp(-1, 999_999_999).unwrap();
        assert_eq!(Timestamp::try_from(finer).unwrap().to_string(), "1969-12-31T23:59:59.999999Z");
    }

    #[test]
    fn an_optional_instant_takes_no_more_room() {
        assert_eq!(size_of::<Option<Timestamp>>(), 8);
    }
}
