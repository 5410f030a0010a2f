"""Values behave as values: frozen, comparable, hashable, readable, and the same after any journey."""

import enum
import inspect
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from unittest.mock import ANY
from zoneinfo import ZoneInfo

import alert_response
import pytest
from alert_response import (
    Access,
    Command,
    Complete,
    Entry,
    InProgress,
    InvalidInputError,
    IssueAlert,
    Mode,
    NotApplicable,
    Operator,
    OwnRole,
    Policy,
    RecordResponse,
    Severity,
    UnableReason,
    UnableToImplement,
    User,
    alert_id,
    format_instant,
    ods_code,
    parse_instant,
    read_command,
    user_id,
)

from one_of_each import COMPARISONS, ONE_OF_EACH, fields_of, journeys
from story import CSOC, START, values

RECORDS = [value for value in ONE_OF_EACH if fields_of(value)]
each = pytest.mark.parametrize("value", ONE_OF_EACH, ids=lambda value: type(value).__name__)
each_record = pytest.mark.parametrize("value", RECORDS, ids=lambda value: type(value).__name__)


def test_every_class_is_among_the_values() -> None:
    """What this file and others say of every value, they say of every class."""
    made = {type(value).__name__ for value in ONE_OF_EACH}
    # A table and a column are no values: data frames take from them what they keep. `CommandOf` is for annotations.
    elsewhere = {"Register", "View", "Table", "Column", "CommandOf"}
    classes = {
        name
        for name in alert_response.__all__
        if isinstance(thing := getattr(alert_response, name), type)
        and not issubclass(thing, (enum.Enum, Exception))
    }
    assert classes - made - elsewhere == set()


@each
def test_a_value_survives_pickle_and_copy(value: object) -> None:
    for again in journeys(value):
        assert type(again) is type(value)
        assert again == value
        assert not again != value
        assert hash(again) == hash(value)
        assert repr(again) == repr(value)


@each
def test_a_value_is_no_other_value(value: object) -> None:
    for other in ONE_OF_EACH:
        assert (other == value) is (other is value)
        assert (other != value) is (other is not value)
    for stranger in (None, 0, "", repr(value), fields_of(value), (), object()):
        assert value != stranger
        assert stranger != value
        assert not value == stranger
    # What knows how to compare itself is asked.
    assert value == ANY
    assert value == ANY


@each
def test_a_value_has_no_order(value: object) -> None:
    for compare in COMPARISONS:
        with pytest.raises(TypeError):
            compare(value, value)


@each
def test_a_value_is_found_in_sets_and_dictionaries(value: object) -> None:
    everything = {one: type(one).__name__ for one in ONE_OF_EACH}
    assert len(everything) == len(ONE_OF_EACH)
    for again in journeys(value):
        assert everything[again] == type(value).__name__


@each
def test_a_value_is_frozen(value: object) -> None:
    before = repr(value)
    names = [name for name in dir(value) if not name.startswith("_")]
    for name in [*names, "something_new", "__class__"]:
        with pytest.raises((AttributeError, TypeError)):
            setattr(value, name, None)
        with pytest.raises((AttributeError, TypeError)):
            delattr(value, name)
    assert repr(value) == before


@each
def test_a_repr_is_for_people(value: object) -> None:
    text = repr(value)
    assert text.startswith(type(value).__name__)
    assert not re.search(r"0x|<|::|Some\(|None|_native|\bObject\b", text), text
    for name, field in fields_of(value).items():
        assert (f"{name}=" in text) is (field is not None), text


@each
def test_a_value_says_where_it_is_from(value: object) -> None:
    assert getattr(alert_response, type(value).__name__) is type(value)
    assert type(value).__module__ == "alert_response"


@each
def test_the_wire_form_is_one_whether_text_or_dictionary(value: object) -> None:
    lines = [json.loads(line) for line in str(value.to_json()).splitlines()]  # type: ignore[attr-defined]
    if isinstance(value, alert_response.Decision):
        assert lines == [entry.to_dict() for entry in value]
    else:
        told: Callable[[], object] = getattr(value, "to_dicts", None) or value.to_dict  # type: ignore[attr-defined]
        assert lines == [told()]


@each_record
def test_a_value_is_made_of_its_fields(value: object) -> None:
    made_by = type(value)
    fields = fields_of(value)
    assert made_by(**fields) == value
    parameters = inspect.signature(made_by).parameters
    assert tuple(parameters) == tuple(fields)
    by_place = [
        name for name, parameter in parameters.items() if parameter.kind is not parameter.KEYWORD_ONLY
    ]
    by_name = {name: field for name, field in fields.items() if name not in by_place}
    assert made_by(*(fields[name] for name in by_place), **by_name) == value
    for name, parameter in parameters.items():
        if parameter.default is not parameter.empty:
            kept = {key: field for key, field in fields.items() if key != name}
            without = made_by(**kept)
            assert (without == value) is (getattr(without, name) == fields[name])


@each_record
def test_a_value_is_taken_apart_by_match(value: object) -> None:
    made_by: Any = type(value)
    first = made_by.__match_args__[0]
    assert all(hasattr(value, name) for name in made_by.__match_args__)
    match value:
        case made_by(taken):
            assert taken == getattr(value, first)
        case _:
            pytest.fail("not of its own class")


