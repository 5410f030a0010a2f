package io.alertresponse.conformance

import io.alertresponse.Action
import io.alertresponse.View
import io.alertresponse.WireValue
import io.alertresponse.parseInstant

/** What is on the wire has no form in Kotlin: a missing argument, an unknown word. */
internal class NotExpressibleException(message: String) : Exception(message)

/** The answer to a question by the method of its word, as JSON. */
internal fun askByMethod(view: View, question: String): String {
    val (word, text) = once(question).entries.singleOrNull() ?: throw NotExpressibleException("not one question")
    val method = METHODS[word] ?: throw NotExpressibleException(word)
    val arguments = Arguments(once(text).filterValues { it != "null" })
    arguments.checkNames(method.needed, method.optional)
    return method.ask(view, arguments)
}

private fun once(text: String): Map<String, String> {
    val members = try {
        members(text)
    } catch (wrong: NotJsonException) {
        throw NotExpressibleException(wrong.message.orEmpty())
    }
    return members.toMap().also { if (it.size < members.size) throw NotExpressibleException("a key twice") }
}

private class Arguments(private val given: Map<String, String>) {
    fun checkNames(needed: Set<String>, optional: Set<String>) {
        if (!given.keys.containsAll(needed)) throw NotExpressibleException("needs $needed")
        if (!(needed + optional).containsAll(given.keys)) throw NotExpressibleException("takes $needed")
    }

    fun optional(name: String): String? =
        given[name]?.let { unescaped(it) ?: throw NotExpressibleException("`$name` is no text") }

    operator fun get(name: String): String = optional(name).orEmpty()

    fun action(): Action =
        Action.entries.find { it.word == get("action") } ?: throw NotExpressibleException(get("action"))
}

private class Method(
    val needed: Set<String>,
    val optional: Set<String> = emptySet(),
    val ask: (View, Arguments) -> String,
)

private fun one(vararg needed: String, optional: Set<String> = emptySet(), ask: View.(Arguments) -> WireValue) =
    Method(needed.toSet(), optional) { view, arguments -> view.ask(arguments).toJson() }

private fun many(vararg needed: String, ask: View.(Arguments) -> List<WireValue>) =
    Method(needed.toSet()) { view, arguments ->
        view.ask(arguments).joinToString(",", "[", "]") { it.toJson() }
    }

private val METHODS: Map<String, Method> = mapOf(
    "position" to one("alert", "organisation") { position(it["alert"], it["organisation"]) },
    "positions" to many("alert") { positions(it["alert"]) },
    "alerts" to many { alerts() },
    "organisations" to many { organisations() },
    "report" to one("alert") { report(it["alert"]) },
    "may" to one("user", "action", optional = setOf("organisation")) {
        may(it["user"], it.action(), it.optional("organisation"))
    },
    "organisations_for" to many("user") { organisationsFor(it["user"]) },
    "responders_for" to many("organisation") { respondersFor(it["organisation"]) },
    "worklist" to many("user") { worklist(it["user"]) },
    "evidence" to one("organisation", "from", "to") {
        evidence(it["organisation"], parseInstant(it["from"]), parseInstant(it["to"]))
    },
    "history" to many("alert", "organisation") { history(it["alert"], it["organisation"]) },
    "alert" to one("id") { alert(it["id"]) },
    "members" to one("organisation") { members(it["organisation"]) },
    "access_requests" to many("organisation") { accessRequests(it["organisation"]) },
)
