package io.alertresponse

import io.alertresponse.internal.Listed
import io.alertresponse.internal.ReadByCore
import io.alertresponse.internal.Wire
import io.alertresponse.internal.WireReader
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import java.util.Collections

/** Whom a response is for (rule R9). */
@Serializable(with = OrganisationSelectionSerializer::class)
public sealed interface OrganisationSelection : WireValue {
    override fun toJson(): String = Wire.text(PlainSelection, this)

    /**
     * Every organisation in scope that the actor may answer for and whose response is open, or missing with the duty
     * standing.
     */
    @Serializable(with = All.Serializer::class)
    public data object All : OrganisationSelection {
        internal object Serializer : ReadByCore<All>("OrganisationSelection", All::class, { PlainSelection })
    }

    /**
     * These; a repeated one counts once.
     *
     * @property organisations Their ODS codes.
     */
    @Serializable(with = These.Serializer::class)
    public data class These(public val organisations: List<String>) : OrganisationSelection {
        internal object Serializer : ReadByCore<These>("OrganisationSelection", These::class, { PlainSelection })
    }

    public companion object {
        /** [All], for Java. */
        @JvmStatic
        public fun all(): OrganisationSelection = All

        /** [These] organisations. */
        @JvmStatic
        public fun of(vararg organisations: String): OrganisationSelection = These(Collections.unmodifiableList(organisations.toList()))
    }
}

internal object OrganisationSelectionSerializer :
    ReadByCore<OrganisationSelection>("OrganisationSelection", OrganisationSelection::class, { PlainSelection })

internal object PlainSelection : KSerializer<OrganisationSelection> {
    private val list = Listed(String.serializer())

    override val descriptor: SerialDescriptor = SerialDescriptor("io.alertresponse.OrganisationSelection", list.descriptor)

    override fun serialize(encoder: Encoder, value: OrganisationSelection) {
        when (value) {
            OrganisationSelection.All -> encoder.encodeString("all")
            is OrganisationSelection.These -> list.serialize(encoder, value.organisations)
        }
    }

    override fun deserialize(decoder: Decoder): OrganisationSelection {
        val reader = decoder as? WireReader ?: throw SerializationException("organisations are read from JSON only")
        if (!reader.nextIsString()) return OrganisationSelection.These(list.deserialize(reader))
        if (reader.decodeString() == "all") return OrganisationSelection.All
        throw SerializationException("organisations are `all` or a list")
    }
}
