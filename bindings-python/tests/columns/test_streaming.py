"""Tables are computed while they are read, and only as of one state of the register."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import duckdb
import pandas
import polars
import pyarrow
import pytest
from columns_registers import BEGINNING, CSOC, large

from alert_response import Operator, Register, Severity

AFTERWARDS = BEGINNING + timedelta(days=1_000)


@pytest.fixture(scope="module")
def register() -> Register:
    """200,000 positions."""
    return large(2_000, 100)


def resident() -> int:
    """The resident size of this process in bytes."""
    pages = Path("/proc/self/statm").read_text().split()[1]
    return int(pages) * 4_096


def test_rows_come_in_batches(register: Register) -> None:
    table = register.as_of(AFTERWARDS).positions()
    sizes = [batch.num_rows for batch in pyarrow.RecordBatchReader.from_stream(table)]
    assert sizes == [65_536, 65_536, 65_536, 3_392]


def test_a_batch_may_end_within_an_alert_and_nothing_is_lost(register: Register) -> None:
    table = polars.DataFrame(register.as_of(AFTERWARDS).positions())
    assert table.select("alert", "organisation").n_unique() == 200_000
    per_alert = table.group_by("alert").len()["len"]
    assert per_alert.unique().to_list() == [2_000]


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="this system does not say how much memory is used")
def test_memory_stays_bounded_while_a_table_is_read(register: Register) -> None:
    table = register.as_of(AFTERWARDS).positions()
    pool = pyarrow.default_memory_pool()
    most = before = 0
    for reading in range(4):
        for batch in pyarrow.RecordBatchReader.from_stream(table):
            del batch
            most = max(most, resident())
        if reading == 0:
            gc.collect()
            pool.release_unused()
            before = resident()
            most = before
    # All rows together would be about 14 MB; a batch is 5 MB.
    assert most - before < 10_000_000


def test_a_reading_goes_on_while_a_writer_writes_what_does_not_concern_it(register: Register) -> None:
    changing = Register.replay(register.entries())
    before = pyarrow.table(changing.as_of(AFTERWARDS).positions())
    reader = pyarrow.RecordBatchReader.from_stream(changing.as_of(AFTERWARDS).positions())
    batches = []
    for number, batch in enumerate(reader):
        batches.append(batch)
        # About something else, at the very instant; about what is still to be read, dated later.
        changing.issue_alert(f"NEW-{number}", title="New", severity=Severity.MEDIUM, by=CSOC, at=AFTERWARDS)
        changing.withdraw_alert(f"CC-{99 - number}", reason="x", by=CSOC, at=AFTERWARDS + timedelta(seconds=1))
    assert pyarrow.Table.from_batches(batches) == before


def test_a_reading_fails_when_what_is_left_of_it_changes_meanwhile(register: Register) -> None:
    changing = Register.replay(register.entries())
    table = changing.as_of(AFTERWARDS).positions()
    reader = pyarrow.RecordBatchReader.from_stream(table)
    assert reader.read_next_batch().num_rows == 65_536
    changing.withdraw_alert("CC-99", reason="A mistake.", by=CSOC, at=AFTERWARDS)
    with pytest.raises(pyarrow.ArrowInvalid, match="the register changed while its positions were read; ask again"):
        reader.read_next_batch()
    assert pyarrow.table(table).num_rows == 200_000


def by_duckdb(positions: Any) -> object:
    assert positions is not None
    counted = duckdb.sql("select count(*) from positions")
    return counted and counted.fetchall()


@pytest.mark.parametrize(
    ("read", "error"),
    [
        (polars.DataFrame, polars.exceptions.ComputeError),
        (pyarrow.table, pyarrow.ArrowInvalid),
        (pandas.DataFrame.from_arrow, pyarrow.ArrowInvalid),
        (by_duckdb, duckdb.InvalidInputException),
    ],
)
def test_each_library_says_so_with_an_exception_of_its_own(
    read: Callable[[Any], object], error: type[Exception]
) -> None:
    changing = large(4, 3)
    table = changing.as_of(AFTERWARDS).positions()

    class Overtaken:
        """A table whose register changes as soon as a reading has begun."""

        def __arrow_c_schema__(self) -> object:
            return table.__arrow_c_schema__()

        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            stream = table.__arrow_c_stream__()
            number = changing.last_seq
            changing.issue_alert(f"NEW-{number}", title="New", severity="high", by=CSOC, at=AFTERWARDS)
            return stream

    with pytest.raises(error, match="the register changed while its positions were read; ask again"):
        read(Overtaken())


def test_a_reading_outlives_its_table_view_and_register() -> None:
    reader = pyarrow.RecordBatchReader.from_stream(large(40, 3).as_of(AFTERWARDS).positions())
    gc.collect()
    assert reader.read_all().num_rows == 120


def test_threads_read_and_write_beside_each_other() -> None:
    register = large(300, 40)
    wrong: list[str] = []

    def read() -> None:
        for _ in range(20):
            try:
                rows = pyarrow.table(register.as_of(AFTERWARDS).positions()).num_rows
            except pyarrow.ArrowInvalid as error:
                if "ask again" not in str(error):
                    wrong.append(str(error))
            else:
                if rows != 12_000:
                    wrong.append(f"{rows} rows")

    def write() -> None:
        for place in range(200):
            alert = f"NEW-{place}"
            register.issue_alert(alert, title="New", severity=Severity.MEDIUM, by=Operator("csoc"), at=AFTERWARDS)

    threads = [threading.Thread(target=target) for target in (read, read, write)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert wrong == []
    assert not any(thread.is_alive() for thread in threads)
