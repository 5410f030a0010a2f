"""Answers as HTML tables for notebooks.

Each table has a caption and header cells, every text is escaped, and nothing is said by colour. Instants are
shown in London time; the exact one, in UTC, is in the attribute `datetime`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, tzinfo
from enum import Enum
from functools import cache
from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, runtime_checkable

if TYPE_CHECKING:
    from alert_response._native import Report

_Wire: TypeAlias = "dict[str, _Wire] | list[_Wire] | str | int | bool | None"

ROWS_SHOWN = 200
"""So many rows or names are shown; of the rest only the number."""
LETTERS_SHOWN = 300
"""So many letters of a text are shown."""

# Not strftime, whose names follow the locale.
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# Notebooks align cells to the right.
_LEFT = ' style="text-align: left"'
_ON_TOP = ' style="caption-side: top; text-align: left"'


@runtime_checkable
class _Value(Protocol):
    """An actor, an authority, a status or an event."""

    def to_dict(self) -> _Wire:
        """The wire form."""
        ...


def report(report: Report) -> str:
    """A report: who stands where, who answered in time, and whom to follow up."""
    states, timeliness = report.states, report.timeliness
    in_state = (
        ("awaiting", states.awaiting),
        ("overdue", states.overdue),
        ("in progress", states.in_progress),
        ("complete", states.complete),
        ("not applicable", states.not_applicable),
        ("unable to implement", states.unable_to_implement),
        ("not required", states.not_required),
    )
    in_time = (
        ("awaiting", timeliness.awaiting),
        ("overdue", timeliness.overdue),
        ("on time", timeliness.on_time),
        ("late", timeliness.late),
        ("not required", timeliness.not_required),
    )
    scope = report.in_scope
    alert = escape(report.alert)
    return (
        f"<div><p>{alert} as of {_instant(report.as_of)}: {_number(scope)} in scope</p>"
        + _counts(f"{alert}: where everybody stands", "State", in_state, scope)
        + _counts(f"{alert}: who answered in time", "Timeliness", in_time, scope)
        + f"{_follow_up(report.follow_up)}</div>"
    )


def sequence(answer: Sequence[Any]) -> str:
    """The records of an answer, one a row, under the names of their fields."""
    title = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in type(answer).__name__)
    columns: tuple[str, ...] = answer[0].__match_args__ if answer else ()
    shown = [[getattr(record, column) for column in columns] for record in answer[:ROWS_SHOWN]]
    return rows(title.strip().capitalize(), columns, shown, of=len(answer))


def rows(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[object]], *, of: int | None = None
) -> str:
    """A table of rows, the first 200 of them and how many more there are; the first column names its row."""
    caption = f"<bdi>{escape(title)}</bdi>"
    if not rows:
        return f"<p>{caption}: none</p>"
    lines = [_row([_cell(value) for value in row]) for row in rows[:ROWS_SHOWN]]
    more = (len(rows) if of is None else of) - len(lines)
    rest = f"<p>and {_number(more)} more</p>" if more > 0 else ""
    return f"<div>{_table(caption, [_words(column) for column in columns], lines)}{rest}</div>"


def _counts(caption: str, column: str, counts: Iterable[tuple[str, int]], scope: int) -> str:
    lines = [_row([label, _number(count), _share(count, scope)]) for label, count in counts]
    return _table(caption, [column, "Organisations", "Share"], lines)


def _follow_up(organisations: Sequence[str]) -> str:
    if not organisations:
        return "<p>Nobody to follow up.</p>"
    names = ", ".join(escape(code) for code in islice(organisations, ROWS_SHOWN))
    more = len(organisations) - ROWS_SHOWN
    rest = f" and {_number(more)} more" if more > 0 else ""
    return f"<p>To follow up, {_number(len(organisations))}: {names}{rest}.</p>"


def _table(caption: str, columns: Sequence[str], lines: Sequence[str]) -> str:
    """A table; the caption and the lines are HTML already, the names of the columns are not."""
    head = "".join(f'<th scope="col"{_LEFT}>{escape(column)}</th>' for column in columns)
    return (
        f"<table><caption{_ON_TOP}>{caption}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
    )


def _row(cells: Sequence[str]) -> str:
    """One line of a table, of cells that are HTML already."""
    first = "".join(f'<th scope="row"{_LEFT}>{cell}</th>' for cell in cells[:1])
    return f"<tr>{first}{''.join(f'<td{_LEFT}>{cell}</td>' for cell in cells[1:])}</tr>"


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int():
            return _number(value)
        case datetime():
            return _instant(value)
        case Enum():
            return escape(_words(str(value.value)))
        case _:
            text = _in_words(value.to_dict()) if isinstance(value, _Value) else str(value)
            return escape(text if len(text) <= LETTERS_SHOWN else f"{text[:LETTERS_SHOWN]}…")


def _in_words(wire: _Wire) -> str:
    """The wire form of a value, for reading."""
    match wire:
        case dict():
            return "; ".join(f"{_words(key)}: {_in_words(value)}" for key, value in wire.items())
        case list():
            return ", ".join(_in_words(value) for value in wire)
        case str():
            return wire
        case _:
            return str(wire)


def _share(count: int, scope: int) -> str:
    return f"{100 * count / scope:.0f}%" if scope else ""


def _number(number: int) -> str:
    return f"{number:,}"


def _words(word: str) -> str:
    return word.replace("_", " ")


def _instant(instant: datetime) -> str:
    exact = instant.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return f'<time datetime="{exact}">{_in_london(instant)}</time>'


def _in_london(instant: datetime) -> str:
    """Such as `Sat 7 April 2018, 9:00am BST`; seconds only where there are any."""
    local = _local(instant)
    seconds = f":{local.second:02}" if local.second or local.microsecond else ""
    fraction = f".{local.microsecond:06}" if local.microsecond else ""
    time = f"{local.hour % 12 or 12}:{local.minute:02}{seconds}{fraction}{'am' if local.hour < 12 else 'pm'}"
    day = f"{_DAYS[local.weekday()]} {local.day} {_MONTHS[local.month - 1]} {local.year}"
    return f"{day}, {time} {escape(local.tzname() or 'UTC')}"


def _local(instant: datetime) -> datetime:
    try:
        return instant.astimezone(_london())
    except OverflowError:
        # London was a minute behind UTC until 1847, so the first minute of the year 1 has no London time.
        return instant.astimezone(UTC)


@cache
def _london() -> tzinfo:
    """London, or UTC on a machine without time zone data; the zone stands beside every time shown."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo("Europe/London")
    except ZoneInfoNotFoundError:
        return UTC
