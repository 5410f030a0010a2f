"""The package imported again, and where it cannot be imported; each case is a program of its own."""

import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import alert_response
import pytest

USE = """
from datetime import UTC, datetime

AT = datetime(2026, 5, 1, 9, tzinfo=UTC)


def forget():
    import sys

    for name in [name for name in sys.modules if name.split(".")[0] == "alert_response"]:
        del sys.modules[name]


def works(package):
    import copy, pickle

    register = package.Register()
    csoc = package.Operator("csoc")
    register.register_organisation("R0A", name="Trust", sector=package.Sector.ACUTE, by=csoc, at=AT)
    register.issue_alert("CC-1", title="An alert", severity=package.Severity.HIGH, by=csoc, at=AT)
    position = register.as_of(AT).position("CC-1", "R0A")
    assert position.state is package.State.AWAITING
    assert isinstance(position.timeliness, package.Timeliness)
    assert package.TRANSITIONS[package.StatusKind.COMPLETE] == ()
    assert package.StatusKind.allowed_after(None)
    try:
        register.issue_alert("CC-1", title="An alert", severity="high", by=csoc, at=AT)
    except package.RefusalError as refusal:
        assert refusal.code is package.RefusalCode.ALERT_ALREADY_ISSUED
    else:
        raise AssertionError
    try:
        register.as_of("soon")
    except package.InvalidInputError as error:
        assert error.code is package.RefusalCode.INVALID_VALUE
    else:
        raise AssertionError
    for value in (register, position, *register.entries(), package.Severity.HIGH):
        assert pickle.loads(pickle.dumps(value)) == value == copy.copy(value)
    assert "Trust" not in register.as_of(AT).report("CC-1")._repr_html_()
    return register


"""

IMPORTS = {
    "again and again": """
        import alert_response as first
        of_first = works(first)
        packages = [first]
        for _ in range(3):
            forget()
            import alert_response
            assert all(alert_response is not before for before in packages)
            works(alert_response)
            packages.append(alert_response)
            # What was made before goes on, and answers in the words of the newest import.
            assert of_first.as_of(AT).position("CC-1", "R0A").state is alert_response.State.AWAITING
    """,
    "again, for the journal too": """
        import tempfile, os
        from alert_response.journal import SqliteJournal
        forget()
        from alert_response import ConfirmMfa, InvalidInputError, Operator, RefusalError
        from alert_response.journal import SqliteJournal
        with tempfile.TemporaryDirectory() as folder, SqliteJournal(os.path.join(folder, "a.sqlite")) as journal:
            try:
                journal.execute(ConfirmMfa("alice"), by=Operator("csoc"), at=AT)
            except RefusalError:
                pass
    """,
    "reloaded": """
        import importlib
        import alert_response
        works(alert_response)
        assert importlib.reload(alert_response) is alert_response
        works(alert_response)
        importlib.reload(alert_response._errors)
        importlib.reload(alert_response._enums)
        importlib.reload(alert_response)
        works(alert_response)
    """,
    "by many threads at once": """
        import threading
        import alert_response
        for _ in range(5):
            forget()
            def work():
                import alert_response
                alert_response.Register()
            threads = [threading.Thread(target=work) for _ in range(8)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            import alert_response
            works(alert_response)
    """,
    "from two places": """
        import sys
        import alert_response as one
        forget()
        sys.path.insert(0, COPY)
        import alert_response as other
        assert one.__file__ != other.__file__
        assert one.Register is not other.Register
        # Each has its own words and exceptions, whichever was imported last.
        works(other)
        one_works = one.Register().as_of(AT)
        try:
            one_works.report("CC-1")
        except one.RefusalError as refusal:
            assert refusal.code is one.RefusalCode.UNKNOWN_ALERT
    """,
}


def run(program: str, **names: str) -> None:
    """Runs a program of its own, to its end."""
    given = "".join(f"{name} = {value!r}\n" for name, value in names.items())
    done = subprocess.run(
        [sys.executable, "-c", given + USE + textwrap.dedent(program) + "\nprint('whole')\n"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "whole\n"), done.stderr[-2000:]


@pytest.mark.parametrize("name", IMPORTS)
def test_the_package_can_be_imported(name: str, tmp_path: Path) -> None:
    if name == "from two places":
        shutil.copytree(Path(alert_response.__file__).parent, tmp_path / "alert_response")
    run(IMPORTS[name], COPY=str(tmp_path))


INTERPRETERS = """
import importlib

for name in ("_interpreters", "_xxsubinterpreters"):
    try:
        interpreters = importlib.import_module(name)
        break
    except ImportError:
        continue


def within(program):
    # Shares the lock of the first one, as those of mod_wsgi do.
    try:
        made = interpreters.create("legacy")
    except TypeError:
        made = interpreters.create(isolated=False)
    try:
        failure = interpreters.run_string(made, program)
    except interpreters.RunFailedError as error:
        failure = error
    assert not failure, failure


ATTEMPT = '''
try:
    import alert_response
except ImportError as error:
    said = str(error)
else:
    said = ""
assert "one interpreter of a process" in said, said
assert "WSGIApplicationGroup %{GLOBAL}" in said
'''
"""


def test_a_second_interpreter_is_told_what_to_do() -> None:
    run(
        INTERPRETERS
        + textwrap.dedent("""
            import alert_response
            works(alert_response)
            for _ in range(3):
                within(ATTEMPT)
                works(alert_response)
        """)
    )


def test_the_first_interpreter_to_import_it_has_it() -> None:
    run(INTERPRETERS + "within(USE + 'import alert_response\\nworks(alert_response)\\n')\nexec(ATTEMPT)\n", USE=USE)
