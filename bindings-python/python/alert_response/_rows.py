"""Records as dataclasses, for whoever reads lists of them by their fields: the constructor of pandas."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import Any


class Fields:
    """The fields of a class of records, as `dataclasses` keeps them; made when somebody asks for them."""

    def __get__(self, record: object | None, kind: type) -> dict[str, dataclasses.Field[Any]]:
        return _fields_of(kind)


@cache
def _fields_of(kind: type) -> dict[str, dataclasses.Field[Any]]:
    names: tuple[str, ...] = getattr(kind, "__match_args__", ())
    made: Any = dataclasses.make_dataclass(kind.__name__, names, frozen=True)
    return {field.name: field for field in dataclasses.fields(made)}
