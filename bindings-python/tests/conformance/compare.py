"""When an answer is what a vector expects."""

from conformance.rawjson import Json


def covers(expected: Json, actual: Json) -> bool:
    """Whether `actual` has all that `expected` asks for.

    A subset in objects, exact in lists and values; an expected `null` means that the key must be absent.
    """
    match expected, actual:
        case dict(), dict():
            return all(_covers_key(value, key, actual) for key, value in expected.items())
        case list(), list():
            return len(expected) == len(actual) and all(map(covers, expected, actual))
        # To Python a truth value is a number; to JSON it is not.
        case (bool(), _) | (_, bool()):
            return expected is actual
        # `1` and `1.0` are one number in JSON.
        case ((int() | float()), (int() | float())):
            return expected == actual or float(expected) == float(actual)
        case _:
            return expected == actual


def _covers_key(expected: Json, key: str, actual: dict[str, Json]) -> bool:
    if key not in actual:
        return expected is None
    return expected is not None and covers(expected, actual[key])
