"""The native part of `alert_response`: import the package instead. Written by `stubs.py`."""

from alert_response._enums import Action, Justification, Mode, RefusalCode, RequestState, Role, Sector, Severity, State, StatusKind, Timeliness, UnableReason
from alert_response._types import Actor, Answer, AnyActor, AnyCommand, AnyInstant, Authority, Command, CommandOf, Commands, Decided, Entries, Event, Instants, JsonObject, JsonText, Outcomes, RemediationStatus, Wire
from collections.abc import Iterator, Sequence
from dataclasses import Field
from datetime import datetime
from types import ModuleType
from typing import Any, ClassVar, Final, Generic, Literal, Self, SupportsIndex, final, overload
from types import GenericAlias
from typing_extensions import TypeVar

_Event = TypeVar("_Event", bound=Event)
_Event_co = TypeVar("_Event_co", bound=Event, covariant=True, default=Event)

__all__ = ["__version__", "Access", "AccessApproved", "AccessDenied", "AccessRequestSummary", "AccessRequestWithdrawn", "AccessRequested", "AccessRequests", "AccessRevoked", "AddAlertContact", "AddUser", "AlertContact", "AlertContactAdded", "AlertContactRemoved", "AlertContacts", "AlertDetail", "AlertIssued", "AlertSummary", "AlertUpdated", "AlertWithdrawn", "Alerts", "AppointAuditor", "ApproveAccess", "AuditorAppointed", "AuditorRemoved", "AuthorisedOrganisation", "AuthorisedOrganisations", "ChangeRole", "ChangeSeverity", "CloseOrganisation", "Column", "Complete", "ConfirmMfa", "ContactPreferencesSet", "DeadlineChange", "DeadlineHistory", "DeadlineSet", "Decision", "DenyAccess", "Entry", "Evidence", "FollowUpRecorded", "History", "InProgress", "IssueAlert", "MandateChanged", "May", "Member", "MemberUsers", "Members", "MfaConfirmed", "MfaReset", "NominateLeadAdministrator", "NotApplicable", "Operator", "OrganisationClosed", "OrganisationRegistered", "OrganisationSummary", "Organisations", "OwnRole", "Person", "Policy", "PolicySet", "Position", "Positions", "RecordFollowUp", "RecordResponse", "Register", "RegisterOrganisation", "RemoveAlertContact", "RemoveAuditor", "RemoveUser", "ReopenResponse", "Report", "RequestAccess", "ResetMfa", "Responder", "Responders", "ResponseRecorded", "ResponseReopened", "ResponseRequired", "RevokeAccess", "RiskAcceptance", "RoleChanged", "RoleGranted", "RoleRemoved", "SetContactPreferences", "SetDeadline", "SetMandate", "SetPolicy", "SeverityAt", "SeverityChanged", "SeverityHistory", "Siro", "StateCounts", "Table", "TimelinessCounts", "UnableToImplement", "UpdateAlert", "UpdateUser", "User", "UserRegistered", "UserUpdated", "View", "WithdrawAccessRequest", "WithdrawAlert", "Worklist", "WorklistItem", "_restored", "adopt", "alert_id", "allowed_after", "core_words", "format_instant", "ods_code", "parse_instant", "read_command", "refusal_code", "severity_word", "timeliness", "user_id"]

__version__: Final[str]
"""
The version of the package.
"""

@final
class Access:
    """
    Authority by access that was asked for and approved.
    """
    __match_args__ = ("request",)
    def __copy__(self, /) -> Access: ...
    def __deepcopy__(self, /, _memo: object) -> Access: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, request: str) -> Access: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def request(self, /) -> str:
        """
        The id of the access request.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class AccessApproved:
    """
    A request for access was approved (rules D3 and D5).
    """
    __match_args__ = ("request", "until")
    def __copy__(self, /) -> AccessApproved: ...
    def __deepcopy__(self, /, _memo: object) -> AccessApproved: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, request: str, until: datetime | None = None) -> AccessApproved: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def request(self, /) -> str:
        """
        The id of the request, which gives access from the instant of this event.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def until(self, /) -> datetime | None:
        """
        The instant from which the access is no longer in force. If it is missing, the access has no set end (rule D5).
        """

@final
class AccessDenied:
    """
    A request for access was denied (rule D3).
    """
    __match_args__ = ("request", "reason")
    def __copy__(self, /) -> AccessDenied: ...
    def __deepcopy__(self, /, _memo: object) -> AccessDenied: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, request: str, reason: str) -> AccessDenied: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def reason(self, /) -> str:
        """
        Why the request was denied.
        """
    @property
    def request(self, /) -> str:
        """
        The id of the request, which can no longer be approved.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class AccessRequestSummary:
    """
    A request for access to an organisation (rule D1).
    """
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]
    __match_args__ = ("request", "user", "lead_organisation", "agreement", "state", "until")
    def __copy__(self, /) -> AccessRequestSummary: ...
    def __deepcopy__(self, /, _memo: object) -> AccessRequestSummary: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, request: str, user: str, lead_organisation: str, agreement: str, state: RequestState | str, until: datetime | None = None) -> AccessRequestSummary: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def agreement(self, /) -> str:
        """
        The agreement between the two organisations, which every request must cite (rule D1).
        """
    @property
    def lead_organisation(self, /) -> str:
        """
        The ODS code of the organisation where the person who asked had a role, and on whose behalf they asked.
        """
    @property
    def request(self, /) -> str:
        """
        The id of the request.
        """
    @property
    def state(self, /) -> RequestState:
        """
        The state of the request at the instant of the view.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def until(self, /) -> datetime | None:
        """
        The instant from which the access is no longer in force, if the approval set one. It is kept when the access
        ends earlier.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user who asked.
        """

