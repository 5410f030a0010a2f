"""One writer and many readers of a file, in threads and processes."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alert_response import Operator, RegisterOrganisation, Sector
from alert_response.journal import (
    JournalError,
    JournalInUseError,
    JournalStaleError,
    SqliteJournal,
    _lock,
)
from journal_steps import (
    REFUSED,
    connection,
    files,
    in_another_process,
    lines,
    other_process,
    step,
    tell,
    tell_until,
    told,
)

NOW = datetime(2026, 5, 1, 9, tzinfo=UTC)


# One writer.


def test_a_second_writer_is_told_so(path: Path) -> None:
    with SqliteJournal(path) as journal:
        with pytest.raises(JournalInUseError, match="another journal has the file open for writing"):
            SqliteJournal(path, timeout=0)
        tell(journal, 5)
        assert journal.register == told(5)


def test_a_second_writer_in_another_process_is_told_so(path: Path) -> None:
    code = "try: SqliteJournal(sys.argv[1], timeout=0)\nexcept JournalInUseError as error: print(error.path)"
    with SqliteJournal(path) as journal:
        assert in_another_process(code, path) == journal.path
        tell(journal, 5)


def test_a_second_writer_by_another_name_is_told_so(path: Path, tmp_path: Path) -> None:
    (tmp_path / "link.sqlite").symlink_to(path)
    with SqliteJournal(path), pytest.raises(JournalInUseError):
        SqliteJournal(tmp_path / "link.sqlite", timeout=0)


def test_a_second_writer_can_wait_for_the_first_to_close(path: Path) -> None:
    journal = SqliteJournal(path)
    tell(journal, 5)
    closing = threading.Timer(0.2, journal.close)
    closing.start()
    with SqliteJournal(path, timeout=20) as second:
        assert second.register == told(5)
    closing.join()


def test_the_next_writer_comes_in_when_the_first_one_has_closed(path: Path) -> None:
    SqliteJournal(path).close()
    with SqliteJournal(path, timeout=0) as journal:
        tell(journal, 5)
    code = """
with SqliteJournal(sys.argv[1], timeout=0) as journal:
    tell(journal, 5, 5)
print(journal.register == told(10))
"""
    assert in_another_process(code, path) == "True"


WITHOUT_THE_LOCK = """
from alert_response.journal import _lock
_lock.OFD_SETLK = None
with SqliteJournal(sys.argv[1], timeout=0) as journal:
    step(5).on(journal)
    print("past the lock", flush=True)
    sys.stdin.readline()
    step(6).on(journal)
