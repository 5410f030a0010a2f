"""A forked process works with the registers of its parent, or is told why it cannot; it never hangs.

Each case is a program of its own: what hangs is killed, and fails.
"""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no forks")

CHILDREN = 30
MOST_SECONDS = 120

BEFORE = f"""
import copy, ctypes, multiprocessing, os, pickle, signal, sys, threading, time, warnings

sys.path.insert(0, {str(Path(__file__).resolve().parent)!r})
warnings.filterwarnings("ignore", category=DeprecationWarning)
# A lock of the program's own, which it takes before every fork by a hook that runs after those of the package.
own = threading.Lock()
os.register_at_fork(before=own.acquire, after_in_parent=own.release, after_in_child=own.release)
import pyarrow
from alert_response import *
from alert_response import AlertResponseError
from story import ALICE, CSOC, SIRO, START, day, person, register as new, told

CHILDREN = {CHILDREN}


def read(table):
    # Not by `pyarrow.table`, which imports pandas when it is first called.
    return pyarrow.RecordBatchReader.from_stream(table).read_all()


def big(organisations=1000):
    large = Register()
    for number in range(organisations):
        large.register_organisation(f"N{{number}}", name="Trust", sector="acute", by=CSOC, at=START)
    large.nominate_lead_administrator("N0", user=person("alice"), siro=SIRO, by=CSOC, at=START)
    large.confirm_mfa("alice", by=CSOC, at=START)
    for number in range(20):
        large.issue_alert(f"CC-{{number}}", title="An alert", severity="high", by=CSOC, at=day(1))
    return large


def hammer(*work):
    def for_ever(one):
        while True:
            one()

    for one in work:
        threading.Thread(target=for_ever, args=(one,), daemon=True).start()
    time.sleep(0.1)


def write(register, others=[f"N{{number}}" for number in range(1, 1000)]):
    # Takes its time, and is refused in the end: the register stays as long as it is.
    status = InProgress("Patching.")
    try:
        register.record_response("CC-1", organisations=others, status=status, by=ALICE, at=day(3))
    except RefusalError:
        pass


def works(register):
    # Everything that takes the lock, in each of the ways there are.
    before = register.last_seq
    view = register.as_of(day(99))
    assert len(view.positions("CC-1")) == view.report("CC-1").in_scope
    assert read(view.positions(["CC-1"])).num_rows == view.report("CC-1").in_scope
    assert copy.copy(register) == register
    register.register_organisation(f"Z{{before}}", name="New", sector="acute", by=CSOC, at=day(99))
    assert register.last_seq == before + 1 == len(register.entries())


def ended(child, seconds=40):
    # The exit code of a child; one that hangs is killed.
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.005)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "hung"


def children(check, fork=os.fork, many=CHILDREN, seconds=40):
    outcomes = []
    for _ in range(many):
        child = fork()
        if child == 0:
            code = 9
            try:
                code = check() or 0
            finally:
                os._exit(code)
        outcomes.append(ended(child, seconds))
    return outcomes


"""

