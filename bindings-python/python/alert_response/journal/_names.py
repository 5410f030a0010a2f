"""A journal has one name.

SQLite's write-ahead log is another file, and goes by the name of the database. A database with two names has two
logs: whoever opens it by the second name misses the entries that are only in the first log, and writes others in
their place. Every entry then fits its digest, and history has forked. So a second name is refused, for reading
too: a reader would be shown an old state.
"""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress

from alert_response.journal._errors import JournalError

# Where Linux lists what is mounted where. No other system mounts single files in everyday use.
MOUNTS = "/proc/self/mountinfo"
MOUNT_POINT = 4


def check_place(path: str, called: str | None = None) -> None:
    """Refuses what is no file, what has two names, and a file that is itself a mount point."""
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return
    except OSError as error:
        raise JournalError(called or path, f"the file cannot be looked at; {error.strerror}") from error
    if not stat.S_ISREG(found.st_mode):
        raise JournalError(called or path, "this is not a regular file; a journal is one")
    check_one_name(path, found, called)
    if is_mount_point(path):
        raise JournalError(
            called or path,
            "the file itself is a mount point, and its write-ahead log is not mounted with it; mount the folder "
            "that holds the file",
        )


def check_one_name(path: str, found: os.stat_result, called: str | None = None) -> None:
    """Refuses a file with hard links, of which `found` is what the system says."""
    while found.st_nlink > 1:
        names = found.st_nlink - drafts(path, found)
        if names <= 1:
            return
        try:
            again = os.stat(path)
        except OSError:
            # It is gone at this moment, which whoever goes on with it will find.
            return
        # One that is being made loses the name of its draft at just this moment.
        if again.st_nlink == found.st_nlink:
            raise JournalError(
                called or path,
                f"the file has {names} names (hard links), and each would have a write-ahead log of its own; keep "
                "one name, that with a `-wal` file beside it if there is one, and remove the other",
            )
        found = again


def drafts(path: str, found: os.stat_result) -> int:
    """How many names of a file are left from its making, which was cut off before it could remove them."""
    folder, name = os.path.split(path)
    count = 0
    with suppress(OSError), os.scandir(folder) as beside:
        for workshop in beside:
            if workshop.name.startswith(draft_prefix(name)):
                with suppress(OSError):
                    count += os.path.samestat(os.stat(draft_in(workshop.path)), found)
    return count


def draft_prefix(name: str) -> str:
    """How the folders begin in which a file of this name is made."""
    return f".{name}-"


def draft_in(workshop: str) -> str:
    """The file that is being made in such a folder."""
    return os.path.join(workshop, "journal")


def is_mount_point(path: str) -> bool:
    """Whether something is mounted at just this path, as Docker does with a single file."""
    try:
        with open(MOUNTS, "rb") as mounts:
            points = [line.split(b" ")[MOUNT_POINT] for line in mounts if line.count(b" ") > MOUNT_POINT]
    except OSError:
        return False
    return os.fsencode(path) in {unescaped(point) for point in points}


def unescaped(point: bytes) -> bytes:
    """A path as the kernel lists it: it writes spaces, tabs, newlines and backslashes as octal numbers."""
    return re.sub(rb"\\([0-3][0-7]{2})", lambda found: bytes([int(found[1], 8)]), point)
