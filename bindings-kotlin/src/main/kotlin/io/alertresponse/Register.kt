package io.alertresponse

import io.alertresponse.internal.ChunkedInputStream
import io.alertresponse.internal.Handle
import io.alertresponse.internal.NativeCall
import io.alertresponse.internal.NativeFunctions
import io.alertresponse.internal.PositionRows
import io.alertresponse.internal.ffi.NativeRegister
import io.alertresponse.internal.translatingFaults
import io.alertresponse.internal.instantOf
import io.alertresponse.internal.instantText
import io.alertresponse.internal.text
import java.io.InputStream
import java.time.Instant

/**
 * Everything that happened, ready to judge commands and to answer questions as of any instant.
 *
 * A command is decided into entries or refused. Store the entries: the register keeps nothing anywhere, and
 * [Register.replay] makes an equal register of them. It reads no clock: every call brings its instant.
 *
 * Threads may share a register: questions run beside each other, commands one after the other. It frees its memory when
 * it is collected; [close] does so at once, for the few who make many.
 */
public class Register : AutoCloseable {
    private val handle = translatingFaults { Handle() }

    /** The number of this register in this process: its decisions carry it. */
    private val id = generated { it.id() }

    /** Whether a journal keeps this register: then the journal alone changes it, or the two would differ. */
    @Volatile
    internal var isKept: Boolean = false

    /** The `seq` of the last entry; 0 before the first. */
    public val lastSeq: Long
        get() = direct { call, register -> call.number(register, NativeFunctions::lastSeq) }

    /** The latest instant of all entries, whatever the order of their arrival; none before the first. */
    public val latestAt: Instant?
        get() = generated { it.latestAt() }.let { if (it == Long.MIN_VALUE) null else instantOf(it) }

    /**
     * Decides a command and remembers what was decided.
     *
     * If memory runs out while Java takes the answer (an `OutOfMemoryError`), the register may have remembered: compare
     * [lastSeq], and read what follows with [entries].
     *
     * @param by who gives the command.
     * @param at when: the host's clock, read when the command's turn has come. A journal reads it for you.
     * @throws RefusalException if the rules do not allow it.
     * @throws InvalidInputException if a value cannot be read.
     */
    public fun execute(command: Command, by: Actor, at: Instant): Decision =
        executeRaw(command.toJson(), by.toJson(), quoted(at))

    /**
     * What a command would come to; nothing changes. A dry run, or the first half of [apply].
     *
     * @throws RefusalException if the rules do not allow it.
     * @throws InvalidInputException if a value cannot be read.
     */
    public fun decide(command: Command, by: Actor, at: Instant): Decision =
        decideRaw(command.toJson(), by.toJson(), quoted(at))

    /**
     * [execute] for those who speak the wire format: the command and its actor are JSON.
     *
     * @throws RefusalException if the rules do not allow it.
     * @throws InvalidInputException if a value cannot be read.
     */
    public fun executeJson(command: String, by: String, at: Instant): Decision = executeRaw(command, by, quoted(at))

    /**
     * [decide] for those who speak the wire format: the command and its actor are JSON.
     *
     * @throws RefusalException if the rules do not allow it.
     * @throws InvalidInputException if a value cannot be read.
     */
    public fun decideJson(command: String, by: String, at: Instant): Decision = decideRaw(command, by, quoted(at))

    internal fun executeRaw(command: String, by: String, at: String): Decision {
        checkNotKept()
        return Decision(
            id,
            direct(command, by, at) { call, register -> call.text(register, NativeFunctions::execute) },
        )
    }

    internal fun decideRaw(command: String, by: String, at: String): Decision =
        Decision(id, direct(command, by, at) { call, register -> call.text(register, NativeFunctions::decide) })

    /**
     * What commands would come to, one after the other: as if every accepted one before it had been executed. Nothing
     * changes.
     *
     * @return the outcome of each, in their order; the decisions in them cannot be applied.
     * @throws InvalidInputException for the first command that cannot be read.
     */
    public fun preview(commands: Iterable<GivenCommand>): List<Outcome> {
        val texts = ArrayList<String>()
        for ((command, by, at) in commands) {
            texts += command.toJson()
            texts += by.toJson()
            texts += quoted(at)
        }
        texts += ""
        return outcomesOf(generated { native -> NativeCall.request(*texts.toTypedArray()) { native.preview(it) } })
    }

    /**
     * [preview] of commands that all are given by [by] at [at].
     *
     * @throws InvalidInputException for the first command that cannot be read.
     */
    public fun preview(commands: Iterable<Command>, by: Actor, at: Instant): List<Outcome> =
        preview(commands.map { GivenCommand(it, by, at) })