@final
class AccessRequestWithdrawn:
    """
    The person who had asked for access withdrew the request (rule D3).
    """
    __match_args__ = ("request",)
    def __copy__(self, /) -> AccessRequestWithdrawn: ...
    def __deepcopy__(self, /, _memo: object) -> AccessRequestWithdrawn: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, request: str) -> AccessRequestWithdrawn: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def request(self, /) -> str:
        """
        The id of the request, which can no longer be approved.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class AccessRequested:
    """
    A user asked for access to respond for another organisation (rules D1 and D2).
    """
    __match_args__ = ("request", "user", "organisation", "lead_organisation", "agreement")
    def __copy__(self, /) -> AccessRequested: ...
    def __deepcopy__(self, /, _memo: object) -> AccessRequested: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, request: str, user: str, organisation: str, lead_organisation: str, agreement: str) -> AccessRequested: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def agreement(self, /) -> str:
        """
        The agreement between the two organisations, which every request must cite (rule D1).
        """
    @property
    def lead_organisation(self, /) -> str:
        """
        The ODS code of the organisation where the person who asked had a role, and on whose behalf they asked.
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation to respond for.
        """
    @property
    def request(self, /) -> str:
        """
        The id of the request, which the register assigned.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user who asked.
        """

@final
class AccessRequests(Sequence[AccessRequestSummary]):
    """
    The requests for access to an organisation, by number.
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        The names and types of the columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        The records as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves
        that open.
        """
    def __contains__(self, item: object, /) -> bool: ...
    def __copy__(self, /) -> AccessRequests: ...
    def __deepcopy__(self, /, _memo: object) -> AccessRequests: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> AccessRequestSummary: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[AccessRequestSummary, ...]: ...
    def __getnewargs__(self, /) -> tuple[object, ...]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[AccessRequestSummary]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, items: Sequence[AccessRequestSummary], /) -> AccessRequests:
        """
        The sequence of these records.
        """
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        The records as a table for notebooks, in London time.
        """
    def to_dicts(self, /) -> list[dict[str, Any]]:
        """
        The wire form of each record as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class AccessRevoked:
    """
    Access that was in force was revoked (rule D6).
    """
    __match_args__ = ("request", "reason")
    def __copy__(self, /) -> AccessRevoked: ...
    def __deepcopy__(self, /, _memo: object) -> AccessRevoked: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, request: str, reason: str) -> AccessRevoked: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def reason(self, /) -> str:
        """
        Why the access was revoked.
        """
    @property
    def request(self, /) -> str:
        """
        The id of the request that the access was approved by.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class AddAlertContact(CommandOf[AlertContactAdded]):
    """
    Adds a contact who receives the alerts of an organisation but has no access (rule U8). Given by the operator, or
    an administrator of the organisation.
    """
    __match_args__ = ("organisation", "name", "email", "mobile")
    def __copy__(self, /) -> AddAlertContact: ...
    def __deepcopy__(self, /, _memo: object) -> AddAlertContact: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, organisation: str, *, name: str, email: str | None = None, mobile: str | None = None) -> AddAlertContact: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def email(self, /) -> str | None:
        """
        The email address of the contact, in any domain. If it is left out, `mobile` must be given.
        """
    @property
    def mobile(self, /) -> str | None:
        """
        The mobile number of the contact. If it is left out, `email` must be given.
        """
    @property
    def name(self, /) -> str:
        """
        The name of the contact, which no other contact of the organisation may have.
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation whose alerts the contact receives.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class AddUser(CommandOf[UserRegistered | RoleGranted]):
    """
    Gives a person a role at an organisation (rules U1 and U7). Given by the operator, or an administrator of the
    organisation.
    """
    __match_args__ = ("organisation", "user", "role")
    def __copy__(self, /) -> AddUser: ...
    def __deepcopy__(self, /, _memo: object) -> AddUser: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, organisation: str, *, user: Person, role: Role | str) -> AddUser: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation where the person is to have the role.
        """
    @property
    def role(self, /) -> Role:
        """
        The role that the person is to have. A user has at most one role at each organisation (rule U1).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> Person:
        """
        The person to add. If the user id is already known, the email address must be the known one, and the name is
        ignored (rule U10).
        """

@final
class AlertContact:
    """
    A contact who receives the alerts of an organisation but has no access (rule U8).
    """
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]
    __match_args__ = ("name", "email", "mobile")
    def __copy__(self, /) -> AlertContact: ...
    def __deepcopy__(self, /, _memo: object) -> AlertContact: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, name: str, email: str | None = None, mobile: str | None = None) -> AlertContact: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def email(self, /) -> str | None:
        """
        The email address of the contact, in any domain.
        """
    @property
    def mobile(self, /) -> str | None:
        """
        The mobile number of the contact.
        """
    @property
    def name(self, /) -> str:
        """
        The name of the contact, which no other contact of the organisation may have.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class AlertContactAdded:
    """
    A contact was added who receives the alerts of an organisation but has no access (rule U8).
    """
    __match_args__ = ("organisation", "name", "email", "mobile")
    def __copy__(self, /) -> AlertContactAdded: ...
    def __deepcopy__(self, /, _memo: object) -> AlertContactAdded: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, organisation: str, name: str, email: str | None = None, mobile: str | None = None) -> AlertContactAdded: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def email(self, /) -> str | None:
        """
        The email address of the contact, in any domain.
        """
    @property
    def mobile(self, /) -> str | None:
        """
        The mobile number of the contact.
        """
    @property
    def name(self, /) -> str:
        """
        The name of the contact, which no other contact of the organisation may have.
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation whose alerts the contact receives.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class AlertContactRemoved:
    """
    An alert contact of an organisation was removed (rule U8).
    """
    __match_args__ = ("organisation", "name")
    def __copy__(self, /) -> AlertContactRemoved: ...
    def __deepcopy__(self, /, _memo: object) -> AlertContactRemoved: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, organisation: str, name: str) -> AlertContactRemoved: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def name(self, /) -> str:
        """
        The name of the contact who was removed.
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation whose alerts the contact received.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class AlertContacts(Sequence[AlertContact]):
    """
    The alert contacts of the organisation, by name.
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        The names and types of the columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        The records as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves
        that open.
        """
    def __contains__(self, item: object, /) -> bool: ...
    def __copy__(self, /) -> AlertContacts: ...
    def __deepcopy__(self, /, _memo: object) -> AlertContacts: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> AlertContact: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[AlertContact, ...]: ...
    def __getnewargs__(self, /) -> tuple[object, ...]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[AlertContact]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, items: Sequence[AlertContact], /) -> AlertContacts:
        """
        The sequence of these records.
        """
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        The records as a table for notebooks, in London time.
        """
    def to_dicts(self, /) -> list[dict[str, Any]]:
        """
        The wire form of each record as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class AlertDetail:
    """
    Everything about one alert except its responses.
    """
    __match_args__ = ("id", "title", "severity", "summary", "revision", "issued_at", "withdrawn", "asks", "clock_started_at", "due_at", "in_scope", "severities", "deadlines")
    def __copy__(self, /) -> AlertDetail: ...
    def __deepcopy__(self, /, _memo: object) -> AlertDetail: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, id: str, title: str, severity: Severity | str, summary: str | None = None, revision: int, issued_at: datetime, withdrawn: bool, asks: bool, clock_started_at: datetime | None = None, due_at: datetime | None = None, in_scope: int, severities: Sequence[SeverityAt], deadlines: Sequence[DeadlineChange]) -> AlertDetail: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def asks(self, /) -> bool:
        """
        Whether the alert asks for responses: its newest clock is running, and the alert is not withdrawn (rule A5).
        """
    @property
    def clock_started_at(self, /) -> datetime | None:
        """
        The start of the newest clock, running or not. There is none if no clock has ever started.
        """
    @property
    def deadlines(self, /) -> DeadlineHistory:
        """
        Every due instant of every clock up to the instant of the view, the oldest first (rule A7).
        """
    @property
    def due_at(self, /) -> datetime | None:
        """
        The due instant of the newest clock, running or not. There is none if no clock has ever started.
        """
    @property
    def id(self, /) -> str:
        """
        The id of the alert.
        """
    @property
    def in_scope(self, /) -> int:
        """
        The number of organisations that any clock of the alert has named (rule A6).
        """
    @property
    def issued_at(self, /) -> datetime:
        """
        The instant at which the alert was issued.
        """
    @property
    def revision(self, /) -> int:
        """
        The revision at the instant of the view: 1 at issue, and one more with each update (rule A8).
        """
    @property
    def severities(self, /) -> SeverityHistory:
        """
        Every severity up to the instant of the view, the oldest first (rule A4).
        """
    @property
    def severity(self, /) -> Severity:
        """
        The severity at the instant of the view (rule A4).
        """
    @property
    def summary(self, /) -> str | None:
        """
        A description of what the alert is about.
        """
    @property
    def title(self, /) -> str:
        """
        The title at the instant of the view, with any correction (rule A8).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def withdrawn(self, /) -> bool:
        """
        Whether the alert is withdrawn (rule A9).
        """

@final
class AlertIssued:
    """
    An alert was issued, at revision 1 (rules A5 and A8).
    """
    __match_args__ = ("id", "title", "severity", "summary", "respond_by", "organisations")
    def __copy__(self, /) -> AlertIssued: ...
    def __deepcopy__(self, /, _memo: object) -> AlertIssued: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, id: str, title: str, severity: Severity | str, summary: str | None = None, respond_by: datetime | None = None, organisations: Sequence[str] | None = None) -> AlertIssued: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        The id of the alert, which no other alert can ever use (rule A5).
        """
    @property
    def organisations(self, /) -> tuple[str, ...] | None:
        """
        The ODS codes of the organisations that must respond, as the command gave them. If they are missing, every open
        organisation on the mandated list must respond (rule A5).
        """
    @property
    def respond_by(self, /) -> datetime | None:
        """
        The published instant by which organisations must respond, as the command gave it. If it is missing, the policy
        set the due instant (rule A7).
        """
    @property
    def severity(self, /) -> Severity:
        """
        The severity of the alert. A clock started if it was one that the policy in force named (rule A5).
        """
    @property
    def summary(self, /) -> str | None:
        """
        A description of what the alert is about.
        """
    @property
    def title(self, /) -> str:
        """
        The title of the alert.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class AlertSummary:
    """
    One alert in the list of alerts.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]
    __match_args__ = ("id", "title", "severity", "asks", "withdrawn", "due_at")
    def __copy__(self, /) -> AlertSummary: ...
    def __deepcopy__(self, /, _memo: object) -> AlertSummary: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, id: str, title: str, severity: Severity | str, asks: bool, withdrawn: bool, due_at: datetime | None = None) -> AlertSummary: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def asks(self, /) -> bool:
        """
        Whether the alert asks for responses: its newest clock is running, and the alert is not withdrawn (rule A5).
        """
    @property
    def due_at(self, /) -> datetime | None:
        """
        The due instant of the newest clock, running or not. There is none if no clock has ever started.
        """
    @property
    def id(self, /) -> str:
        """
        The id of the alert.
        """
    @property
    def severity(self, /) -> Severity:
        """
        The severity at the instant of the view (rule A4).
        """
    @property
    def title(self, /) -> str:
        """
        The title at the instant of the view, with any correction (rule A8).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def withdrawn(self, /) -> bool:
        """
        Whether the alert is withdrawn (rule A9).
        """

@final
class AlertUpdated:
    """
    Text was added to an alert, and its title may have been corrected (rule A8).
    """
    __match_args__ = ("id", "revision", "text", "title")
    def __copy__(self, /) -> AlertUpdated: ...
    def __deepcopy__(self, /, _memo: object) -> AlertUpdated: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, id: str, revision: int, text: str, title: str | None = None) -> AlertUpdated: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        The id of the alert.
        """
    @property
    def revision(self, /) -> int:
        """
        The revision of the alert from this update on.
        """
    @property
    def text(self, /) -> str:
        """
        The text that the update added. The summary stayed as it was.
        """
    @property
    def title(self, /) -> str | None:
        """
        The corrected title. If it is missing, the title stayed as it was.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class AlertWithdrawn:
    """
    An alert was withdrawn for good, which ended the duties that were not answered (rule A9).
    """
    __match_args__ = ("id", "reason")
    def __copy__(self, /) -> AlertWithdrawn: ...
    def __deepcopy__(self, /, _memo: object) -> AlertWithdrawn: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, id: str, reason: str) -> AlertWithdrawn: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        The id of the alert, which accepts no commands once it is withdrawn.
        """
    @property
    def reason(self, /) -> str:
        """
        Why the alert was withdrawn.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Alerts(Sequence[AlertSummary]):
    """
    Every alert, by id.
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        The names and types of the columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        The records as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves
        that open.
        """
    def __contains__(self, item: object, /) -> bool: ...
    def __copy__(self, /) -> Alerts: ...
    def __deepcopy__(self, /, _memo: object) -> Alerts: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> AlertSummary: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[AlertSummary, ...]: ...
    def __getnewargs__(self, /) -> tuple[object, ...]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[AlertSummary]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, items: Sequence[AlertSummary], /) -> Alerts:
        """
        The sequence of these records.
        """
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        The records as a table for notebooks, in London time.
        """
    def to_dicts(self, /) -> list[dict[str, Any]]:
        """
        The wire form of each record as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class AppointAuditor(CommandOf[UserRegistered | AuditorAppointed]):
    """
    Appoints a person as an auditor, who may view reports (rule U2). Given by the operator.
    """
    __match_args__ = ("user",)
    def __copy__(self, /) -> AppointAuditor: ...
    def __deepcopy__(self, /, _memo: object) -> AppointAuditor: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, user: Person) -> AppointAuditor: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> Person:
        """
        The person to appoint. If the user id is already known, the email address must be the known one, and the
        name is ignored (rule U10).
        """

@final
class ApproveAccess(CommandOf[AccessApproved]):
    """
    Approves a request for access (rules D3 and D5). Given by an administrator of the organisation that the request
    is for, but not the person who asked.
    """
    __match_args__ = ("request", "until")
    def __copy__(self, /) -> ApproveAccess: ...
    def __deepcopy__(self, /, _memo: object) -> ApproveAccess: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, request: str, *, until: datetime | None = None) -> ApproveAccess: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def request(self, /) -> str:
        """
        The id of the request, which must still be undecided.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def until(self, /) -> datetime | None:
        """
        The instant from which the access is no longer in force. It must be later than the command. If it is left
        out, the access has no set end (rule D5).
        """

@final
class AuditorAppointed:
    """
    A user was appointed as an auditor, who may view reports (rule U2).
    """
    __match_args__ = ("user",)
    def __copy__(self, /) -> AuditorAppointed: ...
    def __deepcopy__(self, /, _memo: object) -> AuditorAppointed: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, user: str) -> AuditorAppointed: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user who was appointed.
        """

@final
class AuditorRemoved:
    """
    The appointment of an auditor ended (rule U1).
    """
    __match_args__ = ("user",)
    def __copy__(self, /) -> AuditorRemoved: ...
    def __deepcopy__(self, /, _memo: object) -> AuditorRemoved: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, user: str) -> AuditorRemoved: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user who is no longer an auditor.
        """

@final
class AuthorisedOrganisation:
    """
    An organisation that a user may respond for.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]
    __match_args__ = ("organisation", "authority")
    def __copy__(self, /) -> AuthorisedOrganisation: ...
    def __deepcopy__(self, /, _memo: object) -> AuthorisedOrganisation: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, organisation: str, authority: Authority) -> AuthorisedOrganisation: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def authority(self, /) -> Authority:
        """
        The authority by which the user may respond for the organisation (rule D8).
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class AuthorisedOrganisations(Sequence[AuthorisedOrganisation]):
    """
    The organisations that a user may respond for, by ODS code.
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        The names and types of the columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        The records as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves
        that open.
        """
    def __contains__(self, item: object, /) -> bool: ...
    def __copy__(self, /) -> AuthorisedOrganisations: ...
    def __deepcopy__(self, /, _memo: object) -> AuthorisedOrganisations: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> AuthorisedOrganisation: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[AuthorisedOrganisation, ...]: ...
    def __getnewargs__(self, /) -> tuple[object, ...]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[AuthorisedOrganisation]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, items: Sequence[AuthorisedOrganisation], /) -> AuthorisedOrganisations:
        """
        The sequence of these records.
        """
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        The records as a table for notebooks, in London time.
        """
    def to_dicts(self, /) -> list[dict[str, Any]]:
        """
        The wire form of each record as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class ChangeRole(CommandOf[RoleChanged]):
    """
    Changes the role that a user holds at an organisation (rule U7). Given by the operator, or an administrator of
    the organisation.
    """
    __match_args__ = ("organisation", "user", "role")
    def __copy__(self, /) -> ChangeRole: ...
    def __deepcopy__(self, /, _memo: object) -> ChangeRole: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, organisation: str, *, user: str, role: Role | str) -> ChangeRole: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation where the user holds the role.
        """
    @property
    def role(self, /) -> Role:
        """
        The new role. The last administrator of an organisation cannot become a responder (rule U5).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user whose role changes.
        """

@final
class ChangeSeverity(CommandOf[SeverityChanged | ResponseRequired]):
    """
    Changes the severity of an alert, which can start a clock or end the running one (rules A4 to A6). Given by the
    operator.
    """
    __match_args__ = ("id", "severity", "respond_by", "organisations")
    def __copy__(self, /) -> ChangeSeverity: ...
    def __deepcopy__(self, /, _memo: object) -> ChangeSeverity: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, id: str, *, severity: Severity | str, respond_by: datetime | None = None, organisations: Sequence[str] | None = None) -> ChangeSeverity: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        The id of the alert to raise or lower.
        """
    @property
    def organisations(self, /) -> tuple[str, ...] | None:
        """
        The ODS codes of the organisations that must respond, of which those that have already responded are left
        off (rule A6). They are accepted only if a clock starts. If they are left out, every open organisation on
        the mandated list must respond (rule A5).
        """
    @property
    def respond_by(self, /) -> datetime | None:
        """
        The published instant by which organisations must respond. It must be later than the command, and is
        accepted only if a clock starts. If it is left out, the policy sets the due instant (rule A7).
        """
    @property
    def severity(self, /) -> Severity:
        """
        The new severity, which must differ from the one that the alert has (rule A4).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class CloseOrganisation(CommandOf[OrganisationClosed]):
    """
    Closes an organisation for good (rule O3). Given by the operator.
    """
    __match_args__ = ("ods_code",)
    def __copy__(self, /) -> CloseOrganisation: ...
    def __deepcopy__(self, /, _memo: object) -> CloseOrganisation: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, ods_code: str) -> CloseOrganisation: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def ods_code(self, /) -> str:
        """
        The ODS code of the organisation, which accepts no commands once it is closed.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Column:
    """
    A column of words, for data frames: `polars.Series(column)`, `pyarrow.array(column)` or
    `pandas.Series.from_arrow(column)`.

    It speaks the Arrow PyCapsule interface: a byte a row, and the words once.
    """
    def __arrow_c_array__(self, /, requested_schema: object | None = None) -> tuple[object, object]:
        """
        The words as an Arrow array. A requested schema is not followed; the interface leaves that open.
        """
    def __arrow_c_schema__(self, /) -> object:
        """
        The type of the words as an Arrow schema.
        """
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...

