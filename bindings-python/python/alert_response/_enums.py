"""The words of the wire as real enums: each member is the word, as text. Written by `make generate`."""

from __future__ import annotations

from alert_response._words import Code, Kind, Ordered, Standing, Word


class Severity(Ordered):
    """How severe an alert is. The service orders severities from information only through low and medium to high;
    there is no critical.

    The order is that of severities, not of spelling, and also holds between a member and a word: `Severity.HIGH >
    "low"`. A text that is no word of a severity raises `TypeError`. A data frame orders a column of texts by
    spelling; give it the order with `polars.Enum(Severity)` or `pandas.CategoricalDtype(list(Severity),
    ordered=True)`.

    Words are read without regard to case, `_` or space: `Severity("Information only")`.
    """

    INFORMATION_ONLY = "information_only"
    """For information; nothing is asked."""
    LOW = "low"
    """Low."""
    MEDIUM = "medium"
    """Medium."""
    HIGH = "high"
    """High: the severity that asks for responses under both built-in policies (rule A3)."""


class Sector(Word):
    """What kind of organisation it is. Duties do not follow from it (rule O2)."""

    ACUTE = "acute"
    """An acute trust."""
    AMBULANCE = "ambulance"
    """An ambulance trust."""
    MENTAL_HEALTH = "mental_health"
    """A mental health trust."""
    COMMUNITY = "community"
    """A community trust."""
    CARE_TRUST = "care_trust"
    """A care trust."""
    CCG = "ccg"
    """A clinical commissioning group (until 2022)."""
    ICB = "icb"
    """An integrated care board (from 2022)."""
    CSU = "csu"
    """A commissioning support unit."""
    ARMS_LENGTH_BODY = "arms_length_body"
    """An arm's length body."""
    OTHER = "other"
    """Any other organisation."""


class Role(Word):
    """What a user is at one organisation (rules U1 and U2)."""

    RESPONDER = "responder"
    """May respond, and nothing else."""
    ADMINISTRATOR = "administrator"
    """May respond, manage users and decide access requests."""


class Justification(Word):
    """Why a vulnerability does not affect, in the five words of VEX."""

    COMPONENT_NOT_PRESENT = "component_not_present"
    """The component is not there."""
    VULNERABLE_CODE_NOT_PRESENT = "vulnerable_code_not_present"
    """The component is there without the vulnerable code."""
    VULNERABLE_CODE_NOT_IN_EXECUTE_PATH = "vulnerable_code_not_in_execute_path"
    """The vulnerable code is never run."""
    VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY = "vulnerable_code_cannot_be_controlled_by_adversary"
    """An attacker cannot reach the vulnerable code."""
    INLINE_MITIGATIONS_ALREADY_EXIST = "inline_mitigations_already_exist"
    """Something in place already stops an attack."""


class UnableReason(Word):
    """Why remediation cannot be implemented."""

    NO_FIX_AVAILABLE = "no_fix_available"
    """There is no fix."""
    SUPPLIER_CONSTRAINT = "supplier_constraint"
    """A supplier stands in the way."""
    CLINICAL_SAFETY = "clinical_safety"
    """The fix would endanger patients."""
    LEGACY_SYSTEM = "legacy_system"
    """The system is too old."""
    OPERATIONAL_CONSTRAINT = "operational_constraint"
    """Operations do not allow it."""
    OTHER = "other"
    """Something else."""


class Mode(Word):
    """What a refusal for one organisation means for the others of a bulk response (rule R10)."""

    ALL_OR_NOTHING = "all_or_nothing"
    """One refusal refuses the whole."""
    BEST_EFFORT = "best_effort"
    """The rest is recorded, the refused are named."""


class Action(Word):
    """What a user would do."""

    RESPOND = "respond"
    """Respond for the organisation, by a role there or by access (rules U2 and D4)."""
    MANAGE_USERS = "manage_users"
    """Manage the users and alert contacts of the organisation (rule U7)."""
    DECIDE_ACCESS = "decide_access"
    """Decide requests for access to the organisation (rule D3)."""
    VIEW_REPORTS = "view_reports"
    """View reports, which only auditors may (rule U2)."""


