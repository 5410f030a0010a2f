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
 * A user became known.
 *
 * @property id The user id.
 * @property name The name.
 * @property email The NHSmail address.
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
 * A user got a role at an organisation.
 *
 * @property user The user.
 * @property organisation The organisation.
 * @property role The role.
 * @property nominatedBy The SIRO, where this was a nomination.
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
 * The role of a user at an organisation changed.
 *
 * @property user The user.
 * @property organisation The organisation.
 * @property role The new role.
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
 * The role of a user at an organisation ended.
 *
 * @property user The user.
 * @property organisation The organisation.
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
 * A user's name or address was corrected.
 *
 * @property user The user.
 * @property name The new name.
 * @property email The new NHSmail address.
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
 * A user's multi-factor authentication was confirmed.
 *
 * @property user The user.
 */
@Serializable(with = MfaConfirmed.Serializer::class)
@KeepGeneratedSerializer
public data class MfaConfirmed(
    public val user: String,
) : Event {
    internal object Serializer : ReadByCore<MfaConfirmed>("Event", MfaConfirmed::class, { PlainEvent })
}

/**
 * A user's multi-factor authentication must be confirmed anew.
 *
 * @property user The user.
 */
@Serializable(with = MfaReset.Serializer::class)
@KeepGeneratedSerializer
public data class MfaReset(
    public val user: String,
) : Event {
    internal object Serializer : ReadByCore<MfaReset>("Event", MfaReset::class, { PlainEvent })
}

/**
 * A user became an auditor.
 *
 * @property user The user.
 */
@Serializable(with = AuditorAppointed.Serializer::class)
@KeepGeneratedSerializer
public data class AuditorAppointed(
    public val user: String,
) : Event {
    internal object Serializer : ReadByCore<AuditorAppointed>("Event", AuditorAppointed::class, { PlainEvent })
}

/**
 * A user is no auditor any more.
 *
 * @property user The user.
 */
@Serializable(with = AuditorRemoved.Serializer::class)
@KeepGeneratedSerializer
public data class AuditorRemoved(
    public val user: String,
) : Event {
    internal object Serializer : ReadByCore<AuditorRemoved>("Event", AuditorRemoved::class, { PlainEvent })
}

/**
 * A user's further addresses and numbers were replaced.
 *
 * @property user The user.
 * @property emails Email addresses.
 * @property mobiles Mobile numbers.
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
 * An organisation got an alert contact.
 *
 * @property organisation The organisation.
 * @property name The contact's name.
 * @property email An address.
 * @property mobile A mobile number.
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
 * An organisation lost an alert contact.
 *
 * @property organisation The organisation.
 * @property name The contact's name.
 */
@Serializable(with = AlertContactRemoved.Serializer::class)
@KeepGeneratedSerializer
public data class AlertContactRemoved(
    public val organisation: String,
    public val name: String,
) : Event {
    internal object Serializer : ReadByCore<AlertContactRemoved>("Event", AlertContactRemoved::class, { PlainEvent })
}
