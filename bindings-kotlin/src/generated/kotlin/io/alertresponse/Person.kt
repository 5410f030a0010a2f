// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * A person to be registered as a user.
 *
 * @property id The user id, for ever.
 * @property name The name.
 * @property email The address; a user's is an NHSmail address (rule U4).
 */
@Serializable(with = Person.Serializer::class)
@KeepGeneratedSerializer
public data class Person(
    public val id: String,
    public val name: String,
    public val email: String,
) : WireValue {
    internal object Serializer : ReadByCore<Person>("Person", Person::class, { generatedSerializer() })
}
