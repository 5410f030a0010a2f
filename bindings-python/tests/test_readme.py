"""The Python of every page runs as printed.

Each `python` block of a page runs, in order, in one namespace, as a reader would type it. Where a `text`
block follows, it is what the blocks before it have printed.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
PAGES = [
    TOP / "README.md",
    *sorted((TOP / "docs").rglob("*.md")),
    TOP / "bindings-python" / "README.md",
    *sorted((TOP / "bindings-python" / "docs").rglob("*.md")),
]
FENCE = re.compile(
    r"^(?P<indent> *)```(?P<language>\w*)[^\n]*\n(?P<body>.*?)^(?P=indent)```\s*$", re.M | re.S
)


@dataclass
class Block:
    """One fenced block of a page."""

    language: str
    body: str
    line: int


def blocks(page: Path) -> Iterator[Block]:
    text = page.read_text(encoding="utf-8")
    for match in FENCE.finditer(text):
        line = text.count("\n", 0, match.start("body")) + 1
        yield Block(match["language"], textwrap.dedent(match["body"]), line)


WITH_PYTHON = [page for page in PAGES if any(block.language == "python" for block in blocks(page))]


def test_the_front_pages_have_python_to_run() -> None:
    assert {TOP / "README.md", TOP / "bindings-python" / "README.md"} <= set(WITH_PYTHON)


@pytest.mark.parametrize("page", WITH_PYTHON, ids=lambda page: str(page.relative_to(TOP)))
def test_the_python_of_a_page_runs_as_printed(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    namespace: dict[str, object] = {"__name__": "__main__"}
    printed = ""
    for block in blocks(page):
        where = f"{page.relative_to(TOP)}, line {block.line}"
        if block.language == "python":
            # Blank lines ahead make a traceback name the page's own line.
            code = compile("\n" * (block.line - 1) + block.body, str(page), "exec")
            exec(code, namespace)
            printed += capsys.readouterr().out
        elif block.language == "text" and printed:
            assert printed.strip() == block.body.strip(), f"{where}: this is not what is printed"
            printed = ""
    assert printed == "", f"{page.relative_to(TOP)}: what the last block prints is not shown"
