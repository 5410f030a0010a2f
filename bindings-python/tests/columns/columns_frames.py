"""How each data frame library takes a table, and what its rows are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import duckdb
import pandas
import polars
import pyarrow

from alert_response import Position, Positions, Table

Rows = list[dict[str, Any]]


def by_pyarrow(table: Table | Positions) -> Rows:
    rows: Rows = pyarrow.table(table).to_pylist()
    return rows


def by_polars(table: Table | Positions) -> Rows:
    return polars.DataFrame(table).to_dicts()


def by_pandas(table: Table | Positions) -> Rows:
    frame = pandas.DataFrame.from_arrow(table).astype(object)
    rows: Rows = frame.where(frame.notna(), None).to_dict("records")
    return [{name: plain(value) for name, value in row.items()} for row in rows]


def by_duckdb(answer: Table | Positions) -> Rows:
    # duckdb finds the answer by its name, and tells instants in the time zone of the connection.
    with duckdb.connect() as connection:
        connection.execute("set timezone = 'UTC'")
        rows: Rows = connection.sql("select * from answer").to_arrow_table().to_pylist()
        return rows


def plain(value: Any) -> Any:
    return value.to_pydatetime() if isinstance(value, pandas.Timestamp) else value


READERS: list[Callable[[Table | Positions], Rows]] = [by_pyarrow, by_polars, by_pandas, by_duckdb]

POSITION_COLUMNS = (
    "alert",
    "organisation",
    "state",
    "timeliness",
    "due_at",
    "clock_started_at",
    "first_response_at",
    "next_update_due_at",
    "last_recorded_at",
    "update_overdue",
    "closed",
    "revision",
)


def row_of(position: Position) -> dict[str, Any]:
    """The row that a position is."""
    row: dict[str, Any] = {name: getattr(position, name) for name in POSITION_COLUMNS}
    row["state"] = position.state.value
    row["timeliness"] = position.timeliness.value
    return row


def same_instants(rows: Rows) -> Rows:
    """Rows whose instants compare, whatever class their time zone is of."""
    return [
        {name: value.timestamp() if isinstance(value, datetime) else value for name, value in row.items()}
        for row in rows
    ]
