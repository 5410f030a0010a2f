"""Columns beside others that do the same work, two million rows of it.

Every way of working out timeliness gives the same words, which is checked before anything is measured. Making the
columns that go in is not counted; making the column of words that comes out is.

Run it in a quiet moment: `python -m pytest bindings-python/benches/bench_columns.py`. It takes about a minute.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import timeit
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import numpy
import pandas
import polars
import pyarrow
import pytest
from table import Measured, Table

from alert_response import Timeliness, View, timeliness

sys.path.append(str(Path(__file__).parent.parent / "tests" / "columns"))

from columns_registers import BEGINNING, large

ROWS = 2_000_000
AS_OF = datetime(2024, 6, 1, tzinfo=UTC)
WORDS = [member.value for member in Timeliness]
Frame = polars.DataFrame
Way = tuple[str, Callable[[], Any], Callable[[Any], polars.Series]]

TABLE = Table()
MEMORY: list[str] = []


def a_frame() -> Frame:
    """Clocks over eight years; an eighth of the rows has no first response, and few have no clock."""
    dice = numpy.random.default_rng(2018)
    micros, hour = 1_000_000, 3_600_000_000
    start = 1_500_000_000 * micros + dice.integers(0, 8 * 8_766, ROWS) * hour
    first = start + dice.integers(0, 96 * hour, ROWS)
    frame = polars.DataFrame({"start": start, "due": start + 48 * hour, "first": first})
    missing = polars.DataFrame({"first": dice.random(ROWS) < 0.125, "start": dice.random(ROWS) < 0.01})
    return frame.select(
        polars.when(~missing["start"]).then("start").alias("start"),
        "due",
        polars.when(~missing["first"]).then("first").alias("first"),
    ).cast(polars.Datetime("us", "UTC")).rechunk()


@pytest.fixture(scope="module")
def frame() -> Frame:
    return a_frame()


def ways(frame: Frame) -> list[Way]:
    """Every way to the same words."""
    arrow = frame.to_arrow()
    start, due, first = (arrow[name].combine_chunks() for name in ("start", "due", "first"))
    columns = [frame[name].to_numpy() for name in ("start", "due", "first")]
    table = frame.to_pandas()
    rows = frame.rows()
    indices = polars.Series(range(len(WORDS)), dtype=polars.UInt8)
    names = dict(zip(indices, WORDS, strict=True))

    def of_words(words: Any) -> polars.Series:
        return polars.Series(words).cast(polars.String)

    def of_codes(codes: Any) -> polars.Series:
        return polars.Series(codes).cast(polars.UInt8).replace_strict(names, return_dtype=polars.String)

    return [
        (OURS, lambda: timeliness(start, due, first, AS_OF), of_words),
        ("alert_response, of polars columns", lambda: timeliness(frame["start"], frame["due"], frame["first"], AS_OF), of_words),
        ("polars", lambda: by_polars(frame), of_words),
        ("numpy", lambda: by_numpy(*columns), of_codes),
        ("pandas", lambda: by_pandas(table), lambda words: polars.Series(list(words))),
        ("duckdb", lambda: by_duckdb(arrow), of_words),
        ("a plain loop", lambda: by_loop(rows), of_words),
    ]


def by_polars(frame: Frame) -> polars.Series:
    start, due, first = polars.col("start"), polars.col("due"), polars.col("first")
    as_of = polars.lit(AS_OF, dtype=polars.Datetime("us", "UTC"))
    words = polars.Enum(WORDS)
    expression = (
        polars.when(start.is_null() | due.is_null() | (start > as_of))
        .then(polars.lit("not_required", dtype=words))
        .when(first <= as_of)
        .then(polars.when(first <= due).then(polars.lit("on_time", dtype=words)).otherwise(polars.lit("late", dtype=words)))
        .when(as_of <= due)
        .then(polars.lit("awaiting", dtype=words))
        .otherwise(polars.lit("overdue", dtype=words))
    )
    return frame.select(words=expression)["words"]


def by_numpy(start: Any, due: Any, first: Any) -> Any:
    as_of = numpy.datetime64(AS_OF.replace(tzinfo=None), "us")
    asked = (start <= as_of) & ~numpy.isnat(due)
    answered = first <= as_of
    late = numpy.where(answered, first, as_of) > due
    codes = late.astype(numpy.uint8) + 2 * answered.astype(numpy.uint8)
    return numpy.where(asked, codes, numpy.uint8(4))


def by_pandas(table: Any) -> Any:
    asked = (table["start"] <= AS_OF) & table["due"].notna()
    answered = table["first"] <= AS_OF
    late = table["first"].where(answered, AS_OF) > table["due"]
    codes = late.astype("uint8") + 2 * answered.astype("uint8")
    codes = codes.where(asked, 4).astype("int8")
    return pandas.Categorical.from_codes(codes, WORDS)


def by_duckdb(arrow: Any) -> Any:
    with duckdb.connect() as connection:
        connection.execute("set timezone = 'UTC'")
        connection.execute("set threads = 1")
        found = connection.sql(
            "select case when start is null or due is null or start > $at then 'not_required'"
            " when first <= $at then case when first <= due then 'on_time' else 'late' end"
            " when due >= $at then 'awaiting' else 'overdue' end as words from arrow",
            params={"at": AS_OF},
        )
        return found.to_arrow_table()["words"]


def by_loop(rows: list[tuple[datetime | None, datetime | None, datetime | None]]) -> list[str]:
    words = []
    for start, due, first in rows:
        if start is None or due is None or start > AS_OF:
            words.append("not_required")
        elif first is not None and first <= AS_OF:
            words.append("on_time" if first <= due else "late")
        else:
            words.append("awaiting" if due >= AS_OF else "overdue")
    return words


OURS = "alert_response"
NAMES = [OURS, "alert_response, of polars columns", "polars", "numpy", "pandas", "duckdb", "a plain loop"]


@pytest.fixture(scope="module")
def all_ways(frame: Frame) -> dict[str, Way]:
    """The ways by name, all of which agree."""
    found = {way[0]: way for way in ways(frame)}
    assert list(found) == NAMES
    expected = polars.Series(by_loop(frame.rows()))
    assert expected.n_unique() == len(WORDS)
    for name, run, read in found.values():
        assert read(run()).to_list() == expected.to_list(), name
    return found


@pytest.mark.parametrize("name", NAMES)
def test_timeliness(benchmark: Any, all_ways: dict[str, Way], name: str) -> None:
    benchmark.pedantic(all_ways[name][1], rounds=3 if name == "a plain loop" else 15, warmup_rounds=1)
    ours = name == OURS
    TABLE.note(
        benchmark,
        f"timeliness, a row: {name}",
        per=ROWS,
        target=5e-9 if ours else None,
        beside=None if ours else f"timeliness, a row: {OURS}",
        at_least=20 if name == "a plain loop" else None,
    )


def alone(part: str) -> list[float]:
    """What a part of this file prints that runs in a process of its own, polars with one thread."""
    program = f"import runpy; runpy.run_path({__file__!r}, run_name={part!r})"
    environment = {**os.environ, "POLARS_MAX_THREADS": "1", "PYTHONPATH": str(Path(__file__).parent)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, check=True, capture_output=True, text=True)
    return [float(number) for number in done.stdout.split()]


def test_timeliness_beside_polars_with_one_thread() -> None:
    """Polars settles the number of its threads when it is imported. The two take turns: both meet the same moments."""
    ours, other = alone("one thread")
    beside = f"timeliness, a row: {OURS}, in turns with polars"
    TABLE.measured.append(Measured(beside, ours / ROWS, target=5e-9))
    name = "timeliness, a row: polars, one thread, in turns"
    TABLE.measured.append(Measured(name, other / ROWS, beside=beside, at_least=1))


def a_view() -> View:
    """10,000 organisations and 200 alerts, half of them answered."""
    return large(10_000, 200).as_of(BEGINNING + timedelta(days=300))


@pytest.fixture(scope="module")
def view() -> View:
    return a_view()


def read(table: Any) -> int:
    return sum(batch.num_rows for batch in pyarrow.RecordBatchReader.from_stream(table))


READERS: list[tuple[str, Callable[[Any], Any]]] = [
    ("batch by batch", read),
    ("into pyarrow", pyarrow.table),
    ("into polars", polars.DataFrame),
    ("into pandas", pandas.DataFrame.from_arrow),
]


@pytest.mark.parametrize(("how", "reader"), READERS, ids=[how for how, _ in READERS])
def test_positions(benchmark: Any, view: View, how: str, reader: Callable[[Any], Any]) -> None:
    table = view.positions()
    assert read(table) == ROWS
    benchmark.pedantic(reader, args=(table,), rounds=3, warmup_rounds=1)
    TABLE.note(benchmark, f"2,000,000 positions {how}", target=2)


def test_evidence(benchmark: Any, view: View) -> None:
    """All duties of all organisations: as many as there are positions."""

    def evidence() -> polars.DataFrame:
        return polars.DataFrame(view.evidence_table(BEGINNING, view.at))

    assert benchmark.pedantic(evidence, rounds=3, warmup_rounds=1)["duties"].sum() == ROWS
    TABLE.note(benchmark, "evidence of 10,000 organisations from 2,000,000 duties", target=2)


def resident() -> int:
    """The resident size of this process in bytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4_096


