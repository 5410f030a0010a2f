"""Who may write to a file: one journal, whatever it calls the file.

Two locks are held. That of the file `-lock` beside the journal is SQLite's own: it works on every system, and
before there is a journal. But it goes by the name. On Linux a second one is on the file itself, whatever its name:
on a byte far behind those that SQLite locks, and far behind the end of the file.

On Linux the closing of any descriptor of a file ends all locks of the process on that file but those of open file
descriptions; also those that SQLite needs to read and write. So the second lock is one of these, and its descriptor
is closed only when nothing in this process has the file open through SQLite.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import struct
import sys
import threading
import time
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

from alert_response.journal._errors import JournalError, JournalInUseError, is_locked


def ofd_setlk() -> int | None:
    """The number of the call that locks for an open file description, which Python knows on Linux."""
    if sys.platform != "linux":
        return None
    import fcntl

    return getattr(fcntl, "F_OFD_SETLK", None)


OFD_SETLK = ofd_setlk()
# The journals of other languages agree about this byte.
LOCKED_BYTE = 0x7FFF_FFFF_0000_0000
PAUSE = 0.05


class Inode(NamedTuple):
    """Which file it is, whatever it is called."""

    device: int
    number: int

    @classmethod
    def of(cls, found: os.stat_result) -> Inode:
        return cls(found.st_dev, found.st_ino)


def inode_of(path: str) -> Inode | None:
    """Which file is at a path, if there is one."""
    try:
        return Inode.of(os.stat(path))
    except OSError:
        return None


class OpenFiles:
    """What this process has open of which file."""

    def __init__(self) -> None:
        # The end of a journal that nobody closed can come at any moment, also within these few lines.
        self.guard = threading.RLock()
        self.connections: Counter[Inode] = Counter()
        self.written: set[Inode] = set()
        # Those that hold a lock, and those that are to be closed when there is no connection any more.
        self.locked: set[int] = set()
        self.idle: dict[Inode, list[int]] = {}

    def connect(self, inode: Inode) -> None:
        with self.guard:
            self.connections[inode] += 1

    def disconnect(self, inode: Inode) -> None:
        with self.guard:
            self.connections[inode] -= 1
            if self.connections[inode] <= 0:
                del self.connections[inode]
                for descriptor in self.idle.pop(inode, []):
                    os.close(descriptor)

    def close(self, descriptor: int, inode: Inode) -> None:
        """Closes a descriptor when that takes no lock away from SQLite."""
        with self.guard:
            self.locked.discard(descriptor)
            if self.connections[inode] > 0:
                self.idle.setdefault(inode, []).append(descriptor)
            else:
                os.close(descriptor)

    def forget(self) -> None:
        """In a forked process: the locks are those of the parent, and no lock of SQLite is lost here."""
        for descriptor in [*self.locked, *(each for some in self.idle.values() for each in some)]:
            with suppress(OSError):
                os.close(descriptor)
        # Another thread may have held the guard when the process was forked.
        self.guard = threading.RLock()
        self.connections, self.written, self.locked, self.idle = Counter(), set(), set(), {}


open_files = OpenFiles()

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=open_files.forget)


@contextmanager
def connected(inode: Inode) -> Generator[None]:
    """For as long as SQLite has the file open."""
    open_files.connect(inode)
    try:
        yield
    finally:
        open_files.disconnect(inode)


class FileLock:
    """The lock on the file itself, held from its making until `release`."""

    def __init__(self, path: str, inode: Inode, descriptor: int | None) -> None:
        self.path = path
        self.inode = inode
        self._descriptor = descriptor

    @classmethod
    def if_free(cls, path: str) -> FileLock | None:
        """Locks the file, if no other journal has locked it."""
        try:
            with open_files.guard:
                # Asked first, so that no descriptor is opened in vain.
                inode = Inode.of(os.stat(path))
                if inode in open_files.written:
                    return None
                descriptor = None
                if OFD_SETLK is not None:
                    descriptor, inode = open_to_lock(path)
                    if not locked(descriptor, inode):
                        return None
                open_files.written.add(inode)
                return cls(path, inode, descriptor)
        except OSError as error:
            raise JournalError(path, f"the file cannot be opened for writing; {error.strerror}") from error

    def release(self) -> None:
        with open_files.guard:
            if self._descriptor is not None:
                # Not left to the closing: that may have to wait, and a process that was forked has a copy.
                with suppress(OSError):
                    ofd_lock(self._descriptor, unlock=True)
            open_files.written.discard(self.inode)
            if self._descriptor is not None:
                descriptor, self._descriptor = self._descriptor, None
                open_files.close(descriptor, self.inode)


def open_to_lock(path: str) -> tuple[int, Inode]:
    """A descriptor of the file, and which file it is.

    A file system in layers may give a file another number when it is first opened for writing.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC | os.O_NOCTTY | os.O_NONBLOCK)
    open_files.locked.add(descriptor)
    inode = Inode.of(os.fstat(descriptor))
    if Inode.of(os.stat(path)) != inode:
        open_files.close(descriptor, inode)
        raise JournalError(path, "the file was replaced while it was being opened; open it again")
    return descriptor, inode


