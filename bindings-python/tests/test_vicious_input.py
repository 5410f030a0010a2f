"""The worst there is, each in an interpreter of its own: it and its register must come out unharmed."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

VICIOUS = {
    "deep dictionaries": """
        inner = {}
        for _ in range(2_000_000):
            inner = {"a": inner}
        refused(lambda: register.execute(inner, by=CSOC, at=AT))
        refused(lambda: register.execute(GOOD, by=inner, at=AT))
        refused(lambda: view.ask(inner))
        refused(lambda: Entry.from_dict(inner))
        refused(lambda: User(inner))
    """,
    "deep text": """
        for opening in ("[", '{"a":', '{"confirm_mfa":', '[{"a":['):
            refused(lambda: register.execute(opening * 3_000_000, by=CSOC, at=AT))
            refused(lambda: register.execute(GOOD, by=opening * 3_000_000, at=AT))
            refused(lambda: view.ask(opening * 3_000_000))
            refused(lambda: Entry.from_json(opening * 3_000_000))
    """,
    "itself within": """
        circle = {}
        circle["confirm_mfa"] = circle
        ring = []
        ring.append(ring)
        for bad in (circle, ring):
            refused(lambda: register.execute(bad, by=CSOC, at=AT))
            refused(lambda: register.execute({"confirm_mfa": {"user": bad}}, by=CSOC, at=AT))
            refused(lambda: view.ask(bad))
            refused(lambda: IssueAlert("CC-1", title="An alert", severity="high", organisations=bad))
            refused(lambda: Register.replay(bad))
    """,
    "nearly out of stack": """
        import sys

        def fall(depth):
            if depth:
                return fall(depth - 1)
            for call in (
                lambda: User("alice"),
                lambda: register.as_of(AT).report("CC-1"),
                lambda: register.execute({"confirm_mfa": {"user": "alice"}}, by=CSOC, at=AT),
                lambda: repr(told()[0].entries()),
                lambda: hash(told()[0].entries()[0]),
                lambda: pickle.dumps(register),
            ):
                try:
                    call()
                except (RecursionError, AlertResponseError):
                    pass

        sys.setrecursionlimit(2_000)
        for depth in range(1_900, 2_000):
            try:
                fall(depth)
            except RecursionError:
                pass
    """,
    "out of shape pickles": """
        for value in (*values(), register, Policy.ranca_2020(), Severity.HIGH):
            for protocol in (2, 5):
                whole = pickle.dumps(value, protocol)
                for place in range(0, len(whole), max(1, len(whole) // 60)):
                    for bad in (whole[:place], whole[:place] + b"\\xff" + whole[place + 1:]):
                        try:
                            pickle.loads(bad)
                        except Exception:
                            pass
    """,
    "made without their constructor": """
        for name in alert_response.__all__:
            thing = getattr(alert_response, name)
            if not isinstance(thing, type) or issubclass(thing, Exception):
                continue
            try:
                made = thing.__new__(thing)
            except (TypeError, ValueError):
                made = None
            if made is not None:
                repr(made), made == made, made.__class__
            try:
                object.__new__(thing)
            except TypeError:
                pass
            for state in (None, {}, (), b"", "x", ({}, {}), [1]):
                for method in ("__setstate__", "__reduce__", "__reduce_ex__", "__getnewargs_ex__"):
                    for owner in (made, next((v for v in values() if type(v) is thing), None)):
                        try:
                            getattr(owner, method)(state)
                        except (TypeError, AttributeError, ValueError, AlertResponseError):
                            pass
    """,
    "methods of another's": """
        things = [*values(), register, view]
        for thing in things[::7]:
            for name in dir(type(thing)):
                for other in (None, 1, things[-1], things[0]):
                    if name in ("__class__", "__new__", "__init_subclass__", "__subclasshook__", "__init__"):
                        continue
                    try:
                        getattr(type(thing), name)(other)
                    except Exception:
                        pass
    """,
    "offsets without end": """
        for lie in (timedelta.max, timedelta.min, timedelta(days=999_999_999), timedelta(days=-999_999_999),
                    timedelta(days=106_751_991), timedelta(days=200_000_000)):
            for year in (1, 2026, 9999):
                class Lying(datetime):
                    def utcoffset(self):
                        return lie
                at = Lying(year, 1, 1, tzinfo=timezone(timedelta(hours=1)))
                refused(lambda: register.as_of(at))
                refused(lambda: Complete("Patched.", completed_at=at))
    """,
    "tables within tables": """
        import pyarrow as pa

        for nest in (
            lambda inner: pa.StructArray.from_arrays([inner], ["a"]),
            lambda inner: pa.ListArray.from_arrays([0, 1], inner),
        ):
            nested = pa.array([AT], pa.timestamp("us", "UTC"))
            for _ in range(5_000):
                nested = nest(nested)
            refused(lambda: timeliness(nested, AT, None, AT))
            refused(lambda: timeliness(pa.chunked_array([nested]), AT, None, AT))
    """,
    "replay that stops half way": """
        def entries(error):
            yield from told()[0].entries()[:5]
            raise error

        for error in (ValueError("x"), MemoryError(), RecursionError(), StopIteration()):
            try:
                Register.replay(entries(error))
            except Exception:
                pass
            else:
                raise AssertionError(error)
    """,
    "collected while in use": """
        import gc

        gc.set_threshold(1)
        for value in values():
            repr(value), value.to_json(), hash(value)
        sequence = register.as_of(AT).positions("CC-1")
        iterator = iter(sequence)
        first = next(iterator)
        del sequence
        gc.collect()
        rest = list(iterator)
        assert first.alert == "CC-1" and len(rest) == 2
        late = Register.replay(told()[0].entries()).as_of(AT)
        gc.collect()
        assert late.report("CC-1").in_scope == 3
    """,
}

BEFORE = """
import pickle
import sys
from datetime import datetime, timedelta, timezone

sys.path.insert(0, {tests!r})
import alert_response
from alert_response import *
from alert_response import AlertResponseError, Entry, InvalidInputError
from story import CSOC, day, register as new, told, values

AT = day(20)
GOOD = {{"confirm_mfa": {{"user": "alice"}}}}
register = new()
view = register.as_of(AT)


def refused(call):
    try:
        given = call()
    except InvalidInputError as error:
        assert len(str(error)) < 1000
    else:
        raise AssertionError(f"gave {{given!r:.200}}")


"""


@pytest.mark.parametrize("name", VICIOUS)
def test_the_interpreter_survives(name: str) -> None:
    program = BEFORE.format(tests=str(Path(__file__).resolve().parent))
    program += textwrap.dedent(VICIOUS[name]) + "\nassert register == told()[0]\nprint('alive')\n"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stdout) == (0, "alive\n"), f"{done.returncode}: {done.stderr[-2000:]}"
    assert "panicked" not in done.stderr
