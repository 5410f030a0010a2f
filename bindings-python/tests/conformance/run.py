"""One vector, run on a new register, and on one more for every other way of giving a command."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from alert_response import Answer as AnyAnswer
from alert_response import Entry, InvalidInputError, RefusalError, Register, View, parse_instant

from conformance import typed
from conformance.compare import covers
from conformance.rawjson import Json, value
from conformance.routes import (
    Decided,
    Done,
    Methods,
    NotDone,
    Outcome,
    Route,
    WireDict,
    WireText,
    instant_of,
    plain,
    refused,
)
from conformance.typed import NotExpressibleError
from conformance.vector import Accepted, Answer, Ask, Do, Events, Refused, Step


class MismatchError(Exception):
    """Something is not as it should be."""

    def __init__(self, expected: object, actual: object) -> None:
        super().__init__(str(expected), str(actual))
        self.expected = str(expected)
        self.actual = str(actual)


@dataclass
class Run:
    """A register, the entries it gave, what it was asked, and the registers that must agree with it."""

    main: WireText = field(default_factory=WireText)
    others: list[Route] = field(default_factory=lambda: [WireDict(), Methods(), Decided()])
    journal: list[str] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def step(self, step: Step) -> None:
        """Takes a step; raises `MismatchError` where it does not come out as expected."""
        match step:
            case Do():
                check_command(step.expected, self.give(step.command, step.by, step.at))
            case Ask():
                self._question(step)

    def give(self, command: str, by: str, at: str) -> Outcome:
        """Gives a command in every way there is; raises `MismatchError` where they come out differently."""
        before = self.main.register.last_seq
        outcome = self.main.give(command, by, at)
        if isinstance(outcome, Done):
            self.journal.extend(outcome.lines)
        elif self.main.register.last_seq != before:
            raise MismatchError("a refused command leaves no entry", "entries")
        for route in self.others:
            try:
                again = route.give(command, by, at)
            except NotExpressibleError:
                if isinstance(outcome, Done) or outcome.readable:
                    raise MismatchError(f"a form for {type(route).__name__}", "none") from None
                continue
            if not alike(outcome, again):
                raise MismatchError(outcome, f"by {type(route).__name__} {again}")
        return outcome

    def _question(self, step: Ask) -> None:
        self.asked.append((step.question, step.at))
        answer = self.answer(self.main.register, step.question, step.at)
        match step.expected, answer:
            case Answer(expected), str():
                if not covers(expected, value(answer)):
                    raise MismatchError(step.expected, f"answer {answer}")
            case Refused() as expected, NotDone():
                check_refusal(expected, answer)
            case _:
                raise MismatchError(step.expected, answer)

    def answer(self, register: Register, question: str, at: str) -> str | NotDone:
        """The answer in the wire form, the same in all the ways there are to ask."""

        def ask_by(way: Callable[[View, str], str]) -> str | NotDone:
            return asked(lambda: way(register.as_of(parse_instant(instant_of(at))), question))

        answer = ask_by(lambda view, question: view.ask_json(question))
        for name, way in WAYS_TO_ASK.items():
            try:
                again = ask_by(way)
            except NotExpressibleError:
                if isinstance(answer, str) or answer.readable:
                    raise MismatchError(answer, f"no form by {name}") from None
                continue
            same = answer == again
            if isinstance(answer, NotDone) and isinstance(again, NotDone):
                same = alike(answer, again)
            if not same:
                raise MismatchError(answer, f"by {name} {again}")
        return answer

    def finish(self) -> None:
        """Writes the entries, reads them back, replays them and compares."""
        entries = [Entry.from_json(line) for line in self.journal]
        for line, entry in zip(self.journal, entries, strict=True):
            if entry.to_json() != line:
                raise MismatchError(line, entry.to_json())
            if Entry.from_dict(json.loads(line)) != entry:
                raise MismatchError(entry, Entry.from_dict(json.loads(line)))
        replayed = Register.replay(entries)
        for name, register in {
            "replay": replayed,
            **{type(route).__name__: route.register for route in self.others},
        }.items():
            if register != self.main.register:
                raise MismatchError("an equal register", f"another one by {name}")
            if register.entries() != entries:
                raise MismatchError("the entries that the decisions gave", f"others by {name}")
        for question, at in self.asked:
            first, second = (
                self.answer(register, question, at) for register in (self.main.register, replayed)
            )
            if first != second:
                raise MismatchError(first, second)


def asked(ask: Callable[[], str]) -> str | NotDone:
    """What came of a question."""
    try:
        return ask()
    except RefusalError as error:
        return refused(error)
    except InvalidInputError as error:
        return NotDone(error.code.value, {}, readable=False)


def ask_by_method(view: View, question: str) -> str:
    """Asks by the method of the question."""
    word, arguments = typed.question(plain(question))
    method: Callable[..., AnyAnswer] = getattr(view, word)
    answer = typed.call(method, arguments)
    if answer != view.ask(question):
        raise MismatchError(view.ask(question), answer)
    return answer.to_json()


WAYS_TO_ASK: dict[str, Callable[[View, str], str]] = {
    "ask with text": lambda view, question: view.ask(question).to_json(),
    "ask with a dictionary": lambda view, question: view.ask(plain(question)).to_json(),
    "ask_json with a dictionary": lambda view, question: view.ask_json(plain(question)),
    "a method": ask_by_method,
}


def alike(outcome: Outcome, again: Outcome) -> bool:
    """Whether two ways agree; where the input cannot be read, each may meet another fault first."""
    match outcome, again:
        case NotDone(readable=False), NotDone(readable=False):
            return True
        case _:
            return outcome == again


def check_command(expected: Accepted | Events | Refused, outcome: Outcome) -> None:
    """Whether a command came out as expected."""
    match expected, outcome:
        case Accepted(), Done():
            return
        case Events(), Done():
            events: list[Json] = [json.loads(line)["event"] for line in outcome.lines]
            if not covers(expected.events, events) or expected.refused != outcome.refused:
                raise MismatchError(expected, Events(events, outcome.refused))
        case Refused(), NotDone():
            check_refusal(expected, outcome)
        case _:
            raise MismatchError(expected, outcome)


def check_refusal(expected: Refused, actual: NotDone) -> None:
    """Whether a refusal is the expected one."""
    same_organisations = expected.organisations in (None, actual.organisations)
    same_instant = expected.not_before in (None, actual.not_before)
    if expected.code != actual.code or not same_organisations or not same_instant:
        raise MismatchError(expected, actual)
