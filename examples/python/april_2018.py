"""The alert of 5 April 2018 as a register, for the examples beside this file.

Facts: the organisations, the days, and the shares. On Monday 9 April 16 % of the trusts and support units had
answered, on Tuesday every support unit had, and on Friday 13 April one trust in five still had not.
Made up: the people, the hours, the alert's id, and which organisation answered when and what.
"""

import csv
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from alert_response import Complete, InProgress, IssueAlert, Operator, Person, Register, RequestAccess
from alert_response import Sector, Severity, Siro, User

ALERT = "APRIL-2018"
CSOC, SIRO = Operator("CSOC"), Siro("The SIRO", "siro@example.org")
LONDON = ZoneInfo("Europe/London")
BEFORE = datetime(2018, 3, 1, 9, tzinfo=LONDON)
ISSUED = datetime(2018, 4, 5, 9, tzinfo=LONDON)
HERE = Path(__file__).parent


def administrator(ods_code: str) -> User:
    """The lead administrator of an organisation: a made-up person, named by the ODS code."""
    return User(f"admin.{ods_code.lower()}")


def register_until(instant: datetime) -> Register:
    """The story until an instant: everybody registered, the alert issued, the answers that had come."""
    register = Register()
    with (HERE / "organisations.csv").open(encoding="utf-8", newline="") as file:
        organisations = list(csv.DictReader(file))
    for row in organisations:
        code, sector, admin = row["ods_code"], Sector(row["sector"]), administrator(row["ods_code"]).id
        register.register_organisation(code, name=row["name"], sector=sector, by=CSOC, at=BEFORE)
        user = Person(admin, name=f"Administrator of {code}", email=f"{admin}@nhs.net")
        register.nominate_lead_administrator(code, user=user, siro=SIRO, by=CSOC, at=BEFORE)
        register.confirm_mfa(admin, by=CSOC, at=BEFORE)
    for row in organisations:
        if row["answered_by"] not in ("", row["ods_code"]):
            give_access(register, trust=row["ods_code"], unit=row["answered_by"])

    issue = IssueAlert(ALERT, title="Windows vulnerability", severity=Severity.HIGH)
    register.execute(issue, by=CSOC, at=ISSUED)
    patching, patched = InProgress("Testing the update."), Complete("The update is on every machine.")
    for place, row in enumerate(sorted(organisations, key=lambda row: row["first_answer_at"])):
        if row["answered_by"] and (at := datetime.fromisoformat(row["first_answer_at"])) <= instant:
            status, by = (patching, patched, patching)[place % 3], administrator(row["answered_by"])
            register.record_response(ALERT, organisations=[row["ods_code"]], status=status, by=by, at=at)
    return register


def give_access(register: Register, trust: str, unit: str) -> None:
    """A support unit asks to answer for a trust, citing their agreement, and the trust approves."""
    ask = RequestAccess(trust, lead_organisation=unit, agreement="Contract of 2016 to 2019")
    register.execute(ask, by=administrator(unit), at=BEFORE)
    asked = register.as_of(BEFORE).access_requests(trust)[-1]
    register.approve_access(asked.request, by=administrator(trust), at=BEFORE)