@final
class Complete:
    """
    The details of the status complete (rule R6).
    """
    __match_args__ = ("actions", "completed_at")
    def __copy__(self, /) -> Complete: ...
    def __deepcopy__(self, /, _memo: object) -> Complete: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, actions: str, completed_at: datetime | None = None) -> Complete: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def actions(self, /) -> str:
        """
        The actions that were taken.
        """
    @property
    def completed_at(self, /) -> datetime | None:
        """
        When the work was completed. It cannot be later than the command. Defaults to the instant of the command.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class ConfirmMfa(CommandOf[MfaConfirmed]):
    """
    Confirms the multi-factor authentication of a user (rule U3). Given by the operator.
    """
    __match_args__ = ("user",)
    def __copy__(self, /) -> ConfirmMfa: ...
    def __deepcopy__(self, /, _memo: object) -> ConfirmMfa: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, user: str) -> ConfirmMfa: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user, who can do nothing until this is confirmed.
        """

@final
class ContactPreferencesSet:
    """
    A user set their further email addresses and mobile numbers (rule U8).
    """
    __match_args__ = ("user", "emails", "mobiles")
    def __copy__(self, /) -> ContactPreferencesSet: ...
    def __deepcopy__(self, /, _memo: object) -> ContactPreferencesSet: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, user: str, emails: Sequence[str], mobiles: Sequence[str]) -> ContactPreferencesSet: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def emails(self, /) -> tuple[str, ...]:
        """
        The further email addresses, in any domain. The list replaces the earlier one and may be empty.
        """
    @property
    def mobiles(self, /) -> tuple[str, ...]:
        """
        The further mobile numbers. The list replaces the earlier one and may be empty.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user whom the addresses and numbers belong to.
        """

@final
class DeadlineChange:
    """
    A due instant of an alert, and the instant from which it counted (rule A7).
    """
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]
    __match_args__ = ("at", "respond_by", "reason")
    def __copy__(self, /) -> DeadlineChange: ...
    def __deepcopy__(self, /, _memo: object) -> DeadlineChange: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, at: datetime, respond_by: datetime, reason: str | None = None) -> DeadlineChange: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> datetime:
        """
        The instant from which the due instant counted.
        """
    @property
    def reason(self, /) -> str | None:
        """
        Why the due instant was moved. There is none for the first due instant of a clock.
        """
    @property
    def respond_by(self, /) -> datetime:
        """
        The due instant that counted from then on.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class DeadlineHistory(Sequence[DeadlineChange]):
    """
    Every due instant of every clock up to the instant of the view, the oldest first (rule A7).
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        The names and types of the columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        The records as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves
        that open.
        """
    def __contains__(self, item: object, /) -> bool: ...
    def __copy__(self, /) -> DeadlineHistory: ...
    def __deepcopy__(self, /, _memo: object) -> DeadlineHistory: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> DeadlineChange: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[DeadlineChange, ...]: ...
    def __getnewargs__(self, /) -> tuple[object, ...]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[DeadlineChange]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, items: Sequence[DeadlineChange], /) -> DeadlineHistory:
        """
        The sequence of these records.
        """
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        The records as a table for notebooks, in London time.
        """
    def to_dicts(self, /) -> list[dict[str, Any]]:
        """
        The wire form of each record as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class DeadlineSet:
    """
    The due instant of the running clock was moved (rule A7).
    """
    __match_args__ = ("id", "respond_by", "reason")
    def __copy__(self, /) -> DeadlineSet: ...
    def __deepcopy__(self, /, _memo: object) -> DeadlineSet: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, id: str, respond_by: datetime, reason: str) -> DeadlineSet: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        The id of the alert whose due instant was moved.
        """
    @property
    def reason(self, /) -> str:
        """
        Why the due instant was moved.
        """
    @property
    def respond_by(self, /) -> datetime:
        """
        The new due instant, which is later than the start of the clock. It may have been past already.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Decision(Sequence[Entry[_Event_co]]):
    """
    What a command came to: a sequence of its entries; best effort may have refused some organisations.
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        The names and types of the columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        The entries as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves that
        open.
        """
    @classmethod
    def __class_getitem__(cls, events: object, /) -> GenericAlias:
        """
        `Decision[AccessRequested]`, for annotations: a decision whose entries hold that event.
        """
    def __copy__(self, /) -> Self: ...
    def __deepcopy__(self, /, _memo: object) -> Self: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> Entry[_Event_co]: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[Entry[_Event_co], ...]: ...
    def __getnewargs__(self, /) -> tuple[object, ...]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Entry[_Event_co]]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, /, entries: Sequence[Entry[_Event_co]], refused: dict[str, RefusalCode | str] | None = None) -> Self:
        """
        A decision of these entries and refused organisations; no register applies it as its own.
        """
    def __repr__(self, /) -> str: ...
    @property
    def entries(self, /) -> tuple[Entry[_Event_co], ...]:
        """
        The entries, numbered on from the register's last one.
        """
    @property
    def refused(self, /) -> dict[str, RefusalCode]:
        """
        With `Mode.BEST_EFFORT`: the organisations for which nothing was recorded, and why. Otherwise empty.
        """
    def to_json(self, /) -> str:
        """
        The entries as JSON lines, each ended by a newline, as a journal keeps them.
        """

@final
class DenyAccess(CommandOf[AccessDenied]):
    """
    Denies a request for access (rule D3). Given by an administrator of the organisation that the request is for,
    but not the person who asked.
    """
    __match_args__ = ("request", "reason")
    def __copy__(self, /) -> DenyAccess: ...
    def __deepcopy__(self, /, _memo: object) -> DenyAccess: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, request: str, *, reason: str) -> DenyAccess: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def reason(self, /) -> str:
        """
        Why the request is denied.
        """
    @property
    def request(self, /) -> str:
        """
        The id of the request, which must still be undecided.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Entry(Generic[_Event_co]):
    """
    A numbered record of one event. Entries are the register's only input, and the only thing that a host stores.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]
    __match_args__ = ("seq", "at", "by", "event")
    @classmethod
    def __class_getitem__(cls, event: object, /) -> GenericAlias:
        """
        `Entry[AccessRequested]`, for annotations: an entry that holds that event.
        """
    def __copy__(self, /) -> Self: ...
    def __deepcopy__(self, /, _memo: object) -> Self: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, seq: int, at: datetime, by: Actor, event: _Event_co) -> Self: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> datetime:
        """
        The instant of the command that wrote the entry.
        """
    @property
    def by(self, /) -> Actor:
        """
        The actor who gave the command.
        """
    @property
    def event(self, /) -> _Event_co:
        """
        The event that the entry records.
        """
    @staticmethod
    def from_dict(entry: JsonObject, /) -> Entry:
        """
        Reads an entry as written on the wire, loaded from JSON.
        """
    @staticmethod
    def from_json(text: JsonText, /) -> Entry:
        """
        Reads an entry as written on the wire: JSON text.
        """
    @property
    def seq(self, /) -> int:
        """
        The number of the entry. Entries are numbered from 1 without gaps.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Evidence:
    """
    How an organisation met the duties that began in a period, as evidence for item 6.3.2 of the DSPT (rule P5).
    """
    __match_args__ = ("organisation", "from_", "to", "duties", "on_time", "late", "overdue", "awaiting", "not_required")
    def __copy__(self, /) -> Evidence: ...
    def __deepcopy__(self, /, _memo: object) -> Evidence: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, organisation: str, from_: datetime, to: datetime, duties: int, on_time: int, late: int, overdue: int, awaiting: int, not_required: int) -> Evidence: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def awaiting(self, /) -> int:
        """
        The number of duties that the organisation has not met yet and whose due instant has not passed.
        """
    @property
    def duties(self, /) -> int:
        """
        The number of duties that began in the period, which is the sum of the other counts.
        """
    @property
    def from_(self, /) -> datetime:
        """
        The beginning of the period. A duty that began at this instant counts.
        """
    @property
    def late(self, /) -> int:
        """
        The number of duties that the organisation met after the due instant.
        """
    @property
    def not_required(self, /) -> int:
        """
        The number of duties that ended without a response, at or before the due instant.
        """
    @property
    def on_time(self, /) -> int:
        """
        The number of duties that the organisation met by the due instant.
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation.
        """
    @property
    def overdue(self, /) -> int:
        """
        The number of duties that were not met by the due instant, including those that ended after it.
        """
    @property
    def to(self, /) -> datetime:
        """
        The end of the period. A duty that began at this instant does not count.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class FollowUpRecorded:
    """
    The national service followed up an organisation about an alert (rules N1 and P3).
    """
    __match_args__ = ("alert", "organisation", "note")
    def __copy__(self, /) -> FollowUpRecorded: ...
    def __deepcopy__(self, /, _memo: object) -> FollowUpRecorded: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, alert: str, organisation: str, note: str) -> FollowUpRecorded: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def alert(self, /) -> str:
        """
        The id of the alert that the follow-up is about.
        """
    @property
    def note(self, /) -> str:
        """
        What was done or said. A follow-up changes no position (rule P3).
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation that was followed up.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class History(Sequence[Entry]):
    """
    The entries of one response and its follow-ups, by instant and then by number (rule R8).
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        The names and types of the columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        The records as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves
        that open.
        """
    def __contains__(self, item: object, /) -> bool: ...
    def __copy__(self, /) -> History: ...
    def __deepcopy__(self, /, _memo: object) -> History: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> Entry: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[Entry, ...]: ...
    def __getnewargs__(self, /) -> tuple[object, ...]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Entry]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, items: Sequence[Entry], /) -> History:
        """
        The sequence of these records.
        """
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        The records as a table for notebooks, in London time.
        """
    def to_dicts(self, /) -> list[dict[str, Any]]:
        """
        The wire form of each record as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class InProgress:
    """
    The details of the status in progress (rule R6).
    """
    __match_args__ = ("actions", "expected_by", "next_update_at")
    def __copy__(self, /) -> InProgress: ...
    def __deepcopy__(self, /, _memo: object) -> InProgress: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, actions: str | None = None, expected_by: datetime | None = None, next_update_at: datetime | None = None) -> InProgress: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def actions(self, /) -> str | None:
        """
        The actions that are being taken. They can be left out only from a first record under a policy with
        `acknowledge_first` (rule R12).
        """
    @property
    def expected_by(self, /) -> datetime | None:
        """
        When completion is expected. It must be later than the command.
        """
    @property
    def next_update_at(self, /) -> datetime | None:
        """
        When the next update is due. It must be later than the command. If it is left out, a policy that requires
        updates sets the instant (rule R12).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class IssueAlert(CommandOf[AlertIssued | ResponseRequired]):
    """
    Issues an alert, which starts a clock if the policy asks for responses at its severity (rules A3 and A5). Given
    by the operator.
    """
    __match_args__ = ("id", "title", "severity", "summary", "respond_by", "organisations")
    def __copy__(self, /) -> IssueAlert: ...
    def __deepcopy__(self, /, _memo: object) -> IssueAlert: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, id: str, *, title: str, severity: Severity | str, summary: str | None = None, respond_by: datetime | None = None, organisations: Sequence[str] | None = None) -> IssueAlert: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        The id of the alert, which no other alert can ever use (rule A5).
        """
    @property
    def organisations(self, /) -> tuple[str, ...] | None:
        """
        The ODS codes of the organisations that must respond. They are accepted only if a clock starts. If they are
        left out, every open organisation on the mandated list must respond (rule A5).
        """
    @property
    def respond_by(self, /) -> datetime | None:
        """
        The published instant by which organisations must respond. It must be later than the command, and is
        accepted only if a clock starts. If it is left out, the policy sets the due instant (rule A7).
        """
    @property
    def severity(self, /) -> Severity:
        """
        The severity of the alert. A clock starts if it is one that the policy in force names (rule A5).
        """
    @property
    def summary(self, /) -> str | None:
        """
        A description of what the alert is about.
        """
    @property
    def title(self, /) -> str:
        """
        The title of the alert.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class MandateChanged:
    """
    An organisation was put on the mandated list, or taken off it (rule O2).
    """
    __match_args__ = ("ods_code", "mandated")
    def __copy__(self, /) -> MandateChanged: ...
    def __deepcopy__(self, /, _memo: object) -> MandateChanged: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, ods_code: str, mandated: bool) -> MandateChanged: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def mandated(self, /) -> bool:
        """
        Whether the organisation is on the mandated list from now on. Clocks that already run are not affected (rule
        A5).
        """
    @property
    def ods_code(self, /) -> str:
        """
        The ODS code of the organisation.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class May:
    """
    Whether a user may do something, and by what authority or why not.
    """
    __match_args__ = ("allowed", "authority", "reason")
    def __bool__(self, /) -> bool:
        """
        Whether it is allowed: `if view.may(…):` reads as it should.
        """
    def __copy__(self, /) -> May: ...
    def __deepcopy__(self, /, _memo: object) -> May: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, allowed: bool, authority: Authority | None = None, reason: RefusalCode | str | None = None) -> May: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def allowed(self, /) -> bool:
        """
        Whether the user may do it at the instant of the view.
        """
    @property
    def authority(self, /) -> Authority | None:
        """
        The authority by which the user may do it. There is none if they may not, and none for viewing reports.
        """
    @property
    def reason(self, /) -> RefusalCode | None:
        """
        The refusal code that says why the user may not do it. There is none if they may.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Member:
    """
    A user who has a role at an organisation.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]
    __match_args__ = ("user", "name", "email", "role", "mfa")
    def __copy__(self, /) -> Member: ...
    def __deepcopy__(self, /, _memo: object) -> Member: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, user: str, name: str, email: str, role: Role | str, mfa: bool) -> Member: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def email(self, /) -> str:
        """
        The NHSmail address of the user.
        """
    @property
    def mfa(self, /) -> bool:
        """
        Whether multi-factor authentication is confirmed. Until it is, the user can do nothing (rule U3).
        """
    @property
    def name(self, /) -> str:
        """
        The name of the user.
        """
    @property
    def role(self, /) -> Role:
        """
        The role of the user at the organisation.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user.
        """

