"""A register in which everything has happened once: every command, every event, every question."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import TypeAlias

from alert_response import (
    Access,
    Action,
    Actor,
    AddAlertContact,
    AddUser,
    AppointAuditor,
    ApproveAccess,
    ChangeRole,
    ChangeSeverity,
    CloseOrganisation,
    Command,
    Complete,
    ConfirmMfa,
    Decision,
    DenyAccess,
    InProgress,
    IssueAlert,
    Justification,
    Mode,
    NominateLeadAdministrator,
    NotApplicable,
    Operator,
    OwnRole,
    Person,
    Policy,
    RecordFollowUp,
    RecordResponse,
    Register,
    RegisterOrganisation,
    RemoveAlertContact,
    RemoveAuditor,
    RemoveUser,
    ReopenResponse,
    RequestAccess,
    ResetMfa,
    RevokeAccess,
    RiskAcceptance,
    Role,
    Sector,
    SetContactPreferences,
    SetDeadline,
    SetMandate,
    SetPolicy,
    Severity,
    Siro,
    UnableReason,
    UnableToImplement,
    UpdateAlert,
    UpdateUser,
    User,
    View,
    WithdrawAccessRequest,
    WithdrawAlert,
)

CSOC = Operator("csoc")
ALICE, BOB, CAROL, DAVE = User("alice"), User("bob"), User("carol"), User("dave")
START = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
SUMMER_TIME = timezone(timedelta(hours=1))
SIRO = Siro("Sam Siro", "sam.siro@example.org")
Step: TypeAlias = tuple[Command, Actor, datetime]


def day(number: int, hour: int = 9) -> datetime:
    """An instant of the story; its days count from 0."""
    return START + timedelta(days=number, hours=hour - 9)


def person(user: str) -> Person:
    """Somebody."""
    return Person(user, user.capitalize(), f"{user}@nhs.net")


def steps() -> Iterator[Step]:
    """Every command at least once, each with who gave it and when."""
    yield SetPolicy(Policy.ranca_2020()), CSOC, day(0)
    for code in ("R0A", "R0B", "R0C"):
        trust = RegisterOrganisation(code, name=f"Trust {code}", sector=Sector.ACUTE, region="North")
        yield trust, CSOC, day(0)
    yield RegisterOrganisation("X99", name="A support unit", sector=Sector.CSU, mandated=False), CSOC, day(0)
    yield RegisterOrganisation("OLD", name="A former trust", sector=Sector.OTHER), CSOC, day(0)
    yield SetMandate("OLD", mandated=False), CSOC, day(0)
    yield CloseOrganisation("OLD"), CSOC, day(0)
    for code, user in (("R0A", "alice"), ("R0B", "bob"), ("X99", "carol")):
        yield NominateLeadAdministrator(code, user=person(user), siro=SIRO), CSOC, day(0)
        yield ConfirmMfa(user), CSOC, day(0)
    yield from people()
    yield from access()
    yield from alerts()


def people() -> Iterator[Step]:
    """Users, auditors and contacts."""
    yield AddUser("R0A", user=person("dave"), role=Role.RESPONDER), ALICE, day(1)
    yield ConfirmMfa("dave"), CSOC, day(1)
    yield AddUser("R0A", user=person("erin"), role=Role.RESPONDER), ALICE, day(1)
    yield ChangeRole("R0A", user="erin", role=Role.ADMINISTRATOR), ALICE, day(1)
    yield RemoveUser("R0A", user="erin"), ALICE, day(1)
    yield UpdateUser("dave", name="Dave D. Dawson", email="dave.dawson@nhs.net"), CSOC, day(1)
    yield ConfirmMfa("erin"), CSOC, day(1)
    yield ResetMfa("erin"), CSOC, day(1)
    for user in ("frank", "grace"):
        yield AppointAuditor(person(user)), CSOC, day(1)
    yield RemoveAuditor("grace"), CSOC, day(1)
    yield ConfirmMfa("frank"), CSOC, day(1)
    yield SetContactPreferences(["dave@example.org"], mobiles=["+44 7700 900123"]), DAVE, day(1)
    night = AddAlertContact("R0A", name="Night desk", email="night@example.org", mobile="07700 900456")
    yield night, ALICE, day(1)
    yield AddAlertContact("R0A", name="Day desk", email="day@example.org"), ALICE, day(1)
    yield RemoveAlertContact("R0A", name="Day desk"), ALICE, day(1)


def access() -> Iterator[Step]:
    """Asking for access, and what may come of it."""
    ask = RequestAccess("R0A", lead_organisation="X99", agreement="Shared services agreement")
    for request in ("AR-1", "AR-2"):
        yield ask, CAROL, day(2)
        yield WithdrawAccessRequest(request), CAROL, day(2)
    yield ask, CAROL, day(2)
    yield DenyAccess("AR-3", reason="Ask again with the signed agreement."), ALICE, day(2)
    yield ask, CAROL, day(2)
    yield ApproveAccess("AR-4", until=day(300)), ALICE, day(2)
    yield RequestAccess("R0B", lead_organisation="X99", agreement="Another agreement"), CAROL, day(2)
    yield ApproveAccess("AR-5"), BOB, day(2)
    yield RevokeAccess("AR-5", reason="The agreement has ended."), BOB, day(3)


def alerts() -> Iterator[Step]:
    """Alerts, and the answers to them."""
    summary = "It is exploited."
    first = IssueAlert("CC-1", title="A vulnerability", severity=Severity.HIGH, summary=summary)
    yield first, CSOC, day(4)
    yield UpdateAlert("CC-1", text="A fix is there.", title="A vulnerability, fixed"), CSOC, day(4, 10)
    yield SetDeadline("CC-1", respond_by=day(7), reason="The fix came late."), CSOC, day(4, 11)
    in_progress = InProgress("Patching the servers.", expected_by=day(9), next_update_at=day(8))
    yield RecordResponse("CC-1", organisations=["R0A"], status=in_progress), CAROL, day(5)
    complete = Complete("Patched.", completed_at=day(5, 22))
    yield RecordResponse("CC-1", organisations=["R0A"], status=complete), ALICE, day(6)
    yield ReopenResponse("CC-1", organisation="R0A", reason="One server was forgotten."), DAVE, day(7)
    accepted = RiskAcceptance("Sam Siro", day(8), day(90))
    reason = UnableReason.SUPPLIER_CONSTRAINT
    unable = UnableToImplement(reason, "The supplier has no fix.", ["Isolated."], accepted)
    both = RecordResponse("CC-1", organisations=["R0B", "R0C"], status=unable, mode=Mode.BEST_EFFORT)
    yield both, BOB, day(8)
    yield RecordFollowUp("CC-1", organisation="R0C", note="Telephoned; nobody answered."), CSOC, day(8)
    yield IssueAlert("CC-2", title="Another one", severity=Severity.MEDIUM), CSOC, day(9)
    three = ["R0A", "R0B", "X99"]
    yield ChangeSeverity("CC-2", severity="High", respond_by=day(12), organisations=three), CSOC, day(10)
    none = NotApplicable("We have none of these.", Justification.COMPONENT_NOT_PRESENT)
    yield RecordResponse("CC-2", organisations="all", status=none), ALICE, day(11)
    third = IssueAlert("CC-3", title="A false alarm", severity=Severity.HIGH, organisations=["R0A"])
    yield third, CSOC, day(12)
    yield WithdrawAlert("CC-3", reason="It was a false alarm."), CSOC, day(13)
    yield IssueAlert("CC-4", title="For information", severity=Severity.INFORMATION_ONLY), CSOC, day(13)


@cache
def told() -> tuple[Register, tuple[Decision, ...]]:
    """The register at the end of the story, and its decisions. Shared: not to be changed."""
    register = Register()
    return register, tuple(register.execute(command, by=by, at=at) for command, by, at in steps())


def register() -> Register:
    """A register of one's own at the end of the story."""
    return Register.replay(told()[0].entries())


