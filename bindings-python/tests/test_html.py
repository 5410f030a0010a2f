"""What notebooks show: tables that a screen reader can read, in London time, with every text escaped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from enum import Enum
from html.parser import HTMLParser

import pytest

from alert_response import (
    Access,
    Entry,
    FollowUpRecorded,
    History,
    IssueAlert,
    Operator,
    OwnRole,
    Register,
    Sector,
    Severity,
    UnableReason,
    UnableToImplement,
    User,
)
from alert_response import _html  # pyright: ignore[reportPrivateUsage]

HOSTILE = '<script>alert("1")</script>&amp;\'"></caption><img src=x onerror=alert(1)>\u202e'
VOID = {"br", "img", "hr"}


@dataclass
class Element:
    """One element, with the text of itself and everything below."""

    tag: str
    attributes: dict[str, str | None]
    children: list[Element] = field(default_factory=list["Element"])
    text: str = ""

    def all(self, tag: str) -> Iterator[Element]:
        """Every element of that tag below this one, in the order of the page."""
        for child in self.children:
            if child.tag == tag:
                yield child
            yield from child.all(tag)


class Page(HTMLParser):
    """A strict reader: every tag must be closed, in order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root", {})
        self._open = [self.root]
        self.feed(html)
        self.close()
        assert [element.tag for element in self._open] == ["root"], "an element is left open"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data


def read(html: str) -> Element:
    return Page(html).root


def cells(table: Element) -> list[list[str]]:
    body = next(table.all("tbody"))
    return [[cell.text for cell in row.children] for row in body.all("tr")]


def april_2018(trusts: int = 3) -> Register:
    register = Register()
    csoc, before = Operator("csoc"), datetime(2018, 3, 1, tzinfo=UTC)
    for number in range(trusts):
        register.register_organisation(
            f"R{number:04}", name="A trust", sector=Sector.ACUTE, by=csoc, at=before
        )
    issue = IssueAlert("APRIL-2018", title="Windows vulnerability", severity=Severity.HIGH)
    register.execute(issue, by=csoc, at=datetime(2018, 4, 5, 8, tzinfo=UTC))
    return register


def test_every_table_of_a_report_has_a_caption_and_header_cells() -> None:
    view = april_2018().as_of(datetime(2018, 4, 6, 8, tzinfo=UTC))
    page = read(view.report("APRIL-2018")._repr_html_())
    assert next(page.all("p")).text == "APRIL-2018 as of Fri 6 April 2018, 9:00am BST: 3 in scope"
    assert [caption.text for caption in page.all("caption")] == [
        "APRIL-2018: where everybody stands",
        "APRIL-2018: who answered in time",
    ]
    tables = list(page.all("table"))
    assert len(tables) == 2
    for table in tables:
        (head,) = table.all("thead")
        assert [cell.attributes["scope"] for cell in head.all("th")] == ["col", "col", "col"]
        (body,) = table.all("tbody")
        for row in body.all("tr"):
            assert [cell.tag for cell in row.children] == ["th", "td", "td"]
            assert row.children[0].attributes["scope"] == "row"


def test_a_report_counts_states_and_timeliness_and_names_whom_to_follow_up() -> None:
    view = april_2018().as_of(datetime(2018, 4, 9, 8, tzinfo=UTC))
    page = read(_html.report(view.report("APRIL-2018")))
    states, timeliness = page.all("table")
    assert cells(states)[:2] == [["awaiting", "0", "0%"], ["overdue", "3", "100%"]]
    assert [row[0] for row in cells(states)] == [
        "awaiting", "overdue", "in progress", "complete", "not applicable", "unable to implement",
        "not required",
    ]  # fmt: skip
    assert [row[0] for row in cells(timeliness)] == ["awaiting", "overdue", "on time", "late", "not required"]
    assert [p.text for p in page.all("p")][1:] == ["To follow up, 3: R0000, R0001, R0002."]