@final
class MemberUsers(Sequence[Member]):
    """
    Every user who has a role at the organisation, by user id.
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        The names and types of the columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        The records as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves
        that open.
        """
    def __contains__(self, item: object, /) -> bool: ...
    def __copy__(self, /) -> MemberUsers: ...
    def __deepcopy__(self, /, _memo: object) -> MemberUsers: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> Member: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[Member, ...]: ...
    def __getnewargs__(self, /) -> tuple[object, ...]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Member]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, items: Sequence[Member], /) -> MemberUsers:
        """
        The sequence of these records.
        """
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        The records as a table for notebooks, in London time.
        """
    def to_dicts(self, /) -> list[dict[str, Any]]:
        """
        The wire form of each record as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Members:
    """
    The users who have a role at an organisation, and its alert contacts.
    """
    __match_args__ = ("organisation", "mandated", "closed", "users", "contacts")
    def __copy__(self, /) -> Members: ...
    def __deepcopy__(self, /, _memo: object) -> Members: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, organisation: str, mandated: bool, closed: bool, users: Sequence[Member], contacts: Sequence[AlertContact]) -> Members: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def closed(self, /) -> bool:
        """
        Whether the organisation is closed at the instant of the view (rule O3).
        """
    @property
    def contacts(self, /) -> AlertContacts:
        """
        The alert contacts of the organisation, by name.
        """
    @property
    def mandated(self, /) -> bool:
        """
        Whether the organisation is on the mandated list at the instant of the view (rule O2).
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def users(self, /) -> MemberUsers:
        """
        Every user who has a role at the organisation, by user id.
        """

@final
class MfaConfirmed:
    """
    The multi-factor authentication of a user was confirmed (rule U3).
    """
    __match_args__ = ("user",)
    def __copy__(self, /) -> MfaConfirmed: ...
    def __deepcopy__(self, /, _memo: object) -> MfaConfirmed: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, user: str) -> MfaConfirmed: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user, who could do nothing until this was confirmed.
        """

