"""What pandas makes of lists and tables, in version 2 as in version 3: this file runs under both."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from typing import Any

import pandas
import pyarrow
import pytest
from columns_registers import BEGINNING, lists, tables

from alert_response import Register, State, Timeliness

LISTS = lists()
TABLES = tables()


def plain(value: Any) -> Any:
    """A value of a cell as Python has it."""
    if isinstance(value, pandas.Timestamp):
        return value.to_pydatetime().astimezone(UTC)
    return None if value is None or value is pandas.NaT or value != value else value


def rows(frame: Any) -> list[dict[str, Any]]:
    return [
        {name: plain(value) for name, value in row.items()} for row in frame.astype(object).to_dict("records")
    ]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_records_is_a_frame_of_their_fields(name: str) -> None:
    records = LISTS[name]
    assert len(records) > 0
    frame = pandas.DataFrame(records)
    fields = type(records[0]).__match_args__
    assert tuple(frame.columns) == fields
    assert rows(frame) == [{field: getattr(record, field) for field in fields} for record in records]
    instants = [field for field in fields if isinstance(getattr(records[0], field), datetime)]
    for field in instants:
        assert isinstance(frame[field].dtype, pandas.DatetimeTZDtype), field


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_the_same_frame_by_rows_as_by_arrow(name: str) -> None:
    table = TABLES[name]
    frame = pandas.DataFrame(table)
    assert tuple(frame.columns) == table.column_names
    assert len(frame) > 1
    assert rows(frame) == rows(pyarrow.table(table).to_pandas())


@pytest.mark.parametrize("name", [*LISTS, *TABLES])
def test_pyarrow_carries_a_list_into_pandas_with_its_types(name: str) -> None:
    records = LISTS.get(name) or TABLES[name]
    frame = pyarrow.table(records).to_pandas()
    assert tuple(frame.columns) == tuple(pyarrow.schema(records).names)
    if hasattr(pandas.DataFrame, "from_arrow"):
        pandas.testing.assert_frame_equal(pandas.DataFrame.from_arrow(records), frame, check_dtype=False)


def test_words_are_counted_by_their_members() -> None:
    for frame in (pandas.DataFrame(TABLES["all positions"]), pyarrow.table(TABLES["all positions"]).to_pandas()):
        assert (frame["state"] == State.OVERDUE).sum() == (frame["state"] == "overdue").sum() > 0
        assert set(frame["timeliness"]) <= set(Timeliness)
    frame = pandas.DataFrame(LISTS["positions"])
    assert (frame["state"] == State.IN_PROGRESS).sum() == 2


def test_nothing_is_an_empty_frame() -> None:
    view = Register().as_of(BEGINNING)
    assert pandas.DataFrame(view.alerts()).empty
    assert pandas.DataFrame(view.positions()).empty
    frame = pyarrow.table(view.alerts()).to_pandas()
    assert (len(frame), frame.columns[0]) == (0, "id")


def test_records_are_dataclasses_for_those_who_ask() -> None:
    for records in LISTS.values():
        record = records[0]
        names = tuple(field.name for field in dataclasses.fields(record))
        assert names == type(record).__match_args__
        assert dataclasses.replace(record) == record
        assert dataclasses.is_dataclass(record)
    alert = dataclasses.replace(LISTS["alerts"][0], title="Another title")
    assert (alert.id, alert.title) == ("CC-1", "Another title")


def test_rows_of_a_table_can_be_had_one_by_one_and_again() -> None:
    table = TABLES["all positions"]
    first: Any = next(iter(table))
    assert first._fields == table.column_names
    assert isinstance(first.due_at, datetime)
    assert type(first.revision) is int
    assert list(table) == list(table)
