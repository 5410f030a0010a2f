"""The story that the tests of the journal tell, step by step: the nth step is always the same."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from sqlite3 import Connection
from typing import Any, NamedTuple

import pytest
from alert_response import (
    Actor,
    Command,
    ConfirmMfa,
    Decision,
    InProgress,
    IssueAlert,
    NominateLeadAdministrator,
    Operator,
    Person,
    RecordResponse,
    Register,
    RegisterOrganisation,
    Sector,
    Severity,
    Siro,
    UpdateAlert,
    User,
)
from alert_response.journal import SqliteJournal

BEGINNING = datetime(2026, 5, 1, 9, tzinfo=UTC)
CSOC = Operator("csoc")
ALICE = User("alice")


class Step(NamedTuple):
    command: Command
    by: Actor
    at: datetime

    def on(self, register: Register | SqliteJournal) -> Decision:
        return register.execute(self.command, by=self.by, at=self.at)


def step(n: int) -> Step:
    """The nth step: four that set the scene, then alert after alert is issued, answered and updated."""
    at = BEGINNING + timedelta(seconds=n)
    if n < len(SCENE):
        return Step(SCENE[n], CSOC, at)
    alert, act = divmod(n - len(SCENE), 3)
    name = f"CC-{alert + 1}"
    if act == 0:
        return Step(IssueAlert(name, title="A vulnerability", severity=Severity.HIGH), CSOC, at)
    if act == 1:
        status = InProgress("Patching, naïvely · 修补 🩹")
        return Step(RecordResponse(name, organisations=["R0A"], status=status), ALICE, at)
    return Step(UpdateAlert(name, text="Exploited widely"), CSOC, at)


SCENE: list[Command] = [
    RegisterOrganisation("R0A", name="Trust R0A", sector=Sector.ACUTE),
    RegisterOrganisation("R0B", name="Trust R0B", sector=Sector.ACUTE),
    NominateLeadAdministrator(
        "R0A", user=Person("alice", "Alice", "alice@nhs.net"), siro=Siro("Sam", "sam@example.org")
    ),
    ConfirmMfa("alice"),
]
REFUSED = Step(SCENE[0], CSOC, BEGINNING)


def told(steps: int) -> Register:
    """A register, kept nowhere, after so many steps."""
    register = Register()
    for n in range(steps):
        step(n).on(register)
    return register


def tell(journal: SqliteJournal, steps: int, since: int = 0) -> None:
    for n in range(since, since + steps):
        step(n).on(journal)


def tell_until(journal: SqliteJournal, stop: Callable[[], bool], since: int = 0) -> int:
    """Goes on until it is time to stop; the number of the next step."""
    for n in count(since):
        if stop():
            return n
        step(n).on(journal)
    return 0


def lines(journal: SqliteJournal, since: int = 0) -> list[str]:
    return [entry.to_json() for entry in journal.entries(since)]


def connection(journal: SqliteJournal) -> Connection:
    """The journal's own connection, to make it fail."""
    writer = journal._writer  # pyright: ignore[reportPrivateUsage]
    assert writer is not None
    return writer._connection  # pyright: ignore[reportPrivateUsage]


def connect_instead(journal: SqliteJournal, stand_in: Any) -> None:
    """Puts something else where the journal's own connection was."""
    writer = journal._writer  # pyright: ignore[reportPrivateUsage]
    assert writer is not None
    writer._file = stand_in  # pyright: ignore[reportPrivateUsage]


def other_process(
    code: str, *arguments: object, before: Sequence[str] = (), stdin: int | None = None
) -> subprocess.Popen[str]:
    """A program that has the journal and these steps at hand, run by another program if one is named."""
    program = f"import os, sys\nfrom alert_response.journal import *\nfrom journal_steps import *\n{code}"
    return subprocess.Popen(
        [*before, sys.executable, "-c", program, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path])},
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def in_another_process(code: str, *arguments: object, before: Sequence[str] = ()) -> str:
    """What such a program says."""
    with other_process(code, *arguments, before=before) as process:
        try:
            said, wrong = process.communicate(timeout=240)
        except BaseException:
            process.kill()
            raise
    assert process.returncode == 0, wrong
    return said.strip()


def in_a_mount_namespace(code: str, *arguments: object) -> str:
    """The same as `in_another_process`, where mounts are seen by nobody else."""
    namespace = ["unshare", "-m"]
    attempt = [*namespace, "mount", "--bind", "/tmp", "/tmp"]
    if sys.platform != "linux" or not shutil.which("unshare"):
        pytest.skip("needs Linux, and the program `unshare`")
    if subprocess.run(attempt, capture_output=True).returncode != 0:
        pytest.skip("needs the right to mount: run as root, in a container only with `SYS_ADMIN`")
    return in_another_process(code, *arguments, before=namespace)


def files(folder: Path) -> dict[str, bytes]:
    """Only where nobody has the journal open: to close a file lets go of all its locks."""
    return {found.name: found.read_bytes() for found in sorted(folder.iterdir())}
