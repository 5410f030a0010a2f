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

    /** The user's multi-factor authentication is not confirmed. */
    MFA_REQUIRED("mfa_required"),

    /** The actor has no authority for this. */
    NOT_PERMITTED("not_permitted"),

    /** The stream already has a later entry. */
    OUT_OF_ORDER("out_of_order"),

    /** The organisation is closed and accepts no further commands. */
    ORGANISATION_CLOSED("organisation_closed"),

    /** The ODS code is registered, perhaps closed. */
    ORGANISATION_ALREADY_REGISTERED("organisation_already_registered"),

    /** The organisation is already mandated, or already not. */
    MANDATE_UNCHANGED("mandate_unchanged"),

    /** The organisation has a registered user, so nobody is nominated. */
    ALREADY_REGISTERED("already_registered"),

    /** The organisation has nobody registered; its SIRO nominates first. */
    NOMINATION_REQUIRED("nomination_required"),

    /** The user id is known with another address, so it is somebody else's. */
    USER_DIFFERS("user_differs"),

    /** The user already holds a role, or that role, there. */
    ROLE_ALREADY_HELD("role_already_held"),

    /** The user holds no role there. */
    ROLE_NOT_HELD("role_not_held"),

    /** The organisation would lose its last administrator. */
    LAST_ADMINISTRATOR("last_administrator"),

    /** The address is well formed but not an NHSmail address. */
    NOT_NHSMAIL("not_nhsmail"),

    /** Multi-factor authentication is already confirmed. */
    MFA_ALREADY_CONFIRMED("mfa_already_confirmed"),

    /** There is no confirmed multi-factor authentication to reset. */
    MFA_NOT_CONFIRMED("mfa_not_confirmed"),

    /** The user is already an auditor. */
    AUDITOR_ALREADY_APPOINTED("auditor_already_appointed"),

    /** The user is not an auditor. */
    NOT_AN_AUDITOR("not_an_auditor"),

    /** The organisation has an alert contact of that name. */
    CONTACT_ALREADY_EXISTS("contact_already_exists"),

    /** The organisation has no alert contact of that name. */
    UNKNOWN_CONTACT("unknown_contact"),

    /** An alert contact needs an email address or a mobile number. */
    CONTACT_NEEDS_ADDRESS("contact_needs_address"),

    /** The user can already answer for the organisation. */
    ALREADY_HAS_ACCESS("already_has_access"),

    /** The user's earlier request is still undecided. */
    REQUEST_ALREADY_PENDING("request_already_pending"),

    /** The request was approved, denied, withdrawn or revoked. */
    REQUEST_ALREADY_DECIDED("request_already_decided"),

    /** The request gives no access now, so there is nothing to revoke. */
    REQUEST_NOT_APPROVED("request_not_approved"),

    /** The role behind the undecided request has ended. */
    REQUEST_LAPSED("request_lapsed"),

    /** Nobody decides their own request. */
    OWN_REQUEST("own_request"),

    /** The alert id is taken, perhaps by a withdrawn alert. */
    ALERT_ALREADY_ISSUED("alert_already_issued"),

    /** The alert is withdrawn and accepts no further commands. */
    ALERT_WITHDRAWN("alert_withdrawn"),

    /** The alert already has that severity. */
    SEVERITY_UNCHANGED("severity_unchanged"),

    /** The respond-by instant does not lie after the clock's start. */
    DEADLINE_NOT_AFTER_START("deadline_not_after_start"),

    /** No clock of the alert runs or starts, or the organisation no longer owes a response. */
    RESPONSE_NOT_REQUIRED("response_not_required"),

    /** No clock of the alert names the organisation. */
    NOT_IN_SCOPE("not_in_scope"),

    /** The response is closed; reopen it before you record another status. */
    RESPONSE_CLOSED("response_closed"),

    /** There is no closed response to reopen. */
    RESPONSE_NOT_CLOSED("response_not_closed"),

    /** Under this policy the first record is in progress. */
    ACKNOWLEDGE_FIRST("acknowledge_first"),

    /** The list of organisations is empty, or `all` finds none. */
    NO_ORGANISATIONS("no_organisations"),

    /** A detail that the command needs is missing. */
    MISSING_DETAIL("missing_detail"),

    /** An instant lies after the command's instant and may not. */
    INSTANT_IN_FUTURE("instant_in_future"),

    /** An instant does not lie after the command's instant and must. */
    INSTANT_IN_PAST("instant_in_past"),

    /** The policy asks for the SIRO's risk acceptance. */
    RISK_ACCEPTANCE_REQUIRED("risk_acceptance_required"),

    /** A text is blank, too long or has characters that it may not have. */
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
