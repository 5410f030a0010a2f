"""Random scenarios come out alike in Python and on the wire, and nothing is lost on the way through."""

import copy
import json
import pickle
from collections import Counter

from alert_response import Entry, Register, parse_instant, read_command
from hypothesis import HealthCheck, example, given, settings

from conformance.routes import Done, NotDone
from conformance.run import Run
from scenarios import Given, as_user, prologue, questions, scenarios, wire_instant

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
# One example alone may take long on a busy machine: no deadline.
many = settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
REGISTER = {"register_organisation": {"ods_code": "NEW", "name": "New", "sector": "other"}}
few = settings(many, max_examples=20)
# Recorded for one and refused for the other, which chance alone may leave out.
PARTLY_REFUSED = Given(
    {
        "record_response": {
            "alert": "CC-1",
            "organisations": ["R0A", "R0B"],
            "status": {"in_progress": {"actions": "Patching."}},
            "mode": "best_effort",
        }
    },
    as_user("alice"),
    1,
)


def play(scenario: list[Given]) -> tuple[Run, Counter[str]]:
    """Runs a scenario in every way there is, which must agree; how often each came out how."""
    run, outcomes, hours = Run(), Counter[str](), 0
    for step in scenario:
        hours = max(0, hours + step.hours)
        at = json.dumps(wire_instant(hours, zone=hours % 3))
        outcome = run.give(json.dumps(step.command), json.dumps(step.by), at)
        outcomes[outcome.code if isinstance(outcome, NotDone) else "accepted"] += 1
        outcomes["best effort"] += isinstance(outcome, Done) and bool(outcome.refused)
    return run, outcomes


def test_methods_and_the_wire_agree() -> None:
    outcomes = Counter[str]()

    @many
    @given(scenarios())
    @example([*prologue(), PARTLY_REFUSED])
    def agree(scenario: list[Given]) -> None:
        run, came_out = play(scenario)
        outcomes.update(came_out)
        asked = questions()
        for hours in (0, 49, 24 * 10, 24 * 60):
            at = json.dumps(wire_instant(hours))
            run.asked.extend((json.dumps(question), at) for question in asked[hours % 3 :: 3])
        # Asks all of it in every way, of the register and of its replay.
        run.finish()

    agree()
    # A test of scenarios in which nothing happens would prove nothing.
    assert outcomes["accepted"] > 500
    assert outcomes["invalid_value"] > 10
    assert outcomes["best effort"] > 0, outcomes
    assert len(outcomes) > 20, outcomes


@few
@given(scenarios())
def test_a_register_survives_copy_and_pickle(scenario: list[Given]) -> None:
    register = play(scenario)[0].main.register
    entries = register.entries()
    again = [
        pickle.loads(pickle.dumps(register)),
        copy.copy(register),
        copy.deepcopy(register),
        Register.replay(entries),
        Register.replay(pickle.loads(pickle.dumps(entries))),
    ]
    for other in again:
        assert other == register
        assert other.entries() == entries
        # From here on each goes its own way.
        other.execute(REGISTER, by={"operator": "csoc"}, at=wire_instant(24 * 1000))
        assert other != register
        assert register.entries() == entries
    assert [entry.seq for entry in entries] == list(range(1, register.last_seq + 1))
    assert register.entries(since=register.last_seq // 2) == entries[register.last_seq // 2 :]
    grown = Register()
    for entry in entries:
        grown.apply(entry)
    assert grown == register


@few
@given(scenarios())
def test_values_survive_every_way_there_and_back(scenario: list[Given]) -> None:
    run, _ = play(scenario)
    register = run.main.register
    for entry in register.entries():
        for value in (entry, entry.event, entry.by):
            for again in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
                assert (again, hash(again), repr(again)) == (value, hash(value), repr(value))
        assert Entry.from_json(entry.to_json()) == entry
        assert Entry.from_dict(entry.to_dict()) == entry
        assert json.loads(entry.to_json()) == entry.to_dict()
    view = register.as_of(parse_instant(wire_instant(24 * 7)))
    for question in questions():
        try:
            answer = view.ask(question)
        except Exception:
            continue
        again = pickle.loads(pickle.dumps(answer))
        assert (again, hash(again)) == (answer, hash(answer))
        assert copy.deepcopy(answer) == answer
        assert again.to_json() == answer.to_json() == view.ask_json(question)


@few
@given(scenarios())
def test_commands_survive_every_way_there_and_back(scenario: list[Given]) -> None:
    for step in scenario:
        try:
            command = read_command(json.dumps(step.command))
        except ValueError:
            continue
        assert read_command(command.to_json()) == command
        assert read_command(command.to_dict()) == command
        again = pickle.loads(pickle.dumps(command))
        assert (again, hash(again), repr(again)) == (command, hash(command), repr(command))
