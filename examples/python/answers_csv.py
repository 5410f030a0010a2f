"""Reads a spreadsheet of answers, saved as CSV: the columns are organisation, status and text."""

import csv
import io
from pathlib import Path

from alert_response import Complete, InProgress, InvalidInputError, Mode, NotApplicable, RecordResponse
from alert_response import ods_code

STATUSES = {"in_progress": InProgress, "complete": Complete, "not_applicable": NotApplicable}


def text_of(path: Path) -> str:
    """The text of a file in UTF-8 or, as Excel saves one unless told otherwise, in Windows-1252."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        print(f"{path.name} is not in UTF-8; it is read as Windows-1252, so check its accents and dashes")
        return path.read_bytes().decode("cp1252", errors="replace")


def answers(path: Path, alert: str) -> tuple[list[RecordResponse], list[str]]:
    """One command for all rows that say the same, and what is wrong in which line."""
    groups = dict[InProgress | Complete | NotApplicable, list[str]]()
    wrong = list[str]()
    rows = csv.DictReader(io.StringIO(text_of(path), newline=""), restkey="more", restval="")
    missing = {"organisation", "status", "text"} - {*(rows.fieldnames or ())}
    if missing:
        return [], [f"line 1: there is no column {', '.join(sorted(missing))}"]
    try:
        for row in rows:
            try:
                if any("".join(cell).strip() for cell in row.values()):  # a blank row is none
                    organisation, status = answer(row)
                    groups.setdefault(status, []).append(organisation)
            except InvalidInputError as error:  # without the name of the function's argument
                said = error.message.removeprefix(f"argument `{error.argument}`: ")
                wrong.append(f"line {rows.line_num}: {said}")
            except ValueError as error:
                wrong.append(f"line {rows.line_num}: {error}")
    except csv.Error as error:
        wrong.append(f"line {rows.line_num + 1}: {error}")
    commands = [
        RecordResponse(alert, organisations=organisations, status=status, mode=Mode.BEST_EFFORT)
        for status, organisations in groups.items()
    ]
    return commands, wrong


def answer(row: dict[str, str]) -> tuple[str, InProgress | Complete | NotApplicable]:
    """The organisation and the status of a row, or a `ValueError` that says what is wrong."""
    if "more" in row:
        raise ValueError("there are more cells than columns; put a text with commas into quotes")
    word = row["status"].strip().lower()
    if word not in STATUSES:
        raise ValueError(f"`{word}` is not a status; expected one of {', '.join(STATUSES)}")
    return ods_code(row["organisation"].strip()), STATUSES[word](row["text"])
