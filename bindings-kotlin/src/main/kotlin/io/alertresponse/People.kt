package io.alertresponse

import kotlinx.serialization.Serializable

/**
 * A person to be registered as a user.
 *
 * @property id The user id, for ever.
 * @property name The name.
 * @property email The address; a user's is an NHSmail address (rule U4).
 */
@Serializable
public data class Person(
    public val id: String,
    public val name: String,
    public val email: String,
) : WireValue

/**
 * The Senior Information Risk Owner who nominates (rule U6).
 *
 * @property name The name.
 * @property email The address, of any domain.
 */
@Serializable
public data class Siro(
    public val name: String,
    public val email: String,
) : WireValue