    /**
     * Remembers what this register decided, once it is stored.
     *
     * @throws InvalidInputException if another register decided it, or this one has remembered something since.
     */
    public fun apply(decision: Decision) {
        checkNotKept()
        remember(decision)
    }

    internal fun remember(decision: Decision) {
        generated { native -> NativeCall.request(decision.lines) { native.applyDecided(decision.register, it) } }
    }

    /**
     * Remembers an entry that follows, from elsewhere.
     *
     * @throws InvalidInputException if it cannot follow; then nothing has changed.
     */
    public fun apply(entry: Entry) {
        checkNotKept()
        applyLines(entry.toJson())
    }

    /** Remembers entries, a line of JSON each, up to the first that cannot follow. */
    internal fun applyLines(lines: String): Unit =
        direct(lines) { call, register -> call.run(register, NativeFunctions::apply) }

    /** The entries with a `seq` greater than [since], in order. */
    @JvmOverloads
    public fun entries(since: Long = 0): List<Entry> {
        val entries = ArrayList<Entry>()
        var read = maxOf(since, 0)
        // Those of this moment: other threads may record more meanwhile.
        val last = lastSeq
        while (read < last) {
            val page = entriesOf(generated { it.entries(read, minOf(PAGE, last - read).toInt()) }.text())
            entries += page
            read += page.size
        }
        return entries
    }

    /** The register as of an instant, past or present. */
    public fun asOf(at: Instant): View = View(this, at)

    /** Whether both have the same entries and know the same. */
    public fun sameAs(other: Register): Boolean = generated { native -> other.generated { native.sameAs(it) } }

    internal fun ask(at: String, question: String): String =
        direct(at, question) { call, register -> call.text(register, NativeFunctions::ask) }

    internal fun positionsArrow(at: String, alerts: List<String>?): InputStream {
        // Java can put a null where Kotlin has none.
        if ((alerts as List<String?>?)?.contains(null) == true) {
            throw InvalidInputException(RefusalCode.INVALID_VALUE, "an alert is `null`; leave it out")
        }
        val reading = generated { native ->
            if (alerts == null) {
                NativeCall.request(at, "") { native.allPositions(it) }
            } else {
                NativeCall.request(at, *alerts.toTypedArray(), "") { native.positionsOf(it) }
            }
        }
        return ChunkedInputStream(reading::close) { translatingFaults { reading.next() } }
    }

    internal fun evidenceArrow(at: String, from: String, to: String): InputStream =
        generated { native -> NativeCall.request(at, from, to, "") { native.allEvidence(it) } }.inputStream()

    internal fun positions(at: String, alert: String): List<Position> =
        PositionRows(direct(at, alert) { call, register -> call.bytes(register, NativeFunctions::positions) }).all()

    private fun checkNotKept() {
        check(!isKept) { "a journal keeps this register; give commands to the journal's `execute`" }
    }

    /** Calls a function that is called often, without JNA's structures. */
    private inline fun <T> direct(vararg texts: String, call: (NativeCall, register: Long) -> T): T =
        NativeCall.use(*texts) { native -> handle.call { call(native, it) } }

    /** Calls a function through the code that UniFFI generates. */
    private inline fun <T> generated(call: (NativeRegister) -> T): T = translatingFaults { handle.call { call(handle.native) } }

    /** Frees the memory at once. Every later call throws an `IllegalStateException`; streams that were begun go on. */
    override fun close() {
        check(!isKept) { "a journal keeps this register; close the journal" }
        release()
    }

    internal fun release(): Unit = handle.close()

    override fun toString(): String = try {
        "Register(lastSeq=$lastSeq)"
    } catch (_: IllegalStateException) {
        "Register(closed)"
    }

    public companion object {
        private const val PAGE = 4_096L

        /** Characters that cross at once when entries are replayed; more only if one entry has more. */
        internal const val MOST_OF_A_PAGE = 1 shl 20

        /**
         * The register that these entries make, in their order.
         *
         * @throws InvalidInputException for the first entry that does not follow.
         */
        @JvmStatic
        public fun replay(entries: Iterable<Entry>): Register =
            replayLines(entries.asSequence().map { it.toJson() })

        /**
         * The register that these entries make, each a line of JSON, in their order.
         *
         * @throws InvalidInputException for the first entry that cannot be read or does not follow.
         */
        @JvmStatic
        public fun replayJson(lines: Iterable<String>): Register = replayLines(lines.asSequence())

        internal fun replayLines(lines: Sequence<String>): Register {
            val register = Register()
            val page = StringBuilder()
            for (line in lines) {
                page.append(line).append('\n')
                if (page.length >= MOST_OF_A_PAGE) {
                    register.applyLines(page.toString())
                    page.setLength(0)
                }
            }
            register.applyLines(page.toString())
            return register
        }

        private fun quoted(at: Instant): String = "\"${instantText(at)}\""
    }
}