FORKS = {
    "while a thread writes": """
        register = big()
        hammer(lambda: write(register), lambda: write(register))
        assert children(lambda: works(register)) == [0] * CHILDREN
    """,
    "while threads read": """
        register = big()
        view = register.as_of(day(3))
        hammer(*[lambda: view.report("CC-1"), lambda: copy.copy(register), lambda: view.positions("CC-2")])
        assert children(lambda: works(register)) == [0] * CHILDREN
    """,
    "while a thread writes and others read": """
        register, other = big(), big(500)
        view = register.as_of(day(3))
        hammer(
            lambda: write(register),
            lambda: view.report("CC-1"),
            lambda: register == other,
            lambda: pickle.dumps(other),
        )
        assert children(lambda: works(register)) == [0] * CHILDREN
    """,
    "while tables are read": """
        register = big()
        view = register.as_of(day(3))
        table = view.positions()
        hammer(lambda: read(table), lambda: read(view.evidence_table(day(0), day(9))))
        # A reader of a stream waits for nobody: now and then a child is told that it cannot have the register.
        def check():
            try:
                works(register)
            except AlertResponseError as error:
                assert "forked" in str(error), error
                return 3
        assert set(children(check)) <= {0, 3}
    """,
    "and forks again, while children write": """
        register = big(200)

        def check():
            hammer(lambda: write(register))
            assert children(lambda: works(register), many=5) == [0] * 5

        assert children(check, many=3) == [0] * 3
    """,
    "by several threads at once": """
        register = big(200)
        view = register.as_of(day(3))
        hammer(lambda: view.report("CC-1"))
        outcomes = []
        threads = [
            threading.Thread(target=lambda: outcomes.extend(children(lambda: works(register), many=8)))
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert outcomes == [0] * 32
        view.report("CC-1")
    """,
    "within a call": """
        # What a call asks Python for may fork: its entries, or the offset of an instant.
        register = big(50)
        kinds = []

        def entries():
            for place, entry in enumerate(register.entries()):
                if place == 30:
                    kinds.append(os.fork())
                yield entry

        again = Register.replay(entries())
        assert again == register
        works(again)
        works(register)
        if kinds[0] == 0:
            os._exit(0)
        assert ended(kinds[0]) == 0
    """,
    "while a thread has a lock that the fork wants": """
        # The fork waits for a thread that has the program's lock, and that thread at a call for the fork.
        register = big(50)
        view = register.as_of(day(3))

        held, done = threading.Event(), threading.Event()

        def with_lock():
            with own:
                held.set()
                until = time.monotonic() + 1
                # The fork has begun by then.
                while time.monotonic() < until:
                    view.report("CC-1")
                for _ in range(1000):
                    view.report("CC-1")
            done.set()

        threading.Thread(target=with_lock, daemon=True).start()
        held.wait()
        assert children(lambda: works(register), many=1) == [0]
        assert done.wait(60)
    """,
    "as multiprocessing does": """
        register = big()

        def worker(number):
            works(register)
            return register.last_seq

        before = register.last_seq
        with multiprocessing.get_context("fork").Pool(4) as pool:
            counts = pool.map(worker, range(8), chunksize=1)
        assert all(count > before for count in counts)
        assert register.last_seq == before
    """,
    "as a server that loads before it forks": """
        register = new()
        view, entries, decision = register.as_of(day(20)), iter(register.as_of(day(20)).alerts()), None
        decision = register.decide({"confirm_mfa": {"user": "erin"}}, by=CSOC, at=day(99))
        stream = pyarrow.RecordBatchReader.from_stream(view.positions())

        def check():
            assert view.report("CC-1") == told()[0].as_of(day(20)).report("CC-1")
            assert next(entries).id == "CC-1"
            assert stream.read_all().num_rows > 0
            register.apply(decision)
            works(register)

        assert children(check, many=4) == [0] * 4
        assert next(entries).id == "CC-1"
        assert stream.read_all().num_rows > 0
        register.apply(decision)
    """,
    "in C, past Python": """
        # A child that Python knows nothing of may find a lock held by nobody who is there; it is told.
        register = big(4000)
        hammer(lambda: write(register))

        def check():
            try:
                register.last_seq
                register.as_of(day(3)).report("CC-1")
                register.record_follow_up("CC-1", organisation="N1", note="Called.", by=CSOC, at=day(999))
                table = read(register.as_of(day(3)).positions(["CC-1"]))
            except AlertResponseError as error:
                assert "forked" in str(error), error
                return 3
            except Exception as error:
                assert "forked" in str(error), error
                return 4

        outcomes = children(check, fork=ctypes.PyDLL(None).fork, seconds=5)
        # Python has locks of its own, which it makes anew only in children that it knows of: now and then one hangs there.
        hung = outcomes.count("hung")
        assert hung <= len(outcomes) // 3 and set(outcomes) <= {0, 3, 4, "hung"}, outcomes
        assert 3 in outcomes, outcomes
        # The parent goes on.
        write(register)
    """,
}


@pytest.mark.parametrize("name", FORKS)
def test_a_forked_process_works_or_is_told(name: str) -> None:
    program = BEFORE + textwrap.dedent(FORKS[name]) + "\nprint('whole', flush=True)\nos._exit(0)\n"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=MOST_SECONDS, check=False
    )
    assert (done.returncode, done.stdout) == (0, "whole\n"), done.stderr[-2000:]


EXITS = {
    "reading": "hammer(*[lambda: view.report('CC-1')] * 4)",
    "writing": "hammer(lambda: write(register), lambda: write(register))",
    "copying": "hammer(lambda: copy.copy(register), lambda: pickle.dumps(register))",
    "streaming": "hammer(lambda: read(view.positions()))",
}


@pytest.mark.parametrize("name", EXITS)
def test_daemon_threads_within_calls_do_not_keep_the_program_from_ending(name: str) -> None:
    program = BEFORE + "register = big()\nview = register.as_of(day(3))\n" + textwrap.dedent(EXITS[name])
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=MOST_SECONDS, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
