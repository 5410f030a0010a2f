"""Writes the type stubs of the native module, or checks that they are up to date (`--check`).

The stubs come from the Rust source through `maturin generate-stubs`; what that cannot know is added here: the names that
`match` uses by position, slices of sequences, that sequences are sequences, and that decisions and entries are generic in
their events.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
STUBS = HERE / "python" / "alert_response" / "_native.pyi"
HEADER = '"""The native part of `alert_response`: import the package instead. Written by `stubs.py`."""\n'
# Entries hold any event where nothing more is known.
TYPE_VARIABLES = """\
_Event = TypeVar("_Event", bound=Event)
_Event_co = TypeVar("_Event_co", bound=Event, covariant=True, default=Event)

"""
# One alert by its id gives records; a text is a sequence of texts too, so that the order decides. With them goes the one
# use of the name that PyO3 gives this argument's type.
POSITIONS = """\
    @overload
    def positions(self, /, alerts: str) -> Positions: ...  # type: ignore[overload-overlap]
    @overload
    def positions(self, /, alerts: Sequence[str] | None = None) -> Table:
"""


def generated() -> str:
    """What PyO3 says of the native module."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["maturin", "generate-stubs", "--profile", "stubs", "--features", "stubs", "--out", folder]
        subprocess.run(command, cwd=HERE, check=True, stdout=subprocess.DEVNULL)
        return (Path(folder) / "alert_response" / "_native.pyi").read_text()


def whole(stubs: str) -> str:
    """The stubs as those of a whole module. PyO3 says that more may be in it, since it cannot see that the function which it
    runs at the import only looks and adds nothing."""
    stubs = stubs.replace("from _typeshed import Incomplete\n", "").replace("\n\ndef __getattr__(name: str) -> Incomplete: ...\n", "\n")
    names = sorted(re.findall(r"(?m)^(?:class|def) (\w+)", stubs))
    listed = ", ".join(f'"{name}"' for name in ["__version__", *names])
    return stubs.replace("\n\n__version__", f"\n\n__all__ = [{listed}]\n\n__version__", 1)


def completed(stubs: str) -> str:
    """The stubs with what PyO3 does not know."""
    head, *classes = re.split(r"(?m)^(?=@final\nclass )", stubs)
    head = re.sub(r'\A""".*?"""\n', HEADER, head, flags=re.DOTALL)
    head = head.replace("import Any, Final, Literal,", "import Any, ClassVar, Final, Literal,").replace(
        "SupportsIndex, final", "SupportsIndex, final, overload"
    )
    head = head.replace("AlertIds, ", "").replace(" Command, ", " Command, CommandOf, ")
    head = head.replace("import Any, ClassVar, Final, Literal,", "import Any, ClassVar, Final, Generic, Literal, Self,")
    # PyO3 takes it for one of the built-in types.
    head = head.replace("\n\n__all__", "\nfrom types import GenericAlias\n\n__all__", 1)
    head = head.replace("from datetime import datetime\n", "from dataclasses import Field\nfrom datetime import datetime\n")
    head = head.replace("\n\n__all__", f"\nfrom typing_extensions import TypeVar\n\n{TYPE_VARIABLES}__all__", 1)
    events = events_of_commands(stubs)
    rows = set(re.findall(r"def __getitem__\(self, index: SupportsIndex, /\) -> (\w+): \.\.\.", stubs))
    return said(head) + "".join(said(generic(record(completed_class(text), rows), events)) for text in classes)


def events_of_commands(stubs: str) -> dict[str, str]:
    """The events that each command comes to, by the class of the command: its method of the register says so."""
    methods = re.findall(r"(?m)^    def (\w+)\(self, /, .*\) -> Decision\[(.*)\]:$", stubs)
    return {"".join(part.capitalize() for part in name.split("_")): events for name, events in methods}


