"""The exceptions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from alert_response._native import format_instant

if TYPE_CHECKING:
    from alert_response._enums import RefusalCode


class AlertResponseError(Exception):
    """Whatever this package raises about what it was given or asked."""


class RefusalError(AlertResponseError):
    """A command or question that the rules do not allow: an expected answer. Nothing has changed."""

    code: RefusalCode
    """The stable code. For a list of organisations, that of the first refused by ODS code."""
    message: str
    """What is wrong, and what would be legal. Messages may change, codes may not."""
    organisations: dict[str, RefusalCode]
    """For a list of organisations: every refused one and its own code. Otherwise empty."""
    not_before: datetime | None
    """With `RefusalCode.OUT_OF_ORDER` only: the earliest instant that would be in order (rule T5)."""

    def __init__(
        self,
        code: RefusalCode,
        message: str,
        organisations: Mapping[str, RefusalCode] | None = None,
        not_before: datetime | None = None,
    ) -> None:
        super().__init__(code, message, organisations, not_before)
        self.code = code
        self.message = message
        self.organisations = dict(organisations or {})
        self.not_before = not_before

    def __str__(self) -> str:
        return f"{self.code.value}: {self.message}"

    def to_dict(self) -> dict[str, Any]:
        """The wire form."""
        told: dict[str, Any] = {"code": self.code.value, "message": self.message}
        if self.organisations:
            told["organisations"] = {ods: code.value for ods, code in self.organisations.items()}
        if self.not_before is not None:
            told["not_before"] = format_instant(self.not_before)
        return told


class InvalidInputError(AlertResponseError, ValueError):
    """Something given cannot be read, or is a bad text. Nothing has changed."""

    code: RefusalCode
    """`RefusalCode.INVALID_VALUE` or `RefusalCode.INVALID_TEXT`."""
    message: str
    """What is wrong, and what would be right."""
    argument: str | None
    """The name of the argument, where there is one."""

    def __init__(self, code: RefusalCode, message: str, argument: str | None = None) -> None:
        super().__init__(code, message, argument)
        self.code = code
        self.message = message
        self.argument = argument

    def __str__(self) -> str:
        return self.message

    def to_dict(self) -> dict[str, Any]:
        """The same form as a refusal's."""
        return {"code": self.code.value, "message": self.message}