"""


def test_a_writer_that_got_past_the_locks_cannot_fork_history(path: Path) -> None:
    with SqliteJournal(path) as first:
        tell(first, 5)
        os.remove(f"{path}-lock")
        with other_process(WITHOUT_THE_LOCK, path, stdin=subprocess.PIPE) as second:
            assert second.stdout is not None
            assert second.stdout.readline() == "past the lock\n"
            with pytest.raises(JournalStaleError, match="somebody else wrote to the file"):
                step(5).on(first)
            with pytest.raises(JournalStaleError):
                REFUSED.on(first)
            assert first.register == told(5)
            second.communicate("go on\n", timeout=60)
            assert second.returncode == 0
    with SqliteJournal(path) as journal:
        assert journal.register == told(7)


@pytest.mark.skipif(_lock.OFD_SETLK is None, reason="needs locks of open file descriptions")
def test_a_lock_file_that_was_deleted_lets_nobody_in(path: Path) -> None:
    code = "try: SqliteJournal(sys.argv[1], timeout=0)\nexcept JournalInUseError as error: print(error.path)"
    with SqliteJournal(path) as first:
        tell(first, 5)
        os.remove(f"{path}-lock")
        assert in_another_process(code, path) == first.path
        with pytest.raises(JournalInUseError):
            SqliteJournal(path, timeout=0)
        step(5).on(first)
    with SqliteJournal(path, timeout=0) as journal:
        assert journal.register == told(6)


def test_a_register_that_was_changed_past_the_journal_is_noticed(path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        step(5).on(journal.register)
        with pytest.raises(JournalStaleError, match="changed past the journal"):
            step(6).on(journal)
    with SqliteJournal(path) as journal:
        assert journal.register == told(5)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move an open file")
@pytest.mark.parametrize("moved", ["", "-wal"])
def test_a_file_that_was_moved_away_is_noticed(path: Path, tmp_path: Path, moved: str) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        os.rename(f"{path}{moved}", tmp_path / "elsewhere")
        with pytest.raises(JournalStaleError, match="moved or replaced"):
            step(5).on(journal)
        os.rename(tmp_path / "elsewhere", f"{path}{moved}")
        step(5).on(journal)


def test_a_file_that_another_program_has_locked_is_in_use_for_now(path: Path) -> None:
    with SqliteJournal(path, timeout=0) as journal:
        tell(journal, 5)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalInUseError, match="locked"):
            step(5).on(journal)
        assert journal.register == told(5)
        other.execute("ROLLBACK")
        other.close()
        step(5).on(journal)
        assert journal.register == told(6)


# Readers.


def test_readers_read_while_a_writer_writes(path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        done, seen = threading.Event(), list[int]()

        def read() -> None:
            while not done.is_set():
                with SqliteJournal.open(path, read_only=True) as reader:
                    seen.append(reader.register.last_seq)
                    assert [entry.seq for entry in reader.entries()] == list(range(1, seen[-1] + 1))

        reader = threading.Thread(target=read)
        reader.start()
        connection(journal).execute("PRAGMA wal_autocheckpoint = 3")
        tell_until(journal, lambda: len(seen) > 20, since=5)
        done.set()
        reader.join()
        assert seen == sorted(seen)
        assert seen[-1] > seen[0]


def test_a_reader_in_another_process_sees_what_is_recorded(path: Path) -> None:
    code = """
with SqliteJournal(sys.argv[1], read_only=True) as journal:
    print(journal.register == told(int(sys.argv[2])))
"""
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        assert in_another_process(code, path, 5) == "True"
        tell(journal, 5, 5)
        assert in_another_process(code, path, 10) == "True"


def test_a_reader_stays_as_of_its_opening(path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        with SqliteJournal(path, read_only=True) as reader:
            tell(journal, 5, 5)
            assert reader.register == told(5)
            assert len(lines(reader)) == told(5).last_seq


def test_a_reader_meets_a_writer_that_comes_and_goes(path: Path, tmp_path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
    with SqliteJournal(path, read_only=True) as reader:
        before = lines(reader)
        with SqliteJournal(path) as journal:
            tell(journal, 5, 5)
            assert lines(reader) == before
        assert lines(reader) == before
    assert sorted(files(tmp_path)) == ["alerts.sqlite", "alerts.sqlite-lock"]


def test_reading_makes_and_changes_no_file(path: Path, tmp_path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
    os.remove(f"{path}-lock")
    before, times = files(tmp_path), os.stat(path).st_mtime_ns
    with SqliteJournal(path, read_only=True) as reader:
        assert reader.register == told(5)
        assert len(lines(reader)) == told(5).last_seq
        assert sorted(files(tmp_path)) == ["alerts.sqlite"]
    assert (files(tmp_path), os.stat(path).st_mtime_ns) == (before, times)


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_reading_after_a_killed_writer_changes_neither_the_file_nor_its_log(
    path: Path, tmp_path: Path
) -> None:
    in_another_process("journal = SqliteJournal(sys.argv[1])\ntell(journal, 5)\nimport os; os._exit(0)", path)
    before = files(tmp_path)
    assert len(before["alerts.sqlite-wal"]) > 0
    with SqliteJournal(path, read_only=True) as reader:
        assert reader.register == told(5)
    after = files(tmp_path)
    assert sorted(after) == sorted(before)
    for name in ("alerts.sqlite", "alerts.sqlite-wal", "alerts.sqlite-lock"):
        assert after[name] == before[name]


def test_a_reader_cannot_write(path: Path) -> None:
    SqliteJournal(path).close()
    with SqliteJournal(path, read_only=True) as reader:
        assert reader.read_only
        with pytest.raises(JournalError, match="open for reading only"):
            step(0).on(reader)


def test_a_reader_needs_the_file_to_be_there(path: Path, tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="No such file"):
        SqliteJournal(path, read_only=True)
    assert files(tmp_path) == {}


# Threads, forks, closing.


def test_threads_take_turns(path: Path) -> None:
    def register(place: int) -> None:
        for n in range(25):
            command = RegisterOrganisation(f"R{place}{n:02}", name="A trust", sector=Sector.ACUTE)
            journal.execute(command, by=Operator("csoc"), at=NOW)
            assert journal.register.last_seq >= n

    with SqliteJournal(path) as journal:
        threads = [threading.Thread(target=register, args=(place,)) for place in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [entry.seq for entry in journal.entries()] == list(range(1, 101))
        kept = journal.register
    with SqliteJournal(path, read_only=True) as journal:
        assert journal.register == kept


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_process_leaves_the_journal_alone(path: Path) -> None:
    code = """
