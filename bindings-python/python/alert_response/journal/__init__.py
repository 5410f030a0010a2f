"""A journal for scripts: a register and the SQLite file that it lives in.

    with SqliteJournal("alerts.sqlite") as journal:
        response = RecordResponse("CC-3989", organisations=["R0A"], status=status)
        decision = journal.execute(response, by=User("alice"))
        print(journal.register.as_of(decision[0].at).report("CC-3989"))

The journal reads the clock when a command's turn has come. A command that `execute` has returned from is on the disk: neither a killed process nor a power cut loses it.
One journal at a time writes to a file; any number may read it meanwhile. The file holds the entries in their
wire form, each with a digest over itself and all before it, so that opening the file notices damage.

The page *The journal* of the documentation has the file's format, and what to do in which trouble.
"""

from alert_response.journal._errors import (
    JournalClockError,
    JournalDamagedError,
    JournalError,
    JournalInUseError,
    JournalStaleError,
)
from alert_response.journal._journal import SqliteJournal

__all__ = [
    "JournalClockError",
    "JournalDamagedError",
    "JournalError",
    "JournalInUseError",
    "JournalStaleError",
    "SqliteJournal",
]
