"""Instants as other libraries make them: each is the instant that it says, or is refused."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo, available_timezones

import duckdb
import freezegun
import numpy
import pandas
import pendulum
import pyarrow
import pytest
import pytz
from alert_response import (
    Complete,
    ConfirmMfa,
    InvalidInputError,
    Policy,
    Register,
    format_instant,
    timeliness,
)
from alert_response.journal import SqliteJournal

from bad_values import BAD_INSTANTS, OtherYear, Zone
from story import CSOC

AT = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
LONDON, PYTZ_LONDON = ZoneInfo("Europe/London"), pytz.timezone("Europe/London")
FIRST_QUARTERS = 1980


class Shifted(datetime):
    """Says another offset than its zone; what it says counts, as for Python."""

    def utcoffset(self) -> timedelta:
        """Two hours."""
        return timedelta(hours=2)

    def astimezone(self, tz: tzinfo | None = None) -> Any:
        """Nobody asks."""
        raise AssertionError


def frozen() -> datetime:
    """A `datetime` of a test that stops the clock."""
    with freezegun.freeze_time("2026-05-01 09:00:00"):
        return datetime.now(UTC)


def frozen_type() -> datetime:
    """One of the class that stands for `datetime` while the clock is stopped."""
    with freezegun.freeze_time("2026-05-01 09:00:00"):
        return freezegun.api.FakeDatetime(2026, 5, 1, 10, tzinfo=LONDON)


def fetched(query: str) -> object:
    """What a database says."""
    row = duckdb.connect().execute(query).fetchone()
    assert row is not None
    return row[0]


GOOD: dict[str, Callable[[], object]] = {
    "pandas": lambda: pandas.Timestamp("2026-05-01 09:00", tz="UTC"),
    "pandas in London": lambda: pandas.Timestamp("2026-05-01 10:00", tz="Europe/London"),
    "pandas by pytz": lambda: pandas.Timestamp("2026-05-01 10:00", tz=PYTZ_LONDON),
    "nanoseconds are cut": lambda: pandas.Timestamp("2026-05-01 09:00:00.000000999", tz="UTC"),
    "from a column": lambda: pandas.Series(pandas.to_datetime(["2026-05-01T09:00:00Z"])).iloc[0],
    "from duckdb": lambda: fetched("select timestamptz '2026-05-01 09:00:00+00'"),
    "pendulum": lambda: pendulum.datetime(2026, 5, 1, 10, tz="Europe/London"),
    "freezegun": frozen,
    "class of freezegun": frozen_type,
    "pytz": lambda: PYTZ_LONDON.localize(datetime(2026, 5, 1, 10)),
    "UTC of pytz": lambda: datetime(2026, 5, 1, 9, tzinfo=pytz.utc),
    "fixed offset of pytz": lambda: datetime(2026, 5, 1, 9, 7, tzinfo=pytz.FixedOffset(7)),
    "fixed zone of pytz": lambda: datetime(2026, 5, 1, 14, tzinfo=pytz.timezone("Etc/GMT-5")),
    "text with an odd offset": lambda: datetime.fromisoformat("2026-05-01T14:07:00+05:07"),
    "offset of an odd minute": lambda: datetime(2026, 5, 1, 9, 1, tzinfo=timezone(timedelta(minutes=1))),
    "Nepal": lambda: datetime(2026, 5, 1, 14, 45, tzinfo=ZoneInfo("Asia/Kathmandu")),
    "Chatham Islands": lambda: datetime(2026, 5, 1, 21, 45, tzinfo=ZoneInfo("Pacific/Chatham")),
    "Eucla": lambda: datetime(2026, 5, 1, 17, 45, tzinfo=ZoneInfo("Australia/Eucla")),
    "zone of the program": lambda: datetime(2026, 5, 1, 9, 15, tzinfo=Zone(lambda: timedelta(minutes=15))),
    "offset of its own": lambda: Shifted(2026, 5, 1, 11, tzinfo=UTC),
}


@pytest.mark.parametrize("name", GOOD)
def test_what_says_an_instant_is_that_instant(name: str) -> None:
    given = cast(datetime, GOOD[name]())
    assert Register().as_of(given).at == AT
    assert Complete("Patched.", completed_at=given).completed_at == AT
    assert format_instant(given) == "2026-05-01T09:00:00Z"
    decision = {"confirm_mfa": {"user": "alice"}}
    with pytest.raises(Exception, match="alice"):
        Register().execute(decision, by={"operator": "csoc"}, at=given)


@pytest.mark.parametrize("name", BAD_INSTANTS)
def test_what_says_none_is_refused_by_columns_and_by_journals_too(name: str, tmp_path: Path) -> None:
    """The arguments of all other calls are tried in `test_bad_input`."""
    given: Any = BAD_INSTANTS[name]()
    column = pyarrow.array([AT], pyarrow.timestamp("us", "UTC"))
    for place in range(4):
        instants: list[Any] = [column] * 4
        instants[place] = given
        with pytest.raises(InvalidInputError):
            timeliness(*instants)
    with SqliteJournal(tmp_path / "journal.sqlite") as journal:
        for by in (CSOC, {"operator": "csoc"}):
            with pytest.raises(InvalidInputError, match="argument `at`"):
                journal.execute(ConfirmMfa("alice"), by=by, at=given)
        assert len(journal.register) == 0


def test_what_is_refused_is_shown() -> None:
    with pytest.raises(InvalidInputError) as raised:
        Register().as_of(cast(Any, BAD_INSTANTS["year 20226"]()))
    assert str(raised.value) == (
        "argument `at`: cannot read `20226-05-01 09:00:00+00:00`; expected a `datetime` of the years 1 to 9999 that "
        "says of itself what it holds"
    )

    class Hidden(OtherYear):
        def __str__(self) -> str:
            raise NotImplementedError

    with pytest.raises(InvalidInputError, match=r"cannot read a `test_instants\.Hidden`; expected a `datetime` of"):
        Register().as_of(Hidden(1970, 1, 1, tzinfo=UTC))
    with pytest.raises(InvalidInputError, match="cannot read a `numpy.datetime64`; expected a `datetime` with a time"):
        Register().as_of(cast(Any, numpy.datetime64("2026-05-01T09:00:00")))


def test_infinity_of_a_column_is_refused() -> None:
    """As duckdb hands it over, without pandas in between."""
    relation = duckdb.sql("select 'infinity'::timestamptz as due")
    assert relation is not None
    forever = relation.to_arrow_table()["due"]
    with pytest.raises(InvalidInputError, match="argument `due_at`"):
        timeliness(AT, forever, None, AT)


def test_a_zone_of_pytz_in_the_constructor_is_refused_with_the_cure() -> None:
    with pytest.raises(InvalidInputError) as raised:
        Policy.ranca_2020().due_at(datetime(2026, 5, 1, 9, tzinfo=PYTZ_LONDON))
    assert "`2026-05-01 09:00:00-00:01`" in str(raised.value)
    assert "zone.localize(" in str(raised.value)
    assert "zoneinfo" in str(raised.value)


@pytest.mark.parametrize("day", [datetime(2026, 1, 15, 9), datetime(2026, 7, 15, 9), datetime(2026, 10, 25, 1, 30)])
def test_no_zone_of_pytz_gives_a_false_instant(day: datetime) -> None:
    for name in pytz.all_timezones:
        zone = pytz.timezone(name)
        right = {zone.localize(day, is_dst=summer).utcoffset() for summer in (False, True)}
        made = day.replace(tzinfo=zone)
        try:
            at = Register().as_of(made).at
        except InvalidInputError:
            assert made.utcoffset() != zone.localize(day).utcoffset(), name
        else:
            assert made.utcoffset() in right, name
            assert at == made
        for summer in (False, True):
            localised = zone.localize(day, is_dst=summer)
            assert Register().as_of(localised).at == localised, name


def test_elapsed_hours_over_the_change_of_clocks_are_taken() -> None:
    """Arithmetic with pytz keeps the offset: the instant is right, though no clock on the wall shows it."""
    started = PYTZ_LONDON.localize(datetime(2026, 3, 28, 9))
    due = started + timedelta(hours=48)
    assert due.utcoffset() == timedelta(0)
    assert Register().as_of(due).at == Policy.ranca_2020().due_at(started) == datetime(2026, 3, 30, 9, tzinfo=UTC)


def test_every_zone_of_today_is_taken() -> None:
    """The quarters of an hour are a fact about zones; should one change its mind, this test says so."""
    for name in available_timezones():
        for year in (FIRST_QUARTERS, 2000, 2026, 2037):
            for month in (1, 7):
                given = datetime(year, month, 15, 12, tzinfo=ZoneInfo(name))
                assert Register().as_of(given).at == given.astimezone(UTC), name
