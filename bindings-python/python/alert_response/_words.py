"""What the enums of words have in common, and what some of them can do."""

from __future__ import annotations

import operator
from collections.abc import Callable
from enum import StrEnum
from typing import Self

from alert_response import _native


class Word(StrEnum):
    """Printed and compared as its word, `overdue`; a `repr` is as it is written, `State.OVERDUE`."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


class Ordered(Word):
    """Severities, lowest first."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        word = _native.severity_word(value)
        return None if word == value else cls(word)

    def __lt__(self, other: str, /) -> bool:
        return _compared(operator.lt, self, other)

    def __le__(self, other: str, /) -> bool:
        return _compared(operator.le, self, other)

    def __gt__(self, other: str, /) -> bool:
        return _compared(operator.gt, self, other)

    def __ge__(self, other: str, /) -> bool:
        return _compared(operator.ge, self, other)


def _compared(compare: Callable[[int, int], bool], severity: Ordered, other: object) -> bool:
    return compare(_rank(type(severity), severity), _rank(type(severity), other)) if isinstance(other, str) else NotImplemented


def _rank(severities: type[Ordered], word: str) -> int:
    """The place of a severity in their order.

    Only exact words have one, as only they are equal to a member. `NotImplemented` would not do for the others: `str`
    would then compare by spelling.
    """
    for rank, severity in enumerate(severities):
        if word == severity:
            return rank
    shown = "".join(letter if letter.isprintable() else f"\\u{{{ord(letter):x}}}" for letter in str(word)[:60])
    raise TypeError(f"cannot compare with `{shown}`; use a member of `Severity`, or an exact word such as `high`")


class Kind(Word):
    """The four statuses without their details."""

    @classmethod
    def allowed_after(cls, before: Self | str | None) -> tuple[Self, ...]:
        """The statuses that may be recorded after `before`; `None`: as the first record (rule R3)."""
        return tuple(cls(word) for word in _native.allowed_after(before))

    @property
    def is_closed(self) -> bool:
        """Whether the response is closed: complete or not applicable (rule R3)."""
        return not _native.allowed_after(self)


class Standing(Word):
    """States of a response."""

    @property
    def is_closed(self) -> bool:
        """Whether the response is closed: complete or not applicable."""
        return self.value in ("complete", "not_applicable")


class Code(Word):
    """Codes of refusals."""

    @property
    def meaning(self) -> str:
        """What the code says, in one sentence."""
        return _native.refusal_code(self)[0]

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules that the code enforces."""
        return tuple(_native.refusal_code(self)[1])