def locked(descriptor: int, inode: Inode) -> bool:
    """Locks the file, or closes the descriptor."""
    try:
        ofd_lock(descriptor)
    except BaseException as error:
        # A kernel that does not know these locks.
        if isinstance(error, OSError) and error.errno == errno.EINVAL:
            return True
        open_files.close(descriptor, inode)
        if isinstance(error, (BlockingIOError, PermissionError)):
            return False
        raise
    return True


def ofd_lock(descriptor: int, unlock: bool = False) -> None:
    """Locks the byte, or lets go of it."""
    if sys.platform == "linux" and OFD_SETLK is not None:
        import fcntl

        kind = fcntl.F_UNLCK if unlock else fcntl.F_WRLCK
        # What C calls `struct flock`, with some room behind it; the owner is no process.
        what = struct.pack("hhqqi12x", kind, os.SEEK_SET, LOCKED_BYTE, 1, 0)
        fcntl.fcntl(descriptor, OFD_SETLK, what)


class NameLock:
    """The empty file beside the journal, held locked: that keeps out other writers and no readers."""

    def __init__(self, path: str, lock: sqlite3.Connection) -> None:
        self.path = path
        self._lock: sqlite3.Connection | None = lock

    @classmethod
    def if_free(cls, path: str) -> NameLock | None:
        """Locks the name, if no other journal has locked it."""
        try:
            lock = connect_to_write(f"{path}-lock", 0, "rwc")
            try:
                # Nothing is ever written to it, so it needs no journal file of its own.
                lock.execute("PRAGMA journal_mode = MEMORY")
                lock.execute("BEGIN EXCLUSIVE")
            except BaseException:
                lock.close()
                raise
            return cls(path, lock)
        except sqlite3.Error as error:
            if is_locked(error):
                return None
            raise JournalError(
                path, f"to write needs `{path}-lock` beside it, which cannot be locked; {error}"
            ) from error

    def release(self) -> None:
        if self._lock is not None:
            self._lock.close()
            self._lock = None


Lock = TypeVar("Lock", NameLock, FileLock)


def wait_for(kind: type[Lock], path: str, timeout: float, until: float) -> Lock:
    """Takes a lock as soon as it is free, before the moment `until` of the monotonic clock."""
    while (lock := kind.if_free(path)) is None:
        if time.monotonic() >= until:
            raise JournalInUseError(
                path, "another journal has the file open for writing; close that, or open with `read_only`"
            )
        time.sleep(min(PAUSE, timeout))
    return lock


def connect_to_write(path: str, timeout: float, mode: str = "rw") -> sqlite3.Connection:
    # Transactions are begun and ended by hand; threads take turns in the journal.
    return sqlite3.connect(
        f"{Path(path).as_uri()}?mode={mode}",
        uri=True,
        timeout=timeout,
        isolation_level=None,
        check_same_thread=False,
    )
