package io.alertresponse

import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Method

/** Values of every kind, and ways to take them apart. */
internal object Everything {
    fun commands(): List<Command> = Story.sample("commands").map { Command.fromJson(it) }

    fun events(): List<Event> = Story.sample("events").map { fromJson<Event>(it) }

    /** One answer of every class, and of some more. */
    fun answers(view: View = Story.register().asOf(Story.AFTER)): List<WireValue> = listOf(
        listOf(view.position("CC-1", "R0A"), view.report("CC-1"), view.alert("CC-1"), view.members("R0A")),
        listOf(view.may("bob", Action.RESPOND, "R0A"), view.may("bob", Action.MANAGE_USERS, "R0A")),
        listOf(view.evidence("R0A", Story.later(-2400), Story.AFTER)),
        view.positions("CC-1"),
        view.alerts(),
        view.organisations(),
        view.organisationsFor("bob"),
        view.respondersFor("R0A"),
        view.worklist("bob"),
        view.history("CC-1", "R0A"),
        view.accessRequests("R0A"),
    ).flatten().distinct()

    fun all(): List<WireValue> = commands() + events() + answers() + Story.register().entries()

    /** A value's own values, in order. */
    fun components(value: Any): List<Any?> = generateSequence(1) { it + 1 }
        .map { number -> value.javaClass.methods.find { it.name == "component$number" } }
        .takeWhile { it != null }
        .map { it?.invoke(value) }
        .toList()

    /** The value once for every text in it, with that text replaced. */
    fun withEachText(value: Any, text: String?): List<() -> Any> = components(value).flatMapIndexed { place, part ->
        when {
            part is String -> listOf { copy(value, place, text) }
            part is List<*> && part.firstOrNull() is String -> listOf { copy(value, place, listOf(text) + part.drop(1)) }
            part != null && part !is Enum<*> && part.javaClass.packageName == "io.alertresponse" ->
                withEachText(part, text).map { changed -> { copy(value, place, changed()) } }
            else -> emptyList()
        }
    }

    private fun copy(value: Any, place: Int, part: Any?): Any {
        val parts = components(value).toMutableList().also { it[place] = part }
        val copy: Method = value.javaClass.methods.first { it.name == "copy" }
        return try {
            copy.invoke(value, *parts.toTypedArray())
        } catch (thrown: InvocationTargetException) {
            throw thrown.targetException
        }
    }
}
