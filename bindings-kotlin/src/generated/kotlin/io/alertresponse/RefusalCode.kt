// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.Meanings
import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * The stable code of a refusal. Messages may change, codes may not.
 */
@Serializable(with = RefusalCode.Serializer::class)
public enum class RefusalCode(override val word: String) : Word {
    /** No such user is known at that instant. */
    UNKNOWN_USER("unknown_user"),

    /** No such organisation is known at that instant. */
    UNKNOWN_ORGANISATION("unknown_organisation"),

    /** No such alert is known at that instant. */
    UNKNOWN_ALERT("unknown_alert"),

    /** No such access request is known at that instant. */
    UNKNOWN_REQUEST("unknown_request"),

    /** The multi-factor authentication of the user is not confirmed. */
    MFA_REQUIRED("mfa_required"),

    /** The actor does not have the authority to do this. */
    NOT_PERMITTED("not_permitted"),

    /** The command is dated before an entry that it must follow. */
    OUT_OF_ORDER("out_of_order"),

    /** The organisation is closed and accepts no further commands. */
    ORGANISATION_CLOSED("organisation_closed"),

    /** The ODS code is already registered, perhaps to an organisation that has closed. */
    ORGANISATION_ALREADY_REGISTERED("organisation_already_registered"),

    /** The organisation is already on the mandated list, or already off it. */
    MANDATE_UNCHANGED("mandate_unchanged"),

    /** The organisation already has a registered user, so no lead administrator can be nominated. */
    ALREADY_REGISTERED("already_registered"),

    /** The organisation has no registered users; its SIRO must first nominate a lead administrator. */
    NOMINATION_REQUIRED("nomination_required"),

    /** The user id is already registered with another email address. */
    USER_DIFFERS("user_differs"),

    /** The user already holds a role at the organisation, or already holds the new role. */
    ROLE_ALREADY_HELD("role_already_held"),

    /** The user does not hold a role at the organisation. */
    ROLE_NOT_HELD("role_not_held"),

    /** The organisation would lose its last administrator. */
    LAST_ADMINISTRATOR("last_administrator"),

    /** The email address is well formed, but it is not an NHSmail address. */
    NOT_NHSMAIL("not_nhsmail"),

    /** The multi-factor authentication of the user is already confirmed. */
    MFA_ALREADY_CONFIRMED("mfa_already_confirmed"),

    /** The user has no confirmed multi-factor authentication to reset. */
    MFA_NOT_CONFIRMED("mfa_not_confirmed"),

    /** The user is already an auditor. */
    AUDITOR_ALREADY_APPOINTED("auditor_already_appointed"),

    /** The user is not an auditor. */
    NOT_AN_AUDITOR("not_an_auditor"),

    /** The organisation already has an alert contact with that name. */
    CONTACT_ALREADY_EXISTS("contact_already_exists"),

    /** The organisation does not have an alert contact with that name. */
    UNKNOWN_CONTACT("unknown_contact"),

    /** An alert contact needs an email address or a mobile number. */
    CONTACT_NEEDS_ADDRESS("contact_needs_address"),

    /** The user can already respond for the organisation. */
    ALREADY_HAS_ACCESS("already_has_access"),

    /** The user already has an undecided request for access to the organisation. */
    REQUEST_ALREADY_PENDING("request_already_pending"),

    /** The request has already been approved, denied or withdrawn. */
    REQUEST_ALREADY_DECIDED("request_already_decided"),

    /** The request does not give access now, so there is nothing to revoke. */
    REQUEST_NOT_APPROVED("request_not_approved"),

    /** The undecided request lapsed when the role behind it ended or the lead organisation closed. */
    REQUEST_LAPSED("request_lapsed"),

    /** Users cannot decide their own requests. */
    OWN_REQUEST("own_request"),

    /** The alert id is already in use, perhaps by a withdrawn alert. */
    ALERT_ALREADY_ISSUED("alert_already_issued"),

    /** The alert is withdrawn and accepts no further commands. */
    ALERT_WITHDRAWN("alert_withdrawn"),

    /** The alert already has that severity. */
    SEVERITY_UNCHANGED("severity_unchanged"),

    /** The due instant is not later than the start of the clock. */
    DEADLINE_NOT_AFTER_START("deadline_not_after_start"),

    /** The alert does not ask for responses, the organisation no longer owes one, or no clock would start. */
    RESPONSE_NOT_REQUIRED("response_not_required"),

    /** No clock of the alert has ever named the organisation. */
    NOT_IN_SCOPE("not_in_scope"),

    /** The response is closed; it must be reopened before another status can be recorded. */
    RESPONSE_CLOSED("response_closed"),

    /** There is no closed response to reopen. */
    RESPONSE_NOT_CLOSED("response_not_closed"),

    /** The policy requires that the first status recorded is in progress. */
    ACKNOWLEDGE_FIRST("acknowledge_first"),

    /** The list of organisations is empty, or `all` finds no organisation. */
    NO_ORGANISATIONS("no_organisations"),

    /** A detail that the command needs is missing. */
    MISSING_DETAIL("missing_detail"),

    /** An instant that must not be later than the command is later than it. */
    INSTANT_IN_FUTURE("instant_in_future"),

    /** An instant that must be later than the command is not. */
    INSTANT_IN_PAST("instant_in_past"),

    /** The policy requires the SIRO's acceptance of the risk. */
    RISK_ACCEPTANCE_REQUIRED("risk_acceptance_required"),

    /** A text is blank or too long, or has characters that are not allowed. */
    INVALID_TEXT("invalid_text"),

    /** The input cannot be read, exceeds a limit, or leads to an instant beyond the year 9999. */
    INVALID_VALUE("invalid_value"),
    ;

    /** What the code says, in one sentence. */
    public val meaning: String get() = Meanings.of(this).sentence

    /** The ids of the rules that the code enforces. */
    public val rules: List<String> get() = Meanings.of(this).rules

    internal object Serializer : WordSerializer<RefusalCode>("RefusalCode", entries)
}
