"""Rules W1 and W2 in Python: what a text may have, how long a list may be, and what of it concerns entries."""

import json
import pickle
from collections.abc import Callable, Iterator, Sequence
from typing import Any, overload

import pytest
from alert_response import (
    Entry,
    InProgress,
    InvalidInputError,
    IssueAlert,
    NotApplicable,
    Operator,
    Person,
    RecordResponse,
    RefusalCode,
    RefusalError,
    Register,
    ResponseRequired,
    RiskAcceptance,
    SetContactPreferences,
    Severity,
    Siro,
    UnableReason,
    UnableToImplement,
    UserRegistered,
    format_instant,
    ods_code,
    read_command,
)

from story import ALICE, CSOC, START, day, register

STORED = [
    {"organisation_registered": {"ods_code": "R0A", "name": "Trust\u200bR0A", "sector": "acute", "region": "\u3164",
                                 "mandated": True}},
    {"user_registered": {"id": "alice", "name": "Ali\u00adce", "email": "ali\u200bce@nhs.net"}},
    {"role_granted": {"user": "alice", "organisation": "R0A", "role": "administrator",
                      "nominated_by": {"name": "S\u200bam", "email": "s\u200bam@example.org"}}},
    {"mfa_confirmed": {"user": "alice"}},
    {"alert_issued": {"id": "CC-1", "title": "A\u00adlert", "severity": "high", "summary": "\u200b"}},
    {"response_required": {"alert": "CC-1", "due_at": "2026-05-03T09:00:00Z", "organisations": ["R0A"]}},
    {"response_recorded": {"alert": "CC-1", "organisation": "R0A", "status": {"unable_to_implement": {
        "reason": "legacy_system", "explanation": "\u200b", "mitigations": ["\ufeff"] * 101,
        "risk_acceptance": {"accepted_by": "S\u200bam", "accepted_at": "2026-05-01T08:00:00Z",
                            "review_by": "2026-06-01T08:00:00Z"}}}, "authority": "own_role", "revision": 1}},
]  # fmt: skip


def stored() -> list[str]:
    """Entries as the rules of before could have stored them."""
    head = {"at": "2026-05-01T09:00:00Z", "by": {"operator": "cs\u200boc"}}
    lines = [{"seq": seq, **head, "event": event} for seq, event in enumerate(STORED, 1)]
    lines[-1]["by"] = {"user": "alice"}
    return [json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in lines]


def test_entries_are_read_written_and_kept_as_they_were_stored() -> None:
    for line in stored():
        entry = Entry.from_json(line)
        assert entry.to_json() == line
        assert Entry.from_dict(json.loads(line)) == entry
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            again = pickle.loads(pickle.dumps(entry, protocol))
            assert again == entry
            assert again.to_json() == line
            assert pickle.loads(pickle.dumps(entry.event, protocol)) == entry.event
    replayed = Register.replay(stored())
    assert pickle.loads(pickle.dumps(replayed)) == replayed
    position = replayed.as_of(day(1)).position("CC-1", "R0A")
    assert pickle.loads(pickle.dumps(position)) == position
    assert isinstance(position.status, UnableToImplement)
    assert len(position.status.mitigations) == 101


def test_what_pickle_takes_back_no_command_takes() -> None:
    pickle.loads(pickle.dumps(Entry.from_json(stored()[-1])))
    with pytest.raises(InvalidInputError):
        InProgress("\u200b")
    replayed = Register.replay(stored())
    status = replayed.as_of(day(1)).position("CC-1", "R0A").status
    assert status is not None
    with pytest.raises(RefusalError) as refused:
        replayed.record_response("CC-1", organisations=["R0A"], status=status, by=ALICE, at=day(1))
    assert refused.value.code is RefusalCode.INVALID_VALUE, "the list goes before the texts"


@pytest.mark.parametrize("blank", ["\u200b", "\ufeff \u00ad", "\u3164", "\u2800\n", "\U000e0041", "\r\n", "a\rb"])
def test_a_text_that_shows_nothing_is_no_text(blank: str) -> None:
    for make in (InProgress, NotApplicable, Operator):
        with pytest.raises(InvalidInputError) as bad:
            make(blank)
        assert bad.value.code is RefusalCode.INVALID_TEXT


def test_lines_end_in_newlines() -> None:
    assert InProgress("Isolated.\r\nPatching tonight.") == InProgress("Isolated.\nPatching tonight.")
    assert InProgress("a\r\n" * 5_000).actions == "a\n" * 5_000


def test_names_and_addresses_have_no_format_characters() -> None:
    cases: list[tuple[Callable[[], object], RefusalCode]] = [
        (lambda: Operator("cs\u200boc"), RefusalCode.INVALID_TEXT),
        (lambda: Person("bob", name="Bo\u00adb", email="bob@nhs.net"), RefusalCode.INVALID_TEXT),
        (lambda: Person("bob", name="Bob", email="bo\u200bb@nhs.net"), RefusalCode.INVALID_VALUE),
        (lambda: Siro("S\u2066am", "sam@example.org"), RefusalCode.INVALID_TEXT),
        (lambda: RiskAcceptance("S\ufeffam", START, day(9)), RefusalCode.INVALID_TEXT),
        (lambda: UserRegistered(id="bob", name="Bob", email="bob@nhs.net\ufeff"), RefusalCode.INVALID_VALUE),
    ]
    for make, code in cases:
        with pytest.raises(InvalidInputError) as bad:
            make()
        assert bad.value.code is code


