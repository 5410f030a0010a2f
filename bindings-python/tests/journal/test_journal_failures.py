"""What fails between deciding and having recorded: file and register stay together, nothing told is lost."""

from __future__ import annotations

import gc
import os
import random
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from alert_response import RefusalError, Register
from alert_response.journal import JournalError, JournalStaleError, SqliteJournal
from journal_steps import REFUSED, connect_instead, connection, in_another_process, lines, step, tell, told


class Fault(NamedTuple):
    statement: str
    error: BaseException
    after: bool = False


class Faulty:
    """A connection that does some statements wrong, one fault after the other: it raises before or after."""

    def __init__(self, real: sqlite3.Connection, *faults: Fault) -> None:
        self.real = real
        self.faults = list(faults)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)

    def execute(self, statement: str, *arguments: Any) -> Any:
        return self._do(statement, lambda: self.real.execute(statement, *arguments))

    def executemany(self, statement: str, rows: Iterable[Any]) -> Any:
        return self._do(statement, lambda: self.real.executemany(statement, rows))

    def _do(self, statement: str, doing: Callable[[], Any]) -> Any:
        if not self.faults or not statement.startswith(self.faults[0].statement):
            return doing()
        fault = self.faults.pop(0)
        if fault.after:
            doing()
        raise fault.error


def make_faulty(journal: SqliteJournal, *faults: Fault) -> None:
    connect_instead(journal, Faulty(connection(journal), *faults))


def sound_again(path: Path, journal: SqliteJournal, steps: int) -> None:
    """Register and file both have so many steps, and one can go on."""
    assert journal.register == told(steps)
    assert lines(journal) == [entry.to_json() for entry in told(steps).entries()]
    tell(journal, 5, steps)
    assert journal.register == told(steps + 5)
    journal.close()
    with SqliteJournal(path) as again:
        assert again.register == told(steps + 5)


IO_ERROR = sqlite3.OperationalError("disk I/O error")


@pytest.mark.parametrize("statement", ["BEGIN", "SELECT", "INSERT", "UPDATE", "COMMIT"])
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("interrupted", [False, True])
def test_a_statement_that_fails_leaves_file_and_register_together(
    path: Path, statement: str, after: bool, interrupted: bool
) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        error = KeyboardInterrupt() if interrupted else IO_ERROR
        make_faulty(journal, Fault(statement, error, after))
        recorded = statement == "COMMIT" and after
        if recorded and not interrupted:
            # The file has the command, so it counts, whatever was said about it.
            step(5).on(journal)
        else:
            with pytest.raises(KeyboardInterrupt if interrupted else JournalError) as raised:
                step(5).on(journal)
            if not interrupted:
                assert str(raised.value).endswith("the command is not recorded; disk I/O error")
        sound_again(path, journal, 6 if recorded else 5)


