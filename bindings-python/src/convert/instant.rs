//! Instants: aware `datetime`s of any zone in, of UTC out.

use alert_response::Timestamp;
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use pyo3::prelude::*;
use pyo3::types::{PyDateAccess, PyDateTime, PyDelta, PyDeltaAccess, PyTimeAccess, PyTzInfo, PyTzInfoAccess};

use super::{Fault, FromPython, ToPython};

const NAIVE: &str = "a `datetime` with a time zone, such as `datetime(2026, 5, 1, 9, 0, tzinfo=timezone.utc)` or \
                     `datetime.now(timezone.utc)`";
const MICROS_PER_SECOND: i64 = 1_000_000;
const SECONDS_PER_DAY: i64 = 86_400;

impl FromPython for Timestamp {
    #[cfg(feature = "stubs")]
    const GIVEN: super::PyStaticExpr = pyo3::type_hint_identifier!("datetime", "datetime");

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
    if zone.is(PyTzInfo::utc(instant.py())?) {
        return Ok(Some(0));
    }
    let offset = instant.call_method0(pyo3::intern!(instant.py(), "utcoffset"))?;
    let Ok(offset) = offset.cast::<PyDelta>() else {
        return Ok(None);
    };
    // What a subclass of `datetime` says of itself nobody has checked.
    if !(-1..=0).contains(&offset.get_days()) {
        return Err(Fault::shown(offset.as_any(), "an offset from UTC of less than a day"));
    }
    let days = i64::from(offset.get_days()).saturating_mul(SECONDS_PER_DAY);
    let micros = days.saturating_add(offset.get_seconds().into()).saturating_mul(MICROS_PER_SECOND);
    Ok(Some(micros.saturating_add(offset.get_microseconds().into())))
}

impl ToPython for Timestamp {
    #[cfg(feature = "stubs")]
    const TOLD: super::PyStaticExpr = pyo3::type_hint_identifier!("datetime", "datetime");

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let instant = DateTime::<Utc>::from(*self);
        let small = |number: u32| u8::try_from(number).unwrap_or_default();
        let told = PyDateTime::new(
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
        Ok(told.into_any())
    }
}

/// An aware `datetime` as written on the wire, for readable `repr`s.
pub(crate) fn iso(value: &Bound<'_, PyAny>) -> Option<String> {
    value.cast::<PyDateTime>().ok()?;
    Timestamp::from_python(value).ok().map(|instant| instant.to_string())
}
