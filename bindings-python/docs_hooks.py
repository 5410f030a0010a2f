"""What the documentation site makes itself.

The front page comes from the README, the rules and the wire format from the project's `docs`; the table of
refusal codes and the reference come from the package.
"""

import inspect
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import alert_response
from griffe import Class, Extension
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

HERE = Path(__file__).parent
TOP = HERE.parent
TAKEN_OVER = {
    "index.md": HERE / "README.md",
    "clocks.md": TOP / "docs/clocks.md",
    "rules.md": TOP / "docs/rules.md",
    "wire.md": TOP / "docs/wire.md",
}
LINK = re.compile(r"\[(?P<label>[^\]]+)\]\((?P<target>[^)#\s]+)(?P<anchor>#[^)\s]+)?\)")
CODES = "<!-- refusal codes -->"

REGISTER = ["Register", "Decision", "Entry"]
VALUES = [
    "User", "Operator", "InProgress", "Complete", "NotApplicable", "UnableToImplement", "RiskAcceptance",
    "OwnRole", "Access", "Person", "Siro", "Policy",
]  # fmt: skip
WIRE_FORM = " Each has `to_dict()` and `to_json()`, its [wire form](../wire.md); a sequence has `to_dicts()`."
# They would stand below every class.
WITHOUT_WIRE_FORM = """
    options:
      filters: ["!^_", "!^to_dicts?$", "!^to_json$"]
"""
# The methods of an enum may come from a class that is nobody's business.
INHERITED = """
    options:
      inherited_members: true
"""
PAGES = {
    "register": (
        "The register",
        "Commands go in, entries come out, views answer. See the [tour](../tour.md).",
    ),
    "view": (
        "Views",
        "`register.as_of(instant)` gives a view: one method for each question, as of that instant.",
    ),
    "values": (
        "Values",
        "What commands are made of: frozen, compared by value, fit for `match` and `pickle`." + WIRE_FORM,
    ),
    "commands": (
        "Commands",
        "One class for each, for `decide` and `execute`; each is a method of [the register](register.md)."
        + WIRE_FORM,
    ),
    "events": ("Events", "What an entry says: one fact, in the past tense." + WIRE_FORM),
    "answers": ("Answers", "What views answer with: frozen records, and sequences of them." + WIRE_FORM),
    "enums": ("Enums", "Each member is its word in [the wire format](../wire.md), and a `str`."),
    "errors": ("Errors", "See [errors and refusals](../errors.md)."),
    "functions": ("Functions and aliases", "Small parts that take no register."),
    "journal": ("The journal", "See [the journal](../journal.md)."),
}


class Constructors(Extension):
    """Shows how an object is made: native classes have `__new__` where the reference looks for `__init__`."""

    def on_class(self, *, cls: Class, **_: Any) -> None:
        """Renames the one to the other."""
        made = cls.members.get("__new__")
        if made is not None and made.is_function and "__init__" not in cls.members:
            made.name = "__init__"
            cls.members["__init__"] = cls.members.pop("__new__")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages that no file in `docs` holds."""
    for uri, source in TAKEN_OVER.items():
        files.append(File.generated(config, uri, content=relink(source.read_text(encoding="utf-8"), source)))
    for uri, content in reference().items():
        files.append(File.generated(config, f"reference/{uri}", content=content))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Puts the table of refusal codes where a page asks for it."""
    return markdown.replace(CODES, refusal_codes()) if CODES in markdown else markdown


def relink(markdown: str, source: Path) -> str:
    """Turns links between files into links between pages, or into words where the site has no such page."""
    pages = {path.resolve(): uri for uri, path in TAKEN_OVER.items()}

    def linked(match: re.Match[str]) -> str:
        target = (source.parent / match["target"]).resolve()
        if target.is_relative_to(HERE / "docs"):
            uri = target.relative_to(HERE / "docs").as_posix()
        elif target in pages:
            uri = pages[target]
        else:
            return match["label"]
        return f"[{match['label']}]({uri}{match['anchor'] or ''})"

    return LINK.sub(linked, markdown)


def refusal_codes() -> str:
    """A table of every code."""
    lines = ["| code | meaning | rules |", "|---|---|---|"]
    for code in alert_response.RefusalCode:
        lines.append(f"| `{code.value}` | {code.meaning} | {', '.join(code.rules)} |")
    return "\n".join(lines)


def reference() -> dict[str, str]:
    """The pages of the reference: every public name is on exactly one of them."""
    left = {name: getattr(alert_response, name) for name in alert_response.__all__}

    def take(names: Iterator[str] | list[str]) -> list[str]:
        return [name for name in names if left.pop(name, None) is not None]

    def classes(kind: type) -> list[str]:
        return [name for name, value in left.items() if inspect.isclass(value) and issubclass(value, kind)]

    def members(alias: Any) -> list[str]:
        return [value.__name__ for value in get_args(alias)]

    pages = {
        "register": take(REGISTER),
        "view": take(["View"]),
        "values": take(VALUES),
        "commands": take([*members(alert_response.Command), "CommandOf"]),
        "events": take(members(alert_response.Event)),
        "enums": take(classes(Enum)),
        "errors": take(classes(Exception)),
        "answers": take(classes(object)),
        "functions": take([name for name in left if not name.startswith("__")]),
        "journal": ["journal"],
    }
    return {f"{page}.md": reference_page(page, names) for page, names in pages.items()}


def reference_page(page: str, names: list[str]) -> str:
    """One page of the reference."""
    title, introduction = PAGES[page]
    options = WITHOUT_WIRE_FORM if page in ("values", "commands", "events", "answers") else ""
    options = INHERITED if page == "enums" else options
    shown = "\n\n".join(f"::: alert_response.{name}{options}" for name in names)
    return f"# {title}\n\n{introduction}\n\n{shown}\n"
