"""The vectors of the repository hold, and the runner notices one that does not."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from alert_response import Entry, Register

from conformance import routes
from conformance import run as run_module
from conformance.compare import covers
from conformance.rawjson import Json, NotJsonError, elements, members, repeats_a_key, value
from conformance.routes import Done, Methods, NotDone, Outcome
from conformance.runner import main, run_file, run_folders, run_text, vectors_below

TESTS = Path(__file__).resolve().parent
VECTORS = TESTS.parents[1] / "tests" / "vectors"
AT = "2026-05-01T09:00:00Z"
CSOC = {"operator": "csoc"}
TRUST = {"register_organisation": {"ods_code": "R0A", "name": "Trust R0A", "sector": "acute"}}


@pytest.mark.parametrize(
    "file", sorted(vectors_below(VECTORS)), ids=lambda file: str(file.relative_to(VECTORS).with_suffix(""))
)
def test_the_vectors_of_the_repository_hold(file: Path) -> None:
    failure = run_file(file)
    assert failure is None, f"\n{failure}"


def do(command: object = TRUST, by: object = CSOC, at: object = AT, **then: object) -> dict[str, object]:
    """A step with a command; `then` is left out where nothing is expected."""
    return {"at": at, "by": by, "do": command} | ({"then": then} if then else {})


def ask(question: object, at: object = AT, **then: object) -> dict[str, object]:
    """A step with a question."""
    return {"at": at, "ask": question, "then": then}


def run(*steps: object, **more: object) -> str:
    """Runs a vector of these steps; the failure in words, or nothing."""
    vector = {"name": "a vector", "rules": ["T1"], "steps": steps, **more}
    failure = run_text("a.json", json.dumps(vector))
    return "" if failure is None else str(failure)


def run_written(steps: str) -> str:
    """Runs a vector whose steps are written out."""
    failure = run_text("a.json", f'{{"name": "a vector", "rules": [], "steps": [{steps}]}}')
    return "" if failure is None else str(failure)


REGISTERED: dict[str, object] = {
    "organisation_registered": {"ods_code": "R0A", "mandated": True, "region": None}
}
ORGANISATIONS: dict[str, object] = {"organisations": {}}


def test_a_vector_that_holds_passes() -> None:
    assert not run(
        do(events=[REGISTERED]),
        do(refused="organisation_already_registered"),
        do(refused={"code": "organisation_already_registered", "organisations": {}}),
        ask(ORGANISATIONS, answer=[{"ods_code": "R0A"}]),
        ask({"members": {"organisation": "R0B"}}, refused="unknown_organisation"),
        do(at="2026-05-01T09:00:00", refused="invalid_value"),
    )


@pytest.mark.parametrize(
    "step",
    [
        do(refused="organisation_already_registered"),
        do(events=[]),
        do(events=[REGISTERED, REGISTERED]),
        do(events=[{"organisation_registered": {"ods_code": "R0B"}}]),
        do(events=[{"organisation_registered": {"ods_code": "R0A", "mandated": 1}}]),
        do(events=[{"organisation_registered": {"ods_code": "R0A", "mandated": None}}]),
        do(events=[{"organisation_registered": {"ods_code": "R0A", "region": "North"}}]),
        do(events=[REGISTERED], refused={"R0A": "not_permitted"}),
        do(by={"user": "alice"}),
        do(by={"user": "alice"}, events=[REGISTERED]),
        do(by={"user": "alice"}, refused="not_permitted"),
        do(by={"user": "alice"}, refused={"code": "unknown_user", "organisations": {"R0A": "unknown_user"}}),
        do(command=None),
        ask(ORGANISATIONS, answer=[{"ods_code": "R0A"}]),
        ask(ORGANISATIONS, answer={}),
        ask(ORGANISATIONS, refused="unknown_organisation"),
        ask({"report": {"alert": "CC-1"}}, refused="unknown_organisation"),
        ask({"report": {"alert": "CC-1"}}, answer={}),
    ],
    ids=lambda step: json.dumps(step.get("then", "accepted"))[:60],
)
def test_a_wrong_expectation_fails_with_its_step(step: dict[str, object]) -> None:
    failure = run(ask(ORGANISATIONS, answer=[]), step)
    assert failure.startswith("a.json (a vector), step 2\n  expected: ")
    assert "\n  actual:   " in failure


@pytest.mark.parametrize(
    "step",
    [
        {"at": AT},
        {"by": CSOC, "do": TRUST},
        {"at": AT, "do": TRUST},
        {"at": AT, "by": CSOC},
        {"at": AT, "ask": ORGANISATIONS},
        {"at": AT, "ask": ORGANISATIONS, "then": None},
        {"at": AT, "by": CSOC, "ask": ORGANISATIONS, "then": {"answer": []}},
        {"at": AT, "by": CSOC, "do": TRUST, "ask": ORGANISATIONS, "then": {"answer": []}},
        do(answer=[]),
        do(events=[], answer=[]),
        do(events={}),
        do(refused="no_such_code"),
        do(refused=["not_permitted"]),
        do(refused={"organisations": {}}),
        do(refused={"code": "not_permitted", "reason": "none"}),
        do(refused={"code": "not_permitted", "organisations": {"R0A": "no_such_code"}}),
        do(refused={"code": "not_permitted", "organisations": {"R-A": "not_permitted"}}),
        do(events=[REGISTERED], refused="not_permitted"),
        do(events=[REGISTERED], refused={"code": "not_permitted"}),
        ask(ORGANISATIONS, events=[]),
        ask(ORGANISATIONS, answer=[], refused="not_permitted"),
        {**do(), "then": {}},
        {**do(), "then": []},
        {**do(), "note": "none"},
        {**do(), "then": {"note": "none"}},
        "a step",
        None,
    ],
    ids=lambda step: json.dumps(step)[-60:],
)
def test_a_step_that_is_none_fails(step: object) -> None:
    assert run(step)


@pytest.mark.parametrize(
    "more", [{"note": "none"}, {"name": 1}, {"rules": "T1"}, {"rules": [1]}, {"steps": {}}]
)
def test_a_vector_that_is_none_fails(more: dict[str, object]) -> None:
    assert "a.json\n  expected: a vector" in run(**more)


@pytest.mark.parametrize("wrong", [{**do(), "note": "none"}, {**do(), "then": {"note": 1}}, {"by": CSOC}, None])
def test_a_wrong_step_is_named_by_its_number(wrong: object) -> None:
    assert run(do(), wrong, do()).startswith("a.json, step 2\n  expected: a vector")


@pytest.mark.parametrize("alert", [["A"], [], None, 1, {"A": 1}])
def test_positions_of_what_is_no_alert_cannot_be_read(alert: object) -> None:
    """On the wire; the method takes several alerts too."""
    questions: list[object] = [{"positions": {"alert": alert}}, {"positions": {}}]
    for asked in questions:
        assert not run(ask(asked, refused="invalid_value"))


@pytest.mark.parametrize("key", ["name", "rules", "steps"])
def test_a_vector_needs_its_keys(key: str) -> None:
    vector: dict[str, object] = {"name": "a vector", "rules": [], "steps": []}
    assert run_text("a.json", json.dumps(vector)) is None
    del vector[key]
    assert f"needs `{key}`" in str(run_text("a.json", json.dumps(vector)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{",
        '{"name": "a", "rules": [], "steps": []} {}',
        '{"name": "a", "rules": [], "steps": [],}',
        '{"name": "a", "name": "a", "rules": [], "steps": []}',
        "{'name': 'a', 'rules': [], 'steps': []}",
        '\ufeff{"name": "a", "rules": [], "steps": []}',
        '{"name": "a", "rules": [], "steps": [{"at": NaN}]}',
        '{"name": "a", "rules": [], "steps": [{"at": 01}]}',
        '{"name": "a", "rules": [], "steps": [{"at": "\t"}]}',
        '{"name": "\\ud800", "rules": [], "steps": []}',
    ],
)
def test_bad_json_fails(text: str) -> None:
    assert run_text("a.json", text) is not None


def test_an_answer_within_reach_of_no_number_fails() -> None:
    assert run_written(f'{{"at": "{AT}", "ask": {{"alerts": {{}}}}, "then": {{"answer": 1e999}}}}')


def test_what_a_register_is_given_stays_as_written() -> None:
    """A key twice, numbers as written, and half of a surrogate pair all reach the library."""
    trust = '"ods_code": "R0A", "sector": "acute"'
    refused = '"then": {"refused": "invalid_value"}'
    policy = '"name": "local", "response_severities": [], "acknowledge_first": false'
    assert not run_written(
        ",".join(
            [
                f'{{"at": "{AT}", "by": {{"operator": "csoc"}}, "do": {command}, {refused}}}'
                for command in (
                    f'{{"register_organisation": {{{trust}, "name": "Trust", "name": "Trust"}}}}',
                    f'{{"register_organisation": {{{trust}, "name": "\\ud800"}}}}',
                    f'{{"set_policy": {{"policy": {{{policy}, "respond_within_hours": 48.0}}}}}}',
                    f'{{"set_policy": {{"policy": {{{policy}, "respond_within_hours": 4e999}}}}}}',
                    "[" * 100_000 + "]" * 100_000,
                    "1" * 100_000,
                )
            ]
        )
    )


def test_a_key_twice_in_an_actor_is_refused() -> None:
    trust = json.dumps(TRUST)
    by = '{"operator": "csoc", "operator": "csoc"}'
    step = f'{{"at": "{AT}", "by": {by}, "do": {trust}'
    assert not run_written(f'{step}, "then": {{"refused": "invalid_value"}}}}')
    assert run_written(f"{step}}}")


@pytest.mark.parametrize("at", [None, 1, 1.5, True, "", "\ud800", [AT], {"at": AT}])
def test_an_instant_that_is_none_is_refused(at: object) -> None:
    assert not run(do(at=at, refused="invalid_value"), ask(ORGANISATIONS, at=at, refused="invalid_value"))
    assert run(do(at=at))
    assert run(ask(ORGANISATIONS, at=at, answer=[]))


@pytest.mark.parametrize(
    "by", [None, 1, "csoc", {}, [CSOC], {"operator": None}, {"user": "a", "operator": "b"}]
)
def test_an_actor_that_is_none_is_refused(by: object) -> None:
    assert not run(do(by=by, refused="invalid_value"))
    assert run(do(by=by))


OTHER_OUTCOMES: list[Outcome] = [
    Done((), {}),
    Done((), {"R0A": "not_permitted"}),
    NotDone("not_permitted", {}, readable=True),
    NotDone("invalid_value", {}, readable=False),
]


@pytest.mark.parametrize("other", OTHER_OUTCOMES)
def test_ways_of_giving_a_command_that_differ_fail(other: Outcome, monkeypatch: pytest.MonkeyPatch) -> None:
    def give(self: Methods, command: str, by: str, at: str) -> Outcome:
        return other

    monkeypatch.setattr(Methods, "give", give)
    assert ", step 1" in run(do())


def test_a_register_that_is_another_in_the_end_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = Methods()

    def give(self: Methods, command: str, by: str, at: str) -> Outcome:
        return elsewhere.give(command, by, at)

    monkeypatch.setattr(routes.Decided, "give", give)
    assert "another one by Decided" in run(do())


def test_ways_of_asking_that_differ_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    asking = ask(ORGANISATIONS, answer=[])
    assert not run(asking)
    monkeypatch.setitem(run_module.WAYS_TO_ASK, "another way", lambda view, question: "[ ]")
    assert "by another way [ ]" in run(asking)


def test_entries_that_come_back_otherwise_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    class Changed:
        @staticmethod
        def from_json(text: str) -> Entry:
            return Entry.from_json(text.replace("R0A", "R0B"))

    monkeypatch.setattr(run_module, "Entry", Changed)
    assert '"R0B"' in run(do())


def test_a_replay_that_is_another_register_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    class Empty:
        @staticmethod
        def replay(entries: object) -> Register:
            return Register()

    monkeypatch.setattr(run_module, "Register", Empty)
    assert "another one by replay" in run(do())


def test_an_unexpected_exception_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def give(self: Methods, command: str, by: str, at: str) -> Outcome:
        raise RuntimeError("broken")

    monkeypatch.setattr(routes.WireDict, "give", give)
    assert "RuntimeError('broken')" in run(do())


def write(folder: Path, name: str, *steps: object) -> None:
    """Writes a vector into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(json.dumps({"name": name, "rules": [], "steps": steps}), encoding="utf-8")


