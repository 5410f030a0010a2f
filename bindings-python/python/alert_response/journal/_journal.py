"""The journal itself: the order in which things are decided, written and applied."""

# What the type hints promise is checked all the same, for those who do not heed them.
# pyright: reportUnnecessaryIsInstance=false

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn, Self, SupportsIndex

from alert_response import Entry, Register
from alert_response.journal._clock import Stamps
from alert_response.journal._errors import JournalError, JournalStaleError, invalid, shown, trouble
from alert_response.journal._file import Head, create, put_in_place, real_path
from alert_response.journal._names import draft_in, draft_prefix
from alert_response.journal._reader import Reader
from alert_response.journal._writer import Writer, check_not_inherited

if TYPE_CHECKING:
    from alert_response import Decision
    from alert_response._types import AnyActor, AnyCommand, AnyInstant, Commands, Outcomes

# Nobody waits longer, and SQLite counts milliseconds in 32 bits.
MONTH = 2_000_000


class SqliteJournal:
    """A register and the SQLite file that its entries are kept in.

    Opening begins the file if there is none, replays its entries and checks each of them. Then `register`
    answers questions, and `execute` is the one way to change it.

    A journal may be used from several threads: commands are taken one after the other. After a fork only the
    process that opened it can write; the other one opens its own.

    Args:
        path: The file. Its folder must be there, on a disk of this machine and not on a network share.
        read_only: Reads what is there now, also while another journal writes. The file must be there; neither
            it nor its log is changed, and no file is made beside it.
        timeout: For how many seconds to wait for another writer to close.
        clock: Says what time it is, for commands that are given without `at`; the machine's own clock if it is
            left out. It is called when the command's turn has come.
        clock_tolerance: By how many seconds the clock may be behind the latest entry. Such commands are dated
            as that entry is.

    Raises:
        JournalInUseError: Another journal has the file open for writing.
        JournalDamagedError: The file is not as it was written; says where and what is wrong.
        JournalError: The file cannot be opened, has two names, is of another program or of a newer version of
            this one.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        read_only: bool = False,
        timeout: float = 5.0,
        clock: Callable[[], datetime] | None = None,
        clock_tolerance: float = 5.0,
    ) -> None:
        self._path = real_path(path)
        check_not_inherited(self._path)
        check_seconds("timeout", timeout, "0 does not wait at all")
        check_seconds("clock_tolerance", clock_tolerance, "0 tolerates nothing")
        self._stamps = Stamps(clock, timedelta(seconds=clock_tolerance))
        self._turn = threading.RLock()
        self._recording = False
        self._closed = False
        # What is being committed: after an interrupt, the file knows whether it counts.
        self._attempt: tuple[Decision, Head] | None = None
        self._apart = False
        self._writer: Writer | None = None
        if read_only:
            self._reader = Reader(self._path)
            self._register, self._head = self._reader.replay()
            return
        self._writer = Writer(self._path, timeout)
        try:
            if not os.path.lexists(self._path):
                create(self._path)
            self._writer.lock()
            # A damaged file is found before anything could write to it.
            self._register, self._head = Reader(self._path, ours=True).replay()
            self._writer.open()
            self._reader = Reader(self._path, live=True)
        except BaseException:
            self._writer.close()
            raise

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str],
        *,
        read_only: bool = False,
        timeout: float = 5.0,
        clock: Callable[[], datetime] | None = None,
        clock_tolerance: float = 5.0,
    ) -> Self:
        """The same as `SqliteJournal(path)`: `SqliteJournal.open("alerts.sqlite", read_only=True)`."""
        return cls(path, read_only=read_only, timeout=timeout, clock=clock, clock_tolerance=clock_tolerance)

    @property
    def path(self) -> str:
        """The file, from the root on and without symbolic links."""
        return self._path

    @property
    def read_only(self) -> bool:
        """Whether `execute` is refused."""
        return self._writer is None

    @property
    def closed(self) -> bool:
        """Whether the journal is closed."""
        return self._closed

    @property
    def register(self) -> Register:
        """The register that the entries make: ask it anything, but change it only through `execute`.

        It stays usable after `close`. That of a journal opened with `read_only` is as of the opening; open
        again to see what was written since.
        """
        return self._settled()[0]

    @property
    def digest(self) -> str:
        """The digest over all entries, in hexadecimal; noted elsewhere, it proves that none changed."""
        return self._settled()[1].digest

    def execute(self, command: AnyCommand, *, by: AnyActor, at: AnyInstant | None = None) -> Decision:
        """Decides a command and records its entries: on the disk first, then in the register.

        Takes what `Register.execute` takes. All entries of a command are written, or none. Leave out `at`, and
        the clock is read when the command's turn has come; so no two commands are dated in the wrong order.
        Give it for what happened earlier: an import, or a command that waited in a queue.

        Returns:
            The decision, when its entries are on the disk.

        Raises:
            RefusalError: The rules do not allow it; nothing has changed.
            InvalidInputError: An argument cannot be read; nothing has changed.
            JournalInUseError: Somebody else holds the file locked; nothing has changed, try again.
            JournalClockError: Without `at`, and the clock is too far behind; nothing has changed.
            JournalStaleError: The register no longer is what the file holds; close the journal and reopen it.
            JournalError: The command could not be written, for instance to a full disk; nothing has changed.
        """
        self._check_process()
        with self._turn:
            writer = self._writing()
            try:
                self._recording = True
                return self._record(writer, command, by, at)
            finally:
                self._recording = False

    def preview(
        self, commands: Commands, *, by: AnyActor | None = None, at: AnyInstant | None = None
    ) -> Outcomes:
        """What commands would come to, one after the other; nothing is recorded. As `Register.preview`.

        Without `at`, commands that carry no instant of their own are judged as of now.
        """
        register = self.register
        if at is None and by is not None:
            at = self._stamps.stamp(self._path, register.latest_at)
        return register.preview(commands, by=by, at=at)

    def entries(self, since: int = 0) -> Iterator[Entry]:
        """The entries after `since`, in their order, up to the last one that `register` has at this moment.

        They are read from the file a page at a time, and checked like at the opening.
        """
        until = self._settled()[1]
        self._check_in_place()
        if not isinstance(since, int) or isinstance(since, bool) or since < 0:
            raise invalid("since", f"{shown(since)} is not a number of an entry; 0 is before the first")
        return self._stream(since, until)

    def backup(self, path: str | os.PathLike[str]) -> None:
        """Copies the journal into a new file, also while it is being written to.

        The copy is a journal in one file. It is checked before it gets its name: there is a good one or
        none.

        Raises:
            JournalDamagedError: The journal is not as it was written.
            JournalError: There is something at `path` already, or it cannot be written.
        """
        self._check_process()
        self._check_in_place()
        target = real_path(path)
        if os.path.lexists(target):
            raise JournalError(target, "there is a file already; a backup overwrites nothing")
        folder, name = os.path.split(target)
        try:
            prefix = draft_prefix(name)
            with TemporaryDirectory(dir=folder, prefix=prefix, ignore_cleanup_errors=True) as workshop:
                draft = draft_in(workshop)
                self._reader.copy(draft)
                Reader(draft, called=self._path).check()
                put_in_place(draft, target)
        except OSError as error:
            raise JournalError(target, f"the backup cannot be written; {error.strerror}") from error

    def close(self) -> None:
        """Ends the writing and lets the next writer in. Closing twice does nothing."""
        writer = self._writer
        if writer is not None and writer.forked:
            self._closed = True
            return
        with self._turn:
            if self._recording:
                raise JournalError(self._path, "a command is being recorded; close the journal after it")
            if writer is not None and not self._closed:
                # What cannot be settled now stays in doubt: `register` says so.
                with suppress(JournalError):
                    self._settle(writer)
            self._closed = True
            if writer is not None:
                writer.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        # `copy` and `pickle` ask here; a second journal over one writer would fork history.
        raise TypeError(
            "a journal is the one that writes to its file and cannot be copied or pickled; "
            "use `backup`, or a copy of `register`"
        )

    def __repr__(self) -> str:
        state = "closed, " if self._closed else "read only, " if self.read_only else ""
        return f"<SqliteJournal {self._path!r}, {state}{self._head.seq} entries>"

    def _record(self, writer: Writer, command: AnyCommand, by: AnyActor, at: AnyInstant | None) -> Decision:
        self._settle(writer)
        decision: Decision | None = None
        head = self._head
        try:
            writer.begin(head)
            if at is None:
                at = self._stamps.stamp(self._path, self._register.latest_at)
            decision = self._register.decide(command, by=by, at=at)
            head = writer.insert(decision, head)
            self._attempt = (decision, head)
            writer.commit()
            self._apply(decision)
            self._head = head
            self._attempt = None
            return decision
        except BaseException as error:
            # Whatever happened, at whichever moment: the file says whether the command counts.
            began_to_commit = self._attempt is not None
            try:
                self._settle(writer)
            except JournalError as unsettled:
                if began_to_commit and isinstance(error, Exception):
                    raise unsettled from error
                raise error from None
            if not isinstance(error, sqlite3.Error):
                raise
            if began_to_commit and decision is not None and self._head == head:
                return decision
            raise trouble(self._path, error, "the command is not recorded") from error

    def _settle(self, writer: Writer) -> None:
        """Brings file and register together after a command that was cut off half-way."""
        try:
            writer.roll_back()
            if self._attempt is not None:
                decision, head = self._attempt
                if writer.head() == head:
                    if self._register.last_seq < head.seq:
                        self._apply(decision)
                    self._head = head
                self._attempt = None
        except sqlite3.Error as error:
            raise JournalStaleError(
                self._path,
                f"it is not known whether the last command counts, {error}; open the journal again",
            ) from error
        if self._apart or self._register.last_seq != self._head.seq:
            raise self._changed_past()

    def _apply(self, decision: Decision) -> None:
        # What was just decided on this register applies, if nobody else changed it since.
        try:
            self._register.apply(decision)
        except Exception as error:
            self._apart = True
            raise self._changed_past() from error

    def _changed_past(self) -> JournalStaleError:
        return JournalStaleError(
            self._path,
            "the register was changed past the journal; close the journal, open it again and change the "
            "register only through `execute`",
        )

    def _settled(self) -> tuple[Register, Head]:
        self._check_process()
        # A command that is being recorded settles by itself, and asking meanwhile need not wait for the disk.
        if self._writer is not None and self._attempt is not None and not self._recording:
            with self._turn:
                if self._closed:
                    raise JournalStaleError(
                        self._path, "the last command is in doubt; open the journal again"
                    )
                if not self._recording:
                    self._settle(self._writer)
        return self._register, self._head

    def _stream(self, since: int, until: Head) -> Iterator[Entry]:
        for seq, line in self._reader.lines(since, until):
            # Closing in the middle ends the stream, and not silently.
            self._check_open()
            yield self._reader.entry(seq, line)

    def _writing(self) -> Writer:
        self._check_open()
        if self._writer is None:
            raise JournalError(self._path, "the journal is open for reading only")
        if self._recording:
            raise JournalError(self._path, "a command is being recorded; give the next one after it")
        return self._writer

    def _check_open(self) -> None:
        if self._closed:
            raise JournalError(self._path, "the journal is closed")

    def _check_in_place(self) -> None:
        # Otherwise what is read would be another file. A reader reads whatever is there.
        self._check_open()
        if self._writer is not None:
            self._writer.check_in_place()

    def _check_process(self) -> None:
        # Before any lock: a fork may have copied a lock that nobody will ever release.
        if self._writer is not None and self._writer.forked:
            raise JournalError(
                self._path,
                "the journal was opened before a fork; open it in this process, or write from that one",
            )


def check_seconds(argument: str, given: float, hint: str) -> None:
    """Refuses what is no number of seconds that somebody could mean."""
    number = isinstance(given, (int, float)) and not isinstance(given, bool)
    if not number or not 0 <= given < MONTH:
        raise invalid(argument, f"{shown(given)} is not a number of seconds; {hint}")
