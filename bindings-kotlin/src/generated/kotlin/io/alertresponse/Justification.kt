// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * Why a vulnerability does not affect an organisation, in one of the five words of VEX.
 */
@Serializable(with = Justification.Serializer::class)
public enum class Justification(override val word: String) : Word {
    /** The vulnerable component is not present. */
    COMPONENT_NOT_PRESENT("component_not_present"),

    /** The component is present, but without the vulnerable code. */
    VULNERABLE_CODE_NOT_PRESENT("vulnerable_code_not_present"),

    /** The vulnerable code is present, but it is never run. */
    VULNERABLE_CODE_NOT_IN_EXECUTE_PATH("vulnerable_code_not_in_execute_path"),

    /** An attacker cannot control the vulnerable code. */
    VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY("vulnerable_code_cannot_be_controlled_by_adversary"),

    /** Mitigations that are already in place stop an attack. */
    INLINE_MITIGATIONS_ALREADY_EXIST("inline_mitigations_already_exist"),
    ;

    internal object Serializer : WordSerializer<Justification>("Justification", entries)
}
