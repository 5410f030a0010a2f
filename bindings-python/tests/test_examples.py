"""Every example runs, says what it promises, and stays short."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import nbformat
import pytest
from nbclient import NotebookClient

EXAMPLES = Path(__file__).parents[2] / "examples" / "python"
SCRIPTS = sorted(EXAMPLES.glob("*.py"))
NOTEBOOKS = sorted(EXAMPLES.glob("*.ipynb"))


def run(script: str, *arguments: str | Path, cwd: Path, code: int = 0) -> str:
    """What a script prints, started from a folder that is not its own."""
    command = [sys.executable, EXAMPLES / script, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=cwd, timeout=120)
    assert done.returncode == code, done.stderr
    assert done.stderr == ""
    return done.stdout


def test_the_folder_is_found() -> None:
    assert {path.name for path in SCRIPTS} == {
        "answers_csv.py",
        "april_2018.py",
        "bulk_from_csv.py",
        "deadline.py",
        "monday_follow_up.py",
    }
    assert [path.name for path in NOTEBOOKS] == ["arrivals.ipynb"]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_an_example_is_under_sixty_lines(script: Path) -> None:
    assert len(script.read_text(encoding="utf-8").splitlines()) < 60


def test_forty_eight_hours_are_elapsed_hours_and_the_due_instant_is_in_time(tmp_path: Path) -> None:
    assert run("deadline.py", cwd=tmp_path).splitlines() == [
        "issued Thursday 05 April 2018, 09:00 BST, respond by Saturday 07 April 2018, 09:00 BST",
        "issued Saturday 24 March 2018, 18:00 GMT, respond by Monday 26 March 2018, 19:00 BST",
        "with a published deadline: respond by Monday 09 April 2018, 12:00 BST",
        "no answer at 12:00:00.000000: awaiting",
        "no answer at 12:00:00.000001: overdue",
    ]


def test_the_preview_of_a_bulk_answer_names_what_is_refused_then(tmp_path: Path) -> None:
    lines = run("bulk_from_csv.py", cwd=tmp_path).splitlines()
    preview, recorded = lines[: len(lines) // 2], lines[len(lines) // 2 :]
    assert [line.replace("would record", "recorded") for line in preview] == recorded
    assert [line.split(":")[0] for line in recorded] == [
        "recorded 3",
        "  refused R0A, not_permitted",
        "recorded 1",
        "  refused 0AR, response_closed",
        "  refused ZZ9, unknown_organisation",
        "recorded 1",
    ]


def test_a_bulk_answer_of_which_nothing_can_be_recorded_is_reported_not_raised(tmp_path: Path) -> None:
    sheet = tmp_path / "answers.csv"
    sheet.write_text("\ufefforganisation,status,text\nR0A,complete,Patched.\n", encoding="utf-8")
    lines = run("bulk_from_csv.py", sheet, cwd=tmp_path).splitlines()
    assert [line.split(":")[0] for line in lines[:2]] == ["would record 0", "  refused R0A, not_permitted"]


def sheet(folder: Path, rows: str | bytes) -> Path:
    """A spreadsheet with these rows under the three columns."""
    path = folder / "answers.csv"
    body = rows.encode() if isinstance(rows, str) else rows
    path.write_bytes(b"organisation,status,text\r\n" + body)
    return path


def test_a_preview_foresees_that_one_row_contradicts_another(tmp_path: Path) -> None:
    rows = sheet(tmp_path, "RTD,complete,Patched.\r\nRTD,in_progress,Patching.\r\n")
    printed = [line.split(":")[0] for line in run("bulk_from_csv.py", rows, cwd=tmp_path).splitlines()]
    outcomes = [" 1", " 0", "  refused RTD, response_closed"]
    assert printed == ["would record 1", "would record 0", outcomes[2], "recorded 1", "recorded 0", outcomes[2]]


@pytest.mark.parametrize(
    "rows",
    ["\r\n,,\r\n  , ,\r\nRTD,complete,Patched.\r\n\r\n", "RTD ,complete,Patched.", "rtd, Complete ,Patched."],
    ids=["blank rows", "a space", "upper and lower case"],
)
def test_what_spreadsheets_do_to_a_row_does_not_matter(rows: str, tmp_path: Path) -> None:
    printed = run("bulk_from_csv.py", sheet(tmp_path, rows), cwd=tmp_path).splitlines()
    assert [line.split(":")[0] for line in printed] == ["would record 1", "recorded 1"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("R!D,complete,Patched.", "line 3: cannot read `R!D`; expected an ODS code"),
        ("RTD,done,Patched.", "line 3: `done` is not a status; expected one of in_progress, complete"),
        ("RTD,complete,", "line 3: cannot accept the text ``"),
        ("RTD", "line 3: `` is not a status"),
        ("RTD,complete,Patched, tested.", "line 3: there are more cells than columns"),
        (f"RTD,complete,{'x' * 140_000}", "line 3: field larger than field limit"),
    ],
)
def test_a_bad_row_is_reported_by_its_line_and_nothing_is_recorded(row: str, said: str, tmp_path: Path) -> None:
    rows = sheet(tmp_path, f"RW4,complete,Patched.\r\n{row}\r\n")
    printed = run("bulk_from_csv.py", rows, cwd=tmp_path, code=1).splitlines()
    assert printed[0].startswith(said)
    assert printed[1:] == ["nothing is recorded; correct the file first"]


def test_all_bad_rows_are_reported_at_once(tmp_path: Path) -> None:
    rows = sheet(tmp_path, "RTD,done,x\r\n\r\nRW4,complete,Patched.\r\nR!D,complete,x\r\n")
    printed = run("bulk_from_csv.py", rows, cwd=tmp_path, code=1).splitlines()
    assert [line.split(":")[0] for line in printed[:2]] == ["line 2", "line 5"]


def test_a_column_that_is_missing_is_named(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    for header in ("organisation,state", ""):
        path.write_text(f"{header}\nRTD,complete\n", encoding="utf-8")
        printed = run("bulk_from_csv.py", path, cwd=tmp_path, code=1).splitlines()
        assert printed[0].startswith("line 1: there is no column ")
        assert "status, text" in printed[0]


def test_a_file_in_windows_1252_is_read_and_that_is_said(tmp_path: Path) -> None:
    rows = sheet(tmp_path, "RTD,complete,Café – patched.".encode("cp1252"))
    printed = run("bulk_from_csv.py", rows, cwd=tmp_path).splitlines()
    assert printed[0].startswith("answers.csv is not in UTF-8; it is read as Windows-1252")
    assert "Café – patched." in printed[1]
    marked = sheet(tmp_path, "")
    marked.write_bytes(b"\xef\xbb\xbf" + marked.read_bytes() + "RTD,complete,Café.".encode())
    assert "Café." in run("bulk_from_csv.py", marked, cwd=tmp_path).splitlines()[0]


def test_the_monday_list_names_everybody_overdue(tmp_path: Path) -> None:
    printed = run("monday_follow_up.py", "list.csv", cwd=tmp_path)
    assert printed.startswith("5 of 31 have answered, 16 %\n")
    with (tmp_path / "list.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 26
    assert {row["hours_overdue"] for row in rows} == {"48"}
    (newcastle,) = [row for row in rows if row["organisation"] == "RTD"]
    assert newcastle["ask_for"] == "admin.0ar, admin.rtd"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_is_kept_without_its_output_and_runs(path: Path) -> None:
    notebook: Any = cast("Any", nbformat).read(path, as_version=4)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == [] and cell.execution_count is None, "clear all outputs before committing"
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources=folder(EXAMPLES)).execute()
    shown = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    kinds = {kind for output in shown for kind in output.get("data", {})}
    assert {"text/html", "image/png"} <= kinds
    assert [output.text for output in shown if output.output_type == "stream"] == [
        "in time 5, late 21, not at all 5\nnot at all: RHQ, RR8, RV5, RX2, RY8\n"
    ]


def folder(path: Path) -> dict[str, Any]:
    """Where a notebook runs."""
    return {"metadata": {"path": str(path)}}
