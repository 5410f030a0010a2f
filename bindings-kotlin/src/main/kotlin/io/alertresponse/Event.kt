package io.alertresponse

import io.alertresponse.internal.ReadByCore
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
    public val word: String get() = PlainEvent.wordOf(this)

    override fun toJson(): String = Wire.text(PlainEvent, this)
}

internal object EventSerializer : ReadByCore<Event>("Event", Event::class, { PlainEvent })

internal object PlainEvent : Tagged<Event>(
    "Event",
    Variant("policy_set", PolicySet::class, PolicySet.generatedSerializer()),
    Variant("organisation_registered", OrganisationRegistered::class, OrganisationRegistered.generatedSerializer()),
    Variant("mandate_changed", MandateChanged::class, MandateChanged.generatedSerializer()),
    Variant("organisation_closed", OrganisationClosed::class, OrganisationClosed.generatedSerializer()),
    Variant("user_registered", UserRegistered::class, UserRegistered.generatedSerializer()),
    Variant("role_granted", RoleGranted::class, RoleGranted.generatedSerializer()),
    Variant("role_changed", RoleChanged::class, RoleChanged.generatedSerializer()),
    Variant("role_removed", RoleRemoved::class, RoleRemoved.generatedSerializer()),
    Variant("user_updated", UserUpdated::class, UserUpdated.generatedSerializer()),
    Variant("mfa_confirmed", MfaConfirmed::class, MfaConfirmed.generatedSerializer()),
    Variant("mfa_reset", MfaReset::class, MfaReset.generatedSerializer()),
    Variant("auditor_appointed", AuditorAppointed::class, AuditorAppointed.generatedSerializer()),
    Variant("auditor_removed", AuditorRemoved::class, AuditorRemoved.generatedSerializer()),
    Variant("contact_preferences_set", ContactPreferencesSet::class, ContactPreferencesSet.generatedSerializer()),
    Variant("alert_contact_added", AlertContactAdded::class, AlertContactAdded.generatedSerializer()),
    Variant("alert_contact_removed", AlertContactRemoved::class, AlertContactRemoved.generatedSerializer()),
    Variant("access_requested", AccessRequested::class, AccessRequested.generatedSerializer()),
    Variant("access_approved", AccessApproved::class, AccessApproved.generatedSerializer()),
    Variant("access_denied", AccessDenied::class, AccessDenied.generatedSerializer()),
    Variant("access_request_withdrawn", AccessRequestWithdrawn::class, AccessRequestWithdrawn.generatedSerializer()),
    Variant("access_revoked", AccessRevoked::class, AccessRevoked.generatedSerializer()),
    Variant("alert_issued", AlertIssued::class, AlertIssued.generatedSerializer()),
    Variant("response_required", ResponseRequired::class, ResponseRequired.generatedSerializer()),
    Variant("alert_updated", AlertUpdated::class, AlertUpdated.generatedSerializer()),
    Variant("severity_changed", SeverityChanged::class, SeverityChanged.generatedSerializer()),
    Variant("deadline_set", DeadlineSet::class, DeadlineSet.generatedSerializer()),
    Variant("alert_withdrawn", AlertWithdrawn::class, AlertWithdrawn.generatedSerializer()),
    Variant("response_recorded", ResponseRecorded::class, ResponseRecorded.generatedSerializer()),
    Variant("response_reopened", ResponseReopened::class, ResponseReopened.generatedSerializer()),
    Variant("follow_up_recorded", FollowUpRecorded::class, FollowUpRecorded.generatedSerializer()),
)
