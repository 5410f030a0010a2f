"""By when must an organisation respond, and was it in time? Run it: `python examples/python/deadline.py`."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from alert_response import IssueAlert, Operator, Policy, Register, Sector, Severity

ALERT = "APRIL-2018"
LONDON = ZoneInfo("Europe/London")


def in_london(instant: datetime) -> str:
    """An instant as a person in London reads it."""
    return f"{instant.astimezone(LONDON):%A %d %B %Y, %H:%M %Z}"


def main() -> None:
    """One deadline from the policy alone, and one that the alert itself names."""
    # 48 hours are 48 elapsed hours: over a weekend, and over a night in which the clocks change.
    for issued in (datetime(2018, 4, 5, 9, tzinfo=LONDON), datetime(2018, 3, 24, 18, tzinfo=LONDON)):
        due = Policy.ranca_2020().due_at(issued)
        print(f"issued {in_london(issued)}, respond by {in_london(due)}")

    # An alert may name another instant. Ask the register, and it is in the answer.
    register, csoc = Register(), Operator("CSOC")
    issued = datetime(2018, 4, 5, 9, tzinfo=LONDON)
    named = datetime(2018, 4, 9, 12, tzinfo=LONDON)
    register.register_organisation("R0A", name="A trust", sector=Sector.ACUTE, by=csoc, at=issued)
    alert = IssueAlert(ALERT, title="Windows vulnerability", severity=Severity.HIGH, respond_by=named)
    register.execute(alert, by=csoc, at=issued)
    published = register.as_of(issued).alert(ALERT).due_at
    if published is not None:
        print(f"with a published deadline: respond by {in_london(published)}")

        # The due instant itself is in time; one microsecond later is late.
        for at in (published, published + timedelta(microseconds=1)):
            position = register.as_of(at).position(ALERT, "R0A")
            print(f"no answer at {at.astimezone(LONDON):%H:%M:%S.%f}: {position.timeliness}")


if __name__ == "__main__":
    main()
