"""Everything that core has is there in Python: reachable, exported, documented, in the stubs."""

import ast
import enum
import inspect
from functools import cache
from importlib.resources import files
from typing import Any

import alert_response
import pytest
from alert_response import Register, View, _enums, _errors, _native, _types

WORDS = dict(_native.core_words())
COMMANDS, EVENTS, QUESTIONS = WORDS["commands"], WORDS["events"], WORDS["questions"]
ENUMS = {name: words for name, words in WORDS.items() if name not in ("commands", "events", "questions")}


def class_name(word: str) -> str:
    """`record_response` → `RecordResponse`."""
    return "".join(part.capitalize() for part in word.split("_"))


@cache
def stubs() -> dict[str, ast.ClassDef | ast.FunctionDef]:
    """What the stubs declare, by name."""
    text = (files(alert_response) / "_native.pyi").read_text(encoding="utf-8")
    return {
        node.name: node for node in ast.parse(text).body if isinstance(node, ast.ClassDef | ast.FunctionDef)
    }


def members_in_stubs(name: str) -> dict[str, ast.FunctionDef]:
    """The methods and properties that the stubs declare of a class."""
    declared = stubs()[name]
    assert isinstance(declared, ast.ClassDef)
    return {node.name: node for node in declared.body if isinstance(node, ast.FunctionDef)}


def documented(thing: object) -> bool:
    """Whether it has a docstring that says something."""
    doc = inspect.getdoc(thing)
    return bool(doc and doc.strip())


def assert_class(name: str) -> type:
    """The class is exported, documented with all its attributes, and declared with the same signature."""
    assert name in alert_response.__all__
    thing = getattr(alert_response, name)
    assert isinstance(thing, type)
    assert thing.__name__ == name
    assert documented(thing), name
    assert ast.get_docstring(stubs()[name]), name
    declared = members_in_stubs(name)
    for attribute in public(thing):
        assert documented(inspect.getattr_static(thing, attribute)), f"{name}.{attribute}"
        assert attribute in declared, f"{name}.{attribute}"
        assert ast.get_docstring(declared[attribute]), f"{name}.{attribute} in the stubs"
    for attribute in declared:
        assert hasattr(thing, attribute), f"{name}.{attribute}"
    for field in getattr(thing, "__match_args__", ()):
        assert field in public(thing), f"{name}.{field}"
    return thing


def public(thing: type) -> list[str]:
    """The names of a class that are meant for others."""
    return [name for name in dir(thing) if not name.startswith("_")]


def parameters(thing: Any) -> dict[str, inspect.Parameter]:
    """The parameters of something to call, without `self`."""
    found = inspect.signature(thing).parameters
    return {name: parameter for name, parameter in found.items() if name != "self"}


def declared_parameters(function: ast.FunctionDef) -> list[str]:
    """The parameters of a function of the stubs, without `self`."""
    arguments = function.args
    names = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
    return [name for name in names if name not in ("self", "cls")]


def test_no_list_of_core_came_out_empty() -> None:
    """Such a list would be in parity with anything."""
    for name, words in WORDS.items():
        assert len(set(words)) == len(words) > 1, name


@pytest.mark.parametrize("word", COMMANDS)
def test_every_command_is_a_class_and_a_method(word: str) -> None:
    made = assert_class(class_name(word))
    method = getattr(Register, word)
    assert documented(method)
    fields = parameters(made)
    of_method = parameters(method)
    assert [*of_method] == [*fields, "by", "at"]
    for name, parameter in of_method.items():
        first = name == next(iter(fields))
        by_place = parameter.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
        assert by_place or parameter.kind is inspect.Parameter.KEYWORD_ONLY
        assert not first or by_place
        assert (name not in ("by", "at")) or not by_place
        if name in fields:
            assert (parameter.default is parameter.empty) == (fields[name].default is parameter.empty)
    assert tuple(fields) == made.__match_args__  # type: ignore[attr-defined]
    assert declared_parameters(members_in_stubs("Register")[word]) == [*of_method]


@pytest.mark.parametrize("word", EVENTS)
def test_every_event_is_a_class(word: str) -> None:
    made = assert_class(class_name(word))
    assert tuple(parameters(made)) == made.__match_args__  # type: ignore[attr-defined]


@pytest.mark.parametrize("word", QUESTIONS)
def test_every_question_is_a_method(word: str) -> None:
    method = getattr(View, word)
    assert documented(method)
    declared = members_in_stubs("View")[word]
    assert declared_parameters(declared) == [*parameters(method)]
    assert declared.returns is not None


def test_every_refusal_code_is_a_member() -> None:
    codes = alert_response.RefusalCode
    assert [code.value for code in codes] == WORDS["RefusalCode"]
    for code in codes:
        assert len(code.meaning.split()) > 2
        assert isinstance(code.rules, tuple)


@pytest.mark.parametrize("name", ENUMS)
def test_every_enum_has_every_word(name: str) -> None:
    words = getattr(alert_response, name)
    assert name in alert_response.__all__
    assert issubclass(words, enum.Enum)
    assert sorted(member.value for member in words) == sorted(ENUMS[name])
    assert documented(words)
    assert words.__doc__ != enum.Enum.__doc__


def test_everything_that_is_exported_is_there_and_documented() -> None:
    names = alert_response.__all__
    assert len(set(names)) == len(names)
    for name in names:
        thing = getattr(alert_response, name)
        if isinstance(thing, type) or callable(thing):
            assert documented(thing), name
    assert documented(alert_response)


def test_everything_public_is_exported() -> None:
    exported = set(alert_response.__all__)
    own = {"adopt", "allowed_after", "core_words", "refusal_code", "severity_word"}
    for name in vars(_native):
        if not name.startswith("_") and name not in own:
            assert name in exported, name
    for module in (_enums, _errors, _types):
        for name, thing in vars(module).items():
            made_there = getattr(thing, "__module__", None) == module.__name__
            if made_there and not name.startswith("_"):
                assert name in exported, name


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in alert_response.__all__
        if name in dir(_native) and isinstance(getattr(_native, name), type)
    ],
)
def test_every_class_is_documented_with_its_attributes(name: str) -> None:
    assert_class(name)


def test_every_enum_documents_its_attributes() -> None:
    for name in alert_response.__all__:
        words = getattr(alert_response, name)
        if isinstance(words, type) and issubclass(words, enum.Enum):
            for attribute in vars(words):
                thing = inspect.getattr_static(words, attribute)
                if not attribute.startswith("_") and not isinstance(thing, enum.Enum):
                    assert documented(thing), f"{name}.{attribute}"


def test_every_error_documents_its_attributes() -> None:
    for name in ("AlertResponseError", "RefusalError", "InvalidInputError"):
        error = getattr(alert_response, name)
        assert issubclass(error, Exception)
        assert documented(error)
        assert error.__doc__ != Exception.__doc__


def test_the_stubs_declare_everything_of_the_native_module() -> None:
    native = {name for name in vars(_native) if not name.startswith("_")}
    assert native - set(stubs()) == set()
    for name, declared in stubs().items():
        if not name.startswith("_"):
            assert name in native, name
            assert ast.get_docstring(declared), name


def test_the_package_is_typed() -> None:
    assert (files(alert_response) / "py.typed").is_file()
