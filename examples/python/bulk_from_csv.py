"""A support unit answers for its trusts from a spreadsheet: what would be refused, then for real.

Run it: `python examples/python/bulk_from_csv.py [FILE.csv]`; the columns are organisation, status and text.
"""

import csv
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from april_2018 import ALERT, HERE, LONDON, administrator, register_until

from alert_response import Complete, InProgress, Mode, NotApplicable, RecordResponse, RefusalError


def status(word: str, text: str) -> InProgress | Complete | NotApplicable:
    """The status that a row of the spreadsheet names."""
    match word:
        case "in_progress":
            return InProgress(actions=text)
        case "complete":
            return Complete(actions=text)
        case "not_applicable":
            return NotApplicable(explanation=text)
        case _:
            raise ValueError(f"`{word}` is not a status that this script knows")


def commands(path: Path) -> Iterator[RecordResponse]:
    """One command for all rows that say the same."""
    groups: dict[tuple[str, str], list[str]] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            groups.setdefault((row["status"], row["text"]), []).append(row["organisation"])
    for (word, text), organisations in groups.items():
        yield RecordResponse(
            ALERT, organisations=organisations, status=status(word, text), mode=Mode.BEST_EFFORT
        )


def main(path: Path) -> None:
    """Preview, then record."""
    at = datetime(2018, 4, 11, 13, 59, tzinfo=LONDON)
    register, by = register_until(at), administrator("0AR")
    for dry_run in (True, False):
        for command in commands(path):
            try:
                decision = (register.decide if dry_run else register.execute)(command, by=by, at=at)
                recorded, refused = len(decision), decision.refused
            except RefusalError as refusal:  # nothing of this command could be recorded
                recorded, refused = 0, refusal.organisations
            print(f"{'would record' if dry_run else 'recorded'} {recorded}: {command.status}")
            for organisation, code in refused.items():
                print(f"  refused {organisation}, {code}: {code.meaning}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "bulk_answers.csv")
