"""Everything of the package that takes arguments, each with arguments that it takes."""

import copy
import enum
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import alert_response
from alert_response import Action, InvalidInputError, RefusalError, Register, View

from one_of_each import fields_of
from story import CSOC, day, register, steps, told, values


@dataclass(frozen=True)
class Call:
    """Something to call, and arguments by keyword that it takes."""

    name: str
    call: Callable[..., object] = field(compare=False)
    arguments: Mapping[str, object] = field(compare=False)

    def __str__(self) -> str:
        return self.name

    def made(self, **other: object) -> object:
        """Calls with some arguments other than the good ones."""
        arguments = {**self.arguments, **other}
        by_place = [arguments.pop(name) for name in self.by_place_only()]
        return self.call(*by_place, **arguments)

    def elsewhere(self, **other: object) -> object:
        """The same call on a copy of the register: it may change something."""
        owner = getattr(self.call, "__self__", None)
        if not isinstance(owner, Register):
            return self.made(**other)
        on_a_copy = getattr(copy.copy(owner), self.name.removeprefix("Register."))
        return Call(self.name, on_a_copy, self.arguments).made(**other)

    def by_place_only(self) -> list[str]:
        """The arguments that have no name for callers."""
        parameters = inspect.signature(self.call).parameters.values()
        return [parameter.name for parameter in parameters if parameter.kind is parameter.POSITIONAL_ONLY]

    def optional(self, argument: str) -> bool:
        """Whether `None` stands for the argument's absence."""
        return inspect.signature(self.call).parameters[argument].default is None


def word_of(name: str) -> str:
    """`RecordResponse` → `record_response`."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).removeprefix("_")


def constructors() -> list[Call]:
    """Every class that a program may make values of."""
    fullest: dict[str, Call] = {}
    for value in values():
        fields, name = fields_of(value), type(value).__name__
        known = fullest.get(name)
        if (
            fields
            and (known is None or _given(known.arguments) < _given(fields))
            and _can_be_made(type(value))
        ):
            fullest[name] = Call(name, type(value), fields)
    return list(fullest.values())


def _given(fields: Mapping[str, object]) -> int:
    return sum(value is not None for value in fields.values())


def _can_be_made(kind: type) -> bool:
    try:
        kind()
    except TypeError as error:
        return "No constructor" not in str(error) and "cannot create" not in str(error)
    return True


def register_methods(of: Register) -> list[Call]:
    """Every method of a register; those of commands come with `by` and `at`."""
    methods: dict[str, Call] = {}
    for command, by, at in steps():
        word = word_of(type(command).__name__)
        arguments = {**fields_of(command), "by": by, "at": at}
        known = methods.get(word)
        if known is None or _given(known.arguments) < _given(arguments):
            methods[word] = Call(f"Register.{word}", getattr(of, word), arguments)
    command, by, at = next(steps())
    return [
        *methods.values(),
        Call("Register.decide", of.decide, {"command": command, "by": by, "at": at}),
        Call("Register.execute", of.execute, {"command": command, "by": by, "at": at}),
        Call("Register.as_of", of.as_of, {"at": day(20)}),
        Call("Register.entries", of.entries, {"since": 3}),
        Call("Register.replay", Register.replay, {"entries": told()[0].entries()}),
    ]


def view_methods(of: View) -> list[Call]:
    """Every method of a view."""
    pair = {"alert": "CC-1", "organisation": "R0A"}
    period = {"from_": day(0), "to": day(30)}
    return [
        Call("View.evidence_table", of.evidence_table, {**period, "organisations": ["R0A"]}),
        Call("View.positions of several", of.positions, {"alerts": ["CC-1", "CC-2"]}),
        Call("View.position", of.position, pair),
        Call("View.history", of.history, pair),
        Call("View.positions", of.positions, {"alerts": "CC-1"}),
        Call("View.report", of.report, {"alert": "CC-1"}),
        Call("View.alert", of.alert, {"id": "CC-1"}),
        Call("View.may", of.may, {"user": "alice", "action": Action.RESPOND, "organisation": "R0A"}),
        Call("View.organisations_for", of.organisations_for, {"user": "alice"}),
        Call("View.worklist", of.worklist, {"user": "alice"}),
        Call("View.responders_for", of.responders_for, {"organisation": "R0A"}),
        Call("View.members", of.members, {"organisation": "R0A"}),
        Call("View.access_requests", of.access_requests, {"organisation": "R0A"}),
        Call("View.evidence", of.evidence, {"organisation": "R0A", **period}),
        Call("View.ask", of.ask, {"question": {"report": {"alert": "CC-1"}}}),
        Call("View.ask_json", of.ask_json, {"question": '{"report": {"alert": "CC-1"}}'}),
    ]


def functions() -> list[Call]:
    """Every function, and every method of a class without a register."""
    entry = told()[0].entries()[0]
    return [
        Call("ods_code", alert_response.ods_code, {"text": "R0A"}),
        Call("alert_id", alert_response.alert_id, {"text": "CC-1"}),
        Call("user_id", alert_response.user_id, {"text": "alice"}),
        Call("parse_instant", alert_response.parse_instant, {"text": "2026-05-01T09:00:00Z"}),
        Call("format_instant", alert_response.format_instant, {"instant": day(0)}),
        Call("read_command", alert_response.read_command, {"command": '{"confirm_mfa": {"user": "alice"}}'}),
        Call("Entry.from_json", alert_response.Entry.from_json, {"text": entry.to_json()}),
        Call("Entry.from_dict", alert_response.Entry.from_dict, {"entry": entry.to_dict()}),
        Call("Policy.due_at", alert_response.Policy.ranca_2020().due_at, {"start": day(0)}),
    ]


OWN = register()
OWN_VIEW = OWN.as_of(day(20))
CALLS = [*constructors(), *register_methods(OWN), *view_methods(OWN_VIEW), *functions()]


def outcome(call: Callable[[], object]) -> object:
    """What a call gives, or the refusal it meets; anything else is raised."""
    try:
        return call()
    except (RefusalError, InvalidInputError) as error:
        return error


def kind(call: Call, argument: str) -> str:
    """What an argument takes: `bool`, `int`, `datetime`, `list`, `str`, a member, or another value."""
    match call.arguments[argument]:
        case bool():
            return "bool"
        case int():
            return "int"
        case datetime():
            return "datetime"
        case list() | tuple():
            return "list"
        case enum.Enum():
            return "member"
        case str():
            return "str"
        case _:
            return "value"


__all__ = ["CALLS", "CSOC", "OWN", "OWN_VIEW", "Call", "fields_of", "kind", "outcome", "word_of"]
