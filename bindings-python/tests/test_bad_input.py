"""Whatever is given, the answer is a clear exception that names the argument, and nothing has changed."""

import inspect
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from types import new_class
from typing import Any, cast

import alert_response
import pytest
from alert_response import (
    CommandOf,
    Complete,
    Entry,
    InProgress,
    InvalidInputError,
    IssueAlert,
    Mode,
    Operator,
    Policy,
    RecordResponse,
    RefusalCode,
    RefusalError,
    Register,
    Severity,
    State,
    StatusKind,
    Timeliness,
    User,
    format_instant,
    ods_code,
)

from bad_values import AWARE, BAD_INSTANTS, WRONG, Changing, LyingInstant, Text, WrathError, Zone, deep
from story import ALICE, CSOC, day, register, told
from surface import CALLS, OWN, Call, kind, outcome

ARGUMENTS = [(call, argument) for call in CALLS for argument in call.arguments]
each_argument = pytest.mark.parametrize(
    ("call", "argument"), ARGUMENTS, ids=[f"{call}-{argument}" for call, argument in ARGUMENTS]
)
each_call = pytest.mark.parametrize("call", CALLS, ids=str)
MOST_CHARACTERS = 1000


def assert_bad(call: Call, argument: str, bad: object, name: str) -> None:
    """The call fails with an exception that names the argument, in few words."""
    try:
        given = call.made(**{argument: bad})
    except InvalidInputError as error:
        said = str(error)
        assert error.argument == argument, f"{name}: {said}"
        assert f"`{argument}`" in said, f"{name}: {said}"
        assert len(said) < MOST_CHARACTERS, f"{name}: {len(said)} characters"
        assert said.isprintable(), f"{name}: {said!r}"
        assert error.code in (RefusalCode.INVALID_VALUE, RefusalCode.INVALID_TEXT)
    except WrathError:
        # Entries come from wherever the program reads them, and so does what goes wrong there.
        assert call.name == "Register.replay", name
    except BaseException as error:
        pytest.fail(f"{call}({argument}={name}) raised {type(error).__name__}: {str(error)[:300]}")
    else:
        pytest.fail(f"{call}({argument}={name}) gave {given!r:.300}")


def takes(call: Call, argument: str, name: str) -> bool:
    """Whether the value is not wrong for this argument after all."""
    return (
        (name == "None" and call.optional(argument))
        or (name == "True" and kind(call, argument) == "bool")
        or (name == "Indexed" and kind(call, argument) == "int")
    )


def assert_unchanged() -> None:
    """The register of the calls is as it was."""
    assert OWN.last_seq == told()[0].last_seq
    assert told()[0] == OWN


@each_call
def test_the_good_arguments_are_good(call: Call) -> None:
    """Otherwise what follows would prove nothing. A register may refuse; it may not find the input bad."""
    came_out = outcome(call.elsewhere)
    assert not isinstance(came_out, InvalidInputError), came_out
    assert_unchanged()


def test_every_argument_is_tried() -> None:
    for call in CALLS:
        parameters = inspect.signature(call.call).parameters
        assert set(parameters) == set(call.arguments), call.name


@each_argument
def test_wrong_values_are_refused_by_name(call: Call, argument: str) -> None:
    for name, make in WRONG.items():
        if not takes(call, argument, name):
            assert_bad(call, argument, make(), name)
            assert OWN.last_seq == told()[0].last_seq
    assert_unchanged()


@each_argument
def test_a_word_of_another_enum_is_refused_by_name(call: Call, argument: str) -> None:
    """It is a `str` in Python, and yet no name, no id and no text."""
    for word in (State.COMPLETE, Timeliness.LATE, StatusKind.COMPLETE):
        if type(call.arguments[argument]) is not type(word):
            assert_bad(call, argument, word, repr(word))
    assert_unchanged()


@pytest.mark.parametrize(
    ("call", "argument"),
    [pair for pair in ARGUMENTS if kind(*pair) == "datetime"],
    ids=lambda value: str(value),
)
def test_bad_instants_are_refused_by_name(call: Call, argument: str) -> None:
    for name, make in BAD_INSTANTS.items():
        assert_bad(call, argument, make(), name)
    assert_unchanged()


