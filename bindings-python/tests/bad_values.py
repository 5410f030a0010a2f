"""Values that no argument of the package takes, from wrong to vicious."""

import enum
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from typing import Any, NoReturn, SupportsIndex
from zoneinfo import ZoneInfo

import numpy
import pandas
import pytz


class Unrelated(enum.Enum):
    """Words that look like ours."""

    HIGH = "high"
    ALL = "all"


class WrathError(Exception):
    """What the vicious ones raise."""


def _rage(*_: object, **__: object) -> NoReturn:
    raise WrathError


class Wrathful:
    """Raises at whatever is asked of it."""

    __bool__ = __len__ = __iter__ = __getitem__ = __contains__ = __str__ = __repr__ = __format__ = _rage
    __eq__ = __hash__ = __index__ = __int__ = __float__ = __call__ = __fspath__ = __bytes__ = _rage

    def __getattr__(self, name: str) -> NoReturn:
        raise WrathError(name)


class WrathfulSequence(Wrathful):
    """Looks like a sequence, and raises when it is read."""

    def keys(self) -> NoReturn:
        """Not asked for by a reader of sequences; there are no keys."""
        raise AttributeError


class RaisingItems:
    """A sequence whose items cannot be had."""

    def __len__(self) -> int:
        return 2

    def __getitem__(self, place: int) -> str:
        raise WrathError(place)

    def __iter__(self) -> Iterator[str]:
        yield "R0A"
        raise WrathError


class RaisingLength(RaisingItems):
    """A sequence whose length cannot be had either."""

    def __len__(self) -> int:
        raise WrathError


class Indexed:
    """A whole number of another library."""

    def __index__(self) -> int:
        return 48


class Empty:
    """Like the missing instant of data frames: no zone, and nothing equals it, itself neither."""

    tzinfo = None
    year = float("nan")

    def __eq__(self, other: object) -> bool:
        return False

    def __hash__(self) -> int:
        return 0

    def isoformat(self) -> str:
        """As data frames print it."""
        return "NaT"


class MissingInstant(datetime):
    """Like the missing instant of data frames, which says it is a `datetime`."""

    def __repr__(self) -> str:
        return "NaT"

    __str__ = __repr__


def deep(levels: int) -> dict[str, object]:
    """A dictionary within a dictionary, and so on."""
    inner: dict[str, object] = {}
    for _ in range(levels):
        inner = {"a": inner}
    return inner


def endless() -> dict[str, object]:
    """A dictionary that contains itself."""
    circle: dict[str, object] = {}
    circle["confirm_mfa"] = circle
    return circle


def endless_list() -> list[object]:
    """A list that contains itself."""
    circle: list[object] = []
    circle.append(circle)
    return circle


DEEP = deep(100_000)

# Made anew for each use: some are gone once seen.
WRONG: dict[str, Callable[[], object]] = {
    "None": lambda: None,
    "object": object,
    "bytes": lambda: b"R0A",
    "bytearray": lambda: bytearray(b"R0A"),
    "memoryview": lambda: memoryview(b"R0A"),
    "nan": lambda: float("nan"),
    "infinity": lambda: float("inf"),
    "float": lambda: 48.0,
    "complex": lambda: 1j,
    "Decimal": lambda: Decimal(48),
    "True": lambda: True,
    "minus one": lambda: -1,
    "2**64": lambda: 2**64,
    "2**200": lambda: 2**200,
    "huge": lambda: 10**5000,
    "minus huge": lambda: -(10**5000),
    "Indexed": Indexed,
    "class": lambda: str,
    "function": lambda: deep,
    "Ellipsis": lambda: ...,
    "generator": lambda: (code for code in ["R0A"]),
    "iterator": lambda: iter(["R0A"]),
    "set": lambda: {"R0A"},
    "frozenset": lambda: frozenset({"R0A"}),
    "dict": lambda: {"R0A": 1},
    "keys": lambda: {"R0A": 1}.keys(),
    "range": lambda: range(3),
    "list of None": lambda: [None],
    "list of numbers": lambda: [1, 2],
    "endless": endless,
    "endless list": endless_list,
    "deep": lambda: DEEP,
    "surrogate": lambda: "\ud800",
    "surrogate within": lambda: "R0A\udfff",
    "zero": lambda: "\0",
    "control": lambda: "R0A\x1b[31m",
    "blank": lambda: " ",
    "long": lambda: "R" * 1_000_000,
    "long class": lambda: type("R" * 1_000_000, (), {})(),
    "member of another enum": lambda: Unrelated.HIGH,
    "another word of another enum": lambda: Unrelated.ALL,
    "date": lambda: date(2026, 5, 1),
    "naive": lambda: datetime(2026, 5, 1, 9, 0),
    "timedelta": lambda: timedelta(days=1),
    "struct_time": lambda: time.gmtime(0),
    "missing instant": lambda: MissingInstant(1, 1, 1),
    "Empty": Empty,
    "Wrathful": Wrathful,
    "WrathfulSequence": WrathfulSequence,
    "RaisingItems": RaisingItems,
    "RaisingLength": RaisingLength,
}


class Zone(tzinfo):
    """A zone whose offset is whatever a test says."""

    def __init__(self, offset: Callable[[], Any]) -> None:
        self._offset = offset

    def utcoffset(self, at: datetime | None) -> timedelta | None:
        """The offset, or what is given out as one."""
        offset: timedelta | None = self._offset()
        return offset

    def dst(self, at: datetime | None) -> timedelta | None:
        """No summer time."""
        return None

    def tzname(self, at: datetime | None) -> str | None:
        """No name."""
        return None


