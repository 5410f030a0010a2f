"""The words of the wire are real enums, and severities have their order."""

import enum
import operator
import pickle
import re
from typing import Any

import alert_response
import pytest
from alert_response import (
    TRANSITIONS,
    InvalidInputError,
    IssueAlert,
    RefusalCode,
    Severity,
    State,
    StatusKind,
    Timeliness,
)

from one_of_each import journeys
from story import day, register

each_enum = pytest.mark.parametrize(
    "words",
    [
        thing
        for name in alert_response.__all__
        if isinstance(thing := getattr(alert_response, name), type) and issubclass(thing, enum.Enum)
    ],
)


def test_a_word_is_as_good_as_its_member() -> None:
    by_word = IssueAlert("CC-1", title="An alert", severity="Information only")
    by_member = IssueAlert("CC-1", title="An alert", severity=Severity.INFORMATION_ONLY)
    assert by_word == by_member
    assert by_word.severity is Severity.INFORMATION_ONLY
    with pytest.raises(InvalidInputError) as raised:
        IssueAlert("CC-1", title="An alert", severity="critical")
    assert raised.value.argument == "severity"


def test_severities_are_ordered() -> None:
    assert Severity.HIGH > Severity.MEDIUM > Severity.LOW > Severity.INFORMATION_ONLY
    assert Severity.LOW <= Severity.LOW < Severity.HIGH >= Severity.HIGH
    assert not Severity.HIGH < Severity.LOW
    assert max(Severity) is Severity.HIGH
    assert sorted(Severity, reverse=True) == [
        Severity.HIGH,
        Severity.MEDIUM,
        Severity.LOW,
        Severity.INFORMATION_ONLY,
    ]
    others: list[Any] = ["high", 1, None, Timeliness.LATE]
    for other in others:
        assert other != Severity.HIGH
        for compare in (operator.lt, operator.le, operator.gt, operator.ge):
            with pytest.raises(TypeError):
                compare(Severity.HIGH, other)


def test_severities_are_read_as_people_write_them() -> None:
    for text in ("Information only", "INFORMATION_ONLY", "information_only", "informationonly"):
        assert Severity(text) is Severity.INFORMATION_ONLY
    for wrong in ("critical", "", "information-only", None, 1):
        with pytest.raises(ValueError, match=f"^.*{re.escape(str(wrong))}"):
            Severity(wrong)


@each_enum
def test_members_are_the_same_after_any_journey(words: type[enum.Enum]) -> None:
    assert len(words) > 1
    for member in words:
        assert words(member.value) is member
        assert isinstance(member.value, str)
        assert member.name == member.value.upper()
        assert all(again is member for again in journeys(member))
        assert str(member) == repr(member) == f"{words.__name__}.{member.name}"
        # Plain enums: a word is compared by its `value`, so that no typing error hides.
        word: object = member.value
        assert member != word
    assert len({member.value for member in words}) == len(words)


def test_answers_hold_the_members_themselves() -> None:
    position = register().as_of(day(20)).position("CC-1", "R0A")
    assert position.state is State.IN_PROGRESS
    assert position.timeliness is Timeliness.ON_TIME
    assert pickle.loads(pickle.dumps(position)).state is State.IN_PROGRESS


def test_what_may_follow_what() -> None:
    assert set(TRANSITIONS) == {None, *StatusKind}
    for before, after in TRANSITIONS.items():
        assert StatusKind.allowed_after(before) == after
        assert isinstance(after, tuple)
        if before is not None:
            assert before.is_closed is (not after)
    assert TRANSITIONS[None] == tuple(StatusKind)
    assert {kind for kind in StatusKind if kind.is_closed} == {StatusKind.COMPLETE, StatusKind.NOT_APPLICABLE}
    assert {state for state in State if state.is_closed} == {State.COMPLETE, State.NOT_APPLICABLE}
    with pytest.raises((TypeError, AttributeError)):
        TRANSITIONS[None] = ()  # type: ignore[index]


def test_every_refusal_code_explains_itself() -> None:
    for code in RefusalCode:
        assert len(code.meaning) > 10
        assert isinstance(code.rules, tuple)
        assert all(re.fullmatch(r"[A-Z]\d+", rule) for rule in code.rules), code.rules