def test_match_reads_as_it_should() -> None:
    def said(status: alert_response.RemediationStatus) -> str:
        match status:
            case InProgress(actions=str(actions), expected_by=None):
                return f"at it: {actions}"
            case InProgress():
                return "at it"
            case Complete(actions):
                return f"done: {actions}"
            case NotApplicable(explanation, None):
                return f"not ours: {explanation}"
            case NotApplicable(_, justification):
                return f"not ours: {justification}"
            case UnableToImplement(UnableReason.OTHER, explanation, (first, *_)):
                return f"unable: {explanation} {first}"
            case _:
                return "unable"

    assert said(InProgress("Patching.")) == "at it: Patching."
    assert said(InProgress("Patching.", expected_by=START)) == "at it"
    assert said(InProgress()) == "at it"
    assert said(Complete("Patched.")) == "done: Patched."
    assert said(NotApplicable("None here.")) == "not ours: None here."
    assert said(UnableToImplement(UnableReason.OTHER, "No.", ["Isolated."])) == "unable: No. Isolated."
    assert said(UnableToImplement("clinical_safety", "No.")) == "unable"


def test_actors_and_authorities_match() -> None:
    def said(value: object) -> str:
        match value:
            case User(id):
                return id
            case Operator(name):
                return name
            case OwnRole():
                return "own"
            case Access(request):
                return request
            case _:
                return "nothing"

    assert [said(value) for value in (User("alice"), CSOC, OwnRole(), Access("AR-1"), None)] == [
        "alice",
        "csoc",
        "own",
        "AR-1",
        "nothing",
    ]
    assert OwnRole() == OwnRole()
    assert User("csoc") != Operator("csoc")
    assert Access("AR-1") != Access("AR-2")


@pytest.mark.parametrize(
    ("made", "different"),
    [
        (User("alice"), User("Alice")),
        (Complete("Patched."), Complete("Patched. ")),
        (Complete("Patched."), Complete("Patched.", completed_at=START)),
        (Policy.ranca_2020(), Policy.ranca_2023()),
        (Severity.HIGH, Severity.LOW),
        (InProgress("a"), Complete("a")),
        (
            IssueAlert("CC-1", title="An alert", severity="high"),
            IssueAlert("CC-1", title="An alert", severity="high", organisations=[]),
        ),
        (
            RecordResponse("CC-1", organisations="all", status=Complete("a")),
            RecordResponse("CC-1", organisations=["ALL"], status=Complete("a")),
        ),
    ],
)
def test_values_that_differ_are_not_equal(made: object, different: object) -> None:
    assert made != different
    assert len({made, different}) == 2


def test_texts_and_codes_are_canonical() -> None:
    status = InProgress("Patching.")
    command = RecordResponse("cc-3989", organisations=["r0a", "R0B"], status=status)
    assert (command.alert, command.organisations) == ("CC-3989", ("R0A", "R0B"))
    same = RecordResponse("CC-3989", organisations=("R0A", "r0b"), status=status, mode=Mode.ALL_OR_NOTHING)
    assert command == same
    assert RecordResponse("CC-1", organisations="all", status=status).organisations == "all"
    assert (ods_code("r0a"), alert_id("cc-1"), user_id("Alice")) == ("R0A", "CC-1", "Alice")
    for function in (ods_code, alert_id, user_id):
        with pytest.raises(InvalidInputError):
            function("not – one")


@pytest.mark.parametrize(
    "zone",
    [UTC, timezone(timedelta(hours=1)), ZoneInfo("Europe/London"), ZoneInfo("Asia/Kathmandu")],
    ids=str,
)
def test_instants_come_back_in_utc(zone: timezone | ZoneInfo) -> None:
    given = datetime(2026, 3, 29, 9, 30, 0, 123456, tzinfo=zone)
    taken = Complete("Patched.", completed_at=given).completed_at
    assert taken == given
    assert taken is not None
    assert taken.tzinfo is UTC
    assert Policy.ranca_2020().due_at(given) == given.astimezone(UTC) + timedelta(hours=48)


def test_the_hour_that_comes_twice_is_told_apart() -> None:
    london = ZoneInfo("Europe/London")
    first, second = (
        Complete(
            "Patched.", completed_at=datetime(2026, 10, 25, 1, 30, fold=fold, tzinfo=london)
        ).completed_at
        for fold in (0, 1)
    )
    assert first is not None
    assert second is not None
    assert second - first == timedelta(hours=1)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2026-05-01T09:00:00Z", "2026-05-01T09:00:00Z"),
        ("2026-05-01T10:00:00+01:00", "2026-05-01T09:00:00Z"),
        ("2026-05-01T09:00:00.1Z", "2026-05-01T09:00:00.100Z"),
        ("2026-05-01T09:00:00.123456789Z", "2026-05-01T09:00:00.123456Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"),
    ],
)
def test_instants_are_read_and_written(text: str, written: str) -> None:
    instant = parse_instant(text)
    assert instant.tzinfo is UTC
    assert format_instant(instant) == written
    assert parse_instant(written) == instant
    assert datetime.fromisoformat(written) == instant


@pytest.mark.parametrize("edge", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_the_first_and_the_last_instant_are_instants(edge: datetime) -> None:
    assert parse_instant(format_instant(edge)) == edge
    assert Complete("Patched.", completed_at=edge).completed_at == edge


def test_what_was_given_can_be_changed_afterwards() -> None:
    codes = ["R0A"]
    command = RecordResponse("CC-1", organisations=codes, status=Complete("Patched."))
    codes.append("R0B")
    assert command.organisations == ("R0A",)


def test_entries_and_commands_are_read_back() -> None:
    for value in values():
        if isinstance(value, Entry):
            assert Entry.from_json(value.to_json()) == value == Entry.from_dict(value.to_dict())
        elif isinstance(value, Command):
            assert read_command(value.to_json()) == value == read_command(value.to_dict())