@final
class MfaReset:
    """
    The multi-factor authentication of a user was reset and must be confirmed again (rule U3).
    """
    __match_args__ = ("user",)
    def __copy__(self, /) -> MfaReset: ...
    def __deepcopy__(self, /, _memo: object) -> MfaReset: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, user: str) -> MfaReset: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user, who can do nothing until it is confirmed again.
        """

@final
class NominateLeadAdministrator(CommandOf[UserRegistered | RoleGranted]):
    """
    Makes a person the first administrator of an organisation, as its SIRO has nominated (rule U6). Given by the
    operator.
    """
    __match_args__ = ("organisation", "user", "siro")
    def __copy__(self, /) -> NominateLeadAdministrator: ...
    def __deepcopy__(self, /, _memo: object) -> NominateLeadAdministrator: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, organisation: str, *, user: Person, siro: Siro) -> NominateLeadAdministrator: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation, which must have no registered users yet.
        """
    @property
    def siro(self, /) -> Siro:
        """
        The SIRO who nominates this person.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> Person:
        """
        The person nominated. If the user id is already known, the email address must be the known one, and the name
        is ignored (rule U10).
        """

@final
class NotApplicable:
    """
    The details of the status not applicable (rule R6).
    """
    __match_args__ = ("explanation", "justification")
    def __copy__(self, /) -> NotApplicable: ...
    def __deepcopy__(self, /, _memo: object) -> NotApplicable: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, explanation: str, justification: Justification | str | None = None) -> NotApplicable: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def explanation(self, /) -> str:
        """
        Why the alert does not apply to the organisation.
        """
    @property
    def justification(self, /) -> Justification | None:
        """
        The same reason in a word of VEX, the exchange format for the exploitability of vulnerabilities.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Operator:
    """
    The national service itself (rule N1), which gives a command.
    """
    __match_args__ = ("name",)
    def __copy__(self, /) -> Operator: ...
    def __deepcopy__(self, /, _memo: object) -> Operator: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, name: str) -> Operator: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def name(self, /) -> str:
        """
        Any name that is not blank, such as the desk's.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class OrganisationClosed:
    """
    An organisation was closed for good, which ended the duties that it had not answered (rule O3).
    """
    __match_args__ = ("ods_code",)
    def __copy__(self, /) -> OrganisationClosed: ...
    def __deepcopy__(self, /, _memo: object) -> OrganisationClosed: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, ods_code: str) -> OrganisationClosed: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def ods_code(self, /) -> str:
        """
        The ODS code of the organisation, which accepts no commands once it is closed.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class OrganisationRegistered:
    """
    An organisation was registered (rules O1 and O2).
    """
    __match_args__ = ("ods_code", "name", "sector", "region", "mandated")
    def __copy__(self, /) -> OrganisationRegistered: ...
    def __deepcopy__(self, /, _memo: object) -> OrganisationRegistered: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, ods_code: str, name: str, sector: Sector | str, region: str | None = None, mandated: bool) -> OrganisationRegistered: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def mandated(self, /) -> bool:
        """
        Whether the organisation is on the mandated list, whose members must respond to alerts (rule O2).
        """
    @property
    def name(self, /) -> str:
        """
        The name of the organisation.
        """
    @property
    def ods_code(self, /) -> str:
        """
        The ODS code, which no other organisation can ever use (rule O1).
        """
    @property
    def region(self, /) -> str | None:
        """
        The region, in words that the operator chose.
        """
    @property
    def sector(self, /) -> Sector:
        """
        The kind of organisation. It does not decide whether the organisation must respond (rule O2).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class OrganisationSummary:
    """
    One organisation in the list of organisations.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]
    __match_args__ = ("ods_code", "name", "sector", "region", "mandated", "closed")
    def __copy__(self, /) -> OrganisationSummary: ...
    def __deepcopy__(self, /, _memo: object) -> OrganisationSummary: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, ods_code: str, name: str, sector: Sector | str, region: str | None = None, mandated: bool, closed: bool) -> OrganisationSummary: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def closed(self, /) -> bool:
        """
        Whether the organisation is closed at the instant of the view (rule O3).
        """
    @property
    def mandated(self, /) -> bool:
        """
        Whether the organisation is on the mandated list at the instant of the view. An alert asks every organisation
        that is on the list and open, unless it names others (rule A5).
        """
    @property
    def name(self, /) -> str:
        """
        The name of the organisation.
        """
    @property
    def ods_code(self, /) -> str:
        """
        The ODS code of the organisation.
        """
    @property
    def region(self, /) -> str | None:
        """
        The region, in words that the operator chose.
        """
    @property
    def sector(self, /) -> Sector:
        """
        The kind of organisation. It does not decide whether the organisation must respond (rule O2).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Organisations(Sequence[OrganisationSummary]):
    """
    Every organisation, by ODS code.
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        The names and types of the columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        The records as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves
        that open.
        """
    def __contains__(self, item: object, /) -> bool: ...
    def __copy__(self, /) -> Organisations: ...
    def __deepcopy__(self, /, _memo: object) -> Organisations: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> OrganisationSummary: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[OrganisationSummary, ...]: ...
    def __getnewargs__(self, /) -> tuple[object, ...]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[OrganisationSummary]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, items: Sequence[OrganisationSummary], /) -> Organisations:
        """
        The sequence of these records.
        """
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        The records as a table for notebooks, in London time.
        """
    def to_dicts(self, /) -> list[dict[str, Any]]:
        """
        The wire form of each record as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class OwnRole:
    """
    Authority by a role of one's own.
    """
    __match_args__ = ()
    def __copy__(self, /) -> OwnRole: ...
    def __deepcopy__(self, /, _memo: object) -> OwnRole: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /) -> OwnRole: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Person:
    """
    A person who is, or is to become, a user of the register.
    """
    __match_args__ = ("id", "name", "email")
    def __copy__(self, /) -> Person: ...
    def __deepcopy__(self, /, _memo: object) -> Person: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, id: str, name: str, email: str) -> Person: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def email(self, /) -> str:
        """
        The email address, which must be an NHSmail address (rule U4).
        """
    @property
    def id(self, /) -> str:
        """
        The user id, which belongs to this person for good (rule U10).
        """
    @property
    def name(self, /) -> str:
        """
        The name of the person. It is ignored if the user id is already known (rule U10).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Policy:
    """
    The numbers and switches of the rules. A clock keeps the policy under which it started.
    """
    __match_args__ = ("name", "response_severities", "respond_within_hours", "next_update_within_hours", "acknowledge_first", "unable_needs_risk_acceptance")
    def __copy__(self, /) -> Policy: ...
    def __deepcopy__(self, /, _memo: object) -> Policy: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, name: str, response_severities: Sequence[Severity | str], respond_within_hours: int, next_update_within_hours: int | None = None, acknowledge_first: bool = ..., unable_needs_risk_acceptance: bool = ...) -> Policy: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def acknowledge_first(self, /) -> bool:
        """
        Whether the first record must be in progress, which then needs no text (rule R12).
        """
    def due_at(self, /, start: datetime) -> datetime:
        """
        The due instant of a clock that starts at `start` (rule T3): elapsed hours, whatever clocks and calendars do.
        """
    @property
    def name(self, /) -> str:
        """
        The name of the policy. Only the built-in policies can be called `ranca_2020` or `ranca_2023`.
        """
    @property
    def next_update_within_hours(self, /) -> int | None:
        """
        The number of elapsed hours from a record on an open response until the next update is due. If it is left out,
        an update is due only where a record names an instant (rule R12).
        """
    @staticmethod
    def ranca_2020() -> Policy:
        """
        The policy of 2020: 48 hours for severity High. A new register has it.
        """
    @staticmethod
    def ranca_2023() -> Policy:
        """
        The policy of 2023: acknowledge first, next update within 72 hours.
        """
    @property
    def respond_within_hours(self, /) -> int:
        """
        The number of elapsed hours from the start of a clock to its due instant (rule T3).
        """
    @property
    def response_severities(self, /) -> tuple[Severity, ...]:
        """
        The severities at which an alert asks for responses. If the list is empty, no alert does (rule A3).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def unable_needs_risk_acceptance(self, /) -> bool:
        """
        Whether the status unable to implement needs the SIRO's acceptance of the risk (rule R7).
        """

@final
class PolicySet:
    """
    The policy was set for the clocks that start from this instant on. A running clock keeps its own.
    """
    __match_args__ = ("policy",)
    def __copy__(self, /) -> PolicySet: ...
    def __deepcopy__(self, /, _memo: object) -> PolicySet: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, policy: Policy) -> PolicySet: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def policy(self, /) -> Policy:
        """
        The policy, always in full.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Position:
    """
    The position of one organisation on one alert at an instant (rules P1, P2 and R12).
    """
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]
    __match_args__ = ("alert", "organisation", "state", "timeliness", "due_at", "clock_started_at", "first_response_at", "next_update_due_at", "update_overdue", "closed", "status", "last_recorded_at", "revision")
    def __copy__(self, /) -> Position: ...
    def __deepcopy__(self, /, _memo: object) -> Position: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, alert: str, organisation: str, state: State | str, timeliness: Timeliness | str, due_at: datetime | None = None, clock_started_at: datetime | None = None, first_response_at: datetime | None = None, next_update_due_at: datetime | None = None, update_overdue: bool, closed: bool, status: RemediationStatus | None = None, last_recorded_at: datetime | None = None, revision: int | None = None) -> Position: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def alert(self, /) -> str:
        """
        The id of the alert.
        """
    @property
    def clock_started_at(self, /) -> datetime | None:
        """
        The start of the clock under which the organisation responded, or of the newest clock that names it.
        """
    @property
    def closed(self, /) -> bool:
        """
        Whether the response is closed, that is complete or not applicable (rule R3).
        """
    @property
    def due_at(self, /) -> datetime | None:
        """
        The due instant that the timeliness is judged by: the one in force at the first response, at the end of the
        duty, or at the instant of the view, whichever comes first. There is none if no response is required.
        """
    @property
    def first_response_at(self, /) -> datetime | None:
        """
        The instant of the first response, which stopped the clock (rule R2).
        """
    @property
    def last_recorded_at(self, /) -> datetime | None:
        """
        The instant of the latest record, which can be a reopening.
        """
    @property
    def next_update_due_at(self, /) -> datetime | None:
        """
        When the next update is due (rule R12). There is none unless the response and the organisation are open and the
        alert is not withdrawn.
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation.
        """
    @property
    def revision(self, /) -> int | None:
        """
        The revision that the alert had when the latest status was given (rule A8).
        """
    @property
    def state(self, /) -> State:
        """
        The state of the organisation at the instant of the view (rule P1).
        """
    @property
    def status(self, /) -> RemediationStatus | None:
        """
        The status of the latest record. After a reopening it is in progress, without details.
        """
    @property
    def timeliness(self, /) -> Timeliness:
        """
        Whether the organisation responded in time (rule P2).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def update_overdue(self, /) -> bool:
        """
        Whether the next update was due before the instant of the view.
        """

@final
class Positions(Sequence[Position]):
    """
    The positions on one alert of every organisation in scope, by ODS code (rule P1).
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        The names and types of the columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        The records as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves
        that open.
        """
    def __contains__(self, item: object, /) -> bool: ...
    def __copy__(self, /) -> Positions: ...
    def __deepcopy__(self, /, _memo: object) -> Positions: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> Position: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[Position, ...]: ...
    def __getnewargs__(self, /) -> tuple[object, ...]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Position]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, items: Sequence[Position], /) -> Positions:
        """
        The sequence of these records.
        """
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        The records as a table for notebooks, in London time.
        """
    def to_dicts(self, /) -> list[dict[str, Any]]:
        """
        The wire form of each record as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class RecordFollowUp(CommandOf[FollowUpRecorded]):
    """
    Records that the national service followed up an organisation about an alert (rules N1 and P3). Given by the
    operator.
    """
    __match_args__ = ("alert", "organisation", "note")
    def __copy__(self, /) -> RecordFollowUp: ...
    def __deepcopy__(self, /, _memo: object) -> RecordFollowUp: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, alert: str, *, organisation: str, note: str) -> RecordFollowUp: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def alert(self, /) -> str:
        """
        The id of the alert that the follow-up is about.
        """
    @property
    def note(self, /) -> str:
        """
        What was done or said. A follow-up changes no position (rule P3).
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation that was followed up.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class RecordResponse(CommandOf[ResponseRecorded]):
    """
    Records a remediation status for one organisation or several (rules R1 to R12). Given by a user who has a role
    at the organisation, or access to it.
    """
    __match_args__ = ("alert", "organisations", "status", "mode")
    def __copy__(self, /) -> RecordResponse: ...
    def __deepcopy__(self, /, _memo: object) -> RecordResponse: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, alert: str, *, organisations: Sequence[str] | Literal["all"], status: RemediationStatus, mode: Mode | str = ...) -> RecordResponse: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def alert(self, /) -> str:
        """
        The id of the alert that the response is to.
        """
    @property
    def mode(self, /) -> Mode:
        """
        What happens to the other organisations when one of them is refused (rule R10). Defaults to
        `all_or_nothing`.
        """
    @property
    def organisations(self, /) -> tuple[str, ...] | Literal["all"]:
        """
        The organisations that the response is for: `all`, or a list of ODS codes (rule R9).
        """
    @property
    def status(self, /) -> RemediationStatus:
        """
        The remediation status with its details, which is the same for every organisation.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Register:
    """
    Everything that happened, ready to judge commands and to answer questions as of any instant.

    Each command has a method, which decides and, if it is accepted, remembers. `decide` is the dry run of any command.
    Store the entries that come back; `Register.replay` makes an equal register of them.

    Threads may share a register: questions run side by side, commands one after the other.
    """
    def __bool__(self, /) -> bool:
        """
        A register is there, even an empty one.
        """
    def __copy__(self, /) -> Register: ...
    def __deepcopy__(self, /, _memo: object) -> Register: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __len__(self, /) -> int: ...
    def __new__(cls, /) -> Register:
        """
        An empty register, under the policy `ranca_2020`.
        """
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _replay_lines(texts: Entries, /) -> Register:
        """
        The register of what `pickle` kept: texts of many lines, an entry each.
        """
    def add_alert_contact(self, /, organisation: str, *, name: str, email: str | None = None, mobile: str | None = None, by: Actor, at: datetime) -> Decision[AlertContactAdded]:
        """
        Adds a contact who receives the alerts of an organisation but has no access (rule U8). Given by the operator, or
        an administrator of the organisation.

        The fields are those of `AddAlertContact`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def add_user(self, /, organisation: str, *, user: Person, role: Role | str, by: Actor, at: datetime) -> Decision[UserRegistered | RoleGranted]:
        """
        Gives a person a role at an organisation (rules U1 and U7). Given by the operator, or an administrator of the
        organisation.

        The fields are those of `AddUser`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def apply(self, decided: Decided, /) -> None:
        """
        Remembers what was decided before, once it is stored, or one entry that follows from elsewhere.

        A decision must be this register's own and nothing may have been remembered since; an entry must be the next
        one. Raises `InvalidInputError` otherwise; then nothing has changed.
        """
    def appoint_auditor(self, /, user: Person, *, by: Actor, at: datetime) -> Decision[UserRegistered | AuditorAppointed]:
        """
        Appoints a person as an auditor, who may view reports (rule U2). Given by the operator.

        The fields are those of `AppointAuditor`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def approve_access(self, /, request: str, *, until: datetime | None = None, by: Actor, at: datetime) -> Decision[AccessApproved]:
        """
        Approves a request for access (rules D3 and D5). Given by an administrator of the organisation that the request
        is for, but not the person who asked.

        The fields are those of `ApproveAccess`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def as_of(self, /, at: datetime) -> View:
        """
        The register as of an instant, past or present.
        """
    def change_role(self, /, organisation: str, *, user: str, role: Role | str, by: Actor, at: datetime) -> Decision[RoleChanged]:
        """
        Changes the role that a user holds at an organisation (rule U7). Given by the operator, or an administrator of
        the organisation.

        The fields are those of `ChangeRole`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def change_severity(self, /, id: str, *, severity: Severity | str, respond_by: datetime | None = None, organisations: Sequence[str] | None = None, by: Actor, at: datetime) -> Decision[SeverityChanged | ResponseRequired]:
        """
        Changes the severity of an alert, which can start a clock or end the running one (rules A4 to A6). Given by the
        operator.

        The fields are those of `ChangeSeverity`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def close_organisation(self, /, ods_code: str, *, by: Actor, at: datetime) -> Decision[OrganisationClosed]:
        """
        Closes an organisation for good (rule O3). Given by the operator.

        The fields are those of `CloseOrganisation`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def confirm_mfa(self, /, user: str, *, by: Actor, at: datetime) -> Decision[MfaConfirmed]:
        """
        Confirms the multi-factor authentication of a user (rule U3). Given by the operator.

        The fields are those of `ConfirmMfa`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    @overload
    def decide(self, /, command: CommandOf[_Event], *, by: AnyActor, at: AnyInstant) -> Decision[_Event]: ...
    @overload
    def decide(self, /, command: AnyCommand, *, by: AnyActor, at: AnyInstant) -> Decision:
        """
        What a command would come to, or the refusal; nothing changes.

        `command` is one of the command classes or, as on the wire, a `dict` or JSON text; so may `by` be, and `at` the
        text of an instant. Raises `RefusalError` or `InvalidInputError`.
        """
    def deny_access(self, /, request: str, *, reason: str, by: Actor, at: datetime) -> Decision[AccessDenied]:
        """
        Denies a request for access (rule D3). Given by an administrator of the organisation that the request is for,
        but not the person who asked.

        The fields are those of `DenyAccess`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def entries(self, /, since: int = ...) -> list[Entry]:
        """
        The entries with a `seq` greater than `since`, in order.
        """
    @overload
    def execute(self, /, command: CommandOf[_Event], *, by: AnyActor, at: AnyInstant) -> Decision[_Event]: ...
    @overload
    def execute(self, /, command: AnyCommand, *, by: AnyActor, at: AnyInstant) -> Decision:
        """
        Decides a command and remembers what was decided; the arguments are those of `decide`.

        Raises `RefusalError` or `InvalidInputError`; then nothing has changed.
        """
    def issue_alert(self, /, id: str, *, title: str, severity: Severity | str, summary: str | None = None, respond_by: datetime | None = None, organisations: Sequence[str] | None = None, by: Actor, at: datetime) -> Decision[AlertIssued | ResponseRequired]:
        """
        Issues an alert, which starts a clock if the policy asks for responses at its severity (rules A3 and A5). Given
        by the operator.

        The fields are those of `IssueAlert`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    @property
    def last_seq(self, /) -> int:
        """
        The `seq` of the last entry; 0 before the first.
        """
    @property
    def latest_at(self, /) -> datetime | None:
        """
        The latest instant of all entries, whatever the order of their arrival; `None` before the first.
        """
    def nominate_lead_administrator(self, /, organisation: str, *, user: Person, siro: Siro, by: Actor, at: datetime) -> Decision[UserRegistered | RoleGranted]:
        """
        Makes a person the first administrator of an organisation, as its SIRO has nominated (rule U6). Given by the
        operator.

        The fields are those of `NominateLeadAdministrator`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def preview(self, /, commands: Commands, *, by: AnyActor | None = None, at: AnyInstant | None = None) -> Outcomes:
        """
        What commands would come to, one after the other: as if every accepted one before it had been executed.
        Nothing changes.

        Each of `commands` is what `execute` accepts, given by `by` at `at`; or it brings its own, as the tuple
        `(command, by, at)`. Returns, in their order, a `Decision` or the `RefusalError` of each, which is not raised; a
        decision of a preview cannot be applied. Raises `InvalidInputError` for the first command that cannot be read.
        """
    def record_follow_up(self, /, alert: str, *, organisation: str, note: str, by: Actor, at: datetime) -> Decision[FollowUpRecorded]:
        """
        Records that the national service followed up an organisation about an alert (rules N1 and P3). Given by the
        operator.

        The fields are those of `RecordFollowUp`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def record_response(self, /, alert: str, *, organisations: Sequence[str] | Literal["all"], status: RemediationStatus, mode: Mode | str = ..., by: Actor, at: datetime) -> Decision[ResponseRecorded]:
        """
        Records a remediation status for one organisation or several (rules R1 to R12). Given by a user who has a role
        at the organisation, or access to it.

        The fields are those of `RecordResponse`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def register_organisation(self, /, ods_code: str, *, name: str, sector: Sector | str, region: str | None = None, mandated: bool = ..., by: Actor, at: datetime) -> Decision[OrganisationRegistered]:
        """
        Registers an organisation (rules O1 and O2). Given by the operator.

        The fields are those of `RegisterOrganisation`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def remove_alert_contact(self, /, organisation: str, *, name: str, by: Actor, at: datetime) -> Decision[AlertContactRemoved]:
        """
        Removes an alert contact of an organisation (rule U8). Given by the operator, or an administrator of the
        organisation.

        The fields are those of `RemoveAlertContact`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def remove_auditor(self, /, user: str, *, by: Actor, at: datetime) -> Decision[AuditorRemoved]:
        """
        Ends the appointment of an auditor (rule U1). Given by the operator.

        The fields are those of `RemoveAuditor`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def remove_user(self, /, organisation: str, *, user: str, by: Actor, at: datetime) -> Decision[RoleRemoved]:
        """
        Removes the role that a user holds at an organisation (rule U7). Given by the operator, an administrator of the
        organisation, or the user who holds the role.

        The fields are those of `RemoveUser`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def reopen_response(self, /, alert: str, *, organisation: str, reason: str, by: Actor, at: datetime) -> Decision[ResponseReopened]:
        """
        Reopens a closed response, which is in progress from then on (rule R4). Given by a user who has a role at the
        organisation, or access to it.

        The fields are those of `ReopenResponse`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    @staticmethod
    def replay(entries: Entries, /) -> Register:
        """
        The register that these entries make, in their order: `Entry`s, or their JSON text, one for each.

        Raises `InvalidInputError` for the first one that cannot be read or does not follow.
        """
    def request_access(self, /, organisation: str, *, lead_organisation: str, agreement: str, by: Actor, at: datetime) -> Decision[AccessRequested]:
        """
        Asks for access to respond for another organisation (rules D1 and D2). Given by an administrator or responder of
        the lead organisation.

        The fields are those of `RequestAccess`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def reset_mfa(self, /, user: str, *, by: Actor, at: datetime) -> Decision[MfaReset]:
        """
        Resets the multi-factor authentication of a user, which must then be confirmed again (rule U3). Given by the
        operator.

        The fields are those of `ResetMfa`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def revoke_access(self, /, request: str, *, reason: str, by: Actor, at: datetime) -> Decision[AccessRevoked]:
        """
        Revokes access that is in force (rule D6). Given by the operator, an administrator of the organisation that the
        request is for, or the person who has the access.

        The fields are those of `RevokeAccess`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def set_contact_preferences(self, /, emails: Sequence[str], *, mobiles: Sequence[str], by: Actor, at: datetime) -> Decision[ContactPreferencesSet]:
        """
        Sets the further email addresses and mobile numbers of the user who gives the command (rule U8). Given by any
        user, for themselves.

        The fields are those of `SetContactPreferences`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def set_deadline(self, /, id: str, *, respond_by: datetime, reason: str, by: Actor, at: datetime) -> Decision[DeadlineSet]:
        """
        Moves the due instant of the running clock (rule A7). Given by the operator.

        The fields are those of `SetDeadline`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def set_mandate(self, /, ods_code: str, *, mandated: bool, by: Actor, at: datetime) -> Decision[MandateChanged]:
        """
        Puts an organisation on the mandated list, or takes it off (rule O2). Given by the operator.

        The fields are those of `SetMandate`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def set_policy(self, /, policy: Policy | str, *, by: Actor, at: datetime) -> Decision[PolicySet]:
        """
        Sets the policy for the clocks that start from this instant on. A running clock keeps its own. Given by the
        operator.

        The fields are those of `SetPolicy`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def update_alert(self, /, id: str, *, text: str, title: str | None = None, by: Actor, at: datetime) -> Decision[AlertUpdated]:
        """
        Adds text to an alert, and can correct its title (rule A8). Given by the operator.

        The fields are those of `UpdateAlert`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def update_user(self, /, user: str, *, name: str | None = None, email: str | None = None, by: Actor, at: datetime) -> Decision[UserUpdated]:
        """
        Corrects the name of a user, their email address, or both (rule U4). Given by the operator, or the user
        concerned.

        The fields are those of `UpdateUser`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def withdraw_access_request(self, /, request: str, *, by: Actor, at: datetime) -> Decision[AccessRequestWithdrawn]:
        """
        Withdraws a request for access that is still undecided (rule D3). Given by the person who asked.

        The fields are those of `WithdrawAccessRequest`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """
    def withdraw_alert(self, /, id: str, *, reason: str, by: Actor, at: datetime) -> Decision[AlertWithdrawn]:
        """
        Withdraws an alert for good (rule A9). Given by the operator.

        The fields are those of `WithdrawAlert`; `by` gives the command, `at` is its
        instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
        then nothing has changed.
        """

