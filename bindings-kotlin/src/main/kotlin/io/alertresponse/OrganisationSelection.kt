package io.alertresponse

import io.alertresponse.internal.Listed
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonPrimitive
import java.util.Collections

/** Whom a response is for (rule R9). */
@Serializable(with = OrganisationSelectionSerializer::class)
public sealed interface OrganisationSelection {
    /**
     * Every organisation in scope that the actor may answer for and whose response is open, or missing with the duty
     * standing.
     */
    public data object All : OrganisationSelection

    /**
     * These; a repeated one counts once.
     *
     * @property organisations Their ODS codes.
     */
    public data class These(public val organisations: List<String>) : OrganisationSelection

    public companion object {
        /** [All], for Java. */
        @JvmStatic
        public fun all(): OrganisationSelection = All

        /** [These] organisations. */
        @JvmStatic
        public fun of(vararg organisations: String): OrganisationSelection = These(Collections.unmodifiableList(organisations.toList()))
    }
}

internal object OrganisationSelectionSerializer : KSerializer<OrganisationSelection> {
    private val list = Listed(String.serializer())

    @OptIn(ExperimentalSerializationApi::class)
    override val descriptor: SerialDescriptor = SerialDescriptor("io.alertresponse.OrganisationSelection", list.descriptor)

    override fun serialize(encoder: Encoder, value: OrganisationSelection) {
        when (value) {
            OrganisationSelection.All -> encoder.encodeString("all")
            is OrganisationSelection.These -> list.serialize(encoder, value.organisations)
        }
    }

    override fun deserialize(decoder: Decoder): OrganisationSelection {
        val json = decoder as? JsonDecoder ?: throw SerializationException("organisations are read from JSON only")
        val element = json.decodeJsonElement()
        if (element is JsonPrimitive && element.isString && element.content == "all") return OrganisationSelection.All
        return OrganisationSelection.These(json.json.decodeFromJsonElement(list, element))
    }
}