def test_a_report_with_an_empty_scope_has_no_shares_and_nobody_to_follow_up() -> None:
    view = april_2018(trusts=0).as_of(datetime(2018, 4, 9, 8, tzinfo=UTC))
    page = read(_html.report(view.report("APRIL-2018")))
    assert {row[2] for table in page.all("table") for row in cells(table)} == {""}
    assert [p.text for p in page.all("p")][1:] == ["Nobody to follow up."]


def test_a_long_follow_up_list_is_cut_and_says_by_how_much() -> None:
    view = april_2018(trusts=1_234).as_of(datetime(2018, 4, 9, 8, tzinfo=UTC))
    _, text = [p.text for p in read(_html.report(view.report("APRIL-2018"))).all("p")]
    assert text.startswith("To follow up, 1,234: R0000, ")
    assert text.endswith("R0199 and 1,034 more.")


def test_answers_show_themselves_in_notebooks() -> None:
    view = april_2018().as_of(datetime(2018, 4, 9, 8, tzinfo=UTC))
    for answer in (view.positions("APRIL-2018"), view.alerts(), view.organisations()):
        (table,) = read(answer._repr_html_()).all("table")
        assert len(cells(table)) == len(answer)


def test_a_hostile_text_stays_text() -> None:
    html = _html.rows(HOSTILE, [HOSTILE], [[HOSTILE], [HOSTILE]])
    page = read(html)
    assert "<script" not in html and "<img" not in html
    assert {child.tag for child in page.all("table")} == {"table"} and not list(page.all("img"))
    (caption,) = page.all("caption")
    assert caption.text == HOSTILE
    assert [child.tag for child in caption.children] == ["bdi"], (
        "a change of direction must end with the title"
    )
    assert cells(page) == [[HOSTILE], [HOSTILE]]


def test_each_kind_of_value_has_its_words() -> None:
    class Colour(Enum):
        IN_PROGRESS = "in_progress"

    row = [None, True, False, 12_345, Colour.IN_PROGRESS, Severity.INFORMATION_ONLY, "a_b"]
    page = read(_html.rows("kinds", list("abcdefg"), [row]))
    assert cells(page) == [["", "yes", "no", "12,345", "in progress", "information only", "a_b"]]


def test_a_column_name_is_shown_in_words() -> None:
    page = read(_html.rows("names", ["due_at"], [["x"]]))
    assert [th.text for th in page.all("th")] == ["due at", "x"]


def test_an_empty_answer_says_so() -> None:
    page = read(april_2018(trusts=0).as_of(datetime(2018, 4, 9, 8, tzinfo=UTC)).organisations()._repr_html_())
    assert [p.text for p in page.all("p")] == ["Organisations: none"]


@pytest.mark.parametrize(("length", "shown", "words"), [(200, 200, []), (201, 200, ["and 1 more"])])
def test_rows_are_bounded(length: int, shown: int, words: list[str]) -> None:
    page = read(_html.rows("many", ["n"], [[n] for n in range(length)]))
    assert len(cells(page)) == shown
    assert [p.text for p in page.all("p")] == words


def test_a_long_answer_is_bounded_too() -> None:
    view = april_2018(trusts=201).as_of(datetime(2018, 4, 9, 8, tzinfo=UTC))
    page = read(view.positions("APRIL-2018")._repr_html_())
    assert len(cells(page)) == 200
    assert [p.text for p in page.all("p")] == ["and 1 more"]


def test_nested_values_are_shown_in_words() -> None:
    by, at = User("alice"), datetime(2018, 4, 5, 9, tzinfo=UTC)
    status = UnableToImplement(UnableReason.CLINICAL_SAFETY, "In use.", mitigations=["Watched.", "Apart."])
    page = read(_html.rows("x", list("abcd"), [[by, OwnRole(), Access("AR-1"), status]]))
    assert cells(page) == [
        [
            "user: alice",
            "own_role",
            "access: AR-1",
            "unable to implement: reason: clinical_safety; explanation: In use.; mitigations: Watched., Apart.",
        ]
    ]
    note = FollowUpRecorded(alert="APRIL-2018", organisation="R0000", note=HOSTILE)
    entries = History([Entry(seq=1, at=at, by=by, event=note)])
    ((seq, when, who, what),) = cells(read(entries._repr_html_()))
    assert (seq, when, who) == ("1", "Thu 5 April 2018, 10:00am BST", "user: alice")
    assert what.endswith(f"note: {HOSTILE}")