def test_an_empty_folder_fails(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no vector")
    (tmp_path / "below").mkdir()
    summary = run_folders([tmp_path])
    assert (summary.passed, len(summary.failures)) == (0, 1)
    assert "none" in str(summary.failures[0])


def test_a_folder_that_is_not_there_fails(tmp_path: Path) -> None:
    summary = run_folders([tmp_path / "nowhere"])
    assert (summary.passed, len(summary.failures)) == (0, 1)


def test_a_file_that_is_no_text_fails(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b'{"name": "\xff"}')
    assert "a readable file" in str(run_folders([tmp_path]))


def test_every_vector_below_every_folder_is_run(tmp_path: Path) -> None:
    write(tmp_path / "one" / "deep" / "deeper", "a.json", do())
    write(tmp_path / "one", "b.json", do(), do())
    write(tmp_path / "two", "c.json", do())
    summary = run_folders([tmp_path / "one", tmp_path / "two"])
    assert summary.passed == 2
    assert str(summary).splitlines()[0] == f"{tmp_path / 'one' / 'b.json'} (b.json), step 2"
    assert str(summary).splitlines()[-1] == "2 passed, 1 failed"


def test_the_exit_code_says_whether_all_passed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "good", "a.json", do())
    write(tmp_path / "bad", "a.json", do(), do())
    assert main([]) == 2
    assert main([str(tmp_path / "good")]) == 0
    assert main([str(tmp_path / "good"), str(tmp_path / "bad")]) == 1
    assert capsys.readouterr().out.endswith("1 passed, 1 failed\n")


