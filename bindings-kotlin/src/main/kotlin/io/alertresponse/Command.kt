package io.alertresponse

import io.alertresponse.internal.ReadByCore
import io.alertresponse.internal.Wire
import kotlinx.serialization.Serializable

/**
 * Everything that can be asked of a register; see each command for its fields and who may give it.
 *
 * Ids and texts are checked when the register is given the command. Lists are taken as they are given: give one that
 * nobody changes.
 */
@Serializable(with = CommandSerializer::class)
public sealed interface Command : WireValue {
    /** The command's word on the wire. */
    public val word: String get() = PlainCommand.wordOf(this)

    override fun toJson(): String = Wire.text(PlainCommand, this)

    public companion object {
        /**
         * The command of its wire form.
         *
         * @throws InvalidInputException if it cannot be read.
         */
        @JvmStatic
        public fun fromJson(json: String): Command = CommandSerializer.read(json)
    }
}

internal object CommandSerializer : ReadByCore<Command>("Command", Command::class, { PlainCommand })
