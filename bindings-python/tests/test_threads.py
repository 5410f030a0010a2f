"""One register in many threads: nobody waits for ever, nobody sees half of a command."""

import copy
import json
import pickle
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import timedelta
from functools import cache, partial
from itertools import chain
from typing import TypeVar

import pyarrow
import pytest
from alert_response import (
    Complete,
    Decision,
    Entry,
    History,
    InProgress,
    InvalidInputError,
    Operator,
    Organisations,
    Policy,
    RefusalError,
    Register,
    Sector,
    Severity,
    User,
    read_command,
)

from story import ALICE, BOB, CSOC, SIRO, START, day, person, register, told

MOST_SECONDS = 60.0
# How many objects, how soon another thread demands its turn, and fewer turns than it gets where objects are made in parts.
MANY, SHORT, FEW = 100_000, 0.00001, 10
# The most organisations that a command names (rule W2).
LONGEST_LIST = 20_000
Result = TypeVar("Result")


def together(*work: Callable[[], Result]) -> list[Result]:
    """Runs each in a thread of its own, all begun at one moment; fails where one hangs."""
    start = threading.Barrier(len(work))

    def begin(one: Callable[[], Result]) -> Result:
        start.wait(MOST_SECONDS)
        return one()

    pool = ThreadPoolExecutor(len(work))
    try:
        futures = [pool.submit(begin, one) for one in work]
        for _ in as_completed(futures, MOST_SECONDS):
            pass
        return [future.result() for future in futures]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def test_writers_in_many_threads_lose_nothing() -> None:
    shared = Register()

    def write(writer: int) -> list[int]:
        numbers: list[int] = []
        for count in range(100):
            code = f"W{writer}{count:03d}"
            decision = shared.register_organisation(
                code, name="Trust", sector=Sector.ACUTE, by=CSOC, at=START
            )
            numbers.extend(entry.seq for entry in decision)
        return numbers

    written = together(*(partial(write, writer) for writer in range(8)))
    assert sorted(chain.from_iterable(written)) == list(range(1, 801))
    assert shared.last_seq == len(shared) == 800
    assert Register.replay(shared.entries()) == shared
    assert len(shared.as_of(START).organisations()) == 800


def test_only_one_of_many_is_first() -> None:
    shared = register()

    def issue(number: int) -> bool:
        try:
            shared.issue_alert("CC-77", title=f"By {number}", severity=Severity.LOW, by=CSOC, at=day(30))
        except RefusalError as error:
            assert error.code.value == "alert_already_issued"
            return False
        return True

    assert sum(map(bool, together(*(partial(issue, number) for number in range(8))))) == 1


def test_readers_see_whole_commands_only() -> None:
    """`issue_alert` gives two entries; nobody sees the alert without its clock."""
    shared = register()
    done = threading.Event()

    def write() -> None:
        try:
            for number in range(300):
                shared.issue_alert(
                    f"AL-{number}", title="An alert", severity=Severity.HIGH, by=CSOC, at=day(40)
                )
        finally:
            done.set()

    def read() -> int:
        seen = 0
        while not done.is_set():
            alerts = [alert for alert in shared.as_of(day(41)).alerts() if alert.id.startswith("AL-")]
            assert all(alert.asks and alert.due_at for alert in alerts)
            assert len(alerts) >= seen
            seen = len(alerts)
            entries = shared.entries(since=told()[0].last_seq)
            assert len(entries) % 2 == 0
            for alert in alerts[-2:]:
                report = shared.as_of(day(41)).report(alert.id)
                assert sum(report.states.to_dict().values()) == report.in_scope > 0
        return seen

    together(write, read, read, read)
    assert len(shared.as_of(day(41)).alerts()) == 300 + len(told()[0].as_of(day(41)).alerts())


def test_a_view_reads_while_others_write() -> None:
    shared = register()
    view = shared.as_of(day(20))
    expected = view.report("CC-1")

    def write(user: User, organisation: str) -> None:
        for minute in range(200):
            at = day(21) + timedelta(minutes=minute)
            status = InProgress(f"Step {minute}.")
            shared.record_response("CC-1", organisations=[organisation], status=status, by=user, at=at)

    def read() -> None:
        for _ in range(500):
            assert view.report("CC-1") == expected
            assert view.position("CC-1", "R0A").alert == "CC-1"
            assert shared == shared

    together(lambda: write(ALICE, "R0A"), lambda: write(BOB, "R0B"), read, read)
    assert Register.replay(shared.entries()) == shared


def test_a_decision_that_another_thread_overtook_does_not_apply() -> None:
    shared = register()
    applied = 0
    lock = threading.Lock()

    def decide_and_apply(number: int) -> None:
        nonlocal applied
        for count in range(50):
            command = json.dumps(
                {"issue_alert": {"id": f"D{number}-{count}", "title": "An alert", "severity": "low"}}
            )
            decision = shared.decide(command, by=CSOC, at=day(50))
            try:
                shared.apply(decision)
            except InvalidInputError:
                continue
            with lock:
                applied += 1

    together(*(partial(decide_and_apply, number) for number in range(4)))
    assert shared.last_seq == told()[0].last_seq + applied
    assert applied > 0
    assert Register.replay(shared.entries()) == shared


