"""Timeliness over columns equals the rule, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

import duckdb
import numpy
import pandas
import polars
import pyarrow
import pyarrow.compute
import pytest
from columns_registers import random_register, views
from hypothesis import given, settings
from hypothesis import strategies as st

from alert_response import Column, InvalidInputError, RefusalCode, Timeliness, timeliness

BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
DUE = BEGINNING + timedelta(hours=48)
MICROSECOND = timedelta(microseconds=1)
MICROS = pyarrow.timestamp("us", tz="UTC")
EDGES = [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)]


def rule(
    start: datetime | None, due: datetime | None, first: datetime | None, as_of: datetime
) -> Timeliness:
    """The rule for one row, in plain words."""
    if start is None or due is None or start > as_of:
        return Timeliness.NOT_REQUIRED
    if first is not None and first <= as_of:
        return Timeliness.ON_TIME if first <= due else Timeliness.LATE
    return Timeliness.AWAITING if as_of <= due else Timeliness.OVERDUE


def words(column: Column) -> list[str]:
    told: list[str] = pyarrow.array(column).to_pylist()
    assert len(column) == len(told)
    return told


def micros(instants: list[datetime | None]) -> Any:
    return pyarrow.array(instants, MICROS)


INSTANTS = st.sampled_from([*EDGES, DUE, *(DUE + step * MICROSECOND for step in (-2, -1, 1, 2))]) | st.datetimes(
    timezones=st.just(UTC)
)
ROWS = st.lists(st.tuples(st.none() | INSTANTS, st.none() | INSTANTS, st.none() | INSTANTS, INSTANTS), max_size=150)


@given(ROWS, st.data())
def test_columns_follow_the_rule_row_by_row_however_they_are_cut(
    rows: list[tuple[datetime | None, datetime | None, datetime | None, datetime]], data: st.DataObject
) -> None:
    columns = [micros([row[place] for row in rows]) for place in range(4)]
    cut = []
    for column in columns:
        # In front stand rows that a slice leaves out; then come chunks.
        front = data.draw(st.integers(0, 70))
        column = pyarrow.concat_arrays([micros([None] * front), column])[front:]
        ends = sorted({0, len(rows), *data.draw(st.lists(st.integers(0, len(rows)), max_size=3))})
        chunks = [column[start:end] for start, end in zip(ends, ends[1:], strict=False)]
        cut.append(pyarrow.chunked_array(chunks, MICROS))
    expected = [rule(*row).value for row in rows]
    assert words(timeliness(*cut)) == expected
    assert words(timeliness(*columns)) == expected


@given(ROWS, INSTANTS)
def test_one_instant_counts_for_every_row(
    rows: list[tuple[datetime | None, datetime | None, datetime | None, datetime]], as_of: datetime
) -> None:
    start, due, first = (micros([row[place] for row in rows]) for place in range(3))
    assert words(timeliness(start, due, first, as_of)) == [rule(*row[:3], as_of).value for row in rows]
    assert words(timeliness(start, as_of, first, as_of)) == [rule(r[0], as_of, r[2], as_of).value for r in rows]
    assert words(timeliness(start, due, None, as_of)) == [rule(r[0], r[1], None, as_of).value for r in rows]
    assert words(timeliness(None, due, first, as_of)) == ["not_required"] * len(rows)


@pytest.mark.parametrize("seed", range(10))
def test_the_table_of_positions_gives_back_its_own_timeliness(seed: int) -> None:
    for view in views(random_register(seed), seed):
        table = polars.DataFrame(view.positions())
        column = timeliness(table["clock_started_at"], table["due_at"], table["first_response_at"], view.at)
        assert words(column) == table["timeliness"].to_list()


def frame() -> dict[str, list[datetime | None]]:
    return {
        "start": [BEGINNING, BEGINNING, BEGINNING, None],
        "due": [DUE, DUE, DUE, DUE],
        "first": [DUE, DUE + MICROSECOND, None, None],
    }


EXPECTED = ["on_time", "late", "overdue", "not_required"]
LATER = DUE + timedelta(days=30)


Columns: TypeAlias = tuple[Any, Any, Any]


def three(columns: Iterable[Any]) -> Columns:
    start, due, first = columns
    return start, due, first


def in_polars() -> Columns:
    table = polars.DataFrame(frame(), schema_overrides=dict.fromkeys(frame(), polars.Datetime("us", "UTC")))
    return three(table[name] for name in frame())


def in_pandas() -> Columns:
    table = pandas.DataFrame({name: pandas.to_datetime(values, utc=True) for name, values in frame().items()})
    return three(table[name] for name in frame())


def in_pandas_of_arrow() -> Columns:
    table = pandas.DataFrame.from_arrow(pyarrow.table({name: micros(rows) for name, rows in frame().items()}))
    return three(table[name] for name in frame())


def in_duckdb() -> Columns:
    answers = pyarrow.table({name: micros(rows) for name, rows in frame().items()})
    assert answers.num_rows == 4
    columns = []
    # No comprehension: duckdb looks for `answers` where it is called, and a comprehension is a place of its own.
    for name in frame():
        columns.append(duckdb.sql(f'select "{name}" from answers'))
    return three(columns)


@pytest.mark.parametrize("columns", [in_polars, in_pandas, in_pandas_of_arrow, in_duckdb])
def test_columns_of_every_library_are_taken(columns: Callable[[], Columns]) -> None:
    assert words(timeliness(*columns(), LATER)) == EXPECTED


def test_a_relation_of_duckdb_is_taken_as_it_is() -> None:
    start = duckdb.sql("select timestamptz '2026-01-01 00:00:00+00' as start from range(3)")
    assert words(timeliness(start, DUE, None, LATER)) == ["overdue"] * 3


def test_every_library_takes_the_column() -> None:
    column = timeliness(*in_polars(), LATER)
    assert polars.Series(column).to_list() == EXPECTED
    assert pandas.Series.from_arrow(column).to_list() == EXPECTED
    assert pyarrow.array(column).to_pylist() == EXPECTED
    assert repr(column) == "<Column of 4 words: timeliness>"
    assert set(pyarrow.array(column).dictionary.to_pylist()) == {member.value for member in Timeliness}


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
@pytest.mark.parametrize("zone", ["UTC", "Europe/London", "+05:30"])
def test_every_unit_and_time_zone_is_taken(unit: str, zone: str) -> None:
    start, due, first = (micros(values).cast(pyarrow.timestamp(unit, zone), safe=False) for values in frame().values())
    late = "on_time" if unit in ("s", "ms") else "late"
    assert words(timeliness(start, due, first, LATER)) == ["on_time", late, "overdue", "not_required"]


def test_finer_fractions_than_a_microsecond_are_cut_before_1970_too() -> None:
    nanos = pyarrow.timestamp("ns", tz="UTC")
    due = pyarrow.array([0, 0, -1_000, -1_000], nanos)
    first = pyarrow.array([999, 1_000, -1, 0], nanos)
    column = timeliness(datetime(1960, 1, 1, tzinfo=UTC), due, first, LATER)
    assert words(column) == ["on_time", "late", "on_time", "late"]


def test_many_rows_in_other_units_are_converted_in_parts() -> None:
    seconds = pyarrow.array(range(20_000), pyarrow.timestamp("s", tz="UTC"))
    due = datetime.fromtimestamp(10_000, UTC)
    column = words(timeliness(datetime.fromtimestamp(0, UTC), due, seconds, LATER))
    assert column == ["on_time"] * 10_001 + ["late"] * 9_999


def test_a_table_of_one_column_is_that_column() -> None:
    start = pyarrow.array([{"start": BEGINNING}, {"start": None}], pyarrow.struct([("start", MICROS)]))
    assert words(timeliness(start, DUE, None, LATER)) == ["overdue", "not_required"]
    assert words(timeliness(pyarrow.chunked_array([start]), DUE, None, LATER)) == ["overdue", "not_required"]


def test_a_column_of_nothing_at_all_is_taken_for_missing() -> None:
    start = micros([BEGINNING] * 2)
    assert words(timeliness(start, DUE, pyarrow.nulls(2), LATER)) == ["overdue"] * 2
    assert words(timeliness(start, DUE, pandas.Series([None, None]), BEGINNING)) == ["awaiting"] * 2


def test_that_of_polars_which_arrow_does_not_read_is_refused_with_the_way_to_mend_it() -> None:
    said = refusal("first_response_at", micros([BEGINNING] * 2), DUE, polars.Series([None, None]), LATER)
    assert "only missing values and no type; give `None` instead" in said


def test_no_rows_are_no_rows() -> None:
    empty = pyarrow.chunked_array([], MICROS)
    assert words(timeliness(empty, empty, micros([]), LATER)) == []


def refusal(argument: str, *columns: Any) -> str:
    with pytest.raises(InvalidInputError) as error:
        timeliness(*columns)
    assert error.value.argument == argument
    assert error.value.code is RefusalCode.INVALID_VALUE
    assert str(error.value).startswith(f"argument `{argument}`: ")
    return str(error.value)


NAIVE = [datetime(2026, 1, 1), None]


@pytest.mark.parametrize(
    "naive",
    [
        pyarrow.array(NAIVE, pyarrow.timestamp("us")),
        polars.Series(NAIVE),
        pandas.Series(NAIVE),
        pyarrow.chunked_array([], pyarrow.timestamp("ns")),
    ],
)
def test_columns_without_a_time_zone_are_refused_with_the_way_to_mend_them(naive: Any) -> None:
    said = refusal("due_at", micros([None, None]), naive, None, LATER)
    assert "have no time zone" in said and "assume_timezone" in said


def test_a_naive_datetime_is_refused() -> None:
    said = refusal("as_of", micros([]), None, None, datetime(2026, 1, 1))
    assert "a `datetime` with a time zone" in said


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (pyarrow.array(["2026-01-01T00:00:00Z"]), "cannot read a column of type `Utf8`"),
        (pyarrow.array([1]), "cannot read a column of type `Int64`"),
        (pyarrow.array([datetime(2026, 1, 1)], pyarrow.date32()), "cannot read a column of type `Date32`"),
        (polars.DataFrame({"a": [1], "b": [2]}), "cannot read a table of 2 columns"),
        (polars.DataFrame({"a": [1]}), "cannot read a column of type `Int64`"),
        (pyarrow.array([{"a": {"b": BEGINNING}}]), "cannot read a table within a table"),
        (pyarrow.array([{"a": BEGINNING}, None]), "cannot read a table with rows that are missing"),
        (pyarrow.nulls(1, pyarrow.struct([("a" * 99, pyarrow.int64())])), "cannot read a column of type `Int64`"),
        (pyarrow.nulls(1, pyarrow.list_(pyarrow.field("a" * 99, pyarrow.int64()))), "…`; expected an Arrow column"),
        ([BEGINNING], "cannot read a `list`; expected an Arrow column"),
        (numpy.array(["2026-01-01"], "datetime64[us]"), "cannot read a `numpy.ndarray`; expected an Arrow column"),
        ("2026-01-01T00:00:00Z", "cannot read a `str`; expected an Arrow column"),
        (7, "cannot read an `int`; expected an Arrow column"),
        (Column, "cannot read a `type`; expected an Arrow column"),
    ],
)
def test_what_is_no_column_of_instants_is_named(bad: Any, said: str) -> None:
    assert said in refusal("first_response_at", BEGINNING, DUE, bad, LATER)


def test_columns_of_different_lengths_are_refused() -> None:
    said = refusal("first_response_at", micros([None] * 3), DUE, micros([None] * 2), LATER)
    assert "it has 2 rows where `clock_started_at` has 3" in said


def test_at_least_one_column_is_needed() -> None:
    assert "as a column" in refusal("clock_started_at", BEGINNING, DUE, None, LATER)


def test_every_row_is_judged_as_of_an_instant() -> None:
    assert "row 1 of `as_of` is missing" in refusal("as_of", BEGINNING, DUE, None, micros([LATER, None]))
    assert "row 0 of `as_of` is missing" in refusal("as_of", micros([None]), DUE, None, None)


@pytest.mark.parametrize("unit", ["s", "ms", "us"])
@pytest.mark.parametrize("number", [-(2**63), 2**63 - 1])
def test_instants_outside_the_years_0001_to_9999_are_refused(unit: str, number: int) -> None:
    rows = [*[0] * 9_000, number]
    chunks = [rows[:100], rows[100:]]
    column = pyarrow.chunked_array([pyarrow.array(chunk, pyarrow.int64()).cast(pyarrow.timestamp(unit, "UTC")) for chunk in chunks])
    said = refusal("clock_started_at", column, DUE, None, LATER)
    assert "row 9000 of `clock_started_at` lies outside the years 0001 to 9999" in said


class Broken:
    """Speaks Arrow badly."""

    def __init__(self, told: Any) -> None:
        self.told = told

    def __arrow_c_array__(self, requested_schema: object = None) -> Any:
        if isinstance(self.told, Exception):
            raise self.told
        return self.told


@pytest.mark.parametrize("told", [None, (), (1, 2), ("a",), ValueError("no"), KeyError("no")])
def test_producers_that_break_the_interface_are_named(told: Any) -> None:
    refusal("due_at", BEGINNING, Broken(told), None, LATER)


def test_a_producer_may_be_read_once_only() -> None:
    class Spent:
        capsules = micros([BEGINNING]).__arrow_c_array__()

        def __arrow_c_array__(self, requested_schema: object = None) -> Any:
            return self.capsules

    spent = Spent()
    assert words(timeliness(spent, DUE, None, LATER)) == ["overdue"]
    refusal("clock_started_at", spent, DUE, None, LATER)


def test_a_stream_that_fails_is_named() -> None:
    def batches() -> Any:
        yield pyarrow.record_batch({"start": micros([BEGINNING])})
        raise OSError("the line is dead")

    reader = pyarrow.RecordBatchReader.from_batches(pyarrow.schema({"start": MICROS}), batches())
    assert "the line is dead" in refusal("clock_started_at", reader, DUE, None, LATER)


def test_other_zones_than_utc_name_the_same_instants() -> None:
    London = ZoneInfo("Europe/London")
    due = datetime(2026, 7, 1, 10, tzinfo=London)
    first = pyarrow.array([datetime(2026, 7, 1, 9, tzinfo=UTC), datetime(2026, 7, 1, 9, 0, 1, tzinfo=UTC)])
    first = first.cast(pyarrow.timestamp("s", "America/New_York"))
    as_of = datetime(2026, 8, 1, tzinfo=timezone(timedelta(hours=-5)))
    assert words(timeliness(BEGINNING, due, first, as_of)) == ["on_time", "late"]


settings.register_profile("columns", deadline=None)
settings.load_profile("columns")
