"""The instant of a command that is given without one: read when its turn has come."""

# What the type hints promise is checked all the same, for those who do not heed them.
# pyright: reportUnnecessaryIsInstance=false

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from alert_response.journal._errors import JournalClockError, invalid, shown


def host_clock() -> datetime:
    """The time of this machine."""
    return datetime.now(UTC)


class Stamps:
    """Reads a clock, and never goes back behind the latest entry.

    Clocks are set back a little all the time. A stamp before an entry that is recorded would be `out_of_order`
    for some commands, and for others would put the new entry before the old one. So within `tolerance` a stamp
    waits at the latest entry. A clock that is further behind is wrong, or was when that entry was recorded.
    """

    def __init__(self, clock: Callable[[], datetime] | None, tolerance: timedelta) -> None:
        if clock is not None and not callable(clock):
            raise invalid(
                "clock", f"{shown(clock)} cannot be called; expected a function that gives a `datetime`"
            )
        self._clock = clock or host_clock
        self._tolerance = tolerance

    def stamp(self, path: str, latest: datetime | None) -> datetime:
        """The instant for a command whose turn has come, after entries up to `latest`."""
        now = in_utc(self._clock())
        if latest is None or now >= latest:
            return now
        if latest - now > self._tolerance:
            raise JournalClockError(
                path,
                f"the clock says {shown_instant(now)}, which is before the latest entry at {shown_instant(latest)}; "
                "set the clock right, or say with `at` when the command was given",
                now=now,
                latest=latest,
            )
        return latest


def in_utc(told: object) -> datetime:
    """What a clock said, as a plain instant of whole microseconds."""
    if isinstance(told, datetime) and told.utcoffset() is not None:
        try:
            utc = told.astimezone(UTC)
            # A subclass may be finer than microseconds; what is finer is cut.
            return datetime(
                utc.year, utc.month, utc.day, utc.hour, utc.minute, utc.second, utc.microsecond, tzinfo=UTC
            )
        except (OverflowError, ValueError):
            pass
    raise invalid(
        "clock", f"{shown(told)} is not what a clock says; expected a `datetime` with a time zone, as of now"
    )


def shown_instant(instant: datetime) -> str:
    return f"`{instant.isoformat().replace('+00:00', 'Z')}`"
