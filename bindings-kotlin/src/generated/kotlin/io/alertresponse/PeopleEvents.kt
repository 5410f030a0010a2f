// Written by `make generate` from the declarations in core.
@file:UseSerializers(Listed::class)

package io.alertresponse

import io.alertresponse.internal.Listed
import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/**
 * A person became a user of the register.
 *
 * @property id The user id, which belongs to this person for good (rule U10).
 * @property name The name of the person.
 * @property email The NHSmail address of the person (rule U4).
 */
@Serializable(with = UserRegistered.Serializer::class)
@KeepGeneratedSerializer
public data class UserRegistered(
    public val id: String,
    public val name: String,
    public val email: String,
) : Event {
    internal object Serializer : ReadByCore<UserRegistered>("Event", UserRegistered::class, { PlainEvent })
}

/**
 * A user was given a role at an organisation (rules U1, U6 and U7).
 *
 * @property user The id of the user who was given the role.
 * @property organisation The ODS code of the organisation where the user has the role.
 * @property role The role that the user was given.
 * @property nominatedBy The SIRO who nominated the user as the lead administrator. It is missing if the role was not
 *   given by nomination (rule U6).
 */
@Serializable(with = RoleGranted.Serializer::class)
@KeepGeneratedSerializer
public data class RoleGranted(
    public val user: String,
    public val organisation: String,
    public val role: Role,
    @SerialName("nominated_by") public val nominatedBy: Siro? = null,
) : Event {
    internal object Serializer : ReadByCore<RoleGranted>("Event", RoleGranted::class, { PlainEvent })
}

/**
 * The role that a user holds at an organisation was changed (rule U7).
 *
 * @property user The id of the user whose role changed.
 * @property organisation The ODS code of the organisation where the user holds the role.
 * @property role The new role, which replaces the earlier one.
 */
@Serializable(with = RoleChanged.Serializer::class)
@KeepGeneratedSerializer
public data class RoleChanged(
    public val user: String,
    public val organisation: String,
    public val role: Role,
) : Event {
    internal object Serializer : ReadByCore<RoleChanged>("Event", RoleChanged::class, { PlainEvent })
}

/**
 * The role that a user held at an organisation was removed (rule U7).
 *
 * @property user The id of the user who lost the role.
 * @property organisation The ODS code of the organisation where the user held the role.
 */
@Serializable(with = RoleRemoved.Serializer::class)
@KeepGeneratedSerializer
public data class RoleRemoved(
    public val user: String,
    public val organisation: String,
) : Event {
    internal object Serializer : ReadByCore<RoleRemoved>("Event", RoleRemoved::class, { PlainEvent })
}

/**
 * The name of a user, their email address, or both were corrected (rule U4).
 *
 * @property user The id of the user whose details were corrected.
 * @property name The new name. It is missing if the name stayed as it was.
 * @property email The new NHSmail address. It is missing if the address stayed as it was.
 */
@Serializable(with = UserUpdated.Serializer::class)
@KeepGeneratedSerializer
public data class UserUpdated(
    public val user: String,
    public val name: String? = null,
    public val email: String? = null,
) : Event {
    internal object Serializer : ReadByCore<UserUpdated>("Event", UserUpdated::class, { PlainEvent })
}

/**
 * The multi-factor authentication of a user was confirmed (rule U3).
 *
 * @property user The id of the user, who could do nothing until this was confirmed.
 */
@Serializable(with = MfaConfirmed.Serializer::class)
@KeepGeneratedSerializer
public data class MfaConfirmed(
    public val user: String,
) : Event {
    internal object Serializer : ReadByCore<MfaConfirmed>("Event", MfaConfirmed::class, { PlainEvent })
}

/**
 * The multi-factor authentication of a user was reset and must be confirmed again (rule U3).
 *
 * @property user The id of the user, who can do nothing until it is confirmed again.
 */
@Serializable(with = MfaReset.Serializer::class)
@KeepGeneratedSerializer
public data class MfaReset(
    public val user: String,
) : Event {
    internal object Serializer : ReadByCore<MfaReset>("Event", MfaReset::class, { PlainEvent })
}

/**
 * A user was appointed as an auditor, who may view reports (rule U2).
 *
 * @property user The id of the user who was appointed.
 */
@Serializable(with = AuditorAppointed.Serializer::class)
@KeepGeneratedSerializer
public data class AuditorAppointed(
    public val user: String,
) : Event {
    internal object Serializer : ReadByCore<AuditorAppointed>("Event", AuditorAppointed::class, { PlainEvent })
}

/**
 * The appointment of an auditor ended (rule U1).
 *
 * @property user The id of the user who is no longer an auditor.
 */
@Serializable(with = AuditorRemoved.Serializer::class)
@KeepGeneratedSerializer
public data class AuditorRemoved(
    public val user: String,
) : Event {
    internal object Serializer : ReadByCore<AuditorRemoved>("Event", AuditorRemoved::class, { PlainEvent })
}

/**
 * A user set their further email addresses and mobile numbers (rule U8).
 *
 * @property user The id of the user whom the addresses and numbers belong to.
 * @property emails The further email addresses, in any domain. The list replaces the earlier one and may be empty.
 * @property mobiles The further mobile numbers. The list replaces the earlier one and may be empty.
 */
@Serializable(with = ContactPreferencesSet.Serializer::class)
@KeepGeneratedSerializer
public data class ContactPreferencesSet(
    public val user: String,
    public val emails: List<String>,
    public val mobiles: List<String>,
) : Event {
    internal object Serializer : ReadByCore<ContactPreferencesSet>("Event", ContactPreferencesSet::class, { PlainEvent })
}

/**
 * A contact was added who receives the alerts of an organisation but has no access (rule U8).
 *
 * @property organisation The ODS code of the organisation whose alerts the contact receives.
 * @property name The name of the contact, which no other contact of the organisation may have.
 * @property email The email address of the contact, in any domain.
 * @property mobile The mobile number of the contact.
 */
@Serializable(with = AlertContactAdded.Serializer::class)
@KeepGeneratedSerializer
public data class AlertContactAdded(
    public val organisation: String,
    public val name: String,
    public val email: String? = null,
    public val mobile: String? = null,
) : Event {
    internal object Serializer : ReadByCore<AlertContactAdded>("Event", AlertContactAdded::class, { PlainEvent })
}

/**
 * An alert contact of an organisation was removed (rule U8).
 *
 * @property organisation The ODS code of the organisation whose alerts the contact received.
 * @property name The name of the contact who was removed.
 */
@Serializable(with = AlertContactRemoved.Serializer::class)
@KeepGeneratedSerializer
public data class AlertContactRemoved(
    public val organisation: String,
    public val name: String,
) : Event {
    internal object Serializer : ReadByCore<AlertContactRemoved>("Event", AlertContactRemoved::class, { PlainEvent })
}
