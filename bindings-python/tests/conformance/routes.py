"""The ways to give a register a command, each with a register of its own."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from alert_response import (
    Actor,
    Decision,
    InvalidInputError,
    RefusalCode,
    RefusalError,
    Register,
    format_instant,
    parse_instant,
    read_command,
)

from conformance import typed
from conformance.rawjson import Json, NotJsonError, repeats_a_key, value
from conformance.typed import NotExpressibleError


@dataclass(frozen=True)
class Done:
    """The command was accepted: its entries as written, and the organisations that best effort left out."""

    lines: tuple[str, ...]
    refused: dict[str, str]

    def __str__(self) -> str:
        return f"accepted with {' '.join(self.lines) or 'nothing'} refused {self.refused}"


@dataclass(frozen=True)
class NotDone:
    """The command was refused, or could not be read."""

    code: str
    organisations: dict[str, str]
    readable: bool
    not_before: str | None = None

    def __str__(self) -> str:
        not_before = "" if self.not_before is None else f" not before {self.not_before}"
        return f"refused {self.code} {self.organisations}{not_before}"


Outcome = Done | NotDone


def outcome_of(give: Callable[[], Decision]) -> Outcome:
    """What came of a command."""
    try:
        decision = give()
    except RefusalError as error:
        return refused(error)
    except InvalidInputError as error:
        return NotDone(error.code.value, {}, readable=False)
    return Done(tuple(entry.to_json() for entry in decision), words(decision.refused))


def refused(error: RefusalError) -> NotDone:
    """What a refusal says; its instant as written on the wire."""
    not_before = None if error.not_before is None else format_instant(error.not_before)
    return NotDone(error.code.value, words(error.organisations), readable=True, not_before=not_before)


def words(codes: Mapping[str, RefusalCode]) -> dict[str, str]:
    """Refusal codes as their words."""
    return {organisation: code.value for organisation, code in codes.items()}


class Route(Protocol):
    """One way to give a register a command."""

    register: Register

    def give(self, command: str, by: str, at: str) -> Outcome:
        """Gives a command, all of it JSON text. `NotExpressibleError` where this way has no form for it."""
        ...


@dataclass
class WireText:
    """`execute` with the text as it was written."""

    register: Register = field(default_factory=Register)

    def give(self, command: str, by: str, at: str) -> Outcome:
        instant = instant_of(at)
        return outcome_of(lambda: self.register.execute(command, by=by, at=instant))


@dataclass
class WireDict:
    """`execute` with dictionaries, which have every key once."""

    register: Register = field(default_factory=Register)

    def give(self, command: str, by: str, at: str) -> Outcome:
        read, actor, instant = plain(command), plain(by), instant_of(at)
        return outcome_of(lambda: self.register.execute(read, by=actor, at=instant))


@dataclass
class Methods:
    """The method of the command, with typed arguments by keyword."""

    register: Register = field(default_factory=Register)

    def give(self, command: str, by: str, at: str) -> Outcome:
        def give() -> Decision:
            word, arguments = typed.command(plain(command))
            actor, instant = typed_actor(by), parse_instant(instant_of(at))
            method: Callable[..., Decision] = getattr(self.register, word)
            return typed.call(method, {**arguments, "by": actor, "at": instant})

        return outcome_of(give)


@dataclass
class Decided:
    """`decide` with an object of the command's class, which changes nothing, and then `apply`."""

    register: Register = field(default_factory=Register)

    def give(self, command: str, by: str, at: str) -> Outcome:
        def give() -> Decision:
            word, arguments = typed.command(plain(command))
            made = typed.command_object(word, arguments)
            actor, instant = typed_actor(by), parse_instant(instant_of(at))
            before = self.register.last_seq
            decision = self.register.decide(made, by=actor, at=instant)
            assert self.register.last_seq == before, "a dry run changed the register"
            assert made == read_command(command), f"{made!r} is not {command}"
            self.register.apply(decision)
            return decision

        return outcome_of(give)


def instant_of(text: str) -> str:
    """The bare text of an instant; where the wire has something else, that, for the library to refuse."""
    try:
        read: str = json.loads(text)
    except RecursionError:
        return text
    return read


def typed_actor(text: str) -> Actor:
    """An actor of its class."""
    return typed.actor(plain(text))


def plain(text: str) -> dict[str, Json]:
    """A value of Python that says neither more nor less than the text does; a command has to be an object."""
    try:
        read = value(text)
        repeated = repeats_a_key(text)
    except NotJsonError as error:
        raise NotExpressibleError(str(error)) from None
    if repeated or not isinstance(read, dict):
        raise NotExpressibleError("no object, or a key twice")
    return read