class NamedZone(Zone):
    """A zone whose offset follows from the instant, as far as it says."""

    def utcoffset(self, at: datetime | None) -> timedelta | None:
        """None for all instants."""
        return None if at is None else super().utcoffset(at)


class LyingInstant(datetime):
    """A `datetime` that says of its offset what no `datetime` may."""

    lie: object = None

    def utcoffset(self) -> timedelta | None:
        """The lie."""
        if isinstance(self.lie, BaseException):
            raise self.lie
        return self.lie  # type: ignore[return-value]

    @classmethod
    def telling(cls, lie: object) -> "LyingInstant":
        """One that says this."""
        instant = cls(2026, 5, 1, 9, 0, tzinfo=timezone(timedelta(hours=1)))
        instant.lie = lie
        return instant


class OtherYear(datetime):
    """A `datetime` that holds one year and says another, as pandas does with years that a `datetime` cannot hold."""

    @property
    def year(self) -> int:
        """Not the one that it holds."""
        return 20226


class OtherZone(datetime):
    """A `datetime` that says that it has no zone."""

    @property
    def tzinfo(self) -> None:
        """Not the one that it holds."""


class OtherOffset(timedelta):
    """An offset that holds one hour and says none."""

    @property
    def seconds(self) -> int:
        """Not those that it holds."""
        return 0


class UnprintableInstant(datetime):
    """A naive `datetime` that cannot be shown."""

    __str__ = __repr__ = __format__ = _rage


def _at_nine(zone: tzinfo) -> datetime:
    return datetime(2026, 5, 1, 9, 0, tzinfo=zone)


BAD_INSTANTS: dict[str, Callable[[], object]] = {
    "naive": lambda: datetime(2026, 5, 1, 9, 0),
    "before the first year": lambda: datetime(1, 1, 1, tzinfo=timezone(timedelta(minutes=1))),
    "after the last year": lambda: datetime.max.replace(tzinfo=timezone(timedelta(minutes=-1))),
    "text": lambda: "not an instant",
    "text without a zone": lambda: "2026-05-01T09:00:00",
    "seconds": lambda: 1_777_626_000,
    "zone without an offset": lambda: _at_nine(Zone(lambda: None)),
    "zone that raises": lambda: _at_nine(Zone(_rage)),
    "zone that gives a number": lambda: _at_nine(Zone(lambda: 3600)),
    "zone that gives a text": lambda: _at_nine(Zone(lambda: "+01:00")),
    "zone of two days": lambda: _at_nine(Zone(lambda: timedelta(days=2))),
    "zone of all time": lambda: _at_nine(Zone(lambda: timedelta.max)),
    "zone of minus all time": lambda: _at_nine(Zone(lambda: timedelta.min)),
    "lie of None": lambda: LyingInstant.telling(None),
    "lie of a number": lambda: LyingInstant.telling(3600),
    "lie of all time": lambda: LyingInstant.telling(timedelta.max),
    "lie of minus all time": lambda: LyingInstant.telling(timedelta.min),
    "lie of an exception": lambda: LyingInstant.telling(WrathError()),
    "unprintable": lambda: UnprintableInstant(2026, 5, 1, 9, 0),
    "another year than it says": lambda: OtherYear(1970, 5, 1, 9, 0, tzinfo=UTC),
    "another zone than it says": lambda: OtherZone(2026, 5, 1, 9, 0, tzinfo=UTC),
    "another offset than it says": lambda: _at_nine(Zone(lambda: OtherOffset(hours=1))),
    "year 20226": lambda: _far("20226-05-01T09:00:00"),
    "before the first year of pandas": lambda: _far("-0005-05-01T09:00:00"),
    "first instant after the last year": lambda: _far("10000-01-01T00:00:00"),
    "infinity of a database": lambda: pandas.Timestamp(numpy.datetime64(2**63 - 1, "us")).tz_localize("UTC"),
    "missing instant of pandas": lambda: pandas.NaT,
    "numpy.datetime64": lambda: numpy.datetime64("2026-05-01T09:00:00"),
    "seconds in the offset": lambda: _at_nine(timezone(timedelta(hours=1, seconds=1))),
    "microseconds in the offset": lambda: _at_nine(timezone(timedelta(microseconds=1))),
    "mean time of a year of two digits": lambda: datetime(26, 5, 1, 9, 0, tzinfo=ZoneInfo("Europe/London")),
    "mean time of a zone": lambda: _at_nine(NamedZone(lambda: timedelta(minutes=-1))),
    "zone of pytz in the constructor": lambda: _at_nine(pytz.timezone("Europe/London")),
    "another one, by chance a quarter": lambda: _at_nine(pytz.timezone("Europe/Madrid")),
    "the same in pandas": lambda: pandas.Timestamp(_at_nine(pytz.timezone("Europe/London"))),
}


def _far(instant: str) -> pandas.Timestamp:
    return pandas.Timestamp(numpy.datetime64(instant, "us")).tz_localize("UTC")


class Text(str):
    """A `str` that lies about everything but its characters."""

    __slots__ = ()
    __len__ = __iter__ = __getitem__ = __contains__ = __repr__ = __format__ = __hash__ = _rage
    encode = strip = upper = lower = casefold = _rage

    def __str__(self) -> str:
        return "something else"

    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False


class Changing(list[str]):
    """A list that loses its items while it is read by Python code."""

    def __iter__(self) -> Iterator[str]:
        for item in super().__iter__():
            self.clear()
            yield item

    def __getitem__(self, place: SupportsIndex | slice) -> Any:
        self.clear()
        return super().__getitem__(place)


AWARE = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
