package io.alertresponse.internal

import com.sun.jna.Native
import com.sun.jna.Pointer
import io.alertresponse.AlertResponseException
import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import io.alertresponse.internal.ffi.Fault
import io.alertresponse.internal.ffi.RustBuffer
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.concurrent.atomic.AtomicReferenceArray

/**
 * The memory of one call to the native library: the request, the arguments, the results and the text of the answer.
 *
 * Allocating this memory takes longer than a call, so a pool keeps it for later calls. A request consists of texts; before
 * each text except the last is its length in bytes.
 */
internal class NativeCall private constructor() {
    /** The request. */
    var request: ByteBuffer = ByteBuffer.allocateDirect(FIRST)
        private set
    private var requestAddress = addressOf(request)
    private val slots = Slots()
    private val answer = AnswerMemory()

    private fun put(text: String, isLast: Boolean) {
        val longest = request.position() + Int.SIZE_BYTES + text.length.toLong() * MOST_BYTES
        if (longest > Int.MAX_VALUE) throw invalid("the request is too long; expected fewer than 700 million characters")
        val bytes = utf8(text)
        reserve(Int.SIZE_BYTES + bytes.size)
        if (!isLast) request.putInt(bytes.size)
        request.put(bytes)
    }

    private fun reserve(bytes: Int) {
        if (request.remaining() >= bytes) return
        val doubled = minOf(2L * request.capacity(), Int.MAX_VALUE.toLong()).toInt()
        request = ByteBuffer.allocateDirect(maxOf(request.position() + bytes, doubled)).put(request.flip())
        requestAddress = addressOf(request)
    }

    /** Begins the arguments of a method of the register at this address, or of a function. */
    private fun begin(register: Long) {
        slots.clear()
        if (register != NO_REGISTER) slots.add(slots.ownerOf(register))
    }

    private fun addRequest() {
        slots.add(request.remaining().toLong())
        slots.add(requestAddress)
    }

    /** Calls a method without arguments whose result is a number. */
    inline fun number(register: Long, method: NativeMethod): Long {
        begin(register)
        method(slots.arguments, slots.results)
        slots.check(resultSize = 1)
        return slots.result(0)
    }

    /** Calls a method whose argument is the request and which has no result. */
    inline fun run(register: Long, method: NativeMethod) {
        begin(register)
        addRequest()
        method(slots.arguments, slots.results)
        slots.check(resultSize = 0)
    }

    /** Calls a method whose argument is the request and whose result is bytes. */
    inline fun bytes(register: Long, method: NativeMethod): ByteArray {
        begin(register)
        addRequest()
        method(slots.arguments, slots.results)
        slots.check(Slots.BUFFER)
        val (capacity, length, address) = slots
        try {
            // The first four bytes are the length.
            return Pointer(address).getByteArray(Int.SIZE_BYTES.toLong(), (length - Int.SIZE_BYTES).toInt())
        } finally {
            AnswerMemory.release(capacity, address)
        }
    }

    /** Calls a method whose arguments are the request and memory for its answer, and whose result is text. */
    inline fun text(register: Long = NO_REGISTER, method: NativeMethod): String {
        begin(register)
        addRequest()
        answer.lend(slots)
        method(slots.arguments, slots.results)
        slots.check(Slots.BUFFER)
        val (capacity, length, address) = slots
        return answer.read(capacity, length, address)
    }

    /** The arguments of a call and its results, each of eight bytes, behind which is the call's status. */
    internal class Slots {
        private val slots = ByteBuffer.allocateDirect(COUNT * Long.SIZE_BYTES).order(ByteOrder.nativeOrder())
        val arguments = addressOf(slots)
        val results = arguments + RESULTS * Long.SIZE_BYTES
        private var next = 0

        fun clear() {
            next = 0
        }

        fun add(argument: Long) {
            slots.putLong(next++ * Long.SIZE_BYTES, argument)
        }

        fun result(number: Int): Long = slots.getLong((RESULTS + number) * Long.SIZE_BYTES)

        /** A buffer of the native library: its capacity, its length and its address. */
        operator fun component1(): Long = result(0)

        operator fun component2(): Long = result(1)

        operator fun component3(): Long = result(2)

