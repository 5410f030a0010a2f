"""One table of all that a run has measured, in the form of docs/benchmarks.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Measured:
    """One line of the table."""

    what: str
    seconds: float
    target: float | None
    beside: str | None


@dataclass
class Table:
    """What was measured, in the order of the run."""

    measured: list[Measured] = field(default_factory=list[Measured])

    def note(
        self,
        benchmark: Any,
        what: str,
        *,
        per: int = 1,
        target: float | None = None,
        beside: str | None = None,
    ) -> None:
        """Notes the median of a benchmark that has run, of so many operations, beside which other line."""
        self.measured.append(Measured(what, benchmark.stats.stats.median / per, target, beside))

    def lines(self) -> Iterator[str]:
        """The table in Markdown."""
        seconds = {line.what: line.seconds for line in self.measured}
        yield "| what | target | measured | ratio |"
        yield "|---|---|---|---|"
        for line in self.measured:
            target = "–" if line.target is None else f"≤ {duration(line.target)}"
            missed = line.target is not None and line.seconds > line.target
            measured = f"**{duration(line.seconds)}** (missed)" if missed else duration(line.seconds)
            other = seconds.get(line.beside or "")
            ratio = "" if other is None else f"{line.seconds / other:,.1f} × of {line.beside}"
            yield f"| {line.what} | {target} | {measured} | {ratio} |"


def duration(seconds: float) -> str:
    """Three digits, with the unit that suits."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"
