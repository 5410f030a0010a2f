"""A vector and its steps, what a register is given kept as written."""

from dataclasses import dataclass, field
from typing import TypeAlias

from alert_response import InvalidInputError, RefusalCode, format_instant, ods_code, parse_instant

from conformance.rawjson import Json, NotJsonError, elements, members, shortened, string, value


class VectorError(ValueError):
    """The vector itself is wrong; `step` is the one that is, counted from 1."""

    def __init__(self, said: str, step: int | None = None) -> None:
        super().__init__(said)
        self.step = step


@dataclass(frozen=True)
class Accepted:
    """The command must be accepted; nothing is said of its events."""

    def __str__(self) -> str:
        return "accepted"


@dataclass(frozen=True)
class Events:
    """The command must give these events, and in best effort refuse these organisations."""

    events: list[Json]
    refused: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"events {self.events} refused {self.refused}"


@dataclass(frozen=True)
class Refused:
    """The command or question must be refused; `None` says nothing of the organisations or the instant."""

    code: str
    organisations: dict[str, str] | None = None
    not_before: str | None = None

    def __str__(self) -> str:
        organisations = "" if self.organisations is None else f" {self.organisations}"
        not_before = "" if self.not_before is None else f" not before {self.not_before}"
        return f"refused {self.code}{organisations}{not_before}"


@dataclass(frozen=True)
class Answer:
    """The question must have this answer."""

    answer: Json

    def __str__(self) -> str:
        return f"answer {self.answer}"


@dataclass(frozen=True)
class Do:
    """A command with its actor and instant, all three as JSON text."""

    at: str
    by: str
    command: str
    expected: Accepted | Events | Refused


@dataclass(frozen=True)
class Ask:
    """A question with its instant, both as JSON text."""

    at: str
    question: str
    expected: Answer | Refused


Step: TypeAlias = Do | Ask


@dataclass(frozen=True)
class Vector:
    """A vector, its steps not yet understood."""

    name: str
    rules: list[str]
    steps: list[str]


def read_vector(text: str) -> Vector:
    """Reads a vector; its steps may still be wrong."""
    parts = _parts(text, "a vector", needed=("name", "rules", "steps"))
    rules = [string(rule) for rule in elements(parts["rules"])]
    steps = elements(parts["steps"])
    for number, step in enumerate(steps, 1):
        try:
            _step_parts(step)
        except (NotJsonError, VectorError) as error:
            raise VectorError(str(error), number) from error
    return Vector(string(parts["name"]), rules, steps)


def read_step(text: str) -> Step:
    """Understands a step."""
    parts = _step_parts(text)
    then = parts.get("then")
    # A `null` is input too, for the library to refuse; only an absent key is absent.
    match "do" in parts, "by" in parts, "ask" in parts:
        case True, True, False:
            expected = _of_command(_then(then)) if _given(then) else Accepted()
            return Do(parts["at"], parts["by"], parts["do"], expected)
        case False, False, True:
            if not _given(then):
                raise VectorError("a question needs `then`")
            return Ask(parts["at"], parts["ask"], _of_question(_then(then)))
        case _:
            raise VectorError("a step is `at`, `by`, `do` or `at`, `ask`, `then`")


def _step_parts(text: str) -> dict[str, str]:
    parts = _parts(text, "a step", needed=("at",), optional=("by", "do", "ask", "then"))
    _then(parts.get("then"))
    return parts


def _then(text: str | None) -> dict[str, str]:
    if not _given(text):
        return {}
    parts = _parts(text or "", "`then`", optional=("events", "refused", "answer"))
    for part in parts.values():
        value(part)
    # Answers and refusals are never `null`, so a `null` here stands for nothing.
    return {key: part for key, part in parts.items() if _given(part)}


def _given(text: str | None) -> bool:
    return text is not None and text != "null"


def _of_command(then: dict[str, str]) -> Accepted | Events | Refused:
    match sorted(then):
        case ["events"]:
            return Events(_list(then["events"]))
        case ["events", "refused"]:
            return Events(_list(then["events"]), _organisations(then["refused"]))
        case ["refused"]:
            return _refusal(then["refused"])
        case _:
            raise VectorError("a command's `then` is `events`, `events` and `refused`, or `refused`")


def _of_question(then: dict[str, str]) -> Answer | Refused:
    match sorted(then):
        case ["answer"]:
            return Answer(value(then["answer"]))
        case ["refused"]:
            return _refusal(then["refused"])
        case _:
            raise VectorError("a question's `then` is `answer` or `refused`")


def _refusal(text: str) -> Refused:
    if text.startswith('"'):
        return Refused(_code(string(text)))
    parts = _parts(text, "`refused`", needed=("code",), optional=("organisations", "not_before"))
    organisations = parts.get("organisations")
    not_before = parts.get("not_before")
    named = _organisations(organisations) if organisations is not None and _given(organisations) else None
    instant = _instant(string(not_before)) if not_before is not None and _given(not_before) else None
    return Refused(_code(string(parts["code"])), named, instant)


def _instant(text: str) -> str:
    try:
        return format_instant(parse_instant(text))
    except InvalidInputError as error:
        raise VectorError(f"`not_before`: {error}") from None


def _organisations(text: str) -> dict[str, str]:
    return {_ods_code(organisation): _code(string(code)) for organisation, code in members(text)}


def _ods_code(text: str) -> str:
    try:
        ods_code(text)
    except InvalidInputError as error:
        raise VectorError(str(error)) from None
    return text


def _code(word: str) -> str:
    try:
        return RefusalCode(word).value
    except ValueError:
        raise VectorError(f"no refusal code: {word}") from None


def _list(text: str) -> list[Json]:
    return [value(element) for element in elements(text)]


def _parts(
    text: str, what: str, needed: tuple[str, ...] = (), optional: tuple[str, ...] = ()
) -> dict[str, str]:
    parts: dict[str, str] = {}
    for key, part in members(text):
        if key not in (*needed, *optional):
            raise VectorError(f"{what} has an unknown key `{key}`")
        if key in parts:
            raise VectorError(f"{what} has `{key}` twice")
        parts[key] = part
    for key in needed:
        if key not in parts:
            raise VectorError(f"{what} needs `{key}`: {shortened(text)}")
    return parts
