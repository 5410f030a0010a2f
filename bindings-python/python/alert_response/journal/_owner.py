"""Whose file it is, if it is not a journal of this package; and whose the tables in a journal are that do not belong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

MOST_NAMED = 5
MOST_LETTERS = 60

# What other programs of this family write into `PRAGMA application_id`: `alrk` and `alrt`.
KOTLIN_ID = 0x616C_726B
DEMO_ID = 0x616C_7274
KOTLIN = "the Kotlin package (`JdbcJournal`)"
DEMO = "the demo"

# The first versions of the Kotlin package marked nothing. Its tables may begin with any name.
KOTLIN_TABLE = re.compile(r"\(one INTEGER PRIMARY KEY CHECK \(one = 1\), format INTEGER NOT NULL, ")
DEMO_TABLE = re.compile(r"begun_from \(organisations TEXT NOT NULL\)")


class Thing(NamedTuple):
    """A table, index, view or trigger of a database."""

    kind: str
    name: str
    table: str
    sql: str


def whose_file(application: int, things: Sequence[Thing]) -> str:
    """What a file is that has no mark of a journal."""
    tables = [thing.name for thing in things if thing.kind == "table"]
    owner = owner_of(application, things)
    if owner is not None:
        return (
            f"this is a journal of {owner}{with_tables(tables)}; open it with that, and give this journal a file "
            "of its own"
        )
    mark = f", marked with the application id {application:#010x}," if application else ""
    return (
        f"this is not a journal but another program's SQLite file{mark}{with_tables(tables)}; give the path of a "
        "journal, or one where there is nothing"
    )


def whose_tables(things: Sequence[Thing]) -> str:
    """What has come into a journal that does not belong there, and touches nothing of the journal's own."""
    owner = owner_of(0, things) or "another program"
    said = named([f"{thing.kind} `{shortened(thing.name)}`" for thing in things])
    return (
        f"{owner} made things of its own in this file: {said}; give that program another file, and take these out "
        "(`DROP`), with a copy if anything in them is needed"
    )


def owner_of(application: int, things: Sequence[Thing]) -> str | None:
    if application == KOTLIN_ID or any(KOTLIN_TABLE.search(thing.sql) for thing in things):
        return KOTLIN
    if application == DEMO_ID or any(DEMO_TABLE.search(thing.sql) for thing in things):
        return DEMO
    return None


def with_tables(names: Sequence[str]) -> str:
    if not names:
        return " without any table"
    return f" with the table{'s' if len(names) > 1 else ''} " + named(
        [f"`{shortened(name)}`" for name in names]
    )


def named(names: Sequence[str]) -> str:
    """A few of them, and how many more there are."""
    shown = list(names[:MOST_NAMED])
    if len(names) > MOST_NAMED:
        shown.append(f"{len(names) - MOST_NAMED} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def shortened(name: str) -> str:
    """Also without what could not be seen."""
    name = "".join(letter if letter.isprintable() else f"\\u{{{ord(letter):x}}}" for letter in name)
    return name if len(name) <= MOST_LETTERS else f"{name[:MOST_LETTERS]}…"
