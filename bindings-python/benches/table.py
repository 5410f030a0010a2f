"""One table of all that a run has measured, in the form of docs/benchmarks.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Measured:
    """One line of the table: how long something took, and how it compares with another line."""

    what: str
    seconds: float
    target: float | None = None
    beside: str | None = None
    at_least: float | None = None
    """How many times as long as the other line it should take."""


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
        at_least: float | None = None,
    ) -> None:
        """Notes the median of a benchmark that has run, of so many operations, beside which other line."""
        seconds = benchmark.stats.stats.median / per
        self.measured.append(Measured(what, seconds, target, beside, at_least))

    def lines(self) -> Iterator[str]:
        """The table in Markdown."""
        seconds = {line.what: line.seconds for line in self.measured}
        yield "| what | target | measured | ratio |"
        yield "|---|---|---|---|"
        for line in self.measured:
            other = seconds.get(line.beside or "")
            target, ratio, missed = "–", "", False
            if line.target is not None:
                target, missed = f"≤ {duration(line.target)}", line.seconds > line.target
            if other is not None:
                ratio = f"{line.seconds / other:,.1f} × {line.beside}"
            if other is not None and line.at_least is not None:
                target, missed = f"≥ {line.at_least:g} ×", line.seconds < line.at_least * other
            measured = f"**{duration(line.seconds)}** (missed)" if missed else duration(line.seconds)
            yield f"| {line.what} | {target} | {measured} | {ratio} |"


def duration(seconds: float) -> str:
    """Three digits, with the unit that suits."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"
