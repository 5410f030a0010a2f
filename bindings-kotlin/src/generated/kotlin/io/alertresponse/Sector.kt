// Written by `make generate` from the declarations in core.
package io.alertresponse

import io.alertresponse.internal.WordSerializer
import kotlinx.serialization.Serializable

/**
 * The kind of organisation. It does not decide whether the organisation must respond (rule O2).
 */
@Serializable(with = Sector.Serializer::class)
public enum class Sector(override val word: String) : Word {
    /** An acute trust. */
    ACUTE("acute"),

    /** An ambulance trust. */
    AMBULANCE("ambulance"),

    /** A mental health trust. */
    MENTAL_HEALTH("mental_health"),

    /** A community trust. */
    COMMUNITY("community"),

    /** A care trust. */
    CARE_TRUST("care_trust"),

    /** A clinical commissioning group. These existed until 2022. */
    CCG("ccg"),

    /** An integrated care board. These have existed since 2022. */
    ICB("icb"),

    /** A commissioning support unit. */
    CSU("csu"),

    /** An arm's length body. */
    ARMS_LENGTH_BODY("arms_length_body"),

    /** Any other organisation. */
    OTHER("other"),
    ;

    internal object Serializer : WordSerializer<Sector>("Sector", entries)
}
