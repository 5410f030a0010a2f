@file:UseSerializers(Listed::class)

package io.alertresponse

import io.alertresponse.internal.Listed
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
@Serializable
public data class UserRegistered(
    public val id: String,
    public val name: String,
    public val email: String,
) : Event

/**
 * A user got a role at an organisation.
 *
 * @property user The user.
 * @property organisation The organisation.
 * @property role The role.
 * @property nominatedBy The SIRO, where this was a nomination.
 */
@Serializable
public data class RoleGranted(
    public val user: String,
    public val organisation: String,
    public val role: Role,
    @SerialName("nominated_by") public val nominatedBy: Siro? = null,
) : Event

/**
 * The role of a user at an organisation changed.
 *
 * @property user The user.
 * @property organisation The organisation.
 * @property role The new role.
 */
@Serializable
public data class RoleChanged(
    public val user: String,
    public val organisation: String,
    public val role: Role,
) : Event

/**
 * The role of a user at an organisation ended.
 *
 * @property user The user.
 * @property organisation The organisation.
 */
@Serializable
public data class RoleRemoved(
    public val user: String,
    public val organisation: String,
) : Event

/**
 * A user's name or address was corrected.
 *
 * @property user The user.
 * @property name The new name.
 * @property email The new NHSmail address.
 */
@Serializable
public data class UserUpdated(
    public val user: String,
    public val name: String? = null,
    public val email: String? = null,
) : Event

/**
 * A user's multi-factor authentication was confirmed.
 *
 * @property user The user.
 */
@Serializable
public data class MfaConfirmed(
    public val user: String,
) : Event

/**
 * A user's multi-factor authentication must be confirmed anew.
 *
 * @property user The user.
 */
@Serializable
public data class MfaReset(
    public val user: String,
) : Event

/**
 * A user became an auditor.
 *
 * @property user The user.
 */
@Serializable
public data class AuditorAppointed(
    public val user: String,
) : Event

/**
 * A user is no auditor any more.
 *
 * @property user The user.
 */
@Serializable
public data class AuditorRemoved(
    public val user: String,
) : Event

/**
 * A user's further addresses and numbers were replaced.
 *
 * @property user The user.
 * @property emails Email addresses.
 * @property mobiles Mobile numbers.
 */
@Serializable
public data class ContactPreferencesSet(
    public val user: String,
    public val emails: List<String>,
    public val mobiles: List<String>,
) : Event

/**
 * An organisation got an alert contact.
 *
 * @property organisation The organisation.
 * @property name The contact's name.
 * @property email An address.
 * @property mobile A mobile number.
 */
@Serializable
public data class AlertContactAdded(
    public val organisation: String,
    public val name: String,
    public val email: String? = null,
    public val mobile: String? = null,
) : Event

/**
 * An organisation lost an alert contact.
 *
 * @property organisation The organisation.
 * @property name The contact's name.
 */
@Serializable
public data class AlertContactRemoved(
    public val organisation: String,
    public val name: String,
) : Event
