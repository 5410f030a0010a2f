package io.alertresponse

import kotlinx.serialization.Serializable

/**
 * From this instant on, clocks start under this policy. By the operator.
 *
 * @property policy The policy, in full or by a built-in name.
 */
@Serializable
public data class SetPolicy(
    public val policy: Policy,
) : Command
