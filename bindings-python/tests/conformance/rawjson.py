"""JSON read part by part, each part kept as it was written.

Vectors carry bad input on purpose: a key twice, `1.0` for a whole number, half of a surrogate pair,
brackets without end. A reader that makes values of it would mend or lose some. What a register is to be given
stays text.
"""

import json
import re
from typing import NoReturn, TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | None"

_TOKEN = re.compile(
    r"""[ \t\n\r]*+(
        [{}\[\]:,]
      | "(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+"
      | -?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?(?![0-9.eE+-])
      | true | false | null
    )""",
    re.VERBOSE,
)
_BLANK = re.compile(r"[ \t\n\r]*+")
_CLOSING = {"{": "}", "[": "]"}


class NotJsonError(ValueError):
    """The text is not JSON, or not the JSON that is wanted."""


def members(text: str) -> list[tuple[str, str]]:
    """The keys of an object, in order, repeated ones too, each with its value as written."""
    found: list[tuple[str, str]] = []
    place = _open(text, "{", "an object")
    token, after = _token(text, place)
    while token != "}":
        if found:
            if token != ",":
                _fail(text, place, "`,` or `}`")
            token, after = _token(text, after)
        place = _colon(text, token, after)
        start, end = _value(text, place)
        found.append((string(token), text[start:end]))
        place = end
        token, after = _token(text, place)
    _end(text, after)
    return found


def elements(text: str) -> list[str]:
    """The elements of a list, each as written."""
    found: list[str] = []
    place = _open(text, "[", "a list")
    token, after = _token(text, place)
    while token != "]":
        if found:
            if token != ",":
                _fail(text, place, "`,` or `]`")
            place = after
        start, end = _value(text, place)
        found.append(text[start:end])
        place = end
        token, after = _token(text, place)
    _end(text, after)
    return found


def string(text: str) -> str:
    """A string, of whole characters only."""
    read = value(text)
    if not isinstance(read, str):
        raise NotJsonError(f"a string is wanted, not {shortened(text)}")
    return read


def value(text: str) -> Json:
    """The whole text as a value of Python; of a key given twice the last counts."""
    try:
        read: Json = json.loads(text, parse_constant=_no_constant, parse_int=_number, parse_float=_number)
        json.dumps(read, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise NotJsonError(f"half of a surrogate pair in {shortened(text)}") from None
    except RecursionError:
        raise NotJsonError(f"nested too deeply: {shortened(text)}") from None
    except NotJsonError:
        raise
    except ValueError as error:
        raise NotJsonError(f"{error}: {shortened(text)}") from None
    return read


def repeats_a_key(text: str) -> bool:
    """Whether any object of the text has a key twice."""
    repeated = False

    def note(pairs: list[tuple[str, object]]) -> None:
        nonlocal repeated
        repeated = repeated or len({key for key, _ in pairs}) < len(pairs)

    json.loads(text, object_pairs_hook=note)
    return repeated


def shortened(text: str) -> str:
    """The beginning of a long text, for messages."""
    return text if len(text) <= 200 else f"{text[:200]}…"


def _number(written: str) -> int | float:
    try:
        number = int(written) if written.lstrip("-").isdigit() else float(written)
        if abs(float(number)) != float("inf"):
            return number
    except (OverflowError, ValueError):
        pass
    raise NotJsonError(f"a number out of range: {shortened(written)}")


def _no_constant(word: str) -> NoReturn:
    raise NotJsonError(f"{word} is not JSON")


def _open(text: str, bracket: str, wanted: str) -> int:
    token, after = _token(text, 0)
    if token != bracket:
        raise NotJsonError(f"{wanted} is wanted, not {shortened(text)}")
    return after


def _end(text: str, place: int) -> None:
    if _blank(text, place) != len(text):
        _fail(text, place, "the end")


def _blank(text: str, place: int) -> int:
    blank = _BLANK.match(text, place)
    return blank.end() if blank else place


def _token(text: str, place: int) -> tuple[str, int]:
    found = _TOKEN.match(text, place)
    if found is None:
        _fail(text, place, "JSON")
    return found[1], found.end()


def _colon(text: str, key: str, place: int) -> int:
    if not key.startswith('"'):
        _fail(text, place, "a key before")
    token, after = _token(text, place)
    if token != ":":
        _fail(text, place, "`:`")
    return after


def _value(text: str, place: int) -> tuple[int, int]:
    """Where the value begins and ends. Without recursion: nesting may be as deep as memory is."""
    start = _blank(text, place)
    open_brackets: list[str] = []
    while True:
        token, after = _token(text, place)
        if token in _CLOSING:
            following, after_following = _token(text, after)
            if following != _CLOSING[token]:
                open_brackets.append(token)
                place = _colon(text, following, after_following) if token == "{" else after
                continue
            after = after_following
        elif token in ("}", "]", ":", ","):
            _fail(text, place, "a value")
        # A value has ended; so, perhaps, have the ones around it.
        while True:
            if not open_brackets:
                return start, after
            token, place = _token(text, after)
            if token == ",":
                break
            if token != _CLOSING[open_brackets.pop()]:
                _fail(text, after, "`,` or a closing bracket")
            after = place
        if open_brackets[-1] == "{":
            key, after_key = _token(text, place)
            place = _colon(text, key, after_key)


def _fail(text: str, place: int, wanted: str) -> NoReturn:
    raise NotJsonError(f"{wanted} is wanted at character {place + 1}: {shortened(text[place:])}")
