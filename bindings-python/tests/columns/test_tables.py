"""Tables say what positions and evidence say, whichever library reads them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pandas
import polars
import pyarrow
import pytest
from columns_frames import POSITION_COLUMNS, READERS, Rows, row_of
from columns_registers import BEGINNING, CSOC, codes, random_register, views, with_users

from alert_response import (
    InvalidInputError,
    Positions,
    RefusalCode,
    RefusalError,
    Register,
    Severity,
    Table,
    View,
)


def expected(view: View, alerts: list[str]) -> Rows:
    return [row_of(position) for alert in alerts for position in view.positions(alert)]


@pytest.mark.parametrize("seed", range(25))
def test_the_table_of_all_alerts_has_the_position_of_each_by_alert_id_and_code(seed: int) -> None:
    for view in views(random_register(seed), seed):
        alerts = sorted(alert.id for alert in view.alerts())
        assert pyarrow.table(view.positions()).to_pylist() == expected(view, alerts)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("seed", range(4))
def test_every_library_reads_the_same_rows(seed: int, read: Callable[[Table | Positions], Rows]) -> None:
    for view in views(random_register(seed), seed):
        table = view.positions()
        assert read(table) == pyarrow.table(table).to_pylist()


@pytest.mark.parametrize("read", READERS)
def test_an_empty_register_has_an_empty_table(read: Callable[[Table | Positions], Rows]) -> None:
    view = Register().as_of(BEGINNING)
    assert read(view.positions()) == []
    assert read(view.evidence_table(BEGINNING, BEGINNING)) == []
    assert pyarrow.table(view.positions()).column_names == list(POSITION_COLUMNS)


def a_register() -> Register:
    register = with_users(3)
    for alert in ("CC-2", "CC-1"):
        register.issue_alert(alert, title="An alert", severity=Severity.HIGH, by=CSOC, at=BEGINNING)
    return register


def test_named_alerts_come_in_the_order_of_the_list_and_once() -> None:
    view = a_register().as_of(BEGINNING)
    table = polars.DataFrame(view.positions(["CC-2", "cc-1", "CC-2"]))
    assert table["alert"].to_list() == ["CC-2"] * 3 + ["CC-1"] * 3
    assert table["organisation"].to_list() == codes(3) * 2
    assert polars.DataFrame(view.positions([])).height == 0
    assert polars.DataFrame(view.positions(("CC-1",))).height == 3


def test_the_positions_of_one_alert_are_records_and_a_table_in_one() -> None:
    view = a_register().as_of(BEGINNING)
    positions = view.positions("CC-1")
    assert [row_of(position) for position in positions] == pyarrow.table(positions).to_pylist()
    assert pandas.DataFrame.from_arrow(positions).equals(pandas.DataFrame.from_arrow(view.positions(["CC-1"])))
    assert pyarrow.schema(positions) == pyarrow.schema(view.positions())


def test_a_table_can_be_read_again_and_sees_what_came_since() -> None:
    register = a_register()
    table = register.as_of(BEGINNING).positions()
    assert polars.DataFrame(table).equals(polars.DataFrame(table))
    register.issue_alert("CC-3", title="An alert", severity=Severity.HIGH, by=CSOC, at=BEGINNING)
    assert polars.DataFrame(table).height == 9


def test_a_table_says_what_it_is() -> None:
    view = a_register().as_of(BEGINNING)
    table = view.positions()
    assert table.column_names == POSITION_COLUMNS
    assert repr(table).startswith("<Table of positions as of 2025-01-01T09:00:00Z: alert, organisation, state")
    evidence = view.evidence_table(BEGINNING, BEGINNING + timedelta(days=1))
    assert repr(evidence).startswith("<Table of evidence from 2025-01-01T09:00:00Z to 2025-01-02T09:00:00Z as of")
    assert pyarrow.schema(table).field("due_at").type == pyarrow.timestamp("us", tz="UTC")
    assert pyarrow.schema(table).field("revision").type == pyarrow.int32()


def test_alerts_that_nobody_knows_are_refused_at_once() -> None:
    view = a_register().as_of(BEGINNING)
    with pytest.raises(RefusalError) as refused:
        view.positions(["CC-1", "CC-404"])
    assert refused.value.code is RefusalCode.UNKNOWN_ALERT
    with pytest.raises(RefusalError) as refused:
        a_register().as_of(BEGINNING - timedelta(days=1)).positions(["CC-1"])
    assert refused.value.code is RefusalCode.UNKNOWN_ALERT


@pytest.mark.parametrize("given", [7, {"CC-1"}, {"CC-1": 1}, b"CC-1", (alert for alert in ["CC-1"]), ["CC-1", 7]])
def test_what_is_no_list_of_alert_ids_is_named(given: object) -> None:
    with pytest.raises(InvalidInputError, match="argument `alerts`: cannot read an? `") as error:
        a_register().as_of(BEGINNING).positions(given)  # type: ignore[call-overload]
    assert error.value.argument == "alerts"


def test_an_alert_id_that_cannot_be_read_is_named() -> None:
    with pytest.raises(InvalidInputError, match="argument `alerts`: cannot read `CC_1`"):
        a_register().as_of(BEGINNING).positions(["CC_1"])


@pytest.mark.parametrize("seed", range(25))
def test_the_table_of_evidence_has_the_evidence_of_each_organisation(seed: int) -> None:
    register = random_register(seed)
    for view in views(register, seed):
        start, end = BEGINNING + timedelta(days=seed % 7), BEGINNING + timedelta(days=60)
        organisations = [known.ods_code for known in view.organisations()]
        rows = pyarrow.table(view.evidence_table(start, end)).to_pylist()
        assert rows == [evidence_row(view, code, start, end) for code in organisations]
        some = organisations[::-2]
        rows = pyarrow.table(view.evidence_table(start, end, some + some)).to_pylist()
        assert rows == [evidence_row(view, code, start, end) for code in some]


def evidence_row(view: View, code: str, start: datetime, end: datetime) -> dict[str, object]:
    evidence = view.evidence(code, start, end)
    counts = ("duties", "on_time", "late", "overdue", "awaiting", "not_required")
    row = {name: getattr(evidence, name) for name in counts}
    return {"organisation": code, "period_from": start, "period_to": end, **row}


@pytest.mark.parametrize("read", READERS)
def test_every_library_reads_the_same_evidence(read: Callable[[Table | Positions], Rows]) -> None:
    table = a_register().as_of(BEGINNING).evidence_table(BEGINNING, BEGINNING + timedelta(days=1))
    assert read(table) == pyarrow.table(table).to_pylist()


def test_evidence_is_refused_at_once_as_that_of_one_organisation_is() -> None:
    view = a_register().as_of(BEGINNING)
    later = BEGINNING + timedelta(days=1)
    with pytest.raises(RefusalError) as refused:
        view.evidence_table(later, BEGINNING)
    assert refused.value.code is RefusalCode.INVALID_VALUE
    with pytest.raises(RefusalError) as refused:
        view.evidence_table(BEGINNING, later, ["R0001", "R9Z"])
    assert refused.value.code is RefusalCode.UNKNOWN_ORGANISATION
    with pytest.raises(InvalidInputError, match="argument `from_`"):
        view.evidence_table(datetime(2026, 1, 1), later)
    with pytest.raises(InvalidInputError, match="argument `organisations`"):
        view.evidence_table(BEGINNING, later, "R0001")
