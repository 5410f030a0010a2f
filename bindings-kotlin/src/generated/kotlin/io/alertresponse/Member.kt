// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

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