journal = SqliteJournal(sys.argv[1])
tell(journal, 5)
sys.stdout.flush()
if not (child := os.fork()):
    for attempt in (
        lambda: step(5).on(journal),
        lambda: journal.register,
        lambda: lines(journal),
        lambda: SqliteJournal(sys.argv[1]),
        lambda: SqliteJournal(sys.argv[1], read_only=True),
    ):
        try:
            attempt()
            print("allowed")
        except JournalError as error:
            print("fork" in str(error))
    journal.close()
    del journal
    sys.exit(0)
os.waitpid(child, 0)
step(5).on(journal)
journal.close()
with SqliteJournal(sys.argv[1]) as journal:
    print(journal.register == told(6))
"""
    assert in_another_process(f"import os\n{code}", path).split() == ["True"] * 6


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_fork_while_a_thread_writes_hangs_nobody_and_loses_nothing(path: Path) -> None:
    code = """
import signal, threading, time, warnings
warnings.simplefilter("ignore")
journal = SqliteJournal(sys.argv[1])
tell(journal, 5)
done, steps = threading.Event(), []
writing = threading.Thread(target=lambda: steps.append(tell_until(journal, done.is_set, since=5)))
writing.start()
refused = 0
for _ in range(30):
    if not (child := os.fork()):
        signal.alarm(20)
        told_so = 0
        for attempt in (
            lambda: step(5).on(journal),
            lambda: journal.register,
            lambda: lines(journal),
            lambda: journal.backup(sys.argv[1] + "-copy"),
            lambda: SqliteJournal(sys.argv[1]),
            lambda: SqliteJournal(sys.argv[1], read_only=True),
        ):
            try:
                attempt()
            except JournalError as error:
                told_so += "fork" in str(error)
        journal.close()
        os._exit(0 if told_so == 6 else 1)
    _, status = os.waitpid(child, 0)
    refused += status == 0
    time.sleep(0.002)
done.set()
writing.join()
journal.close()
with SqliteJournal(sys.argv[1], timeout=0) as journal:
    print(refused, steps[0] > 5, journal.register == told(steps[0]))
"""
    assert in_another_process(code, path) == "30 True True"


def test_a_writer_that_closes_while_somebody_reads_leaves_nothing_in_its_log(path: Path) -> None:
    journal = SqliteJournal(path)
    tell(journal, 5)
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as other:
        other.execute("SELECT * FROM head").fetchall()
        journal.close()
        assert os.stat(f"{path}-wal").st_size == 0
        with SqliteJournal(path, read_only=True) as reader:
            assert reader.register == told(5)
    with SqliteJournal(path) as journal:
        assert journal.register == told(5)
