"""A file that is not as it was written is noticed when it is opened, and named; and it is left as it is."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest
from alert_response import Entry, RegisterOrganisation
from alert_response.journal import JournalDamagedError, JournalError, SqliteJournal
from journal_steps import CSOC, connection, lines, step, tell, told

STEPS = 10
LAST = told(STEPS).last_seq


@pytest.fixture
def path(path: Path) -> Path:
    """A sound journal that nobody has open."""
    with SqliteJournal(path) as journal:
        tell(journal, STEPS)
    return path


def edit(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for statement in statements:
            file.execute(statement)


def found_wrong(path: Path) -> JournalDamagedError:
    """What a writer and a reader say, which is the same; and neither touches the file."""
    before = path.read_bytes()
    said = list[JournalDamagedError]()
    for read_only in (False, True):
        with pytest.raises(JournalDamagedError) as raised:
            SqliteJournal(path, read_only=read_only)
        said.append(raised.value)
    assert path.read_bytes() == before
    assert {error.path for error in said} == {str(path.resolve())}
    assert str(said[0]) == str(said[1])
    assert said[0].seq == said[1].seq
    return said[0]


@pytest.mark.parametrize(
    ("statement", "seq", "message"),
    [
        (
            "UPDATE entry SET entry = replace(entry, 'Trust R0A', 'Trust R0X') WHERE seq = 1",
            1,
            "entry 1 does not fit",
        ),
        (f"UPDATE entry SET entry = entry || ' ' WHERE seq = {LAST}", LAST, f"entry {LAST} does not fit"),
        ("UPDATE entry SET entry = '' WHERE seq = 3", 3, "entry 3 does not fit"),
        ("UPDATE entry SET entry = 7 WHERE seq = 3", 3, "entry 3 does not fit"),
        ("UPDATE entry SET entry = CAST(x'c3' AS TEXT) WHERE seq = 3", 3, "entry 3 does not fit"),
        ("UPDATE entry SET digest = substr(digest, 1, 63) || 'g' WHERE seq = 3", 3, "entry 3 does not fit"),
        ("UPDATE entry SET digest = '' WHERE seq = 3", 3, "entry 3 does not fit"),
        (
            "UPDATE entry SET digest = (SELECT digest FROM entry WHERE seq = 4) WHERE seq = 3",
            3,
            "entry 3 does not fit",
        ),
        ("DELETE FROM entry WHERE seq = 1", 1, "entry 1 is missing"),
        ("DELETE FROM entry WHERE seq = 5", 5, "entry 5 is missing"),
        ("DELETE FROM entry WHERE seq IN (5, 6)", 5, "entry 5 is missing"),
        (f"DELETE FROM entry WHERE seq = {LAST}", LAST, f"the entries from {LAST} to {LAST} are missing"),
        ("DELETE FROM entry WHERE seq > 5", 6, f"the entries from 6 to {LAST} are missing"),
        ("DELETE FROM entry", 1, f"the entries from 1 to {LAST} are missing"),
        (
            f"INSERT INTO entry SELECT {LAST} + 1, entry, digest FROM entry WHERE seq = {LAST}",
            LAST + 1,
            "not written by",
        ),
        ("INSERT INTO entry VALUES (0, 'x', 'y')", 0, "entry 0 was not written by a journal"),
        ("INSERT INTO entry VALUES (-1, 'x', 'y')", -1, "entry -1 was not written by a journal"),
        ("UPDATE head SET seq = seq - 1", LAST, f"entry {LAST} was not written by a journal"),
        ("UPDATE head SET seq = seq + 1", LAST + 1, f"the entries from {LAST + 1} to {LAST + 1} are missing"),
        ("UPDATE head SET seq = -1", None, "the head row"),
        ("UPDATE head SET seq = 'many'", None, "the head row"),
        ("UPDATE head SET digest = 7.5", LAST, f"entry {LAST} is not the one"),
        (
            "UPDATE head SET digest = (SELECT digest FROM entry WHERE seq = 3)",
            LAST,
            f"entry {LAST} is not the one",
        ),
        ("DELETE FROM head", None, "the head row is missing"),
        ("DROP TABLE head", None, "the table `head` is missing"),
        ("DROP TABLE entry", None, "the table `entry` is missing"),
        (
            "ALTER TABLE entry RENAME COLUMN entry TO line",
            None,
            "`entry` was not made by a journal, or changed",
        ),
        ("ALTER TABLE entry ADD COLUMN note TEXT", None, "`entry` was not made by a journal, or changed"),
        ("CREATE INDEX quick ON entry (digest)", None, "`quick` was not made by a journal"),
        (
            "CREATE TRIGGER late AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE seq = 3; END",
            None,
            "`late` was not made by a journal",
        ),
    ],
)
def test_an_edited_file_is_named(path: Path, statement: str, seq: int | None, message: str) -> None:
    edit(path, statement)
    error = found_wrong(path)
    assert message in error.message
    assert error.seq == seq
    assert error.message.endswith("restore it from a backup")


@pytest.mark.parametrize("statement", ["ANALYZE", "VACUUM", "REINDEX"])
def test_what_sqlite_does_to_keep_a_file_in_order_is_no_edit(path: Path, statement: str) -> None:
    edit(path, statement)
    with SqliteJournal(path) as journal:
        assert journal.register == told(STEPS)


def test_two_entries_that_changed_places_are_named(path: Path) -> None:
    edit(
        path,
        "UPDATE entry SET seq = -1 WHERE seq = 3",
        "UPDATE entry SET seq = 3 WHERE seq = 4",
        "UPDATE entry SET seq = 4 WHERE seq = -1",
    )
    assert found_wrong(path).seq == 3


def test_entries_of_another_journal_do_not_fit_in(path: Path, tmp_path: Path) -> None:
    with SqliteJournal(tmp_path / "other.sqlite") as other:
        tell(other, 2)
        other.execute(RegisterOrganisation("R0C", name="Trust R0C", sector="acute"), by=CSOC, at=step(2).at)
    edit(
        path,
        f"ATTACH '{tmp_path / 'other.sqlite'}' AS other",
        "DELETE FROM entry WHERE seq = 3",
        "INSERT INTO entry SELECT * FROM other.entry WHERE seq = 3",
    )
    assert found_wrong(path).seq == 4


def test_an_entry_that_fits_its_digest_but_no_register_is_not_called_damage(tmp_path: Path) -> None:
    # As if a later version had written it.
    class Later:
        seq = 1

        def __init__(self, line: str) -> None:
            self.line = line

        def to_json(self) -> str:
            return self.line

    follows_nothing = (
        '{"seq":1,"at":"2026-05-01T09:00:00Z","by":{"operator":"csoc"},"event":{"mfa_reset":{"user":"bob"}}}'
    )
    unknown = follows_nothing.replace("mfa_reset", "mfa_doubled")
    for number, line in enumerate((follows_nothing, unknown, "not JSON")):
        what = "the entries are" if line == follows_nothing else "entry 1 is"
        path = tmp_path / f"{number}.sqlite"
        with SqliteJournal(path) as journal:
            writer = journal._writer  # pyright: ignore[reportPrivateUsage]
            assert writer is not None
            head = writer.head()
            writer.begin(head)
            writer.insert(cast("list[Entry]", [Later(line)]), head)
            writer.commit()
        with pytest.raises(JournalError, match=f"{what} as written but cannot be replayed") as raised:
            SqliteJournal(path)
        assert not isinstance(raised.value, JournalDamagedError)
    assert Entry.from_json(follows_nothing).to_json() == follows_nothing


def test_damage_since_the_opening_is_noticed_by_entries(path: Path) -> None:
    with SqliteJournal(path) as journal:
        connection(journal).execute("UPDATE entry SET entry = replace(entry, 'CC-1', 'CC-2') WHERE seq = 9")
        stream = journal.entries()
        assert [next(stream).seq for _ in range(8)] == list(range(1, 9))
        with pytest.raises(JournalDamagedError) as raised:
            next(stream)
        assert raised.value.seq == 9


def test_an_entry_that_somebody_added_since_the_opening_stops_the_writing(path: Path) -> None:
    with SqliteJournal(path) as journal:
        connection(journal).execute("INSERT INTO entry VALUES (?, '{}', '')", (LAST + 1,))
        with pytest.raises(JournalDamagedError):
            step(STEPS).on(journal)
        assert journal.register == told(STEPS)


# Torn files.


def overwrite(path: Path, place: int, junk: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(junk)


def test_what_is_not_a_database_is_named(path: Path) -> None:
    path.write_text("ods_code,status\nR0A,complete\n" * 100)
    assert "not a SQLite file" in found_wrong(path).message


def test_an_empty_file_is_not_taken_for_a_new_journal(path: Path) -> None:
    path.write_bytes(b"")
    assert "the file is empty" in found_wrong(path).message


def test_a_lost_file_whose_log_is_there_is_not_begun_again(path: Path) -> None:
    wal = Path(f"{path}-wal")
    with SqliteJournal(path) as journal:
        step(STEPS).on(journal)
        log = wal.read_bytes()
    path.unlink()
    wal.write_bytes(log)
    with pytest.raises(JournalDamagedError, match="the file is missing"):
        SqliteJournal(path)
    assert not path.exists()


@pytest.mark.parametrize("share", [0.05, 0.3, 0.5, 0.7, 0.95])
def test_a_file_cut_short_is_named(path: Path, share: float) -> None:
    os.truncate(path, int(path.stat().st_size * share))
    found_wrong(path)


def test_a_page_of_junk_is_named(path: Path) -> None:
    pages = path.stat().st_size // 4096
    assert pages >= 3
    for page in range(pages):
        sound = path.read_bytes()
        overwrite(path, page * 4096, os.urandom(4096))
        found_wrong(path)
        path.write_bytes(sound)
    with SqliteJournal(path) as journal:
        assert journal.register == told(STEPS)


def test_a_flipped_bit_is_named_or_does_no_harm(path: Path) -> None:
    sound = path.read_bytes()
    whole = told(STEPS)
    dice = random.Random(1)
    named = 0
    for _ in range(300):
        place = dice.randrange(len(sound))
        overwrite(path, place, bytes([sound[place] ^ 1 << dice.randrange(8)]))
        try:
            with SqliteJournal(path, read_only=True) as journal:
                assert journal.register == whole
                assert len(lines(journal)) == LAST
        except JournalError:
            named += 1
        overwrite(path, place, sound[place : place + 1])
    assert named > 20


def test_a_log_from_another_time_is_noticed(path: Path) -> None:
    """The file was restored, but the log beside it was not taken away."""
    wal, old = Path(f"{path}-wal"), path.read_bytes()
    with SqliteJournal(path) as journal:
        connection(journal).execute("PRAGMA wal_autocheckpoint = 0")
        tell(journal, 60, STEPS)
        connection(journal).execute("PRAGMA wal_checkpoint(RESTART)")
        step(STEPS + 60).on(journal)
        log = wal.read_bytes()
    path.write_bytes(old)
    wal.write_bytes(log)
    with pytest.raises(JournalDamagedError):
        SqliteJournal(path, read_only=True)
    with pytest.raises(JournalDamagedError):
        SqliteJournal(path)


# Files of other versions, and files that may not be written.


def test_a_journal_of_a_newer_version_is_left_alone(path: Path) -> None:
    edit(path, "PRAGMA user_version = 2")
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(JournalError, match="does not know format 2") as raised:
            SqliteJournal(path, read_only=read_only)
        assert not isinstance(raised.value, JournalDamagedError)
    assert path.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize(("where", "mode"), [("", 0o444), ("..", 0o555)])
def test_a_file_that_may_not_be_written_can_be_read(path: Path, where: str, mode: int) -> None:
    protected = (path / where).resolve() if where else path
    before = protected.stat().st_mode
    Path(f"{path}-lock").unlink()
    protected.chmod(mode)
    try:
        with SqliteJournal(path, read_only=True) as journal:
            assert journal.register == told(STEPS)
        with pytest.raises(JournalError):
            SqliteJournal(path)
    finally:
        protected.chmod(before)
