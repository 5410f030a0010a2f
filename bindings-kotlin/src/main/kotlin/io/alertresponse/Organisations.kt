@file:UseSerializers(InstantSerializer::class, Listed::class)

package io.alertresponse

import io.alertresponse.internal.InstantSerializer
import io.alertresponse.internal.Listed
import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import java.time.Instant

/**
 * One organisation in a list.
 *
 * @property odsCode Its ODS code.
 * @property name Its name.
 * @property sector Its sector.
 * @property region Its region.
 * @property mandated Whether it is on the mandated list. An alert asks those that are mandated and not closed (rule
 *   A5).
 * @property closed Whether it is closed.
 */
@Serializable(with = OrganisationSummary.Serializer::class)
@KeepGeneratedSerializer
public data class OrganisationSummary(
    @SerialName("ods_code") public val odsCode: String,
    public val name: String,
    public val sector: Sector,
    public val region: String? = null,
    public val mandated: Boolean,
    public val closed: Boolean,
) : WireValue {
    internal object Serializer : ReadByCore<OrganisationSummary>("OrganisationSummary", OrganisationSummary::class, { generatedSerializer() })
}

/**
 * A user with a role at an organisation.
 *
 * @property user The user.
 * @property name The user's name.
 * @property email The user's NHSmail address.
 * @property role The user's role there.
 * @property mfa Whether multi-factor authentication is confirmed.
 */
@Serializable(with = Member.Serializer::class)
@KeepGeneratedSerializer
public data class Member(
    public val user: String,
    public val name: String,
    public val email: String,
    public val role: Role,
    public val mfa: Boolean,
) : WireValue {
    internal object Serializer : ReadByCore<Member>("Member", Member::class, { generatedSerializer() })
}

/**
 * Somebody who gets alerts and no access (rule U8).
 *
 * @property name The contact's name.
 * @property email An address.
 * @property mobile A mobile number.
 */
@Serializable(with = AlertContact.Serializer::class)
@KeepGeneratedSerializer
public data class AlertContact(
    public val name: String,
    public val email: String? = null,
    public val mobile: String? = null,
) : WireValue {
    internal object Serializer : ReadByCore<AlertContact>("AlertContact", AlertContact::class, { generatedSerializer() })
}

/**
 * The people of an organisation.
 *
 * @property organisation The organisation.
 * @property mandated Whether it is on the mandated list.
 * @property closed Whether it is closed.
 * @property users Everybody with a role there, by user id.
 * @property contacts Its alert contacts, by name.
 */
@Serializable(with = Members.Serializer::class)
@KeepGeneratedSerializer
public data class Members(
    public val organisation: String,
    public val mandated: Boolean,
    public val closed: Boolean,
    public val users: List<Member>,
    public val contacts: List<AlertContact>,
) : WireValue {
    internal object Serializer : ReadByCore<Members>("Members", Members::class, { generatedSerializer() })
}

/**
 * A request for access to an organisation.
 *
 * @property request The request.
 * @property user Who asked.
 * @property leadOrganisation On behalf of which organisation.
 * @property agreement The agreement cited.
 * @property state Where the request stands.
 * @property until The instant from which the access is gone, if the approval set one.
 */
@Serializable(with = AccessRequestSummary.Serializer::class)
@KeepGeneratedSerializer
public data class AccessRequestSummary(
    public val request: String,
    public val user: String,
    @SerialName("lead_organisation") public val leadOrganisation: String,
    public val agreement: String,
    public val state: RequestState,
    public val until: Instant? = null,
) : WireValue {
    internal object Serializer : ReadByCore<AccessRequestSummary>("AccessRequestSummary", AccessRequestSummary::class, { generatedSerializer() })
}
