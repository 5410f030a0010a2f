package io.alertresponse.conformance

import io.alertresponse.Actor
import io.alertresponse.Command
import io.alertresponse.Decision
import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import io.alertresponse.Register
import io.alertresponse.parseInstant
import java.time.Instant

/** One way to give a register commands. */
internal interface Route {
    val name: String
    val register: Register

    /** Gives a command; all three are JSON. */
    fun give(command: String, by: String, at: String): Outcome
}

/** The JSON itself. */
internal class AsJson : Route {
    override val name = "JSON"
    override val register = Register()

    override fun give(command: String, by: String, at: String) = outcomeOf { register.executeRaw(command, by, at) }
}

/** Values of Kotlin, given to `execute`. */
internal class Executed : Route {
    override val name = "execute"
    override val register = Register()

    override fun give(command: String, by: String, at: String) = typed(command, by, at) { made, actor, instant ->
        register.execute(made, actor, instant)
    }
}

/** Values of Kotlin, given to `decide`; the decision is applied. */
internal class Decided : Route {
    override val name = "decide and apply"
    override val register = Register()

    override fun give(command: String, by: String, at: String) = typed(command, by, at) { made, actor, instant ->
        val before = register.lastSeq
        val decision = register.decide(made, actor, instant)
        expectSame("the register unchanged by `decide`", before, register.lastSeq)
        expectSame("the same decision again", decision, register.decide(made, actor, instant))
        register.apply(decision)
        decision
    }
}

private fun typed(command: String, by: String, at: String, give: (Command, Actor, Instant) -> Decision): Outcome {
    val faults = ArrayList<InvalidInputException>()
    fun <T> read(text: String, from: (String) -> T): T? = try {
        from(text)
    } catch (fault: InvalidInputException) {
        faults += fault
        null
    }
    val made = read(command) { Command.fromJson(it) }
    val actor = read(by) { Actor.fromJson(it) }
    val instant = read(instantOf(at)) { parseInstant(it) }
    if (made == null || actor == null || instant == null) {
        // As core does, which reads all three at once: a bad text is said only where nothing worse is.
        return unreadable(faults.find { it.code == RefusalCode.INVALID_VALUE } ?: faults.first())
    }
    expectSame("the command as it was written", made, Command.fromJson(made.toJson()))
    return outcomeOf {
        val decision = give(made, actor, instant)
        expectSame("entries as core wrote them", decision.toJson(), decision.joinToString("") { "${it.toJson()}\n" })
        decision
    }
}

/** The bare text of an instant; where the vector has something else, that, for core to refuse. */
internal fun instantOf(at: String): String = unescaped(at) ?: at
