"""What commands would come to, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, cast

import pytest
from story import ALICE, BOB, CSOC, day, register, steps

from alert_response import (
    Command,
    Complete,
    Decision,
    InProgress,
    InvalidInputError,
    RecordResponse,
    RefusalCode,
    RefusalError,
    Register,
)
from alert_response._types import Commands
from alert_response.journal import SqliteJournal

DONE = RecordResponse("CC-1", organisations=["R0B"], status=Complete(actions="Patched."))
AGAIN = RecordResponse("CC-1", organisations=["R0B"], status=InProgress(actions="Patching."))


def brief(outcome: Decision | RefusalError) -> object:
    """An outcome as plain values."""
    return outcome.to_dict() if isinstance(outcome, RefusalError) else outcome.to_json()


def executed(own: Register, command: Command, by: Any, at: Any) -> object:
    """What executing comes to."""
    try:
        return own.execute(command, by=by, at=at).to_json()
    except RefusalError as refusal:
        return refusal.to_dict()


def test_a_preview_comes_to_what_executing_comes_to_and_changes_nothing() -> None:
    given = [*steps(), *steps()]
    empty, other = Register(), Register()
    foreseen = empty.preview(given)
    assert len(empty) == 0
    assert [brief(outcome) for outcome in foreseen] == [executed(other, *step) for step in given]
    assert {type(outcome) for outcome in foreseen} == {Decision, RefusalError}


def test_commands_share_an_actor_and_an_instant_or_bring_their_own() -> None:
    own = Register()
    trust = {"register_organisation": {"ods_code": "R0A", "name": "x", "sector": "acute", "mandated": True}}
    close = '{"close_organisation":{"ods_code":"R0A"}}'
    late = (close, {"operator": "csoc"}, "2026-05-30T09:00:00Z")
    commands: Commands = [trust, trust, late, close]
    first, second, third, fourth = own.preview(iter(commands), by=CSOC, at=day(1))
    assert isinstance(first, Decision)
    assert first.entries[0].at == day(1)
    assert isinstance(second, RefusalError)
    assert second.code is RefusalCode.ORGANISATION_ALREADY_REGISTERED
    assert isinstance(third, Decision)
    assert third.entries[0].seq == 2
    assert isinstance(fourth, RefusalError)
    assert fourth.code is RefusalCode.OUT_OF_ORDER
    assert own.preview([]) == []


def test_a_decision_of_a_preview_is_not_applied() -> None:
    own = register()
    (decision,) = own.preview([({"reset_mfa": {"user": "alice"}}, CSOC, day(300))])
    assert isinstance(decision, Decision)
    with pytest.raises(InvalidInputError, match="comes from a preview or a copy, or was made by hand; execute its command"):
        own.apply(decision)


@pytest.mark.parametrize(
    ("commands", "by", "at", "argument"),
    [
        (7, CSOC, day(1), "commands"),
        ("{}", CSOC, day(1), "commands"),
        ({"reset_mfa": {"user": "alice"}}, CSOC, day(1), "commands"),
        ([DONE, 7], CSOC, day(1), "commands[1]"),
        ([DONE, (DONE, CSOC)], CSOC, day(1), "commands[1]"),
        ([DONE, (DONE, 7, day(1))], CSOC, day(1), "commands[1]"),
        ([DONE, {"reset_mfa": {"user": "a b"}}], CSOC, day(1), "commands[1]"),
        ([DONE], None, day(1), "by"),
        ([DONE], CSOC, None, "at"),
        ([DONE], 7, day(1), "by"),
        ([DONE], CSOC, day(1).replace(tzinfo=None), "at"),
    ],
)
def test_what_cannot_be_read_is_named(commands: object, by: object, at: object, argument: str) -> None:
    with pytest.raises(InvalidInputError) as raised:
        register().preview(cast("Any", commands), by=cast("Any", by), at=cast("Any", at))
    assert raised.value.argument == argument


def test_what_the_commands_themselves_raise_goes_through() -> None:
    def failing() -> Iterator[RecordResponse]:
        yield DONE
        raise LookupError("the file is gone")

    with pytest.raises(LookupError, match="the file is gone"):
        register().preview(failing(), by=CSOC, at=day(1))


def test_a_journal_previews_on_its_register(tmp_path: Any) -> None:
    with SqliteJournal(tmp_path / "journal.sqlite") as journal:
        for command, by, at in steps():
            journal.execute(command, by=by, at=at)
        before = journal.digest
        last = journal.register.entries()[-1].at + timedelta(days=1)
        foreseen = [brief(outcome) for outcome in journal.preview([DONE, AGAIN], by=BOB, at=last)]
        assert foreseen == [brief(outcome) for outcome in journal.register.preview([DONE, AGAIN], by=BOB, at=last)]
        journal.preview([(DONE, ALICE, last)])
        assert journal.digest == before
