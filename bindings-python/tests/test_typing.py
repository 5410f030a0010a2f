"""Type checkers know what the package gives, and the pages show what they accept."""

from __future__ import annotations

import json
import pickle
import re
import subprocess
import sys
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from types import GenericAlias
from typing import get_args, get_origin

import alert_response
import pytest
from alert_response import (
    AccessRequested,
    AlertResponseError,
    CommandOf,
    Decision,
    Entry,
    Register,
    RequestAccess,
    read_command,
)

from story import register
from test_parity import COMMANDS, EVENTS, class_name
from test_readme import TOP, WITH_PYTHON, blocks

VECTORS = TOP / "tests" / "vectors"
EXAMPLES = TOP / "examples" / "python"
# Neither says its types; what is unknown there is nothing that a page could mend.
UNTYPED = ("pandas", "pyarrow")
UNKNOWN = "# pyright: " + ", ".join(
    f"{report}=false"
    for report in (
        "reportMissingTypeStubs",
        "reportUnknownArgumentType",
        "reportUnknownMemberType",
        "reportUnknownVariableType",
    )
)


@pytest.fixture(scope="module")
def typed_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the Python of each page as a module, every line where the page has it; and the notebook's."""
    folder = tmp_path_factory.mktemp("pages")
    for page in WITH_PYTHON:
        lines: list[str] = []
        for block in blocks(page):
            if block.language == "python":
                lines += [""] * (block.line - 1 - len(lines))
                lines += block.body.splitlines()
        if any(f"import {name}" in line for line in lines for name in UNTYPED):
            lines[0] = UNKNOWN
        name = re.sub(r"\W", "_", str(page.relative_to(TOP).with_suffix("")))
        (folder / f"{name}.py").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def checked(command: list[str], folder: Path) -> None:
    """A type checker has nothing to say."""
    ran = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, f"{ran.stdout}\n{ran.stderr}"


def by_mypy(folder: Path) -> None:
    config = "".join(f"[mypy-{name}.*]\nignore_missing_imports = True\n" for name in UNTYPED)
    # It says its types, and draws what they do not allow: instants.
    config += "[mypy-matplotlib.*]\nfollow_imports = skip\n"
    (folder / "mypy.ini").write_text(f"[mypy]\nstrict = True\n{config}", encoding="utf-8")
    checked(["mypy", "--no-error-summary", "."], folder)


def by_basedpyright(folder: Path, *others: Path) -> None:
    config = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "include": [".", *map(str, others)],
        "extraPaths": [str(EXAMPLES)],
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
    checked(["basedpyright", "--project", ".", "--pythonpath", sys.executable], folder)


def test_mypy_accepts_the_python_of_every_page(typed_pages: Path) -> None:
    by_mypy(typed_pages)


def test_basedpyright_accepts_the_python_of_every_page_and_example(typed_pages: Path) -> None:
    by_basedpyright(typed_pages, *EXAMPLES.glob("*.py"))


def test_mypy_accepts_the_notebook(tmp_path: Path) -> None:
    cells = json.loads((EXAMPLES / "arrivals.ipynb").read_text(encoding="utf-8"))["cells"]
    code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    (tmp_path / "arrivals.py").write_text(code + "\n", encoding="utf-8")
    (tmp_path / "april_2018.py").symlink_to(EXAMPLES / "april_2018.py")
    by_mypy(tmp_path)


def events_of_the_vectors() -> dict[str, set[str]]:
    """The events that each command comes to in any vector."""
    found: dict[str, set[str]] = defaultdict(set)
    for file in VECTORS.rglob("*.json"):
        a_register = Register()
        for step in json.loads(file.read_text(encoding="utf-8"))["steps"]:
            try:
                command = read_command(step["do"])
                decision = a_register.execute(step["do"], by=step["by"], at=step["at"])
            except (AlertResponseError, KeyError):
                continue
            found[type(command).__name__] |= {type(entry.event).__name__ for entry in decision}
    return found