        /** One more owner of the register at this address, which the next call takes over. */
        fun ownerOf(register: Long): Long {
            slots.putLong(STATUS * Long.SIZE_BYTES, 0)
            val owner = NativeFunctions.cloneRegister(register, arguments + STATUS * Long.SIZE_BYTES)
            if (slots.getLong(STATUS * Long.SIZE_BYTES) != 0L) throw AlertResponseException(BROKEN)
            return owner
        }

        /** Throws the fault of the call, if it had one. */
        fun check(resultSize: Int) {
            val status = RESULTS + resultSize
            val code = slots.get(status * Long.SIZE_BYTES).toInt()
            if (code == 0) return
            val error = RustBuffer.ByValue()
            error.capacity = slots.getLong((status + 1) * Long.SIZE_BYTES)
            error.len = slots.getLong((status + 2) * Long.SIZE_BYTES)
            error.data = Pointer(slots.getLong((status + 3) * Long.SIZE_BYTES))
            // The few bytes of a panic's message are not freed: its register accepts no more calls.
            throw if (code == 1) exceptionOf(Fault.lift(error)) else AlertResponseException(BROKEN)
        }

        companion object {
            /** A buffer takes three slots. */
            const val BUFFER = 3

            /** Where the results begin, where the status of cloning is, and how many slots there are. */
            private const val RESULTS = 8
            private const val STATUS = 16
            private const val COUNT = 20
        }
    }

    companion object {
        const val NO_REGISTER = 0L
        private const val FIRST = 4 * 1024
        private const val MOST_BYTES = 3
        private const val MOST_QUOTED = 40

        /** Requests and answers of up to so many bytes keep their memory. */
        const val KEPT = 256 * 1024

        /** Without a lock: a thread that dies of its own recursion here must not hold up all others. */
        private val pool = AtomicReferenceArray<NativeCall?>(2 * Runtime.getRuntime().availableProcessors())

        /** Makes a call through the generated code, with these texts as its request. */
        inline fun <T> request(vararg texts: String, call: (ByteBuffer) -> T): T = use(*texts) { call(it.request) }

        /** Makes a call with these texts as its request. */
        inline fun <T> use(vararg texts: String, call: (NativeCall) -> T): T {
            val native = take(texts)
            try {
                return call(native)
            } finally {
                give(native)
            }
        }

        private fun take(texts: Array<out String>): NativeCall {
            // Before JNA is asked for the address of a buffer.
            NativeCode.ensure()
            val call = (0 until pool.length()).firstNotNullOfOrNull { pool.getAndSet(it, null) } ?: NativeCall()
            call.request.clear()
            try {
                for ((number, text) in texts.withIndex()) call.put(text, isLast = number == texts.lastIndex)
            } catch (invalid: InvalidInputException) {
                give(call)
                throw invalid
            }
            call.request.flip()
            return call
        }

        private fun give(call: NativeCall) {
            if (call.request.capacity() > KEPT) return
            (0 until pool.length()).any { pool.compareAndSet(it, null, call) }
        }

        internal fun addressOf(buffer: ByteBuffer): Long = Pointer.nativeValue(Native.getDirectBufferPointer(buffer))

        private fun utf8(text: String): ByteArray {
            val bytes = text.toByteArray(Charsets.UTF_8)
            // Nearly all texts are ASCII, which this finds out without looking at each character.
            if (bytes.size != text.length || String(bytes, Charsets.ISO_8859_1) != text) checkSurrogates(text)
            return bytes
        }

        /** Java can put half a character into a text, which has no form in UTF-8. */
        private fun checkSurrogates(text: String) {
            var place = 0
            while (place < text.length) {
                val isPair = text[place].isHighSurrogate() && place + 1 < text.length && text[place + 1].isLowSurrogate()
                if (!isPair && text[place].isSurrogate()) {
                    // Quotes only the string that the half character is in.
                    val before = text.substring(0, place).substringAfterLast('"').takeLast(MOST_QUOTED)
                        .trimStart(Char::isLowSurrogate)
                    throw invalid("half a character (a lone surrogate) follows `${shown(before)}`; expected whole characters")
                }
                place += if (isPair) 2 else 1
            }
        }

        private fun invalid(explanation: String) = InvalidInputException(RefusalCode.INVALID_VALUE, explanation)
    }
}