@pytest.mark.parametrize(
    ("call", "argument"), [pair for pair in ARGUMENTS if kind(*pair) == "list"], ids=lambda value: str(value)
)
def test_lists_are_lists(call: Call, argument: str) -> None:
    good = list(cast(Sequence[object], call.arguments[argument]))
    wrong: dict[str, object] = {
        "one": good[0],
        "set": set(good),
        "keys": {str(item): item for item in good}.keys(),
        "dict": {str(item): item for item in good},
        "text": "R0A",
        "list of lists": [good],
        "one bad": [*good, None],
        "one bad text": [*good, "\ud800"],
    }
    if call.name != "Register.replay":
        wrong |= {"generator": (item for item in good), "iterator": iter(good), "map": map(str, good)}
    for name, value in wrong.items():
        # An alert id alone asks about that alert, and entries may come from anywhere.
        if (call.name == "View.positions of several" and isinstance(value, str)) or (
            (call.name, name) == ("Register.replay", "set")
        ):
            continue
        assert_bad(call, argument, value, name)
    for same in (good, tuple(good)):
        came_out = outcome(partial(call.elsewhere, **{argument: same}))
        assert not isinstance(came_out, InvalidInputError)


@each_call
def test_a_call_of_the_wrong_shape_is_a_type_error(call: Call) -> None:
    arguments = dict(call.arguments)
    required = [
        name
        for name, parameter in inspect.signature(call.call).parameters.items()
        if parameter.default is parameter.empty
    ]
    for name in required:
        fewer = {key: value for key, value in arguments.items() if key != name}
        with pytest.raises(TypeError, match=name):
            call.call(**fewer)
    for wrong in ("nonsense", "self", "organization", "\ud800", "R" * 100_000):
        with pytest.raises(TypeError):
            call.made(**{wrong: 1})
    with pytest.raises(TypeError):
        call.call(*arguments.values(), 1, 2, 3)
    first, *_ = arguments
    with pytest.raises(TypeError):
        call.call(arguments[first], **arguments)
    assert_unchanged()


def test_who_and_when_are_said_by_name() -> None:
    """Arguments that one might mix up are not taken by place."""
    with pytest.raises(TypeError):
        Register().confirm_mfa("alice", CSOC, AWARE)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Register().execute({"confirm_mfa": {"user": "alice"}}, CSOC, AWARE)  # type: ignore[call-overload]


def test_a_naive_instant_is_told_how_to_mend_it() -> None:
    with pytest.raises(InvalidInputError, match=r"tzinfo|time zone|timezone") as raised:
        Register().as_of(datetime(2026, 5, 1, 9, 0))
    assert raised.value.argument == "at"


def test_what_is_raised_within_is_the_cause() -> None:
    for bad in ("zone that raises", "lie of an exception"):
        with pytest.raises(InvalidInputError) as raised:
            Register().as_of(BAD_INSTANTS[bad]())  # type: ignore[arg-type]
        assert isinstance(raised.value.__cause__, WrathError)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_a_wish_to_stop_is_no_bad_input(stop: type[BaseException]) -> None:
    at = LyingInstant.telling(stop())
    for call in (
        lambda: Register().as_of(at),
        lambda: Complete("Patched.", completed_at=at),
        lambda: Register().confirm_mfa("alice", by=CSOC, at=at),
        lambda: Register().execute({"confirm_mfa": {"user": "alice"}}, by=CSOC, at=at),
    ):
        with pytest.raises(stop):
            call()


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_a_wish_to_stop_is_heard_wherever_python_is_asked(stop: type[BaseException]) -> None:
    """Also where only the kind of an argument is looked at: Ctrl-C comes when it comes."""

    class Kind(type):
        def __getattr__(cls, name: str) -> object:
            raise stop

    class Column(metaclass=Kind):
        pass

    def asked(_: object) -> None:
        raise stop

    Anything = type("Anything", (), {"__class__": property(asked)})

    class Iterable:
        def __iter__(self) -> Iterator[str]:
            raise stop

    class Counted(Iterable):
        def __iter__(self) -> Iterator[str]:
            return Counter()

        def __len__(self) -> int:
            return 1

        def __getitem__(self, place: int) -> str:
            return "CC-1"

    class Counter:
        def __iter__(self) -> Iterator[str]:
            return self

        def __next__(self) -> str:
            raise StopIteration

        def __length_hint__(self) -> int:
            raise stop

    view, asks = OWN.as_of(AWARE), {"confirm_mfa": {"user": "alice"}}
    calls: list[Callable[[], object]] = [
        lambda: OWN.decide(cast(Any, Anything()), by=CSOC, at=AWARE),
        lambda: OWN.decide(asks, by=cast(Any, Anything()), at=AWARE),
        lambda: OWN.decide(asks, by=CSOC, at=cast(Any, Anything())),
        lambda: RecordResponse("CC-1", organisations=cast(Any, Anything()), status=Complete("Patched.")),
        lambda: view.ask(cast(Any, Anything())),
        lambda: view.positions(cast(Any, Anything())),
        lambda: Register.replay(cast(Any, Iterable())),
        lambda: alert_response.timeliness(cast(Any, Column()), None, None, None),
    ]
    for call in calls:
        with pytest.raises(stop):
            call()
    # Nobody asks for a length, so nothing can be lost there.
    assert RecordResponse("CC-1", organisations=cast(Any, Counted()), status=Complete("Patched.")).organisations == ()


