"""The file of a journal: its format, its name and its making.

    head    one row: the seq and the digest of the last entry
    entry   the seq, the entry in its wire form, and the SHA-256 of the digest before it followed by that text

Entries are only ever added, in the transaction that moves the head. So a reader needs no long transaction: it
reads the head first, and then page by page up to there.
"""

# What the type hints promise is checked all the same, for those who do not heed them.
# pyright: reportUnnecessaryIsInstance=false

from __future__ import annotations

import errno
import hashlib
import os
import sqlite3
from contextlib import closing, suppress
from tempfile import TemporaryDirectory
from typing import NamedTuple

from alert_response.journal._errors import (
    RESTORE,
    JournalDamagedError,
    JournalError,
    invalid,
    shown,
    trouble,
)
from alert_response.journal._names import draft_in, draft_prefix

# Marks the file as a journal of this package: `alrj`.
APPLICATION_ID = 0x616C_726A
FORMAT = 1
TABLES = {
    "head": (
        "CREATE TABLE head "
        "(one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, digest TEXT NOT NULL)"
    ),
    "entry": "CREATE TABLE entry (seq INTEGER PRIMARY KEY, entry TEXT NOT NULL, digest TEXT NOT NULL)",
}


class Head(NamedTuple):
    """Where a journal stands: the last entry, and the digest over it and all before."""

    seq: int
    digest: str


def digest_after(digest: str, line: bytes) -> str:
    """The digest of an entry, from the digest before it and its text."""
    return hashlib.sha256(digest.encode() + line).hexdigest()


EMPTY = Head(0, "0" * 64)


def real_path(path: str | os.PathLike[str]) -> str:
    """One name for a file, wherever the process goes and whichever link leads there."""
    try:
        text = os.fspath(path)
        os.fsencode(text)
    except (TypeError, UnicodeEncodeError) as error:
        raise invalid("path", f"this cannot be a path; {error}") from error
    if not isinstance(text, str) or not text or text == ":memory:" or "\0" in text:
        raise invalid("path", f"{shown(text)} is not the path of a file; give a `str` or a `pathlib.Path`")
    real = os.path.realpath(text)
    if os.path.isdir(real):
        raise JournalError(real, "this is a folder; a journal is a file")
    if not os.path.isdir(os.path.dirname(real)):
        raise JournalError(real, "there is no such folder; make it first")
    return real


def create(path: str) -> None:
    """Makes an empty journal. It gets its name when it is complete, so that an empty file is never one."""
    if os.path.lexists(f"{path}-wal"):
        raise JournalDamagedError(
            path, f"the file is missing, but `{path}-wal` beside it is there; {RESTORE}"
        )
    folder, name = os.path.split(path)
    try:
        prefix = draft_prefix(name)
        with TemporaryDirectory(dir=folder, prefix=prefix, ignore_cleanup_errors=True) as workshop:
            draft = draft_in(workshop)
            with closing(sqlite3.connect(draft, isolation_level=None)) as file:
                file.execute("PRAGMA journal_mode = WAL")
                file.execute("BEGIN")
                file.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                file.execute(f"PRAGMA user_version = {FORMAT}")
                for table in TABLES.values():
                    file.execute(table)
                file.execute("INSERT INTO head VALUES (1, ?, ?)", EMPTY)
                file.execute("COMMIT")
            put_in_place(draft, path)
    except sqlite3.Error as error:
        raise trouble(path, error, "the file cannot be made") from error
    except OSError as error:
        raise JournalError(path, f"the file cannot be made; {error.strerror}") from error


def put_in_place(draft: str, path: str) -> None:
    """Gives a finished file its name, for good, if nothing else has it."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:
        # A file system without links. Nobody else makes this file in between but by intent.
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, "there is a file already", path) from None
        os.rename(draft, path)
    with suppress(OSError):
        folder = os.open(os.path.dirname(path), os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
