"""Reading the file of a journal, with every check."""

from __future__ import annotations

from collections.abc import Iterator

from alert_response import Entry, Register
from alert_response.journal._errors import JournalDamagedError, JournalError, JournalStaleError, damaged
from alert_response.journal._file import APPLICATION_ID, EMPTY, FORMAT, TABLES, Head, digest_after
from alert_response.journal._lock import Inode, inode_of
from alert_response.journal._owner import Thing, whose_file, whose_tables
from alert_response.journal._source import Source

PAGE = 1000


class Reader:
    """Reads the file and believes nothing. Holds nothing open between two pages.

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
        # Which file was replayed.
        self._inode: Inode | None = None

    def replay(self) -> tuple[Register, Head]:
        """The register that the entries make, every one of them checked."""
        with self._source() as source:
            self._inode = inode_of(self._path)
            head = self._head(source)
            try:
                return Register.replay(line.decode() for _, line in self._lines(source, 0, head)), head
            except ValueError as error:
                # Read one by one, an entry that cannot be read is named.
                for seq, line in self._lines(source, 0, head):
                    self.entry(seq, line)
                raise self._incomprehensible("the entries are", error) from error

    def check(self) -> None:
        """Compares all entries with their digests, without reading what they say."""
        with self._source() as source:
            for _ in self._lines(source, 0, self._head(source)):
                pass

    def copy(self, target: str) -> None:
        """Copies the file, as of one moment, into a new one."""
        with self._source() as source:
            source.copy(target)

    def lines(self, since: int, until: Head) -> Iterator[tuple[int, bytes]]:
        """The entries after `since` up to `until`, each checked against its digest."""
        try:
            with self._source() as source:
                yield from self._lines(source, since, until)
        except JournalDamagedError as error:
            # Another file by the same name need not have these entries, and is not damaged for that.
            if self._inode is not None and inode_of(self._path) != self._inode:
                raise JournalStaleError(
                    self._called, "the file was replaced since it was opened; open the journal again"
                ) from error
            raise

    def entry(self, seq: int, line: bytes) -> Entry:
        """An entry whose digest fits."""
        try:
            entry = Entry.from_json(line.decode())
        except ValueError as error:
            raise self._incomprehensible(f"entry {seq} is", error) from error
        if entry.seq != seq:
            raise self._damaged(f"entry {seq} calls itself {entry.seq}", seq)
        return entry

    def _source(self) -> Source:
        return Source(self._path, live=self._live, ours=self._ours, called=self._called)

    def _lines(self, source: Source, since: int, until: Head) -> Iterator[tuple[int, bytes]]:
        seq, digest = self._head_at(source, since) if since < until.seq else until
        while seq < until.seq:
            page = source.rows(
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

    def _head(self, source: Source) -> Head:
        """The last entry, after a look whether this is a journal at all."""
        application, version = source.rows(
            "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version"
        )[0]
        things = [
            Thing(*(text.decode(errors="replace") for text in row))
            # What SQLite keeps for itself, such as its statistics, says nothing of the entries.
            for row in source.rows(
                "SELECT CAST(type AS TEXT), CAST(name AS TEXT), CAST(tbl_name AS TEXT), coalesce(CAST(sql AS TEXT), '') "
                "FROM sqlite_master "
                "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"
            )
        ]
        if application != APPLICATION_ID:
            raise JournalError(self._called, whose_file(application, things))
        if version != FORMAT:
            raise JournalError(
                self._called,
                f"this version does not know format {version} of the journal; update alert-response",
            )
        self._check_things(things)
        heads = source.rows(
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

    def _check_things(self, things: list[Thing]) -> None:
        strangers = list[Thing]()
        for thing in things:
            if thing.table not in TABLES:
                strangers.append(thing)
            elif thing.sql != TABLES.get(thing.name):
                raise self._damaged(f"`{thing.name}` was not made by a journal, or changed")
        names = {thing.name for thing in things}
        for name in TABLES:
            if name not in names:
                raise self._damaged(f"the table `{name}` is missing")
        if strangers:
            raise JournalError(self._called, whose_tables(strangers))

    def _head_at(self, source: Source, seq: int) -> Head:
        if seq == 0:
            return EMPTY
        found = source.rows("SELECT digest FROM entry WHERE seq = ?", (seq,))
        if not found or not isinstance(found[0][0], bytes):
            raise self._damaged(f"entry {seq} is missing", seq)
        return Head(seq, found[0][0].decode(errors="replace"))

    def _damaged(self, what: str, seq: int | None = None) -> JournalDamagedError:
        return damaged(self._called, what, seq)

    def _incomprehensible(self, what: str, error: ValueError) -> JournalError:
        return JournalError(
            self._called, f"{what} as written but cannot be replayed, {error}; update alert-response"
        )
