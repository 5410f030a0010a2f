"""Numbers and truths of other libraries are taken for what they are, and nothing else is."""

from collections.abc import Callable
from decimal import Decimal
from enum import IntEnum
from typing import Any, cast

import numpy
import pandas
import pytest
from alert_response import (
    Entry,
    InvalidInputError,
    OrganisationRegistered,
    Policy,
    Position,
    RegisterOrganisation,
    Register,
    SetMandate,
)

from bad_values import Indexed
from story import CSOC, START, day, told


class Hours(IntEnum):
    """Hours by name."""

    TWO_DAYS = 48


FORTY_EIGHT: list[Any] = [
    48,
    numpy.int64(48),
    numpy.uint8(48),
    numpy.array([48])[0],
    numpy.array(48),
    pandas.Series([48]).iloc[0],
    pandas.Series([48], dtype="Int64").iloc[0],
    Hours.TWO_DAYS,
    Indexed(),
]


@pytest.mark.parametrize("hours", FORTY_EIGHT, ids=lambda hours: type(hours).__name__)
def test_a_whole_number_is_one_whoever_made_it(hours: Any) -> None:
    policy = Policy("local", ["high"], hours, next_update_within_hours=hours)
    assert policy == Policy("local", ["high"], 48, next_update_within_hours=48)
    assert type(policy.respond_within_hours) is int
    register = told()[0]
    assert register.entries(since=hours) == register.entries(since=48)
    entry = register.entries()[0]
    assert Entry(seq=hours, at=entry.at, by=entry.by, event=entry.event).seq == 48


@pytest.mark.parametrize(
    ("hours", "named"),
    [
        (48.0, "a `float`"),
        (numpy.float64(48.0), "a `numpy.float64`"),
        (numpy.float32(48.0), "a `numpy.float32`"),
        (numpy.array([48, 72]), None),
        (numpy.array(48.0), None),
        (numpy.timedelta64(48, "h"), "a `numpy.timedelta64`"),
        (Decimal(48), "a `decimal.Decimal`"),
        (True, "a `bool`"),
        (numpy.True_, "a `numpy.bool`"),
        ("48", "a `str`"),
        (numpy.str_("48"), "a `numpy.str_`"),
        (pandas.NA, "a `pandas.api.typing.NAType`"),
        (pandas.NaT, None),
    ],
    ids=lambda hours: type(hours).__name__,
)
def test_what_is_no_whole_number_is_refused_and_named(hours: Any, named: str | None) -> None:
    with pytest.raises(InvalidInputError, match="argument `respond_within_hours`") as raised:
        Policy("local", ["high"], hours)
    with pytest.raises(InvalidInputError, match="argument `since`"):
        told()[0].entries(since=hours)
    if named is not None:
        assert f"cannot read {named}; expected whole hours, 1 to 8760" in str(raised.value)


@pytest.mark.parametrize("hours", [numpy.int64(0), numpy.int64(-1), numpy.uint64(2**64 - 1)])
def test_bounds_are_the_same(hours: Any) -> None:
    with pytest.raises(InvalidInputError, match=f"`{int(hours)}`"):
        Policy("local", ["high"], hours)


def test_an_index_that_is_none_is_refused() -> None:
    class Wordy:
        def __index__(self) -> Any:
            return "48"

    class Angry:
        def __index__(self) -> int:
            raise ZeroDivisionError

    for bad in (Wordy(), Angry()):
        with pytest.raises(InvalidInputError, match="argument `respond_within_hours`"):
            Policy("local", ["high"], bad)  # type: ignore[arg-type]


@pytest.mark.parametrize("truth", [True, False])
@pytest.mark.parametrize(
    "made", [bool, numpy.bool_, lambda truth: pandas.Series([truth]).iloc[0], lambda truth: numpy.array([truth])[0]]
)
def test_a_truth_is_one_whoever_made_it(made: Callable[[bool], Any], truth: bool) -> None:
    given = made(truth)
    command = RegisterOrganisation("R0A", name="Trust", sector="acute", mandated=given)
    assert command.mandated is truth
    assert SetMandate("R0A", mandated=given).mandated is truth
    assert Policy("local", ["high"], 48, acknowledge_first=given).acknowledge_first is truth
    event = OrganisationRegistered(ods_code="R0A", name="Trust", sector="acute", mandated=given)
    assert event.mandated is truth
    position = told()[0].as_of(day(20)).position("CC-1", "R0A")
    fields: dict[str, Any] = {name: getattr(position, name) for name in Position.__match_args__}
    assert Position(**{**fields, "closed": given}).closed is truth


@pytest.mark.parametrize(
    ("truth", "named"),
    [
        (1, "an `int`"),
        (numpy.int8(1), "a `numpy.int8`"),
        (numpy.float64(1), "a `numpy.float64`"),
        (numpy.array([True]), "a `numpy.ndarray`"),
        ("True", "a `str`"),
        (pandas.NA, "a `pandas.api.typing.NAType`"),
    ],
    ids=lambda truth: type(truth).__name__,
)
def test_what_is_no_truth_is_refused_and_named(truth: Any, named: str) -> None:
    with pytest.raises(InvalidInputError) as raised:
        SetMandate("R0A", mandated=truth)
    assert str(raised.value) == f"argument `mandated`: cannot read {named}; expected `True` or `False`"


def test_the_wire_form_takes_them_too() -> None:
    command: dict[str, Any] = {
        "register_organisation": {"ods_code": "R0A", "name": "Trust", "sector": "acute", "mandated": numpy.False_}
    }
    here = Register()
    (entry,) = here.execute(command, by=CSOC, at=START)
    assert cast(OrganisationRegistered, entry.event).mandated is False
    same = Entry.from_dict({**entry.to_dict(), "seq": numpy.int64(1)})
    assert same == entry
    for bad in (numpy.float64(1.5), numpy.float32(1), numpy.array([1, 2]), Decimal(1), numpy.True_):
        with pytest.raises(InvalidInputError, match="argument `entry`"):
            Entry.from_dict({**entry.to_dict(), "seq": bad})
    with pytest.raises(InvalidInputError, match=r"Object of type numpy\.float32 is not JSON serializable"):
        Entry.from_dict({**entry.to_dict(), "seq": numpy.float32(1)})


def test_a_list_is_read_as_it_says() -> None:
    """One that derives from `list` and is filled when it is read holds nothing before."""
    from alert_response import Complete, Decision, RecordResponse, RefusalCode

    class Lazy(list[str]):
        def __iter__(self) -> Any:
            return iter(["R0B", "R0A"])

    class LazyPairs(dict[str, RefusalCode]):
        def items(self) -> Any:
            return {"R0A": RefusalCode.RESPONSE_CLOSED}.items()

    command = RecordResponse("CC-1", organisations=Lazy(), status=Complete("Patched."))
    assert command.organisations == ("R0B", "R0A")
    assert Decision([], cast(Any, LazyPairs())).refused == {"R0A": RefusalCode.RESPONSE_CLOSED}