def test_the_text_of_an_instant_is_taken_for_the_instant() -> None:
    command, text = alert_response.ConfirmMfa("alice"), format_instant(AWARE)
    wire = {"confirm_mfa": {"user": "alice"}}
    for given in (command, wire):
        for by in (CSOC, {"operator": "csoc"}):
            told = [outcome(partial(OWN.decide, cast(Any, given), by=by, at=at)) for at in (AWARE, text)]
            assert str(told[0]) == str(told[1])
    with pytest.raises(InvalidInputError, match="argument `at`"):
        OWN.decide(command, by=CSOC, at="2026-05-01")


def test_missing_instants_of_data_frames_are_refused() -> None:
    pandas = pytest.importorskip("pandas")
    for missing in (pandas.NaT, pandas.NA, pandas.Timestamp("2026-05-01 09:00")):
        with pytest.raises(InvalidInputError, match="argument `at`"):
            Register().as_of(missing)
    at = pandas.Timestamp("2026-05-01 09:00", tz="Europe/London")
    assert Register().as_of(at).at == at


def test_a_str_is_read_by_its_characters_whatever_it_says_of_itself() -> None:
    assert ods_code(Text("r0a")) == "R0A"
    assert type(ods_code(Text("r0a"))) is str
    assert IssueAlert(Text("CC-1"), title=Text("An alert"), severity=Text("high")) == IssueAlert(
        "CC-1", title="An alert", severity="high"
    )
    assert Complete(Text("Patched.")).actions == "Patched."
    assert User(Text("alice")) == ALICE
    command = RecordResponse(
        Text("CC-1"), organisations=[Text("R0A")], status=Complete("Patched."), mode=Text("best_effort")
    )
    assert command == RecordResponse(
        "CC-1", organisations=["R0A"], status=Complete("Patched."), mode=Mode.BEST_EFFORT
    )
    assert (
        RecordResponse("CC-1", organisations=Text("all"), status=Complete("Patched.")).organisations == "all"
    )
    with pytest.raises(InvalidInputError, match="argument `organisations`"):
        RecordResponse("CC-1", organisations=Text("R0A"), status=Complete("Patched."))
    text = Text('{"confirm_mfa": {"user": "alice"}}')
    assert alert_response.read_command(text) == alert_response.ConfirmMfa("alice")
    by = Text('{"operator": "csoc"}')
    with pytest.raises(RefusalError, match="alice"):
        Register().execute(text, by=by, at=Text("2026-05-01T09:00:00Z"))
    story = register()
    assert story.as_of(day(20)).position(Text("CC-1"), Text("R0A")).state is State.IN_PROGRESS
    for surrogate in ("\ud800", "R0A\udcff"):
        with pytest.raises(InvalidInputError, match="argument `text`"):
            ods_code(Text(surrogate))


def test_members_are_of_their_own_enum() -> None:
    for wrong in (Timeliness.LATE, State.COMPLETE, RefusalCode.NOT_PERMITTED, Mode.BEST_EFFORT):
        with pytest.raises(InvalidInputError, match="argument `severity`") as raised:
            IssueAlert("CC-1", title="An alert", severity=wrong)
        assert raised.value.code is RefusalCode.INVALID_VALUE
    with pytest.raises(InvalidInputError, match="argument `id`"):
        IssueAlert(Severity.HIGH, title="An alert", severity="high")


def test_a_list_that_changes_while_it_is_read_does_no_harm() -> None:
    codes = Changing(["R0A", "R0B", "R0C"])
    made = outcome(lambda: RecordResponse("CC-1", organisations=codes, status=Complete("Patched.")))
    assert isinstance(made, RecordResponse | InvalidInputError)

    class Boasting(Changing):
        def __len__(self) -> int:
            return 1_000_000_000

    made = outcome(
        lambda: RecordResponse("CC-1", organisations=Boasting(["R0A"]), status=Complete("Patched."))
    )
    assert isinstance(made, RecordResponse | InvalidInputError)


