"""Commands, actors and questions of the wire as the typed values and arguments that Python programs use."""

import inspect
from collections.abc import Callable
from typing import TypeVar

import alert_response
from alert_response import (
    Actor,
    Command,
    Complete,
    InProgress,
    Justification,
    Mode,
    NotApplicable,
    Operator,
    Person,
    Policy,
    RemediationStatus,
    RiskAcceptance,
    Role,
    Sector,
    Severity,
    Siro,
    UnableReason,
    UnableToImplement,
    User,
    parse_instant,
)
from alert_response._native import core_words

from conformance.rawjson import Json

Made = TypeVar("Made")
Arguments = dict[str, object]
WORDS = dict(core_words())
_SIGNATURES: dict[str, inspect.Signature] = {}
POLICY_FLAGS = ("acknowledge_first", "unable_needs_risk_acceptance")


class NotExpressibleError(Exception):
    """What is on the wire has no typed form at all: a missing argument, an unknown word."""


def command(wire: Json) -> tuple[str, Arguments]:
    """A command as the name of a method of `Register` and its arguments."""
    word, fields = _tagged(wire)
    if word not in WORDS["commands"]:
        raise NotExpressibleError(word)
    return word, _arguments(fields)


def command_object(word: str, arguments: Arguments) -> Command:
    """A command as an object of its class."""
    made = call(getattr(alert_response, class_name(word)), arguments)
    assert isinstance(made, Command)
    return made


def class_name(word: str) -> str:
    """`record_response` → `RecordResponse`."""
    return "".join(part.capitalize() for part in word.split("_"))


def question(wire: Json) -> tuple[str, Arguments]:
    """A question as the name of a method of `View` and its arguments."""
    word, fields = _tagged(wire)
    if word not in WORDS["questions"]:
        raise NotExpressibleError(word)
    # `from` is a word of the language; the method `positions` takes several alerts too, or none for all.
    if word == "positions" and not isinstance(fields.get("alert"), str):
        raise NotExpressibleError("the positions of one alert")
    other_names = {"from": "from_"} | ({"alert": "alerts"} if word == "positions" else {})
    named = {other_names.get(key, key): value for key, value in fields.items() if value is not None}
    return word, {key: _instant(value) if key in ("from_", "to") else value for key, value in named.items()}


def actor(wire: Json) -> Actor:
    """An actor."""
    match wire:
        case {"operator": name, **others} if not others:
            return call(Operator, {"name": name})
        case {"user": user, **others} if not others:
            return call(User, {"id": user})
        case _:
            raise NotExpressibleError("an actor")


def call(made_by: Callable[..., Made], arguments: Arguments) -> Made:
    """Calls by keyword. Only a wrong shape is not expressible; values are the library's to judge."""
    try:
        _signature(made_by).bind(**arguments)
    except TypeError as error:
        raise NotExpressibleError(str(error)) from None
    return made_by(**arguments)


def _signature(made_by: Callable[..., object]) -> inspect.Signature:
    name = made_by.__qualname__
    if name not in _SIGNATURES:
        _SIGNATURES[name] = inspect.signature(made_by)
    return _SIGNATURES[name]


def _tagged(wire: Json) -> tuple[str, dict[str, Json]]:
    if isinstance(wire, dict) and len(wire) == 1:
        [(word, fields)] = wire.items()
        if isinstance(fields, dict):
            return word, fields
    raise NotExpressibleError("a word and its fields")


def _arguments(fields: dict[str, Json]) -> Arguments:
    """What is `null` on the wire is `None`, or left out where something else is the default."""
    with_a_default = ("mandated", "mitigations", "mode")
    given = {key: value for key, value in fields.items() if value is not None or key not in with_a_default}
    return {key: _argument(key, value) for key, value in given.items()}


def _argument(key: str, value: Json) -> object:
    made = _MAKERS.get(key)
    return value if made is None or value is None else made(value)


def _instant(value: Json) -> object:
    return parse_instant(value) if isinstance(value, str) else value


def _person(value: Json) -> object:
    return call(Person, _arguments(value)) if isinstance(value, dict) else value


def _siro(value: Json) -> object:
    return call(Siro, _arguments(value)) if isinstance(value, dict) else value


def _risk_acceptance(value: Json) -> object:
    return call(RiskAcceptance, _arguments(value)) if isinstance(value, dict) else value


def _policy(value: Json) -> object:
    match value:
        case "ranca_2020":
            return Policy.ranca_2020()
        case "ranca_2023":
            return Policy.ranca_2023()
        case dict() if all(isinstance(value.get(flag), bool) for flag in POLICY_FLAGS):
            return call(Policy, _arguments(value))
        case _:
            # Python has defaults that the wire has not.
            raise NotExpressibleError("a policy")


def _status(value: Json) -> object:
    classes: dict[str, Callable[..., RemediationStatus]] = {
        "in_progress": InProgress,
        "complete": Complete,
        "not_applicable": NotApplicable,
        "unable_to_implement": UnableToImplement,
    }
    word, fields = _tagged(value)
    if word not in classes:
        raise NotExpressibleError("a status")
    arguments = _arguments(fields)
    if word == "unable_to_implement" and "reason" in arguments:
        arguments["reason"] = _member(UnableReason)(fields["reason"])
    return call(classes[word], arguments)


def _severities(value: Json) -> object:
    return [_member(Severity)(word) for word in value] if isinstance(value, list) else value


def _member(words: Callable[[str], object]) -> Callable[[Json], object]:
    """The member of an enum where the word is one, else the value as it is."""

    def made(value: Json) -> object:
        try:
            return words(value) if isinstance(value, str) else value
        except ValueError:
            return value

    return made


_MAKERS: dict[str, Callable[[Json], object]] = {
    "accepted_at": _instant,
    "completed_at": _instant,
    "expected_by": _instant,
    "justification": _member(Justification),
    "mode": _member(Mode),
    "next_update_at": _instant,
    "policy": _policy,
    "respond_by": _instant,
    "response_severities": _severities,
    "review_by": _instant,
    "risk_acceptance": _risk_acceptance,
    "role": _member(Role),
    "sector": _member(Sector),
    "severity": _member(Severity),
    "siro": _siro,
    "status": _status,
    "until": _instant,
    "user": _person,
}
