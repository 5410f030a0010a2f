"""Finds the vectors, runs them, says how it went."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from conformance.rawjson import NotJsonError
from conformance.run import MismatchError, Run
from conformance.vector import VectorError, read_step, read_vector


@dataclass(frozen=True)
class Failure:
    """A vector that does not hold, and where; steps count from 1."""

    vector: str
    expected: str
    actual: str
    step: int | None = None

    def __str__(self) -> str:
        where = self.vector if self.step is None else f"{self.vector}, step {self.step}"
        return f"{where}\n  expected: {self.expected}\n  actual:   {self.actual}"


@dataclass
class Summary:
    """How a run came out."""

    passed: int = 0
    failures: list[Failure] = field(default_factory=list)

    def __str__(self) -> str:
        return "\n".join(
            [*map(str, self.failures), f"{self.passed} passed, {len(self.failures)} failed"],
        )


def main(arguments: Sequence[str]) -> int:
    """Runs the folders named on the command line; the exit code."""
    if not arguments:
        print("name the folders whose vectors to run", file=sys.stderr)
        return 2
    summary = run_folders(map(Path, arguments))
    print(summary)
    return 1 if summary.failures else 0


def run_folders(folders: Iterable[Path]) -> Summary:
    """Runs every `*.json` below the folders. A folder without any is a failure."""
    summary = Summary()
    for folder in folders:
        try:
            files = sorted(vectors_below(folder))
            nothing = None if files else "none"
        except OSError as error:
            files, nothing = [], str(error)
        if nothing is not None:
            summary.failures.append(Failure(str(folder), "vectors (`*.json`)", nothing))
        for file in files:
            failure = run_file(file)
            if failure is None:
                summary.passed += 1
            else:
                summary.failures.append(failure)
    return summary


def vectors_below(folder: Path) -> Iterator[Path]:
    """Every `*.json` below a folder."""
    for path in folder.iterdir():
        if path.is_dir():
            yield from vectors_below(path)
        elif path.suffix == ".json":
            yield path


def run_file(file: Path) -> Failure | None:
    """Runs the vector of one file."""
    try:
        text = file.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        return Failure(str(file), "a readable file", str(error))
    return run_text(str(file), text)


def run_text(name: str, text: str) -> Failure | None:
    """Runs one vector on a new register, then writes, reads and replays its entries and compares."""
    try:
        vector = read_vector(text)
    except NotJsonError as error:
        return Failure(name, "a vector", str(error))
    except VectorError as error:
        return Failure(name, "a vector", str(error), error.step)
    name = f"{name} ({vector.name})"
    run = Run()
    for number, written in enumerate(vector.steps, 1):
        try:
            run.step(read_step(written))
        except (NotJsonError, VectorError) as error:
            return Failure(name, "a step", str(error), number)
        except MismatchError as error:
            return Failure(name, error.expected, error.actual, number)
        except Exception as error:
            return Failure(name, "no exception but a refusal", repr(error), number)
    try:
        run.finish()
    except MismatchError as error:
        return Failure(name, error.expected, error.actual)
    except Exception as error:
        return Failure(name, "entries that can be read back and replayed", repr(error))
    return None
