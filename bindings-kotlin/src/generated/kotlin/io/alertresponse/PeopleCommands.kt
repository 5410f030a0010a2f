// Written by `make generate` from the declarations in core.
@file:UseSerializers(Listed::class)

package io.alertresponse

import io.alertresponse.internal.Listed
import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/**
 * Makes a person the first administrator of an organisation, as its SIRO has nominated (rule U6).
 *
 * Given by the operator.
 *
 * @property organisation The ODS code of the organisation, which must have no registered users yet.
 * @property user The person nominated. If the user id is already known, the email address must be the known one, and
 *   the name is ignored (rule U10).
 * @property siro The SIRO who nominates this person.
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
 * Gives a person a role at an organisation (rules U1 and U7).
 *
 * Given by the operator, or an administrator of the organisation.
 *
 * @property organisation The ODS code of the organisation where the person is to have the role.
 * @property user The person to add. If the user id is already known, the email address must be the known one, and the
 *   name is ignored (rule U10).
 * @property role The role that the person is to have. A user has at most one role at each organisation (rule U1).
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
 * Changes the role that a user holds at an organisation (rule U7).
 *
 * Given by the operator, or an administrator of the organisation.
 *
 * @property organisation The ODS code of the organisation where the user holds the role.
 * @property user The id of the user whose role changes.
 * @property role The new role. The last administrator of an organisation cannot become a responder (rule U5).
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
 * Removes the role that a user holds at an organisation (rule U7).
 *
 * Given by the operator, an administrator of the organisation, or the user who holds the role.
 *
 * @property organisation The ODS code of the organisation where the user holds the role.
 * @property user The id of the user who loses the role. The last administrator of an organisation cannot be removed
 *   (rule U5).
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
 * Corrects the name of a user, their email address, or both (rule U4).
 *
 * Given by the operator, or the user concerned.
 *
 * @property user The id of the user whose details are corrected.
 * @property name The new name. If it is left out, the name stays as it is, and `email` must be given.
 * @property email The new NHSmail address. If it is left out, the address stays as it is, and `name` must be given.
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
 * Confirms the multi-factor authentication of a user (rule U3).
 *
 * Given by the operator.
 *
 * @property user The id of the user, who can do nothing until this is confirmed.
 */
@Serializable(with = ConfirmMfa.Serializer::class)
@KeepGeneratedSerializer
public data class ConfirmMfa(
    public val user: String,
) : Command {
    internal object Serializer : ReadByCore<ConfirmMfa>("Command", ConfirmMfa::class, { PlainCommand })
}

/**
 * Resets the multi-factor authentication of a user, which must then be confirmed again (rule U3).
 *
 * Given by the operator.
 *
 * @property user The id of the user, who can do nothing until it is confirmed again.
 */
@Serializable(with = ResetMfa.Serializer::class)
@KeepGeneratedSerializer
public data class ResetMfa(
    public val user: String,
) : Command {
    internal object Serializer : ReadByCore<ResetMfa>("Command", ResetMfa::class, { PlainCommand })
}

/**
 * Appoints a person as an auditor, who may view reports (rule U2).
 *
 * Given by the operator.
 *
 * @property user The person to appoint. If the user id is already known, the email address must be the known one, and
 *   the name is ignored (rule U10).
 */
@Serializable(with = AppointAuditor.Serializer::class)
@KeepGeneratedSerializer
public data class AppointAuditor(
    public val user: Person,
) : Command {
    internal object Serializer : ReadByCore<AppointAuditor>("Command", AppointAuditor::class, { PlainCommand })
}

/**
 * Ends the appointment of an auditor (rule U1).
 *
 * Given by the operator.
 *
 * @property user The id of the user who is no longer to be an auditor.
 */
@Serializable(with = RemoveAuditor.Serializer::class)
@KeepGeneratedSerializer
public data class RemoveAuditor(
    public val user: String,
) : Command {
    internal object Serializer : ReadByCore<RemoveAuditor>("Command", RemoveAuditor::class, { PlainCommand })
}

/**
 * Sets the further email addresses and mobile numbers of the user who gives the command (rule U8).
 *
 * Given by any user, for themselves.
 *
 * @property emails The further email addresses, in any domain. The list replaces the earlier one and may be empty.
 * @property mobiles The further mobile numbers. The list replaces the earlier one and may be empty.
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
 * Adds a contact who receives the alerts of an organisation but has no access (rule U8).
 *
 * Given by the operator, or an administrator of the organisation.
 *
 * @property organisation The ODS code of the organisation whose alerts the contact receives.
 * @property name The name of the contact, which no other contact of the organisation may have.
 * @property email The email address of the contact, in any domain. If it is left out, `mobile` must be given.
 * @property mobile The mobile number of the contact. If it is left out, `email` must be given.
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
 * Removes an alert contact of an organisation (rule U8).
 *
 * Given by the operator, or an administrator of the organisation.
 *
 * @property organisation The ODS code of the organisation whose alerts the contact receives.
 * @property name The name of the contact to remove.
 */
@Serializable(with = RemoveAlertContact.Serializer::class)
@KeepGeneratedSerializer
public data class RemoveAlertContact(
    public val organisation: String,
    public val name: String,
) : Command {
    internal object Serializer : ReadByCore<RemoveAlertContact>("Command", RemoveAlertContact::class, { PlainCommand })
}
