"""Random scenarios in the wire form: a small world in which commands often meet, some of them bad."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias, cast

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

Wire: TypeAlias = Mapping[str, object]

START = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
ORGANISATIONS = ["R0A", "R0B", "R0C", "X99", "r0a", "ZZ9"]
USERS = ["alice", "bob", "carol", "dave", "erin", "nobody"]
# Some more often than others.
ACTING = ["alice", "alice", "alice", "bob", "bob", "carol", "carol", "dave", "erin", "nobody"]
ALERTS = ["CC-1", "CC-1", "cc-1", "CC-2", "CC-3", "CC-9"]
REQUESTS = ["AR-1", "AR-1", "AR-2", "AR-3", "AR-9"]
TEXTS = ["Patching.", "Ungültig? Nein – 日本語 🩺", "x" * 300, "Two\nlines\tand a tab", " padded "]
SEVERITIES = ["high", "HIGH", "medium", "low", "information_only", "Information only"]
SECTORS = ["acute", "csu", "icb", "other"]

BAD: list[object] = [
    None,
    "",
    " ",
    "\x07",
    "x" * 10_001,
    0,
    -1,
    2**64,
    1.5,
    True,
    [],
    {},
    [None],
    {"a": {"b": []}},
    "2026-05-01T09:00:00",
    "9999-12-31T23:59:59-01:00",
    "all",
    "high",
    ["R0A", "R-A"],
]


@dataclass(frozen=True)
class Given:
    """A command, who gives it, and how many hours after the one before."""

    command: Wire
    by: Wire
    hours: int


organisation = st.sampled_from(ORGANISATIONS)
acting = st.sampled_from(ACTING).map(lambda name: as_user(name))
user = st.sampled_from(USERS)
alert = st.sampled_from(ALERTS)
request = st.sampled_from(REQUESTS)
text = st.sampled_from(TEXTS)
severity = st.sampled_from(SEVERITIES)
role = st.sampled_from(["administrator", "responder"])
some_organisations = st.lists(organisation, max_size=4)
csoc: Wire = {"operator": "csoc"}


def as_user(name: str) -> Wire:
    """A user as an actor."""
    return {"user": name}


def wire_instant(hours: int, zone: int = 0, micros: int = 0) -> str:
    """An instant of the scenario, in some zone."""
    local = START + timedelta(hours=hours + zone, microseconds=micros)
    return local.replace(tzinfo=None).isoformat() + (f"{zone:+03d}:00" if zone else "Z")


instant = st.builds(
    wire_instant, st.integers(-24, 24 * 20), st.sampled_from([0, 1, -5, 14]), st.sampled_from([0, 1, 500_000])
)


def wire(
    word: str, optional: dict[str, SearchStrategy[object]], **needed: SearchStrategy[object]
) -> SearchStrategy[Wire]:
    """A command of these fields; optional ones may be absent or `null`."""
    more = {key: st.none() | strategy for key, strategy in optional.items()}
    fields = st.fixed_dictionaries(dict(needed), optional=more)
    return fields.map(lambda fields: {word: fields})


def person() -> SearchStrategy[object]:
    """Somebody, sometimes with an address elsewhere."""
    place = st.sampled_from(["nhs.net", "nhs.net", "NHS.net", "example.org"])
    return st.builds(somebody, user, place)


def somebody(name: str, place: str) -> Wire:
    """A person of this name."""
    return {"id": name, "name": name.title(), "email": f"{name}@{place}"}


def status() -> SearchStrategy[object]:
    """Any of the four statuses."""
    accepted = st.fixed_dictionaries({"accepted_by": text, "accepted_at": instant, "review_by": instant})
    return st.one_of(
        wire("in_progress", {"actions": text, "expected_by": instant, "next_update_at": instant}),
        wire("in_progress", {}, actions=text),
        wire("complete", {"completed_at": instant}, actions=text),
        wire("not_applicable", {"justification": st.just("component_not_present")}, explanation=text),
        wire(
            "unable_to_implement",
            {"mitigations": st.lists(text, max_size=2), "risk_acceptance": accepted},
            reason=st.sampled_from(["no_fix_available", "other"]),
            explanation=text,
        ),
    )


def policy() -> SearchStrategy[object]:
    """A policy, built in or local."""
    hours = st.sampled_from([1, 24, 48, 72, 8760])
    local = st.fixed_dictionaries(
        {
            "name": st.sampled_from(["local", "ranca_2020"]),
            "response_severities": st.lists(severity, max_size=3),
            "respond_within_hours": hours,
            "acknowledge_first": st.booleans(),
            "unable_needs_risk_acceptance": st.booleans(),
        },
        optional={"next_update_within_hours": hours},
    )
    return st.one_of(st.sampled_from(["ranca_2020", "ranca_2023"]), local)


SIRO: Wire = {"name": "Sam Siro", "email": "sam.siro@example.org"}
BY_OPERATOR = [
    wire("set_policy", {}, policy=policy()),
    wire(
        "register_organisation",
        {"region": text, "mandated": st.booleans()},
        ods_code=organisation,
        name=text,
        sector=st.sampled_from(SECTORS),
    ),
    wire("set_mandate", {}, ods_code=organisation, mandated=st.booleans()),
    wire("close_organisation", {}, ods_code=st.sampled_from(["R0C", "X99"])),
    wire("nominate_lead_administrator", {}, organisation=organisation, user=person(), siro=st.just(SIRO)),
    wire("update_user", {"name": text, "email": st.just("a.n@nhs.net")}, user=user),
    wire("confirm_mfa", {}, user=user),
    wire("reset_mfa", {}, user=user),
    wire("appoint_auditor", {}, user=person()),
    wire("remove_auditor", {}, user=user),
    wire(
        "issue_alert",
        {"summary": text, "respond_by": instant, "organisations": some_organisations},
        id=alert,
        title=text,
        severity=severity,
    ),
    wire("issue_alert", {}, id=alert, title=text, severity=st.just("high")),
    wire("update_alert", {"title": text}, id=alert, text=text),
    wire(
        "change_severity",
        {"respond_by": instant, "organisations": some_organisations},
        id=alert,
        severity=severity,
    ),
    wire("set_deadline", {}, id=alert, respond_by=instant, reason=text),
    wire("withdraw_alert", {}, id=st.sampled_from(["CC-2", "CC-3"]), reason=text),
    wire("record_follow_up", {}, alert=alert, organisation=organisation, note=text),
]
BY_USERS = [
    wire("add_user", {}, organisation=organisation, user=person(), role=role),
    wire("change_role", {}, organisation=organisation, user=user, role=role),
    wire("remove_user", {}, organisation=organisation, user=user),
    wire(
        "set_contact_preferences",
        {},
        emails=st.lists(st.sampled_from(["a@example.org", "b@example.org"]), max_size=2),
        mobiles=st.lists(st.sampled_from(["07700 900123", "+44 7700 900456"]), max_size=2),
    ),
    wire(
        "add_alert_contact",
        {"email": st.just("desk@example.org"), "mobile": st.just("07700 900789")},
        organisation=organisation,
        name=st.sampled_from(["Desk", "Night desk"]),
    ),
    wire("remove_alert_contact", {}, organisation=organisation, name=st.sampled_from(["Desk", "Night desk"])),
    wire("request_access", {}, organisation=organisation, lead_organisation=organisation, agreement=text),
    wire("approve_access", {"until": instant}, request=request),
    wire("deny_access", {}, request=request, reason=text),
    wire("withdraw_access_request", {}, request=request),
    wire("revoke_access", {}, request=request, reason=text),
    *[
        wire(
            "record_response",
            {"mode": st.sampled_from(["all_or_nothing", "best_effort"])},
            alert=alert,
            organisations=organisations,
            status=status(),
        )
        for organisations in (some_organisations, *[organisation.map(lambda one: [one])] * 3, st.just("all"))
        for _ in range(2)
    ],
    # Whoever gives this may answer for some of them at the most.
    wire(
        "record_response",
        {},
        alert=st.just("CC-1"),
        organisations=st.sampled_from([["R0A", "R0B"], ["R0B", "ZZ9", "r0a", "R0A"], ["R0C", "R0A", "R0B"]]),
        status=wire("in_progress", {}, actions=text),
        mode=st.just("best_effort"),
    ),
    wire("reopen_response", {}, alert=alert, organisation=organisation, reason=text),
]

actor: SearchStrategy[Wire] = st.one_of(st.just(csoc), acting)
hours = st.one_of(st.integers(0, 12), st.integers(0, 72), st.integers(-48, 0))


def spoilt(command: Wire) -> SearchStrategy[Wire]:
    """The command with one of its fields made bad, or with one too many, or too few."""
    [(word, given)] = command.items()
    fields = cast(Wire, given)

    def spoil(key: str, bad: object) -> Wire:
        return {word: {**fields, key: bad}}

    def drop(key: str) -> Wire:
        return {word: {kept: value for kept, value in fields.items() if kept != key}}

    keys = st.sampled_from([*fields, "note"])
    return st.one_of(st.builds(spoil, keys, st.sampled_from(BAD)), st.builds(drop, keys))


def given_commands() -> SearchStrategy[Given]:
    """A command, mostly from somebody who might give it."""
    usual = st.one_of(
        st.builds(Given, st.one_of(BY_OPERATOR), st.just(csoc), hours),
        st.builds(Given, st.one_of(BY_USERS), acting, hours),
    )
    command = st.one_of(*BY_OPERATOR, *BY_USERS)
    unusual = st.builds(Given, command.flatmap(spoilt) | command, actor, hours)
    return st.one_of(usual, usual, usual, usual, unusual)


def scenarios() -> SearchStrategy[Sequence[Given]]:
    """The beginning of a register, then whatever happens."""
    return st.lists(given_commands(), min_size=20, max_size=50).map(lambda later: [*prologue(), *later])


def prologue() -> list[Given]:
    """Three trusts and a unit with administrators, and an alert that asks."""
    beginning: list[Wire] = [
        {"register_organisation": {"ods_code": code, "name": f"Trust {code}", "sector": "acute"}}
        for code in ("R0A", "R0B", "R0C", "X99")
    ]
    for code, name in (("R0A", "alice"), ("R0B", "bob"), ("X99", "carol")):
        nominated = {"organisation": code, "user": somebody(name, "nhs.net"), "siro": SIRO}
        beginning.append({"nominate_lead_administrator": nominated})
        beginning.append({"confirm_mfa": {"user": name}})
    for name in ("dave", "erin"):
        added = {"organisation": "R0A", "user": somebody(name, "nhs.net"), "role": "responder"}
        beginning.append({"add_user": added})
    beginning.append({"confirm_mfa": {"user": "dave"}})
    for issued, words in (("CC-1", "high"), ("CC-2", "low")):
        beginning.append({"issue_alert": {"id": issued, "title": "A vulnerability", "severity": words}})
    asking = {"organisation": "R0A", "lead_organisation": "X99", "agreement": "Shared services"}
    return [
        *(Given(command, csoc, 0) for command in beginning),
        Given({"request_access": asking}, as_user("carol"), 1),
    ]


def questions() -> list[Wire]:
    """Every question about everything in the world of the scenarios."""
    period = {"from": wire_instant(0), "to": wire_instant(24 * 30)}
    asked: list[Wire] = [{"alerts": {}}, {"organisations": {}}]
    for about in ("CC-1", "CC-2", "CC-9"):
        asked += [{"alert": {"id": about}}, {"positions": {"alert": about}}, {"report": {"alert": about}}]
        for code in ("R0A", "X99", "ZZ9"):
            pair = {"alert": about, "organisation": code}
            asked += [{"position": pair}, {"history": pair}]
    for code in ("R0A", "R0B", "ZZ9"):
        asked += [{word: {"organisation": code}} for word in ("responders_for", "members", "access_requests")]
        asked.append({"evidence": {"organisation": code, **period}})
    for name in ("alice", "carol", "nobody"):
        asked += [{word: {"user": name}} for word in ("organisations_for", "worklist")]
        asked.append({"may": {"user": name, "action": "view_reports"}})
        asked += [
            {"may": {"user": name, "action": action, "organisation": code}}
            for action in ("respond", "manage_users", "decide_access")
            for code in ("R0A", "ZZ9")
        ]
    return asked
