// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * A policy was set.
 *
 * @property policy The policy, in full.
 */
@Serializable(with = PolicySet.Serializer::class)
@KeepGeneratedSerializer
public data class PolicySet(
    public val policy: Policy,
) : Event {
    internal object Serializer : ReadByCore<PolicySet>("Event", PolicySet::class, { PlainEvent })
}
