"""One value of every class, and what may become of it."""

import copy
import operator
import pickle
from collections.abc import Callable
from typing import Any

from story import values


def one_of_each() -> list[object]:
    """The fullest value of each class."""
    fullest: dict[type, object] = {}
    for value in values():
        best = fullest.get(type(value))
        if best is None or len(repr(value)) > len(repr(best)):
            fullest[type(value)] = value
    return list(fullest.values())


def fields_of(value: object) -> dict[str, object]:
    """The fields of a value, by name."""
    return {name: getattr(value, name) for name in getattr(type(value), "__match_args__", ())}


COMPARISONS: list[Callable[[Any, Any], object]] = [operator.lt, operator.le, operator.gt, operator.ge]
ONE_OF_EACH = one_of_each()


def journeys(value: object) -> list[object]:
    """A value after every journey there is."""
    protocols = range(2, pickle.HIGHEST_PROTOCOL + 1)
    return [
        *(pickle.loads(pickle.dumps(value, protocol)) for protocol in protocols),
        copy.copy(value),
        copy.deepcopy(value),
        copy.deepcopy([value])[0],
    ]
