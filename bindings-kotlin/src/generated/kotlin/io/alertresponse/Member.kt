// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * A user who has a role at an organisation.
 *
 * @property user The id of the user.
 * @property name The name of the user.
 * @property email The NHSmail address of the user.
 * @property role The role of the user at the organisation.
 * @property mfa Whether multi-factor authentication is confirmed. Until it is, the user can do nothing (rule U3).
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
