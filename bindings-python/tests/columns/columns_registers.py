"""Registers whose positions and evidence the tests of the columns read."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from alert_response import (
    Complete,
    InProgress,
    Mode,
    NotApplicable,
    Operator,
    Person,
    Policy,
    RefusalError,
    Register,
    RemediationStatus,
    Sector,
    Severity,
    Siro,
    Table,
    UnableReason,
    UnableToImplement,
    User,
    View,
)

BEGINNING = datetime(2025, 1, 1, 9, tzinfo=UTC)
CSOC = Operator("csoc")


def codes(organisations: int) -> list[str]:
    """As many ODS codes."""
    return [f"R{place:04}" for place in range(organisations)]


def with_users(organisations: int) -> Register:
    """A register of organisations; user number n is the administrator of the nth."""
    register = Register()
    for place, code in enumerate(codes(organisations)):
        user = Person(f"u{place}", name="A User", email=f"u{place}@nhs.net")
        siro = Siro("A Siro", email="siro@example.org")
        register.register_organisation(code, name=code, sector=Sector.ACUTE, by=CSOC, at=BEGINNING)
        register.nominate_lead_administrator(code, user=user, siro=siro, by=CSOC, at=BEGINNING)
        register.confirm_mfa(user.id, by=CSOC, at=BEGINNING)
    return register


def large(organisations: int, alerts: int) -> Register:
    """A register of many positions, half of them answered by one user who may answer for all."""
    register = with_users(1)
    everybody = codes(organisations)
    for code in everybody[1:]:
        register.register_organisation(code, name=code, sector=Sector.ACUTE, by=CSOC, at=BEGINNING)
        user = Person("u0", name="A User", email="u0@nhs.net")
        siro = Siro("A Siro", email="siro@example.org")
        register.nominate_lead_administrator(code, user=user, siro=siro, by=CSOC, at=BEGINNING)
    for place in range(alerts):
        issued = BEGINNING + timedelta(days=1 + place)
        alert = f"CC-{place}"
        register.issue_alert(alert, title="An alert", severity=Severity.HIGH, by=CSOC, at=issued)
        register.record_response(
            alert,
            organisations=everybody[place % 2 :: 2],
            status=InProgress("Patching.") if place % 3 else Complete("Patched."),
            by=User("u0"),
            at=issued + timedelta(hours=place % 72),
        )
    return register


def random_register(seed: int, steps: int = 150) -> Register:
    """What a seed makes of all that can happen to alerts; what is refused did not happen."""
    dice = random.Random(seed)
    everybody = codes(dice.randrange(1, 12))
    register = with_users(len(everybody))
    alerts = [f"CC-{place}" for place in range(5)]
    now = BEGINNING
    for _ in range(steps):
        now += timedelta(hours=dice.choice([0, 1, 7, 30]), microseconds=dice.randrange(3))
        with suppress(RefusalError):
            something(register, dice, alerts, everybody, now)
    return register


def something(
    register: Register, dice: random.Random, alerts: list[str], everybody: list[str], now: datetime
) -> None:
    alert = dice.choice(alerts)
    severity = dice.choice([Severity.HIGH, Severity.HIGH, Severity.MEDIUM])
    match dice.randrange(16):
        case 0 | 1 | 2:
            named = dice.sample(everybody, dice.randrange(1, len(everybody) + 1)) if dice.random() < 0.3 else None
            register.issue_alert(
                alert, title="An alert", severity=severity, organisations=named, by=CSOC, at=now
            )
        case 3 | 4:
            register.change_severity(alert, severity=severity, by=CSOC, at=now)
        case 5:
            due = now + timedelta(hours=dice.choice([-1, 10, 100]))
            register.set_deadline(alert, respond_by=due, reason="Moved.", by=CSOC, at=now)
        case 6:
            register.update_alert(alert, text="News.", by=CSOC, at=now)
        case 7:
            policy = dice.choice([Policy.ranca_2020(), Policy.ranca_2023()])
            register.set_policy(policy, by=CSOC, at=now)
        case 8 if dice.random() < 0.3:
            register.withdraw_alert(alert, reason="A mistake.", by=CSOC, at=now)
        case 9 if dice.random() < 0.3:
            register.close_organisation(dice.choice(everybody), by=CSOC, at=now)
        case 10:
            place = dice.randrange(len(everybody))
            register.reopen_response(
                alert, organisation=everybody[place], reason="Not yet.", by=User(f"u{place}"), at=now
            )
        case _:
            place = dice.randrange(len(everybody))
            register.record_response(
                alert,
                organisations=[everybody[place]],
                status=some_status(dice, now),
                mode=Mode.BEST_EFFORT,
                by=User(f"u{place}"),
                at=now,
            )


def some_status(dice: random.Random, now: datetime) -> RemediationStatus:
    match dice.randrange(5):
        case 0 | 1:
            update = now + timedelta(hours=5) if dice.random() < 0.5 else None
            return InProgress("Patching.", next_update_at=update)
        case 2:
            return Complete("Patched.")
        case 3:
            return NotApplicable("We have none.")
        case _:
            return UnableToImplement(UnableReason.NO_FIX_AVAILABLE, explanation="There is no fix.")


def views(register: Register, seed: int) -> Iterator[View]:
    """The register before anything, in between, now, and long after."""
    dice = random.Random(seed)
    instants = sorted({entry.at for entry in register.entries()})
    chosen = {BEGINNING - timedelta(days=1), *dice.sample(instants, min(3, len(instants))), instants[-1]}
    for at in sorted(chosen):
        yield register.as_of(at)
    yield register.as_of(instants[-1] + timedelta(days=400))


def lists() -> dict[str, Any]:
    """Every kind of list that answers with records, each with something in it."""
    register = with_users(3)
    later = BEGINNING + timedelta(days=1)
    first, second = User("u0"), User("u1")
    asked = register.request_access(
        "R0001", lead_organisation="R0000", agreement="An agreement.", by=first, at=BEGINNING
    )
    register.approve_access(asked[0].event.request, until=later, by=second, at=BEGINNING)
    register.add_alert_contact("R0000", name="A desk", email="desk@example.org", by=CSOC, at=BEGINNING)
    register.add_alert_contact("R0000", name="A phone", mobile="+447700900123", by=CSOC, at=BEGINNING)
    register.close_organisation("R0002", by=CSOC, at=BEGINNING)
    register.issue_alert("CC-1", title="An alert", severity=Severity.HIGH, by=CSOC, at=BEGINNING)
    register.set_deadline("CC-1", respond_by=later, reason="Moved.", by=CSOC, at=BEGINNING)
    register.issue_alert("CC-2", title="Another", severity=Severity.LOW, by=CSOC, at=BEGINNING)
    decision = register.record_response(
        "CC-1", organisations="all", status=InProgress("Patching."), by=first, at=BEGINNING
    )
    view = register.as_of(BEGINNING)
    members, alert = view.members("R0000"), view.alert("CC-1")
    return {
        "positions": view.positions("CC-1"),
        "alerts": view.alerts(),
        "organisations": view.organisations(),
        "organisations_for": view.organisations_for("u0"),
        "responders_for": view.responders_for("R0001"),
        "worklist": view.worklist("u1"),
        "history": view.history("CC-1", "R0000"),
        "access_requests": view.access_requests("R0001"),
        "users": members.users,
        "contacts": members.contacts,
        "severities": alert.severities,
        "deadlines": alert.deadlines,
        "decision": decision,
    }


def tables() -> dict[str, Table]:
    """Every kind of table, with something in it."""
    view = large(4, 2).as_of(BEGINNING + timedelta(days=9))
    return {
        "all positions": view.positions(),
        "some positions": view.positions(["CC-1"]),
        "evidence": view.evidence_table(BEGINNING, BEGINNING + timedelta(days=9)),
    }
