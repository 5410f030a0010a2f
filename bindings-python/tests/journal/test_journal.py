"""The journal in everyday use: opening, writing, copies, closing, paths."""

from __future__ import annotations

import copy
import os
import pickle
import sqlite3
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest
from alert_response import (
    InvalidInputError,
    Operator,
    RefusalError,
    Register,
    RegisterOrganisation,
    Sector,
)
from alert_response.journal import (
    JournalDamagedError,
    JournalError,
    JournalInUseError,
    JournalStaleError,
    SqliteJournal,
)
from journal_steps import REFUSED, connection, files, lines, step, tell, tell_until, told

NOW = datetime(2026, 5, 1, 9, tzinfo=UTC)


def test_a_command_is_recorded_and_found_again(path: Path) -> None:
    command = RegisterOrganisation("R0A", name="Trust R0A", sector=Sector.ACUTE)
    with SqliteJournal(path) as journal:
        decision = journal.execute(command, by=Operator("csoc"), at=NOW)
        assert [entry.seq for entry in decision] == [1]
        assert journal.register.last_seq == 1
    with SqliteJournal(path) as journal:
        assert list(journal.entries()) == list(decision)
        assert [found.ods_code for found in journal.register.as_of(NOW).organisations()] == ["R0A"]


def test_reopening_gives_an_equal_register(path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 40)
        kept = journal.register
    with SqliteJournal(path) as journal:
        assert journal.register == kept == told(40)


def test_writing_goes_on_where_it_stopped(path: Path) -> None:
    for since in range(0, 40, 8):
        with SqliteJournal(path) as journal:
            tell(journal, 8, since)
    with SqliteJournal(path) as journal:
        assert journal.register == told(40)


def test_the_entries_are_kept_byte_for_byte(path: Path) -> None:
    expected = [entry.to_json() for entry in told(40).entries()]
    with SqliteJournal(path) as journal:
        tell(journal, 40)
        assert lines(journal) == expected
    with sqlite3.connect(path) as file:
        assert [line for (line,) in file.execute("SELECT entry FROM entry ORDER BY seq")] == expected
    file.close()


def test_a_command_may_be_json(path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 3)
        journal.execute(
            '{"confirm_mfa": {"user": "alice"}}', by={"operator": "csoc"}, at="2026-05-01T09:00:03Z"
        )
        assert journal.register == told(4)


