"""Commands without an instant are stamped when their turn has come, and never before an entry that is there."""

from __future__ import annotations

import pickle
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, cast

import pytest
from alert_response import (
    Decision,
    InProgress,
    InvalidInputError,
    RecordResponse,
    RefusalCode,
    RefusalError,
    RegisterOrganisation,
    Sector,
    UpdateAlert,
)
from alert_response.journal import JournalClockError, JournalError, SqliteJournal
from journal_steps import ALICE, BEGINNING, CSOC, lines, step, tell

HOUR = timedelta(hours=1)


class FakeClock:
    """Says what it was set to."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.asked = 0

    def __call__(self) -> datetime:
        self.asked += 1
        return self.now


def register(journal: SqliteJournal, code: str, at: datetime | None = None) -> datetime:
    """The instant that a command is recorded with."""
    command = RegisterOrganisation(code, name="A trust", sector=Sector.ACUTE)
    (entry,) = journal.execute(command, by=CSOC, at=at)
    return entry.at


def test_eight_threads_that_answer_for_one_organisation_are_never_out_of_order(path: Path) -> None:
    refused = list[RefusalCode]()
    recorded = list[datetime]()

    def answer(place: int) -> None:
        for n in range(25):
            status = InProgress(f"Patching server {place} of {n}.")
            try:
                decision = journal.execute(
                    RecordResponse("CC-1", organisations=["R0A"], status=status), by=ALICE
                )
                recorded.append(decision[0].at)
            except RefusalError as refusal:
                refused.append(refusal.code)

    before = datetime.now(UTC)
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        threads = [threading.Thread(target=answer, args=(place,)) for place in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert refused == []
        assert len(recorded) == 200
        stamps = [entry.at for entry in journal.entries(journal.register.last_seq - 200)]
    assert stamps == sorted(stamps)
    assert before <= stamps[0] <= stamps[-1] <= datetime.now(UTC)


def test_the_clock_is_read_when_the_turn_has_come_and_not_before(path: Path) -> None:
    """Whoever waits for the lock is stamped after the one who had it."""
    first_in, go_on = threading.Event(), threading.Event()

    class Slow(FakeClock):
        def __call__(self) -> datetime:
            told = super().__call__()
            if self.asked == 1:
                first_in.set()
                go_on.wait(60)
            return told

    clock = Slow(BEGINNING)
    with SqliteJournal(path, clock=clock) as journal:
        first = threading.Thread(target=register, args=(journal, "R01"))
        second = threading.Thread(target=register, args=(journal, "R02"))
        first.start()
        first_in.wait(60)
        second.start()
        second.join(0.05)
        assert clock.asked == 1
        clock.now = BEGINNING + HOUR
        go_on.set()
        first.join()
        second.join()
        assert [entry.at for entry in journal.entries()] == [BEGINNING, BEGINNING + HOUR]


def test_a_clock_that_was_set_back_a_little_waits_at_the_latest_entry(path: Path) -> None:
    clock = FakeClock(BEGINNING)
    with SqliteJournal(path, clock=clock) as journal:
        register(journal, "R01")
        clock.now = BEGINNING - timedelta(seconds=5)
        assert register(journal, "R02") == BEGINNING
        clock.now = BEGINNING + timedelta(microseconds=1)
        assert register(journal, "R03") == BEGINNING + timedelta(microseconds=1)


def test_a_clock_that_is_further_behind_is_an_error_and_nothing_is_recorded(path: Path) -> None:
    clock = FakeClock(BEGINNING)
    with SqliteJournal(path, clock=clock) as journal:
        register(journal, "R01")
        clock.now = BEGINNING - timedelta(seconds=5, microseconds=1)
        with pytest.raises(JournalClockError) as raised:
            register(journal, "R02")
        error = raised.value
        assert (error.now, error.latest, error.path) == (clock.now, BEGINNING, journal.path)
        assert error.message == (
            "the clock says `2026-05-01T08:59:54.999999Z`, which is before the latest entry at "
            "`2026-05-01T09:00:00Z`; set the clock right, or say with `at` when the command was given"
        )
        assert isinstance(error, JournalError)
        assert len(lines(journal)) == journal.register.last_seq == 1
        # The way past it, for what must be recorded now.
        assert register(journal, "R02", at=clock.now) == clock.now
        clock.now = BEGINNING + HOUR
        assert register(journal, "R03") == BEGINNING + HOUR
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.now, again.latest) == (str(error), error.now, error.latest)


def test_the_latest_entry_is_found_again_after_opening(path: Path) -> None:
    """Not the last one: an import may have come after it."""
    with SqliteJournal(path) as journal:
        register(journal, "R01", at=BEGINNING)
        register(journal, "R02", at=BEGINNING - 1000 * HOUR)
    clock = FakeClock(BEGINNING - timedelta(seconds=1))
    with SqliteJournal(path, clock=clock) as journal:
        assert register(journal, "R03") == BEGINNING
        clock.now = BEGINNING - HOUR
        with pytest.raises(JournalClockError):
            register(journal, "R04")


@pytest.mark.parametrize(
    ("tolerance", "behind", "tolerated"), [(0, 0, True), (0, 1, False), (60, 60, True), (0.5, 0.6, False)]
)
def test_how_far_behind_may_be_chosen(path: Path, tolerance: float, behind: float, tolerated: bool) -> None:
    clock = FakeClock(BEGINNING)
    with SqliteJournal.open(path, clock=clock, clock_tolerance=tolerance) as journal:
        register(journal, "R01")
        clock.now = BEGINNING - timedelta(seconds=behind)
        if tolerated:
            assert register(journal, "R02") == BEGINNING
        else:
            with pytest.raises(JournalClockError):
                register(journal, "R02")


def test_a_command_with_an_instant_asks_no_clock_and_keeps_to_no_order_but_that_of_its_stream(
    path: Path,
) -> None:
    clock = FakeClock(BEGINNING + HOUR)
    with SqliteJournal(path, clock=clock) as journal:
        tell(journal, 7)
        assert clock.asked == 0
        last = step(6).at
        assert register(journal, "R01", at=last - HOUR) == last - HOUR
        with pytest.raises(RefusalError) as raised:
            journal.execute(UpdateAlert("CC-1", text="Late"), by=CSOC, at=step(5).at)
        assert raised.value.code is RefusalCode.OUT_OF_ORDER
        assert clock.asked == 0


def test_an_import_from_the_future_is_met_by_the_clock_and_not_hidden(path: Path) -> None:
    clock = FakeClock(BEGINNING)
    with SqliteJournal(path, clock=clock) as journal:
        register(journal, "R01", at=BEGINNING + HOUR)
        with pytest.raises(JournalClockError):
            register(journal, "R02")
        assert register(journal, "R02", at=clock.now) == BEGINNING
        clock.now = BEGINNING + HOUR
        assert register(journal, "R03") == BEGINNING + HOUR


def test_a_preview_without_an_instant_is_as_of_now(path: Path) -> None:
    clock = FakeClock(BEGINNING)
    with SqliteJournal(path, clock=clock) as journal:
        register(journal, "R01")
        command = RegisterOrganisation("R02", name="A trust", sector=Sector.ACUTE)
        clock.now = BEGINNING - timedelta(seconds=1)
        (foreseen,) = journal.preview([command], by=CSOC)
        assert [entry.at for entry in cast("Decision", foreseen)] == [BEGINNING]
        clock.now = BEGINNING - HOUR
        with pytest.raises(JournalClockError):
            journal.preview([command], by=CSOC)
        # Not asked where each command has its own.
        (foreseen,) = journal.preview([(command, CSOC, BEGINNING)])
        assert [entry.at for entry in cast("Decision", foreseen)] == [BEGINNING]
        assert len(lines(journal)) == 1


def test_a_refused_command_moves_nothing(path: Path) -> None:
    clock = FakeClock(BEGINNING)
    with SqliteJournal(path, clock=clock) as journal:
        register(journal, "R01")
        clock.now = BEGINNING + HOUR
        with pytest.raises(RefusalError):
            register(journal, "R01")
        clock.now = BEGINNING + timedelta(seconds=1)
        assert register(journal, "R02") == clock.now


class Finer(datetime):
    """As that of pandas."""

    nanosecond = 999


@pytest.mark.parametrize(
    "says",
    [
        datetime(2026, 5, 1, 11, 0, 0, 123456, tzinfo=timezone(2 * HOUR)),
        Finer(2026, 5, 1, 9, 0, 0, 123456, tzinfo=UTC),
    ],
)
def test_a_stamp_is_utc_in_whole_microseconds(path: Path, says: datetime) -> None:
    with SqliteJournal(path, clock=lambda: says) as journal:
        assert register(journal, "R01") == datetime(2026, 5, 1, 9, 0, 0, 123456, tzinfo=UTC)
        assert '"at":"2026-05-01T09:00:00.123456Z"' in lines(journal)[0]


@pytest.mark.parametrize(
    "says",
    [
        datetime(2026, 5, 1),
        None,
        1_777_000_000.0,
        "2026-05-01T09:00:00Z",
        datetime(9999, 12, 31, 23, tzinfo=timezone(-2 * HOUR)),
        datetime(1, 1, 1, tzinfo=timezone(2 * HOUR)),
    ],
)
def test_what_no_clock_says_is_named(path: Path, says: object) -> None:
    with SqliteJournal(path, clock=cast("Callable[[], datetime]", lambda: says)) as journal:
        with pytest.raises(
            InvalidInputError, match="argument `clock`: .* is not what a clock says"
        ) as raised:
            register(journal, "R01")
        assert raised.value.argument == "clock"
        assert lines(journal) == []
        assert register(journal, "R01", at=BEGINNING) == BEGINNING


def test_a_clock_that_fails_records_nothing(path: Path) -> None:
    def broken() -> datetime:
        raise ZeroDivisionError

    def nested() -> datetime:
        return register(journal, "R02")

    with SqliteJournal(path, clock=broken) as journal:
        with pytest.raises(ZeroDivisionError):
            register(journal, "R01")
        assert register(journal, "R01", at=BEGINNING) == BEGINNING
    with SqliteJournal(path, clock=nested) as journal:
        with pytest.raises(JournalError, match="a command is being recorded"):
            register(journal, "R03")
        assert len(lines(journal)) == 1


def test_arguments_of_the_clock_are_checked(path: Path) -> None:
    for tolerance in (-1, "5", None, float("nan"), float("inf"), True, timedelta(seconds=5)):
        with pytest.raises(
            InvalidInputError, match="argument `clock_tolerance`: .* is not a number of seconds"
        ):
            SqliteJournal(path, clock_tolerance=cast(Any, tolerance))
    with pytest.raises(InvalidInputError, match="argument `clock`: .* cannot be called"):
        SqliteJournal(path, clock=cast(Any, BEGINNING))
    assert not path.exists()
