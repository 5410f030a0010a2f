package io.alertresponse

import kotlinx.serialization.Serializable

/**
 * A policy was set.
 *
 * @property policy The policy, in full.
 */
@Serializable
public data class PolicySet(
    public val policy: Policy,
) : Event
