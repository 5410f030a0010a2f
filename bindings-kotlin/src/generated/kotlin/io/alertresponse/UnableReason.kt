// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * The kind of reason why remediation cannot be implemented.
 */
@Serializable(with = UnableReason.Serializer::class)
public enum class UnableReason(override val word: String) : Word {
    /** No fix is available. */
    NO_FIX_AVAILABLE("no_fix_available"),

    /** A supplier prevents the fix. */
    SUPPLIER_CONSTRAINT("supplier_constraint"),

    /** The fix would put patients at risk. */
    CLINICAL_SAFETY("clinical_safety"),

    /** The system is too old for the fix. */
    LEGACY_SYSTEM("legacy_system"),

    /** The way the organisation operates does not allow the fix. */
    OPERATIONAL_CONSTRAINT("operational_constraint"),

    /** The reason is none of the others. */
    OTHER("other"),
    ;

    internal object Serializer : WordSerializer<UnableReason>("UnableReason", entries)
}
