"""The words of the wire as real enums: each member is the word, as text. Written by `make generate`."""

from __future__ import annotations

from alert_response._words import Code, Kind, Ordered, Standing, Word


class Severity(Ordered):
    """The severity of an alert. The four severities, from the highest, are high, medium, low and information only;
    there is no critical (rule A2).

    The order is that of severities, not of spelling, and also holds between a member and a word: `Severity.HIGH >
    "low"`. A text that is no word of a severity raises `TypeError`. A data frame orders a column of texts by
    spelling; give it the order with `polars.Enum(Severity)` or `pandas.CategoricalDtype(list(Severity),
    ordered=True)`.

    Words are read without regard to case, `_` or space: `Severity("Information only")`.
    """

    INFORMATION_ONLY = "information_only"
    """For information only. This severity asks for responses only if the policy names it (rule A3)."""
    LOW = "low"
    """Low severity, which asks for responses only if the policy names it (rule A3)."""
    MEDIUM = "medium"
    """Medium severity, which asks for responses only if the policy names it (rule A3)."""
    HIGH = "high"
    """High severity. Both built-in policies ask for responses at this severity, and at no other (rule A3)."""


class Sector(Word):
    """The kind of organisation. It does not decide whether the organisation must respond (rule O2)."""

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
    """A clinical commissioning group. These existed until 2022."""
    ICB = "icb"
    """An integrated care board. These have existed since 2022."""
    CSU = "csu"
    """A commissioning support unit."""
    ARMS_LENGTH_BODY = "arms_length_body"
    """An arm's length body."""
    OTHER = "other"
    """Any other organisation."""


class Role(Word):
    """The role of a user at one organisation (rules U1 and U2)."""

    RESPONDER = "responder"
    """The user may respond for the organisation, and nothing else."""
    ADMINISTRATOR = "administrator"
    """The user may respond for the organisation, manage its users, and decide requests for access to it."""


class Justification(Word):
    """Why a vulnerability does not affect an organisation, in one of the five words of VEX."""

    COMPONENT_NOT_PRESENT = "component_not_present"
    """The vulnerable component is not present."""
    VULNERABLE_CODE_NOT_PRESENT = "vulnerable_code_not_present"
    """The component is present, but without the vulnerable code."""
    VULNERABLE_CODE_NOT_IN_EXECUTE_PATH = "vulnerable_code_not_in_execute_path"
    """The vulnerable code is present, but it is never run."""
    VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY = "vulnerable_code_cannot_be_controlled_by_adversary"
    """An attacker cannot control the vulnerable code."""
    INLINE_MITIGATIONS_ALREADY_EXIST = "inline_mitigations_already_exist"
    """Mitigations that are already in place stop an attack."""


class UnableReason(Word):
    """The kind of reason why remediation cannot be implemented."""

    NO_FIX_AVAILABLE = "no_fix_available"
    """No fix is available."""
    SUPPLIER_CONSTRAINT = "supplier_constraint"
    """A supplier prevents the fix."""
    CLINICAL_SAFETY = "clinical_safety"
    """The fix would put patients at risk."""
    LEGACY_SYSTEM = "legacy_system"
    """The system is too old for the fix."""
    OPERATIONAL_CONSTRAINT = "operational_constraint"
    """The way the organisation operates does not allow the fix."""
    OTHER = "other"
    """The reason is none of the others."""


class Mode(Word):
    """What happens to the other organisations of a response when one of them is refused (rule R10)."""

    ALL_OR_NOTHING = "all_or_nothing"
    """Nothing is recorded for any organisation, and every refused organisation is named."""
    BEST_EFFORT = "best_effort"
    """The response is recorded for the other organisations, and the refused ones are named."""