def test_the_runner_is_a_program(tmp_path: Path) -> None:
    write(tmp_path, "a.json", do())
    command = [sys.executable, str(TESTS / "conformance"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "1 passed, 0 failed\n"), done.stderr


@pytest.mark.parametrize(
    ("expected", "actual", "holds"),
    [
        ({"a": 1}, {"a": 1, "b": 2}, True),
        ({"a": 1, "b": 2}, {"a": 1}, False),
        ([1], [1, 2], False),
        ([2, 1], [1, 2], False),
        ([{"a": {"b": 1}}], [{"a": {"b": 1, "c": 2}}], True),
        ("a", "b", False),
        (1.0, 1, True),
        (1.5, 1, False),
        (1, True, False),
        (False, 0, False),
        (True, True, True),
        ({"a": None}, {"b": 1}, True),
        ({"a": None}, {"a": 1}, False),
        ({"a": None}, {"a": None}, False),
        (None, None, True),
        ([], {}, False),
        ("1", 1, False),
    ],
)
def test_what_covers_what(expected: Json, actual: Json, holds: bool) -> None:
    assert covers(expected, actual) is holds


def test_the_parts_of_json_are_kept_as_written() -> None:
    text = ' { "a" : 1.0 , "\\u0061":[ 1, {"b":"}]"} ] ,"c":{}, "d": [ ], "e": "\\ud800\\"" } '
    assert members(text) == [
        ("a", "1.0"),
        ("a", '[ 1, {"b":"}]"} ]'),
        ("c", "{}"),
        ("d", "[ ]"),
        ("e", '"\\ud800\\""'),
    ]
    assert elements("[1e5,[],{ },-0.5E+1,null]") == ["1e5", "[]", "{ }", "-0.5E+1", "null"]
    assert members("{}") == []
    assert elements(" [ ] ") == []
    assert elements("[" * 100_000 + "]" * 100_000) == ["[" * 99_999 + "]" * 99_999]


@pytest.mark.parametrize(
    "text",
    [
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1}",
        "[{]}",
        '[{"a"}]',
        '[{"a":}]',
        '[{"a":1,}]',
        "[{1:1}]",
        "[1]]",
        "[",
        "[1",
        "[-]",
    ]
    + [
        "[01]",
        "[1.]",
        "[.5]",
        "[1e]",
        "[+1]",
        "[tru]",
        "[Infinity]",
        '["\\x"]',
        '["\\u12"]',
        '["a]',
        "['a']",
        "{}",
    ],
)
def test_what_is_not_json_is_not_split(text: str) -> None:
    with pytest.raises(NotJsonError):
        elements(text)


def test_a_key_twice_is_seen_at_any_depth() -> None:
    assert repeats_a_key('[{"a": [{"b": 1, "\\u0062": 2}]}]')
    assert not repeats_a_key('[{"a": [{"b": 1, "c": {"b": 2}}]}]')


@pytest.mark.parametrize(
    "text", ["1e999", "-1e999", "NaN", '"\\ud800"', '{"\\udfff": 1}', "[" * 100_000, "1" * 5000]
)
def test_values_out_of_reach_are_refused(text: str) -> None:
    with pytest.raises(NotJsonError):
        value(text)
