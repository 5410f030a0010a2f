"""Writing to the file of a journal, as the only one."""

from __future__ import annotations

import os
import sqlite3
import time
import warnings
from collections.abc import Iterable, Iterator
from contextlib import suppress
from weakref import WeakSet

from alert_response import Entry
from alert_response.journal._errors import (
    JournalError,
    JournalStaleError,
    damaged,
    trouble,
)
from alert_response.journal._file import Head, digest_after
from alert_response.journal._lock import (
    FileLock,
    Inode,
    NameLock,
    connect_to_write,
    inode_of,
    open_files,
    wait_for,
)
from alert_response.journal._names import check_one_name, check_place


class Writer:
    """The only one who writes to the file, from its making until `close`."""

    def __init__(self, path: str, timeout: float) -> None:
        self.path = path
        self._timeout = timeout
        self._until = time.monotonic() + timeout
        self._process = os.getpid()
        self._file: sqlite3.Connection | None = None
        self._identity: list[Inode] = []
        self._file_lock: FileLock | None = None
        # Which file SQLite has open.
        self._counted: Inode | None = None
        self._name_lock: NameLock | None = None
        check_place(path)
        self._name_lock = wait_for(NameLock, path, timeout, self._until)
        _writers.add(self)

    def __del__(self) -> None:
        # SQLite's connections wait for the garbage collection, and until then nobody else could write.
        if self._name_lock is not None and not self.forked:
            self.close()
            warnings.warn(f"the journal `{self.path}` was never closed", ResourceWarning, source=self)

    @property
    def forked(self) -> bool:
        """Whether this is a copy in a child process, which must not touch the connections."""
        return os.getpid() != self._process

    def lock(self) -> None:
        """Keeps out other writers by whatever name, now that there is a file."""
        check_place(self.path)
        self._file_lock = wait_for(FileLock, self.path, self._timeout, self._until)

    @property
    def inode(self) -> Inode | None:
        """Which file it is, once it is locked."""
        return self._file_lock.inode if self._file_lock is not None else None

    def open(self) -> None:
        """Opens the file for writing, after it was found to be good."""
        if self._file_lock is None:
            raise JournalError(self.path, "the file is not locked")
        try:
            open_files.connect(self._file_lock.inode)
            self._counted = self._file_lock.inode
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
            self._identity = [self._file_lock.inode, Inode.of(os.stat(f"{self.path}-wal"))]
        except sqlite3.Error as error:
            raise trouble(self.path, error, "the file cannot be opened for writing") from error
        except OSError as error:
            raise JournalError(
                self.path, f"the file cannot be opened for writing; {error.strerror}"
            ) from error
        self.check_in_place()

    def check_in_place(self) -> None:
        """Refuses to go on when the file or its log is not the one that was opened, or has got a second name."""
        try:
            found = [os.stat(self.path), os.stat(f"{self.path}-wal")]
        except OSError:
            found = []
        if [Inode.of(each) for each in found] != self._identity:
            raise JournalStaleError(
                self.path,
                "the file was moved or replaced while it was open; see to it and open the journal again",
            )
        check_one_name(self.path, found[0])

    def begin(self, head: Head) -> None:
        """Starts to write after `head`, if that is where the file stands."""
        self.check_in_place()
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
            raise damaged(self.path, "the head row is missing")
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
        # The locks last: the next writer finds a file that nobody is at work on. If an interrupt comes in
        # between, closing again closes the rest.
        if self._file is not None:
            # So that the file alone is the whole journal. Closing does it too, but not while somebody reads.
            with suppress(sqlite3.Error):
                self._file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._file.close()
            self._file = None
        if self._counted is not None:
            inode, self._counted = self._counted, None
            open_files.disconnect(inode)
        if self._file_lock is not None:
            self._file_lock.release()
            self._file_lock = None
        if self._name_lock is not None:
            self._name_lock.release()
            self._name_lock = None
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
    if not _inherited:
        return
    inode = inode_of(path)
    if any(writer.path == path or (inode and writer.inode == inode) for writer in _inherited):
        raise JournalError(
            path,
            "the file was open for writing when this process was forked; fork before opening it, or spawn",
        )