def test_comparing_two_registers_both_ways_at_once_hangs_nobody() -> None:
    one, other = register(), register()

    def compare(left: Register, right: Register) -> None:
        for _ in range(300):
            assert left == right

    def write(into: Register) -> None:
        for number in range(100):
            code = f"E{number}"
            into.register_organisation(code, name="Trust", sector="acute", by=CSOC, at=day(60))

    together(lambda: compare(one, other), lambda: compare(other, one), lambda: compare(one, one))

    def write_both() -> None:
        write(one)
        write(other)

    def compare_meanwhile(left: Register, right: Register) -> None:
        for _ in range(300):
            _ = left == right

    together(write_both, lambda: compare_meanwhile(one, other), lambda: compare_meanwhile(other, one))
    assert one == other


def big(organisations: int, alerts: int) -> Register:
    """A register on which a question takes a while."""
    large = Register()
    for number in range(organisations):
        large.register_organisation(f"N{number}", name="Trust", sector=Sector.ACUTE, by=CSOC, at=START)
    for number in range(alerts):
        large.issue_alert(f"CC-{number}", title="An alert", severity=Severity.HIGH, by=CSOC, at=day(1))
    return large


def steps_of_another(call: Callable[[], object], patience: float = MOST_SECONDS) -> int:
    """How many steps another thread takes while the call runs: none if the call keeps the interpreter to itself.

    After the patience, in seconds, the other one demands its turn, and gets it where the call offers one.
    """
    stop, steps, interval = threading.Event(), 0, sys.getswitchinterval()

    def step() -> None:
        nonlocal steps
        while not stop.is_set():
            steps += 1
            time.sleep(0)

    other = threading.Thread(target=step, daemon=True)
    # Without end, nobody is made to give way: the call does so by itself or not at all.
    sys.setswitchinterval(patience)
    try:
        other.start()
        before = steps
        call()
        return steps - before
    finally:
        stop.set()
        sys.setswitchinterval(interval)
        other.join(MOST_SECONDS)


def tries(call: Callable[[], object], patience: float = MOST_SECONDS) -> Iterator[int]:
    """Measures a few times: on a busy machine the other thread may miss its turn, or this one come back late."""
    return (steps_of_another(call, patience) for _ in range(20))


@pytest.fixture(scope="module")
def large() -> Register:
    """A register on which some questions take a while."""
    return big(2000, 400)


@cache
def long_command(last: str) -> str:
    """A response for many organisations, the last of which may be none."""
    codes = [*(f"N{number}" for number in range(LONGEST_LIST - 1)), f"N{last}"]
    status = {"in_progress": {"actions": "Patching."}}
    command = json.dumps({"record_response": {"alert": "CC-1", "organisations": codes, "status": status}})
    return command.replace(" ", " " * 50)


def unread(register: Register, command: str) -> None:
    """Gives a command that cannot be read."""
    with pytest.raises(InvalidInputError):
        register.execute(command, by=CSOC, at=day(5))


LONG_CALLS: dict[str, Callable[[Register, list[Entry]], object]] = {
    "replay": lambda register, entries: Register.replay(entries),
    "compare": lambda register, entries: register == copy.copy(register),
    "pickle": lambda register, entries: pickle.dumps(register),
    "positions": lambda register, entries: [register.as_of(day(5)).positions(f"CC-{n}") for n in range(50)],
    "report": lambda register, entries: [register.as_of(day(5)).report(f"CC-{n}") for n in range(400)],
    "evidence": lambda register, entries: [
        register.as_of(day(5)).evidence(f"N{n}", day(0), day(9)) for n in range(2000)
    ],
    "evidence table": lambda register, entries: pyarrow.table(
        register.as_of(day(5)).evidence_table(day(0), day(9))
    ),
    "positions table": lambda register, entries: pyarrow.table(register.as_of(day(5)).positions()),
    "sequence to JSON": lambda register, entries: History(entries).to_json(),
    "hash of a sequence": lambda register, entries: hash(History(entries)),
    "compare sequences": lambda register, entries: History(entries) == History(entries),
    "decision to JSON": lambda register, entries: Decision(entries).to_json(),
    "hash of a decision": lambda register, entries: hash(Decision(entries)),
    "read a long command": lambda register, entries: read_command(long_command("")),
    "refuse a long command": lambda register, entries: unread(register, long_command("!")),
}


@pytest.mark.parametrize("name", LONG_CALLS)
def test_long_calls_let_other_threads_run(name: str, large: Register) -> None:
    """A call that kept the lock of the interpreter would stop every other thread till its end."""
    entries = large.entries() * 10 if "sequence" in name or "decision" in name else large.entries()
    assert any(steps > 0 for steps in tries(lambda: LONG_CALLS[name](large, entries)))


