//! Instants: aware `datetime`s of any zone in, of UTC out.

use alert_response::Timestamp;
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::{
    PyDateAccess, PyDateTime, PyDelta, PyDeltaAccess, PyDict, PyString, PyTimeAccess, PyTzInfo,
    PyTzInfoAccess,
};

use super::{Fault, FromPython, ToPython};
use crate::cached::interned;

const NAIVE: &str = "a `datetime` with a time zone, such as `datetime(2026, 5, 1, 9, 0, tzinfo=timezone.utc)` or \
                     `datetime.now(timezone.utc)`";
const LYING: &str = "a `datetime` of the years 1 to 9999 that says of itself what it holds";
const MEAN_TIME: &str = "an offset that clocks have shown since 1980, and no local mean time; with pytz use \
                         `zone.localize(datetime(2026, 5, 1, 9, 0))`, or use `zoneinfo.ZoneInfo`";
const MICROS_PER_SECOND: i64 = 1_000_000;
const MICROS_PER_MINUTE: i64 = 60 * MICROS_PER_SECOND;
const MICROS_PER_QUARTER: i64 = 15 * MICROS_PER_MINUTE;
const SECONDS_PER_DAY: i64 = 86_400;

impl FromPython for Timestamp {
    #[cfg(feature = "stubs")]
    const INPUT_HINT: super::PyStaticExpr = pyo3::type_hint_identifier!("datetime", "datetime");

    fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
        let Ok(instant) = given.cast::<PyDateTime>() else {
            return Err(Fault::kind(given, NAIVE));
        };
        let Some(offset) = offset_micros(instant)? else {
            return Err(Fault::shown(instant, NAIVE));
        };
        let local =
            NaiveDate::from_ymd_opt(instant.get_year(), instant.get_month().into(), instant.get_day().into())
                .and_then(|date| {
                    date.and_hms_micro_opt(
                        instant.get_hour().into(),
                        instant.get_minute().into(),
                        instant.get_second().into(),
                        instant.get_microsecond(),
                    )
                });
        let Some(local) = local else {
            return Err(Fault::shown(instant, NAIVE));
        };
        Ok(Self::from_unix_micros(local.and_utc().timestamp_micros().saturating_sub(offset))?)
    }
}

/// How far the zone is ahead of UTC; `None` for a naive one.
///
/// Not by `astimezone`, which takes a naive `datetime` for one of the machine's own zone.
fn offset_micros(instant: &Bound<'_, PyDateTime>) -> Result<Option<i64>, Fault> {
    let Some(zone) = instant.get_tzinfo() else {
        return Ok(None);
    };
    let py = instant.py();
    let utc = PyTzInfo::utc(py)?;
    if instant.cast_exact::<PyDateTime>().is_err() {
        check_subclass(instant, &zone)?;
    } else if zone.is(utc) {
        return Ok(Some(0));
    }
    let said = instant.call_method0(interned!(py, "utcoffset"))?;
    let Ok(offset) = said.cast::<PyDelta>() else {
        return Ok(None);
    };
    if offset.cast_exact::<PyDelta>().is_err() {
        let held = [
            (interned!(py, "days"), offset.get_days()),
            (interned!(py, "seconds"), offset.get_seconds()),
            (interned!(py, "microseconds"), offset.get_microseconds()),
        ];
        check_says(offset, &held, "an offset from UTC that says of itself what it holds")?;
    }
    // What a subclass of `datetime` says of itself nobody has checked.
    if !(-1..=0).contains(&offset.get_days()) {
        return Err(Fault::shown(offset.as_any(), "an offset from UTC of less than a day"));
    }
    let days = i64::from(offset.get_days()).saturating_mul(SECONDS_PER_DAY);
    let micros = days.saturating_add(offset.get_seconds().into()).saturating_mul(MICROS_PER_SECOND);
    let micros = micros.saturating_add(offset.get_microseconds().into());
    // An offset that is written out, as in `+05:07`, is what somebody meant; those of zones follow from the instant.
    let written_out = zone.get_type().is(utc.get_type());
    let whole = micros.checked_rem(MICROS_PER_MINUTE) == Some(0);
    if !whole || (!written_out && is_mean_time(instant, &zone, offset, micros)?) {
        return Err(Fault::shown(instant, MEAN_TIME));
    }
    Ok(Some(micros))
}

