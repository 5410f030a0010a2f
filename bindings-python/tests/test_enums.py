"""The words of the wire are enums and texts in one, and severities have their order."""

import enum
import itertools
import json
import operator
import pickle
import re
import sqlite3
from collections.abc import Callable
from typing import Any

import alert_response
import duckdb
import pandas
import polars
import pyarrow
import pyarrow.compute
import pytest
from alert_response import (
    TRANSITIONS,
    InProgress,
    InvalidInputError,
    IssueAlert,
    RefusalCode,
    Role,
    Sector,
    Severity,
    State,
    StatusKind,
    Timeliness,
    User,
    ods_code,
    parse_instant,
    read_command,
)

from one_of_each import COMPARISONS, journeys
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
    others: list[Any] = ["HIGH", "h", "", 1, None, Timeliness.LATE]
    for other in others:
        assert other != Severity.HIGH
        for compare in COMPARISONS:
            with pytest.raises(TypeError):
                compare(Severity.HIGH, other)
            # Of two that are no subclass of each other, Python asks the left one first: a text that compares by spelling.
            if type(other) is not Timeliness:
                with pytest.raises(TypeError):
                    compare(other, Severity.HIGH)


def test_a_severity_is_ordered_beside_the_words_of_severities() -> None:
    for one, other in itertools.product(Severity, repeat=2):
        for compare in COMPARISONS:
            assert compare(one, other) is compare(list(Severity).index(one), list(Severity).index(other))
            assert compare(one, other.value) is compare(one, other) is compare(one.value, other)
    mixed: list[str] = ["low", Severity.HIGH, "information_only", Severity.MEDIUM]
    assert [str(word) for word in sorted(mixed, key=lambda word: Severity(word))] == ["information_only", "low", "medium", "high"]
    assert max("low", Severity.MEDIUM, "information_only") is Severity.MEDIUM


def test_what_is_no_severity_is_named_in_few_characters() -> None:
    with pytest.raises(TypeError) as raised:
        operator.lt(Severity.HIGH, "\u200bcritical" + "!" * 10_000)
    said = str(raised.value)
    assert said.startswith(r"cannot compare with `\u{200b}critical!!")
    assert said.endswith("; use a member of `Severity`, or an exact word such as `high`")
    assert len(said) < 200


def test_severities_are_read_as_people_write_them() -> None:
    for text in ("Information only", "INFORMATION_ONLY", "information_only", "informationonly"):
        assert Severity(text) is Severity.INFORMATION_ONLY
    others: list[Any] = ["critical", "", "information-only", None, 1]
    for wrong in others:
        with pytest.raises(ValueError, match=f"^.*{re.escape(str(wrong))}"):
            Severity(wrong)


@each_enum
def test_members_are_the_same_after_any_journey(words: type[enum.StrEnum]) -> None:
    assert len(words) > 1
    for member in words:
        assert words(member.value) is member
        assert type(member.value) is str
        assert member.name == member.value.upper()
        assert all(again is member for again in journeys(member))
        assert repr(member) == f"{words.__name__}.{member.name}"
    assert len({member.value for member in words}) == len(words)


@each_enum
def test_a_member_is_its_word_wherever_a_text_is_wanted(words: type[enum.StrEnum]) -> None:
    for member in words:
        word = member.value
        assert member == word and word == member and not member != word
        assert hash(member) == hash(word)
        by_word: dict[str, int] = {word: 1}
        by_member: dict[str, int] = {member: 1}
        assert by_word[member] == by_member[word] == 1
        assert str(member) == f"{member}" == "%s" % member == word
        assert f"{member:>60}" == f"{word:>60}"
        assert json.dumps({member: [member]}) == json.dumps({word: [word]})
        assert isinstance(member, str) and "".join([member]) == word


@each_enum
def test_a_member_is_its_word_in_columns(words: type[enum.StrEnum]) -> None:
    for member in words:
        column = [member.value, "another word", member.value]
        frame = pandas.DataFrame({"word": column})
        assert (frame["word"] == member).sum() == 2
        assert (frame["word"].astype("category") == member).sum() == 2
        assert (frame["word"].astype(object) == member).sum() == 2
        assert frame.loc[frame["word"].isin([member])].shape == (2, 1)
        assert polars.DataFrame({"word": column}).filter(polars.col("word") == member).height == 2
        assert pyarrow.compute.equal(pyarrow.array(column), member).to_pylist() == [True, False, True]
        counted = duckdb.execute("select count(*) from unnest(?) as t(word) where word = ?", [column, member])
        assert counted.fetchall() == [(2,)]
        rows = sqlite3.connect(":memory:").execute("select ? = ?", [member, member.value])
        assert rows.fetchall() == [(1,)]
        # Members as they come, and their words, make the same column.
        assert pandas.Series([member]).equals(pandas.Series([member.value]))
        assert polars.Series([member.value]).equals(polars.Series([member], dtype=polars.String))
        assert pyarrow.array([member]).equals(pyarrow.array([member.value]))


