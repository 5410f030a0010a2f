"""Writing to the file of a journal, as the only one."""

from __future__ import annotations

import os
import sqlite3
import time
import warnings
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from weakref import WeakSet

from alert_response import Entry
from alert_response.journal._errors import (
    RESTORE,
    JournalDamagedError,
    JournalError,
    JournalInUseError,
    JournalStaleError,
    is_locked,
    trouble,
)
from alert_response.journal._file import Head, digest_after


class Writer:
    """The only one who writes to the file, from its making until `close`."""

    def __init__(self, path: str, timeout: float) -> None:
        self.path = path
        self._timeout = timeout
        self._process = os.getpid()
        self._file: sqlite3.Connection | None = None
        self._identity: list[tuple[int, int]] = []
        self._lock: sqlite3.Connection | None = None
        self._lock = take_lock(path, timeout)
        _writers.add(self)

    def __del__(self) -> None:
        # SQLite's connections wait for the garbage collection, and until then nobody else could write.
        if self._lock is not None and not self.forked:
            self.close()
            warnings.warn(f"the journal `{self.path}` was never closed", ResourceWarning, source=self)

    @property
    def forked(self) -> bool:
        """Whether this is a copy in a child process, which must not touch the connections."""
        return os.getpid() != self._process

    def open(self) -> None:
        """Opens the file for writing, after it was found to be good."""
        try:
            file = connect_to_write(self.path, self._timeout)
            self._file = file
            if file.execute("PRAGMA journal_mode = WAL").fetchone() != ("wal",):
                raise JournalError(self.path, "the file system cannot hold a journal; put it on a local disk")
            # What was acknowledged survives a power cut too; on macOS that takes the second one.
            file.execute("PRAGMA synchronous = FULL")
            file.execute("PRAGMA fullfsync = ON")
            # Whether one may write here turns out now and not at the first command.
            file.execute("BEGIN IMMEDIATE")
            file.execute("UPDATE head SET seq = seq")
            file.execute("ROLLBACK")
        except sqlite3.Error as error:
            raise trouble(self.path, error, "the file cannot be opened for writing") from error
        self._identity = identity(self.path)

    def begin(self, head: Head) -> None:
        """Starts to write after `head`, if that is where the file stands."""
        try:
            moved = identity(self.path) != self._identity
        except OSError:
            moved = True
        if moved:
            raise JournalStaleError(
                self.path,
                "the file was moved or replaced while it was open; see to it and open the journal again",
            )
        self._connection.execute("BEGIN IMMEDIATE")
        found = self.head()
        if found != head:
            raise JournalStaleError(
                self.path,
                f"somebody else wrote to the file, its last entry is {found.seq} and not {head.seq}; close "
                "the journal and open it again",
            )

    def head(self) -> Head:
        """The last entry in the file."""
        found = self._connection.execute("SELECT seq, digest FROM head").fetchone()
        if found is None:
            raise JournalDamagedError(self.path, f"the head row is missing; {RESTORE}")
        return Head(*found)

    def insert(self, entries: Iterable[Entry], head: Head) -> Head:
        """Adds the entries after `head`; the new head."""

        def rows() -> Iterator[tuple[int, str, str]]:
            nonlocal head
            for entry in entries:
                line = entry.to_json()
                head = Head(entry.seq, digest_after(head.digest, line.encode()))
                yield head.seq, line, head.digest

        self._connection.executemany("INSERT INTO entry VALUES (?, ?, ?)", rows())
        self._connection.execute("UPDATE head SET seq = ?, digest = ?", head)
        return head

    def commit(self) -> None:
        self._connection.execute("COMMIT")

    def roll_back(self) -> None:
        """Forgets what was begun and not committed, if anything."""
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    def close(self) -> None:
        # The lock last: the next writer finds a file that nobody is at work on. If an interrupt comes in
        # between, closing again closes the rest.
        if self._file is not None:
            # So that the file alone is the whole journal. Closing does it too, but not while somebody reads.
            with suppress(sqlite3.Error):
                self._file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._file.close()
            self._file = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None
        _writers.discard(self)

    @property
    def _connection(self) -> sqlite3.Connection:
        if self._file is None:
            raise JournalError(self.path, "the journal is closed")
        return self._file


# SQLite's connections do not survive a fork, nor may the child close them; and in the child even a new
# connection to the same file would take the parent's locks for its own. So the child keeps them, and
# keeps away from the file.
_writers: WeakSet[Writer] = WeakSet()
_inherited: list[Writer] = []


def _keep_inherited() -> None:
    _inherited.extend(_writers)
    _writers.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_keep_inherited)


def check_not_inherited(path: str) -> None:
    """Refuses a file that the parent process had open for writing when it forked this one."""
    if any(writer.path == path for writer in _inherited):
        raise JournalError(
            path,
            "the file was open for writing when this process was forked; fork before opening it, or spawn",
        )


def take_lock(path: str, timeout: float) -> sqlite3.Connection:
    """Holds the empty file beside the journal locked, which keeps out other writers and no readers.

    It is SQLite's own lock: that works on every system, also within a process, and ends with the process.
    """
    patience = time.monotonic() + timeout
    while (lock := lock_if_free(path)) is None:
        if time.monotonic() >= patience:
            raise JournalInUseError(
                path, "another journal has the file open for writing; close that, or open with `read_only`"
            )
        time.sleep(min(0.05, timeout))
    return lock


def lock_if_free(path: str) -> sqlite3.Connection | None:
    try:
        lock = connect_to_write(f"{path}-lock", 0, "rwc")
        try:
            # Nothing is ever written to it, so it needs no journal file of its own.
            lock.execute("PRAGMA journal_mode = MEMORY")
            lock.execute("BEGIN EXCLUSIVE")
        except BaseException:
            lock.close()
            raise
        return lock
    except sqlite3.Error as error:
        if is_locked(error):
            return None
        raise JournalError(
            path, f"to write needs `{path}-lock` beside it, which cannot be locked; {error}"
        ) from error


def connect_to_write(path: str, timeout: float, mode: str = "rw") -> sqlite3.Connection:
    # Transactions are begun and ended by hand; threads take turns in the journal.
    return sqlite3.connect(
        f"{Path(path).as_uri()}?mode={mode}",
        uri=True,
        timeout=timeout,
        isolation_level=None,
        check_same_thread=False,
    )


def identity(path: str) -> list[tuple[int, int]]:
    """Which two files these are, the database and its write-ahead log, whatever they are called."""
    return [(found.st_dev, found.st_ino) for found in (os.stat(path), os.stat(f"{path}-wal"))]
