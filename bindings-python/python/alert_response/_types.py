"""Names for what several classes have in common."""

from __future__ import annotations

from abc import ABC
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Generic, Protocol, TypeAlias, TypeVar, get_args

from alert_response import _native
from alert_response._errors import RefusalError

# generated: unions
Actor: TypeAlias = _native.Operator | _native.User
"""The person or service that gives a command: the operator, which is the national service (rule N1), or a user."""

RemediationStatus: TypeAlias = _native.InProgress | _native.Complete | _native.NotApplicable | _native.UnableToImplement
"""The remediation status of one organisation for one alert, with its details (rules R1 and R6)."""

Command: TypeAlias = (
    _native.SetPolicy
    | _native.RegisterOrganisation
    | _native.SetMandate
    | _native.CloseOrganisation
    | _native.NominateLeadAdministrator
    | _native.AddUser
    | _native.ChangeRole
    | _native.RemoveUser
    | _native.UpdateUser
    | _native.ConfirmMfa
    | _native.ResetMfa
    | _native.AppointAuditor
    | _native.RemoveAuditor
    | _native.SetContactPreferences
    | _native.AddAlertContact
    | _native.RemoveAlertContact
    | _native.RequestAccess
    | _native.ApproveAccess
    | _native.DenyAccess
    | _native.WithdrawAccessRequest
    | _native.RevokeAccess
    | _native.IssueAlert
    | _native.UpdateAlert
    | _native.ChangeSeverity
    | _native.SetDeadline
    | _native.WithdrawAlert
    | _native.RecordResponse
    | _native.ReopenResponse
    | _native.RecordFollowUp
)
"""A command to the register. Each kind of command has its own fields, and its own list of who may give it."""

Authority: TypeAlias = _native.OwnRole | _native.Access
"""The authority by which a user responds for an organisation (rules R8 and D8)."""

Event: TypeAlias = (
    _native.PolicySet
    | _native.OrganisationRegistered
    | _native.MandateChanged
    | _native.OrganisationClosed
    | _native.UserRegistered
    | _native.RoleGranted
    | _native.RoleChanged
    | _native.RoleRemoved
    | _native.UserUpdated
    | _native.MfaConfirmed
    | _native.MfaReset
    | _native.AuditorAppointed
    | _native.AuditorRemoved
    | _native.ContactPreferencesSet
    | _native.AlertContactAdded
    | _native.AlertContactRemoved
    | _native.AccessRequested
    | _native.AccessApproved
    | _native.AccessDenied
    | _native.AccessRequestWithdrawn
    | _native.AccessRevoked
    | _native.AlertIssued
    | _native.ResponseRequired
    | _native.AlertUpdated
    | _native.SeverityChanged
    | _native.DeadlineSet
    | _native.AlertWithdrawn
    | _native.ResponseRecorded
    | _native.ResponseReopened
    | _native.FollowUpRecorded
)
"""Something that happened: one fact, which an entry records."""

Answer: TypeAlias = (
    _native.Position
    | _native.Positions
    | _native.Alerts
    | _native.Organisations
    | _native.Report
    | _native.May
    | _native.AuthorisedOrganisations
    | _native.Responders
    | _native.Worklist
    | _native.Evidence
    | _native.History
    | _native.AlertDetail
    | _native.Members
    | _native.AccessRequests
)
"""The answer to a question."""
# end of generated

_Event_co = TypeVar("_Event_co", bound=Event, covariant=True)


class CommandOf(ABC, Generic[_Event_co]):
    """A command by the events that it comes to: a `RequestAccess` is a `CommandOf[AccessRequested]`.

    For annotations: a function that takes a `CommandOf[E]` and executes it returns a `Decision[E]`.
    """


# Native classes cannot inherit from it; which command comes to which events is in the stubs alone.
for _command in get_args(Command):
    CommandOf.register(_command)

JsonObject: TypeAlias = Mapping[str, Any]
"""A value of the wire form, as `json.loads` gives it."""

JsonText: TypeAlias = str
"""A value of the wire form as JSON text."""

Wire: TypeAlias = JsonObject | JsonText
"""A value of the wire form."""

AnyCommand: TypeAlias = CommandOf[Event] | Wire
"""A command, typed or in the wire form."""

AnyActor: TypeAlias = Actor | Wire
"""An actor, typed or in the wire form."""

AnyInstant: TypeAlias = datetime | str
"""An aware `datetime`, or the RFC 3339 text of an instant."""

Commands: TypeAlias = Iterable[AnyCommand | tuple[AnyCommand, AnyActor, AnyInstant]]
"""Commands, each alone or with its own actor and instant."""

Outcomes: TypeAlias = list[_native.Decision | RefusalError]
"""What became of each command: a decision, or the refusal, which is not raised."""

Entries: TypeAlias = Iterable[_native.Entry | JsonText]
"""Entries, or the JSON text of each."""

Decided: TypeAlias = _native.Decision | _native.Entry
"""What a register can apply."""

AlertIds: TypeAlias = str | Sequence[str]
"""One alert id, or several."""


class _ArrowArray(Protocol):
    """A column that speaks the Arrow PyCapsule interface, in one piece."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...


class _ArrowStream(Protocol):
    """A column, or a table of one, that speaks the Arrow PyCapsule interface, in pieces."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


Instants: TypeAlias = _ArrowArray | _ArrowStream | datetime | None
"""A column of instants, one instant for all rows, or none for any."""