def test_a_failed_command_can_be_given_again(path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        make_faulty(journal, Fault("COMMIT", IO_ERROR))
        with pytest.raises(JournalError):
            step(5).on(journal)
        step(5).on(journal)
        sound_again(path, journal, 6)


@pytest.mark.parametrize("after", [False, True])
def test_a_command_in_doubt_is_looked_up_in_the_file(path: Path, after: bool) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        # Nor can the file be asked at once.
        then = Fault("SELECT" if after else "ROLLBACK", IO_ERROR)
        make_faulty(journal, Fault("COMMIT", IO_ERROR, after), then, then)
        with pytest.raises(JournalStaleError, match="not known whether the last command counts"):
            step(5).on(journal)
        with pytest.raises(JournalStaleError, match="not known whether the last command counts"):
            print(journal.register)
        sound_again(path, journal, 6 if after else 5)


@pytest.mark.parametrize("after", [False, True])
def test_a_journal_closed_in_doubt_says_so(path: Path, after: bool) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        then = Fault("SELECT" if after else "ROLLBACK", IO_ERROR)
        make_faulty(journal, Fault("COMMIT", IO_ERROR, after), then, then)
        with pytest.raises(JournalStaleError):
            step(5).on(journal)
    with pytest.raises(JournalStaleError, match="in doubt"):
        print(journal.register)
    with SqliteJournal(path) as journal:
        sound_again(path, journal, 6 if after else 5)


def test_a_refusal_stays_one_when_the_rollback_fails(path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        make_faulty(journal, Fault("ROLLBACK", IO_ERROR))
        with pytest.raises(RefusalError):
            REFUSED.on(journal)
        sound_again(path, journal, 5)


def test_an_interrupt_stays_one_when_the_file_cannot_be_asked(path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        make_faulty(journal, Fault("COMMIT", KeyboardInterrupt(), True), Fault("SELECT", IO_ERROR))
        with pytest.raises(KeyboardInterrupt):
            step(5).on(journal)
        sound_again(path, journal, 6)


def test_a_register_that_was_changed_meanwhile_is_noticed(path: Path) -> None:
    class Meddler(Faulty):
        def execute(self, statement: str, *arguments: Any) -> Any:
            done = super().execute(statement, *arguments)
            if statement == "COMMIT":
                step(6).on(register)
            return done

    with SqliteJournal(path) as journal:
        tell(journal, 5)
        register = journal.register
        connect_instead(journal, Meddler(connection(journal)))
        with pytest.raises(JournalStaleError):
            step(5).on(journal)
        with pytest.raises(JournalStaleError):
            step(6).on(journal)
    with SqliteJournal(path) as journal:
        sound_again(path, journal, 6)


def test_a_command_cannot_be_given_from_within_another(path: Path) -> None:
    class Nested(Faulty):
        def execute(self, statement: str, *arguments: Any) -> Any:
            if statement == "COMMIT":
                assert journal.register == told(5)
                with pytest.raises(JournalError, match="being recorded"):
                    step(6).on(journal)
                with pytest.raises(JournalError, match="being recorded"):
                    journal.close()
            return super().execute(statement, *arguments)

    with SqliteJournal(path) as journal:
        tell(journal, 5)
        connect_instead(journal, Nested(connection(journal)))
        step(5).on(journal)
        connect_instead(journal, connection(journal).real)  # type: ignore[attr-defined] # pyright: ignore
        sound_again(path, journal, 6)


# Real ones.


def test_a_full_file_takes_no_more_and_loses_nothing(path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        pages = connection(journal).execute("PRAGMA page_count").fetchone()[0]
        connection(journal).execute(f"PRAGMA max_page_count = {pages}")
        done = 5
        with pytest.raises(JournalError, match="the command is not recorded; database or disk is full"):
            for done in range(5, 1000):
                step(done).on(journal)
        assert done > 5
        with pytest.raises(JournalError, match="full"):
            step(done).on(journal)
        assert journal.register == told(done)
        connection(journal).execute("PRAGMA max_page_count = 1000000")
        sound_again(path, journal, done)


ON_A_FULL_DISK = """
import resource, sys
from alert_response.journal import JournalError, SqliteJournal
from journal_steps import step, told
with SqliteJournal(sys.argv[1]) as journal:
    done = failed = 0
    # A little more room each time: the disk gets full at every place of a command.
    for limit in range(100_000, 220_000, 517):
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        try:
            while True:
                step(done).on(journal)
                done += 1
        except JournalError as error:
            assert "not recorded" in str(error), error
            failed += 1
        assert journal.register.last_seq == told(done).last_seq
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    step(done).on(journal)
print(done + 1, failed)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs resource limits")
def test_a_disk_that_is_full_loses_nothing(path: Path) -> None:
    done, failed = map(int, in_another_process(ON_A_FULL_DISK, path).split())
    assert failed > 200
    with SqliteJournal(path) as journal:
        sound_again(path, journal, done)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs timers")
def test_an_interrupt_at_any_moment_leaves_file_and_register_together(path: Path) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    dice = random.Random(1)
    expected = Register()
    interrupted = done = 0
    # An interrupt in a finaliser would be lost.
    gc.collect()
    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        with SqliteJournal(path) as journal:
            connection(journal).execute("PRAGMA synchronous = OFF")
            for _ in range(400):
                try:
                    signal.setitimer(signal.ITIMER_REAL, dice.uniform(0.00001, 0.0006))
                    for n in range(done, done + 3):
                        step(n).on(journal)
                    signal.setitimer(signal.ITIMER_REAL, 0)
                except KeyboardInterrupt:
                    interrupted += 1
                signal.setitimer(signal.ITIMER_REAL, 0)
                while expected.last_seq < journal.register.last_seq:
                    step(done).on(expected)
                    done += 1
                assert journal.register.last_seq == expected.last_seq
            assert journal.register == expected
            assert interrupted > 100
            sound_again(path, journal, done)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_writer_killed_200_times_loses_no_acknowledged_command(path: Path) -> None:
    said = in_another_process("import killed_writer; killed_writer.main(sys.argv[1], 200, 1)", path)
    kills, acknowledged, more, silent = (int(word) for word in said.split() if word.isdigit())
    assert kills == 200
    assert acknowledged > 200
    # The kills did meet the moments between writing and saying so, and before the first.
    assert more > 0
    assert silent > 0