def test_a_refusal_changes_nothing(path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        before, size = lines(journal), os.stat(f"{path}-wal").st_size
        with pytest.raises(RefusalError):
            REFUSED.on(journal)
        with pytest.raises(InvalidInputError):
            journal.execute({"no_such_command": {}}, by=Operator("csoc"), at=NOW)
        with pytest.raises(InvalidInputError):
            journal.execute(step(5).command, by=Operator("csoc"), at=datetime(2026, 5, 1))
        assert (lines(journal), os.stat(f"{path}-wal").st_size) == (before, size)
        assert journal.register == told(5)
        tell(journal, 5, 5)
        assert journal.register == told(10)


def test_a_best_effort_records_what_is_allowed(path: Path) -> None:
    command = {
        "record_response": {
            "alert": "CC-1",
            "organisations": ["R0A", "R0B"],
            "status": {"complete": {"actions": "Patched."}},
            "mode": "best_effort",
        }
    }
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        decision = journal.execute(command, by={"user": "alice"}, at="2026-05-01T12:00:00Z")
        assert len(decision) == 1
        assert list(decision.refused) == ["R0B"]
        assert lines(journal, since=told(5).last_seq) == [entry.to_json() for entry in decision]


def test_entries_stream_from_any_seq_on(path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 40)
        last = journal.register.last_seq
        whole = lines(journal)
        for since in (0, 1, 17, last - 1):
            assert lines(journal, since) == whole[since:]
        assert lines(journal, last) == lines(journal, last + 1) == lines(journal, 10**30) == []


def test_entries_end_where_the_register_stood_when_they_were_asked_for(path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        last, stream = journal.register.last_seq, journal.entries()
        for told_so_far, entry in enumerate(stream):
            step(5 + told_so_far).on(journal)
            assert entry.seq <= last


def test_many_pages_are_read_like_one(path: Path) -> None:
    commands = [
        {"register_organisation": {"ods_code": f"R{n:04}", "name": f"Trust {n}", "sector": "acute"}}
        for n in range(2500)
    ]
    with SqliteJournal(path) as journal:
        connection(journal).execute("PRAGMA synchronous = OFF")
        for command in commands:
            journal.execute(command, by=Operator("csoc"), at=NOW)
        kept = journal.register
    with SqliteJournal(path, read_only=True) as journal:
        assert journal.register == kept
        assert [entry.seq for entry in journal.entries(999)] == list(range(1000, 2501))


def test_the_digest_is_over_everything_so_far(path: Path) -> None:
    with SqliteJournal(path) as journal:
        assert journal.digest == "0" * 64
        digests = set[str]()
        for n in range(10):
            step(n).on(journal)
            digests.add(journal.digest)
        kept = journal.digest
    assert len(digests) == 10
    with SqliteJournal(path, read_only=True) as journal:
        assert journal.digest == kept


def test_it_is_a_write_ahead_log_that_is_on_the_disk_before_execute_returns(path: Path) -> None:
    with SqliteJournal(path) as journal:
        pragmas = [
            connection(journal).execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous")
        ]
        assert pragmas == ["wal", 2]


# Copies.


def test_a_backup_is_a_journal(path: Path, tmp_path: Path) -> None:
    kept = tmp_path / "copy.sqlite"
    with SqliteJournal(path) as journal:
        tell(journal, 20)
        journal.backup(kept)
        tell(journal, 5, 20)
        digest = journal.digest
    with SqliteJournal(kept) as journal:
        assert journal.register == told(20)
        tell(journal, 5, 20)
        assert journal.digest == digest
    assert sorted(files(tmp_path)) == [
        "alerts.sqlite",
        "alerts.sqlite-lock",
        "copy.sqlite",
        "copy.sqlite-lock",
    ]


def test_a_backup_of_a_reader_is_the_file_as_it_is_now(path: Path, tmp_path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
    with SqliteJournal(path, read_only=True) as reader:
        reader.backup(tmp_path / "copy.sqlite")
    with SqliteJournal(tmp_path / "copy.sqlite", read_only=True) as copy:
        assert copy.register == told(5)


def test_a_backup_can_be_made_while_writing(path: Path, tmp_path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        done = threading.Event()

        def copy() -> None:
            for n in range(5):
                journal.backup(tmp_path / f"copy-{n}.sqlite")
            done.set()

        copying = threading.Thread(target=copy)
        copying.start()
        tell_until(journal, done.is_set, since=5)
        copying.join()
        whole = lines(journal)
    for n in range(5):
        with SqliteJournal(tmp_path / f"copy-{n}.sqlite", read_only=True) as found:
            assert lines(found) == whole[: found.register.last_seq]


def test_a_backup_overwrites_nothing(path: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_text("mine")
    with SqliteJournal(path) as journal:
        for there in (kept, path):
            with pytest.raises(JournalError, match="overwrites nothing"):
                journal.backup(there)
        with pytest.raises(JournalError, match="no such folder"):
            journal.backup(tmp_path / "nowhere" / "copy.sqlite")
    assert kept.read_text() == "mine"


def test_a_backup_of_a_damaged_file_gets_no_name(path: Path, tmp_path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        connection(journal).execute("UPDATE entry SET entry = replace(entry, 'Trust R0A', 'Trust R0X')")
        with pytest.raises(JournalDamagedError) as raised:
            journal.backup(tmp_path / "copy.sqlite")
        assert (raised.value.seq, raised.value.path) == (1, journal.path)
    assert sorted(files(tmp_path)) == ["alerts.sqlite", "alerts.sqlite-lock"]


def test_a_backup_works_where_files_cannot_be_linked(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", unsupported)
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        journal.backup(tmp_path / "copy.sqlite")
    with SqliteJournal(tmp_path / "copy.sqlite", read_only=True) as copy:
        assert copy.register == told(5)


# Closing.


def test_a_closed_journal_only_keeps_its_register(path: Path, tmp_path: Path) -> None:
    journal = SqliteJournal(path)
    tell(journal, 5)
    stream = journal.entries()
    next(stream)
    journal.close()
    journal.close()
    assert journal.closed
    assert journal.register == told(5)
    with pytest.raises(JournalError, match="closed"):
        step(5).on(journal)
    with pytest.raises(JournalError, match="closed"):
        journal.entries()
    with pytest.raises(JournalError, match="closed"):
        next(stream)
    with pytest.raises(JournalError, match="closed"):
        journal.backup(tmp_path / "copy.sqlite")


def test_a_closed_journal_is_one_file_and_its_lock(path: Path, tmp_path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
    assert sorted(files(tmp_path)) == ["alerts.sqlite", "alerts.sqlite-lock"]
    assert files(tmp_path)["alerts.sqlite-lock"] == b""


def test_an_error_in_the_block_closes_the_journal(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), SqliteJournal(path) as journal:
        tell(journal, 5)
        print(1 / 0)
    assert journal.closed
    with SqliteJournal(path, timeout=0) as journal:
        assert journal.register == told(5)


def test_a_journal_that_nobody_closed_lets_the_next_one_in(path: Path) -> None:
    def forget() -> None:
        tell(SqliteJournal(path), 5)

    with pytest.warns(ResourceWarning, match="never closed"):
        forget()
    with SqliteJournal(path, timeout=0) as journal:
        assert journal.register == told(5)


def test_its_repr_names_the_file_and_counts(path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 2)
        assert repr(journal) == f"<SqliteJournal {journal.path!r}, 2 entries>"
    assert repr(journal) == f"<SqliteJournal {journal.path!r}, closed, 2 entries>"
    with SqliteJournal(path, read_only=True) as journal:
        assert repr(journal) == f"<SqliteJournal {journal.path!r}, read only, 2 entries>"


# Paths.


@pytest.mark.parametrize(
    "name",
    ["Grüße 医院.sqlite", "with space & 100%.sqlite", "what?is=this#.db", "'quoted\".db", "no-suffix"],
)
def test_a_file_may_be_called_anything(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        journal.backup(tmp_path / f"copy of {name}")
    assert sorted(files(tmp_path)) == sorted([name, f"{name}-lock", f"copy of {name}"])
    for found in (path, tmp_path / f"copy of {name}"):
        with SqliteJournal(str(found), read_only=True) as journal:
            assert journal.register == told(5)


def test_a_relative_path_stays_the_same_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    with SqliteJournal("alerts.sqlite") as journal:
        monkeypatch.chdir(tmp_path / "elsewhere")
        tell(journal, 5)
        assert len(lines(journal)) == told(5).last_seq
        assert journal.path == str((tmp_path / "alerts.sqlite").resolve())
    assert not any((tmp_path / "elsewhere").iterdir())


@pytest.mark.parametrize("path", [7, None, b"alerts.sqlite", "", ":memory:", "a\0b", "\ud800.sqlite"])
def test_what_is_not_a_path_is_named(path: object) -> None:
    with pytest.raises(InvalidInputError, match="argument `path`") as raised:
        SqliteJournal(cast(Any, path))
    assert raised.value.argument == "path"


def test_other_arguments_are_named_too(path: Path) -> None:
    class Unspeakable:
        def __repr__(self) -> str:
            raise RuntimeError

    huge = 10**5000
    for timeout in (-1, "5", None, float("nan"), float("inf"), True, huge, -huge, "5" * 9999, Unspeakable()):
        with pytest.raises(InvalidInputError, match="argument `timeout`") as raised:
            SqliteJournal(path, timeout=cast(Any, timeout))
        assert len(str(raised.value)) < 200
    with SqliteJournal(path) as journal:
        for since in (-1, "1", None, 1.5, True, -huge, Unspeakable()):
            with pytest.raises(InvalidInputError, match="argument `since`") as raised:
                journal.entries(cast(Any, since))
            assert len(str(raised.value)) < 200
        assert list(journal.entries(since=huge)) == []
    with pytest.raises(InvalidInputError, match="argument `path`: `'aaa") as raised:
        SqliteJournal("a" * 9999 + "\0")
    assert len(str(raised.value)) < 200


@pytest.mark.parametrize("read_only", [False, True])
def test_a_journal_is_neither_copied_nor_pickled(path: Path, read_only: bool) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
    with SqliteJournal(path, read_only=read_only) as journal:
        for twice in (copy.copy, copy.deepcopy, pickle.dumps):
            with pytest.raises(TypeError, match="cannot be copied or pickled"):
                twice(journal)
        assert copy.copy(journal.register) == told(5)


def test_a_path_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    for read_only in (False, True):
        with pytest.raises(JournalError, match="there is no such folder"):
            SqliteJournal(tmp_path / "nowhere" / "alerts.sqlite", read_only=read_only)
        with pytest.raises(JournalError, match="this is a folder"):
            SqliteJournal(tmp_path, read_only=read_only)


def test_every_error_of_the_journal_survives_pickling() -> None:
    for error in (
        JournalError("a", "b"),
        JournalInUseError("a", "b"),
        JournalStaleError("a", "b"),
        JournalDamagedError("a", "b", 7),
    ):
        again = pickle.loads(pickle.dumps(error))
        assert (type(again), again.__dict__, str(again)) == (type(error), error.__dict__, "`a`: b")
        assert type(error).__module__ == "alert_response.journal"


def test_a_new_journal_holds_an_empty_register(path: Path) -> None:
    with SqliteJournal(path) as journal:
        assert journal.register == Register()
        assert lines(journal) == []