def record(text: str, rows: set[str]) -> str:
    """One class with its fields as `dataclasses` has them, if it is a row of tables."""
    name = re.search(r"class (\w+)", text)
    if name is None or name[1] not in rows:
        return text
    return text.replace("    __match_args__", "    __dataclass_fields__: ClassVar[dict[str, Field[object]]]\n    __match_args__", 1)


def generic(text: str, events: dict[str, str]) -> str:
    """One class with the type of the events that it is about."""
    name = text.split("class ", 1)[1].split(":", 1)[0].split("(", 1)[0]
    if name in events:
        return text.replace(f"class {name}:", f"class {name}(CommandOf[{events[name]}]):", 1)
    if name in ("Entry", "Decision"):
        text = re.sub(rf"(?m)^(    def (?:__new__|__copy__|__deepcopy__)\(.*) -> {name}:", r"\1 -> Self:", text)
    if name == "Entry":
        text = text.replace("class Entry:", "class Entry(Generic[_Event_co]):", 1)
        return text.replace("event: Event)", "event: _Event_co)").replace("def event(self, /) -> Event:", "def event(self, /) -> _Event_co:")
    if name == "Decision":
        return re.sub(r"\bEntry\b", "Entry[_Event_co]", text)
    if name == "Register":
        one = r"(?m)^    def (decide|execute)\(self, /, command: AnyCommand, (.*)\) -> Decision:$"
        typed = (
            r"    @overload\n    def \1(self, /, command: CommandOf[_Event], \2) -> Decision[_Event]: ...\n"
            r"    @overload\n\g<0>"
        )
        return re.sub(one, typed, text)
    return text


def said(text: str) -> str:
    """What PyO3 calls `Any` is some object; only the values of the wire form are whatever JSON has."""
    lines = [
        re.sub(r"\bAny\b", "object", line) if line.lstrip().startswith("def ") and "to_dict" not in line else line
        for line in text.splitlines(keepends=True)
    ]
    return "".join(lines)


def completed_class(text: str) -> str:
    """One class with the fields of a record by position, or as a sequence."""
    fields = re.findall(r"(?m)^    @property\n    def (\w+)\(", text)
    new = re.search(r"def __new__\(cls, /, ?(?:\*, ?)?([^)]*)\)", text)
    if "__match_args__" in text:
        order = [name for name in re.findall(r"(\w+): ", new[1] if new else "") if name in fields]
        names = ", ".join(f'"{name}"' for name in order)
        names += "," if len(order) == 1 else ""
        text = re.sub(r"__match_args__: .*", f"__match_args__ = ({names})", text)
    text = text.replace("def column_names(self, /) -> tuple:", "def column_names(self, /) -> tuple[str, ...]:")
    text = text.replace("-> tuple:", "-> tuple[Any, ...]:")
    text = text.replace("def __iter__(self, /) -> Any:", "def __iter__(self, /) -> Iterator[tuple[Any, ...]]:")
    several = "    def positions(self, /, alerts: AlertIds | None = None) -> Positions | Table:\n"
    text = text.replace(several, POSITIONS)
    if "def __eq__" in text and "def __hash__" not in text:
        text = re.sub(r"(?m)^(    def __eq__.*\n)", r"\1    __hash__: ClassVar[None]  # type: ignore[assignment]\n", text)
    item = re.search(r"def __getitem__\(self, index: SupportsIndex, /\) -> (.*): \.\.\.", text)
    if item:
        text = re.sub(r"(?m)^class (\w+):", rf"class \1(Sequence[{item[1]}]):", text)
        one = f"    @overload\n    {item[0]}\n"
        several = f"    @overload\n    def __getitem__(self, index: slice, /) -> tuple[{item[1]}, ...]: ...\n"
        text = text.replace(f"    {item[0]}\n", one + several)
    return text


def main() -> int:
    stubs = completed(whole(generated()))
    if "--check" not in sys.argv[1:]:
        STUBS.write_text(stubs)
        return 0
    if STUBS.exists() and STUBS.read_text() == stubs:
        return 0
    print(f"{STUBS} is not what the Rust source says; run {Path(__file__).name}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