def test_a_number_is_a_whole_number_within_its_bounds() -> None:
    for hours in (0, -1, 8761, 2**16 + 48, 2**32 + 48, 2**64 + 48, 10**5000, True, 48.0, "48", None):
        with pytest.raises(InvalidInputError, match="argument `respond_within_hours`"):
            Policy("local", ["high"], hours)  # type: ignore[arg-type]

    class Number(int):
        def __str__(self) -> str:
            raise WrathError

        __repr__ = __str__

    with pytest.raises(InvalidInputError, match="argument `respond_within_hours`"):
        Policy("local", ["high"], Number(2**70))
    assert Policy("local", ["high"], Number(48)).respond_within_hours == 48
    for since in (-1, 2**64, 2**200, True, 1.0):
        with pytest.raises(InvalidInputError, match="argument `since`"):
            register().entries(since=since)  # type: ignore[arg-type]
    assert register().entries(since=2**64 - 1) == []


def test_entries_and_decisions_of_another_register_do_not_apply() -> None:
    here, other = register(), Register()
    command = {"register_organisation": {"ods_code": "NEW", "name": "New", "sector": "other"}}
    foreign = other.decide(command, by=CSOC, at=AWARE)
    own = here.decide(command, by=CSOC, at=day(99))
    overtaken = here.decide({"set_mandate": {"ods_code": "X99", "mandated": True}}, by=CSOC, at=day(99))
    entries = here.entries()
    for wrong in (foreign, entries[0], entries[-1], told()[1][0], told()[1][-1]):
        with pytest.raises(InvalidInputError) as raised:
            here.apply(wrong)
        assert raised.value.argument is not None
        assert here == told()[0]
    here.apply(own)
    for wrong in (own, overtaken):
        with pytest.raises(InvalidInputError):
            here.apply(wrong)
    assert here.last_seq == told()[0].last_seq + 1
    for make in WRONG.values():
        neither: Any = make()
        with pytest.raises(InvalidInputError):
            here.apply(neither)
    assert here.last_seq == told()[0].last_seq + 1
    with pytest.raises(InvalidInputError):
        Register().apply(own)


def test_a_history_with_gaps_is_not_replayed() -> None:
    entries: list[Any] = list(told()[0].entries())
    first = entries[0]
    renumbered = [Entry.from_dict({**first.to_dict(), "seq": seq}) for seq in (0, 2, 3)]
    histories: list[Any] = [
        entries[1:],
        [*entries[:5], *entries[6:]],
        [*entries, entries[-1]],
        entries[::-1],
        [renumbered[0]],
        [renumbered[1]],
        [first, renumbered[2]],
        [*entries, "{}"],
        [*entries, None],
        "not entries",
        entries[0],
        None,
        5,
    ]
    for wrong in histories:
        with pytest.raises(InvalidInputError) as raised:
            Register.replay(wrong)
        assert raised.value.argument == "entries"
    assert Register.replay(iter(entries)) == Register.replay(entry for entry in entries) == told()[0]
    assert Register.replay([]) == Register.replay(()) == Register()


def test_where_entries_come_from_may_fail() -> None:
    def lines() -> Iterator[Entry]:
        yield told()[0].entries()[0]
        raise OSError("the disk is gone")

    with pytest.raises((OSError, InvalidInputError)) as raised:
        Register.replay(lines())
    assert "the disk is gone" in f"{raised.value} {raised.value.__cause__}"


def test_an_entry_is_read_strictly() -> None:
    good = told()[0].entries()[0].to_dict()
    entries: list[dict[str, Any]] = [
        {},
        {**good, "note": 1},
        {**good, "seq": -1},
        {**good, "seq": 2**64},
        {**good, "seq": True},
        {**good, "seq": "1"},
        {**good, "at": "2026-05-01T09:00:00"},
        {**good, "at": AWARE},
        {**good, "by": None},
        {**good, "by": CSOC},
        {**good, "event": {}},
        {**good, "event": {"nothing": {}}},
        {**good, "event": float("nan")},
        {key: value for key, value in good.items() if key != "by"},
    ]
    for wrong in entries:
        with pytest.raises(InvalidInputError):
            Entry.from_dict(wrong)
    for text in ("", "{", "null", "[]", '{"seq": 1}', "\0", "\ud800", "[" * 1_000_000, "NaN"):
        with pytest.raises(InvalidInputError):
            Entry.from_json(text)


