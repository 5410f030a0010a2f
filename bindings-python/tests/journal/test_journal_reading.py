"""What reading needs and what it leaves alone: whichever files are there, and whoever asks."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alert_response.journal import JournalDamagedError, JournalError, SqliteJournal, _lock, _source
from journal_steps import connection, files, in_a_mount_namespace, in_another_process, lines, step, tell, told

KILLED = "journal = SqliteJournal(sys.argv[1])\ntell(journal, 5)\nos._exit(0)"


def close_a_writer(path: Path) -> None:
    """Leaves the file alone."""
    with SqliteJournal(path) as journal:
        tell(journal, 5)


def kill_a_writer(path: Path) -> None:
    """Leaves the file with a log that is not empty."""
    in_another_process(KILLED, path)
    assert os.stat(f"{path}-wal").st_size > 0


def without_shm(path: Path) -> None:
    """As when a file and its log were copied, or taken from a backup."""
    kill_a_writer(path)
    os.remove(f"{path}-shm")
    os.remove(f"{path}-lock")


@pytest.fixture
def temporary(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, to see what is left there."""
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_a_log_without_shm_is_read_and_no_file_is_made_or_changed(
    path: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, temporary: Path
) -> None:
    without_shm(path)
    before = files(tmp_path)
    assert sorted(before) == ["alerts.sqlite", "alerts.sqlite-wal"]
    copy = tmp_path_factory.mktemp("elsewhere") / "copy.sqlite"
    with SqliteJournal(path, read_only=True) as reader:
        assert reader.register == told(5)
        assert lines(reader) == [entry.to_json() for entry in told(5).entries()]
        stream = reader.entries()
        next(stream)
        assert files(tmp_path) == before
        reader.backup(copy)
    assert files(tmp_path) == before
    del stream
    assert list(temporary.iterdir()) == []
    with SqliteJournal(copy, read_only=True) as journal:
        assert journal.register == told(5)
    # And a writer takes the log up.
    with SqliteJournal(path) as journal:
        assert journal.register == told(5)