def test_every_decision_is_typed_by_what_its_command_really_comes_to(tmp_path: Path) -> None:
    """As mypy and basedpyright see the methods of a register and of a journal, beside what the vectors record."""
    found = events_of_the_vectors()
    assert set(found) == {class_name(word) for word in COMMANDS}
    assert set().union(*found.values()) == {class_name(word) for word in EVENTS}
    lines = [
        "from collections.abc import Callable",
        "from datetime import datetime",
        "from typing import ParamSpec, TypeVar, assert_type",
        f"from alert_response import Actor, Decision, Register, {', '.join(map(class_name, COMMANDS + EVENTS))}",
        "from alert_response.journal import SqliteJournal",
        'P = ParamSpec("P")',
        'T = TypeVar("T")',
        "def returned(call: Callable[P, T]) -> T: raise NotImplementedError",
    ]
    for word in COMMANDS:
        command = class_name(word)
        decision = f"Decision[{' | '.join(sorted(found[command]))}]"
        lines += [
            f"def of_{word}(r: Register, j: SqliteJournal, command: {command}, by: Actor, at: datetime) -> None:",
            f"    assert_type(returned(r.{word}), {decision})",
            f"    assert_type(r.decide(command, by=by, at=at), {decision})",
            f"    assert_type(r.execute(command, by=by, at=at), {decision})",
            f"    assert_type(j.execute(command, by=by, at=at), {decision})",
        ]
    (tmp_path / "decisions.py").write_text("\n".join(lines) + "\n", encoding="utf-8")
    by_mypy(tmp_path)
    by_basedpyright(tmp_path)


PROGRAM = '''
from datetime import datetime
from typing import TypeVar, assert_type

from alert_response import (
    AccessRequested, Actor, Command, CommandOf, ConfirmMfa, Decision, Entry, Event, Policy, Register, RequestAccess,
    RoleGranted, UserRegistered,
)

E = TypeVar("E", bound=Event)

def executed(register: Register, command: CommandOf[E], by: Actor, at: datetime) -> Decision[E]:
    return register.execute(command, by=by, at=at)

def anything(register: Register, command: Command, by: Actor, at: datetime) -> Decision:
    return register.execute(command, by=by, at=at)

def program(register: Register, by: Actor, at: datetime) -> None:
    asked = register.request_access("R0A", lead_organisation="0AR", agreement="An agreement.", by=by, at=at)
    assert_type(asked.entries[0].event.request, str)
    assert_type(asked[0], Entry[AccessRequested])
    assert_type([entry.event.user for entry in asked], list[str])
    typed = executed(register, RequestAccess("R0A", lead_organisation="0AR", agreement="One."), by, at)
    assert_type(typed, Decision[AccessRequested])
    wire = register.execute({"confirm_mfa": {"user": "alice"}}, by={"operator": "csoc"}, at="2026-05-01T09:00:00Z")
    assert_type(wire, Decision[Event])
    assert_type(register.entries()[0], Entry[Event])
    assert_type(anything(register, ConfirmMfa("alice"), by, at)[0].event, Event)
    event = register.entries()[0].event
    if isinstance(event, (RoleGranted, UserRegistered)):
        made = Entry(seq=1, at=at, by=by, event=event)
        assert_type(made.event, RoleGranted | UserRegistered)
        assert_type(Decision([made]), Decision[RoleGranted | UserRegistered])
    assert_type(Policy.ranca_2020().due_at(at), datetime)
'''


def test_a_program_need_not_ask_which_event_it_has(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    by_mypy(tmp_path)
    by_basedpyright(tmp_path)


def test_any_stands_for_values_of_json_alone() -> None:
    stubs = (files(alert_response) / "_native.pyi").read_text(encoding="utf-8")
    lines = [line.strip() for line in stubs.splitlines() if re.search(r"\bAny\b", line)]
    declared = [line for line in lines if line.startswith("def ") or line.endswith("Any")]
    assert declared
    assert all(re.match(r"def to_dicts?\(self, /\) -> (list\[)?dict\[str, Any\]]?:$", line) for line in declared)


def test_decisions_and_entries_take_the_type_of_their_event_at_run_time() -> None:
    for generic in (Decision, Entry):
        alias = generic[AccessRequested]
        assert isinstance(alias, GenericAlias)
        assert get_origin(alias) is generic
        assert get_args(alias) == (AccessRequested,)
        assert pickle.loads(pickle.dumps(alias)) == alias
    entry = register().entries()[0]
    made = Decision[AccessRequested]([entry])  # type: ignore[list-item]
    assert type(made) is Decision
    assert pickle.loads(pickle.dumps(made)) == made == Decision([entry])


def test_every_command_is_a_command_of_its_events() -> None:
    for word in COMMANDS:
        assert issubclass(getattr(alert_response, class_name(word)), CommandOf)
    assert isinstance(RequestAccess("R0A", lead_organisation="0AR", agreement="One."), CommandOf)
    assert not isinstance(register(), CommandOf)
