// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * The policy was set for the clocks that start from this instant on. A running clock keeps its own.
 *
 * @property policy The policy, always in full.
 */
@Serializable(with = PolicySet.Serializer::class)
@KeepGeneratedSerializer
public data class PolicySet(
    public val policy: Policy,
) : Event {
    internal object Serializer : ReadByCore<PolicySet>("Event", PolicySet::class, { PlainEvent })
}
