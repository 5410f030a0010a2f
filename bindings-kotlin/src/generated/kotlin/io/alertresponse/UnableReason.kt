// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * Why remediation cannot be implemented.
 */
@Serializable(with = UnableReason.Serializer::class)
public enum class UnableReason(override val word: String) : Word {
    /** There is no fix. */
    NO_FIX_AVAILABLE("no_fix_available"),

    /** A supplier stands in the way. */
    SUPPLIER_CONSTRAINT("supplier_constraint"),

    /** The fix would endanger patients. */
    CLINICAL_SAFETY("clinical_safety"),

    /** The system is too old. */
    LEGACY_SYSTEM("legacy_system"),

    /** Operations do not allow it. */
    OPERATIONAL_CONSTRAINT("operational_constraint"),

    /** Something else. */
    OTHER("other"),
    ;

    internal object Serializer : WordSerializer<UnableReason>("UnableReason", entries)
}
