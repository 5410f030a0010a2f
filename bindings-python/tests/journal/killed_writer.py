"""Kills a writing process again and again, and looks into the journal after each time.

    python killed_writer.py alerts.sqlite 200 1

A child writes commands and says on its output which one `execute` has returned from. At a random moment it is
killed, which no process can notice. Then the file must be sound and hold all entries of every acknowledged
command, and of one more command at most: all its entries or none. Ends with the counts.
"""

from __future__ import annotations

import os
import random
import select
import signal
import sys
import time
from itertools import count
from typing import NoReturn

from alert_response import Register
from alert_response.journal import SqliteJournal
from journal_steps import connection, lines, step

STDOUT = 1


def write(path: str, first: int, harsh: bool, reopen_every: int) -> NoReturn:
    """Writes until killed."""
    steps = count(first)
    while True:
        with SqliteJournal(path, timeout=0) as journal:
            if harsh:
                # So that kills also meet the moments when the log is carried over into the database.
                connection(journal).execute("PRAGMA wal_autocheckpoint = 4")
            for _ in range(reopen_every):
                n = next(steps)
                step(n).on(journal)
                os.write(STDOUT, b"%d\n" % n)


def start(path: str, first: int, dice: random.Random) -> tuple[int, int]:
    harsh = dice.random() < 0.5
    reopen_every = dice.choice([1, 3, 1_000_000, 1_000_000])
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    try:
        os.dup2(writing, STDOUT)
        write(path, first, harsh, reopen_every)
    except BaseException as error:
        os.write(2, f"the writer failed: {error!r}\n".encode())
    finally:
        os._exit(1)


def killed(path: str, first: int, dice: random.Random) -> list[int]:
    """The steps that a writer acknowledged before it was killed."""
    child, reading = start(path, first, dice)
    if dice.random() < 0.7:
        select.select([reading], [], [], 10)
        time.sleep(dice.uniform(0, 0.02))
    else:
        time.sleep(dice.uniform(0, 0.04))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        sys.exit("the writer ended before it was killed")
    with os.fdopen(reading, "rb") as said:
        return [int(line) for line in said.read().split()]


def main(path: str, rounds: int, seed: int) -> None:
    dice = random.Random(seed)
    expected = Register()
    told = acknowledged = more = silent = 0
    for _ in range(rounds):
        said = killed(path, told, dice)
        if said != list(range(told, told + len(said))):
            sys.exit(f"acknowledged {said} after step {told}")
        since = expected.last_seq
        promised: list[str] = []
        for n in said:
            promised += [entry.to_json() for entry in step(n).on(expected)]
        told += len(said)
        next_step = step(told)
        unacknowledged = expected.decide(next_step.command, by=next_step.by, at=next_step.at)
        # What a reader sees, before a writer could have mended anything.
        seen: list[str] | None = None
        if os.path.exists(path):
            with SqliteJournal(path, read_only=True) as journal:
                seen = lines(journal, since)
        with SqliteJournal(path, timeout=0) as journal:
            found = lines(journal, since)
            if found != promised:
                if found != promised + [entry.to_json() for entry in unacknowledged]:
                    sys.exit(f"after entry {since} promised {promised} and found {found}")
                expected.apply(unacknowledged)
                told += 1
                more += 1
            if seen not in (None, found):
                sys.exit(f"a reader saw {seen} and the writer found {found}")
            if journal.register != expected:
                sys.exit(f"another register after entry {since}")
        acknowledged += len(said)
        silent += not said
    print(f"{rounds} kills, {acknowledged} acknowledged, {more} more, {silent} killed before the first")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
