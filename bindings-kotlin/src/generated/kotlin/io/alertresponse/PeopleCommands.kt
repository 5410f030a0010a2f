// Written by `make generate` from the declarations in core.
@file:UseSerializers(Listed::class)

package io.alertresponse

import io.alertresponse.internal.Listed
import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/**
 * The first administrator of an organisation, nominated by its SIRO (rule U6).
 *
 * Given by the operator.
 *
 * @property organisation The organisation.
 * @property user The person. If the id is known already, the address must be the known one, and the name is ignored
 *   (rule U10).
 * @property siro Who nominates.
 */
@Serializable(with = NominateLeadAdministrator.Serializer::class)
@KeepGeneratedSerializer
public data class NominateLeadAdministrator(
    public val organisation: String,
    public val user: Person,
    public val siro: Siro,
) : Command {
    internal object Serializer : ReadByCore<NominateLeadAdministrator>("Command", NominateLeadAdministrator::class, { PlainCommand })
}

/**
 * Give a person a role at an organisation.
 *
 * Given by the operator or an administrator there.
 *
 * @property organisation The organisation.
 * @property user The person. If the id is known already, the address must be the known one, and the name is ignored
 *   (rule U10).
 * @property role The role.
 */
@Serializable(with = AddUser.Serializer::class)
@KeepGeneratedSerializer
public data class AddUser(
    public val organisation: String,
    public val user: Person,
    public val role: Role,
) : Command {
    internal object Serializer : ReadByCore<AddUser>("Command", AddUser::class, { PlainCommand })
}

/**
 * Change the role that a user holds.
 *
 * Given by the operator or an administrator there.
 *
 * @property organisation The organisation.
 * @property user The user.
 * @property role The new role.
 */
@Serializable(with = ChangeRole.Serializer::class)
@KeepGeneratedSerializer
public data class ChangeRole(
    public val organisation: String,
    public val user: String,
    public val role: Role,
) : Command {
    internal object Serializer : ReadByCore<ChangeRole>("Command", ChangeRole::class, { PlainCommand })
}

/**
 * End the role that a user holds.
 *
 * Given by the operator, an administrator there or the user.
 *
 * @property organisation The organisation.
 * @property user The user.
 */
@Serializable(with = RemoveUser.Serializer::class)
@KeepGeneratedSerializer
public data class RemoveUser(
    public val organisation: String,
    public val user: String,
) : Command {
    internal object Serializer : ReadByCore<RemoveUser>("Command", RemoveUser::class, { PlainCommand })
}

/**
 * Correct a user's name or address, at least one.
 *
 * Given by the operator or the user.
 *
 * @property user The user.
 * @property name The new name.
 * @property email The new NHSmail address.
 */
@Serializable(with = UpdateUser.Serializer::class)
@KeepGeneratedSerializer
public data class UpdateUser @JvmOverloads constructor(
    public val user: String,
    public val name: String? = null,
    public val email: String? = null,
) : Command {
    internal object Serializer : ReadByCore<UpdateUser>("Command", UpdateUser::class, { PlainCommand })
}

/**
 * Multi-factor authentication works for this user (rule U3).
 *
 * Given by the operator.
 *
 * @property user The user.
 */
@Serializable(with = ConfirmMfa.Serializer::class)
@KeepGeneratedSerializer
public data class ConfirmMfa(
    public val user: String,
) : Command {
    internal object Serializer : ReadByCore<ConfirmMfa>("Command", ConfirmMfa::class, { PlainCommand })
}

/**
 * Multi-factor authentication must be confirmed anew (rule U3).
 *
 * Given by the operator.
 *
 * @property user The user.
 */
@Serializable(with = ResetMfa.Serializer::class)
@KeepGeneratedSerializer
public data class ResetMfa(
    public val user: String,
) : Command {
    internal object Serializer : ReadByCore<ResetMfa>("Command", ResetMfa::class, { PlainCommand })
}

/**
 * Let a person view reports (rule U2).
 *
 * Given by the operator.
 *
 * @property user The person. If the id is known already, the address must be the known one, and the name is ignored
 *   (rule U10).
 */
@Serializable(with = AppointAuditor.Serializer::class)
@KeepGeneratedSerializer
public data class AppointAuditor(
    public val user: Person,
) : Command {
    internal object Serializer : ReadByCore<AppointAuditor>("Command", AppointAuditor::class, { PlainCommand })
}

/**
 * End an auditor's appointment.
 *
 * Given by the operator.
 *
 * @property user The user.
 */
@Serializable(with = RemoveAuditor.Serializer::class)
@KeepGeneratedSerializer
public data class RemoveAuditor(
    public val user: String,
) : Command {
    internal object Serializer : ReadByCore<RemoveAuditor>("Command", RemoveAuditor::class, { PlainCommand })
}

/**
 * Further addresses and numbers of the user who gives it; replaces both lists (rule U8).
 *
 * Given by any user, about themselves.
 *
 * @property emails Further email addresses, perhaps none.
 * @property mobiles Further mobile numbers, perhaps none.
 */
@Serializable(with = SetContactPreferences.Serializer::class)
@KeepGeneratedSerializer
public data class SetContactPreferences(
    public val emails: List<String>,
    public val mobiles: List<String>,
) : Command {
    internal object Serializer : ReadByCore<SetContactPreferences>("Command", SetContactPreferences::class, { PlainCommand })
}

/**
 * Somebody who gets alerts and no access (rule U8).
 *
 * Given by the operator or an administrator there.
 *
 * @property organisation The organisation.
 * @property name The contact's name, one of a kind at the organisation.
 * @property email An address of any domain.
 * @property mobile A mobile number; at least one of the two is needed.
 */
@Serializable(with = AddAlertContact.Serializer::class)
@KeepGeneratedSerializer
public data class AddAlertContact @JvmOverloads constructor(
    public val organisation: String,
    public val name: String,
    public val email: String? = null,
    public val mobile: String? = null,
) : Command {
    internal object Serializer : ReadByCore<AddAlertContact>("Command", AddAlertContact::class, { PlainCommand })
}

/**
 * Take an alert contact off.
 *
 * Given by the operator or an administrator there.
 *
 * @property organisation The organisation.
 * @property name The contact's name.
 */
@Serializable(with = RemoveAlertContact.Serializer::class)
@KeepGeneratedSerializer
public data class RemoveAlertContact(
    public val organisation: String,
    public val name: String,
) : Command {
    internal object Serializer : ReadByCore<RemoveAlertContact>("Command", RemoveAlertContact::class, { PlainCommand })
}