class Action(Word):
    """What a user would like to do."""

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
    """The multi-factor authentication of the user is not confirmed."""
    NOT_PERMITTED = "not_permitted"
    """The actor does not have the authority to do this."""
    OUT_OF_ORDER = "out_of_order"
    """The command is dated before an entry that it must follow."""
    ORGANISATION_CLOSED = "organisation_closed"
    """The organisation is closed and accepts no further commands."""
    ORGANISATION_ALREADY_REGISTERED = "organisation_already_registered"
    """The ODS code is already registered, perhaps to an organisation that has closed."""
    MANDATE_UNCHANGED = "mandate_unchanged"
    """The organisation is already on the mandated list, or already off it."""
    ALREADY_REGISTERED = "already_registered"
    """The organisation already has a registered user, so no lead administrator can be nominated."""
    NOMINATION_REQUIRED = "nomination_required"
    """The organisation has no registered users; its SIRO must first nominate a lead administrator."""
    USER_DIFFERS = "user_differs"
    """The user id is already registered with another email address."""
    ROLE_ALREADY_HELD = "role_already_held"
    """The user already holds a role at the organisation, or already holds the new role."""
    ROLE_NOT_HELD = "role_not_held"
    """The user does not hold a role at the organisation."""
    LAST_ADMINISTRATOR = "last_administrator"
    """The organisation would lose its last administrator."""
    NOT_NHSMAIL = "not_nhsmail"
    """The email address is well formed, but it is not an NHSmail address."""
    MFA_ALREADY_CONFIRMED = "mfa_already_confirmed"
    """The multi-factor authentication of the user is already confirmed."""
    MFA_NOT_CONFIRMED = "mfa_not_confirmed"
    """The user has no confirmed multi-factor authentication to reset."""
    AUDITOR_ALREADY_APPOINTED = "auditor_already_appointed"
    """The user is already an auditor."""
    NOT_AN_AUDITOR = "not_an_auditor"
    """The user is not an auditor."""
    CONTACT_ALREADY_EXISTS = "contact_already_exists"
    """The organisation already has an alert contact with that name."""
    UNKNOWN_CONTACT = "unknown_contact"
    """The organisation does not have an alert contact with that name."""
    CONTACT_NEEDS_ADDRESS = "contact_needs_address"
    """An alert contact needs an email address or a mobile number."""
    ALREADY_HAS_ACCESS = "already_has_access"
    """The user can already respond for the organisation."""
    REQUEST_ALREADY_PENDING = "request_already_pending"
    """The user already has an undecided request for access to the organisation."""
    REQUEST_ALREADY_DECIDED = "request_already_decided"
    """The request has already been approved, denied or withdrawn."""
    REQUEST_NOT_APPROVED = "request_not_approved"
    """The request does not give access now, so there is nothing to revoke."""
    REQUEST_LAPSED = "request_lapsed"
    """The undecided request lapsed when the role behind it ended or the lead organisation closed."""
    OWN_REQUEST = "own_request"
    """Users cannot decide their own requests."""
    ALERT_ALREADY_ISSUED = "alert_already_issued"
    """The alert id is already in use, perhaps by a withdrawn alert."""
    ALERT_WITHDRAWN = "alert_withdrawn"
    """The alert is withdrawn and accepts no further commands."""
    SEVERITY_UNCHANGED = "severity_unchanged"
    """The alert already has that severity."""
    DEADLINE_NOT_AFTER_START = "deadline_not_after_start"
    """The due instant is not later than the start of the clock."""
    RESPONSE_NOT_REQUIRED = "response_not_required"
    """The alert does not ask for responses, the organisation no longer owes one, or no clock would start."""
    NOT_IN_SCOPE = "not_in_scope"
    """No clock of the alert has ever named the organisation."""
    RESPONSE_CLOSED = "response_closed"
    """The response is closed; it must be reopened before another status can be recorded."""
    RESPONSE_NOT_CLOSED = "response_not_closed"
    """There is no closed response to reopen."""
    ACKNOWLEDGE_FIRST = "acknowledge_first"
    """The policy requires that the first status recorded is in progress."""
    NO_ORGANISATIONS = "no_organisations"
    """The list of organisations is empty, or `all` finds no organisation."""
    MISSING_DETAIL = "missing_detail"
    """A detail that the command needs is missing."""
    INSTANT_IN_FUTURE = "instant_in_future"
    """An instant that must not be later than the command is later than it."""
    INSTANT_IN_PAST = "instant_in_past"
    """An instant that must be later than the command is not."""
    RISK_ACCEPTANCE_REQUIRED = "risk_acceptance_required"
    """The policy requires the SIRO's acceptance of the risk."""
    INVALID_TEXT = "invalid_text"
    """A text is blank or too long, or has characters that are not allowed."""
    INVALID_VALUE = "invalid_value"
    """The input cannot be read, exceeds a limit, or leads to an instant beyond the year 9999."""


class StatusKind(Kind):
    """The remediation status without its details (rule R1)."""

    IN_PROGRESS = "in_progress"
    """The organisation is investigating the alert or working on it."""
    COMPLETE = "complete"
    """The organisation has completed remediation."""
    NOT_APPLICABLE = "not_applicable"
    """The alert does not apply to the organisation."""
    UNABLE_TO_IMPLEMENT = "unable_to_implement"
    """The organisation cannot implement remediation, and still owes updates (rule R5)."""


class State(Standing):
    """The state of an organisation in scope of an alert. It is in exactly one state at every instant (rule P1)."""

    AWAITING = "awaiting"
    """The organisation has not responded, and the due instant has not passed (rule T4)."""
    OVERDUE = "overdue"
    """The organisation has not responded, and the due instant has passed (rule T4)."""
    IN_PROGRESS = "in_progress"
    """The organisation is investigating the alert or working on it."""
    COMPLETE = "complete"
    """The organisation has completed remediation."""
    NOT_APPLICABLE = "not_applicable"
    """The alert does not apply to the organisation."""
    UNABLE_TO_IMPLEMENT = "unable_to_implement"
    """The organisation cannot implement remediation, and still owes updates (rule R5)."""
    NOT_REQUIRED = "not_required"
    """The organisation has not responded, and no longer needs to."""


class Timeliness(Word):
    """Whether an organisation in scope of an alert responded in time. It has exactly one timeliness at every instant
    (rule P2).
    """

    AWAITING = "awaiting"
    """The organisation has not responded, and the due instant has not passed (rule T4)."""
    OVERDUE = "overdue"
    """The due instant has passed without a response. If the duty ends after that, the timeliness stays overdue."""
    ON_TIME = "on_time"
    """The first response came by the due instant. Nothing that happens later changes this."""
    LATE = "late"
    """The first response came after the due instant. Nothing that happens later changes this."""
    NOT_REQUIRED = "not_required"
    """The duty of the organisation ended without a response, at or before the due instant."""


class RequestState(Word):
    """The state of a request for access at an instant."""

    PENDING = "pending"
    """The request is undecided."""
    APPROVED = "approved"
    """The request was approved, and the access is in force."""
    DENIED = "denied"
    """An administrator of the organisation denied the request."""
    WITHDRAWN = "withdrawn"
    """The person who asked withdrew the request."""
    REVOKED = "revoked"
    """The request was approved, and the access was revoked later."""
    LAPSED = "lapsed"
    """The request was undecided when the role behind it ended or the lead organisation closed (rule D6)."""
    ENDED = "ended"
    """The request was approved. Its set end has come, the role behind it ended, or the lead organisation closed
    (rules D5 and D6).
    """
