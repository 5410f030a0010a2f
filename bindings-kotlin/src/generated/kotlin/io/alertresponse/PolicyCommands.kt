// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * Sets the policy for the clocks that start from this instant on. A running clock keeps its own.
 *
 * Given by the operator.
 *
 * @property policy The policy, either in full or by the name of a built-in one.
 */
@Serializable(with = SetPolicy.Serializer::class)
@KeepGeneratedSerializer
public data class SetPolicy(
    public val policy: Policy,
) : Command {
    internal object Serializer : ReadByCore<SetPolicy>("Command", SetPolicy::class, { PlainCommand })
}
