"""Reading the file of a journal, with every check."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from alert_response import Entry, Register
from alert_response.journal._errors import RESTORE, JournalDamagedError, JournalError, trouble
from alert_response.journal._file import APPLICATION_ID, EMPTY, FORMAT, TABLES, Head, digest_after

PAGE = 1000


class Reader:
    """Reads the file and believes nothing. Holds nothing open between two pages.

    `live` says that a writer of this process has the file open; `called` is the name for messages.
    """

    def __init__(self, path: str, *, live: bool = False, called: str | None = None) -> None:
        self._path = path
        self._live = live
        self._called = called or path

    def replay(self) -> tuple[Register, Head]:
        """The register that the entries make, every one of them checked."""
        head = self.head()
        try:
            return Register.replay(line.decode() for _, line in self.lines(0, head)), head
        except ValueError as error:
            # Read one by one, an entry that cannot be read is named.
            for seq, line in self.lines(0, head):
                self.entry(seq, line)
            raise self._incomprehensible("the entries are", error) from error

    def check(self) -> None:
        """Compares all entries with their digests, without reading what they say."""
        for _ in self.lines(0, self.head()):
            pass

    def lines(self, since: int, until: Head) -> Iterator[tuple[int, bytes]]:
        """The entries after `since` up to `until`, each checked against its digest."""
        seq, digest = self._head_at(since) if since < until.seq else until
        while seq < until.seq:
            page = self._read(
                "SELECT seq, entry, digest FROM entry WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?",
                (seq, until.seq, PAGE),
            )
            if not page:
                raise self._damaged(f"the entries from {seq + 1} to {until.seq} are missing", seq + 1)
            for found, line, written in page:
                seq += 1
                if found != seq:
                    raise self._damaged(f"entry {seq} is missing", seq)
                if not isinstance(line, bytes):
                    raise self._damaged(f"entry {seq} is not text", seq)
                digest = digest_after(digest, line)
                if digest.encode() != written:
                    raise self._damaged(
                        f"entry {seq} does not fit its digest: one of them or an entry before was changed",
                        seq,
                    )
                yield seq, line
        if digest != until.digest:
            raise self._damaged(f"entry {seq} is not the one that the head row names", seq)

    def entry(self, seq: int, line: bytes) -> Entry:
        """An entry whose digest fits."""
        try:
            entry = Entry.from_json(line.decode())
        except ValueError as error:
            raise self._incomprehensible(f"entry {seq} is", error) from error
        if entry.seq != seq:
            raise self._damaged(f"entry {seq} calls itself {entry.seq}", seq)
        return entry

    def head(self) -> Head:
        """The last entry, after a look whether this is a journal at all."""
        application, version = self._read(
            "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version"
        )[0]
        if application != APPLICATION_ID:
            raise JournalError(self._called, "this is not a journal but another program's SQLite file")
        if version != FORMAT:
            raise JournalError(
                self._called,
                f"this version does not know format {version} of the journal; update alert-response",
            )
        self._check_tables()
        heads = self._read(
            "SELECT seq, digest, typeof(seq), (SELECT min(seq) FROM entry), (SELECT max(seq) FROM entry) FROM head"
        )
        if len(heads) != 1:
            raise self._damaged("the head row is missing")
        seq, digest, kind, first, last = heads[0]
        if kind != b"integer" or not isinstance(digest, bytes) or seq < 0:
            raise self._damaged("the head row is not as it was written")
        if first is not None and first < 1:
            raise self._damaged(f"entry {first} was not written by a journal", first)
        if (last or 0) > seq:
            raise self._damaged(f"entry {seq + 1} was not written by a journal", seq + 1)
        return Head(seq, digest.decode(errors="replace"))

    def _check_tables(self) -> None:
        # What SQLite keeps for itself, such as its statistics, says nothing of the entries.
        found = self._read("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
        written = [(name.encode(), sql.encode()) for name, sql in TABLES.items()]
        for name, sql in found:
            if (name, sql) not in written:
                raise self._damaged(f"`{name.decode(errors='replace')}` was not made by a journal, or changed")
        for name, sql in written:
            if (name, sql) not in found:
                raise self._damaged(f"the table `{name.decode()}` is missing")

    def copy(self, target: str) -> None:
        """Copies the file, as of one moment, into a new one."""
        while True:
            rest = self._at_rest()
            try:
                with (
                    closing(self._connect(rest is not None)) as file,
                    closing(sqlite3.connect(target)) as copy,
                ):
                    file.backup(copy)
            except sqlite3.Error as error:
                if rest is not None and self._at_rest() != rest:
                    continue
                raise trouble(self._called, error, "the file cannot be copied") from error
            if rest is None or self._at_rest() == rest:
                return

    def _head_at(self, seq: int) -> Head:
        if seq == 0:
            return EMPTY
        found = self._read("SELECT digest FROM entry WHERE seq = ?", (seq,))
        if not found or not isinstance(found[0][0], bytes):
            raise self._damaged(f"entry {seq} is missing", seq)
        return Head(seq, found[0][0].decode(errors="replace"))

    def _read(self, query: str, arguments: Sequence[int] = ()) -> list[tuple[Any, ...]]:
        while True:
            rest = self._at_rest()
            try:
                with closing(self._connect(rest is not None)) as file:
                    rows: list[tuple[Any, ...]] = file.execute(query, arguments).fetchall()
            except sqlite3.Error as error:
                if rest is not None and self._at_rest() != rest:
                    continue
                raise trouble(self._called, error, "the file cannot be read") from error
            if rest is None or self._at_rest() == rest:
                return rows

    def _connect(self, at_rest: bool) -> sqlite3.Connection:
        # A file that nobody writes to is read as it lies there: SQLite would begin a write-ahead log even to
        # read it.
        uri = f"{Path(self._path).as_uri()}?mode=ro{'&immutable=1' if at_rest else ''}"
        file = sqlite3.connect(uri, uri=True, isolation_level=None)
        file.text_factory = bytes
        return file

    def _at_rest(self) -> tuple[int, ...] | None:
        """What would change if a writer came along; nothing if one is there, or was killed."""
        if self._live:
            return None
        try:
            found = os.stat(self._path)
        except OSError as error:
            raise JournalError(self._called, f"the file cannot be read; {error.strerror}") from error
        with suppress(OSError):
            if os.stat(f"{self._path}-wal").st_size > 0:
                return None
        if found.st_size == 0:
            raise self._damaged("the file is empty")
        return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns

    def _damaged(self, what: str, seq: int | None = None) -> JournalDamagedError:
        return JournalDamagedError(self._called, f"{what}; {RESTORE}", seq)

    def _incomprehensible(self, what: str, error: ValueError) -> JournalError:
        return JournalError(
            self._called, f"{what} as written but cannot be replayed, {error}; update alert-response"
        )