class RefusalCode(Code):
    """The stable code of a refusal. Messages may change, codes may not."""

    UNKNOWN_USER = "unknown_user"
    """No such user is known at that instant."""
    UNKNOWN_ORGANISATION = "unknown_organisation"
    """No such organisation is known at that instant."""
    UNKNOWN_ALERT = "unknown_alert"
    """No such alert is known at that instant."""
    UNKNOWN_REQUEST = "unknown_request"
    """No such access request is known at that instant."""
    MFA_REQUIRED = "mfa_required"
    """The user's multi-factor authentication is not confirmed."""
    NOT_PERMITTED = "not_permitted"
    """The actor has no authority for this."""
    OUT_OF_ORDER = "out_of_order"
    """The stream already has a later entry."""
    ORGANISATION_CLOSED = "organisation_closed"
    """The organisation is closed and accepts no further commands."""
    ORGANISATION_ALREADY_REGISTERED = "organisation_already_registered"
    """The ODS code is registered, perhaps closed."""
    MANDATE_UNCHANGED = "mandate_unchanged"
    """The organisation is already mandated, or already not."""
    ALREADY_REGISTERED = "already_registered"
    """The organisation has a registered user, so nobody is nominated."""
    NOMINATION_REQUIRED = "nomination_required"
    """The organisation has nobody registered; its SIRO nominates first."""
    USER_DIFFERS = "user_differs"
    """The user id is known with another address, so it is somebody else's."""
    ROLE_ALREADY_HELD = "role_already_held"
    """The user already holds a role, or that role, there."""
    ROLE_NOT_HELD = "role_not_held"
    """The user holds no role there."""
    LAST_ADMINISTRATOR = "last_administrator"
    """The organisation would lose its last administrator."""
    NOT_NHSMAIL = "not_nhsmail"
    """The address is well formed but not an NHSmail address."""
    MFA_ALREADY_CONFIRMED = "mfa_already_confirmed"
    """Multi-factor authentication is already confirmed."""
    MFA_NOT_CONFIRMED = "mfa_not_confirmed"
    """There is no confirmed multi-factor authentication to reset."""
    AUDITOR_ALREADY_APPOINTED = "auditor_already_appointed"
    """The user is already an auditor."""
    NOT_AN_AUDITOR = "not_an_auditor"
    """The user is not an auditor."""
    CONTACT_ALREADY_EXISTS = "contact_already_exists"
    """The organisation has an alert contact of that name."""
    UNKNOWN_CONTACT = "unknown_contact"
    """The organisation has no alert contact of that name."""
    CONTACT_NEEDS_ADDRESS = "contact_needs_address"
    """An alert contact needs an email address or a mobile number."""
    ALREADY_HAS_ACCESS = "already_has_access"
    """The user can already answer for the organisation."""
    REQUEST_ALREADY_PENDING = "request_already_pending"
    """The user's earlier request is still undecided."""
    REQUEST_ALREADY_DECIDED = "request_already_decided"
    """The request was approved, denied, withdrawn or revoked."""
    REQUEST_NOT_APPROVED = "request_not_approved"
    """The request gives no access now, so there is nothing to revoke."""
    REQUEST_LAPSED = "request_lapsed"
    """The role behind the undecided request has ended."""
    OWN_REQUEST = "own_request"
    """Nobody decides their own request."""
    ALERT_ALREADY_ISSUED = "alert_already_issued"
    """The alert id is taken, perhaps by a withdrawn alert."""
    ALERT_WITHDRAWN = "alert_withdrawn"
    """The alert is withdrawn and accepts no further commands."""
    SEVERITY_UNCHANGED = "severity_unchanged"
    """The alert already has that severity."""
    DEADLINE_NOT_AFTER_START = "deadline_not_after_start"
    """The respond-by instant does not lie after the clock's start."""
    RESPONSE_NOT_REQUIRED = "response_not_required"
    """No clock of the alert runs or starts, or the organisation no longer owes a response."""
    NOT_IN_SCOPE = "not_in_scope"
    """No clock of the alert names the organisation."""
    RESPONSE_CLOSED = "response_closed"
    """The response is closed; reopen it before you record another status."""
    RESPONSE_NOT_CLOSED = "response_not_closed"
    """There is no closed response to reopen."""
    ACKNOWLEDGE_FIRST = "acknowledge_first"
    """Under this policy the first record is in progress."""
    NO_ORGANISATIONS = "no_organisations"
    """The list of organisations is empty, or `all` finds none."""
    MISSING_DETAIL = "missing_detail"
    """A detail that the command needs is missing."""
    INSTANT_IN_FUTURE = "instant_in_future"
    """An instant lies after the command's instant and may not."""
    INSTANT_IN_PAST = "instant_in_past"
    """An instant does not lie after the command's instant and must."""
    RISK_ACCEPTANCE_REQUIRED = "risk_acceptance_required"
    """The policy asks for the SIRO's risk acceptance."""
    INVALID_TEXT = "invalid_text"
    """A text is blank, too long or has characters that it may not have."""
    INVALID_VALUE = "invalid_value"
    """The input cannot be read, exceeds a limit, or leads to an instant beyond the year 9999."""


class StatusKind(Kind):
    """The four statuses without their details (rule R1)."""

    IN_PROGRESS = "in_progress"
    """Under investigation or in progress."""
    COMPLETE = "complete"
    """Remediation is complete."""
    NOT_APPLICABLE = "not_applicable"
    """The alert does not apply."""
    UNABLE_TO_IMPLEMENT = "unable_to_implement"
    """Remediation cannot be implemented; updates are still owed (rule R5)."""


class State(Standing):
    """Where an organisation in scope stands: exactly one of these at every instant (rule P1)."""

    AWAITING = "awaiting"
    """No response yet, and the due instant not passed (rule T4)."""
    OVERDUE = "overdue"
    """No response, and the due instant passed."""
    IN_PROGRESS = "in_progress"
    """The response is in progress."""
    COMPLETE = "complete"
    """Remediation is complete."""
    NOT_APPLICABLE = "not_applicable"
    """The alert does not apply."""
    UNABLE_TO_IMPLEMENT = "unable_to_implement"
    """Remediation cannot be implemented."""
    NOT_REQUIRED = "not_required"
    """No response, and none is asked for any more."""


class Timeliness(Word):
    """Whether an organisation in scope answered in time: exactly one of these at every instant (rule P2)."""

    AWAITING = "awaiting"
    """No response yet, and the due instant not passed."""
    OVERDUE = "overdue"
    """No response by the due instant, or by the later end of the duty."""
    ON_TIME = "on_time"
    """Answered by the due instant, for ever."""
    LATE = "late"
    """Answered after the due instant, for ever."""
    NOT_REQUIRED = "not_required"
    """The duty ended, unanswered, by its due instant."""


class RequestState(Word):
    """Where an access request stands at an instant."""

    PENDING = "pending"
    """Undecided."""
    APPROVED = "approved"
    """In force."""
    DENIED = "denied"
    """Denied by an administrator."""
    WITHDRAWN = "withdrawn"
    """Withdrawn by who asked."""
    REVOKED = "revoked"
    """Approved, then revoked."""
    LAPSED = "lapsed"
    """Undecided when the role behind it ended (rule D6)."""
    ENDED = "ended"
    """Approved; then its set instant came, or the role behind it ended (rules D5 and D6)."""