def test_what_never_gives_way_is_noticed() -> None:
    """The measure itself: summing up runs no Python and gives way to nobody."""
    numbers = list(range(1_000_000))
    assert any(steps == 0 for steps in tries(lambda: sum(numbers)))
    assert any(steps < FEW for steps in tries(lambda: sum(numbers), SHORT))


@pytest.fixture(scope="module")
def many() -> Register:
    """A register with many entries."""
    registering = Register()
    registering.register_organisation("M0", name="Trust", sector=Sector.ACUTE, by=CSOC, at=START)
    (first,) = registering.entries()

    def line(seq: int) -> str:
        return first.to_json().replace('"seq":1', f'"seq":{seq}').replace("M0", f"M{seq}")

    return Register.replay(line(seq + 1) for seq in range(MANY))


def all_refused() -> None:
    """Answers for many organisations that nobody knows."""
    command = long_command("")
    with pytest.raises(RefusalError) as raised:
        told()[0].decide(command, by=ALICE, at=day(80))
    assert len(raised.value.organisations) == LONGEST_LIST


IN_PARTS: dict[str, Callable[[Register, Organisations, Decision], object]] = {
    "entries": lambda register, organisations, decision: register.entries(),
    "pickle": lambda register, organisations, decision: pickle.dumps(register),
    "iterate": lambda register, organisations, decision: list(organisations),
    "slice": lambda register, organisations, decision: organisations[:],
    "dictionaries": lambda register, organisations, decision: organisations.to_dicts(),
    "iterate over a decision": lambda register, organisations, decision: list(decision),
    "entries of a decision": lambda register, organisations, decision: decision.entries,
    "refused organisations": lambda register, organisations, decision: all_refused(),
}


@pytest.mark.parametrize("name", IN_PARTS)
def test_many_objects_are_made_in_parts(name: str, many: Register) -> None:
    """Objects of Python are made by one thread at a time, but others get their turn before all of them are made."""
    organisations, decision = many.as_of(day(90)).organisations(), Decision(many.entries())
    assert len(organisations) == len(decision) == MANY
    long_command("")
    measured = tries(lambda: IN_PARTS[name](many, organisations, decision), SHORT)
    assert any(steps >= FEW for steps in measured)


def test_a_sequence_makes_an_item_when_it_is_asked_for(many: Register) -> None:
    organisations = many.as_of(day(90)).organisations()
    tracemalloc.start()
    try:
        items = iter(organisations)
        first, before = next(items), tracemalloc.get_traced_memory()[0]
        assert sum(1 for _ in items) == MANY - 1
        assert first == organisations[0]
        assert tracemalloc.get_traced_memory()[1] < before + 100_000
    finally:
        tracemalloc.stop()


def test_what_is_read_while_others_write_ends_where_it_began() -> None:
    """The entries of one moment, though they are made part by part."""
    shared = Register.replay(told()[0].entries())
    for number in range(3_000):
        shared.register_organisation(f"B{number}", name="Trust", sector="acute", by=CSOC, at=day(95))
    done = threading.Event()

    def write() -> None:
        for number in range(3_000):
            shared.register_organisation(f"C{number}", name="Trust", sector="acute", by=CSOC, at=day(95))
        done.set()

    def read() -> None:
        while not done.is_set():
            entries = shared.entries(since=10)
            assert [entry.seq for entry in entries] == list(range(11, 11 + len(entries)))

    together(write, read)


def test_shared_values_are_read_by_many() -> None:
    policy, decision = Policy.ranca_2023(), told()[1][0]

    def read() -> object:
        return [
            (policy.due_at(START), hash(policy), repr(policy), policy.to_json()) for _ in range(300)
        ], decision

    first, *others = together(*[read] * 8)
    assert all(other == first for other in others)


def test_many_threads_answer_for_one_organisation() -> None:
    """Of all the threads that complete a response at one instant, one does."""
    shared = Register()
    shared.register_organisation("R0A", name="Trust", sector=Sector.ACUTE, by=CSOC, at=START)
    shared.nominate_lead_administrator("R0A", user=person("alice"), siro=SIRO, by=Operator("csoc"), at=START)
    shared.confirm_mfa("alice", by=CSOC, at=START)
    shared.issue_alert("CC-1", title="An alert", severity="high", by=CSOC, at=START)

    def complete() -> str:
        try:
            shared.record_response(
                "CC-1", organisations="all", status=Complete("Patched."), by=ALICE, at=day(1)
            )
        except RefusalError as error:
            return error.code.value
        return "recorded"

    outcomes = together(*[complete] * 8)
    assert sorted(map(str, outcomes)) == ["no_organisations"] * 7 + ["recorded"]


@pytest.mark.parametrize("protocol", range(2, 6))
def test_pickling_while_another_thread_writes_is_whole(protocol: int) -> None:
    shared = register()

    def write() -> None:
        for number in range(200):
            shared.issue_alert(f"P-{number}", title="An alert", severity="high", by=CSOC, at=day(70))

    def save() -> None:
        for _ in range(5):
            loaded = pickle.loads(pickle.dumps(shared, protocol))
            assert (loaded.last_seq - told()[0].last_seq) % 2 == 0

    together(write, save, save)