def test_messages_print_what_does_not_show() -> None:
    with pytest.raises(InvalidInputError, match=r"cannot read `RTD\\u\{200b\}`; expected an ODS code"):
        ods_code("RTD\u200b")
    with pytest.raises(InvalidInputError, match=r"cannot read a `test_limits\.R\\u\{3164\}`; expected"):
        ods_code(type("R\u3164", (), {})())

    class WrathfulMapping(dict[str, str]):
        def __iter__(self) -> Iterator[str]:
            raise OSError("no\u200b\u00a0disk")

        def items(self) -> Any:
            raise OSError("no\u200b\u00a0disk")

    with pytest.raises(InvalidInputError) as raised:
        register().execute(WrathfulMapping(confirm_mfa="x"), by=CSOC, at=day(90))
    assert str(raised.value).isprintable()


TOO_LONG: dict[str, Callable[[Any], object]] = {
    "mitigations": lambda items: UnableToImplement(UnableReason.OTHER, "Old.", items("Isolated.", 101)),
    "emails": lambda items: SetContactPreferences(items("a@example.org", 21), mobiles=[]),
    "mobiles": lambda items: SetContactPreferences([], mobiles=items("07700 900123", 21)),
    "organisations": lambda items: RecordResponse(
        "CC-1", organisations=items("R0A", 20_001), status=InProgress("Patching.")
    ),
    "named": lambda items: IssueAlert(
        "CC-9", title="An alert", severity=Severity.HIGH, organisations=items("R0A", 20_001)
    ),
}


class Endless(Sequence[str]):
    """A sequence that never ends; it counts how often it is asked."""

    def __init__(self, item: str) -> None:
        self.item = item
        self.asked = 0

    def __len__(self) -> int:
        return 0

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        return self.item

    def __iter__(self) -> Iterator[str]:
        while True:
            self.asked += 1
            yield self.item


@pytest.mark.parametrize("name", TOO_LONG)
def test_a_list_has_an_end_and_is_read_no_further(name: str) -> None:
    for items in (lambda item, count: [item] * count, lambda item, count: (item,) * count):
        with pytest.raises(InvalidInputError, match="items; expected at most") as bad:
            TOO_LONG[name](items)
        assert bad.value.code is RefusalCode.INVALID_VALUE
        TOO_LONG[name](lambda item, count, items=items: items(item, count - 1))
    endless: list[tuple[Endless, int]] = []

    def never(item: str, count: int) -> Endless:
        endless.append((Endless(item), count))
        return endless[-1][0]

    with pytest.raises(InvalidInputError, match="items; expected at most"):
        TOO_LONG[name](never)
    ((sequence, count),) = endless
    assert sequence.asked == count, "one item too many, and no more"


def test_lists_of_entries_have_no_end() -> None:
    required = ResponseRequired(alert="CC-1", due_at=day(2), organisations=["R0A"] * 20_001)
    assert pickle.loads(pickle.dumps(required)) == required


def test_the_json_of_one_thing_has_an_end() -> None:
    most = 16 * 1024 * 1024
    text = '{"confirm_mfa": {"user": "alice"}}'
    assert read_command(text.ljust(most)) == read_command(text)
    for read in (read_command, lambda text: register().execute(text, by=CSOC, at=day(90))):
        with pytest.raises(InvalidInputError, match=r"16777217 bytes; expected at most 16777216 \(16 MiB\)"):
            read(text.ljust(most + 1))


def test_out_of_order_says_from_when_on_it_would_not_be() -> None:
    late = register()
    late.set_mandate("R0A", mandated=False, by=CSOC, at=day(80))
    with pytest.raises(RefusalError) as refused:
        late.set_mandate("R0A", mandated=True, by=CSOC, at=day(79))
    error = refused.value
    assert error.code is RefusalCode.OUT_OF_ORDER
    assert error.not_before == day(80)
    assert error.to_dict()["not_before"] == format_instant(day(80))
    again = pickle.loads(pickle.dumps(error))
    assert (again.code, again.not_before, str(again)) == (error.code, error.not_before, str(error))
    late.set_mandate("R0A", mandated=True, by=CSOC, at=error.not_before)
    with pytest.raises(RefusalError) as other:
        late.set_mandate("R0A", mandated=True, by=CSOC, at=day(80))
    assert other.value.not_before is None
    assert "not_before" not in other.value.to_dict()


def test_an_id_belongs_to_one_person() -> None:
    late = register()
    with pytest.raises(RefusalError) as refused:
        late.appoint_auditor(Person("bob", name="Bob", email="another.bob@nhs.net"), by=CSOC, at=day(90))
    assert refused.value.code is RefusalCode.USER_DIFFERS
    assert "@" not in refused.value.message, "nobody is told the address"