def test_memory() -> None:
    """How much more there is while 2,000,000 positions are read, in a process that has done nothing else."""
    by_batches, at_once = alone("memory")
    MEMORY.append(
        f"2,000,000 positions batch by batch: the process grows by {by_batches / 1e6:.1f} MB; "
        f"all at once: by {at_once / 1e6:.0f} MB"
    )


def test_all_in_one_table(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print("", *TABLE.lines(), "", *MEMORY, sep="\n")


def in_turns() -> Iterator[float]:
    """The median times of this library and of polars."""
    assert polars.thread_pool_size() == 1
    frame = a_frame()
    arrow = frame.to_arrow()
    start, due, first = (arrow[name].combine_chunks() for name in ("start", "due", "first"))
    turns = [lambda: timeliness(start, due, first, AS_OF), lambda: by_polars(frame)]
    took = [[timeit.timeit(turn, number=1) for turn in turns] for _ in range(32)]
    return (statistics.median(times) for times in zip(*took[1:], strict=True))


def growth() -> Iterator[int]:
    """By how many bytes the process grows, at most while it reads in batches, and when it has read all at once."""
    table = a_view().positions()
    before = most = resident()
    for batch in pyarrow.RecordBatchReader.from_stream(table):
        del batch
        most = max(most, resident())
    yield most - before
    whole = pyarrow.table(table)
    assert whole.num_rows == ROWS
    yield resident() - before


if __name__ == "one thread":
    print(*in_turns())
if __name__ == "memory":
    print(*growth())
