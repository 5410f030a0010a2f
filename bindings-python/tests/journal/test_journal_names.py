"""A file's identity is the file, not its path: whoever comes by another name is refused, to write and to read."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from alert_response.journal import (
    JournalError,
    JournalInUseError,
    JournalStaleError,
    SqliteJournal,
    _lock,
    _names,
)
from journal_steps import in_a_mount_namespace, in_another_process, lines, other_process, step, tell, told

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
needs_links = pytest.mark.skipif(not hasattr(os, "link"), reason="needs hard links")

# What somebody in another process meets who writes, reads or copies by the name that is given.
TRY_EVERYTHING = """
def meet(attempt):
    try:
        attempt()
        print("allowed")
    except JournalError as error:
        print(type(error).__name__, error.message)

def copy(path):
    with SqliteJournal(path, read_only=True) as journal:
        journal.backup(f"{path}-copy")

path = sys.argv[1]
meet(lambda: step(5).on(SqliteJournal(path, timeout=0)))
meet(lambda: SqliteJournal(path, read_only=True))
meet(lambda: copy(path))
"""


@needs_links
def test_two_processes_by_two_hard_linked_names_do_not_fork_history(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        os.link(path, other)
        said = in_another_process(TRY_EVERYTHING, other).splitlines()
        assert len(said) == 3
        for line in said:
            assert line.startswith("JournalError the file has 2 names (hard links)"), line
            assert "keep one name, that with a `-wal` file beside it" in line
        # Nor does the one that came first go on, by the first name.
        with pytest.raises(JournalError, match="the file has 2 names") as raised:
            step(5).on(journal)
        assert raised.value.path == journal.path
        assert journal.register == told(5)
        with pytest.raises(JournalError, match="the file has 2 names"):
            journal.backup(tmp_path / "copy.sqlite")
        other.unlink()
        step(5).on(journal)
    with SqliteJournal(path) as journal:
        assert journal.register == told(6)
    assert sorted(found.name for found in tmp_path.iterdir()) == ["alerts.sqlite", "alerts.sqlite-lock"]


@needs_links
def test_a_file_at_rest_with_two_names_is_refused_by_both(path: Path, tmp_path: Path) -> None:
    SqliteJournal(path).close()
    other = tmp_path / "folder" / "other.sqlite"
    other.parent.mkdir()
    os.link(path, other)
    for name in (path, other):
        for read_only in (False, True):
            with pytest.raises(JournalError, match="the file has 2 names"):
                SqliteJournal(name, read_only=read_only)
    assert [found.name for found in other.parent.iterdir()] == ["other.sqlite"]


@needs_links
def test_a_second_name_that_comes_after_the_opening_of_a_reader_is_noticed(
    path: Path, tmp_path: Path
) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
    with SqliteJournal(path, read_only=True) as reader:
        os.link(path, tmp_path / "other.sqlite")
        with pytest.raises(JournalError, match="the file has 2 names"):
            lines(reader)
        with pytest.raises(JournalError, match="the file has 2 names"):
            reader.backup(tmp_path / "copy.sqlite")
    assert not (tmp_path / "copy.sqlite").exists()


@needs_links
def test_the_name_of_a_draft_that_was_cut_off_is_no_second_name(path: Path, tmp_path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
    workshop = tmp_path / f".{path.name}-abc123"
    workshop.mkdir()
    os.link(path, workshop / "journal")
    with SqliteJournal(path) as journal:
        step(5).on(journal)
        with SqliteJournal(path, read_only=True) as reader:
            assert reader.register == told(6)
    os.link(path, tmp_path / "other.sqlite")
    with pytest.raises(JournalError, match="the file has 2 names"):
        SqliteJournal(path)


@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_file_that_was_moved_while_it_is_open_is_locked_by_its_new_name(
    path: Path, tmp_path: Path, elsewhere: bool
) -> None:
    if elsewhere and _lock.OFD_SETLK is None:
        pytest.skip("needs locks of open file descriptions")
    moved = tmp_path / "moved.sqlite"
    code = "try: SqliteJournal(sys.argv[1], timeout=0.1)\nexcept JournalInUseError as error: print(error.message)"
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        path.rename(moved)
        if elsewhere:
            assert in_another_process(code, moved).startswith("another journal has the file open for writing")
        else:
            with pytest.raises(JournalInUseError, match="another journal has the file open for writing"):
                SqliteJournal(moved, timeout=0)
        with pytest.raises(JournalStaleError, match="moved or replaced"):
            step(5).on(journal)
        moved.rename(path)
        step(5).on(journal)
    with SqliteJournal(path, timeout=0) as journal:
        assert journal.register == told(6)


def test_a_file_that_was_replaced_while_it_is_open_is_noticed(path: Path, tmp_path: Path) -> None:
    with SqliteJournal(tmp_path / "other.sqlite") as other:
        tell(other, 3)
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        os.replace(tmp_path / "other.sqlite", path)
        for attempt in (
            lambda: step(5).on(journal),
            lambda: journal.backup(tmp_path / "copy.sqlite"),
            lambda: lines(journal),
        ):
            with pytest.raises(JournalStaleError, match="moved or replaced"):
                attempt()
    assert not (tmp_path / "copy.sqlite").exists()


def test_a_file_that_was_replaced_under_a_reader_is_not_called_damaged(path: Path, tmp_path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
    with SqliteJournal(tmp_path / "other.sqlite") as other:
        tell(other, 3)
    with SqliteJournal(path, read_only=True) as reader:
        os.replace(tmp_path / "other.sqlite", path)
        with pytest.raises(JournalStaleError, match="replaced since it was opened; open the journal again"):
            lines(reader)
        assert reader.register == told(5)


def test_a_writer_that_waits_comes_in_when_the_file_is_free_whatever_its_name(
    path: Path, tmp_path: Path
) -> None:
    journal = SqliteJournal(path)
    tell(journal, 5)
    moved = tmp_path / "moved.sqlite"
    path.rename(moved)

    def close() -> None:
        moved.rename(path)
        journal.close()
        path.rename(moved)

    timer = threading.Timer(0.2, close)
    timer.start()
    try:
        second: SqliteJournal | None = None
        for _ in range(20):
            try:
                second = SqliteJournal(moved, timeout=20)
                break
            except JournalError:
                # It came at the moment when the file had its first name back.
                time.sleep(0.1)
        assert second is not None
        with second:
            assert second.register == told(5)
    finally:
        timer.join()


@pytest.mark.parametrize("kind", ["pipe", "device"])
@needs_linux
def test_what_is_no_regular_file_is_refused_and_not_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "alerts.sqlite"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/null")
    for read_only in (False, True):
        with pytest.raises(JournalError, match="not a regular file"):
            SqliteJournal(path, read_only=read_only)


@pytest.mark.skipif(not os.path.isdir("/dev/shm"), reason="needs a file system in memory")
def test_a_file_system_in_memory_can_hold_a_journal() -> None:
    path = Path("/dev/shm") / f"alerts-{os.getpid()}.sqlite"
    code = "try: SqliteJournal(sys.argv[1], timeout=0)\nexcept JournalInUseError: print('in use')"
    try:
        with SqliteJournal(path) as journal:
            tell(journal, 5)
            assert in_another_process(code, path) == "in use"
        with SqliteJournal(path, read_only=True) as journal:
            assert journal.register == told(5)
    finally:
        for found in path.parent.glob(f"{path.name}*"):
            found.unlink()


# Mounts.

IN_A_NAMESPACE = f"""
import subprocess
folder, case = sys.argv[1], sys.argv[2]
first = os.path.join(folder, "alerts.sqlite")
second = os.path.join(folder, "mounted", "al erts\\t\\\\#.sqlite")
os.mkdir(os.path.dirname(second))
with SqliteJournal(first) as journal:
    tell(journal, 5)
    if case == "file":
        open(second, "w").close()
        subprocess.run(["mount", "--bind", first, second], check=True)
    else:
        subprocess.run(["mount", "--bind", folder, os.path.dirname(second)], check=True)
        second = os.path.join(folder, "mounted", "alerts.sqlite")
    print(in_another_process({TRY_EVERYTHING!r}, second))
    step(5).on(journal)
