"""A support unit answers for its trusts from a spreadsheet: what would be refused, then for real.

Run it: `python examples/python/bulk_from_csv.py [FILE.csv]`; the columns are organisation, status and text.
"""

import sys
from datetime import datetime
from pathlib import Path

from answers_csv import answers
from april_2018 import ALERT, HERE, LONDON, administrator, register_until

from alert_response import Decision, RecordResponse, RefusalError


def report(did: str, command: RecordResponse, outcome: Decision | RefusalError) -> None:
    """How many answers a command recorded, and which were refused."""
    if isinstance(outcome, RefusalError):  # nothing of this command can be recorded
        recorded, refused = 0, outcome.organisations
    else:
        recorded, refused = len(outcome), outcome.refused
    print(f"{did} {recorded}: {command.status}")
    for organisation, code in refused.items():
        print(f"  refused {organisation}, {code.value}: {code.meaning}")
    if isinstance(outcome, RefusalError) and not refused:
        print(f"  refused, {outcome}")


def main(path: Path) -> None:
    """Preview, then record."""
    at = datetime(2018, 4, 11, 13, 59, tzinfo=LONDON)
    register, by = register_until(at), administrator("0AR")
    commands, wrong = answers(path, ALERT)
    if wrong:
        print(*wrong, "nothing is recorded; correct the file first", sep="\n")
        sys.exit(1)
    # One after the other: a row that contradicts an earlier one is refused here already.
    for command, outcome in zip(commands, register.preview(commands, by=by, at=at), strict=True):
        report("would record", command, outcome)
    for command in commands:
        try:
            report("recorded", command, register.execute(command, by=by, at=at))
        except RefusalError as refusal:
            report("recorded", command, refusal)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "bulk_answers.csv")