@final
class RegisterOrganisation(CommandOf[OrganisationRegistered]):
    """
    Registers an organisation (rules O1 and O2). Given by the operator.
    """
    __match_args__ = ("ods_code", "name", "sector", "region", "mandated")
    def __copy__(self, /) -> RegisterOrganisation: ...
    def __deepcopy__(self, /, _memo: object) -> RegisterOrganisation: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, ods_code: str, *, name: str, sector: Sector | str, region: str | None = None, mandated: bool = ...) -> RegisterOrganisation: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def mandated(self, /) -> bool:
        """
        Whether the organisation is on the mandated list, whose members must respond to alerts (rule O2). Defaults
        to true.
        """
    @property
    def name(self, /) -> str:
        """
        The name of the organisation.
        """
    @property
    def ods_code(self, /) -> str:
        """
        The ODS code, which no other organisation can ever use (rule O1).
        """
    @property
    def region(self, /) -> str | None:
        """
        The region, in words that the operator chooses.
        """
    @property
    def sector(self, /) -> Sector:
        """
        The kind of organisation. It does not decide whether the organisation must respond (rule O2).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class RemoveAlertContact(CommandOf[AlertContactRemoved]):
    """
    Removes an alert contact of an organisation (rule U8). Given by the operator, or an administrator of the
    organisation.
    """
    __match_args__ = ("organisation", "name")
    def __copy__(self, /) -> RemoveAlertContact: ...
    def __deepcopy__(self, /, _memo: object) -> RemoveAlertContact: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, organisation: str, *, name: str) -> RemoveAlertContact: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def name(self, /) -> str:
        """
        The name of the contact to remove.
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation whose alerts the contact receives.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class RemoveAuditor(CommandOf[AuditorRemoved]):
    """
    Ends the appointment of an auditor (rule U1). Given by the operator.
    """
    __match_args__ = ("user",)
    def __copy__(self, /) -> RemoveAuditor: ...
    def __deepcopy__(self, /, _memo: object) -> RemoveAuditor: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, user: str) -> RemoveAuditor: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user who is no longer to be an auditor.
        """

@final
class RemoveUser(CommandOf[RoleRemoved]):
    """
    Removes the role that a user holds at an organisation (rule U7). Given by the operator, an administrator of the
    organisation, or the user who holds the role.
    """
    __match_args__ = ("organisation", "user")
    def __copy__(self, /) -> RemoveUser: ...
    def __deepcopy__(self, /, _memo: object) -> RemoveUser: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, organisation: str, *, user: str) -> RemoveUser: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation where the user holds the role.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user who loses the role. The last administrator of an organisation cannot be removed (rule
        U5).
        """

@final
class ReopenResponse(CommandOf[ResponseReopened]):
    """
    Reopens a closed response, which is in progress from then on (rule R4). Given by a user who has a role at the
    organisation, or access to it.
    """
    __match_args__ = ("alert", "organisation", "reason")
    def __copy__(self, /) -> ReopenResponse: ...
    def __deepcopy__(self, /, _memo: object) -> ReopenResponse: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, alert: str, *, organisation: str, reason: str) -> ReopenResponse: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def alert(self, /) -> str:
        """
        The id of the alert that the response is to.
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation whose response is reopened.
        """
    @property
    def reason(self, /) -> str:
        """
        Why the response is reopened.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Report:
    """
    How many organisations are in each state for one alert, and which are overdue (rules P1 to P3).
    """
    __match_args__ = ("alert", "as_of", "in_scope", "states", "timeliness", "follow_up")
    def __copy__(self, /) -> Report: ...
    def __deepcopy__(self, /, _memo: object) -> Report: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, alert: str, as_of: datetime, in_scope: int, states: StateCounts, timeliness: TimelinessCounts, follow_up: Sequence[str]) -> Report: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        The report as a table for notebooks, in London time.
        """
    @property
    def alert(self, /) -> str:
        """
        The id of the alert.
        """
    @property
    def as_of(self, /) -> datetime:
        """
        The instant of the view.
        """
    @property
    def follow_up(self, /) -> tuple[str, ...]:
        """
        The ODS code of every organisation in the state overdue, sorted (rule P3).
        """
    @property
    def in_scope(self, /) -> int:
        """
        The number of organisations in scope. It is 0 for an alert that has never asked for responses.
        """
    @property
    def states(self, /) -> StateCounts:
        """
        The number of organisations in each state.
        """
    @property
    def timeliness(self, /) -> TimelinessCounts:
        """
        The number of organisations with each timeliness.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class RequestAccess(CommandOf[AccessRequested]):
    """
    Asks for access to respond for another organisation (rules D1 and D2). Given by an administrator or responder of
    the lead organisation.
    """
    __match_args__ = ("organisation", "lead_organisation", "agreement")
    def __copy__(self, /) -> RequestAccess: ...
    def __deepcopy__(self, /, _memo: object) -> RequestAccess: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, organisation: str, *, lead_organisation: str, agreement: str) -> RequestAccess: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def agreement(self, /) -> str:
        """
        The agreement between the two organisations, which every request must cite (rule D1).
        """
    @property
    def lead_organisation(self, /) -> str:
        """
        The ODS code of the organisation where the person who asks has a role, and on whose behalf they ask.
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation to respond for.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class ResetMfa(CommandOf[MfaReset]):
    """
    Resets the multi-factor authentication of a user, which must then be confirmed again (rule U3). Given by the
    operator.
    """
    __match_args__ = ("user",)
    def __copy__(self, /) -> ResetMfa: ...
    def __deepcopy__(self, /, _memo: object) -> ResetMfa: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, user: str) -> ResetMfa: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user, who can do nothing until it is confirmed again.
        """

@final
class Responder:
    """
    A user who may respond for an organisation.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]
    __match_args__ = ("user", "authority")
    def __copy__(self, /) -> Responder: ...
    def __deepcopy__(self, /, _memo: object) -> Responder: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, user: str, authority: Authority) -> Responder: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def authority(self, /) -> Authority:
        """
        The authority by which the user may respond for the organisation (rule D8).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user.
        """