if case == "folder":
    # The folder is one: whoever comes next by the other path goes on, with the same log.
    with SqliteJournal(second) as journal:
        print(journal.register == told(6))
"""


def test_a_file_that_is_itself_mounted_is_refused_by_that_name(tmp_path: Path) -> None:
    said = in_a_mount_namespace(IN_A_NAMESPACE, tmp_path, "file").splitlines()
    assert len(said) == 3
    for line in said:
        assert line.startswith("JournalError the file itself is a mount point"), line
        assert line.endswith("mount the folder that holds the file")


def test_a_mounted_folder_has_one_journal_by_both_paths(tmp_path: Path) -> None:
    said = in_a_mount_namespace(IN_A_NAMESPACE, tmp_path, "folder").splitlines()
    assert said[0].startswith("JournalInUseError another journal has the file open for writing")
    assert said[1:] == ["allowed", "allowed", "True"]


def test_the_list_of_mounts_is_read_as_the_kernel_writes_it(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SqliteJournal(path).close()
    mounts = tmp_path / "mountinfo"
    monkeypatch.setattr(_names, "MOUNTS", str(mounts))
    line = "63 43 254:0 {} {} rw,relatime shared:1 - ext4 /dev/vda rw\n"
    mounts.write_text(line.format(path, "/elsewhere") + "torn\n")
    SqliteJournal(path).close()
    mounts.write_text(line.format("/elsewhere", path))
    for read_only in (False, True):
        with pytest.raises(JournalError, match="is a mount point"):
            SqliteJournal(path, read_only=read_only)
    mounts.unlink()
    SqliteJournal(path).close()
    assert _names.unescaped(rb"/a\040b\011c\012d\134e\043f") == b"/a b\tc\nd\\e#f"
    assert _names.unescaped(rb"/caf\303\251/\777") == "/café/".encode() + rb"\777"


# The lock.


def posix_locks(path: Path) -> int:
    """How many locks of SQLite this process holds on a file, as the kernel tells."""
    number = os.stat(path).st_ino
    words = [line.split() for line in Path("/proc/locks").read_text().splitlines()]
    return sum(
        word[1] == "POSIX" and word[4] == str(os.getpid()) and word[5].endswith(f":{number}")
        for word in words
    )


@pytest.mark.skipif(not os.path.exists("/proc/locks"), reason="needs a list of locks")
def test_no_lock_of_sqlite_is_lost_when_somebody_else_is_turned_away(path: Path, tmp_path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        held = posix_locks(path)
        assert held > 0
        with pytest.raises(JournalInUseError):
            SqliteJournal(path, timeout=0)
        moved = path.rename(tmp_path / "moved.sqlite")
        with pytest.raises(JournalInUseError):
            SqliteJournal(moved, timeout=0)
        moved.rename(path)
        with SqliteJournal(path, read_only=True) as reader:
            lines(reader)
        journal.backup(tmp_path / "copy.sqlite")
        assert posix_locks(path) == held
    assert posix_locks(path) == 0


@pytest.mark.skipif(_lock.OFD_SETLK is None, reason="needs locks of open file descriptions")
def test_a_descriptor_is_closed_only_when_sqlite_has_the_file_no_longer_open(path: Path) -> None:
    SqliteJournal(path).close()
    lock = _lock.FileLock.if_free(str(path))
    assert lock is not None
    (descriptor,) = _lock.open_files.locked
    with _lock.connected(lock.inode):
        lock.release()
        os.fstat(descriptor)
        # It is the lock that ends at once, here and elsewhere.
        assert in_another_process("SqliteJournal(sys.argv[1], timeout=0); print('free')", path) == "free"
        again = _lock.FileLock.if_free(str(path))
        assert again is not None
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(descriptor)
    again.release()
    assert (_lock.open_files.locked, _lock.open_files.idle, dict(_lock.open_files.connections)) == (
        set(),
        {},
        {},
    )


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_process_does_not_keep_the_lock_of_a_parent_that_was_killed(path: Path) -> None:
    code = """
