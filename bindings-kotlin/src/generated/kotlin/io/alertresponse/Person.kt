// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.ReadByCore
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.Serializable

/**
 * A person who is, or is to become, a user of the register.
 *
 * @property id The user id, which belongs to this person for good (rule U10).
 * @property name The name of the person. It is ignored if the user id is already known (rule U10).
 * @property email The email address, which must be an NHSmail address (rule U4).
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