@final
class Responders(Sequence[Responder]):
    """
    The users who may respond for an organisation, by user id.
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        The names and types of the columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        The records as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves
        that open.
        """
    def __contains__(self, item: object, /) -> bool: ...
    def __copy__(self, /) -> Responders: ...
    def __deepcopy__(self, /, _memo: object) -> Responders: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> Responder: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[Responder, ...]: ...
    def __getnewargs__(self, /) -> tuple[object, ...]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Responder]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, items: Sequence[Responder], /) -> Responders:
        """
        The sequence of these records.
        """
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        The records as a table for notebooks, in London time.
        """
    def to_dicts(self, /) -> list[dict[str, Any]]:
        """
        The wire form of each record as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class ResponseRecorded:
    """
    A remediation status was recorded for one organisation (rule R8).
    """
    __match_args__ = ("alert", "organisation", "status", "authority", "revision")
    def __copy__(self, /) -> ResponseRecorded: ...
    def __deepcopy__(self, /, _memo: object) -> ResponseRecorded: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, alert: str, organisation: str, status: RemediationStatus, authority: Authority, revision: int) -> ResponseRecorded: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def alert(self, /) -> str:
        """
        The id of the alert that the response is to.
        """
    @property
    def authority(self, /) -> Authority:
        """
        The authority by which the user responded for the organisation (rule R8).
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation that the response is for.
        """
    @property
    def revision(self, /) -> int:
        """
        The revision that the alert had when the status was given (rule A8).
        """
    @property
    def status(self, /) -> RemediationStatus:
        """
        The remediation status with its details. A complete status always says when the work was completed (rule R6).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class ResponseReopened:
    """
    A closed response was reopened, and is in progress from then on (rule R4).
    """
    __match_args__ = ("alert", "organisation", "reason", "authority")
    def __copy__(self, /) -> ResponseReopened: ...
    def __deepcopy__(self, /, _memo: object) -> ResponseReopened: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, alert: str, organisation: str, reason: str, authority: Authority) -> ResponseReopened: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def alert(self, /) -> str:
        """
        The id of the alert that the response is to.
        """
    @property
    def authority(self, /) -> Authority:
        """
        The authority by which the user responded for the organisation (rule R8).
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation whose response was reopened.
        """
    @property
    def reason(self, /) -> str:
        """
        Why the response was reopened.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class ResponseRequired:
    """
    A clock started, and the alert began to ask the listed organisations for responses (rule A5).
    """
    __match_args__ = ("alert", "due_at", "organisations")
    def __copy__(self, /) -> ResponseRequired: ...
    def __deepcopy__(self, /, _memo: object) -> ResponseRequired: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, alert: str, due_at: datetime, organisations: Sequence[str]) -> ResponseRequired: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def alert(self, /) -> str:
        """
        The id of the alert that the clock belongs to.
        """
    @property
    def due_at(self, /) -> datetime:
        """
        The instant by which the organisations must respond. A response at this very instant is on time (rule T4).
        """
    @property
    def organisations(self, /) -> tuple[str, ...]:
        """
        The ODS codes of the organisations that must respond, sorted. Later changes of the register do not change the
        list, which may be empty (rule A5).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class RevokeAccess(CommandOf[AccessRevoked]):
    """
    Revokes access that is in force (rule D6). Given by the operator, an administrator of the organisation that the
    request is for, or the person who has the access.
    """
    __match_args__ = ("request", "reason")
    def __copy__(self, /) -> RevokeAccess: ...
    def __deepcopy__(self, /, _memo: object) -> RevokeAccess: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, request: str, *, reason: str) -> RevokeAccess: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def reason(self, /) -> str:
        """
        Why the access is revoked.
        """
    @property
    def request(self, /) -> str:
        """
        The id of the request that the access was approved by.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class RiskAcceptance:
    """
    The acceptance of a risk by the Senior Information Risk Owner, or SIRO (rule R7).
    """
    __match_args__ = ("accepted_by", "accepted_at", "review_by")
    def __copy__(self, /) -> RiskAcceptance: ...
    def __deepcopy__(self, /, _memo: object) -> RiskAcceptance: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, accepted_by: str, accepted_at: datetime, review_by: datetime) -> RiskAcceptance: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def accepted_at(self, /) -> datetime:
        """
        When the risk was accepted. It cannot be later than the command.
        """
    @property
    def accepted_by(self, /) -> str:
        """
        The name of the SIRO who accepted the risk.
        """
    @property
    def review_by(self, /) -> datetime:
        """
        When the acceptance must be reviewed. It must be later than the command.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class RoleChanged:
    """
    The role that a user holds at an organisation was changed (rule U7).
    """
    __match_args__ = ("user", "organisation", "role")
    def __copy__(self, /) -> RoleChanged: ...
    def __deepcopy__(self, /, _memo: object) -> RoleChanged: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, user: str, organisation: str, role: Role | str) -> RoleChanged: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation where the user holds the role.
        """
    @property
    def role(self, /) -> Role:
        """
        The new role, which replaces the earlier one.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user whose role changed.
        """

@final
class RoleGranted:
    """
    A user was given a role at an organisation (rules U1, U6 and U7).
    """
    __match_args__ = ("user", "organisation", "role", "nominated_by")
    def __copy__(self, /) -> RoleGranted: ...
    def __deepcopy__(self, /, _memo: object) -> RoleGranted: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, user: str, organisation: str, role: Role | str, nominated_by: Siro | None = None) -> RoleGranted: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def nominated_by(self, /) -> Siro | None:
        """
        The SIRO who nominated the user as the lead administrator. It is missing if the role was not given by nomination
        (rule U6).
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation where the user has the role.
        """
    @property
    def role(self, /) -> Role:
        """
        The role that the user was given.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user who was given the role.
        """

@final
class RoleRemoved:
    """
    The role that a user held at an organisation was removed (rule U7).
    """
    __match_args__ = ("user", "organisation")
    def __copy__(self, /) -> RoleRemoved: ...
    def __deepcopy__(self, /, _memo: object) -> RoleRemoved: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, user: str, organisation: str) -> RoleRemoved: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation where the user held the role.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user who lost the role.
        """

@final
class SetContactPreferences(CommandOf[ContactPreferencesSet]):
    """
    Sets the further email addresses and mobile numbers of the user who gives the command (rule U8). Given by any
    user, for themselves.
    """
    __match_args__ = ("emails", "mobiles")
    def __copy__(self, /) -> SetContactPreferences: ...
    def __deepcopy__(self, /, _memo: object) -> SetContactPreferences: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, emails: Sequence[str], *, mobiles: Sequence[str]) -> SetContactPreferences: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def emails(self, /) -> tuple[str, ...]:
        """
        The further email addresses, in any domain. The list replaces the earlier one and may be empty.
        """
    @property
    def mobiles(self, /) -> tuple[str, ...]:
        """
        The further mobile numbers. The list replaces the earlier one and may be empty.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class SetDeadline(CommandOf[DeadlineSet]):
    """
    Moves the due instant of the running clock (rule A7). Given by the operator.
    """
    __match_args__ = ("id", "respond_by", "reason")
    def __copy__(self, /) -> SetDeadline: ...
    def __deepcopy__(self, /, _memo: object) -> SetDeadline: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, id: str, *, respond_by: datetime, reason: str) -> SetDeadline: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        The id of the alert, which must be asking for responses.
        """
    @property
    def reason(self, /) -> str:
        """
        Why the due instant is moved.
        """
    @property
    def respond_by(self, /) -> datetime:
        """
        The new due instant, which must be later than the start of the clock. It may already be past.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class SetMandate(CommandOf[MandateChanged]):
    """
    Puts an organisation on the mandated list, or takes it off (rule O2). Given by the operator.
    """
    __match_args__ = ("ods_code", "mandated")
    def __copy__(self, /) -> SetMandate: ...
    def __deepcopy__(self, /, _memo: object) -> SetMandate: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, ods_code: str, *, mandated: bool) -> SetMandate: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def mandated(self, /) -> bool:
        """
        Whether the organisation is on the mandated list from now on. Clocks that already run are not affected (rule
        A5).
        """
    @property
    def ods_code(self, /) -> str:
        """
        The ODS code of the organisation.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class SetPolicy(CommandOf[PolicySet]):
    """
    Sets the policy for the clocks that start from this instant on. A running clock keeps its own. Given by the
    operator.
    """
    __match_args__ = ("policy",)
    def __copy__(self, /) -> SetPolicy: ...
    def __deepcopy__(self, /, _memo: object) -> SetPolicy: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, policy: Policy | str) -> SetPolicy: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def policy(self, /) -> Policy:
        """
        The policy, either in full or by the name of a built-in one.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class SeverityAt:
    """
    A severity of an alert, and the instant from which it counted (rule A4).
    """
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]
    __match_args__ = ("at", "severity")
    def __copy__(self, /) -> SeverityAt: ...
    def __deepcopy__(self, /, _memo: object) -> SeverityAt: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, at: datetime, severity: Severity | str) -> SeverityAt: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> datetime:
        """
        The instant from which the severity counted.
        """
    @property
    def severity(self, /) -> Severity:
        """
        The severity that the alert had from then on.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class SeverityChanged:
    """
    The severity of an alert changed, which may have started a clock or ended the running one (rules A4 to A6).
    """
    __match_args__ = ("id", "severity")
    def __copy__(self, /) -> SeverityChanged: ...
    def __deepcopy__(self, /, _memo: object) -> SeverityChanged: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, id: str, severity: Severity | str) -> SeverityChanged: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        The id of the alert that was raised or lowered.
        """
    @property
    def severity(self, /) -> Severity:
        """
        The new severity, which counts from the instant of this event (rule A4).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class SeverityHistory(Sequence[SeverityAt]):
    """
    Every severity up to the instant of the view, the oldest first (rule A4).
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        The names and types of the columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        The records as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves
        that open.
        """
    def __contains__(self, item: object, /) -> bool: ...
    def __copy__(self, /) -> SeverityHistory: ...
    def __deepcopy__(self, /, _memo: object) -> SeverityHistory: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> SeverityAt: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[SeverityAt, ...]: ...
    def __getnewargs__(self, /) -> tuple[object, ...]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[SeverityAt]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, items: Sequence[SeverityAt], /) -> SeverityHistory:
        """
        The sequence of these records.
        """
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        The records as a table for notebooks, in London time.
        """
    def to_dicts(self, /) -> list[dict[str, Any]]:
        """
        The wire form of each record as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Siro:
    """
    The Senior Information Risk Owner (SIRO) who nominates a lead administrator (rule U6).
    """
    __match_args__ = ("name", "email")
    def __copy__(self, /) -> Siro: ...
    def __deepcopy__(self, /, _memo: object) -> Siro: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, name: str, email: str) -> Siro: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def email(self, /) -> str:
        """
        The email address of the SIRO, which may be in any domain.
        """
    @property
    def name(self, /) -> str:
        """
        The name of the SIRO.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class StateCounts:
    """
    The number of organisations in each state. The counts add up to the scope (rule P1).
    """
    __match_args__ = ("awaiting", "overdue", "in_progress", "complete", "not_applicable", "unable_to_implement", "not_required")
    def __copy__(self, /) -> StateCounts: ...
    def __deepcopy__(self, /, _memo: object) -> StateCounts: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, awaiting: int, overdue: int, in_progress: int, complete: int, not_applicable: int, unable_to_implement: int, not_required: int) -> StateCounts: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def awaiting(self, /) -> int:
        """
        The number of organisations in the state awaiting.
        """
    @property
    def complete(self, /) -> int:
        """
        The number of organisations in the state complete.
        """
    @property
    def in_progress(self, /) -> int:
        """
        The number of organisations in the state in progress.
        """
    @property
    def not_applicable(self, /) -> int:
        """
        The number of organisations in the state not applicable.
        """
    @property
    def not_required(self, /) -> int:
        """
        The number of organisations in the state not required.
        """
    @property
    def overdue(self, /) -> int:
        """
        The number of organisations in the state overdue.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def unable_to_implement(self, /) -> int:
        """
        The number of organisations in the state unable to implement.
        """

@final
class Table:
    """
    An answer of many rows, for data frames: `polars.DataFrame(table)`, `pyarrow.table(table)`,
    `pandas.DataFrame.from_arrow(table)`, or its name in a query of duckdb. `pandas.DataFrame(table)` is slower and works in
    pandas 2 as well.

    It speaks the Arrow PyCapsule interface. The rows are computed while they are read, some ten thousand at a time, and
    every reading begins afresh. If the register takes entries while a reading is under way, that reading fails: ask
    again.
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        The names and types of the columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        A fresh reading as an Arrow stream. A requested schema is not followed; the interface leaves that open.
        """
    def __iter__(self, /) -> Iterator[tuple[object, ...]]:
        """
        A fresh reading as named tuples, for `pandas.DataFrame(table)` and whoever else takes no Arrow.
        """
    def __repr__(self, /) -> str: ...
    @property
    def column_names(self, /) -> tuple[str, ...]:
        """
        The names of the columns, in order.
        """

@final
class TimelinessCounts:
    """
    The number of organisations with each timeliness. The counts add up to the scope (rule P2).
    """
    __match_args__ = ("awaiting", "overdue", "on_time", "late", "not_required")
    def __copy__(self, /) -> TimelinessCounts: ...
    def __deepcopy__(self, /, _memo: object) -> TimelinessCounts: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, awaiting: int, overdue: int, on_time: int, late: int, not_required: int) -> TimelinessCounts: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def awaiting(self, /) -> int:
        """
        The number of organisations whose timeliness is awaiting.
        """
    @property
    def late(self, /) -> int:
        """
        The number of organisations whose first response was late.
        """
    @property
    def not_required(self, /) -> int:
        """
        The number of organisations whose timeliness is not required.
        """
    @property
    def on_time(self, /) -> int:
        """
        The number of organisations whose first response was on time.
        """
    @property
    def overdue(self, /) -> int:
        """
        The number of organisations whose timeliness is overdue, including those whose duty ended after it was missed.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class UnableToImplement:
    """
    The details of the status unable to implement (rule R6).
    """
    __match_args__ = ("reason", "explanation", "mitigations", "risk_acceptance")
    def __copy__(self, /) -> UnableToImplement: ...
    def __deepcopy__(self, /, _memo: object) -> UnableToImplement: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, reason: UnableReason | str, explanation: str, mitigations: Sequence[str] = ..., risk_acceptance: RiskAcceptance | None = None) -> UnableToImplement: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def explanation(self, /) -> str:
        """
        Why remediation cannot be implemented, in the words of the organisation.
        """
    @property
    def mitigations(self, /) -> tuple[str, ...]:
        """
        What is done instead of the remediation. Defaults to an empty list.
        """
    @property
    def reason(self, /) -> UnableReason:
        """
        The kind of reason why remediation cannot be implemented.
        """
    @property
    def risk_acceptance(self, /) -> RiskAcceptance | None:
        """
        The acceptance of the risk by the SIRO. It must be given if the policy requires it (rule R7).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class UpdateAlert(CommandOf[AlertUpdated]):
    """
    Adds text to an alert, and can correct its title (rule A8). Given by the operator.
    """
    __match_args__ = ("id", "text", "title")
    def __copy__(self, /) -> UpdateAlert: ...
    def __deepcopy__(self, /, _memo: object) -> UpdateAlert: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, id: str, *, text: str, title: str | None = None) -> UpdateAlert: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        The id of the alert, whose revision rises by one.
        """
    @property
    def text(self, /) -> str:
        """
        The text that the update adds. The summary stays as it is.
        """
    @property
    def title(self, /) -> str | None:
        """
        The corrected title. If it is left out, the title stays as it is.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class UpdateUser(CommandOf[UserUpdated]):
    """
    Corrects the name of a user, their email address, or both (rule U4). Given by the operator, or the user
    concerned.
    """
    __match_args__ = ("user", "name", "email")
    def __copy__(self, /) -> UpdateUser: ...
    def __deepcopy__(self, /, _memo: object) -> UpdateUser: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, user: str, *, name: str | None = None, email: str | None = None) -> UpdateUser: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def email(self, /) -> str | None:
        """
        The new NHSmail address. If it is left out, the address stays as it is, and `name` must be given.
        """
    @property
    def name(self, /) -> str | None:
        """
        The new name. If it is left out, the name stays as it is, and `email` must be given.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user whose details are corrected.
        """

@final
class User:
    """
    A registered user, who gives a command.
    """
    __match_args__ = ("id",)
    def __copy__(self, /) -> User: ...
    def __deepcopy__(self, /, _memo: object) -> User: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, id: str) -> User: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        The user id.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class UserRegistered:
    """
    A person became a user of the register.
    """
    __match_args__ = ("id", "name", "email")
    def __copy__(self, /) -> UserRegistered: ...
    def __deepcopy__(self, /, _memo: object) -> UserRegistered: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, id: str, name: str, email: str) -> UserRegistered: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def email(self, /) -> str:
        """
        The NHSmail address of the person (rule U4).
        """
    @property
    def id(self, /) -> str:
        """
        The user id, which belongs to this person for good (rule U10).
        """
    @property
    def name(self, /) -> str:
        """
        The name of the person.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class UserUpdated:
    """
    The name of a user, their email address, or both were corrected (rule U4).
    """
    __match_args__ = ("user", "name", "email")
    def __copy__(self, /) -> UserUpdated: ...
    def __deepcopy__(self, /, _memo: object) -> UserUpdated: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, user: str, name: str | None = None, email: str | None = None) -> UserUpdated: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def email(self, /) -> str | None:
        """
        The new NHSmail address. It is missing if the address stayed as it was.
        """
    @property
    def name(self, /) -> str | None:
        """
        The new name. It is missing if the name stayed as it was.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """
    @property
    def user(self, /) -> str:
        """
        The id of the user whose details were corrected.
        """

