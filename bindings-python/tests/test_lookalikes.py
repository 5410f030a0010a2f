"""What only looks like a list of codes, or like the wire form, is refused; and the message says why."""

from array import array
from collections import deque
from datetime import UTC, datetime
from typing import Any, cast

import pandas
import polars
import pyarrow
import pytest
from alert_response import Complete, InvalidInputError, RecordResponse, Register

from bad_values import BAD_INSTANTS, WrathError
from story import CSOC

AT = datetime(2026, 5, 1, 9, tzinfo=UTC)


def organisations(given: object) -> object:
    command = RecordResponse("CC-1", organisations=cast(Any, given), status=Complete("Patched."))
    return command.organisations


@pytest.mark.parametrize(
    "given",
    [
        pandas.DataFrame({"R0A": [1]}),
        pandas.DataFrame({"R0A": ["R0B"]}),
        polars.DataFrame({"R0A": ["R0B"]}),
        pyarrow.table({"R0A": ["R0B"]}),
        array("u", "ALL"),
        array("i", [1]),
    ],
    ids=lambda given: type(given).__module__,
)
def test_a_whole_data_frame_or_an_array_of_characters_is_no_list(given: object) -> None:
    with pytest.raises(InvalidInputError, match="argument `organisations`: cannot read a.*expected a list"):
        organisations(given)


@pytest.mark.parametrize(
    "given",
    [
        pandas.DataFrame({"code": ["R0B", "R0A"]})["code"],
        pandas.Index(["R0B", "R0A"]),
        polars.Series(["R0B", "R0A"]),
        deque(["R0B", "R0A"]),
    ],
    ids=lambda given: type(given).__name__,
)
def test_a_column_is_a_list(given: object) -> None:
    assert organisations(given) == ("R0B", "R0A")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1j, "a `TypeError`, Object of type complex is not JSON serializable; see its cause"),
        (AT, "a `TypeError`, Object of type datetime.datetime is not JSON serializable; see its cause"),
    ],
)
def test_what_json_cannot_write_is_named(value: object, said: str) -> None:
    command = {"issue_alert": {"id": "CC-1", "title": "An alert", "severity": value}}
    with pytest.raises(InvalidInputError) as raised:
        Register().execute(cast(Any, command), by=CSOC, at=AT)
    assert str(raised.value) == f"argument `command`: reading it raised {said}"
    assert isinstance(raised.value.__cause__, TypeError)


def test_a_cause_is_told_in_few_characters_that_can_be_seen() -> None:
    class Odd(dict[str, object]):
        def items(self) -> Any:
            raise ValueError("a\nb\x1b\u2028c" + "d" * 1000)

    with pytest.raises(InvalidInputError) as raised:
        Register().execute(Odd(confirm_mfa=1), by=CSOC, at=AT)
    said = str(raised.value)
    assert r"raised a `ValueError`, a\u{a}b\u{1b}\u{2028}cddd" in said
    assert said.isprintable()
    assert len(said) < 300


def test_a_cause_that_says_nothing_is_named_by_its_class() -> None:
    class SilentError(Exception):
        def __str__(self) -> str:
            raise WrathError

    class Silent(dict[str, object]):
        def items(self) -> Any:
            raise SilentError

    with pytest.raises(InvalidInputError, match="reading it raised a `test_lookalikes.SilentError`; see its cause"):
        Register().execute(Silent(confirm_mfa=1), by=CSOC, at=AT)
    with pytest.raises(InvalidInputError, match="reading it raised a `bad_values.WrathError`; see its cause"):
        Register().as_of(cast(Any, BAD_INSTANTS["zone that raises"]()))


def test_a_wish_to_stop_within_the_cause_is_heard() -> None:
    class Stopping(Exception):
        def __str__(self) -> str:
            raise KeyboardInterrupt

    class Stopped(dict[str, object]):
        def items(self) -> Any:
            raise Stopping

    with pytest.raises(KeyboardInterrupt):
        Register().execute(Stopped(confirm_mfa=1), by=CSOC, at=AT)
