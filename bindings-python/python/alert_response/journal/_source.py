"""How a file is read, so that reading makes no file and changes none of the journal's.

    the log beside it   `-shm`    how
    none, or empty      any       as the file lies there: SQLite would begin a log even to read it
    not empty           there     through SQLite's own locks: a writer is at work, or was killed
    not empty           missing   a copy in a private folder: SQLite would make `-shm`, here or nowhere;
                                  a writer lets it do so

A writer may come or go at any moment. So what was read without locks counts only if nothing has changed meanwhile.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, NamedTuple, Self

from alert_response.journal._errors import JournalError, damaged, trouble
from alert_response.journal._lock import Inode, connected, open_files
from alert_response.journal._names import check_one_name, check_place


# The caller of the copying sees the same, and begins again.
CHANGED = "the file changed while it was copied"


class Way(Enum):
    """How a file can be read."""

    AT_REST = 1
    LOCKED = 2
    COPIED = 3


class State(NamedTuple):
    """What would be different if a writer came along."""

    way: Way
    inode: Inode
    signs: tuple[int, ...] = ()


class Source:
    """One pass over a file: `with Source(path) as source`. Holds nothing of the file open between two calls.

    `live` says that a writer of this process has the file open, `ours` that it is about to; `called` is the name
    for messages.
    """

    def __init__(
        self, path: str, *, live: bool = False, ours: bool = False, called: str | None = None
    ) -> None:
        self._path = path
        self._live = live
        self._ours = ours
        self._called = called or path
        self._copy: tuple[State, TemporaryDirectory[str]] | None = None

    def __enter__(self) -> Self:
        check_place(self._path, self._called)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._forget_copy()

    def rows(self, query: str, arguments: Sequence[int] = ()) -> list[tuple[Any, ...]]:
        """What a query finds."""
        while True:
            state = self._state()
            try:
                with connected(state.inode), closing(self._connect(state)) as file:
                    rows: list[tuple[Any, ...]] = file.execute(query, arguments).fetchall()
            except sqlite3.Error as error:
                if self._has_changed(state):
                    continue
                raise self._trouble(error, "the file cannot be read") from error
            if not self._has_changed(state):
                return rows

    def copy(self, target: str) -> None:
        """Copies the file, as of one moment, into a new one."""
        while True:
            state = self._state()
            try:
                with (
                    connected(state.inode),
                    closing(self._connect(state)) as file,
                    closing(sqlite3.connect(target)) as copy,
                ):
                    file.backup(copy)
            except sqlite3.Error as error:
                if self._has_changed(state):
                    continue
                raise self._trouble(error, "the file cannot be copied") from error
            if not self._has_changed(state):
                return

    def _state(self) -> State:
        try:
            found = os.stat(self._path)
        except OSError as error:
            raise JournalError(self._called, f"the file cannot be read; {error.strerror}") from error
        inode = Inode.of(found)
        if self._live:
            return State(Way.LOCKED, inode)
        check_one_name(self._path, found, self._called)
        if found.st_size == 0:
            raise damaged(self._called, "the file is empty")
        signs = (found.st_size, found.st_mtime_ns)
        with suppress(OSError):
            log = os.stat(f"{self._path}-wal")
            if log.st_size > 0:
                if self._ours or os.path.lexists(f"{self._path}-shm"):
                    return State(Way.LOCKED, inode)
                return State(Way.COPIED, inode, (*signs, log.st_ino, log.st_size, log.st_mtime_ns))
        return State(Way.AT_REST, inode, signs)

    def _has_changed(self, state: State) -> bool:
        return state.way is not Way.LOCKED and self._state() != state

    def _connect(self, state: State) -> sqlite3.Connection:
        path = self._copied(state) if state.way is Way.COPIED else self._path
        uri = f"{Path(path).as_uri()}?mode=ro{'&immutable=1' if state.way is Way.AT_REST else ''}"
        file = sqlite3.connect(uri, uri=True, isolation_level=None)
        file.text_factory = bytes
        return file

    def _copied(self, state: State) -> str:
        """The copy of the file and its log as of `state`, in which SQLite may do as it likes."""
        if self._copy is None or self._copy[0] != state:
            self._forget_copy()
            try:
                folder = TemporaryDirectory(prefix="alert-response-", ignore_cleanup_errors=True)
                self._copy = state, folder
                copy_file(self._path, os.path.join(folder.name, "journal"), state.inode)
                shutil.copyfile(f"{self._path}-wal", os.path.join(folder.name, "journal-wal"))
            except OSError as error:
                self._forget_copy()
                if self._state() != state:
                    raise sqlite3.OperationalError(CHANGED) from error
                said = (
                    self._unreadable() or f"{error.strerror}; make room, or open the journal once for writing"
                )
                raise JournalError(
                    self._called,
                    f"`{self._path}-wal` is there without `{self._path}-shm`, and to read them takes a copy in a "
                    f"temporary folder, which cannot be made: {said}",
                ) from error
            if self._state() != state:
                # It may be torn.
                raise sqlite3.OperationalError(CHANGED)
        return os.path.join(self._copy[1].name, "journal")

    def _forget_copy(self) -> None:
        if self._copy is not None:
            self._copy[1].cleanup()
            self._copy = None

    def _trouble(self, error: sqlite3.Error, what: str) -> JournalError:
        # SQLite says of all these only that it cannot open the file.
        code: int = getattr(error, "sqlite_errorcode", 0)
        if code & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY) and (said := self._unreadable()):
            return JournalError(self._called, f"{what}; {said}")
        return trouble(self._called, error, what)

    def _unreadable(self) -> str | None:
        for path in (self._path, f"{self._path}-wal", f"{self._path}-shm"):
            effective = os.access in os.supports_effective_ids
            if os.path.lexists(path) and not os.access(path, os.R_OK, effective_ids=effective):
                return f"this user may not read `{path}`; give the right to read it, as to the journal"
        return None


def copy_file(path: str, target: str, inode: Inode) -> None:
    """Copies a file that SQLite may have open in this process."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        with open(descriptor, "rb", closefd=False) as source, open(target, "xb") as copy:
            shutil.copyfileobj(source, copy)
    finally:
        open_files.close(descriptor, inode)
