"""Answers, decisions and errors: sequences, counts, and what they tell."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from alert_response import (
    Access,
    AlertResponseError,
    Complete,
    InvalidInputError,
    OwnRole,
    RefusalCode,
    RefusalError,
    Register,
    RequestState,
    State,
    User,
)

from one_of_each import ONE_OF_EACH, journeys
from story import answers, day, register, told

SEQUENCES = [value for value in ONE_OF_EACH if hasattr(value, "to_dicts")]


@pytest.mark.parametrize("value", SEQUENCES, ids=lambda value: type(value).__name__)
def test_sequences_are_sequences(value: Any) -> None:
    items: list[Any] = list(value)
    assert len(items) == len(value) > 0
    assert value[0] == items[0] == value[-len(items)]
    assert value[-1] == items[-1] == value[len(items) - 1]
    for place in (len(items), -len(items) - 1, 2**70, -(2**70)):
        with pytest.raises(IndexError):
            value[place]
    for wrong in (None, "0", 0.0):
        with pytest.raises(TypeError):
            value[wrong]
    for part in (
        slice(None),
        slice(1, None),
        slice(None, None, -1),
        slice(0, 0),
        slice(-1, 2**70),
        slice(None, None, 2**70),
        slice(None, None, -(2**70)),
        slice(2**70, -(2**70), -(2**63)),
        slice(None, None, 2),
    ):
        assert list(value[part]) == items[part]
    with pytest.raises(ValueError, match="zero"):
        value[::0]
    assert items[0] in value
    for stranger in (None, "R0A", object(), 5):
        assert stranger not in value
    assert list(reversed(value)) == items[::-1]
    assert bool(value)
    assert [item.to_dict() for item in items] == value.to_dicts()
    match value:
        case [first, *_]:
            assert first == items[0]
        case _:
            pytest.fail("no sequence")


def test_a_decision_is_its_entries() -> None:
    decision = told()[1][-2]
    assert len(decision) == 1
    [entry] = decision
    assert decision[0] == decision.entries[0] == entry == decision[-1]
    assert entry in decision
    assert isinstance(decision.entries, tuple)
    assert decision.to_json().splitlines() == [entry.to_json()]
    assert dict(decision.refused) == {}
    partly = next(decision for decision in told()[1] if decision.refused)
    assert partly.refused == {"R0C": RefusalCode.NOT_PERMITTED}


def test_what_is_told_cannot_be_changed_from_outside() -> None:
    register_, decisions = register(), told()[1]
    partly = next(decision for decision in decisions if decision.refused)
    partly.refused.clear()
    assert partly.refused
    entries = register_.entries()
    entries.clear()
    assert register_.entries()
    report = register_.as_of(day(20)).report("CC-1")
    report.to_dict().clear()
    assert report.to_dict()


def test_counts_add_up() -> None:
    for at in (day(4), day(6), day(20)):
        report = register().as_of(at).report("CC-1")
        assert sum(report.states.to_dict().values()) == report.in_scope == 3
        assert sum(report.timeliness.to_dict().values()) == 3
        assert report.as_of == at
        assert report.follow_up == tuple(
            position.organisation
            for position in register().as_of(at).positions("CC-1")
            if position.state is State.OVERDUE
        )


def test_may_is_true_where_it_is_allowed() -> None:
    view = register().as_of(day(20))
    may, may_not = view.may("alice", "respond", "R0A"), view.may("alice", "respond", "R0B")
    assert may
    assert may.allowed
    assert may.authority == OwnRole()
    assert may.reason is None
    assert not may_not
    assert may_not.reason is RefusalCode.NOT_PERMITTED
    assert view.may("carol", "respond", "R0A").authority == Access("AR-4")


def test_access_requests_tell_their_state() -> None:
    states = [request.state for request in register().as_of(day(20)).access_requests("R0A")]
    withdrawn = RequestState.WITHDRAWN
    assert states == [withdrawn, withdrawn, RequestState.DENIED, RequestState.APPROVED]


def test_a_refusal_says_all_that_is_to_be_said() -> None:
    with pytest.raises(RefusalError) as raised:
        register().record_response(
            "CC-1", organisations=["R0A", "R0B"], status=Complete("Patched."), by=User("frank"), at=day(20)
        )
    error = raised.value
    assert error.code is RefusalCode.NOT_PERMITTED
    assert error.organisations == {"R0A": RefusalCode.NOT_PERMITTED, "R0B": RefusalCode.NOT_PERMITTED}
    assert error.message
    assert error.message in str(error)
    assert isinstance(error, AlertResponseError)
    assert not isinstance(error, ValueError)
    told_ = error.to_dict()
    assert told_["code"] == "not_permitted"
    assert told_["organisations"] == {"R0A": "not_permitted", "R0B": "not_permitted"}
    json.dumps(told_)
    for again in journeys(error):
        assert isinstance(again, RefusalError)
        assert (again.code, again.organisations, str(again)) == (error.code, error.organisations, str(error))


def test_bad_input_says_which_argument_and_why() -> None:
    with pytest.raises(InvalidInputError) as raised:
        User(" ")
    error = raised.value
    assert error.code is RefusalCode.INVALID_VALUE
    assert error.argument == "id"
    assert "argument `id`" in str(error)
    assert isinstance(error, AlertResponseError)
    assert isinstance(error, ValueError)
    for again in journeys(error):
        assert isinstance(again, InvalidInputError)
        assert (again.code, again.argument, str(again)) == (error.code, error.argument, str(error))
    with pytest.raises(InvalidInputError) as raised:
        Complete(" ")
    assert raised.value.code is RefusalCode.INVALID_TEXT


def test_a_register_is_no_key() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(Register())
    assert Register() == Register()
    assert Register() != register()
    assert register() == register()
    assert Register() != None  # noqa: E711
    assert len(register()) == register().last_seq == len(register().entries())


def test_a_register_is_short_in_print() -> None:
    assert len(repr(register())) < 200
    assert repr(register()).startswith("Register(")


def test_html_is_there_for_notebooks() -> None:
    for value in answers(register().as_of(day(20))):
        if hasattr(value, "to_dicts") or type(value).__name__ == "Report":
            show: Callable[[], str] = value._repr_html_  # type: ignore[attr-defined]
            assert "<table" in show()