@final
class View:
    """
    The register as of an instant: only entries dated at or before it count (rule P4).

    What was *true* at an instant is a view; what was *known* then is a replay of the entries that had arrived. A view
    keeps nothing: it answers from the register as it is when asked.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def access_requests(self, /, organisation: str) -> AccessRequests:
        """
        The requests for access to an organisation, by number. Raises `RefusalError`: `unknown_organisation`.
        """
    def alert(self, /, id: str) -> AlertDetail:
        """
        All of one alert but its responses. Raises `RefusalError`: `unknown_alert`.
        """
    def alerts(self, /) -> Alerts:
        """
        Every alert, by id.
        """
    def ask(self, /, question: Wire) -> Answer:
        """
        The answer to a question as written on the wire, `dict` or JSON text: the same record or sequence that the
        question's own method gives.
        """
    def ask_json(self, /, question: Wire) -> str:
        """
        The same answer as JSON text.
        """
    @property
    def at(self, /) -> datetime:
        """
        The instant of the view.
        """
    def evidence(self, /, organisation: str, from_: datetime, to: datetime) -> Evidence:
        """
        How an organisation met the duties whose clock started from `from_` on and before `to`, for DSPT 6.3.2 (rule
        P5).

        Raises `RefusalError`: `invalid_value` for `from_` after `to`, `unknown_organisation`.
        """
    def evidence_table(self, /, from_: datetime, to: datetime, organisations: Sequence[str] | None = None) -> Table:
        """
        The `evidence` of these organisations, or of every one known, as a `Table` for data frames: in the order of the
        list, a repeated one once, or by ODS code.

        Raises `RefusalError`: `invalid_value` for `from_` after `to`, `unknown_organisation`.
        """
    def history(self, /, alert: str, organisation: str) -> History:
        """
        The entries about an alert and an organisation in its scope, by instant, then `seq`.

        Raises `RefusalError`: `unknown_alert`, `unknown_organisation`, `not_in_scope`.
        """
    def may(self, /, user: str, action: Action | str, organisation: str | None = None) -> May:
        """
        Whether a user may do something, by what right, or why not; always an answer, true or false in an `if`.

        Every action but `Action.VIEW_REPORTS` is about an organisation.
        """
    def members(self, /, organisation: str) -> Members:
        """
        The people of an organisation. Raises `RefusalError`: `unknown_organisation`.
        """
    def organisations(self, /) -> Organisations:
        """
        Every organisation, by ODS code.
        """
    def organisations_for(self, /, user: str) -> AuthorisedOrganisations:
        """
        All organisations that a user may answer for, by ODS code. Raises `RefusalError`: `unknown_user`.
        """
    def position(self, /, alert: str, organisation: str) -> Position:
        """
        Where an organisation in scope stands with an alert (rules P1, P2).

        Raises `RefusalError`: `unknown_alert`, `unknown_organisation`, `not_in_scope`.
        """
    @overload
    def positions(self, /, alerts: str) -> Positions: ...  # type: ignore[overload-overlap]
    @overload
    def positions(self, /, alerts: Sequence[str] | None = None) -> Table:
        """
        Where every organisation in scope stands with an alert, by ODS code; empty if it never asked.

        Raises `RefusalError`: `unknown_alert`.

        Of several alerts, given as a list, or of all: a `Table` for data frames, alert after alert. A repeated alert
        counts once.
        """
    @property
    def register(self, /) -> Register:
        """
        The register that the view is of.
        """
    def report(self, /, alert: str) -> Report:
        """
        Who stands where with an alert, counted, and whom to follow up (rules P1 to P3).

        Raises `RefusalError`: `unknown_alert`.
        """
    def responders_for(self, /, organisation: str) -> Responders:
        """
        All users who may answer for an organisation, by user id. Raises `RefusalError`: `unknown_organisation`.
        """
    def worklist(self, /, user: str) -> Worklist:
        """
        What a user could act on: responses missing or open, soonest due first, those without a due instant last.

        Raises `RefusalError`: `unknown_user`.
        """

@final
class WithdrawAccessRequest(CommandOf[AccessRequestWithdrawn]):
    """
    Withdraws a request for access that is still undecided (rule D3). Given by the person who asked.
    """
    __match_args__ = ("request",)
    def __copy__(self, /) -> WithdrawAccessRequest: ...
    def __deepcopy__(self, /, _memo: object) -> WithdrawAccessRequest: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, request: str) -> WithdrawAccessRequest: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def request(self, /) -> str:
        """
        The id of the request, which the actor must have made.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class WithdrawAlert(CommandOf[AlertWithdrawn]):
    """
    Withdraws an alert for good (rule A9). Given by the operator.
    """
    __match_args__ = ("id", "reason")
    def __copy__(self, /) -> WithdrawAlert: ...
    def __deepcopy__(self, /, _memo: object) -> WithdrawAlert: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, id: str, *, reason: str) -> WithdrawAlert: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        The id of the alert, which accepts no commands once it is withdrawn.
        """
    @property
    def reason(self, /) -> str:
        """
        Why the alert is withdrawn.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class Worklist(Sequence[WorklistItem]):
    """
    The responses that a user could give or update now, the soonest due first (rule P4).
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        The names and types of the columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        The records as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves
        that open.
        """
    def __contains__(self, item: object, /) -> bool: ...
    def __copy__(self, /) -> Worklist: ...
    def __deepcopy__(self, /, _memo: object) -> Worklist: ...
    def __eq__(self, other: object, /) -> bool: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> WorklistItem: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[WorklistItem, ...]: ...
    def __getnewargs__(self, /) -> tuple[object, ...]: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[WorklistItem]: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, items: Sequence[WorklistItem], /) -> Worklist:
        """
        The sequence of these records.
        """
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        The records as a table for notebooks, in London time.
        """
    def to_dicts(self, /) -> list[dict[str, Any]]:
        """
        The wire form of each record as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

@final
class WorklistItem:
    """
    A response that a user could give or update now.
    """
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]
    __match_args__ = ("alert", "organisation", "state", "due_at")
    def __copy__(self, /) -> WorklistItem: ...
    def __deepcopy__(self, /, _memo: object) -> WorklistItem: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, *, alert: str, organisation: str, state: State | str, due_at: datetime | None = None) -> WorklistItem: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def alert(self, /) -> str:
        """
        The id of the alert.
        """
    @property
    def due_at(self, /) -> datetime | None:
        """
        The due instant of the response until the organisation has responded, and of the next update after that. There
        is none if no update is due.
        """
    @property
    def organisation(self, /) -> str:
        """
        The ODS code of the organisation that the user may respond for.
        """
    @property
    def state(self, /) -> State:
        """
        The state of the organisation at the instant of the view.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The wire form as plain `dict`s, lists, strings and numbers.
        """
    def to_json(self, /) -> str:
        """
        The wire form as JSON text.
        """

def _restored(kind: type, fields: object, /) -> object:
    """
    A value as `pickle` kept it: its texts are taken as they were, as those of entries are (rule W1).
    """

def adopt(enums: ModuleType, errors: ModuleType, /) -> None:
    """
    Takes over the enums and exceptions of the package, which does so each time that it is imported.
    """

def alert_id(text: str, /) -> str:
    """
    An alert id as it is kept: 1 to 32 of `A–Z 0–9 -`, upper-cased (rule A1).
    """

def allowed_after(before: StatusKind | str | None, /) -> list[str]:
    """
    The words of the statuses that may follow one, or begin (rule R3).
    """

def core_words() -> list[tuple[str, list[str]]]:
    """
    Every word that core knows, by kind: what this package must have a name for.
    """

def format_instant(instant: datetime, /) -> str:
    """
    An instant as written on the wire: in UTC with `Z`, and no more fraction digits than it needs.
    """

def ods_code(text: str, /) -> str:
    """
    An ODS code as it is kept: 1 to 9 letters and digits, upper-cased (rule O1).
    """

def parse_instant(text: str, /) -> datetime:
    """
    The instant of an RFC 3339 text, such as `2018-04-05T09:00:00+01:00`, in UTC (rule T1).
    """

def read_command(command: AnyCommand, /) -> Command:
    """
    The command of a `dict` or JSON text in the wire form, as one of the command classes.
    """

def refusal_code(code: RefusalCode | str, /) -> tuple[str, list[str]]:
    """
    What a refusal code says, and the ids of the rules that it enforces.
    """

def severity_word(text: str, /) -> str:
    """
    The word of a severity, read as people write it (rule A2).
    """

def timeliness(clock_started_at: Instants, due_at: Instants, first_response_at: Instants, as_of: Instants) -> Column:
    """
    Whether each duty was answered in time, from its instants alone: a column of the words of `Timeliness`.

    For data that never was in a register. Columns are those of pyarrow, polars, pandas or duckdb, of one length, of
    instants with a time zone. An aware `datetime` is the same for every row, as `as_of` usually is; `None`, and a missing
    value, says that there is none.

    - Without a clock, or before it has started by `as_of`, nobody is asked: `not_required`.
    - Without a due instant nothing falls due: `not_required`.
    - A first response later than `as_of` does not count yet (rule P4); at the due instant it is in time (rule T4).

    The column goes where it is wanted with `polars.Series(column)`, `pyarrow.array(column)` or
    `pandas.Series.from_arrow(column)`.
    """

def user_id(text: str, /) -> str:
    """
    A user id, checked: 1 to 64 of `A–Z a–z 0–9 . _ @ -`.
    """
