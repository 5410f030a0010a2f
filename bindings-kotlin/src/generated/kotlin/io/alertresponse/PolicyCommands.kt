// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * From this instant on, clocks start under this policy.
 *
 * Given by the operator.
 *
 * @property policy The policy, in full or by a built-in name.
 */
@Serializable(with = SetPolicy.Serializer::class)
@KeepGeneratedSerializer
public data class SetPolicy(
    public val policy: Policy,
) : Command {
    internal object Serializer : ReadByCore<SetPolicy>("Command", SetPolicy::class, { PlainCommand })
}