def test_severities_in_columns_have_their_order_where_it_is_given() -> None:
    words = ["medium", "high", "low"]
    by_severity = pandas.Series(words).astype(pandas.CategoricalDtype(list(Severity), ordered=True))
    assert (by_severity >= Severity.MEDIUM).tolist() == [True, True, False]
    assert by_severity.max() == Severity.HIGH
    in_polars = polars.Series(words, dtype=polars.Enum(Severity))
    assert (in_polars >= polars.Series([Severity.MEDIUM], dtype=polars.Enum(Severity))).to_list() == [True, True, False]
    assert (pandas.Series(words, dtype=object) >= Severity.MEDIUM).tolist() == [True, True, False]


def test_members_are_matched_and_match_their_words() -> None:
    def told(word: object) -> str:
        match word:
            case State.OVERDUE:
                return "overdue"
            case str():
                return "another text"
            case _:
                return "no text"

    assert [told(word) for word in (State.OVERDUE, "overdue", State.AWAITING, 1)] == [
        "overdue",
        "overdue",
        "another text",
        "no text",
    ]


@pytest.mark.parametrize("name", ["State", "Severity"])
def test_members_that_were_pickled_before_they_were_texts_can_be_read(name: str) -> None:
    words: type[enum.StrEnum] = getattr(alert_response, name)
    for member in words:
        module, word = b"calert_response._enums\n", member.value.encode()
        pickled = b"\x80\x02" + module + name.encode() + b"\nX" + len(word).to_bytes(4, "little") + word + b"\x85R."
        assert pickle.loads(pickled) is member


def test_the_member_of_another_enum_is_refused_although_it_reads_the_same() -> None:
    refused: list[tuple[Callable[[], object], str]] = [
        (lambda: StatusKind.allowed_after(State.COMPLETE), "an `alert_response._enums.State`; expected a member of `StatusKind`"),
        (lambda: IssueAlert("CC-1", title="A", severity=State.COMPLETE), "an `alert_response._enums.State`; expected a member of `Sev"),
        (lambda: IssueAlert("CC-1", title=Severity.HIGH, severity="high"), "an `alert_response._enums.Severity`; expected a name or title"),
        (lambda: InProgress(State.COMPLETE), "an `alert_response._enums.State`; expected a text"),
        (lambda: User(Role.RESPONDER), "an `alert_response._enums.Role`; expected a user id"),
        (lambda: register().as_of(day(20)).report(Sector.CCG), "an `alert_response._enums.Sector`; expected an alert id"),
        (lambda: register().as_of(day(20)).members(Sector.CCG), "an `alert_response._enums.Sector`; expected an ODS code"),
        (lambda: register().as_of(day(20)).positions([Sector.CCG]), "an `alert_response._enums.Sector`; expected an alert id"),
        (lambda: ods_code(Sector.CCG), "an `alert_response._enums.Sector`; expected an ODS code"),
        (lambda: parse_instant(Sector.CCG), "an `alert_response._enums.Sector`; expected `str`"),
    ]
    for call, said in refused:
        with pytest.raises(InvalidInputError, match=re.escape(f"cannot read {said}")):
            call()


def test_the_texts_of_other_enums_are_texts() -> None:
    class Ours(enum.StrEnum):
        TRUST = "R0A"
        HIGH = "high"

    assert ods_code(Ours.TRUST) == "R0A"
    assert IssueAlert("CC-1", title=Ours.TRUST, severity=Ours.HIGH).severity is Severity.HIGH


def test_members_are_written_into_the_wire_form() -> None:
    wire = {"issue_alert": {"id": "CC-1", "title": "An alert", "severity": Severity.HIGH}}
    assert read_command(wire) == IssueAlert("CC-1", title="An alert", severity=Severity.HIGH)


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
