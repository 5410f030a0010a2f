"""What can be wrong with a journal; a class of its own only where a caller would do something else."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from alert_response import AlertResponseError, InvalidInputError, RefusalCode

RESTORE = "restore it from a backup"
MOST_SHOWN = 60


class JournalError(AlertResponseError):
    """The journal cannot be used like this; `path` is the file, `message` what is wrong."""

    __module__ = "alert_response.journal"

    def __init__(self, path: str, message: str) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return f"`{self.path}`: {self.message}"


class JournalInUseError(JournalError):
    """Somebody else has the file open for writing, or locked. Nothing has changed; try again later."""

    __module__ = "alert_response.journal"


class JournalStaleError(JournalError):
    """The register in memory no longer is what the file holds. Close the journal and open it again."""

    __module__ = "alert_response.journal"


class JournalClockError(JournalError):
    """The clock is further behind the latest entry than is tolerated. Nothing has changed.

    `now` is what the clock says, `latest` the instant of the latest entry. The clock is wrong, or it was when
    that entry was recorded, or an import is dated ahead.
    """

    __module__ = "alert_response.journal"

    def __init__(self, path: str, message: str, now: datetime, latest: datetime) -> None:
        super().__init__(path, message)
        self.args = (path, message, now, latest)
        self.now = now
        self.latest = latest


class JournalDamagedError(JournalError):
    """The file is not as it was written; `seq` is the first entry that is wrong, where one can be named.

    Restore the file from a backup. A damaged file is left as it is.
    """

    __module__ = "alert_response.journal"

    def __init__(self, path: str, message: str, seq: int | None = None) -> None:
        super().__init__(path, message)
        self.args = (path, message, seq)
        self.seq = seq


def is_locked(error: sqlite3.Error) -> bool:
    """Whether SQLite says that somebody else is at work on the file."""
    return _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def trouble(path: str, error: sqlite3.Error, what: str) -> JournalError:
    """SQLite's error as the journal's."""
    if is_locked(error):
        return JournalInUseError(path, f"{what}, somebody else holds the file locked; try again")
    if _code(error) == sqlite3.SQLITE_NOTADB:
        return JournalDamagedError(path, f"this is not a SQLite file, or its beginning is damaged; {RESTORE}")
    # The statements are always the same: if one is wrong, then the tables are; or a row is there already.
    if _code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT):
        return JournalDamagedError(path, f"the file is damaged, {error}; {RESTORE}")
    return JournalError(path, f"{what}; {error}")


def damaged(path: str, what: str, seq: int | None = None) -> JournalDamagedError:
    """What is wrong with a file, and what to do."""
    return JournalDamagedError(path, f"{what}; {RESTORE}", seq)


def invalid(argument: str, said: str) -> InvalidInputError:
    """What is wrong with an argument."""
    return InvalidInputError(RefusalCode.INVALID_VALUE, f"argument `{argument}`: {said}", argument)


def shown(given: object) -> str:
    """What was given, in backticks and few characters, whatever it is."""
    # Python itself refuses to write huge numbers out.
    if isinstance(given, int) and given.bit_length() > 128:
        return "a huge number"
    try:
        written = repr(given)
    except Exception:
        written = type(given).__name__
    return f"`{written if len(written) <= MOST_SHOWN else written[:MOST_SHOWN] + '…'}`"


def _code(error: sqlite3.Error) -> int:
    # Python's own errors, such as that of a closed connection, have none.
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF
