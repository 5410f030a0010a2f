"""Files of other programs, and files into which another program put its own: named, and left as they are."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alert_response.journal import JournalDamagedError, JournalError, SqliteJournal, _file, _owner
from journal_steps import files, tell, told

TOP = Path(__file__).parents[3]
KOTLIN = (
    "CREATE TABLE {0}_journal (one INTEGER PRIMARY KEY CHECK (one = 1), format INTEGER NOT NULL, "
    "seq INTEGER NOT NULL, digest TEXT NOT NULL)",
    "CREATE TABLE {0}_entry (seq INTEGER PRIMARY KEY, entry TEXT NOT NULL, digest TEXT NOT NULL)",
)


def edit(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for statement in statements:
            file.execute(statement)


def told_whose(path: Path) -> str:
    """What a writer and a reader say, which is the same and no talk of damage; and neither touches the file."""
    before = path.read_bytes()
    said = set[str]()
    for read_only in (False, True):
        with pytest.raises(JournalError) as raised:
            SqliteJournal(path, read_only=read_only)
        assert type(raised.value) is JournalError
        said.add(raised.value.message)
    assert path.read_bytes() == before
    assert set(files(path.parent)) == {path.name, f"{path.name}-lock"}
    (message,) = said
    assert "backup" not in message
    return message


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_another_programs_database_is_named_by_its_tables(path: Path, mode: str) -> None:
    edit(
        path,
        f"PRAGMA journal_mode = {mode}",
        "CREATE TABLE patient (name TEXT)",
        "CREATE INDEX i ON patient (name)",
    )
    assert told_whose(path) == (
        "this is not a journal but another program's SQLite file with the table `patient`; give the path of a "
        "journal, or one where there is nothing"
    )


def test_its_mark_is_told_and_of_many_tables_a_few(path: Path) -> None:
    tables = [f'CREATE TABLE "{name}" (c)' for name in ("a" * 99, "in\u200bvisible", "c", "d", "e", "f", "g")]
    edit(path, "PRAGMA application_id = 0x0F055112", *tables)
    assert told_whose(path).startswith(
        "this is not a journal but another program's SQLite file, marked with the application id 0x0f055112, with "
        f"the tables `{'a' * 60}…`, `in\\u{{200b}}visible`, `c`, `d`, `e` and 2 more;"
    )


def test_an_empty_database_is_not_a_journal(path: Path) -> None:
    edit(path, "CREATE TABLE t (c)", "DROP TABLE t")
    assert "another program's SQLite file without any table" in told_whose(path)


@pytest.mark.parametrize("mark", [0, 0x616C_726B])
@pytest.mark.parametrize("prefix", ["alert_response", "mine"])
def test_a_journal_of_the_kotlin_package_is_called_one(path: Path, mark: int, prefix: str) -> None:
    edit(path, f"PRAGMA application_id = {mark}", *(table.format(prefix) for table in KOTLIN))
    assert told_whose(path) == (
        f"this is a journal of the Kotlin package (`JdbcJournal`) with the tables `{prefix}_journal` and "
        f"`{prefix}_entry`; open it with that, and give this journal a file of its own"
    )


@pytest.mark.parametrize("mark", [0, 0x616C_7274])
def test_a_journal_of_the_demo_is_called_one(path: Path, mark: int) -> None:
    edit(path, f"PRAGMA application_id = {mark}", "CREATE TABLE begun_from (organisations TEXT NOT NULL)")
    assert told_whose(path).startswith(
        "this is a journal of the demo with the table `begun_from`; open it with that"
    )


def test_tables_of_the_kotlin_package_in_a_journal_are_not_called_damage(path: Path) -> None:
    with SqliteJournal(path) as journal:
        tell(journal, 5)
    edit(path, *(table.format("alert_response") for table in KOTLIN))
    assert told_whose(path) == (
        "the Kotlin package (`JdbcJournal`) made things of its own in this file: table `alert_response_journal` and "
        "table `alert_response_entry`; give that program another file, and take these out (`DROP`), with a copy if "
        "anything in them is needed"
    )
    # And that does help.
    edit(path, "DROP TABLE alert_response_journal", "DROP TABLE alert_response_entry")
    with SqliteJournal(path) as journal:
        assert journal.register == told(5)


@pytest.mark.parametrize(
    ("statements", "what"),
    [
        (["CREATE TABLE note (text TEXT)"], "table `note`"),
        (["CREATE VIEW last AS SELECT * FROM entry"], "view `last`"),
        (
            ["CREATE TABLE note (text TEXT)", "CREATE INDEX quick ON note (text)"],
            "table `note` and index `quick`",
        ),
    ],
)
def test_what_anybody_else_put_into_a_journal_is_named(path: Path, statements: list[str], what: str) -> None:
    SqliteJournal(path).close()
    edit(path, *statements)
    assert told_whose(path).startswith(f"another program made things of its own in this file: {what}; give")


def test_a_stranger_does_not_hide_that_the_journal_itself_was_changed(path: Path) -> None:
    SqliteJournal(path).close()
    edit(path, "CREATE TABLE note (text TEXT)", "CREATE INDEX quick ON entry (digest)")
    with pytest.raises(JournalDamagedError, match="`quick` was not made by a journal"):
        SqliteJournal(path)
    edit(path, "DROP INDEX quick", "DROP TABLE entry")
    with pytest.raises(JournalDamagedError, match="the table `entry` is missing"):
        SqliteJournal(path)


def test_the_others_are_known_by_what_they_write() -> None:
    """The marks and tables of this package, the demo and the Kotlin package are where each of them says so."""
    demo = "".join(found.read_text() for found in sorted((TOP / "examples/rust/src/bin/demo").glob("*.rs")))
    marks = {int(mark.replace("_", ""), 16) for mark in re.findall(r"0x616C_72[0-9A-F]{2}", demo)}
    assert marks == {_file.APPLICATION_ID, _owner.KOTLIN_ID, _owner.DEMO_ID}
    assert _owner.DEMO_TABLE.search(demo)
    kotlin = "".join(
        found.read_text()
        for found in sorted((TOP / "bindings-kotlin/src/main/kotlin/io/alertresponse/journal").glob("*.kt"))
    )
    assert _owner.KOTLIN_TABLE.search(re.sub(r'" \+\n\s*"', "", kotlin))