/// Refuses what derives from `datetime` and holds something else than it says, as libraries of data frames do with years
/// that a `datetime` cannot hold.
fn check_subclass(instant: &Bound<'_, PyDateTime>, zone: &Bound<'_, PyTzInfo>) -> Result<(), Fault> {
    let py = instant.py();
    let held = [
        (interned!(py, "year"), instant.get_year()),
        (interned!(py, "month"), instant.get_month().into()),
        (interned!(py, "day"), instant.get_day().into()),
        (interned!(py, "hour"), instant.get_hour().into()),
        (interned!(py, "minute"), instant.get_minute().into()),
        (interned!(py, "second"), instant.get_second().into()),
        (interned!(py, "microsecond"), i32::try_from(instant.get_microsecond()).unwrap_or_default()),
    ];
    check_says(instant, &held, LYING)?;
    if instant.getattr(interned!(py, "tzinfo"))?.is(zone) {
        Ok(())
    } else {
        Err(not_as_it_says(instant, LYING))
    }
}

/// Refuses what says of a field something else than it holds.
fn check_says(
    given: &Bound<'_, PyAny>,
    held: &[(&Bound<'_, PyString>, i32)],
    expected: &'static str,
) -> Result<(), Fault> {
    for (field, value) in held {
        if !given.getattr(*field)?.eq(*value)? {
            return Err(not_as_it_says(given, expected));
        }
    }
    Ok(())
}

/// Not everything of that kind can be shown.
fn not_as_it_says(given: &Bound<'_, PyAny>, expected: &'static str) -> Fault {
    match Fault::shown(given, expected) {
        Fault::Raised(error) if error.is_instance_of::<PyException>(given.py()) => {
            Fault::kind(given, expected)
        }
        fault => fault,
    }
}

/// Whether a zone gives the mean time of a place, from before there were zones: no clock shows it any more.
fn is_mean_time(
    instant: &Bound<'_, PyDateTime>,
    zone: &Bound<'_, PyTzInfo>,
    offset: &Bound<'_, PyDelta>,
    micros: i64,
) -> Result<bool, Fault> {
    let py = instant.py();
    // Since 1980 every zone is a multiple of a quarter of an hour ahead of UTC, or behind.
    if micros.checked_rem(MICROS_PER_QUARTER) != Some(0) {
        return Ok(match fixed(zone)? {
            Some(fixed) => !fixed.eq(offset)?,
            None => true,
        });
    }
    // A zone of pytz that `datetime` was made with counts by its first offset, which may be such a multiple by chance.
    // Those that pytz itself gives out with a `datetime` count by one offset each, and are other objects.
    let module = zone.get_type().getattr(interned!(py, "__module__"))?;
    let of_pytz = module.cast::<PyString>().is_ok_and(|module| module.to_string_lossy().starts_with("pytz"));
    if !of_pytz || fixed(zone)?.is_some() {
        return Ok(false);
    }
    match py.import("pytz")?.call_method1("timezone", (zone.getattr("zone")?,)) {
        Ok(itself) if itself.is(zone) => {}
        // One that pytz gave out, or does not know: somebody made it.
        Ok(_) => return Ok(false),
        Err(error) if error.is_instance_of::<PyException>(py) => return Ok(false),
        Err(stop) => return Err(stop.into()),
    }
    let without = PyDict::new(py);
    without.set_item("tzinfo", py.None())?;
    let naive = instant.call_method("replace", (), Some(&without))?;
    let right = zone.call_method1("localize", (naive,))?.call_method0(interned!(py, "utcoffset"))?;
    Ok(!right.eq(offset)?)
}

/// The offset of a zone that has one for all instants.
fn fixed<'py>(zone: &Bound<'py, PyTzInfo>) -> PyResult<Option<Bound<'py, PyAny>>> {
    let py = zone.py();
    let offset = zone.call_method1(interned!(py, "utcoffset"), (py.None(),))?;
    Ok(if offset.is_none() { None } else { Some(offset) })
}
impl ToPython for Timestamp {
    #[cfg(feature = "stubs")]
    const OUTPUT_HINT: super::PyStaticExpr = pyo3::type_hint_identifier!("datetime", "datetime");

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let instant = DateTime::<Utc>::from(*self);
        let small = |number: u32| u8::try_from(number).unwrap_or_default();
        let instant = PyDateTime::new(
            py,
            instant.year(),
            small(instant.month()),
            small(instant.day()),
            small(instant.hour()),
            small(instant.minute()),
            small(instant.second()),
            instant.timestamp_subsec_micros(),
            Some(&*PyTzInfo::utc(py)?),
        )?;
        Ok(instant.into_any())
    }
}

/// An aware `datetime` as written on the wire, for readable `repr`s.
pub(crate) fn iso(value: &Bound<'_, PyAny>) -> Option<String> {
    value.cast::<PyDateTime>().ok()?;
    Timestamp::from_python(value).ok().map(|instant| instant.to_string())
}
