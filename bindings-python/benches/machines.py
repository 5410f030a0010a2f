"""A response as a state machine of two other packages, with the guards and effects of one state change.

The transitions are those of rule R3. Guarded are who may respond, that the alert asks and that something is
said; remembered are an entry and whether the first answer was in time.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from statemachine import State, StateMachine
from transitions import Machine

OPEN = ["nothing", "in_progress", "unable_to_implement"]
CLOSED = ["complete", "not_applicable"]
GUARDS = ["permitted", "asked", "said"]


class Response:
    """What is known of one organisation's response."""

    state: Any

    def __init__(
        self, organisation: str, roles: frozenset[tuple[str, str]], scope: frozenset[str], due: datetime
    ) -> None:
        self.organisation, self.roles, self.scope, self.due = organisation, roles, scope, due
        self.first_response_in_time: bool | None = None
        self.entries: list[dict[str, Any]] = []

    def permitted(self, user: str, text: str, at: datetime) -> bool:
        """A role there."""
        return (user, self.organisation) in self.roles

    def asked(self, user: str, text: str, at: datetime) -> bool:
        """In the list of those asked."""
        return self.organisation in self.scope

    def said(self, user: str, text: str, at: datetime) -> bool:
        """Something is said, and no more than may be."""
        return 0 < len(text) <= 10_000 and not text.isspace()

    def remember(self, user: str, text: str, at: datetime) -> None:
        """Keeps an entry, and judges the first one by the due instant."""
        if self.first_response_in_time is None:
            self.first_response_in_time = at <= self.due
        self.entries.append({"by": user, "at": at, "organisation": self.organisation, "text": text})


class AsMachine:
    """With `transitions`: one machine for all responses."""

    @staticmethod
    def over(responses: list[Response]) -> Machine:
        """A machine over fresh responses, each of which gets the methods `record_...`."""
        changes: list[dict[str, Any]] = [
            {
                "trigger": f"record_{status}",
                "source": OPEN,
                "dest": status,
                "conditions": GUARDS,
                "after": "remember",
            }
            for status in [*OPEN[1:], *CLOSED]
        ]
        return Machine(
            responses, states=OPEN + CLOSED, transitions=changes, initial="nothing", auto_transitions=False
        )


class AsChart(StateMachine):
    """With `python-statemachine`: a chart for each response."""

    nothing = State(initial=True)
    in_progress = State()
    unable_to_implement = State()
    complete = State(final=True)
    not_applicable = State(final=True)

    record_in_progress = in_progress.from_(
        nothing, in_progress, unable_to_implement, cond=GUARDS, after="remember"
    )
    record_unable_to_implement = unable_to_implement.from_(
        nothing, in_progress, unable_to_implement, cond=GUARDS, after="remember"
    )
    record_complete = complete.from_(nothing, in_progress, unable_to_implement, cond=GUARDS, after="remember")
    record_not_applicable = not_applicable.from_(
        nothing, in_progress, unable_to_implement, cond=GUARDS, after="remember"
    )

    @classmethod
    def over(cls, response: Response) -> AsChart:
        """A chart over a fresh response."""
        return cls(response)
