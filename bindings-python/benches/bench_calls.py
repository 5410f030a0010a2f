"""What one call costs from Python, beside packages that do part of the same work.

Run it in a quiet moment: `python -m pytest bindings-python/benches/bench_calls.py`. It takes under a minute.
"""

from __future__ import annotations

import json
import subprocess
import sys
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cedarpy import Decision, Entities, PolicySet, is_authorized
from machines import AsChart, AsMachine, Response
from table import Table

from alert_response import (
    Action,
    Complete,
    InProgress,
    Operator,
    Person,
    RecordResponse,
    Register,
    Sector,
    Severity,
    Siro,
    User,
)

ALERT = "CC-3989"
ORGANISATIONS = [f"R{number:03}" for number in range(200)]
CSOC, ALICE = Operator("csoc"), User("alice")
ISSUED = datetime(2026, 5, 1, 9, tzinfo=UTC)
AT = ISSUED + timedelta(hours=1)
DUE = ISSUED + timedelta(hours=48)
PATCHING, PATCHED = InProgress(actions="Patching tonight."), Complete(actions="Patched.")

TABLE = Table()

pytestmark = pytest.mark.benchmark(max_time=0.5, min_rounds=20, warmup=True, warmup_iterations=1_000)


@pytest.fixture(scope="module")
def issued() -> Register:
    """200 organisations, of each of which Alice is administrator, and one alert; nobody has answered."""
    register = Register()
    siro, alice = Siro("Sam", "sam@example.org"), Person("alice", "Alice", "alice@nhs.net")
    for code in ORGANISATIONS:
        register.register_organisation(code, name=f"Trust {code}", sector=Sector.ACUTE, by=CSOC, at=ISSUED)
        register.nominate_lead_administrator(code, user=alice, siro=siro, by=CSOC, at=ISSUED)
    register.confirm_mfa("alice", by=CSOC, at=ISSUED)
    register.issue_alert(ALERT, title="A vulnerability", severity=Severity.HIGH, by=CSOC, at=ISSUED)
    return register


def test_may(benchmark: Any, issued: Register) -> None:
    view = issued.as_of(AT)
    assert benchmark(view.may, "alice", Action.RESPOND, "R042").allowed
    TABLE.note(benchmark, "view.may", target=0.5e-6)


def test_position(benchmark: Any, issued: Register) -> None:
    view = issued.as_of(AT)
    assert benchmark(view.position, ALERT, "R042").organisation == "R042"
    TABLE.note(benchmark, "view.position", target=0.5e-6)


def test_single_response(benchmark: Any, issued: Register) -> None:
    """An update of one open response, again and again."""
    register = deepcopy(issued)
    decision = benchmark(
        register.record_response, ALERT, organisations=["R042"], status=PATCHING, by=ALICE, at=AT
    )
    assert len(decision) == 1
    TABLE.note(benchmark, "record_response, one organisation", target=3e-6)


def test_response_for_200_organisations(benchmark: Any, issued: Register) -> None:
    decision = benchmark(
        issued.decide, RecordResponse(ALERT, organisations="all", status=PATCHED), by=ALICE, at=AT
    )
    assert len(decision) == 200
    TABLE.note(benchmark, "decide, 200 organisations")


def test_import(benchmark: Any) -> None:
    """In a process of its own, without the start of Python itself."""
    timed = "import time; t = time.perf_counter(); import alert_response; print(time.perf_counter() - t)"
    took: list[float] = []

    def start() -> None:
        done = subprocess.run([sys.executable, "-c", timed], capture_output=True, text=True, check=True)
        took.append(float(done.stdout))

    benchmark.pedantic(start, rounds=15)
    benchmark.stats.stats.data[:] = took
    TABLE.note(benchmark, "import alert_response", target=50e-3)


# One state change: the same 200 responses go from nothing to in progress to complete.
CHANGES = 2 * len(ORGANISATIONS)


def test_change_here(benchmark: Any, issued: Register) -> None:
    def change(register: Register) -> None:
        for code in ORGANISATIONS:
            register.record_response(ALERT, organisations=[code], status=PATCHING, by=ALICE, at=AT)
            register.record_response(ALERT, organisations=[code], status=PATCHED, by=ALICE, at=AT)
        assert len(register) == len(issued) + CHANGES

    benchmark.pedantic(change, setup=lambda: ((deepcopy(issued),), {}), rounds=30)
    TABLE.note(benchmark, "a state change", per=CHANGES)


def change_machines(responses: list[Any]) -> None:
    for response in responses:
        response.record_in_progress(user="alice", text="Patching tonight.", at=AT)
        response.record_complete(user="alice", text="Patched.", at=AT)
    assert all(response.first_response_in_time for response in responses)


def fresh() -> list[Response]:
    roles = frozenset(("alice", code) for code in ORGANISATIONS)
    scope = frozenset(ORGANISATIONS)
    return [Response(code, roles, scope, DUE) for code in ORGANISATIONS]


def test_change_transitions(benchmark: Any) -> None:
    def setup() -> Any:
        responses = fresh()
        AsMachine.over(responses)
        return (responses,), {}

    benchmark.pedantic(change_machines, setup=setup, rounds=10)
    TABLE.note(benchmark, "the same with transitions", per=CHANGES, beside="a state change")


def test_change_statemachine(benchmark: Any) -> None:
    def setup() -> Any:
        return ([AsChart.over(response) for response in fresh()],), {}

    def change(charts: list[Any]) -> None:
        for chart in charts:
            chart.record_in_progress(user="alice", text="Patching tonight.", at=AT)
            chart.record_complete(user="alice", text="Patched.", at=AT)
        assert all(chart.model.first_response_in_time for chart in charts)

    benchmark.pedantic(change, setup=setup, rounds=10)
    TABLE.note(benchmark, "the same with python-statemachine", per=CHANGES, beside="a state change")


POLICY = """
permit (principal is User, action == Action::"respond", resource is Organisation)
when {
    principal.mfa && !resource.closed &&
    (resource.administrators.contains(principal) || resource.responders.contains(principal))
};
"""


def test_may_cedar(benchmark: Any) -> None:
    """Policy and entities are read once, outside what is measured."""
    alice = {"__entity": {"type": "User", "id": "alice"}}
    entities: list[dict[str, Any]] = [
        {
            "uid": {"type": "Organisation", "id": code},
            "attrs": {"closed": False, "administrators": [alice], "responders": []},
            "parents": [],
        }
        for code in ORGANISATIONS
    ]
    entities.append({"uid": {"type": "User", "id": "alice"}, "attrs": {"mfa": True}, "parents": []})
    policy, known = PolicySet.from_str(POLICY), Entities.from_json_str(json.dumps(entities))
    request = {
        "principal": {"type": "User", "id": "alice"},
        "action": {"type": "Action", "id": "respond"},
        "resource": {"type": "Organisation", "id": "R042"},
        "context": {},
    }
    result = benchmark(is_authorized, request, policy, known)
    assert result.decision is Decision.Allow
    TABLE.note(benchmark, "the same with cedarpy", beside="view.may")


def test_all_in_one_table(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print("", *TABLE.lines(), sep="\n")
