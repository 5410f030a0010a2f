@file:UseSerializers(Listed::class)

package io.alertresponse

import io.alertresponse.internal.Listed
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/**
 * The first administrator of an organisation, nominated by its SIRO (rule U6). By the operator.
 *
 * @property organisation The organisation.
 * @property user The person. If the id is known already, the address must be the known one, and the name is ignored (rule U10).
 * @property siro Who nominates.
 */
@Serializable
public data class NominateLeadAdministrator(
    public val organisation: String,
    public val user: Person,
    public val siro: Siro,
) : Command

/**
 * Give a person a role at an organisation. By an administrator there or the operator (rule U7).
 *
 * @property organisation The organisation.
 * @property user The person. If the id is known already, the address must be the known one, and the name is ignored (rule U10).
 * @property role The role.
 */
@Serializable
public data class AddUser(
    public val organisation: String,
    public val user: Person,
    public val role: Role,
) : Command

/**
 * Change the role that a user holds. By an administrator there or the operator (rule U7).
 *
 * @property organisation The organisation.
 * @property user The user.
 * @property role The new role.
 */
@Serializable
public data class ChangeRole(
    public val organisation: String,
    public val user: String,
    public val role: Role,
) : Command

/**
 * End the role that a user holds. By an administrator there, the operator or the user (rule U7).
 *
 * @property organisation The organisation.
 * @property user The user.
 */
@Serializable
public data class RemoveUser(
    public val organisation: String,
    public val user: String,
) : Command

/**
 * Correct a user's name or address, at least one. By the operator or the user.
 *
 * @property user The user.
 * @property name The new name.
 * @property email The new NHSmail address.
 */
@Serializable
public data class UpdateUser @JvmOverloads constructor(
    public val user: String,
    public val name: String? = null,
    public val email: String? = null,
) : Command

/**
 * Multi-factor authentication works for this user (rule U3). By the operator.
 *
 * @property user The user.
 */
@Serializable
public data class ConfirmMfa(
    public val user: String,
) : Command

/**
 * Multi-factor authentication must be confirmed anew (rule U3). By the operator.
 *
 * @property user The user.
 */
@Serializable
public data class ResetMfa(
    public val user: String,
) : Command

/**
 * Let a person view reports (rule U2). By the operator.
 *
 * @property user The person. If the id is known already, the address must be the known one, and the name is ignored (rule U10).
 */
@Serializable
public data class AppointAuditor(
    public val user: Person,
) : Command

/**
 * End an auditor's appointment. By the operator.
 *
 * @property user The user.
 */
@Serializable
public data class RemoveAuditor(
    public val user: String,
) : Command

/**
 * Further addresses and numbers of the user who gives it; replaces both lists (rule U8).
 *
 * @property emails Further email addresses, perhaps none.
 * @property mobiles Further mobile numbers, perhaps none.
 */
@Serializable
public data class SetContactPreferences(
    public val emails: List<String>,
    public val mobiles: List<String>,
) : Command

/**
 * Somebody who gets alerts and no access (rule U8). By an administrator there or the operator.
 *
 * @property organisation The organisation.
 * @property name The contact's name, one of a kind at the organisation.
 * @property email An address of any domain.
 * @property mobile A mobile number; at least one of the two is needed.
 */
@Serializable
public data class AddAlertContact @JvmOverloads constructor(
    public val organisation: String,
    public val name: String,
    public val email: String? = null,
    public val mobile: String? = null,
) : Command

/**
 * Take an alert contact off. By an administrator there or the operator.
 *
 * @property organisation The organisation.
 * @property name The contact's name.
 */
@Serializable
public data class RemoveAlertContact(
    public val organisation: String,
    public val name: String,
) : Command