journal = SqliteJournal(sys.argv[1])
tell(journal, 5)
if os.fork():
    os._exit(0)
print("forked", flush=True)
sys.stdin.read()
os._exit(0)
"""
    with other_process(code, path, stdin=subprocess.PIPE) as child:
        assert child.stdout is not None and child.stdin is not None
        assert child.stdout.readline() == "forked\n"
        with SqliteJournal(path, timeout=30) as journal:
            step(5).on(journal)
            assert journal.register == told(6)
        child.stdin.close()


def test_where_a_file_cannot_be_locked_by_itself_its_names_are_looked_at(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on macOS and Windows."""
    monkeypatch.setattr(_lock, "OFD_SETLK", None)
    with SqliteJournal(path) as journal:
        tell(journal, 5)
        with pytest.raises(JournalInUseError):
            SqliteJournal(path, timeout=0)
        os.link(path, tmp_path / "other.sqlite")
        with pytest.raises(JournalError, match="the file has 2 names"):
            SqliteJournal(tmp_path / "other.sqlite", timeout=0)
        (tmp_path / "other.sqlite").unlink()
        moved = path.rename(tmp_path / "moved.sqlite")
        with pytest.raises(JournalInUseError):
            SqliteJournal(moved, timeout=0)
        moved.rename(path)
        step(5).on(journal)
    with SqliteJournal(path) as journal:
        assert journal.register == told(6)
