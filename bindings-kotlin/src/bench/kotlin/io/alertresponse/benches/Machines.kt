package io.alertresponse.benches

import com.github.oxo42.stateless4j.StateMachine
import com.github.oxo42.stateless4j.StateMachineConfig
import com.github.oxo42.stateless4j.triggers.TriggerWithParameters1
import ru.nsk.kstatemachine.event.DataEvent
import ru.nsk.kstatemachine.state.State
import ru.nsk.kstatemachine.state.initialState
import ru.nsk.kstatemachine.state.state
import ru.nsk.kstatemachine.state.transition
import ru.nsk.kstatemachine.transition.onTriggered
import ru.nsk.kstatemachine.statemachine.createStdLibStateMachine
import ru.nsk.kstatemachine.statemachine.processEventBlocking
import java.time.Instant

/** What is said when a status is recorded. */
class Said(val user: String, val text: String, val at: Instant)

/** What is known of one organisation's response, with the guards and effects of one state change. */
class Response(
    private val organisation: String,
    private val roles: Set<Pair<String, String>>,
    private val scope: Set<String>,
    private val due: Instant,
) {
    private var firstInTime: Boolean? = null
    val entries = ArrayList<Map<String, Any>>()

    /** A role there; in the list of those asked; something said, and no more than may be. */
    fun allows(said: Said): Boolean =
        (said.user to organisation) in roles && organisation in scope && said.text.length <= 10_000 && said.text.isNotBlank()

    /** Keeps an entry, and judges the first one by the due instant. */
    fun remember(said: Said) {
        if (firstInTime == null) firstInTime = said.at <= due
        entries += mapOf("by" to said.user, "at" to said.at, "organisation" to organisation, "text" to said.text)
    }
}

enum class Status { NOTHING, IN_PROGRESS, UNABLE_TO_IMPLEMENT, COMPLETE, NOT_APPLICABLE }

private val OPEN = listOf(Status.NOTHING, Status.IN_PROGRESS, Status.UNABLE_TO_IMPLEMENT)
private val RECORDED = Status.entries - Status.NOTHING

/** With stateless4j: the transitions of rule R3. */
class AsStateless(private val response: Response) {
    private val triggers = RECORDED.associateWith { TriggerWithParameters1(it, Said::class.java) }
    private val machine: StateMachine<Status, Status>
    private var saying: Said? = null

    init {
        val config = StateMachineConfig<Status, Status>()
        for (open in OPEN) {
            val state = config.configure(open)
            for (next in RECORDED) {
                if (next == open) {
                    state.permitReentryIf(next) { response.allows(saying!!) }
                } else {
                    state.permitIf(next, next) { response.allows(saying!!) }
                }
            }
        }
        for (next in RECORDED) {
            config.configure(next).onEntryFrom(triggers.getValue(next)) { said: Said -> response.remember(said) }
        }
        machine = StateMachine(Status.NOTHING, config)
    }

    fun record(status: Status, said: Said): Int {
        saying = said
        machine.fire(triggers.getValue(status), said)
        return response.entries.size
    }
}

/** With KStateMachine: the transitions of rule R3. */
class AsKStateMachine(private val response: Response) {
    private class Record(val status: Status, override val data: Said) : DataEvent<Said>

    private val machine = createStdLibStateMachine {
        val states = HashMap<Status, State>()
        for (status in Status.entries) {
            states[status] = if (status == Status.NOTHING) initialState(status.name) else state(status.name)
        }
        for (open in OPEN) {
            for (next in RECORDED) {
                states.getValue(open).transition<Record> {
                    targetState = states.getValue(next)
                    guard = { event.status == next && response.allows(event.data) }
                    onTriggered { response.remember(it.event.data) }
                }
            }
        }
    }

    fun record(status: Status, said: Said): Int {
        machine.processEventBlocking(Record(status, said))
        return response.entries.size
    }
}
