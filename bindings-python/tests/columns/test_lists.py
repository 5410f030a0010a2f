"""Every list of records is a table, whichever library reads it, under names that no database refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import alert_response
import duckdb
import polars
import pyarrow
import pytest
from columns_frames import READERS, Rows
from columns_registers import BEGINNING, lists, tables

from alert_response import Access, Decision, OwnRole, Register, User, View

LISTS = lists()
TABLES = tables()
EVERYTHING: dict[str, Any] = {**LISTS, **TABLES}
# Fields that are columns of another name, and those that are two columns.
NAMES = {"at": "instant", "by": "actor", "user": "user_id", "from_": "period_from", "to": "period_to"}
PAIRS = {"actor": "actor_name", "authority": "authority_request", "event": "event_details"}


def cells(record: Any) -> dict[str, Any]:
    """The row that a record is."""
    row: dict[str, Any] = {}
    for field in type(record).__match_args__:
        value, name = getattr(record, field), NAMES.get(field, field)
        if (type(record).__name__, field) == ("OrganisationSummary", "closed"):
            name = "organisation_closed"
        match value:
            case alert_response.Operator(name=operator):
                row |= {name: "operator", PAIRS[name]: operator}
            case User(id=user):
                row |= {name: "user", PAIRS[name]: user}
            case OwnRole():
                row |= {name: "own_role", PAIRS[name]: None}
            case Access(request=request):
                row |= {name: "access", PAIRS[name]: request}
            case _ if name == "event":
                (word,) = value.to_dict()
                row |= {name: word, PAIRS[name]: value.to_json().removeprefix(f'{{"{word}":').removesuffix("}")}
            case _ if name != "status":
                row[name] = value
    return row


@pytest.mark.parametrize("name", LISTS)
def test_the_rows_of_a_list_are_its_records(name: str) -> None:
    records = LISTS[name]
    assert len(records) > 0
    read = pyarrow.table(records)
    assert [dict(row) for row in read.to_pylist()] == [cells(record) for record in records]
    assert pyarrow.schema(records) == read.schema


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("name", LISTS)
def test_every_library_reads_a_list(name: str, read: Callable[[Any], Rows]) -> None:
    records = LISTS[name]
    assert read(records) == pyarrow.table(records).to_pylist()


def lists_of(thing: type) -> Iterator[type]:
    """The classes that an answer is, or has as fields, and that are lists of records."""
    for name in alert_response.__all__:
        kind = getattr(alert_response, name)
        if isinstance(kind, type) and hasattr(kind, "to_dicts"):
            yield kind


def test_every_class_of_lists_is_tried() -> None:
    classes = {type(records) for records in LISTS.values()}
    assert classes == {*lists_of(View), Decision}


def test_an_empty_list_has_its_columns() -> None:
    view = Register().as_of(BEGINNING)
    empty = polars.DataFrame(view.alerts())
    assert (empty.height, empty.columns) == (0, ["id", "title", "severity", "asks", "withdrawn", "due_at"])
    assert polars.DataFrame(Decision([])).columns == pyarrow.schema(LISTS["decision"]).names


@pytest.mark.parametrize("name", EVERYTHING)
def test_columns_are_of_kinds_that_every_engine_has(name: str) -> None:
    """Spark and others have no numbers without a sign; instants of its own precision, and words or texts."""
    kinds = (
        pyarrow.int32(),
        pyarrow.int64(),
        pyarrow.bool_(),
        pyarrow.string(),
        pyarrow.timestamp("us", tz="UTC"),
        pyarrow.dictionary(pyarrow.int8(), pyarrow.string()),
    )
    for field in pyarrow.schema(EVERYTHING[name]):
        assert field.type in kinds, field


@pytest.mark.parametrize("name", EVERYTHING)
def test_sql_takes_the_names_of_columns_as_they_are(name: str, tmp_path: Any) -> None:
    answer = EVERYTHING[name]
    with duckdb.connect() as connection:
        connection.execute("set timezone = 'UTC'")
        words = "select keyword_name from duckdb_keywords() where keyword_category = 'reserved'"
        reserved = {word for (word,) in connection.execute(words).fetchall()}
        # Words that are functions without brackets: they would be taken for the column, silently.
        reserved |= {"user", "current_user", "session_user", "current_date", "current_time", "localtime"}
        reserved |= {"from", "to", "by", "end", "start"}
        read = pyarrow.table(answer)
        assert not reserved & set(read.column_names)
        connection.execute("create table copied as select * from answer")
        for column in read.column_names:
            found = connection.sql(f"select {column} from copied").to_arrow_table().column(0).to_pylist()
            assert found == read.column(column).to_pylist()
        # A file for others has the same names.
        file = tmp_path / "answer.parquet"
        connection.execute(f"copy copied to '{file}' (format parquet)")
        assert polars.read_parquet(file).columns == read.column_names


def test_a_response_and_its_organisation_may_be_joined() -> None:
    organisations, positions = LISTS["organisations"], LISTS["positions"]
    assert len(organisations) == len(positions) + 1
    joined = duckdb.execute(
        "select organisation, closed, organisation_closed from positions join organisations on organisation = ods_code"
        " order by organisation"
    )
    assert joined.fetchall() == [("R0000", False, False), ("R0001", False, False)]


def test_a_list_longer_than_a_batch_comes_in_batches() -> None:
    entry = LISTS["decision"][0]
    decision = Decision([entry] * 65_537)
    sizes = [batch.num_rows for batch in pyarrow.RecordBatchReader.from_stream(decision)]
    assert sizes == [65_536, 1]