def test_many_pages_are_read_from_one_copy(
    path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = """
from alert_response import Operator
journal = SqliteJournal(sys.argv[1])
connection(journal).execute("PRAGMA synchronous = OFF")
connection(journal).execute("PRAGMA wal_autocheckpoint = 0")
for n in range(2500):
    command = {"register_organisation": {"ods_code": f"R{n:04}", "name": f"Trust {n}", "sector": "acute"}}
    journal.execute(command, by=Operator("csoc"), at=step(0).at)
os._exit(0)
"""
    in_another_process(code, path)
    os.remove(f"{path}-shm")
    copied = list[str]()
    real = _source.copy_file

    def counted(path: str, target: str, inode: _lock.Inode) -> None:
        copied.append(path)
        real(path, target, inode)

    monkeypatch.setattr(_source, "copy_file", counted)
    with SqliteJournal(path, read_only=True) as reader:
        assert reader.register.last_seq == 2500
        assert len(copied) == 1
        assert len(lines(reader)) == 2500
        assert len(copied) == 2


def test_a_writer_that_comes_while_the_files_are_copied_is_noticed(
    path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_shm(path)
    real, meddled = _source.copy_file, list[bool]()

    def meddle(path: str, target: str, inode: _lock.Inode) -> None:
        real(path, target, inode)
        if not meddled:
            meddled.append(True)
            with SqliteJournal(path) as journal:
                tell(journal, 5, 5)

    monkeypatch.setattr(_source, "copy_file", meddle)
    with SqliteJournal(path, read_only=True) as reader:
        assert reader.register == told(10)
    assert meddled
    assert list(temporary.iterdir()) == []


def test_a_torn_copy_of_file_and_log_is_noticed(path: Path, tmp_path: Path) -> None:
    """Each copied at a time of its own, while somebody wrote."""
    other = tmp_path / "other.sqlite"
    with SqliteJournal(path) as journal:
        connection(journal).execute("PRAGMA wal_autocheckpoint = 0")
        tell(journal, 30)
        shutil.copyfile(path, other)
        connection(journal).execute("PRAGMA wal_checkpoint(RESTART)")
        tell(journal, 5, 30)
        shutil.copyfile(f"{path}-wal", f"{other}-wal")
    with pytest.raises(JournalError) as raised:
        SqliteJournal(other, read_only=True)
    assert isinstance(raised.value, JournalDamagedError)


def test_a_copy_that_cannot_be_made_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_shm(path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(_source, "copy_file", full)
    said = "is there without .*-shm.*No space left on device; make room, or open the journal once for writing"
    with pytest.raises(JournalError, match=said) as raised:
        SqliteJournal(path, read_only=True)
    assert type(raised.value) is JournalError
    # A writer needs no copy, nor does whoever reads after it.
    for read_only in (False, True):
        with SqliteJournal(path, read_only=read_only) as journal:
            assert journal.register == told(5)


# From a folder that is mounted to be read only, as for a report in a container of its own.

MOUNTED_TO_READ = """
import subprocess
folder, prepared = sys.argv[1], sys.argv[2]
path, mounted = os.path.join(folder, "alerts.sqlite"), os.path.join(folder, "mounted")
os.mkdir(mounted)
if prepared == "killed":
    in_another_process("journal = SqliteJournal(sys.argv[1]); tell(journal, 5); os._exit(0)", path)
    os.remove(f"{path}-shm")
else:
    journal = SqliteJournal(path)
    tell(journal, 5)
    if prepared == "closed":
        journal.close()
subprocess.run(["mount", "--bind", folder, mounted], check=True)
subprocess.run(["mount", "-o", "remount,bind,ro", mounted], check=True)
def read():
    with SqliteJournal(os.path.join(mounted, "alerts.sqlite"), read_only=True) as reader:
        assert len(lines(reader)) == reader.register.last_seq
        return reader.register
print(read() == told(5))
if prepared == "live":
    step(5).on(journal)
    print(read() == told(6))
    journal.close()
"""


@pytest.mark.parametrize("prepared", ["closed", "live", "killed"])
def test_a_folder_that_is_mounted_to_be_read_only_can_be_read(tmp_path: Path, prepared: str) -> None:
    said = in_a_mount_namespace(MOUNTED_TO_READ, tmp_path, prepared)
    assert said.split() == ["True"] * (2 if prepared == "live" else 1)


# As another user.

needs_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become another user"
)
AS_NOBODY = """
os.setgroups([])
os.setgid(65534)
os.setuid(65534)
try:
    with SqliteJournal(sys.argv[1], read_only=True) as journal:
        print(journal.register == told(5), len(lines(journal)) == journal.register.last_seq)
except JournalError as error:
    print(type(error).__name__, error.message)
"""


@pytest.fixture
def shelf() -> Iterator[Path]:
    """A folder that everybody may read and only its owner may write; that of the tests is closed to others."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        yield Path(folder) / "alerts.sqlite"


@needs_root
@pytest.mark.parametrize("prepared", [close_a_writer, kill_a_writer, without_shm])
def test_somebody_who_may_only_read_can_read(shelf: Path, prepared: Callable[[Path], None]) -> None:
    prepared(shelf)
    before = files(shelf.parent)
    assert in_another_process(AS_NOBODY, shelf) == "True True"
    assert files(shelf.parent) == before


@needs_root
def test_somebody_who_may_only_read_can_read_while_a_writer_writes(shelf: Path) -> None:
    with SqliteJournal(shelf) as journal:
        tell(journal, 5)
        assert in_another_process(AS_NOBODY, shelf) == "True True"
        step(5).on(journal)
    with SqliteJournal(shelf) as journal:
        assert journal.register == told(6)


@needs_root
@pytest.mark.parametrize("closed", ["", "-wal", "-shm"])
@pytest.mark.parametrize("prepared", [kill_a_writer, without_shm])
def test_a_file_that_somebody_may_not_read_is_named(
    shelf: Path, closed: str, prepared: Callable[[Path], None]
) -> None:
    prepared(shelf)
    if not os.path.exists(f"{shelf}{closed}"):
        pytest.skip("there is no such file")
    os.chmod(f"{shelf}{closed}", 0o600)
    said = in_another_process(AS_NOBODY, shelf)
    assert said.startswith("JournalError ")
    assert said.endswith(
        f"this user may not read `{shelf}{closed}`; give the right to read it, as to the journal"
    )