def test_a_long_text_is_cut() -> None:
    assert cells(read(_html.rows("x", ["a"], [["x" * 301]]))) == [["x" * 300 + "…"]]


def shown(instant: datetime) -> str:
    (time,) = read(_html.rows("instants", ["at"], [[instant]])).all("time")
    return time.text


def test_summer_time_is_an_hour_ahead_of_utc_and_winter_time_is_not() -> None:
    assert shown(datetime(2018, 4, 7, 8, tzinfo=UTC)) == "Sat 7 April 2018, 9:00am BST"
    assert shown(datetime(2018, 1, 7, 9, tzinfo=UTC)) == "Sun 7 January 2018, 9:00am GMT"
    assert shown(datetime(2018, 7, 31, 23, 30, tzinfo=UTC)) == "Wed 1 August 2018, 12:30am BST"


def test_the_clocks_change_at_one_in_the_morning_utc() -> None:
    assert shown(datetime(2018, 3, 25, 0, 59, tzinfo=UTC)) == "Sun 25 March 2018, 12:59am GMT"
    assert shown(datetime(2018, 3, 25, 1, 0, tzinfo=UTC)) == "Sun 25 March 2018, 2:00am BST"
    assert shown(datetime(2018, 10, 28, 0, 59, tzinfo=UTC)) == "Sun 28 October 2018, 1:59am BST"
    assert shown(datetime(2018, 10, 28, 1, 0, tzinfo=UTC)) == "Sun 28 October 2018, 1:00am GMT"


def test_noon_is_12_00pm_and_what_is_finer_than_a_minute_is_shown_where_there_is_any() -> None:
    assert shown(datetime(2018, 12, 5, 12, 0, tzinfo=UTC)) == "Wed 5 December 2018, 12:00pm GMT"
    assert shown(datetime(2018, 12, 5, 12, 0, 5, tzinfo=UTC)) == "Wed 5 December 2018, 12:00:05pm GMT"
    assert (
        shown(datetime(2018, 12, 5, 12, 0, 0, 1, tzinfo=UTC)) == "Wed 5 December 2018, 12:00:00.000001pm GMT"
    )


def test_the_exact_instant_is_beside_the_words_in_utc() -> None:
    instant = datetime(2018, 4, 7, 10, 0, 0, 1, tzinfo=timezone(timedelta(hours=2)))
    (time,) = read(_html.rows("instants", ["at"], [[instant]])).all("time")
    assert time.attributes["datetime"] == "2018-04-07T08:00:00.000001Z"


def test_the_first_and_the_last_instant_can_be_shown() -> None:
    assert shown(datetime.min.replace(tzinfo=UTC)) == "Mon 1 January 1, 12:00am UTC"
    assert shown(datetime.max.replace(tzinfo=UTC)) == "Fri 31 December 9999, 11:59:59.999999pm GMT"


def test_without_time_zone_data_utc_is_shown_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_html, "_london", lambda: UTC)
    assert shown(datetime(2018, 4, 7, 8, tzinfo=UTC)) == "Sat 7 April 2018, 8:00am UTC"


def test_a_missing_zone_falls_back_to_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    import zoneinfo

    def missing(key: str) -> None:
        raise zoneinfo.ZoneInfoNotFoundError(key)

    monkeypatch.setattr(zoneinfo, "ZoneInfo", missing)
    _html._london.cache_clear()  # pyright: ignore[reportPrivateUsage]
    try:
        assert shown(datetime(2018, 4, 7, 8, tzinfo=UTC)) == "Sat 7 April 2018, 8:00am UTC"
    finally:
        _html._london.cache_clear()  # pyright: ignore[reportPrivateUsage]