def answers(view: View) -> list[object]:
    """An answer to every question, and the parts that have a class of their own."""
    alert, members, report = view.alert("CC-1"), view.members("R0A"), view.report("CC-1")
    sequences = [
        view.positions("CC-1"),
        view.alerts(),
        view.organisations(),
        view.organisations_for("carol"),
        view.responders_for("R0A"),
        view.worklist("alice"),
        view.history("CC-1", "R0A"),
        view.access_requests("R0A"),
        alert.severities,
        alert.deadlines,
        members.users,
        members.contacts,
    ]
    return [
        *sequences,
        *(item for sequence in sequences for item in sequence),
        *(
            view.position(alert, organisation)
            for alert in ("CC-1", "CC-2")
            for organisation in ("R0A", "R0B")
        ),
        alert,
        members,
        report,
        report.states,
        report.timeliness,
        view.may("alice", Action.RESPOND, "R0A"),
        view.may("frank", Action.VIEW_REPORTS),
        view.may("nobody", Action.VIEW_REPORTS),
        view.evidence("R0A", day(0), day(100)),
    ]


def values() -> list[object]:
    """Every value of the story, once for each of its kinds at the least."""
    register, decisions = told()
    commands = [command for command, _, _ in steps()]
    statuses = [command.status for command in commands if isinstance(command, RecordResponse)]
    entries = register.entries()
    return [
        *commands,
        *statuses,
        *(entry.event for entry in entries),
        *entries,
        *(decision for decision in decisions),
        *answers(register.as_of(day(20))),
        *answers(register.as_of(day(10, 12))),
        Policy.ranca_2020(),
        Policy(
            "local", ["low", Severity.HIGH], 24, 12, acknowledge_first=True, unable_needs_risk_acceptance=True
        ),
        RiskAcceptance("Sam Siro", day(8), day(90)),
        person("alice"),
        SIRO,
        CSOC,
        ALICE,
        OwnRole(),
        Access("AR-4"),
    ]
