// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * Why a vulnerability does not affect, in the five words of VEX.
 */
@Serializable(with = Justification.Serializer::class)
public enum class Justification(override val word: String) : Word {
    /** The component is not there. */
    COMPONENT_NOT_PRESENT("component_not_present"),

    /** The component is there without the vulnerable code. */
    VULNERABLE_CODE_NOT_PRESENT("vulnerable_code_not_present"),

    /** The vulnerable code is never run. */
    VULNERABLE_CODE_NOT_IN_EXECUTE_PATH("vulnerable_code_not_in_execute_path"),

    /** An attacker cannot reach the vulnerable code. */
    VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY("vulnerable_code_cannot_be_controlled_by_adversary"),

    /** Something in place already stops an attack. */
    INLINE_MITIGATIONS_ALREADY_EXIST("inline_mitigations_already_exist"),
    ;

    internal object Serializer : WordSerializer<Justification>("Justification", entries)
}
