package io.alertresponse

import io.alertresponse.internal.Tagged
import io.alertresponse.internal.Variant
import io.alertresponse.internal.Wire
import kotlinx.serialization.Serializable

/**
 * Everything that can have happened, one fact each.
 */
@Serializable(with = EventSerializer::class)
public sealed interface Event : WireValue {
    /** The event's word on the wire. */
    public val word: String get() = EventSerializer.wordOf(this)

    override fun toJson(): String = Wire.text(EventSerializer, this)
}

internal object EventSerializer : Tagged<Event>(
    "Event",
    Variant("policy_set", PolicySet::class, PolicySet.serializer()),
    Variant("organisation_registered", OrganisationRegistered::class, OrganisationRegistered.serializer()),
    Variant("mandate_changed", MandateChanged::class, MandateChanged.serializer()),
    Variant("organisation_closed", OrganisationClosed::class, OrganisationClosed.serializer()),
    Variant("user_registered", UserRegistered::class, UserRegistered.serializer()),
    Variant("role_granted", RoleGranted::class, RoleGranted.serializer()),
    Variant("role_changed", RoleChanged::class, RoleChanged.serializer()),
    Variant("role_removed", RoleRemoved::class, RoleRemoved.serializer()),
    Variant("user_updated", UserUpdated::class, UserUpdated.serializer()),
    Variant("mfa_confirmed", MfaConfirmed::class, MfaConfirmed.serializer()),
    Variant("mfa_reset", MfaReset::class, MfaReset.serializer()),
    Variant("auditor_appointed", AuditorAppointed::class, AuditorAppointed.serializer()),
    Variant("auditor_removed", AuditorRemoved::class, AuditorRemoved.serializer()),
    Variant("contact_preferences_set", ContactPreferencesSet::class, ContactPreferencesSet.serializer()),
    Variant("alert_contact_added", AlertContactAdded::class, AlertContactAdded.serializer()),
    Variant("alert_contact_removed", AlertContactRemoved::class, AlertContactRemoved.serializer()),
    Variant("access_requested", AccessRequested::class, AccessRequested.serializer()),
    Variant("access_approved", AccessApproved::class, AccessApproved.serializer()),
    Variant("access_denied", AccessDenied::class, AccessDenied.serializer()),
    Variant("access_request_withdrawn", AccessRequestWithdrawn::class, AccessRequestWithdrawn.serializer()),
    Variant("access_revoked", AccessRevoked::class, AccessRevoked.serializer()),
    Variant("alert_issued", AlertIssued::class, AlertIssued.serializer()),
    Variant("response_required", ResponseRequired::class, ResponseRequired.serializer()),
    Variant("alert_updated", AlertUpdated::class, AlertUpdated.serializer()),
    Variant("severity_changed", SeverityChanged::class, SeverityChanged.serializer()),
    Variant("deadline_set", DeadlineSet::class, DeadlineSet.serializer()),
    Variant("alert_withdrawn", AlertWithdrawn::class, AlertWithdrawn.serializer()),
    Variant("response_recorded", ResponseRecorded::class, ResponseRecorded.serializer()),
    Variant("response_reopened", ResponseReopened::class, ResponseReopened.serializer()),
    Variant("follow_up_recorded", FollowUpRecorded::class, FollowUpRecorded.serializer()),
)