def test_wire_input_is_read_strictly() -> None:
    here = register()
    good = {"confirm_mfa": {"user": "alice"}}
    commands: list[Any] = [
        {},
        {"confirm_mfa": None},
        {"confirm_mfa": {}},
        {"confirm_mfa": {"user": None}},
        {"confirm_mfa": {"user": b"alice"}},
        {"confirm_mfa": {"user": ALICE}},
        {"confirm_mfa": {"user": "alice", 1: 2}},
        {"confirm_mfa": {"user": "alice"}, "reset_mfa": {"user": "alice"}},
        {"confirm_mfa": {"user": "\ud800"}},
        {"confirm_mfa": {"user": float("inf")}},
        {"confirm_mfa": {("user",): "alice"}},
        {"no_such_command": {}},
        {1: {}},
        {None: {}},
        {"confirm_mfa": deep(500)},
        '{"confirm_mfa": {"user": "alice", "user": "alice"}}',
        "\ufeff{}",
        "[" * 1_000_000,
        '{"a":' * 1_000_000,
        f'{{"confirm_mfa": {{"{"x" * 1_000_000}": 1}}}}',
        f'{{"{"x" * 1_000_000}": 1}}',
        [good],
        b'{"confirm_mfa": {"user": "alice"}}',
    ]
    for command in commands:
        for give in (here.execute, here.decide):
            with pytest.raises(InvalidInputError, match="argument `command`") as raised:
                give(command, by=CSOC, at=day(99))
            assert len(str(raised.value)) < MOST_CHARACTERS
    for by in (
        {},
        {"operator": " "},
        {"user": "alice", "operator": "csoc"},
        "csoc",
        "",
        '{"operator": 1}',
        "alice",
    ):
        with pytest.raises(InvalidInputError, match="argument `by`"):
            here.execute(good, by=by, at=day(99))
    for at in ("", "now", "2026-05-01", "2026-05-01T09:00:00", '"2026-05-01T09:00:00Z"', 1_777_626_000, None):
        with pytest.raises(InvalidInputError, match="argument `at`"):
            here.execute(good, by=CSOC, at=at)  # type: ignore[arg-type]
    assert here == told()[0]


def test_a_bad_value_is_reported_before_a_bad_text() -> None:
    """As on the wire: `invalid_text` only where nothing else is wrong."""
    here = Register()
    calls: list[Callable[[], object]] = [
        lambda: here.register_organisation("R-A", name=" ", sector="acute", by=CSOC, at=AWARE),
        lambda: here.register_organisation("R0A", name=" ", sector="none", by=CSOC, at=AWARE),
        lambda: here.register_organisation("R0A", name=" ", sector="acute", by="csoc", at=AWARE),  # type: ignore[arg-type]
        lambda: here.register_organisation("R0A", name=" ", sector="acute", by=CSOC, at=datetime(2026, 5, 1)),
        lambda: IssueAlert("-", title=" ", severity="high"),
        lambda: IssueAlert("CC-1", title=" ", severity="critical"),
    ]
    for call in calls:
        with pytest.raises(InvalidInputError) as raised:
            call()
        assert raised.value.code is RefusalCode.INVALID_VALUE
        assert raised.value.argument != "name"
    for call in (
        lambda: here.register_organisation("R0A", name=" ", sector="acute", by=CSOC, at=AWARE),
        lambda: IssueAlert("CC-1", title=" ", severity="high"),
        lambda: Operator("x" * 251),
        lambda: InProgress("x" * 10_001),
    ):
        with pytest.raises(InvalidInputError) as raised:
            call()
        assert raised.value.code is RefusalCode.INVALID_TEXT
    assert here == Register()


def test_classes_are_not_for_deriving() -> None:
    """A frozen value that a program could derive from would be frozen no more."""
    for name in alert_response.__all__:
        thing: object = getattr(alert_response, name)
        # `CommandOf` is a name for annotations and has no values of its own.
        if isinstance(thing, type) and not issubclass(thing, Exception) and thing is not CommandOf:
            with pytest.raises(TypeError):
                new_class("Derived", (cast(type, thing),))


def test_reentrant_calls_do_not_hang() -> None:
    """An argument that calls back into the register while it is read."""
    here = register()
    seen: list[str] = []

    def call_back() -> None:
        here.confirm_mfa("erin", by=CSOC, at=day(60))
        seen.append(here.as_of(day(60)).members("R0A").users[0].user)
        raise WrathError

    with pytest.raises(InvalidInputError, match="argument `at`"):
        here.reset_mfa("erin", by=CSOC, at=datetime(2026, 9, 1, tzinfo=Zone(call_back)))
    assert seen == ["alice"]
    assert here.last_seq == told()[0].last_seq + 1
    assert Register.replay(here.entries()) == here

    class Comparing:
        def __eq__(self, other: object) -> bool:
            return isinstance(other, Register) and other.last_seq > 0

        __hash__ = None  # type: ignore[assignment]

    assert here == Comparing()

    def entries() -> Iterator[Entry]:
        for entry in told()[0].entries():
            assert here.last_seq > 0
            yield entry

    assert Register.replay(entries()) == told()[0]
